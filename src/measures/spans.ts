import type { EventFilter } from "../chronicle/query.ts";
import { addDays, type DayRange, dayFromNumber } from "../dates.ts";

/** Known to the day, and that day in one of the spans; spans that touch are joined, so that the question stays short. */
export function duringAny(spans: readonly DayRange[]): EventFilter {
  return { precision: ["day"], any: joined(spans) };
}

/** Spans in order, those joined that touch or overlap. */
export function joined(spans: readonly DayRange[]): DayRange[] {
  const result: DayRange[] = [];
  for (const { from, to } of [...spans].sort((x, y) => (x.from < y.from ? -1 : x.from > y.from ? 1 : 0))) {
    const last = result.at(-1);
    if (!last || from > addDays(last.to, 1)) result.push({ from, to });
    else if (to > last.to) last.to = to;
  }
  return result;
}

/** The window of so many days after each case (day numbers), the first `gap` days left out. */
export function spansAfter(cases: readonly number[], window: number, gap = 0): DayRange[] {
  return cases.map((day) => ({
    from: dayFromNumber(day + gap),
    to: dayFromNumber(day + gap + window - 1),
  }));
}
