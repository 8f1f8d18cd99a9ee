import type { LatestFigure } from "../../record/world/economy.ts";
import * as say from "../../words/en/world/implications.ts";
import { valueEvidence } from "../kit/evidence.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { onPage, rowEvidence, type WorldFact } from "./fact.ts";
import { alliesOf, sharedPacts, shortOf } from "./shared.ts";

/** What weighs between the two: how near they stand in the UN, who would be drawn in, their sizes, their bombs. */
export function implicationsFacts(subject: Subject): WorldFact[] {
  const { a, b, record } = subject;
  const quarrel = record.world.dispute(a, b) !== undefined || record.world.conflictYears(a, b).length > 0;
  return [
    ...warheads(subject, quarrel),
    ...duty(subject, quarrel),
    ...sizes(subject),
    ...votes(subject),
    ...organisations(subject),
  ];
}

/** That a war on one would bind the other, or that friends of one alone would be bound. */
function duty(subject: Subject, quarrel: boolean): WorldFact[] {
  const { a, b, name } = subject;
  const pact = sharedPacts(subject).find(
    ({ kind, parties }) =>
      kind === "defence" && !parties.some(({ party, low }) => low && (party === a || party === b)),
  );
  // Of a territory its ruler's treaties are not on the list, and between two who quarrel the duty is no comfort.
  if (pact && quarrel) return [];
  if ([a, b].some((code) => subject.record.world.statehood(code) === undefined)) return [];
  const rows = pact?.parties.filter(({ party }) => party === a || party === b) ?? [];
  if (pact)
    return [
      {
        name: "duty",
        about: "pair",
        statement: say.duty(name(a), name(b)),
        numbers: [measure("parties", say.labels.parties, pact.parties.length, "count")],
        evidence: rows.map((row) =>
          rowEvidence(row, {
            who: name(row.party),
            what: pact.name,
            when: say.when(row.from),
            ...onPage(row.page),
          }),
        ),
        query: say.queries.allies(a, b),
      },
    ];
  const [ofA, ofB] = [alliesOf(a, b, subject), alliesOf(b, a, subject)];
  const both = ofA.filter((code) => ofB.includes(code));
  if (ofA.length === 0 && ofB.length === 0) return [];
  const bound = [a, b].flatMap((code) =>
    subject.record.world
      .pacts(code)
      .filter(({ kind }) => kind === "defence")
      .flatMap(({ parties }) => parties.filter(({ party, low }) => party === code && !low)),
  );
  if (bound.length === 0) return [];
  return [
    {
      name: "allies",
      about: both.length > 0 ? "pair" : "sides",
      statement: say.allies(
        [a, b].map((code, at) => {
          const allies = [ofA, ofB][at]!;
          return {
            name: name(code),
            n: allies.length,
            some: allies.filter((one) => !both.includes(one)).map((one) => name(one)),
          };
        }),
        both.map((code) => name(code)),
      ),
      numbers: [
        measure("first-allies", say.labels.allies(name(a)), ofA.length, "count"),
        measure("second-allies", say.labels.allies(name(b)), ofB.length, "count"),
      ],
      evidence: bound.slice(0, 6).map((row) =>
        rowEvidence(row, {
          who: name(row.party),
          what: row.name,
          when: say.when(row.from),
          ...onPage(row.page),
        }),
      ),
      evidenceCount: bound.length,
      query: say.queries.allies(a, b),
    },
  ];
}

/** General Assembly votes of the newest year in which both stand: how many others are nearer (Bailey, Strezhnev and Voeten 2017). */
function votes(subject: Subject): WorldFact[] {
  const { a, b, name, record } = subject;
  const [x, y] = [a, b].map((code) => record.state(code, "un_ideal_point").at(-1));
  if (!x || !y || x.period !== y.period) return [];
  const others = record
    .statesWith("un_ideal_point", Number(x.period))
    .filter(({ code }) => code !== a && code !== b)
    .map(({ value }) => Math.abs(value.value - x.value));
  if (others.length === 0) return [];
  const distance = Math.abs(x.value - y.value);
  const nearer = others.filter((one) => one < distance).length;
  return [
    {
      name: "votes",
      about: "pair",
      statement: say.votes({ a: name(a), b: name(b), year: x.period, nearer, of: others.length }),
      more: `${say.votesRank({ a: name(a), b: name(b), year: x.period, nearer, of: others.length })} ${say.votesMore}`,
      numbers: [
        measure("distance", say.labels.distance, distance, "ideal points"),
        measure("nearer", say.labels.nearer(name(a), name(b)), nearer, "count"),
        measure("others", say.labels.others, others.length, "count"),
      ],
      evidence: [valueEvidence(x, name(a), say.votesRow), valueEvidence(y, name(b), say.votesRow)],
      query: say.queries.votes(a, b, x.period),
    },
  ];
}

