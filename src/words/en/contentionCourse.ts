import { formatDate } from "../../dates.ts";
import type { CourseGrain, SpilloverFacts, TrendFacts, TurnFacts, TurnsFacts } from "../contention.ts";
import type { Naming } from "../history.ts";
import { capital, list, number, percent, plural, signed, times } from "./forms.ts";

/** English of the course of the rivals' quarrels: whether they grow, when they turned, and whether the pair follow them. */

// Quarters stand for a long record, which grows denser; weeks for a short one, which is a news feed of even density.

export const trend = {
  statement(f: TrendFacts): string {
    const { rate, acts } = f;
    if (!rate)
      return `Too few cases for a trend: ${plural(acts, "act")} of conflict in ${plural(f.cells, f.grain)}.`;
    const verdict = { rise: "a rise", fall: "a fall", level: "no steady trend" }[f.direction];
    return `Counted ${unitWords(f.grain)}, quarrels between the two show ${verdict} ${spanWords(f)}: ${moreWords(rate.estimate)} a ${periodOf(f.grain)} (90 % interval ${moreWords(rate.low)} to ${moreWords(rate.high)}; ${plural(acts, "act")} in ${plural(f.affairs, "affair")}).`;
  },
  labels: {
    rate: (grain: CourseGrain) => `the rate is multiplied by this each ${periodOf(grain)}`,
    acts: "acts of conflict placed",
    unplaced: (grain: CourseGrain) => `acts of conflict known too vaguely for a ${grain}`,
  },
  query: (f: TrendFacts, codes: readonly [string, string], datasets: string) =>
    `affairs of conflict between ${codes.join(" and ")} by ${f.grain}, ${spanWords(f)}, exposure ${unitWords(f.grain)}; ${datasets}`,
};

/** What is unsure about every course. */
export const density = "the density of the record is only roughly allowed for";

const periodOf = (grain: CourseGrain) => (grain === "quarter" ? "year" : "month");
const unitWords = (grain: CourseGrain) =>
  grain === "quarter" ? "per row of the rest of the record" : "per covered day";

function spanWords({ span }: TrendFacts): string {
  return span ? `from ${formatDate(span.from)} to ${formatDate(span.to)}` : "in the covered span";
}

/** 1.12 → "+12 %", 0.9 → "−10 %". */
function moreWords(ratio: number): string {
  return `${signed((ratio - 1) * 100)} %`;
}

export const turns = {
  statement({ grain, cells, acts, few, turns: found, p }: TurnsFacts): string {
    const among = plural(cells, grain);
    if (few) return `Too few cases for turning points: ${plural(acts, "act")} of conflict in ${among}.`;
    if (found.length > 0)
      return `The number of quarrels changed ${times(found.length)}: in ${list(found.map((turn) => turnWords(turn, grain)))}. A break as strong as the strongest comes up in ${percent(p ?? 1)} of shuffled series.`;
    return `No turning point in the number of quarrels earns its place in ${among}: the strongest break is one that ${p === null ? "cannot be tested" : `${percent(p)} of shuffled series have`}.`;
  },
  labels: {
    breaks: "turning points",
    before: (grain: CourseGrain) => `affairs per ${hundredOf(grain)} before the last turn`,
    after: (grain: CourseGrain) => `affairs per ${hundredOf(grain)} after the last turn`,
    dispersion: "scatter beyond Poisson (dispersion of the negative binomial)",
  },
  query: ({ grain }: TurnsFacts, codes: readonly [string, string], leastSegment: number, datasets: string) =>
    `affairs of conflict between ${codes.join(" and ")} by ${grain}, PELT, negative binomial cost, penalty BIC, least segment ${leastSegment}, counted per ${hundredOf(grain)}; ${datasets}`,
  why: ({ cells, grain, p }: TurnsFacts) =>
    `${plural(cells, grain)}; ${p === null ? "no test" : `strongest break p ${number(p)}`}; ${density}.`,
};

const hundredOf = (grain: CourseGrain) =>
  grain === "quarter" ? "100 rows of the rest of the record" : "100 covered days";

/** "July to September 2016 (between … and …; 0.93 to 3.2 affairs per 100 rows of the rest of the record)". */
function turnWords({ at, low, high, before, after }: TurnFacts, grain: CourseGrain): string {
  return `${cellWords(at, grain)} (between ${cellWords(low, grain)} and ${cellWords(high, grain)}; ${number(before)} to ${number(after)} affairs per ${hundredOf(grain)})`;
}

const QUARTERS = ["January to March", "April to June", "July to September", "October to December"];

function cellWords(day: string, grain: CourseGrain): string {
  if (grain === "week") return `the week of ${formatDate(day)}`;
  return `${QUARTERS[Math.floor((Number(day.slice(5, 7)) - 1) / 3)]} ${day.slice(0, 4)}`;
}

export const spillover = {
  few: (pair: readonly [string, string], cells: number, grain: CourseGrain, name: Naming) =>
    `Too few cases to tell whether ${pairWords(pair, name)} draw together when the rivals quarrel: ${plural(cells, grain)} ${cells === 1 ? "holds" : "hold"} acts of both.`,
  statement({ pair, grain, result: { at0, best }, lags, told }: SpilloverFacts, name: Naming): string {
    const names = pairWords(pair, name);
    const first = told
      ? `${capital(grain)}s in which the rivals' acts were more hostile were ${at0.rho > 0 ? "also those in which" : "not those in which"} ${names} were more cooperative with each other`
      : `There is no sign that ${names} draw together in the ${grain}s in which the rivals quarrel more`;
    const lag = `the pair ${plural(Math.abs(best.lag), grain)} ${best.lag > 0 ? "after" : "before"} the rivals`;
    const lead =
      best.lag === 0
        ? "no lag does better"
        : `the strongest of ${2 * lags + 1} lags has ${lag} (rho ${signed(best.rho)}, p ${number(best.p)} for the best of all)`;
    return `${first} (rho ${signed(at0.rho)}, ${at0.n} ${grain}s, p ${number(at0.p)} by rotation); ${lead}.`;
  },
  labels: {
    cells: (grain: CourseGrain) => `${grain}s with both`,
    same: (grain: CourseGrain) => `rank correlation (Spearman), same ${grain}`,
    best: (lags: number) => `strongest rank correlation (Spearman) over lags −${lags} to +${lags}`,
    lag: "lag of the strongest (above 0: the pair follow the rivals)",
  },
  query: (
    codes: readonly [string, string],
    [a, b]: readonly [string, string],
    grain: CourseGrain,
    lags: number,
    datasets: string,
  ) =>
    `mean Goldstein intensity of acts between ${codes.join(" and ")}, turned round, against that of acts between ${a} and ${b}, by ${grain} with acts of both, lags −${lags} to +${lags}; ${datasets}`,
  whyFew: (cells: number, grain: CourseGrain) => `${plural(cells, grain)} with both.`,
  why: ({ result, grain }: SpilloverFacts) =>
    `${plural(result.at0.n, grain)}, few acts in each; a correlation names no cause.`,
};

function pairWords([a, b]: readonly [string, string], name: Naming): string {
  return `${name(a)} and ${name(b)}`;
}
