import { addDays, type DayRange, dayNumber, daysBetween } from "../../dates.ts";
import { joined } from "../spans.ts";

/** The days that lie in a span of both. */
export function common(x: readonly DayRange[], y: readonly DayRange[]): DayRange[] {
  const both = x.flatMap((one) =>
    y.map((other) => ({
      from: [one.from, other.from].sort()[1]!,
      to: [one.to, other.to].sort()[0]!,
    })),
  );
  return joined(both.filter(({ from, to }) => from <= to));
}

/** The days of `spans` that lie in none of the others. */
export function without(spans: readonly DayRange[], others: readonly DayRange[]): DayRange[] {
  let left = joined(spans);
  for (const other of joined(others)) {
    left = left.flatMap(({ from, to }) => {
      if (other.to < from || other.from > to) return [{ from, to }];
      return [
        ...(other.from > from ? [{ from, to: addDays(other.from, -1) }] : []),
        ...(other.to < to ? [{ from: addDays(other.to, 1), to }] : []),
      ];
    });
  }
  return left;
}

/** How many days they are. */
export function daysIn(spans: readonly DayRange[]): number {
  return joined(spans).reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0);
}

/** Whether days, by the numbers of the first and the last of them, touch one of the spans. */
export function touchTest(spans: readonly DayRange[]): (first: number, last: number) => boolean {
  const bounds = joined(spans).map(({ from, to }) => [dayNumber(from), dayNumber(to)] as const);
  return (first, last) => bounds.some(([from, to]) => last >= from && first <= to);
}
