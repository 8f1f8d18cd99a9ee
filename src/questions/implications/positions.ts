import { total } from "../../measures/acts.ts";
import { type Distance, distances } from "../../measures/idealPoints.ts";
import { theilSen } from "../../statistics/trend.ts";
import { capital, number, signed } from "../../words/en/forms.ts";
import { intervalWords } from "../../words/en/range.ts";
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
  const dyads = [
    { key: "patronRival", x: camps.patron, y: camps.rival },
    { key: "clientRival", x: camps.client, y: camps.rival },
    { key: "pair", x: camps.patron, y: camps.client },
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
      return last && trend ? [{ key, x, y, last, trend, n: recent.length }] : [];
    });
  if (dyads.length === 0) return null;
  const words = dyads.map(
    ({ x, y, last, trend }) =>
      `${subject.name(x)} and ${subject.name(y)} stand ${number(last.value)} apart and ${way(trend)} (${signed(trend.slope)} a year, ${intervalWords(trend)})`,
  );
  const last = Math.max(...dyads.map((row) => row.last.year));
  const points = new Map(dyads.flatMap((row) => valuesOf(row.last, [row.x, row.y])));
  return finding({
    id: "implications.un-positions",
    statement: `${capital(`in the General Assembly of ${last}, by ideal points and their trend over ${dyads[0]!.n} years`)}: ${words.join("; ")}.`,
    nature: "information",
    numbers: dyads.flatMap(({ key, x, y, last: point, trend, n }) => [
      measure(
        `${key}Distance`,
        `distance of ${subject.name(x)} and ${subject.name(y)}, ${point.year}`,
        point.value,
        "ideal points",
      ),
      estimate(
        `${key}Trend`,
        "change a year (Theil–Sen)",
        { estimate: trend.slope, low: trend.low, high: trend.high },
        "ideal points a year",
        n,
      ),
    ]),
    evidence: [...points].map(([code, value]) => valueEvidence(value, subject.name(code), "UN ideal point")),
    evidenceCount: total(dyads),
    query: asked(
      `un_ideal_point of ${[...points.keys()].join(", ")}, last ${YEARS} years to ${subject.asOf}`,
    ),
    confidence: confidenceByAge(last, subject.asOf, "UN General Assembly votes"),
  });
}

function way(trend: { low: number; high: number }): string {
  return trend.low > 0
    ? "are moving apart"
    : trend.high < 0
      ? "are drawing closer"
      : "are neither closer nor further than before";
}

function valuesOf(point: Distance, codes: readonly [string, string]): [string, Distance["of"][0]][] {
  return [
    [codes[0], point.of[0]],
    [codes[1], point.of[1]],
  ];
}
