import { addMonths } from "../../dates.ts";
import type { Meeting } from "../../measures/meetings.ts";
import type { Burst } from "../../words/history.ts";

/** A run of meetings is looked for in so many months, of the last so many years; fewer are none. */
const RUN = { months: 24, years: 10, fewest: 3 } as const;

/** Of the last ten years the two in which the leaders met most often; null where they met less than three times. */
export function burstOf(meetings: readonly Meeting[], asOf: string): Burst | null {
  const recent = meetings.filter(({ date }) => date > addMonths(asOf, -12 * RUN.years));
  const runs = recent.map(({ date }) => {
    const held = recent.filter((one) => one.date >= date && one.date < addMonths(date, RUN.months));
    return { n: held.length, from: date.slice(0, 4), to: held.at(-1)!.date.slice(0, 4) };
  });
  const most = runs.reduce<Burst | null>((best, run) => (best && best.n >= run.n ? best : run), null);
  return most && most.n >= RUN.fewest ? most : null;
}
