import type { OpenDispute } from "../../record/world/ties.ts";
import type { Turn } from "../../record/world/turns.ts";
import { isPlain } from "../../words/en/readingGrade.ts";
import * as say from "../../words/en/world/contention.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { absent, bothOf, conflictEvidence, rowEvidence, turnEvidence, type WorldFact } from "./fact.ts";
import { foughtSince, partyName } from "./shared.ts";

/** What divides the two: the dispute on the list, and over what they fought last. */
export function contentionFacts(subject: Subject): WorldFact[] {
  const { a, b, record } = subject;
  const row = record.world.dispute(a, b);
  const before = subject.asOf < say.LIST_DAY;
  return [
    ...(row ? [dispute(row, subject)] : []),
    ...matter(subject),
    ...(row || before ? [] : [none(subject)]),
  ];
}

/** Turns that bear on a dispute that was open when the table was made. */
const MOVES: readonly Turn["kind"][] = ["fighting", "ceasefire", "accord", "treaty", "ruling", "rupture"];

function dispute(row: OpenDispute, subject: Subject): WorldFact {
  const { a, b, name, record } = subject;
  const moved = record.world
    .turns(a, b)
    .filter(({ kind, known }) => MOVES.includes(kind) && known > row.known);
  const last = moved.at(-1);
  const told = (turn: string | undefined) => say.dispute({ ...row, a: name(a), b: name(b), moved: turn });
  const whole = told(last && say.turned(last));
  // A long dispute and a long turn are too much for one breath: the turn then stands with the evidence.
  const plain = isPlain(whole);
  return {
    name: "dispute",
    about: "pair",
    statement: plain ? whole : told(undefined),
    more: plain || !last ? say.disputeMore : `${say.movedMore(last)} ${say.disputeMore}`,
    numbers: [measure("matters", say.labels.matters, row.matters.length, "count")],
    evidence: [
      rowEvidence(row, { who: bothOf(subject), what: say.row(row), when: say.edition }),
      ...moved.map((turn) => turnEvidence(turn, subject)),
    ],
    query: say.queries.dispute(a, b),
    confidence: say.byHand,
  };
}

/** Over what the two fought, and when last; the civil wars of one in which the other had troops are told by the history. */
function matter(subject: Subject): WorldFact[] {
  const { a, b, record } = subject;
  const rows = record.world.conflictYears(a, b).filter(({ type }) => type === "interstate");
  const last = rows.at(-1);
  // Where fighting is told since the list ended, its last year is no news but a mistake.
  if (!last || foughtSince(last.known, subject)) return [];
  const same = rows.filter(({ conflict }) => conflict === last.conflict);
  return [
    {
      name: "fought-over",
      about: "pair",
      statement: say.foughtOver({
        a: partyName(a, same, subject),
        b: partyName(b, same, subject),
        territory: last.territory,
        last: last.year,
        times: new Set(same.map(({ year }) => year)).size,
      }),
      more: say.foughtMore,
      numbers: [
        measure("last", say.labels.last, last.year, "calendar year"),
        measure("years", say.labels.years, new Set(same.map(({ year }) => year)).size, "count"),
      ],
      evidence: conflictEvidence(same.slice(-3), subject),
      evidenceCount: same.length,
      query: say.queries.fought(a, b),
    },
  ];
}

function none({ a, b, name }: Subject): WorldFact {
  return absent({
    name: "no-dispute",
    statement: say.none(name(a), name(b)),
    counted: "disputes",
    label: say.labels.disputes,
    query: say.queries.dispute(a, b),
    confidence: say.notWhole,
  });
}
