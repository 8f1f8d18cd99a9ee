import * as say from "../../words/en/implicationsPower.ts";
import { network } from "../../words/en/implicationsTies.ts";
import type { LineEnds, NetworkFacts } from "../../words/implications.ts";
import type { Drawn } from "../answer.ts";
import type { Subject } from "../subject.ts";
import type { Camps } from "./coalitions.ts";
import { strainedBy, type Ties, tieOf } from "./triads.ts";

const FROM = 1960;

type Point = { date: string; value: number | null };

/** World shares of capability of the powers and camps, with the members of today throughout. Null without CINC. */
export function capabilityFigure(camps: Camps, { record, name, asOf }: Subject): Drawn | null {
  const { patron, client, rival, third, against } = camps;
  const allied = against.length > 1;
  const lines = [
    { label: name(patron), codes: [patron] },
    ...(!allied && rival === client ? [] : [{ label: name(client), codes: [client] }]),
    { label: say.capabilities.camp(rival, allied, name), codes: against },
    ...(third ? [{ label: name(third), codes: [third] }] : []),
  ].map(({ label, codes }) => ({ label, points: summed(codes, record) }));
  const ends = lines.map(endsOf);
  const last = ends
    .flatMap((line) => line.last?.year ?? [])
    .sort()
    .at(-1);
  if (!last) return null;
  const allies = against.filter((code) => code !== rival);
  const facts = { patron, client, rival, allies, asOf, last };
  return {
    id: "implications.capabilities",
    topic: say.capabilities.topic(facts, name),
    title: say.capabilities.title(ends, say.capabilities.camp(rival, allied, name)),
    caption: say.capabilities.caption(facts, name),
    alt: say.capabilities.alt(ends),
    data: { kind: "lines", unit: say.capabilities.unit, series: lines, marks: [] },
  };
}

function endsOf({ label, points }: { label: string; points: readonly Point[] }): LineEnds {
  const held = points.flatMap(({ date, value }) =>
    value === null ? [] : [{ year: date.slice(0, 4), value }],
  );
  return { label, first: held[0] ?? null, last: held.at(-1) ?? null };
}

/** The sum over members in each year that all of them have. */
function summed(codes: readonly string[], record: Subject["record"]): Point[] {
  const tables = codes.map(
    (code) => new Map(record.state(code, "cinc").map((value) => [Number(value.period), value.value])),
  );
  const last = Math.max(FROM, ...tables.flatMap((table) => [...table.keys()]));
  return Array.from({ length: last - FROM + 1 }, (_, i) => {
    const values = tables.map((table) => table.get(FROM + i));
    const held = values.filter((value) => value !== undefined);
    return {
      date: `${FROM + i}-01-01`,
      value:
        held.length === values.length && held.length
          ? held.reduce((sum, value) => sum + value, 0) * 100
          : null,
    };
  });
}

/** Ties as a network, the triads with the pair that a friendly tie strains marked. */
export function networkFigure(ties: Ties, { a, b, name, actors, asOf, events }: Subject): Drawn {
  const facts: NetworkFacts = {
    first: a,
    second: b,
    from: ties.from,
    ties: ties.ties.filter((tie) => tie.n > 0 || tie.byTreaty),
    strained: strainedBy(ties, a, b).stronger,
    sources: events.datasets,
  };
  return {
    id: "implications.network",
    topic: network.topic(facts, name),
    title: network.title(facts, name),
    caption: network.caption(facts),
    alt: network.alt(facts, name),
    data: {
      kind: "network",
      nodes: ties.actors.map((code) => ({
        id: code,
        label: actors.byCode(code, asOf)?.short ?? code,
        role: code === a || code === b ? "pair" : "other",
      })),
      edges: facts.ties.map((tie) => ({
        a: tie.a,
        b: tie.b,
        score: tie.byTreaty ? 1 : tie.score,
        events: tie.n,
      })),
      strained: facts.strained.map((code) => ({
        members: [a, b, code],
        why: network.why(
          [a, b].map((side) => ({ side, tie: tieOf(ties.ties, side, code) })),
          name,
        ),
      })),
    },
    behind: { words: network.query(facts), events: [ties.acts.filter], ends: true },
  };
}
