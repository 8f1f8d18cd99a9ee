import { highest, valuesOf, type YearPath, type YearPoint } from "../../measures/trade.ts";
import type { TotalFacts } from "../../words/dependence.ts";
import * as say from "../../words/en/dependenceTrade.ts";
import { capital } from "../../words/en/forms.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { confidenceByAge } from "../kit/confidence.ts";
import { finding, tooFew } from "../kit/finding.ts";
import { ageOf, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { recorded } from "./recorded.ts";
import type { Sides } from "./sides.ts";
import { tradeEvidence } from "./tradeEvidence.ts";

/** The value of the trade, from its peak to its trough to now; each basis apart. */
export function totalFinding(sides: Sides, totals: readonly YearPath[], subject: Subject): Finding {
  const two = [sides.client, sides.patron] as const;
  const [path, ...others] = totals;
  const { labels } = say.total;
  const query = asked(say.total.query(sides, subject.asOf));
  const years = path?.points.length ?? 0;
  if (!path || years < 3) {
    return tooFew({
      id: "dependence.trade-total",
      statement: say.total.few({ ...sides, years }, subject.name),
      numbers: [measure("years", labels.years, years, "count")],
      evidence: (path?.points ?? []).flatMap(({ of }) => tradeEvidence(of, two, null, subject)),
      query,
      confidence: { level: "low", why: say.total.why },
    });
  }
  const { points, basis, unit, caveat } = path;
  const last = points.at(-1)!;
  const { peak, trough } = turnsOf(points);
  const facts: TotalFacts = {
    ...sides,
    basis,
    last,
    others: others.flatMap((other) => {
      const point =
        other.points.find(({ year }) => year === last.year) ??
        other.points.findLast(({ year }) => year > last.year);
      return point ? [{ year: point.year, value: point.value, basis: other.basis }] : [];
    }),
    peak,
    trough: trough && { ...trough, ofPeak: trough.value / peak.value },
    ofPeak: last.value / peak.value,
    missing: yearsMissing(points.map((point) => point.year)),
  };
  return finding({
    id: "dependence.trade-total",
    statement: say.total.statement(facts, subject.name),
    nature: "information",
    numbers: [
      recorded("last", labels.last(last.year), last.value, unit),
      ageOf("age", labels.age, last.year, subject.asOf),
      recorded("peak", labels.last(peak.year), peak.value, unit),
      measure("ofPeak", labels.ofPeak, facts.ofPeak, "share"),
      trough && recorded("trough", labels.trough(trough.year), trough.value, unit),
    ],
    evidence: [...new Set([last, peak, ...(trough ? [trough] : [])])].flatMap(({ of }) =>
      tradeEvidence(of, two, basis, subject),
    ),
    evidenceCount: totals.reduce((sum, row) => sum + valuesOf(row.points), 0),
    query,
    confidence: confidenceByAge(
      last.year,
      subject.asOf,
      capital(basis),
      facts.others.length ? [say.total.differ] : [],
      caveat,
    ),
  });
}

/** The highest point, and the lowest after it: null where the last is the highest. */
export function turnsOf(points: readonly YearPoint[]): { peak: YearPoint; trough: YearPoint | null } {
  const peak = highest(points)!;
  const after = points.filter((point) => point.year > peak.year);
  const trough = after.length
    ? after.reduce((least, point) => (point.value < least.value ? point : least))
    : null;
  return { peak, trough };
}

/** Years between the first and the last that have no value. */
export function yearsMissing(years: readonly number[]): number[] {
  const held = new Set(years);
  const all = Array.from({ length: years.at(-1)! - years[0]! + 1 }, (_, i) => years[0]! + i);
  return all.filter((year) => !held.has(year));
}
