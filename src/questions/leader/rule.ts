import type { DatasetCoverage } from "../../chronicle/chronicle.ts";
import { classFilter } from "../../chronicle/classes.ts";
import type { ChronicleEvent } from "../../chronicle/event.ts";
import type { EventFilter } from "../../chronicle/query.ts";
import { type Acts, actsOf, type Dated } from "../../measures/acts.ts";
import { leadershipOf } from "../../words/en/leaderStory.ts";
import type { CourseId, Told } from "../../words/leader.ts";
import type { Finding } from "../answer.ts";
import type { Subject } from "../subject.ts";
import { anyCourse, COURSE_IDS, courseFilter } from "./courses.ts";

/** Whose course is told: a leader and his state, or a state whose leader the record does not name. */
export interface Rule {
  code: string;
  /** "" where the record names none. */
  person: string;
  /** First day in office; for an unnamed leader, the first day covered. */
  start: string;
  /** From here on there are data: the later of `start` and the first day covered. */
  from: string;
  /** The last day with data: the earlier of the end of the term, the as-of date and the last day covered. */
  to: string;
  /** Who was asked for but is not on record: the state whose leader is missing. */
  missing: string | null;
}

/**
 * What a leader's state did in his term, and the visitors whom he received: acts of the state toward others or
 * nobody, and domestic acts. Where a source does not mark domestic acts, what runs inside the state is left out.
 */
export interface RuleActs {
  all: Acts;
  /** What holds where the leader himself acts or is met, and the acts for which it does. */
  byLeader: EventFilter;
  own: Acts;
  of: Readonly<Record<CourseId, Acts>>;
  /** Counts of all along time, by course; the counts of one course stand in order of time. */
  rows: readonly CourseCount[];
  ownRows: readonly Dated[];
}

/** Acts of one course, of one day, month or year. */
export interface CourseCount extends Dated {
  readonly course: CourseId;
}

/**
 * The leader asked for, else the second actor's on the as-of date, else the first's, else the second actor
 * without a leader's name.
 *
 * @throws ChanceryError "unknown-actor" or "ambiguous-actor" where the leader asked for is not on record.
 */
export function ruleOf(subject: Subject, coverage: readonly DatasetCoverage[]): Rule {
  const { a, b, asOf, leaders, options } = subject;
  const term = options.leader
    ? leaders.findLeader(options.leader, asOf)
    : (leaders.leaderOf(b, asOf) ?? leaders.leaderOf(a, asOf));
  const days = (key: "from" | "to") => coverage.map((row) => row[key]).sort();
  const [first = asOf, last = asOf] = [days("from")[0], days("to").at(-1)];
  const start = term?.start ?? first;
  return {
    code: term?.code ?? b,
    person: term?.name ?? "",
    start,
    from: [start, first].sort()[1]!,
    to: [term?.end ?? asOf, asOf, last].sort()[0]!,
    missing: !options.leader && term?.code !== b ? b : null,
  };
}

/** A finding with the facts from which the answer as a whole is told. */
export interface WithFacts<F> {
  finding: Finding;
  facts: F;
}

/** An act as it is told. */
export function toldOf({ date, precision, evidence }: ChronicleEvent): Told {
  return { date, precision, what: evidence.summary };
}

export async function ruleActs(rule: Rule, subject: Subject): Promise<RuleActs> {
  const { code, person, from, to } = rule;
  const term: EventFilter = { from, begunBy: to };
  const received = receivedFilter(rule);
  const filterOf = (id: CourseId): EventFilter =>
    id === "diplomacy" ? { any: [courseFilter(id, code), received] } : courseFilter(id, code);
  const of = Object.fromEntries(
    COURSE_IDS.map((id) => [id, actsOf(subject, { ...term, all: [filterOf(id)] })]),
  ) as Record<CourseId, Acts>;
  const all = actsOf(subject, { ...term, any: [anyCourse(code), received] });
  const byLeader = { any: person ? [{ source: [code], sourcePerson: [person] }, received] : [] };
  const own = all.where(byLeader);
  const [ownRows, ...rows] = await Promise.all([
    own.dated(),
    ...COURSE_IDS.map(async (course) =>
      (await of[course].dated()).map((row): CourseCount => ({ ...row, course })),
    ),
  ]);
  return { all, byLeader, own, of, rows: rows.flat(), ownRows };
}

/** Visits and meetings in which a foreigner came to the leader. */
function receivedFilter({ code, person }: Rule): EventFilter {
  if (person === "") return { any: [] };
  return { all: [classFilter("high-level-visit")], target: [code], targetPerson: [person], abroad: true };
}

/** Name for a sentence: the leader's, else "the leadership of …". */
export function ruleName(rule: Rule, subject: Subject): string {
  return rule.person || leadershipOf(rule.code, subject.name);
}

/** How many terms the leader had before this one. */
export function earlierTerms(rule: Rule, { leaders, asOf }: Subject): number {
  return leaders.terms(rule.code, asOf).filter((term) => term.start < rule.start && term.name === rule.person)
    .length;
}
