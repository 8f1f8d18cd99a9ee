import type { ChronicleEvent } from "../../chronicle/event.ts";
import { addDays, formatDate, lastDayOf } from "../../dates.ts";
import { seededRandom } from "../../statistics/random.ts";
import { type Grain, grainFor, stretches } from "../kit/cells.ts";
import { findPhases, type Phase, type PhaseCell, type Phases } from "../kit/phases.ts";
import type { Subject } from "../subject.ts";
import { COURSE_IDS, type CourseId } from "./courses.ts";
import type { Rule, RuleAct } from "./rule.ts";

/** Fewest cells of a phase: a year of quarters, so that one episode is no course. */
const SHORTEST: Record<Grain, number> = { week: 4, month: 4, quarter: 4, year: 2 };

export interface RulePhase extends Phase {
  /** "2013 to 2017", "since 2023". */
  span: string;
  /** The courses with their share, the largest first. */
  mix: { course: CourseId; n: number; share: number }[];
  acts: RuleAct[];
  last: boolean;
}

export interface Course extends Omit<Phases, "phases"> {
  grain: Grain;
  cells: PhaseCell[];
  phases: RulePhase[];
  /** Acts dated too widely for a cell. */
  unplaced: number;
}

/** Phases of the rule by the mix of its acts (kit/phases), at the finest grain that holds four acts a cell. */
export function rulePhases(rule: Rule, acts: readonly RuleAct[], subject: Subject): Course {
  const events = acts.map((act) => act.event);
  const grain = grainFor(events, rule.from, rule.to);
  const cells = stretches(rule.from, addDays(rule.to, 366), grain)
    .filter((stretch) => stretch.from <= rule.to)
    .map((stretch) => ({ ...stretch, counts: COURSE_IDS.map(() => 0) }));
  let unplaced = 0;
  for (const { event, course } of acts) {
    const cell = cells.findLast((one) => one.from <= event.date);
    if (cell && lastDayOf(event.date, event.precision) <= cell.to)
      cell.counts[COURSE_IDS.indexOf(course)]! += 1;
    else unplaced += 1;
  }
  const random = seededRandom(`leader|${rule.code}|${rule.person}|${subject.asOf}`);
  const found = findPhases(cells, SHORTEST[grain], random);
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
        span: last ? `since ${cellName(from, grain)}` : spanName(from, to, grain),
        mix: COURSE_IDS.map((course, kind) => ({
          course,
          n: phase.counts[kind]!,
          share: phase.counts[kind]! / Math.max(1, phase.n),
        })).sort((x, y) => y.n - x.n),
        acts: acts.filter(({ event }) => isWithin(event, from, to)),
      };
    }),
  };
}

export function isWithin(event: ChronicleEvent, from: string, to: string): boolean {
  return event.date >= from && lastDayOf(event.date, event.precision) <= to;
}

export function cellName(day: string, grain: Grain): string {
  return formatDate(day, grain === "year" ? "year" : grain === "week" ? "day" : "month");
}

/** "1949–1964", "2020", "October 2012 to December 2017". */
function spanName(from: string, to: string, grain: Grain): string {
  const [first, last] = [cellName(from, grain), cellName(to, grain)];
  if (first === last) return first;
  return grain === "year" ? `${first}–${last}` : `${first} to ${last}`;
}
