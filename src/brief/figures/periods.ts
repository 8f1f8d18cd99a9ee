import { dayFromNumber, dayNumber } from "../../dates.ts";

/** A stretch of days, from the first to the day after the last. */
export interface Period {
  date: string;
  from: number;
  to: number;
}

/**
 * The periods that begin on `dates` (any order, doubles allowed): each ends where the next begins, unless
 * that is far off; then it is as long as the shortest. A date alone stands for its year (1 January) or month.
 */
export function periods(dates: Iterable<string>): Period[] {
  const sorted = [...new Set(dates)].sort();
  const days = sorted.map(dayNumber);
  const steps = days.slice(1).map((day, i) => day - days[i]!);
  const alone = sorted[0]?.endsWith("-01-01") ? 365 : 30;
  const step = steps.length > 0 ? Math.min(...steps) : alone;
  return days.map((from, i) => {
    const next = days[i + 1] ?? Number.POSITIVE_INFINITY;
    return { date: sorted[i]!, from, to: next - from <= step * 1.2 ? next : from + step };
  });
}

/** First and last ISO day of the periods, for a time scale. */
export function bounds(all: Period[]): string[] {
  return all.length === 0 ? [] : [dayFromNumber(all[0]!.from), dayFromNumber(all.at(-1)!.to)];
}

/** Stretches between known values that hold nothing but unknown ones, and before the first and after the last. */
export function gaps(points: { date: string; known: boolean }[]): { from: number; to: number }[] {
  const sorted = [...points].sort((a, b) => (a.date < b.date ? -1 : 1));
  const found: { from: number; to: number }[] = [];
  let open: number | null = null;
  let before: number | null = null;
  for (const { date, known } of sorted) {
    const day = dayNumber(date);
    if (!known) {
      open ??= before ?? day;
    } else if (open !== null) {
      found.push({ from: open, to: day });
      open = null;
    }
    before = day;
  }
  if (open !== null && before !== null && before > open) found.push({ from: open, to: before });
  return found;
}
