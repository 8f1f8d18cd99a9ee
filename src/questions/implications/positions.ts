import { total } from "../../measures/acts.ts";
import { distances } from "../../measures/idealPoints.ts";
import { theilSen } from "../../statistics/trend.ts";
import * as say from "../../words/en/implicationsPower.ts";
import type { PositionsFacts } from "../../words/implications.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { confidenceByAge } from "../kit/confidence.ts";
import { valueEvidence } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import type { Camps } from "./coalitions.ts";

const YEARS = 20;

/** Whether the pair draw away from the rival in the General Assembly, and toward each other. Null without votes. */
export function positionsFinding(camps: Camps, subject: Subject): Finding | null {
  const { name, asOf } = subject;
  const dyads = dyadsOf(camps, subject);
  if (dyads.length === 0) return null;
  const last = Math.max(...dyads.map(({ position }) => position.year));
  const facts: PositionsFacts = {
    last,
    years: dyads[0]!.n,
    positions: dyads.map(({ position }) => position),
  };
  const points = new Map(
    dyads.flatMap(({ position: { x, y }, of }) => [[x, of[0]] as const, [y, of[1]] as const]),
  );
  const { labels } = say.positions;
  return finding({
    id: "implications.un-positions",
    statement: say.positions.statement(facts, name),
    nature: "information",
    numbers: dyads.flatMap(({ key, position, n }) => [
      measure(`${key}Distance`, labels.distance(position, name), position.distance, "ideal points"),
      estimate(
        `${key}Trend`,
        labels.trend,
        { estimate: position.slope, low: position.low, high: position.high },
        "ideal points a year",
        n,
      ),
    ]),
    evidence: [...points].map(([code, value]) => valueEvidence(value, name(code), say.positions.value)),
    evidenceCount: total(dyads),
    query: asked(say.positions.query([...points.keys()], YEARS, asOf)),
    confidence: confidenceByAge(last, asOf, say.positions.basis),
  });
}

/** The two and each of them with the rival: how far apart, and where that goes (Theil–Sen over the last years). */
function dyadsOf({ patron, client, rival }: Camps, subject: Subject) {
  return [
    { key: "patronRival", x: patron, y: rival },
    { key: "clientRival", x: client, y: rival },
    { key: "pair", x: patron, y: client },
  ]
    .filter(({ x, y }, i, all) => x !== y && all.findIndex((row) => row.x === x && row.y === y) === i)
    .flatMap(({ key, x, y }) => {
      const path = distances(subject, x, y);
      const last = path.at(-1);
      const recent = path.filter((row) => last && row.year > last.year - YEARS);
      const trend = theilSen(
        recent.map((row) => row.year),
        recent.map((row) => row.value),
        LEVEL,
      );
      if (!last || !trend) return [];
      const { slope, low, high } = trend;
      const way = low > 0 ? ("apart" as const) : high < 0 ? ("closer" as const) : ("neither" as const);
      const position = { x, y, year: last.year, distance: last.value, slope, low, high, way };
      return [{ key, position, of: last.of, n: recent.length }];
    });
}
