import { NEED } from "../../measures/policy.ts";
import { highest, valuesOf, type YearPath, type YearPoint, yearly } from "../../measures/trade.ts";
import { theilSen } from "../../statistics/trend.ts";
import type { NeedFacts, ShareFacts } from "../../words/dependence.ts";
import * as say from "../../words/en/dependenceTrade.ts";
import { capital } from "../../words/en/forms.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { confidenceByAge } from "../kit/confidence.ts";
import { finding, tooFew } from "../kit/finding.ts";
import { ageOf, estimate, LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import type { Sides } from "./sides.ts";
import { shareEvidence, tradeEvidence } from "./tradeEvidence.ts";

/** The share of the client's trade that the patron has, on the basis that reaches furthest, and beside it on the next. */
export function shareFinding(sides: Sides, totals: readonly YearPath[], subject: Subject): Finding {
  const { client, patron } = sides;
  const [path, second] = sides.shares;
  const { labels } = say.share;
  const query = asked(say.share.query(sides, subject.asOf));
  const years = path?.points.length ?? 0;
  if (!path || years < 3) {
    return tooFew({
      id: "dependence.trade-share",
      statement: say.share.few({ ...sides, years }, subject.name),
      numbers: [measure("years", labels.years, years, "count")],
      evidence: (path?.points ?? []).flatMap((point) => shareEvidence(point, client, patron, subject)),
      query,
      confidence: { level: "low", why: say.share.why },
    });
  }
  const { points, basis, caveat } = path;
  const [first, last] = [points[0]!, points.at(-1)!];
  const peak = highest(points)!;
  const trend = theilSen(
    points.map((point) => point.year),
    points.map((point) => point.value),
    LEVEL,
  )!;
  const same = second?.points.find((point) => point.year === Math.min(last.year, second.points.at(-1)!.year));
  const isOld = Number(subject.asOf.slice(0, 4)) - last.year > NEED.old;
  const single = isOld ? latestTotal(totals, last.year) : null;
  const facts: ShareFacts = {
    ...sides,
    basis,
    years,
    first,
    last: { ...last, isOld },
    peak,
    trend: { estimate: trend.slope, low: trend.low, high: trend.high },
    beside: same
      ? {
          ...same,
          basis: second!.basis,
          here: points.find((point) => point.year === same.year)?.value ?? null,
        }
      : null,
    atMost: ceilingAfter(sides, last.year, subject),
    single,
  };
  const { atMost } = facts;
  return finding({
    id: "dependence.trade-share",
    statement: say.share.statement(facts, subject.name),
    nature: "information",
    numbers: [
      measure("share", labels.share(last.year), last.value, "share"),
      ageOf("age", labels.age, last.year, subject.asOf),
      measure("peak", labels.peak(peak.year), peak.value, "share"),
      measure("first", labels.share(first.year), first.value, "share"),
      estimate(
        "trend",
        labels.trend,
        { estimate: trend.slope * 100, low: trend.low * 100, high: trend.high * 100 },
        "percentage points a year",
        years,
      ),
      atMost && measure("atMost", labels.atMost(atMost.year), atMost.value, "share"),
      single && measure("single", labels.single(single.year), single.value, "million US dollars"),
      single && ageOf("singleAge", labels.singleAge, single.year, subject.asOf),
      same && measure("beside", labels.beside(same.year, second!.basis), same.value, "share"),
    ],
    evidence: [
      ...[...new Set([last, peak, first, ...(same ? [same] : [])])].flatMap((point) =>
        shareEvidence(point, client, patron, subject),
      ),
      ...tradeEvidence(single?.of ?? [], [client, patron], null, subject),
    ],
    evidenceCount: valuesOf(points) + valuesOf(second?.points ?? []) + (single?.of.length ?? 0),
    query,
    confidence: confidenceByAge(last.year, subject.asOf, capital(basis), [], caveat),
  });
}

/** The last value of the trade between the two after a year, of any basis. */
function latestTotal(totals: readonly YearPath[], after: number): YearPoint | null {
  return totals
    .flatMap(({ points }) => points.filter(({ year }) => year > after))
    .reduce<YearPoint | null>((best, point) => (best && best.year >= point.year ? best : point), null);
}

/** What a later share of another partner leaves for this one at most. */
export function ceilingAfter({ client, patron }: Sides, year: number, subject: Subject): NeedFacts["atMost"] {
  const later = subject.record.seriesAs("trade-share", client).flatMap((series) => {
    const last = yearly(series).points.at(-1);
    return series.partner !== patron && last && last.year > year
      ? [{ year: last.year, value: 1 - last.value / 100, partner: series.partner }]
      : [];
  });
  return later[0] ?? null;
}
