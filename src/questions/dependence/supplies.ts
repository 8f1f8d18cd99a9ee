import { actsBetween, actsOf } from "../../measures/acts.ts";
import { highest } from "../../measures/trade.ts";
import type { MeantSeries } from "../../record/meanings.ts";
import type { Value } from "../../record/values.ts";
import type { SupplyFacts, SupplySeries } from "../../words/dependence.ts";
import * as say from "../../words/en/dependenceGiven.ts";
import { pair } from "../../words/en/dependenceTrade.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { confidenceByAge } from "../kit/confidence.ts";
import { strongest, valueEvidence } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { ageOf, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { recorded, unitOf } from "./recorded.ts";
import type { Sides } from "./sides.ts";

/** What the patron supplies of one good: the series that the record has, and the acts on it between the two. */
export async function supplyFinding(
  name: "energy" | "food",
  sides: Sides,
  subject: Subject,
): Promise<Finding> {
  const series = ["sold", "given", "bought"]
    .flatMap((way) => subject.record.seriesAs(`${name}-${way}`, sides.patron, sides.client))
    .map((row) => ({ ...row, ...reported(row.values) }))
    .filter((row) => row.values.length > 0);
  const acts = actsOf(subject, { ...actsBetween(sides.client, sides.patron), issue: [name] });
  const [ratings, [last], evidence] = await Promise.all([
    acts.ratings(),
    acts.last(1),
    strongest(acts, subject, 3),
  ]);
  const { n } = ratings;
  const lastYear = Math.max(
    ...series.flatMap((row) => row.values.map((value) => Number(value.period.slice(0, 4)))),
    0,
  );
  const given = series
    .filter(({ role }) => role !== `${name}-bought`)
    .map(({ values }) => Number(values.at(-1)!.period.slice(0, 4)));
  const facts: SupplyFacts = {
    ...sides,
    name,
    series: series.map(seriesFacts),
    acts: n,
    latest: last ?? null,
  };
  const thin = series.length === 0 && n < 5;
  const { labels } = say.supply;
  return finding({
    id: `dependence.${name}`,
    statement: thin ? say.supply.few(facts, subject.name) : say.supply.statement(facts, subject.name),
    nature: "information",
    numbers: [
      ...series.flatMap((row) => {
        const [peak, latest] = [highest(row.values)!, row.values.at(-1)!];
        return [
          recorded(`${row.series}Peak`, labels.peak(row.label, peak.period), peak.value, peak.unit),
          recorded(`${row.series}Last`, labels.last(row.label, latest.period), latest.value, latest.unit),
        ];
      }),
      measure("acts", labels.acts(name), n, "count"),
      given.length > 0 && ageOf("since", labels.since, Math.max(...given), subject.asOf),
      measure(
        "years",
        labels.years,
        series.reduce((sum, row) => sum + row.values.length, 0),
        "count",
      ),
    ],
    evidence: [
      ...series.flatMap((row) =>
        [...new Set([highest(row.values)!, row.values.at(-1)!, ...row.blank])].map((value) =>
          valueEvidence(value, pair(sides.patron, sides.client, subject.name), row.label),
        ),
      ),
      ...evidence,
    ],
    evidenceCount: series.reduce((sum, row) => sum + row.values.length + row.blank.length, 0) + n,
    query: asked(say.supply.query(facts, subject.asOf), acts),
    confidence: series.length
      ? confidenceByAge(lastYear, subject.asOf, say.supply.basis(series.length))
      : caseConfidence(ratings),
    thin,
  });
}

/**
 * A zero after values, with which a series ends, is a source that stopped publishing and not a trade that stopped: what
 * was reported, and what is blank.
 */
export function reported<V extends { value: number }>(values: readonly V[]): { values: V[]; blank: V[] } {
  const last = values.findLastIndex(({ value }) => value !== 0);
  return last < 0
    ? { values: [...values], blank: [] }
    : { values: values.slice(0, last + 1), blank: values.slice(last + 1) };
}

/** A series by its last value and its highest. */
export function seriesFacts({
  label,
  values,
  blank,
}: Pick<MeantSeries, "label" | "values"> & { blank: Value[] }): SupplySeries {
  const [peak, latest] = [highest(values)!, values.at(-1)!];
  return {
    label,
    last: { period: latest.period, value: latest.value, unit: unitOf(latest.unit) ?? latest.unit },
    peak: peak === latest ? null : { period: peak.period, value: peak.value },
    blank: blank.map(({ period }) => period),
  };
}
