import type { ChronicleEvent } from "../../chronicle/event.ts";
import { addDays } from "../../dates.ts";
import { wilson } from "../../statistics/intervals.ts";
import { mean } from "../../statistics/quantiles.ts";
import { rateRatio } from "../../statistics/rateRatio.ts";
import type { Finding } from "../answer.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { strongest } from "../kit/evidence.ts";
import { estimate, LEVEL, measure, rangeWords } from "../kit/measure.ts";
import { when } from "../kit/when.ts";
import { capital, percent } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import { type Matter, slug } from "./matters.ts";
import type { Rivals } from "./rivalry.ts";

/** Below this many acts of conflict in ten years a matter is not spoken of alone. */
const WORTH_TELLING = 2;
const THIN = 5;
const SHOWN = 10;

/** One finding for each matter that is worth telling: its share, its sides, its course, what it does now. */
export function matterFindings(matters: readonly Matter[], rivals: Rivals, subject: Subject): Finding[] {
  const all = matters.reduce((sum, matter) => sum + matter.recent.length, 0);
  return matters
    .filter((matter) => matter.recent.length >= WORTH_TELLING)
    .slice(0, SHOWN)
    .map((matter, rank) => matterFinding(matter, rank + 1, all, rivals, subject));
}

function matterFinding(matter: Matter, rank: number, all: number, rivals: Rivals, subject: Subject): Finding {
  const { conflict, recent, now, before } = matter;
  const [one, two] = rivals.codes;
  const share = wilson(recent.length, all, LEVEL);
  const change = changeOf(matter, rivals, subject.asOf);
  const byOne = recent.filter((event) => event.source.code === one).length;
  return {
    id: `contention.matter-${slug(matter.name)}`,
    statement:
      `${capital(ordinal(rank))}: ${matter.name}, with ${recent.length} of ${all} acts of conflict ${rivals.recently} ` +
      `(${percent(share.estimate)}, 90 % interval ${percent(share.low)} to ${percent(share.high)}), ` +
      `${sides(byOne, recent.length - byOne, subject.name(one), subject.name(two))}. ` +
      `${spanWords(conflict, recent)} ${nowWords(matter, change, rivals)}`,
    nature: "information",
    numbers: [
      estimate("share", "share of the acts of conflict", share, "share", all),
      measure("recent", `acts of conflict ${rivals.recently}`, recent.length, "acts"),
      measure("all", "acts of conflict on record", conflict.length, "acts"),
      measure("now", `in the last ${rivals.nowMonths} months`, now.length, "acts"),
      measure("before", `in the ${rivals.nowMonths} months before`, before.length, "acts"),
      ...(change
        ? [
            estimate(
              "change",
              "rate now over rate before, the density of the record allowed for",
              { estimate: change.ratio, low: change.low, high: change.high },
              "times",
              now.length + before.length,
            ),
          ]
        : []),
      measure(
        "intensity",
        "mean Goldstein intensity",
        mean(recent.map((event) => event.goldstein)),
        "Goldstein points",
        recent.length,
      ),
    ],
    evidence: strongest(now.length >= 3 ? now : recent, subject),
    evidenceCount: conflict.length,
    query: `acts of conflict between ${one} and ${two} on ${matter.name} (${rivals.hasIssues ? "issue" : "CAMEO root"}), to ${subject.asOf}; ${rivals.datasets}`,
    confidence: caseConfidence(recent),
    ...(recent.length < THIN ? { thin: true } : {}),
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
  { now, before }: Pick<Matter, "now" | "before">,
  rivals: Rivals,
  asOf: string,
): Change | null {
  const timeNow = rivals.exposure(rivals.nowFrom, asOf);
  const timeBefore = rivals.exposure(rivals.beforeFrom, addDays(rivals.nowFrom, -1));
  if (!(timeNow > 0 && timeBefore > 0)) return null;
  const rates = rateRatio(now.length, timeNow, before.length, timeBefore, LEVEL);
  const counts = rateRatio(now.length, 1, before.length, 1, LEVEL);
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

function spanWords(conflict: readonly ChronicleEvent[], recent: readonly ChronicleEvent[]): string {
  const [first, last] = [conflict[0]!, conflict.at(-1)!];
  if (first === last) return `The one act on record is of ${when(first)}.`;
  const peak = peakYear(recent);
  return `First on record: ${when(first)}; latest: ${when(last)}${peak ? `; most in one year: ${peak.n} in ${peak.year}` : ""}.`;
}

function nowWords({ now, before }: Matter, change: Change | null, rivals: Rivals): string {
  const counts = `The last ${rivals.nowMonths} months saw ${now.length}, the ${rivals.nowMonths} before ${before.length}`;
  if (!change || now.length + before.length < THIN) return `${counts}: too few to tell a change.`;
  const times = `(${rangeWords(change)} times the rate${rivals.long ? " once the denser record is allowed for" : ""})`;
  if (change.way) return `${counts}: a ${change.way} ${times}.`;
  const byRate = change.low > 1 ? "rise" : change.high < 1 ? "fall" : null;
  return byRate
    ? `${counts}: too few for a clear change by count, a ${byRate} by rate ${times}.`
    : `${counts}: no clear change ${times}.`;
}

/** The year with most acts; null where it does not stand out. */
function peakYear(events: readonly ChronicleEvent[]): { year: string; n: number } | null {
  const counts = new Map<string, number>();
  for (const event of events) {
    const year = event.date.slice(0, 4);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [best, next] = [...counts].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? 1 : -1));
  return best && next && best[1] >= 3 && best[1] > next[1] ? { year: best[0], n: best[1] } : null;
}
