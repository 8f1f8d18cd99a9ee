import { addMonths } from "../../dates.ts";
import type { Turn } from "../../record/world/turns.ts";
import { war } from "../../words/en/world/history.ts";
import * as say from "../../words/en/world/leadup.ts";
import { eventEvidence } from "../kit/evidence.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { absent, conflictEvidence, partyEvidence, turnEvidence, type WorldFact } from "./fact.ts";
import { BILATERAL, besideUs, isWithUs, sharedPacts, standsOf, visitActs } from "./shared.ts";

/** "Of late". */
const MONTHS = 36;
const SHOWN = 3;

/** What has happened of late: turns that were looked up, fighting, treaties, visits with the US. */
export async function leadupFacts(subject: Subject): Promise<WorldFact[]> {
  const from = addMonths(subject.asOf, -MONTHS);
  const told = turns(from, subject);
  const found = [
    ...told,
    ...fought(from, subject),
    ...signed(from, subject),
    ...(isWithUs(subject) ? await visited(from, subject) : []),
  ];
  return told.length > 0 ? found : [...found, notLooked(subject)];
}

/** That nobody looked: silence would read as calm. */
function notLooked({ a, b, name }: Subject): WorldFact {
  return absent({
    name: "not-looked-up",
    statement: say.notLooked(name(a), name(b)),
    counted: "turns",
    label: say.labels.turns,
    query: say.queries.turns(a, b),
    confidence: say.nobodyLooked,
  });
}

/** What tells most of where two stand, the most telling first. */
const WEIGHT: readonly Turn["kind"][] = [
  "fighting",
  "ceasefire",
  "treaty",
  "accord",
  "rupture",
  "restored",
  "ruling",
  "meeting",
];
const weightOf = ({ kind }: Turn) => (WEIGHT.includes(kind) ? WEIGHT.indexOf(kind) : WEIGHT.length);

/** The last, and with it the weightiest of the others, the latest first: they were looked up one by one, so that nothing is counted of them. */
function turns(from: string, subject: Subject): WorldFact[] {
  const { a, b } = subject;
  const rows = subject.record.world.turns(a, b).filter(({ known }) => known > from);
  const last = rows.at(-1);
  const others = rows
    .slice(0, -1)
    .toReversed()
    .sort((x, y) => weightOf(x) - weightOf(y))
    .slice(0, SHOWN - 1);
  const shown = rows.filter((row) => row === last || others.includes(row)).toReversed();
  return shown.map((row, at) => ({
    name: `turn-${row.line}`,
    about: "pair" as const,
    statement: say.turn(row),
    ...(at === 0 && { more: say.lookedUpTo }),
    numbers: [measure("year", say.labels.year, Number(row.date.slice(0, 4)), "calendar year")],
    evidence: [turnEvidence(row, subject)],
    query: say.queries.turns(a, b),
    confidence: say.paged,
  }));
}

function fought(from: string, subject: Subject): WorldFact[] {
  const { a, b, record } = subject;
  const rows = record.world.conflictYears(a, b).filter(({ known }) => known > from);
  if (rows.length === 0) return [];
  return [
    {
      name: "fought",
      about: "pair",
      statement: war(standsOf(rows, subject)),
      more: say.listEnds,
      numbers: [measure("last", say.labels.lastFought, rows.at(-1)!.year, "calendar year")],
      evidence: conflictEvidence(rows, subject),
      query: say.queries.fought(a, b),
    },
  ];
}

function signed(from: string, subject: Subject): WorldFact[] {
  const { a, b, name } = subject;
  return sharedPacts(subject).flatMap((pact) => {
    const rows = pact.parties.filter(({ party }) => party === a || party === b);
    const joined = rows.filter(({ known }) => known > from);
    const [newest] = joined;
    if (!newest) return [];
    return [
      {
        name: `signed-${newest.line}`,
        about: "pair" as const,
        statement: say.signed({
          name: pact.name,
          from: newest.from,
          who: joined.map(({ party }) => name(party)),
        }),
        numbers: [measure("year", say.labels.year, Number(newest.from.slice(0, 4)), "calendar year")],
        evidence: joined.map((row) => partyEvidence(row, subject)),
        query: say.queries.signed(a, b),
      },
    ];
  });
}

async function visited(from: string, subject: Subject): Promise<WorldFact[]> {
  const { a, b, name } = subject;
  const acts = visitActs(subject, { ...BILATERAL, from });
  const [n, rows] = await Promise.all([acts.count(), acts.last(SHOWN)]);
  const newest = rows.at(-1);
  if (!newest) return [];
  return [
    {
      name: "visited",
      about: "pair",
      statement: say.visited({
        other: name(besideUs(subject)),
        who: newest.source.person,
        role: newest.source.sector,
        home: newest.source.code === "USA",
        date: newest.date,
      }),
      numbers: [measure("visits", say.labels.visits, n, "count")],
      evidence: rows.toReversed().map((event) => eventEvidence(event, subject)),
      evidenceCount: n,
      query: say.queries.visited(a, b),
      acts,
    },
  ];
}
