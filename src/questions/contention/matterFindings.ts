import { ranked, total } from "../../measures/acts.ts";
import type { Density } from "../../measures/density.ts";
import { THIN_COUNT } from "../../measures/policy.ts";
import { toneOf } from "../../measures/tone.ts";
import { wilson } from "../../statistics/intervals.ts";
import { capital, percent } from "../../words/en/forms.ts";
import { when } from "../../words/en/when.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { changeNumber, changesOf, nowWords } from "./change.ts";
import { type Matter, slug, WORTH_TELLING } from "./matters.ts";
import type { ConflictCount, Rivals } from "./rivalry.ts";

const SHOWN = 10;

/** One finding for each matter that is worth telling: its share, its sides, its course, what it does now. */
export function matterFindings(
  matters: readonly Matter[],
  rivals: Rivals,
  subject: Subject,
): Promise<Finding[]> {
  return Promise.all(
    matters
      .filter((matter) => matter.sizes.recent >= WORTH_TELLING)
      .slice(0, SHOWN)
      .map((matter, rank) => matterFinding(matter, rank + 1, rivals, subject)),
  );
}

async function matterFinding(
  matter: Matter,
  rank: number,
  rivals: Rivals,
  subject: Subject,
): Promise<Finding> {
  const { change } = matter;
  const { conflict, recent, now, before } = matter.sizes;
  const { recentActs: all } = rivals;
  const [one, two] = rivals.codes;
  const share = wilson(recent, all, LEVEL);
  const byOne = total(matter.recent.filter((row) => row.source === one));
  const lately = matter.acts.where(rivals.recent);
  const shown = now >= 3 ? matter.acts.where(rivals.now) : lately;
  const [evidence, ratings] = await Promise.all([strongest(shown, subject), lately.ratings()]);
  return finding({
    id: `contention.matter-${slug(matter.name)}`,
    statement:
      `${capital(ordinal(rank))}: ${matter.name}, with ${recent} of ${all} acts of conflict ${rivals.recently} ` +
      `(${percent(share.estimate)}, 90 % interval ${percent(share.low)} to ${percent(share.high)}), ` +
      `${sides(byOne, recent - byOne, subject.name(one), subject.name(two))}. ` +
      `${spanWords(matter)} ${nowWords(matter.sizes, change, rivals)}`,
    nature: "information",
    numbers: [
      estimate("share", "share of the acts of conflict", share, "share", all),
      measure("recent", `acts of conflict ${rivals.recently}`, recent, "count"),
      measure("all", "acts of conflict on record", conflict, "count"),
      measure("now", `acts of conflict in the last ${rivals.nowMonths} months`, now, "count"),
      measure("before", `acts of conflict in the ${rivals.nowMonths} months before`, before, "count"),
      changeNumber(change, "acts of conflict on the matter"),
      measure("intensity", "mean Goldstein intensity", toneOf(matter.recent), "Goldstein points", recent),
    ],
    changes: changesOf(change),
    evidence,
    evidenceCount: conflict,
    query: asked(
      `acts of conflict between ${one} and ${two} on ${matter.name} (${rivals.hasIssues ? "issue" : "CAMEO root"}), to ${subject.asOf}; ${rivals.datasets}`,
      matter.acts,
    ),
    confidence: caseConfidence(ratings),
    thin: recent < THIN_COUNT,
  });
}

function ordinal(rank: number): string {
  return (
    ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"][
      rank - 1
    ] ?? `${rank}th`
  );
}

function sides(byOne: number, byTwo: number, one: string, two: string): string {
  if (byOne === 0) return `all by ${two}`;
  if (byTwo === 0) return `all by ${one}`;
  return `${byOne} by ${one} and ${byTwo} by ${two}`;
}

function spanWords({ conflict, recent, sizes, density }: Matter): string {
  const [first, last] = [conflict[0]!, conflict.at(-1)!];
  if (sizes.conflict === 1) return `The one act on record is of ${when(first)}.`;
  const peak = peakYear(recent, density);
  return `First on record: ${when(first)}; latest: ${when(last)}${peak ? `; most in one year: ${peak.n} in ${peak.year}` : ""}.`;
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
