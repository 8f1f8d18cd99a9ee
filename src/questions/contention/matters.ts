import { cameoName } from "../../chronicle/cameo.ts";
import type { EventFilter } from "../../chronicle/query.ts";
import { type Acts, total } from "../../measures/acts.ts";
import { type Change, type Density, densityOf } from "../../measures/density.ts";
import { groupBy } from "../../measures/groupBy.ts";
import { within } from "../../measures/within.ts";
import type { IssueMeaning } from "../../record/meanings.ts";
import type { Subject } from "../subject.ts";
import { changeOf } from "./change.ts";
import type { ConflictCount, Rivals } from "./rivalry.ts";

/** What an act is about and what kind of act it is; an event has both, and so has a count by both keys. */
interface Topic {
  issue: string;
  root: string;
}

/**
 * The matter of an act: its issue's wider matter as casebook/issues.csv declares it, or, where the data set
 * carries no issues, the kind of act (CAMEO root).
 */
export function mattersOf(
  acts: readonly Topic[],
  issues: readonly IssueMeaning[],
): { matterOf: (topic: Topic) => string; hasIssues: boolean } {
  const matters = new Map(issues.map((row) => [row.issue, row.matter]));
  const hasIssues = acts.some((act) => act.issue !== "");
  return {
    hasIssues,
    matterOf: ({ issue, root }) =>
      hasIssues ? (matters.get(issue) ?? (issue || "no issue given")) : `“${cameoName(root).toLowerCase()}”`,
  };
}

/** Below this many acts of conflict in ten years a matter is not spoken of alone. */
export const WORTH_TELLING = 2;

/** One matter of contention with its acts of conflict. */
export interface Matter {
  name: string;
  acts: Acts;
  /** Their counts along time. */
  conflict: ConflictCount[];
  /** Those of the last ten years, of the window "now" and of the window before it. */
  recent: ConflictCount[];
  /** How many acts these are. */
  sizes: { conflict: number; recent: number; now: number; before: number };
  /** Held against the rest of the record; null for a matter that is not spoken of alone. */
  density: Density | null;
  change: Change | null;
}

/** Matters by acts of conflict in the last ten years, the most first. */
export async function rankedMatters(rivals: Rivals, subject: Subject): Promise<Matter[]> {
  const { now, before } = rivals;
  const matters = await Promise.all(
    [...groupBy(rivals.conflict, rivals.matterOf)].map(async ([name, conflict]): Promise<Matter> => {
      const recent = within(conflict, rivals.recent.from, rivals.recent.to);
      const acts = rivals.quarrels.where(topicsOf(conflict, rivals.hasIssues));
      const density = total(recent) < WORTH_TELLING ? null : await densityOf(acts, subject);
      return {
        name,
        acts,
        conflict,
        recent,
        sizes: {
          conflict: total(conflict),
          recent: total(recent),
          now: total(within(conflict, now.from, now.to)),
          before: total(within(conflict, before.from, before.to)),
        },
        density,
        change: density && changeOf(density, rivals),
      };
    }),
  );
  return matters.sort((x, y) => y.sizes.recent - x.sizes.recent || (x.name < y.name ? -1 : 1));
}

/** Acts of the same issues, or of the same roots, as these. */
function topicsOf(rows: readonly Topic[], hasIssues: boolean): EventFilter {
  return hasIssues
    ? { issue: [...new Set(rows.map((row) => row.issue))] }
    : { cameo: [...new Set(rows.map((row) => row.root))] };
}

/** The part of a finding's id that names a matter. */
export function slug(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}
