import * as say from "../../words/en/world/outcomes.ts";
import { eventEvidence } from "../kit/evidence.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { conflictEvidence, type WorldFact } from "./fact.ts";
import { BILATERAL, besideUs, foughtSince, isWithUs, partyName, visitActs } from "./shared.ts";

/** So many years before the end of a list are looked at. */
const YEARS = 20;
/** Where the two have not fought for longer, how often they did tells of another time. */
const STALE = 40;

/** What is likely: only how often a thing was observed, and never a chance. */
export async function outcomesFacts(subject: Subject): Promise<WorldFact[]> {
  return [...fought(subject), ...(isWithUs(subject) ? await visited(subject) : [])];
}

function fought(subject: Subject): WorldFact[] {
  const { a, b, record, asOf } = subject;
  const years = [...new Set(record.world.conflictYears(a, b).map(({ year }) => year))];
  const last = years.at(-1);
  if (last === undefined) return [];
  const end = Math.min(say.LAST_YEAR, Number(asOf.slice(0, 4)) - 1);
  if (end - last > STALE) return [];
  const from = end - YEARS + 1;
  const held = years.filter((year) => year >= from);
  const rows = record.world.conflictYears(a, b).filter(({ year }) => year >= from || year === last);
  return [
    {
      name: "fought",
      about: "pair",
      statement: say.fought({
        since: foughtSince(`${end}-12-31`, subject)?.date,
        a: partyName(a, rows, subject),
        b: partyName(b, rows, subject),
        n: held.length,
        from,
        to: end,
        last,
      }),
      more: say.noChance,
      numbers: [
        measure("years", say.labels.years, held.length, "count", YEARS),
        measure("of", say.labels.of, YEARS, "count"),
        measure("last", say.labels.last, last, "calendar year"),
      ],
      evidence: conflictEvidence(rows.slice(-6), subject),
      evidenceCount: rows.length,
      query: say.queries.fought(a, b),
      glance: { kind: "dots", label: say.glance, filled: held.length, of: YEARS },
    },
  ];
}

/** In how many of the ten last whole years of the list somebody came or went. */
async function visited(subject: Subject): Promise<WorldFact[]> {
  const { a, b, name, asOf } = subject;
  const end = Math.min(say.LAST_VISIT_YEAR, Number(asOf.slice(0, 4)) - 1);
  const from = end - 9;
  const acts = visitActs(subject, { ...BILATERAL, from: `${from}-01-01`, to: `${end}-12-31` });
  const [years, rows, n] = await Promise.all([acts.by("year"), acts.last(3), acts.count()]);
  if (n === 0) return [];
  const held = years.length;
  return [
    {
      name: "visited",
      about: "pair",
      statement: say.visited({ other: name(besideUs(subject)), n: held, from, to: end }),
      more: say.visitedMore,
      numbers: [
        measure("years", say.labels.visitYears, held, "count", 10),
        measure("of", say.labels.visitOf, 10, "count"),
      ],
      evidence: rows.toReversed().map((event) => eventEvidence(event, subject)),
      evidenceCount: n,
      query: say.queries.visited(a, b),
      acts,
      glance: { kind: "dots", label: say.visitGlance, filled: held, of: 10 },
    },
  ];
}
