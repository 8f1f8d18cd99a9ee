import type { Acts } from "../../measures/acts.ts";
import type { Grain } from "../../measures/cells.ts";
import { findPhases, type Phase, type Phases } from "../../measures/phases.ts";
import { wilson } from "../../statistics/intervals.ts";
import { seededRandom } from "../../statistics/random.ts";
import * as say from "../../words/en/history.ts";
import type { PhaseFacts } from "../../words/history.ts";
import type { Measure } from "../answer.ts";
import { estimate, LEVEL } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import type { PairSeries } from "./series.ts";

/** Fewest cells of a phase, so that one odd cell is not called a phase. */
const SHORTEST: Record<Grain, number> = { week: 4, month: 2, quarter: 2, year: 2 };

/** A phase of the tie with its acts. */
export interface HistoryPhase extends Phase, PhaseFacts {
  acts: Acts;
}

export interface History extends Omit<Phases, "phases"> {
  phases: HistoryPhase[];
}

/** Phases of the tie by its mix of cooperation and conflict and by its weight in all that either side does (measures/phases). */
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
        grain: series.grain,
        conflict: phase.n ? wilson(phase.counts[1]!, phase.n, LEVEL) : null,
        weight: phase.base ? wilson(phase.n, phase.base, LEVEL) : null,
        acts: series.acts.where({ from: phase.from, to: phase.to }),
      };
    }),
  };
}

export function conflictMeasure(
  phase: HistoryPhase,
  name = "conflict-share",
  label = say.shares.conflict,
): Measure | null {
  return phase.conflict && estimate(name, label, phase.conflict, "share", phase.n);
}

export function weightMeasure(
  phase: HistoryPhase,
  name = "weight",
  label = say.shares.weight,
): Measure | null {
  return phase.weight && estimate(name, label, phase.weight, "share", phase.base);
}
