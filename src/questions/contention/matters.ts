import { cameoName } from "../../chronicle/cameo.ts";
import type { EventFilter } from "../../chronicle/query.ts";
import { type Acts, ranked, total } from "../../measures/acts.ts";
import { type Density, densityOf } from "../../measures/density.ts";
import { groupBy } from "../../measures/groupBy.ts";
import { FEW_FOR_A_COURSE, LEVEL } from "../../measures/policy.ts";
import { within } from "../../measures/within.ts";
import type { IssueMeaning } from "../../record/meanings.ts";
import { wilson } from "../../statistics/intervals.ts";
import type { MattersFacts, ShiftFacts } from "../../words/contention.ts";
import { noIssue } from "../../words/en/contention.ts";
import type { Subject } from "../subject.ts";
import { affairsOf } from "./affairs.ts";
import { shiftOf } from "./change.ts";
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
      hasIssues ? (matters.get(issue) ?? (issue || noIssue)) : `“${cameoName(root).toLowerCase()}”`,
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
  sizes: { conflict: number; recent: number; affairs: number; now: number; before: number };
  /** Held against the rest of the record; null for a matter that is not spoken of alone. */
  density: Density | null;
  shift: ShiftFacts | null;
}

/** Matters by affairs of conflict in the last ten years, the most first. */
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
          affairs: affairsOf(recent),
          now: total(within(conflict, now.from, now.to)),
          before: total(within(conflict, before.from, before.to)),
        },
        density,
        shift: density && shiftOf(conflict, rivals.conflict, density, rivals),
      };
    }),
  );
  return matters.sort(
    (x, y) =>
      y.sizes.affairs - x.sizes.affairs || y.sizes.recent - x.sizes.recent || (x.name < y.name ? -1 : 1),
  );
}

/**
 * So many, from the first, that their numbers cannot be told apart from the first: of the affairs of the two matters
 * the first has no more than half, as far as Wilson's interval can tell. 0 where there are too few affairs to rank.
 */
export function tiedOf(affairs: readonly number[]): number {
  const all = affairs.reduce((sum, n) => sum + n, 0);
  const [first = 0] = affairs;
  if (all < FEW_FOR_A_COURSE) return 0;
  return affairs.filter((n, i) => n > 0 && (i === 0 || wilson(first, first + n, LEVEL).low <= 0.5)).length;
}

export function mattersFacts(matters: readonly Matter[], rivals: Rivals): MattersFacts {
  const [one] = rivals.codes;
  const held = matters.filter(({ sizes }) => sizes.affairs > 0);
  return {
    rivals: rivals.codes,
    from: rivals.recent.from,
    all: { acts: rivals.recentActs, affairs: rivals.recentAffairs },
    hasIssues: rivals.hasIssues,
    matters: held.map((matter, i) => {
      const { conflict, sizes, recent, density, shift } = matter;
      const byOne = total(recent.filter((row) => row.source === one));
      return {
        name: matter.name,
        rank: i + 1,
        recent: { acts: sizes.recent, affairs: sizes.affairs },
        share: wilson(sizes.affairs, rivals.recentAffairs, LEVEL),
        first: conflict[0]!,
        latest: conflict.at(-1)!,
        acts: sizes.conflict,
        by: [byOne, sizes.recent - byOne] as const,
        peak: peakYear(recent, density),
        shift,
      };
    }),
    tied: tiedOf(held.map(({ sizes }) => sizes.affairs)),
  };
}

/** The year with most acts, where it is also the one in which they are the largest part of the record; else null. */
function peakYear(
  rows: readonly ConflictCount[],
  density: Density | null,
): { year: string; n: number } | null {
  const years = ranked(
    rows.map(({ date, n }) => ({ year: date.slice(0, 4), n })),
    "year",
  );
  const part = ([year]: [string, number]) => {
    const { n, exposure } = density!.in({ from: `${year}-01-01`, to: `${year}-12-31` });
    return n / Math.max(1, exposure);
  };
  const [best, next] = years;
  if (!density || !best || !next || best[1] < 3 || best[1] === next[1]) return null;
  return years.every((year) => part(year) <= part(best)) ? { year: best[0], n: best[1] } : null;
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
