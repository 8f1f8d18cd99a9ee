import * as say from "../../words/en/world/implications.ts";
import { valueEvidence } from "../kit/evidence.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { duty } from "./allies.ts";
import { rowEvidence, type WorldFact } from "./fact.ts";
import { sizes } from "./sizes.ts";

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
  const facts = { a: name(a), b: name(b), year: x.period, nearer, of: others.length };
  return [
    {
      name: "votes",
      about: "pair",
      statement: say.votes(facts),
      more: say.votesMore(facts),
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
