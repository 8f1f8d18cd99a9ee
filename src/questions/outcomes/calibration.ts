import { LEVEL } from "../../measures/policy.ts";
import { wilson } from "../../statistics/intervals.ts";
import { binOf, evenEdges, type ReliabilityBin, reliability } from "../../statistics/reliability.ts";
import type { Outcome } from "../../statistics/scores.ts";
import type { WholeClass } from "./classes.ts";
import type { Odds } from "./odds.ts";

/** A class that bears odds, with them. */
export interface Foretold {
  outcome: WholeClass;
  odds: Odds[];
}

/** Fewer past forecasts than this show nothing of how true such odds were. */
const FEWEST_FORECASTS = 20;
const EDGES = evenEdges(10);

/** Odds on what a machine will report were found true as said over all pairs (models/dyads/README.md). */
const BY_CARD: Calibration = { n: 0, bins: [], floor: 0 };

export interface Calibration {
  n: number;
  bins: ReliabilityBin[];
  /** Odds below this have been too low in the past, or untested, and get no word. */
  floor: number;
}

/**
 * How true such odds were in the past, over all classes and horizons, each by the number that would have been given on its day. The
 * floor is the lower edge of the lowest bin whose forecasts came true as often as they said (their mean within the
 * interval of the frequency): where the lowest ones came true more often, "almost no chance" would be a boast. It is
 * read off the past of each day, since more cases may move it. Null where too little is past to tell; 1 where no bin
 * held.
 */
export function calibrationOf(all: readonly Foretold[]): Calibration | null {
  const past = all.flatMap(({ odds }) => odds.flatMap((row) => row.past));
  if (past.length < FEWEST_FORECASTS) return all.some(({ outcome }) => outcome.coded) ? BY_CARD : null;
  const cases = separateCases(all);
  const bins = reliability(
    past.map(({ said }) => said),
    past.map(({ outcome }): Outcome => outcome),
    EDGES,
  ).map((bin) => ({ ...bin, interval: wilson(bin.frequency * cases(bin), cases(bin), LEVEL) }));
  const held = bins.find(
    ({ meanForecast, interval }) => interval.low <= meanForecast && meanForecast <= interval.high,
  );
  return { n: past.length, bins, floor: held?.low ?? 1 };
}

/**
 * How many separate cases a bin holds, by which its frequency gets its interval: what was said on one day of one class for
 * several horizons looks at one future, and counts once.
 */
function separateCases(all: readonly Foretold[]): (bin: ReliabilityBin) => number {
  const cases = EDGES.map(() => 0);
  for (const { odds } of all) {
    const days = cases.map(() => new Set<number>());
    for (const { past } of odds) for (const { said, issued } of past) days[binOf(said, EDGES)]!.add(issued);
    days.forEach(({ size }, place) => {
      cases[place]! += size;
    });
  }
  return ({ low }) => cases[binOf(low, EDGES)]!;
}
