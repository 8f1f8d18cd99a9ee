import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countWindows, hitWindows, isHit, type Span } from "../../src/forecast/spans.ts";

const spans = fc.array(
  fc
    .tuple(fc.integer({ min: -20, max: 220 }), fc.constantFrom(0, 0, 0, 30))
    .map(([from, length]): Span => [from, from + length]),
  { maxLength: 30 },
);

describe("windows", () => {
  test("one act on day 10 hits exactly the windows that hold it", () => {
    const windows = hitWindows([[10, 10]], 0, 29, 5);
    const hit = Array.from({ length: 26 }, (_, day) => isHit(windows, day));
    expect(hit.flatMap((is, day) => (is ? [day] : []))).toEqual([6, 7, 8, 9, 10]);
    expect(countWindows(windows, 0, 29)).toEqual({ n: 26, hit: 5 });
    expect(countWindows(windows, 11, 29)).toEqual({ n: 15, hit: 0 });
    expect(isHit(windows, 26)).toBeUndefined();
  });

  test("an act dated to a month counts only where the whole month is inside", () => {
    const windows = hitWindows([[0, 30]], 0, 100, 30);
    expect(countWindows(windows, 0, 100).hit).toBe(0);
    expect(countWindows(hitWindows([[0, 30]], 0, 100, 31), 0, 100).hit).toBe(1);
  });

  test("equal to counting one by one, in the whole era and in any stretch of it", () => {
    const days = fc.integer({ min: -10, max: 210 });
    fc.assert(
      fc.property(spans, fc.integer({ min: 1, max: 60 }), days, days, (acts, horizon, from, to) => {
        const windows = hitWindows(acts, 0, 199, horizon);
        let [n, hit] = [0, 0];
        for (let day = 0; day + horizon - 1 <= 199; day++) {
          const end = day + horizon - 1;
          const expected = acts.some(([first, last]) => first >= day && last <= end);
          if (isHit(windows, day) !== expected) return false;
          if (day < from || end > to) continue;
          n++;
          if (expected) hit++;
        }
        expect(countWindows(windows, from, to)).toEqual({ n, hit });
        return isHit(windows, -1) === undefined && isHit(windows, 200 - horizon + 1) === undefined;
      }),
    );
  });
});
