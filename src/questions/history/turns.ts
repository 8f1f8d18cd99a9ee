import type { ChronicleEvent } from "../../chronicle/event.ts";
import { sureDay } from "../../dates.ts";
import { actsOf, idsOf } from "../../measures/acts.ts";
import type { Treaty } from "../../record/treaties.ts";
import * as say from "../../words/en/history.ts";
import type { Opening, TurnsFacts } from "../../words/history.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { eventEvidence, treatyEvidence } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { inForce } from "./alliance.ts";
import { WAR } from "./wars.ts";

/** A pact with more members is an order of the world, and not an act toward the partner. */
const MOST_MEMBERS = 3;

/** Relations taken up by one side with an adversary of the other, with the row that tells of it. */
export interface ToldOpening extends Opening {
  event: ChronicleEvent;
}

/** Acts of one side toward a third that changed the ground of the tie. */
export interface Turns {
  /** The day on which the two recognised each other, where it is on record. */
  own: ChronicleEvent | null;
  openings: ToldOpening[];
  /** Defence pacts in force of one side alone with one or two others, in order of time. */
  pacts: { side: string; treaty: Treaty }[];
}

/**
 * Relations (CAMEO 054) that one side took up with a state that had fought a war with the other, was not its ally by
 * treaty on the day and had no relations with it on record yet: an act of one side toward a third that changed the
 * ground of the tie. And the defence pacts that one side alone signed with others since the tie began.
 */
export async function turnsOf(from: string, subject: Subject): Promise<Turns> {
  const { a, b, record } = subject;
  const rows = await actsOf(subject, {
    kind: ["act"],
    aim: ["other"],
    abroad: true,
    cameo: ["054"],
    involving: [a, b],
  }).last(MOST_ROWS);
  const isBetween = ({ source, target }: ChronicleEvent, x: string, y: string) =>
    [source.code, target!.code].sort().join() === [x, y].sort().join();
  // Of several rows on relations of two states the first is the recognition.
  const firsts = rows.filter(
    (row, i) => rows.findIndex((one) => isBetween(one, row.source.code, row.target!.code)) === i,
  );
  const openings = firsts.flatMap((event): ToldOpening[] => {
    const [x, y] = [event.source.code, event.target!.code];
    const [side, third] = x === a || x === b ? [x, y] : [y, x];
    const other = side === a ? b : a;
    const late = firsts.some((one) => one.date <= event.date && isBetween(one, other, third));
    if (event.date < from || late || !isFoe(other, third, event.date, subject)) return [];
    return [{ side, third, other, on: { date: event.date, precision: event.precision }, event }];
  });
  const pacts = [a, b].flatMap((side) =>
    record
      .treaties(side)
      .filter(
        (treaty) =>
          treaty.types.includes("defense") &&
          treaty.members.length > 1 &&
          treaty.members.length <= MOST_MEMBERS &&
          !(treaty.members.includes(a) && treaty.members.includes(b)) &&
          sureDay(treaty.signed) >= from &&
          inForce(treaty),
      )
      .map((treaty) => ({ side, treaty })),
  );
  return {
    own: firsts.find((row) => isBetween(row, a, b)) ?? null,
    openings,
    pacts: pacts.sort((x, y) => (x.treaty.signed < y.treaty.signed ? -1 : 1)),
  };
}

const MOST_ROWS = 200;

/** Whether two states had fought a war with each other by a day, since 1945, and were not allies by treaty on it. */
function isFoe(state: string, third: string, day: string, { record }: Subject): boolean {
  const allied = record
    .treaties(state, third)
    .some(
      ({ types, signed, ended }) =>
        types.includes("defense") && sureDay(signed) <= day && (ended === "" || sureDay(ended) > day),
    );
  return (
    !allied &&
    record
      .disputes(state, third)
      .some(({ hostility, end }) => hostility === WAR && end > SINCE && sureDay(end) <= day)
  );
}

/** Wars of the age before are no measure of who stood against whom after it. */
const SINCE = "1946";

/** What each side did with the other's adversaries, and the pacts that it signed beside the tie. Null where nothing is on record. */
export function turnsFinding({ own, openings, pacts }: Turns, subject: Subject): Finding | null {
  if (!own && openings.length + pacts.length === 0) return null;
  const { a, b, name } = subject;
  const facts: TurnsFacts = {
    first: a,
    second: b,
    own: own && { date: own.date, precision: own.precision },
    openings: openings.map(({ event: _, ...opening }) => opening),
    pacts: pacts.map(({ side, treaty }) => ({
      side,
      members: treaty.members.filter((code) => code !== side),
      year: treaty.signed.slice(0, 4),
    })),
  };
  const events = [...(own ? [own] : []), ...openings.map(({ event }) => event)];
  const sure = events.every(({ confidence }) => confidence === "high");
  const { labels } = say.turns;
  return finding({
    id: "history.turns",
    statement: say.turns.statement(facts, name),
    nature: "information",
    numbers: [
      measure("openings", labels.openings, openings.length, "count"),
      measure("pacts", labels.pacts, pacts.length, "count"),
    ],
    evidence: [
      ...[...events].reverse().map((event) => eventEvidence(event, subject)),
      ...[...pacts].reverse().map(({ treaty }) => treatyEvidence(treaty, subject)),
    ].slice(0, 8),
    evidenceCount: events.length + pacts.length,
    query: asked(say.turns.query(facts), idsOf(events, subject)),
    confidence: { level: sure ? "high" : "moderate", why: say.turns.why },
  });
}
