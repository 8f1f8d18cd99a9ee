import type { Leaders } from "../../actors/leaders.ts";
import type { ChronicleEvent } from "../../chronicle/event.ts";
import type { Subject } from "../subject.ts";

const CONFIDENCE_WEIGHT = { high: 1, medium: 0.85, unrated: 0.7, low: 0.5 } as const;

/**
 * How much an event matters for its pair, 0 to about 3: the strength of the act (|Goldstein| / 10),
 * plus 1 where both leaders act and 0.4 where one does, plus 0.75 for talks in person and 0.6 for a
 * visit or a signature, times how sure the source is; reports add a little (log10).
 * A rule for choosing what to show and what a brief is about; it never enters a probability.
 */
export function importance(event: ChronicleEvent, subject: Subject): number {
  const ofLeaders = kept.get(subject.leaders) ?? new WeakMap<ChronicleEvent, number>();
  kept.set(subject.leaders, ofLeaders);
  const known = ofLeaders.get(event) ?? weigh(event, subject);
  ofLeaders.set(event, known);
  return known;
}

/** The weight of an event never changes: who led is asked of the event's own day. Questions sort the same events many times. */
const kept = new WeakMap<Leaders, WeakMap<ChronicleEvent, number>>();

function weigh(event: ChronicleEvent, subject: Subject): number {
  const leaders = [event.source, event.target].filter(
    (party) =>
      party !== null && party.person !== "" && isLeader(party.code, party.person, event.date, subject),
  ).length;
  const level = leaders === 2 ? 1 : leaders === 1 ? 0.4 : 0;
  const inPerson = /^(040|044|045|046)/.test(event.cameo)
    ? 0.75
    : /^(042|043|057)/.test(event.cameo)
      ? 0.6
      : 0;
  const reports = Math.log10(Math.max(1, event.reports)) / 4;
  return (Math.abs(event.goldstein) / 10 + level + inPerson + reports) * CONFIDENCE_WEIGHT[event.confidence];
}

/** Whether the person led the state on the day. */
export function isLeader(code: string, person: string, day: string, subject: Subject): boolean {
  return subject.leaders.leaderOf(code, day)?.name === person;
}
