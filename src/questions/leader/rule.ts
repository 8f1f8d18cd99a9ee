import type { DatasetCoverage } from "../../chronicle/chronicle.ts";
import { eventClass, inClass } from "../../chronicle/classes.ts";
import type { ChronicleEvent } from "../../chronicle/event.ts";
import { pairEvents } from "../../measures/pairEvents.ts";
import type { Subject } from "../subject.ts";
import { type CourseId, courseOf } from "./courses.ts";

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

/** An act of the rule with the course that it belongs to. */
export interface RuleAct {
  event: ChronicleEvent;
  course: CourseId;
  /** The leader himself acts or is met. */
  own: boolean;
}

/** The acts of a rule and everything that involves its state, before it as well. */
export interface RuleEvents {
  acts: RuleAct[];
  all: readonly ChronicleEvent[];
  coverage: readonly DatasetCoverage[];
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

/**
 * What a leader's state did in his term, and the visitors whom he received: acts of the state toward others or
 * nobody, and domestic acts. Where a source does not mark domestic acts, what runs inside the state is left out.
 */
export async function ruleEvents(rule: Rule, subject: Subject): Promise<RuleEvents> {
  const { code, person, from, to } = rule;
  const pair = await pairEvents(subject);
  const all =
    code === subject.a || code === subject.b ? pair.all : await subject.events.events({ involving: [code] });
  const acts = all.flatMap((event): RuleAct[] => {
    if (event.date < from || event.date > to) return [];
    if (event.source.code === code) {
      const course = courseOf(event, code);
      return course ? [{ event, course, own: person !== "" && event.source.person === person }] : [];
    }
    return isReceived(event, rule) ? [{ event, course: "diplomacy", own: true }] : [];
  });
  return { acts, all, coverage: pair.coverage };
}

/** A visit or a meeting in which a foreigner came to the leader. */
function isReceived(event: ChronicleEvent, { code, person }: Rule): boolean {
  return (
    person !== "" &&
    event.target?.code === code &&
    event.target.person === person &&
    inClass(event, eventClass("high-level-visit"))
  );
}

/** Name for a sentence: the leader's, else "the leadership of …". */
export function ruleName(rule: Rule, subject: Subject): string {
  return rule.person || `the leadership of ${subject.name(rule.code)}`;
}
