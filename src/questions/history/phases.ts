import type { Acts } from "../../measures/acts.ts";
import type { Grain } from "../../measures/cells.ts";
import { findPhases, type Phase, type Phases } from "../../measures/phases.ts";
import { type Interval, wilson } from "../../statistics/intervals.ts";
import { seededRandom } from "../../statistics/random.ts";
import type { Measure } from "../answer.ts";
import { estimate, LEVEL } from "../kit/measure.ts";
import { cellName, spanName } from "../kit/when.ts";
import { percent, plural } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import type { PairSeries } from "./series.ts";

/** Below this a phase is told, but called thin. */
export const THIN_PHASE = 5;

/** Fewest cells of a phase, so that one odd cell is not called a phase. */
const SHORTEST: Record<Grain, number> = { week: 4, month: 2, quarter: 2, year: 2 };

/** A phase of the tie with its acts. */
export interface HistoryPhase extends Phase {
  /** "2012–2017", "since 2020" for the last. */
  span: string;
  /** Share of conflict among its acts; null where it has none. */
  conflict: Interval | null;
  /** Share of its acts in all that either side had with anyone; null where nothing is on record. */
  weight: Interval | null;
  acts: Acts;
  last: boolean;
}

export interface History extends Omit<Phases, "phases"> {
  phases: HistoryPhase[];
}

/** Phases of the tie by its mix of cooperation and conflict and by its weight in all that either side does (kit/phases). */
export function historyPhases(series: PairSeries, subject: Subject): History {
  const random = seededRandom(`history|${subject.a}|${subject.b}|${subject.asOf}`);
  const found = findPhases(
    series.cells.map((cell) => ({ ...cell, counts: [cell.cooperation, cell.conflict], base: cell.ofEither })),
    SHORTEST[series.grain],
    random,
  );
  return {
    ...found,
    phases: found.phases.map((phase, i) => {
      const last = i === found.phases.length - 1;
      return {
        ...phase,
        last,
        span: last
          ? `since ${cellName(phase.from, series.grain)}`
          : spanName(phase.from, phase.to, series.grain),
        conflict: phase.n ? wilson(phase.counts[1]!, phase.n, LEVEL) : null,
        weight: phase.base ? wilson(phase.n, phase.base, LEVEL) : null,
        acts: series.acts.where({ from: phase.from, to: phase.to }),
      };
    }),
  };
}

/** A word for a share of conflict. */
export function character(conflict: Interval | null): string {
  if (conflict === null) return "silent";
  if (conflict.estimate < 0.1) return "cooperative";
  if (conflict.estimate < 0.35) return "mostly cooperative";
  if (conflict.estimate < 0.65) return "divided";
  return "conflictual";
}

/** "57 % of 84 acts are conflict", or that there are none. */
export function conflictWords(phase: HistoryPhase, verb: "are" | "were" = "are"): string {
  if (phase.conflict === null) return "no act is on record";
  return `${percent(phase.conflict.estimate)} of ${plural(phase.n, "act")} ${verb} conflict`;
}

/** "90 % interval 48 % to 66 %". */
export function rangeWords({ low, high }: Interval): string {
  return `${percent(LEVEL)} interval ${percent(low)} to ${percent(high)}`;
}

export function conflictMeasure(
  phase: HistoryPhase,
  name = "conflict-share",
  label = "conflict among the acts",
): Measure[] {
  return phase.conflict ? [estimate(name, label, inPercent(phase.conflict), "%", phase.n)] : [];
}

export function weightMeasure(
  phase: HistoryPhase,
  name = "weight",
  label = "share of all dealings of either",
): Measure[] {
  return phase.weight ? [estimate(name, label, inPercent(phase.weight), "%", phase.base)] : [];
}

function inPercent({ estimate: value, low, high }: Interval): Interval {
  return { estimate: 100 * value, low: 100 * low, high: 100 * high };
}
