import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, dayNumber } from "../../src/dates.ts";
import type { DatedDistinct } from "../../src/measures/acts.ts";
import { sumsOf } from "../../src/measures/counter.ts";
import { within } from "../../src/measures/within.ts";

/** Few enough that rows lie on the ends of stretches, and years to hold a year. */
const day = fc
  .oneof(fc.integer({ min: 0, max: 70 }), fc.constantFrom(364, 365, 730, 1500))
  .map((days) => addDays("2019-01-01", days));
const row = fc
  .tuple(day, fc.constantFrom("day", "month", "year"), fc.integer({ min: 1, max: 5 }))
  .map(([date, precision, n]) => {
    const first = { day: date, month: `${date.slice(0, 7)}-01`, year: `${date.slice(0, 4)}-01-01` };
    return { date: first[precision as "day"], precision, n, distinct: Math.ceil(n / 2) } as DatedDistinct;
  });
const rows = fc.array(row, { maxLength: 60 }).map((made) => made.sort((x, y) => (x.date < y.date ? -1 : 1)));

it("sums what lies wholly within a stretch, whichever is asked", () => {
  fc.assert(
    fc.property(rows, day, day, (series, from, to) => {
      const held = within(series, from, to);
      const sums = { n: sumsOf(series, "n"), distinct: sumsOf(series, "distinct") };
      for (const key of ["n", "distinct"] as const)
        expect(sums[key](dayNumber(from), dayNumber(to))).toBe(held.reduce((sum, one) => sum + one[key], 0));
    }),
  );
});
