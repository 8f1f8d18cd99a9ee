import { addDays, formatDate } from "../../dates.ts";
import { ranked, total } from "../../measures/acts.ts";
import { wilson } from "../../statistics/intervals.ts";
import { rateRatio } from "../../statistics/rateRatio.ts";
import type { Finding } from "../answer.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { strongest } from "../kit/evidence.ts";
import { estimate, LEVEL, measure, rangeWords } from "../kit/measure.ts";
import { capital, percent } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import { type Matter, slug } from "./matters.ts";
import type { ConflictCount, Rivals } from "./rivalry.ts";
import { toneOf } from "./tone.ts";

/** Below this many acts of conflict in ten years a matter is not spoken of alone. */
const WORTH_TELLING = 2;
const THIN = 5;
const SHOWN = 10;

/** One finding for each matter that is worth telling: its share, its sides, its course, what it does now. */
export function matterFindings(
  matters: readonly Matter[],
  rivals: Rivals,
  subject: Subject,
): Promise<Finding[]> {
  const all = matters.reduce((sum, matter) => sum + matter.sizes.recent, 0);
  return Promise.all(
    matters
      .filter((matter) => matter.sizes.recent >= WORTH_TELLING)
      .slice(0, SHOWN)
      .map((matter, rank) => matterFinding(matter, rank + 1, all, rivals, subject)),
  );
}

async function matterFinding(
  matter: Matter,
  rank: number,
  all: number,
  rivals: Rivals,
  subject: Subject,
): Promise<Finding> {
  const { asOf } = subject;
  const { conflict, recent, now, before } = matter.sizes;
  const [one, two] = rivals.codes;
  const share = wilson(recent, all, LEVEL);
  const change = changeOf(matter.sizes, rivals, asOf);
  const byOne = total(matter.recent.filter((row) => row.source === one));
  const lately = matter.acts.where({ from: rivals.recentFrom, to: asOf });
  const shown = now >= 3 ? matter.acts.where({ from: rivals.nowFrom, to: asOf }) : lately;
  const [evidence, ratings] = await Promise.all([strongest(shown, subject), lately.ratings()]);
  return {
    id: `contention.matter-${slug(matter.name)}`,
    statement:
      `${capital(ordinal(rank))}: ${matter.name}, with ${recent} of ${all} acts of conflict ${rivals.recently} ` +
      `(${percent(share.estimate)}, 90 % interval ${percent(share.low)} to ${percent(share.high)}), ` +
      `${sides(byOne, recent - byOne, subject.name(one), subject.name(two))}. ` +
      `${spanWords(matter)} ${nowWords(matter.sizes, change, rivals)}`,
    nature: "information",
    numbers: [
      estimate("share", "share of the acts of conflict", share, "share", all),
      measure("recent", `acts of conflict ${rivals.recently}`, recent, "acts"),
      measure("all", "acts of conflict on record", conflict, "acts"),
      measure("now", `in the last ${rivals.nowMonths} months`, now, "acts"),
      measure("before", `in the ${rivals.nowMonths} months before`, before, "acts"),
      ...(change
        ? [
            estimate(
              "change",
              "rate now over rate before, the density of the record allowed for",
              { estimate: change.ratio, low: change.low, high: change.high },
              "times",
              now + before,
            ),
          ]
        : []),
      measure("intensity", "mean Goldstein intensity", toneOf(matter.recent), "Goldstein points", recent),
    ],
    evidence,
    evidenceCount: conflict,
    query: `acts of conflict between ${one} and ${two} on ${matter.name} (${rivals.hasIssues ? "issue" : "CAMEO root"}), to ${subject.asOf}; ${rivals.datasets}`,
    confidence: caseConfidence(ratings),
    ...(recent < THIN ? { thin: true } : {}),
  };
}

/** How much more of something there is now than in the window before. */
export interface Change {
  /** Rates per unit of record. */
  ratio: number;
  low: number;
  high: number;
  /** A rise or a fall only where the plain counts and the rates agree on it: the density is but roughly known. */
  way: "rise" | "fall" | null;
}

/** Rate in the window "now" over the rate in the window before; null where neither holds an act. */
export function changeOf(
  { now, before }: Pick<Matter["sizes"], "now" | "before">,
  rivals: Rivals,
  asOf: string,
): Change | null {
  const timeNow = rivals.exposure(rivals.nowFrom, asOf);
  const timeBefore = rivals.exposure(rivals.beforeFrom, addDays(rivals.nowFrom, -1));
  if (!(timeNow > 0 && timeBefore > 0)) return null;
  const rates = rateRatio(now, timeNow, before, timeBefore, LEVEL);
  const counts = rateRatio(now, 1, before, 1, LEVEL);
  if (!rates || !counts) return null;
  const way =
    Math.min(rates.low, counts.low) > 1 ? "rise" : Math.max(rates.high, counts.high) < 1 ? "fall" : null;
  return { ...rates, way };
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

function spanWords({ conflict, recent, sizes }: Matter): string {
  const [first, last] = [conflict[0]!, conflict.at(-1)!];
  const when = ({ date, precision }: ConflictCount) => formatDate(date, precision);
  if (sizes.conflict === 1) return `The one act on record is of ${when(first)}.`;
  const peak = peakYear(recent);
  return `First on record: ${when(first)}; latest: ${when(last)}${peak ? `; most in one year: ${peak.n} in ${peak.year}` : ""}.`;
}

function nowWords({ now, before }: Matter["sizes"], change: Change | null, rivals: Rivals): string {
  const counts = `The last ${rivals.nowMonths} months saw ${now}, the ${rivals.nowMonths} before ${before}`;
  if (!change || now + before < THIN) return `${counts}: too few to tell a change.`;
  const times = `(${rangeWords(change)} times the rate${rivals.long ? " once the denser record is allowed for" : ""})`;
  if (change.way) return `${counts}: a ${change.way} ${times}.`;
  const byRate = change.low > 1 ? "rise" : change.high < 1 ? "fall" : null;
  return byRate
    ? `${counts}: too few for a clear change by count, a ${byRate} by rate ${times}.`
    : `${counts}: no clear change ${times}.`;
}

/** The year with most acts; null where it does not stand out. */
function peakYear(rows: readonly ConflictCount[]): { year: string; n: number } | null {
  const years = rows.map(({ date, n }) => ({ year: date.slice(0, 4), n }));
  const [best, next] = ranked(years, "year");
  return best && next && best[1] >= 3 && best[1] > next[1] ? { year: best[0], n: best[1] } : null;
}
