import { addMonths } from "../../dates.ts";
import { actsBetween, actsOf } from "../../measures/acts.ts";
import * as say from "../../words/en/world/leadup.ts";
import { eventEvidence } from "../kit/evidence.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { bothOf, rowEvidence, type WorldFact } from "./fact.ts";
import { isWithUs, partyName, sharedPacts } from "./shared.ts";

/** "Of late". */
const MONTHS = 36;
const SHOWN = 3;

/** What has happened of late: turns that were looked up, fighting, treaties, visits with the US. */
export async function leadupFacts(subject: Subject): Promise<WorldFact[]> {
  const from = addMonths(subject.asOf, -MONTHS);
  return [
    ...turns(from, subject),
    ...fought(from, subject),
    ...signed(from, subject),
    ...(isWithUs(subject) ? await visited(from, subject) : []),
  ];
}

/** The latest first: they were looked up one by one, so that nothing is counted of them. */
function turns(from: string, subject: Subject): WorldFact[] {
  const { a, b } = subject;
  const rows = subject.record.world.turns(a, b).filter(({ known }) => known > from);
  return rows
    .toReversed()
    .slice(0, SHOWN)
    .map((row) => ({
      name: `turn-${row.line}`,
      about: "pair" as const,
      statement: say.turn(row),
      numbers: [measure("year", say.labels.year, Number(row.date.slice(0, 4)), "calendar year")],
      evidence: [
        rowEvidence(row, {
          who: bothOf(subject),
          what: row.what,
          when: say.when(row),
          url: row.page,
          publisher: row.publisher,
        }),
      ],
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
      statement: say.fought({
        a: partyName(a, rows, subject),
        b: partyName(b, rows, subject),
        years: [...new Set(rows.map(({ year }) => year))],
        types: new Set(rows.map(({ type }) => type)),
      }),
      more: say.listEnds,
      numbers: [measure("last", say.labels.lastFought, rows.at(-1)!.year, "calendar year")],
      evidence: rows
        .toReversed()
        .map((row) =>
          rowEvidence(row, { who: bothOf(subject), what: say.conflictRow(row), when: String(row.year) }),
        ),
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
        evidence: joined.map((row) =>
          rowEvidence(row, {
            who: name(row.party),
            what: pact.name,
            when: say.whenText(row.from),
            url: `https://${row.page.split(";")[0]}`,
            publisher: row.page.split("/")[0],
          }),
        ),
        query: say.queries.signed(a, b),
      },
    ];
  });
}

async function visited(from: string, subject: Subject): Promise<WorldFact[]> {
  const { a, b, name } = subject;
  const acts = actsOf({ ...subject, events: subject.visits() }, { ...actsBetween(a, b), from });
  const rows = await acts.last(SHOWN);
  const newest = rows.at(-1);
  if (!newest) return [];
  return [
    {
      name: "visited",
      about: "pair",
      statement: say.visited({
        other: name(a === "USA" ? b : a),
        who: newest.source.person,
        role: newest.source.sector,
        home: newest.source.code === "USA",
        date: newest.date,
      }),
      numbers: [measure("visits", say.labels.visits, await acts.count(), "count")],
      evidence: rows.toReversed().map((event) => eventEvidence(event, subject)),
      evidenceCount: await acts.count(),
      query: say.queries.visited(a, b),
      acts,
    },
  ];
}
