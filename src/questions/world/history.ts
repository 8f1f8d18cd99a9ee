import { actsBetween, actsOf } from "../../measures/acts.ts";
import type { ConflictYear } from "../../record/world/force.ts";
import type { Statehood } from "../../record/world/states.ts";
import type { Pact } from "../../record/world/world.ts";
import * as say from "../../words/en/world/history.ts";
import { eventEvidence } from "../kit/evidence.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { bothOf, onPage, rowEvidence, type WorldFact } from "./fact.ts";
import { isWithUs, sharedPacts, standsOf } from "./shared.ts";

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

/** Treaties of which all parties are held. */
const WHOLE = ["North Atlantic Treaty", "EU mutual assistance clause"];
/** More treaties than these are told by the outsiders' question and the annex of a brief with events. */
const MOST_TREATIES = 3;
/** Rows that a finding shows of a long list. */
const SHOWN = 6;

function wars(subject: Subject): WorldFact[] {
  const { a, b, record } = subject;
  const years = record.world.conflictYears(a, b);
  if (years.length === 0) return [];
  const facts = {
    years: [...new Set(years.map(({ year }) => year))],
    hard: [...new Set(years.filter(({ level }) => level === 2).map(({ year }) => year))],
    notes: [...new Set(years.map(({ note }) => note).filter((note) => note !== ""))],
  };
  return [
    {
      name: "war",
      about: "pair",
      statement: say.war(standsOf(years, subject), facts.hard),
      more: say.warMore(facts),
      numbers: [
        measure("years", say.labels.years, facts.years.length, "count"),
        measure("first", say.labels.first, facts.years[0]!, "calendar year"),
        measure("last", say.labels.last, facts.years.at(-1)!, "calendar year"),
      ],
      evidence: latest(years).map((row) =>
        rowEvidence(row, { who: bothOf(subject), what: say.warRow(row), when: String(row.year) }),
      ),
      evidenceCount: years.length,
      query: say.queries.war(a, b),
    },
  ];
}

const latest = (years: readonly ConflictYear[]) => years.toReversed().slice(0, SHOWN);

function treaty(pact: Pact, subject: Subject): WorldFact {
  const { a, b, name } = subject;
  const rows = pact.parties.filter(({ party }) => party === a || party === b);
  const low = rows.some((row) => row.low);
  const joined = rows
    .map(({ from }) => from)
    .sort()
    .at(-1)!;
  // A treaty binds from the day on which it is in force, or on which the later of the two joined it.
  const since = pact.inForce === "" ? "" : [pact.inForce, joined].sort().at(-1)!;
  return {
    name: `treaty-${pact.parties[0]!.line}`,
    about: "pair",
    statement: say.treaty({
      a: name(a),
      b: name(b),
      name: pact.name,
      kind: pact.kind,
      low,
      signed: pact.signed,
      since,
      others: WHOLE.includes(pact.name) ? pact.parties.length - 2 : 0,
    }),
    numbers: [measure("parties", say.labels.parties, pact.parties.length, "count")],
    evidence: rows.map((row) =>
      rowEvidence(row, {
        who: name(row.party),
        what: say.treatyRow(row),
        when: say.when(row.from),
        ...onPage(row.page),
      }),
    ),
    query: say.queries.treaty(a, b),
    confidence: low ? say.lowTreaty : say.pagedTreaty,
  };
}

/** One left the other, or was ruled by it last; or both left the same state. */
function parted(subject: Subject): WorldFact[] {
  const { a, b, name, record } = subject;
  const [x, y] = [record.world.statehood(a), record.world.statehood(b)];
  const left = [x, y].find((one, at) => one?.from.includes(at === 0 ? b : a));
  if (left && left.since !== "") {
    return [
      {
        name: "parted",
        about: "pair",
        statement: say.parted({
          state: name(left.state),
          from: left.from.map((code) => say.rulerName(code, left.since, name(code, left.since.slice(0, 10)))),
          how: left.how,
          since: left.since,
        }),
        more: say.partedMore(left.note),
        numbers: [measure("since", say.labels.since, Number(left.since.slice(0, 4)), "calendar year")],
        evidence: [
          rowEvidence(left, {
            who: name(left.state),
            what: say.partedRow(left.how),
            when: say.when(left.since),
          }),
        ],
        query: say.queries.statehood(a, b),
      },
    ];
  }
  if (!x || !y || [x, y].some(({ since, how }) => since === "" || how === "protectorate")) return [];
  const rows = x.since <= y.since ? [x, y] : [y, x];
  // Two who left one state under two names have no past in common: Poland left Russia, Ukraine the Soviet Union.
  const rulerAt = (code: string, { since }: Statehood) =>
    say.rulerName(code, since, name(code, since.slice(0, 10)));
  const common = x.from.find((code) => y.from.includes(code) && rulerAt(code, x) === rulerAt(code, y));
  if (!common) return [];
  return [
    {
      name: "common-past",
      about: "pair",
      statement: say.commonPast({
        first: { name: name(rows[0]!.state), since: rows[0]!.since },
        second: { name: name(rows[1]!.state), since: rows[1]!.since },
        from: rulerAt(common, rows[0]!),
      }),
      numbers: rows.map((row, at) =>
        measure(
          at === 0 ? "first-since" : "second-since",
          say.labels.since,
          Number(row.since.slice(0, 4)),
          "calendar year",
        ),
      ),
      evidence: rows.map((row) =>
        rowEvidence(row, { who: name(row.state), what: say.partedRow(row.how), when: say.when(row.since) }),
      ),
      query: say.queries.statehood(a, b),
    },
  ];
}

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

/** When each became a state, where nothing ties the two; only where both have such a day. */
function born(subject: Subject): WorldFact[] {
  const { a, b, name, record } = subject;
  const rows = [a, b]
    .flatMap((code) => record.world.statehood(code) ?? [])
    .filter(({ since }) => since !== "");
  if (rows.length < 2) return [];
  return [
    {
      name: "statehood",
      about: "sides",
      statement: say.born(rows.map((row) => ({ name: name(row.state), since: row.since }))),
      numbers: rows.map((row, at) =>
        measure(
          at === 0 ? "first-since" : "second-since",
          say.labels.since,
          Number(row.since.slice(0, 4)),
          "calendar year",
        ),
      ),
      evidence: rows.map((row) =>
        rowEvidence(row, { who: name(row.state), what: say.partedRow(row.how), when: say.when(row.since) }),
      ),
      query: say.queries.statehood(a, b),
    },
  ];
}

async function visits(subject: Subject): Promise<WorldFact[]> {
  const { a, b, name } = subject;
  if (!isWithUs(subject)) return [];
  const other = a === "USA" ? b : a;
  const acts = actsOf({ ...subject, events: subject.visits() }, { ...actsBetween(a, b), cameo: ["042"] });
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
