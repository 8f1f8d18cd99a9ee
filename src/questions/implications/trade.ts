import { type Acts, type Dated, total } from "../../measures/acts.ts";
import { groupBy } from "../../measures/groupBy.ts";
import { FEWEST_ACTS, NOTABLE_P } from "../../measures/policy.ts";
import { toneOf } from "../../measures/tone.ts";
import { growthAfter, growthPerCent, type YearPath } from "../../measures/trade.ts";
import { blockBootstrap } from "../../statistics/bootstrap.ts";
import { randomisationP } from "../../statistics/permutation.ts";
import { mean, median } from "../../statistics/quantiles.ts";
import { seededRandom } from "../../statistics/random.ts";
import { tradeCloseness as say } from "../../words/en/implicationsTrade.ts";
import type { TradeClosenessFacts } from "../../words/implications.ts";
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
  const { patron, client } = camps;
  const query = asked(say.query(patron, client, path?.basis, subject.events.datasets), acts);
  if (close.length < MIN_YEARS || other.length < MIN_YEARS || !path) {
    return tooFew({
      id: "implications.trade-closeness",
      statement: say.few(rows.length, FEWEST_ACTS),
      numbers: [measure("years", say.labels.years, rows.length, "count")],
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
  const [inClose, inOther] = [close, other].map((part) => ({
    years: part.length,
    growth: growthPerCent(mean(part.map((row) => row.rate))),
  }));
  const facts: TradeClosenessFacts = {
    patron,
    client,
    basis: path.basis,
    close: inClose!,
    other: inOther!,
    difference: { estimate: difference * 100, low: spread.low * 100, high: spread.high * 100 },
    p,
    told: p < NOTABLE_P,
  };
  const { labels } = say;
  const grew = (key: string, label: string, { growth, years }: TradeClosenessFacts["close"]) =>
    measure(key, label, growth, "per cent a year", years);
  const both = `${subject.name(patron)} – ${subject.name(client)}`;
  return finding({
    id: "implications.trade-closeness",
    statement: say.statement(facts, subject.name),
    nature: "judgement",
    numbers: [
      estimate("difference", labels.difference, facts.difference, "log points a year", rows.length, p),
      grew("close", labels.close, facts.close),
      grew("other", labels.other, facts.other),
    ],
    evidence: path.points
      .slice(-3)
      .flatMap((point) => point.of.map((value) => valueEvidence(value, both, say.value(path.basis)))),
    evidenceCount: rows.length,
    query,
    confidence: confidenceByCases(rows.length, "years", [say.weakness]),
    noEffect: !facts.told,
  });
}

/** Mean growth of the close rows less that of the others; null where one side is empty. */
function differenceIn(rows: readonly { rate: number }[], isClose: (i: number) => boolean): number | null {
  const [close, other] = [rows.filter((_, i) => isClose(i)), rows.filter((_, i) => !isClose(i))];
  return close.length && other.length
    ? mean(close.map((row) => row.rate)) - mean(other.map((row) => row.rate))
    : null;
}
