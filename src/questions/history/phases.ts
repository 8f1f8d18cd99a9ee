import { addMonths } from "../../dates.ts";
import type { Acts } from "../../measures/acts.ts";
import type { Grain } from "../../measures/cells.ts";
import { findPhases, type Phase, type PhaseBreak, type Phases } from "../../measures/phases.ts";
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

/** A break must hold as far back as this to be firm, in months. */
const HELD_FOR = 6;

/** A phase of the tie with its acts. */
export interface HistoryPhase extends Phase, PhaseFacts {
  acts: Acts;
}

export interface History extends Omit<Phases, "phases"> {
  phases: HistoryPhase[];
}

/**
 * Phases of the tie by its mix of cooperation and conflict and by its weight in all that either side does
 * (measures/phases). A break is firm where it is found at twice the penalty both with all that is known and without
 * the stretches that were not over half a year ago: what a few new acts can make or unmake is not claimed. As of any
 * half-year from March 2024 to June 2026 the firm breaks between China and North Korea are 2002, 2013 and 2018, while
 * the others come and go.
 */
export function historyPhases(series: PairSeries, subject: Subject): History {
  const { a, b, asOf } = subject;
  const cells = series.cells.map((cell) => ({
    ...cell,
    counts: [cell.cooperation, cell.conflict],
    base: cell.ofEither,
  }));
  const search = (known: typeof cells) =>
    findPhases(known, SHORTEST[series.grain], seededRandom(`history|${a}|${b}|${asOf}`));
  const found = search(cells);
  const held = search(cells.filter(({ to }) => to <= addMonths(asOf, -HELD_FOR)))
    .phases.filter(({ opened }) => opened?.firm)
    .map(({ from }) => from);
  const isFirm = ({ low, high, firm }: PhaseBreak) => firm && held.some((day) => low <= day && day <= high);
  const firm = found.phases.map(({ opened }) => opened !== null && isFirm(opened));
  return {
    ...found,
    firm: firm.filter(Boolean).length,
    phases: found.phases.map((phase, i) => {
      const last = i === found.phases.length - 1;
      return {
        ...phase,
        opened: phase.opened && { ...phase.opened, firm: firm[i]! },
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
