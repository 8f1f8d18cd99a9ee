import { type Acts, type Dated, total } from "../../measures/acts.ts";
import { groupBy } from "../../measures/groupBy.ts";
import { FEWEST_ACTS, NOTABLE_P } from "../../measures/policy.ts";
import { toneOf } from "../../measures/tone.ts";
import { growthAfter, type YearPath } from "../../measures/trade.ts";
import { blockBootstrap } from "../../statistics/bootstrap.ts";
import { randomisationP } from "../../statistics/permutation.ts";
import { mean, median } from "../../statistics/quantiles.ts";
import { seededRandom } from "../../statistics/random.ts";
import { list, number, plural, signed } from "../../words/en/forms.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { confidenceByCases } from "../kit/confidence.ts";
import { strongest, valueEvidence } from "../kit/evidence.ts";
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

/** Did trade grow more in years in which the two were close? */
export function tradeClosenessFinding(
  path: YearPath | undefined,
  acts: Acts,
  pair: readonly Dated[],
  camps: Camps,
  subject: Subject,
): Finding {
  const closeness = closenessByYear(pair);
  const growth = path ? growthAfter(path, 1) : new Map<number, number>();
  // Growth from the year before into the year whose closeness is known.
  const rows = [...growth]
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
    statement: `Trade between ${subject.name(camps.patron)} and ${subject.name(camps.client)} grew by ${change(inClose!)} a year in the ${close.length} years in which they were closer than the median and by ${change(inOther!)} in the ${other.length} others (difference ${signed(difference * 100)} log points, 90 % interval ${signed(spread.low * 100)} to ${signed(spread.high * 100)}, p ${number(p)}, ${path.basis}): ${p < NOTABLE_P ? "closeness and trade go together" : "no difference that chance would not give"}.`,
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
      measure("close", "growth in close years", Math.expm1(inClose!) * 100, "per cent a year", close.length),
      measure("other", "growth in other years", Math.expm1(inOther!) * 100, "per cent a year", other.length),
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
  });
}

/** Mean growth of the close rows less that of the others; null where one side is empty. */
function differenceIn(rows: readonly { rate: number }[], isClose: (i: number) => boolean): number | null {
  const [close, other] = [rows.filter((_, i) => isClose(i)), rows.filter((_, i) => !isClose(i))];
  return close.length && other.length
    ? mean(close.map((row) => row.rate)) - mean(other.map((row) => row.rate))
    : null;
}

/** Is a close tie a buffer against sanctions? Trade in the two years after sanctions, where the two were close and where not. */
export async function bufferFinding(
  path: YearPath | undefined,
  pair: readonly Dated[],
  sanctions: Acts,
  camps: Camps,
  subject: Subject,
): Promise<Finding> {
  const [byYear, evidence] = await Promise.all([sanctions.by("year"), strongest(sanctions, subject, 5)]);
  const growth = path ? growthAfter(path, 2) : new Map<number, number>();
  const closeness = closenessByYear(pair);
  const all = [...closeness.values()];
  const middle = all.length ? median(all) : 0;
  const cases = byYear.flatMap((row) => {
    const year = Number(row.year);
    const after = [year + 1, year + 2].flatMap((next) => closeness.get(next) ?? []);
    const rate = growth.get(year);
    return after.length && rate !== undefined ? [{ year, rate, close: mean(after) > middle }] : [];
  });
  const [close, other] = [cases.filter((row) => row.close), cases.filter((row) => !row.close)];
  const words = (rows: typeof cases) =>
    rows.length ? list(rows.map((row) => `${row.year} ${change(row.rate)}`)) : "none";
  const rateOf = (rows: typeof cases) => (rows.length ? mean(rows.map((row) => row.rate)) : null);
  const [inClose, inOther] = [rateOf(close), rateOf(other)];
  const few = cases.length < 8;
  return finding({
    id: "implications.buffer",
    statement:
      cases.length === 0
        ? `Too few cases: no year with sanctions on ${subject.name(camps.client)} has trade and closeness on record for the two years after.`
        : `Trade in the two years after years with sanctions on ${subject.name(camps.client)}, a year: where the two were close afterwards, ${words(close)}; where not, ${words(other)}. ${few ? `With ${plural(cases.length, "case")} that shows no rule.` : ""}`.trim(),
    nature: "judgement",
    numbers: [
      measure("cases", "years with sanctions, trade and closeness", cases.length, "count"),
      inClose !== null &&
        measure(
          "close",
          "growth after, where close",
          Math.expm1(inClose) * 100,
          "per cent a year",
          close.length,
        ),
      inOther !== null &&
        measure(
          "other",
          "growth after, where not",
          Math.expm1(inOther) * 100,
          "per cent a year",
          other.length,
        ),
    ],
    evidence,
    evidenceCount: total(byYear),
    query: asked(
      `growth of trade between ${camps.patron} and ${camps.client} over two years after years with sanctions on ${camps.client}, by mean Goldstein intensity of the pair's acts in these two years; ${subject.events.datasets.join(", ")}`,
      sanctions,
    ),
    confidence: confidenceByCases(cases.length, "years with sanctions"),
    thin: few,
  });
}

/** 0.22 (log) → "+25 %". */
function change(log: number): string {
  return `${signed(Math.round(Math.expm1(log) * 100))} %`;
}
