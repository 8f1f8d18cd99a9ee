import { cameoName } from "../../chronicle/cameo.ts";
import type { ChronicleEvent } from "../../chronicle/event.ts";
import { addDays } from "../../dates.ts";
import { within } from "../../measures/within.ts";
import type { IssueMeaning } from "../../record/meanings.ts";
import type { Rivals } from "./rivalry.ts";

/**
 * The matter of an act: its issue's wider matter as casebook/issues.csv declares it, or, where the data set
 * carries no issues, the kind of act (CAMEO root).
 */
export function mattersOf(
  acts: readonly ChronicleEvent[],
  issues: readonly IssueMeaning[],
): { matterOf: (event: ChronicleEvent) => string; hasIssues: boolean } {
  const matters = new Map(issues.map((row) => [row.issue, row.matter]));
  const hasIssues = acts.some((event) => event.issue !== "");
  return {
    hasIssues,
    matterOf: (event) =>
      hasIssues
        ? (matters.get(event.issue) ?? (event.issue || "no issue given"))
        : `“${cameoName(event.root).toLowerCase()}”`,
  };
}

/** One matter of contention with its acts of conflict. */
export interface Matter {
  name: string;
  conflict: ChronicleEvent[];
  /** Of the last ten years, of the window "now" and of the window before it. */
  recent: ChronicleEvent[];
  now: ChronicleEvent[];
  before: ChronicleEvent[];
}

/** Matters by acts of conflict in the last ten years, the most first. */
export function rankedMatters(rivals: Rivals, asOf: string): Matter[] {
  const names = [...new Set(rivals.conflict.map(rivals.matterOf))].sort();
  return names
    .map((name): Matter => {
      const conflict = rivals.conflict.filter((event) => rivals.matterOf(event) === name);
      return {
        name,
        conflict,
        recent: within(conflict, rivals.recentFrom, asOf),
        now: within(conflict, rivals.nowFrom, asOf),
        before: within(conflict, rivals.beforeFrom, addDays(rivals.nowFrom, -1)),
      };
    })
    .sort((x, y) => y.recent.length - x.recent.length || (x.name < y.name ? -1 : 1));
}

/** The part of a finding's id that names a matter. */
export function slug(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}
