import * as say from "../../words/en/world/history.ts";
import { eventEvidence } from "../kit/evidence.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { bothOf, rowEvidence, type WorldFact } from "./fact.ts";
import { besideUs, isWithUs, sharedPacts, visitActs } from "./shared.ts";
import { born, parted } from "./statehood.ts";
import { treaty } from "./treaty.ts";
import { wars } from "./wars.ts";

/** How the tie came to be: whose state was whose, wars, treaties, the border, visits. */
export async function historyFacts(subject: Subject): Promise<WorldFact[]> {
  const treaties = sharedPacts(subject)
    .slice(0, MOST_TREATIES)
    .map((pact) => treaty(pact, subject));
  const past = parted(subject);
  const slight = ({ confidence }: WorldFact) => confidence?.level === "low";
  const told = [
    ...wars(subject),
    ...treaties.filter((fact) => !slight(fact)),
    ...past,
    ...(await visits(subject)),
    ...border(subject),
    ...(treaties.every(slight) ? treaties.slice(0, 1) : []),
  ];
  return told.length > 0 ? told : born(subject);
}

/** More treaties than these are told by the outsiders' question and the annex of a brief with events. */
const MOST_TREATIES = 3;
/** Rows that a finding shows of a long list. */
const SHOWN = 6;

function border(subject: Subject): WorldFact[] {
  const { a, b, name, record } = subject;
  const row = record.world.border(a, b);
  if (!row) return [];
  const neighbours = record.world.neighbours(a).length;
  return [
    {
      name: "border",
      about: "pair",
      statement: say.border({ a: name(a), b: name(b), kilometres: row.kilometres }),
      numbers: [
        measure("kilometres", say.labels.kilometres, row.kilometres, "kilometres"),
        measure("neighbours", say.labels.neighbours(name(a)), neighbours, "count"),
      ],
      evidence: [rowEvidence(row, { who: bothOf(subject), what: say.borderRow(row), when: say.edition })],
      query: say.queries.border(a, b),
    },
  ];
}

async function visits(subject: Subject): Promise<WorldFact[]> {
  const { a, b, name } = subject;
  if (!isWithUs(subject)) return [];
  const other = besideUs(subject);
  const acts = visitActs(subject);
  const [n, first, last] = await Promise.all([acts.count(), acts.first(1), acts.last(SHOWN)]);
  const newest = last.at(-1);
  if (!newest) return [];
  return [
    {
      name: "visits",
      about: "pair",
      statement: say.visits({ other: name(other), n, first: first[0]!.date }),
      numbers: [
        measure("visits", say.labels.visits, n, "count"),
        measure("first", say.labels.firstVisit, Number(first[0]!.date.slice(0, 4)), "calendar year"),
      ],
      evidence: last.toReversed().map((event) => eventEvidence(event, subject)),
      evidenceCount: n,
      query: say.queries.visits(a, b),
      acts,
      confidence: say.listed,
    },
  ];
}