/** What each produces and how many live there: the newest figures, each with its year. */
function sizes(subject: Subject): WorldFact[] {
  const { a, b, name, record } = subject;
  const of = (of: LatestFigure["measure"]) => [a, b].map((code) => record.world.latest(code, of));
  const [peopleA, peopleB] = of("population");
  // A figure that is in doubt makes no ratio.
  const [gdpA, gdpB] = of("gdp_official").map((row) => (row?.doubt === "" ? row : undefined));
  const rows = [gdpA, gdpB, peopleA, peopleB].filter((row) => row !== undefined);
  if (!peopleA || !peopleB) return [];
  const soldiers = [a, b].flatMap((code) => {
    const value = record.state(code, "nmc_milper").at(-1);
    return value ? [{ code, value }] : [];
  });
  const gdp = gdpA && gdpB ? { first: gdpA.value, second: gdpB.value } : undefined;
  return [
    {
      name: "sizes",
      about: "sides",
      statement: say.sizes({
        a: name(a),
        b: name(b),
        people: { first: peopleA.value, second: peopleB.value },
        gdp,
      }),
      more: `${say.sizesMore(
        rows.map((row) => ({ who: name(row.state), measure: row.measure, value: row.value, year: row.year })),
      )}${soldiers.length > 0 ? say.forces(soldiers.map(({ code, value }) => ({ who: name(code), thousands: value.value, year: value.period }))) : ""}`,
      numbers: [
        measure("people-ratio", say.labels.people, ratio(peopleA.value, peopleB.value), "times"),
        ...(gdp
          ? [
              measure("gdp-ratio", say.labels.gdp, ratio(gdp.first, gdp.second), "times"),
              measure("first-gdp", say.labels.output(name(a)), gdp.first / 1e9, "billion US dollars"),
              measure("second-gdp", say.labels.output(name(b)), gdp.second / 1e9, "billion US dollars"),
            ]
          : []),
      ],
      evidence: [
        ...rows.map((row) =>
          rowEvidence(row, { who: name(row.state), what: say.sizeRow(row), when: row.year }),
        ),
        ...soldiers.map(({ code, value }) => valueEvidence(value, name(code), say.forcesRow)),
      ],
      query: say.queries.sizes(a, b),
      ...(gdp && {
        glance: {
          kind: "bars",
          label: say.glance(name(a), name(b), gdp),
          unit: "billion US dollars",
          bars: [
            { name: shortOf(a, subject), value: gdp.first / 1e9 },
            { name: shortOf(b, subject), value: gdp.second / 1e9 },
          ],
        },
      }),
    },
  ];
}

/** The larger by the smaller. */
const ratio = (x: number, y: number) => Math.max(x, y) / Math.min(x, y);

function warheads(subject: Subject, quarrel: boolean): WorldFact[] {
  const { a, b, name, record } = subject;
  const held = [a, b].flatMap((code) => {
    const last = record.state(code, "nuclear_warheads").at(-1);
    return last && last.value > 0 ? [{ name: name(code), value: last }] : [];
  });
  // What one alone has matters where the two are at odds.
  if (held.length === 0 || (held.length === 1 && !quarrel)) return [];
  return [
    {
      name: "warheads",
      about: "sides",
      statement: say.warheads(
        held.map(({ name, value }) => ({ name, n: value.value, year: value.period })),
        [name(a), name(b)],
      ),
      numbers: held.map(({ name, value }) =>
        measure(`warheads-${name}`, say.labels.warheads(name), value.value, "count"),
      ),
      evidence: held.map(({ name, value }) => valueEvidence(value, name, say.warheadsRow)),
      query: say.queries.warheads(a, b),
    },
  ];
}

function organisations(subject: Subject): WorldFact[] {
  const { a, b, name, record } = subject;
  const [ofA, ofB] = [record.world.organisations(a), record.world.organisations(b)];
  const shared = ofA.filter(
    ({ organisation, suspended }) =>
      !suspended && ofB.some((row) => row.organisation === organisation && !row.suspended),
  );
  if (shared.length === 0) return [];
  return [
    {
      name: "organisations",
      about: "sides",
      statement: say.organisations(
        name(a),
        name(b),
        shared.map(({ organisation }) => organisation),
      ),
      numbers: [measure("shared", say.labels.shared, shared.length, "count")],
      evidence: shared.map((row) =>
        rowEvidence(row, { who: name(a), what: row.organisation, when: say.edition }),
      ),
      query: say.queries.organisations(a, b),
    },
  ];
}
