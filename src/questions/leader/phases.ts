import type { EventFilter } from "../../chronicle/query.ts";
import { addDays, lastDayOf } from "../../dates.ts";
import { type Grain, grainFor, stretches } from "../../measures/cells.ts";
import { findPhases, type Phase, type PhaseCell, type Phases } from "../../measures/phases.ts";
import { seededRandom } from "../../statistics/random.ts";
import type { Move, PhaseFacts } from "../../words/leader.ts";
import type { Subject } from "../subject.ts";
import { COURSE_IDS } from "./courses.ts";
import type { Rule, RuleActs } from "./rule.ts";

/** Fewest cells of a phase: a year of quarters, so that one episode is no course. */
const SHORTEST: Record<Grain, number> = { week: 4, month: 4, quarter: 4, year: 2 };

/** Where shuffled series explain as much more often than this, the phases as a whole are less sure. */
export const SURE_P = 0.05;

export interface RulePhase extends Phase, PhaseFacts {
  opened: Phase["opened"];
  /** Acts whose period lies in it, as a filter of the rule's acts. */
  held: EventFilter;
}

export interface Course extends Omit<Phases, "phases"> {
  grain: Grain;
  cells: PhaseCell[];
  phases: RulePhase[];
  /** Acts dated too widely for a cell. */
  unplaced: number;
}

/** Phases of the rule by the mix of its acts (kit/phases), at the finest grain that holds four acts a cell. */
export function rulePhases(rule: Rule, { rows }: RuleActs, subject: Subject): Course {
  const grain = grainFor(rows, rule.from, rule.to);
  const cells = stretches(rule.from, addDays(rule.to, 366), grain)
    .filter((stretch) => stretch.from <= rule.to)
    .map((stretch) => ({ ...stretch, counts: COURSE_IDS.map(() => 0) }));
  let unplaced = 0;
  for (const { date, precision, course, n } of rows) {
    const cell = cells.findLast((one) => one.from <= date);
    if (cell && lastDayOf(date, precision) <= cell.to) cell.counts[COURSE_IDS.indexOf(course)]! += n;
    else unplaced += n;
  }
  const random = seededRandom(`leader|${rule.code}|${rule.person}|${subject.asOf}`);
  const found = findPhases(cells, SHORTEST[grain], random);
  const mixes = found.phases.map(mixOf);
  return {
    ...found,
    grain,
    cells,
    unplaced,
    phases: found.phases.map((phase, i) => {
      const last = i === found.phases.length - 1;
      const from = [phase.from, rule.from].sort()[1]!;
      const to = last ? rule.to : phase.to;
      return {
        ...phase,
        from,
        to,
        last,
        grain,
        mix: mixes[i]!,
        ...movedFrom(mixes[i - 1], mixes[i]!),
        held: { from, to },
      };
    }),
  };
}

type Mix = PhaseFacts["mix"];

function mixOf(phase: Phase): Mix {
  return COURSE_IDS.map((course, kind) => ({
    course,
    n: phase.counts[kind]!,
    share: phase.counts[kind]! / Math.max(1, phase.n),
  })).sort((x, y) => y.n - x.n);
}

function movedFrom(before: Mix | undefined, mix: Mix): Pick<PhaseFacts, "move" | "sameLead"> {
  if (!before) return { move: null, sameLead: false };
  return { move: largestMove(mix, before), sameLead: before[0]!.course === mix[0]!.course };
}

/** The course whose share moved most between two mixes. */
function largestMove(mix: Mix, before: Mix): Move {
  const moves = mix.map(({ course, share }) => ({
    course,
    from: before.find((row) => row.course === course)!.share,
    to: share,
  }));
  return moves.reduce((best, move) =>
    Math.abs(move.to - move.from) > Math.abs(best.to - best.from) ? move : best,
  );
}
