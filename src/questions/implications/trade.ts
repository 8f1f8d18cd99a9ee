import { type Acts, type Dated, total } from "../../measures/acts.ts";
import { groupBy } from "../../measures/groupBy.ts";
import { FEWEST_ACTS, NOTABLE_P } from "../../measures/policy.ts";
import { toneOf } from "../../measures/tone.ts";
import { growthAfter, growthPerCent, type YearPath } from "../../measures/trade.ts";
import { blockBootstrap } from "../../statistics/bootstrap.ts";
import { randomisationP } from "../../statistics/permutation.ts";
import { mean, median } from "../../statistics/quantiles.ts";
import { seededRandom } from "../../statistics/random.ts";
import { number, plural, signed } from "../../words/en/forms.ts";
import { growth } from "../../words/en/implications.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { confidenceByCases } from "../kit/confidence.ts";
import { valueEvidence } from "../kit/evidence.ts";
import { finding, tooFew } from "../kit/finding.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import type { Camps } from "./coalitions.ts";

const MIN_YEARS = 4;
const RESAMPLES = 300;

/** Mean Goldstein intensity of the pair's acts in each calendar year that holds at least three. */
function closenessByYear(pair: readonly Dated[]): Map<number, number> {
  const years = groupBy(pair, (row) => row.date.slice(0, 4));
  return new Map(
    [...years]
      .filter(([, rows]) => total(rows) >= FEWEST_ACTS)
      .map(([year, rows]) => [Number(year), toneOf(rows)]),
  );
}

/** Did trade grow more in years in which the two were close? Years in which hardly anything passed between them are left out. */
export function tradeClosenessFinding(
  path: YearPath | undefined,
  acts: Acts,
  pair: readonly Dated[],
  camps: Camps,
  quiet: ReadonlySet<number>,
  subject: Subject,
): Finding {
  const closeness = closenessByYear(pair.filter(({ date }) => !quiet.has(Number(date.slice(0, 4)))));
  const grown = path ? growthAfter(path, 1) : new Map<number, number>();
  // Growth from the year before into the year whose closeness is known.
  const rows = [...grown]
    .flatMap(([year, rate]) =>
      closeness.has(year + 1) ? [{ year: year + 1, rate, closeness: closeness.get(year + 1)! }] : [],
    )
    .sort((x, y) => x.year - y.year);
  const middle = rows.length ? median(rows.map((row) => row.closeness)) : 0;
  const isClose = (row: { closeness: number }) => row.closeness > middle;
  const [close, other] = [rows.filter(isClose), rows.filter((row) => !isClose(row))];
  const query = asked(
    `growth of trade between ${camps.patron} and ${camps.client} (${path?.basis ?? "no basis"}) by year, split at the median closeness of the year; ${subject.events.datasets.join(", ")}`,
    acts,
  );
  if (close.length < MIN_YEARS || other.length < MIN_YEARS || !path) {
    return tooFew({
      id: "implications.trade-closeness",
      statement: `Too few cases to set trade beside closeness: ${plural(rows.length, "year")} with both trade growth and at least ${FEWEST_ACTS} acts of the pair.`,
      numbers: [measure("years", "years with both", rows.length, "count")],
      evidenceCount: rows.length,
      query,
      confidence: confidenceByCases(rows.length, "years"),
    });
  }
  const difference = differenceIn(rows, (i) => isClose(rows[i]!))!;
  const turned = rows
    .slice(1)
    .map((_, turn) => differenceIn(rows, (i) => isClose(rows[(i + turn + 1) % rows.length]!))!);
  const p = randomisationP(difference, turned).p;
  const spread = blockBootstrap(
    rows,
    (sample) => differenceIn(sample, (i) => isClose(sample[i]!)) ?? difference,
    {
      level: LEVEL,
      resamples: RESAMPLES,
      random: seededRandom(`implications|trade|${subject.a}|${subject.b}|${subject.asOf}`),
    },
  );
  const [inClose, inOther] = [close, other].map((part) => mean(part.map((row) => row.rate)));
  return finding({
    id: "implications.trade-closeness",
    statement: `Trade between ${subject.name(camps.patron)} and ${subject.name(camps.client)} grew by ${growth(growthPerCent(inClose!))} a year in the ${close.length} years in which they were closer than the median and by ${growth(growthPerCent(inOther!))} in the ${other.length} others (difference ${signed(difference * 100)} log points, 90 % interval ${signed(spread.low * 100)} to ${signed(spread.high * 100)}, p ${number(p)}, ${path.basis}): ${p < NOTABLE_P ? "closeness and trade go together" : "no difference that chance would not give"}.`,
    nature: "judgement",
    numbers: [
      estimate(
        "difference",
        "growth in close less other years",
        { estimate: difference * 100, low: spread.low * 100, high: spread.high * 100 },
        "log points a year",
        rows.length,
        p,
      ),
      measure("close", "growth in close years", growthPerCent(inClose!), "per cent a year", close.length),
      measure("other", "growth in other years", growthPerCent(inOther!), "per cent a year", other.length),
    ],
    evidence: path.points
      .slice(-3)
      .flatMap((point) =>
        point.of.map((value) =>
          valueEvidence(
            value,
            `${subject.name(camps.patron)} – ${subject.name(camps.client)}`,
            `trade (${path.basis})`,
          ),
        ),
      ),
    evidenceCount: rows.length,
    query,
    confidence: confidenceByCases(rows.length, "years", [
      "closed borders and sanctions weigh on the same years",
    ]),
    noEffect: p >= NOTABLE_P,
  });
}

/** Mean growth of the close rows less that of the others; null where one side is empty. */
function differenceIn(rows: readonly { rate: number }[], isClose: (i: number) => boolean): number | null {
  const [close, other] = [rows.filter((_, i) => isClose(i)), rows.filter((_, i) => !isClose(i))];
  return close.length && other.length
    ? mean(close.map((row) => row.rate)) - mean(other.map((row) => row.rate))
    : null;
}
