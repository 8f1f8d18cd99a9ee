import type { MeantSeries } from "../record/meanings.ts";
import type { RecordView } from "../record/record.ts";
import type { Value } from "../record/values.ts";

/** One year of a path, with the values that it is made of. */
export interface YearPoint {
  year: number;
  value: number;
  of: Value[];
}

/** A yearly path on one basis; paths of unlike basis are never joined. */
export interface YearPath {
  basis: string;
  unit: string;
  /** How far such figures can be trusted, "" where nothing is known against them. */
  caveat: string;
  points: YearPoint[];
}

/** How many values stand behind the years of a path. */
export function valuesOf(points: readonly YearPoint[]): number {
  return points.reduce((sum, { of }) => sum + of.length, 0);
}

export const COW_BASIS = "COW trade 4.0";

/** Trade between two states on each basis that the record has, the one that reaches furthest first. */
export function tradeTotals(record: RecordView, x: string, y: string): YearPath[] {
  const declared = joined(
    [...record.seriesAs("trade-total", x, y), ...record.seriesAs("trade-total", y, x)].map(yearly),
  );
  const flows = cowFlows(record, x, y);
  const cow: YearPath = {
    basis: COW_BASIS,
    unit: "million US dollars",
    caveat: "",
    points: flows.map(({ year, out, back }) => ({ year, value: out.value + back.value, of: [out, back] })),
  };
  // Where a series is declared it names its basis; what else the record has of single figures would double it.
  const single: YearPath = {
    basis: "single published figures",
    unit: "million US dollars",
    caveat: "",
    points: record.dyad(x, y, "trade_total").map(pointOf),
  };
  return furthestFirst([...declared, cow, ...(declared.length ? [] : [single])]);
}

/** What share of the trade of `of` is with `partner` (0 to 1), on each basis, the one that reaches furthest first. */
export function tradeShares(record: RecordView, of: string, partner: string): YearPath[] {
  const declared = record.seriesAs("trade-share", of, partner).map((series) => {
    const path = yearly(series);
    return {
      ...path,
      unit: "share of all trade",
      points: path.points.map((point) => ({ ...point, value: point.value / 100 })),
    };
  });
  const exports = byYear(record.state(of, "total_exports"));
  const imports = byYear(record.state(of, "total_imports"));
  const points = cowFlows(record, of, partner).flatMap(({ year, out, back }): YearPoint[] => {
    const [sold, bought] = [exports.get(year), imports.get(year)];
    if (!sold || !bought || !(sold.value + bought.value > 0)) return [];
    return [
      { year, value: (out.value + back.value) / (sold.value + bought.value), of: [out, back, sold, bought] },
    ];
  });
  return furthestFirst([...declared, { basis: COW_BASIS, unit: "share of all trade", caveat: "", points }]);
}

/** Yearly values of a casebook series; monthly ones are left aside, since they are not all there. */
export function yearly(series: MeantSeries): YearPath {
  const values = series.values.filter((value) => value.period.length === 4);
  const unit = values[0]?.unit ?? "";
  return {
    basis: series.basis,
    unit: unit.startsWith("usd-million") ? "million US dollars" : unit,
    caveat: series.caveat,
    points: values.map(pointOf),
  };
}

/** Paths of one basis as one; where two give a year, the one declared first. */
function joined(paths: readonly YearPath[]): YearPath[] {
  const byBasis = new Map<string, YearPath>();
  for (const path of paths) {
    const held = byBasis.get(path.basis);
    const years = new Set(held?.points.map((point) => point.year));
    const points = [...(held?.points ?? []), ...path.points.filter((point) => !years.has(point.year))];
    byBasis.set(path.basis, { ...(held ?? path), points: points.sort((p, q) => p.year - q.year) });
  }
  return [...byBasis.values()];
}

/** Both directions of Correlates of War trade, in years that have both. */
export function cowFlows(
  record: RecordView,
  x: string,
  y: string,
): { year: number; out: Value; back: Value }[] {
  const isCow = (value: Value) => value.source.startsWith("cow-trade");
  const back = byYear(record.dyad(y, x, "trade_flow").filter(isCow));
  return record
    .dyad(x, y, "trade_flow")
    .filter(isCow)
    .flatMap((out) => {
      const other = back.get(Number(out.period));
      return other ? [{ year: Number(out.period), out, back: other }] : [];
    });
}

/** Mean yearly log growth from each year to `span` years later, where both are on record. */
export function growthAfter(path: YearPath, span: number): Map<number, number> {
  const values = new Map(path.points.map((point) => [point.year, point.value]));
  return new Map(
    path.points.flatMap(({ year, value }): [number, number][] => {
      const later = values.get(year + span);
      return later !== undefined && later > 0 && value > 0 ? [[year, Math.log(later / value) / span]] : [];
    }),
  );
}

/** Growth in per cent from a difference of logarithms: 0.22 → 24.6. */
export function growthPerCent(log: number): number {
  return Math.expm1(log) * 100;
}

function pointOf(value: Value): YearPoint {
  return { year: Number(value.period), value: value.value, of: [value] };
}

function byYear(values: readonly Value[]): Map<number, Value> {
  return new Map(values.map((value) => [Number(value.period), value]));
}

function furthestFirst(paths: YearPath[]): YearPath[] {
  const last = (path: YearPath) => path.points.at(-1)?.year ?? 0;
  // One or two figures are no path, however late.
  const isPath = (path: YearPath) => Number(path.points.length >= 3);
  return paths
    .filter((path) => path.points.length > 0)
    .sort(
      (p, q) =>
        isPath(q) - isPath(p) ||
        last(q) - last(p) ||
        q.points.length - p.points.length ||
        (p.basis < q.basis ? -1 : 1),
    );
}

/** The row of the highest value, the first among equals; undefined where there is none. */
export function highest<T extends { value: number }>(rows: readonly T[]): T | undefined {
  return rows.reduce<T | undefined>(
    (best, row) => (best === undefined || row.value > best.value ? row : best),
    undefined,
  );
}
