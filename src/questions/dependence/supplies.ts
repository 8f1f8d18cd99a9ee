import { actsBetween, actsOf } from "../../measures/acts.ts";
import { FEWEST_ACTS } from "../../measures/policy.ts";
import { highest } from "../../measures/trade.ts";
import type { MeantSeries } from "../../record/meanings.ts";
import type { Value } from "../../record/values.ts";
import { wilson } from "../../statistics/intervals.ts";
import type { SupplyFacts, SupplySeries } from "../../words/dependence.ts";
import * as say from "../../words/en/dependence.ts";
import { percent, plural, possessive } from "../../words/en/forms.ts";
import { when } from "../../words/en/when.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { confidenceByAge } from "../kit/confidence.ts";
import { strongest, valueEvidence, weightiest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { ageOf, estimate, LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { recorded, unitOf } from "./recorded.ts";
import type { Sides } from "./sides.ts";

/** Aid other than military (072) and asylum (075). */
const AID = ["070", "071", "073", "074"];
/** The strongest are chosen among so many of the latest acts of aid. */
const LATEST = 12;

/** What the patron supplies of one good: the series that the record has, and the acts on it between the two. */
export async function supplyFinding(
  name: "energy" | "food",
  sides: Sides,
  subject: Subject,
): Promise<Finding> {
  const [client, patron] = [subject.name(sides.client), subject.name(sides.patron)];
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
    latest: last ? when(last) : null,
  };
  const thin = series.length === 0 && n < 5;
  return finding({
    id: `dependence.${name}`,
    statement: thin ? say.supply.few(facts, subject.name) : say.supply.statement(facts, subject.name),
    nature: "information",
    numbers: [
      ...series.flatMap((row) => {
        const [peak, latest] = [highest(row.values)!, row.values.at(-1)!];
        return [
          recorded(
            `${row.series}Peak`,
            `${row.label}, ${peak.period} (highest on record)`,
            peak.value,
            peak.unit,
          ),
          recorded(`${row.series}Last`, `${row.label}, ${latest.period}`, latest.value, latest.unit),
        ];
      }),
      measure("acts", `acts on ${name} between them`, n, "count"),
      given.length > 0 &&
        ageOf("since", "calendar years since the last figure", Math.max(...given), subject.asOf),
      measure(
        "years",
        `years with a figure`,
        series.reduce((sum, row) => sum + row.values.length, 0),
        "count",
      ),
    ],
    evidence: [
      ...series.flatMap((row) =>
        [...new Set([highest(row.values)!, row.values.at(-1)!, ...row.blank])].map((value) =>
          valueEvidence(value, `${patron} – ${client}`, row.label),
        ),
      ),
      ...evidence,
    ],
    evidenceCount: series.reduce((sum, row) => sum + row.values.length + row.blank.length, 0) + n,
    query: asked(
      `series with roles ${name}-sold, ${name}-given, ${name}-bought of ${sides.patron} and ${sides.client}; acts with issue ${name}; to ${subject.asOf}`,
      acts,
    ),
    confidence: series.length
      ? confidenceByAge(lastYear, subject.asOf, `${plural(series.length, "series", "series")} with few years`)
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

/** Who gives: the patron's share of the acts of aid to the client, and its gifts in money where there is a series. */
export async function aidFinding(sides: Sides, subject: Subject): Promise<Finding> {
  const [client, patron] = [subject.name(sides.client), subject.name(sides.patron)];
  const aid = actsOf(subject, {
    kind: ["act"],
    aim: ["other"],
    target: [sides.client],
    not: [{ source: [sides.client] }],
    cameo: AID,
  });
  const own = aid.where({ source: [sides.patron] });
  const [all, ratings] = await Promise.all([aid.count(), own.ratings()]);
  const n = ratings.n;
  const latest = await (n ? own : aid).last(LATEST);
  const given = subject.record
    .seriesAs("aid-given", sides.patron, sides.client)
    .find((row) => row.values.length > 0);
  const last = n ? latest.at(-1) : undefined;
  const share = all ? wilson(n, all, LEVEL) : null;
  return finding({
    id: "dependence.aid",
    statement:
      all < FEWEST_ACTS
        ? `Too few cases: ${all === 0 ? "no act" : plural(all, "act")} of aid to ${client} ${all > 1 ? "are" : "is"} on record${last ? `, the latest of ${patron} in ${when(last)}` : ""}.`
        : `${n === 0 ? "None" : n} of the ${plural(all, "act")} of aid to ${client} on record ${n === 1 ? "is" : "are"} ${possessive(patron)} (${percent(share!.estimate)}, 90 % interval ${percent(share!.low)} to ${percent(share!.high)})${last ? `, the latest of ${when(last)}` : ""}.${n === all ? " Other givers are not on record, which need not mean that there were none." : n === 0 ? " That need not mean that it gave none." : ""}${given ? ` Last known in money: ${say.seriesWords(seriesFacts({ ...given, blank: [] }))}.` : ""}`,
    nature: "information",
    numbers: [
      measure("acts", `acts of aid by ${patron}`, n, "count"),
      share && estimate("share", `share of ${patron}`, share, "share", all),
      last && ageOf("since", "calendar years since the latest", Number(last.date.slice(0, 4)), subject.asOf),
    ],
    evidence: [
      ...weightiest(latest, subject, 5),
      ...(given
        ? given.values.slice(-1).map((value) => valueEvidence(value, `${patron} – ${client}`, given.label))
        : []),
    ],
    evidenceCount: all + (given?.values.length ?? 0),
    query: asked(
      `acts of aid to ${sides.client}, CAMEO ${AID.join(", ")}, by giver, to ${subject.asOf}; ${subject.events.datasets.join(", ")}`,
      aid,
    ),
    confidence: caseConfidence(ratings, [
      "aid by others is less fully on record in a casebook about the pair",
    ]),
    thin: all < FEWEST_ACTS || n === 0,
  });
}

function seriesFacts({
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
