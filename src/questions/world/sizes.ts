import type { LatestFigure } from "../../record/world/economy.ts";
import * as say from "../../words/en/world/implications.ts";
import { valueEvidence } from "../kit/evidence.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { rowEvidence, type WorldFact } from "./fact.ts";
import { shortOf } from "./shared.ts";

/** What each produces and how many live there: the newest figures, each with its year. */
export function sizes(subject: Subject): WorldFact[] {
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
      more: say.sizesMore(
        rows.map((row) => ({ who: name(row.state), measure: row.measure, value: row.value, year: row.year })),
        soldiers.map(({ code, value }) => ({ who: name(code), thousands: value.value, year: value.period })),
      ),
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
