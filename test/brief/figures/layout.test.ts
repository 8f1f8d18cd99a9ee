import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { spread } from "../../../src/brief/figures/endLabels.ts";
import { datedLabel } from "../../../src/brief/figures/keyList.ts";
import { groupNumbers, layoutLabels } from "../../../src/brief/figures/markLayout.ts";
import { formatNumber, formatPercent, formatSigned, niceTicks } from "../../../src/brief/figures/number.ts";
import { gaps, periods } from "../../../src/brief/figures/periods.ts";
import { shorten, textWidth, wrap } from "../../../src/brief/figures/text.ts";
import { layoutFullLane, layoutLane, rowsOf } from "../../../src/brief/figures/timelineLanes.ts";
import { timeScale, timeTicks } from "../../../src/brief/figures/timeScale.ts";
import { addDays, dayNumber } from "../../../src/dates.ts";

const WIDTH = 720;
const words = fc.stringMatching(/^[A-Za-z]{1,9}( [A-Za-z]{1,9}){0,4}$/);

describe("labels of marks", () => {
  const marks = fc
    .array(fc.record({ x: fc.integer({ min: 40, max: WIDTH - 10 }), text: words }), { maxLength: 25 })
    .map((list) => list.sort((a, b) => a.x - b.x).filter((mark, i) => mark.x !== list[i - 1]?.x));

  test("never meet, and no rule runs through one", () => {
    fc.assert(
      fc.property(marks, (items) => {
        const labels = layoutLabels(items, WIDTH, 12).map((label) => ({
          ...label,
          from: label.anchor === "end" ? label.x - label.width : label.x,
          to: label.anchor === "end" ? label.x : label.x + label.width,
        }));
        for (const one of labels) {
          for (const other of labels) {
            if (one === other) continue;
            if (one.row === other.row) expect(one.to <= other.from || other.to <= one.from).toBe(true);
            if (other.row > one.row) expect(other.x <= one.from || other.x >= one.to).toBe(true);
          }
        }
      }),
    );
  });

  test("as numbers stand in one row, apart, and stand for every mark once", () => {
    fc.assert(
      fc.property(marks, (items) => {
        const labels = groupNumbers(
          items.map((item) => item.x),
          WIDTH,
          12,
        );
        expect(labels.flatMap((label) => label.members)).toEqual(items.map((_, i) => i));
        labels.slice(1).forEach((label, i) => {
          expect(labels[i]!.x + labels[i]!.width / 2).toBeLessThan(label.x - label.width / 2);
        });
      }),
    );
  });

  test("at the end of lines keep their distance where there is room", () => {
    expect(spread([10, 11, 50], 15, 0, 100)).toEqual([10, 25, 50]);
    expect(spread([99, 100], 15, 0, 100)).toEqual([85, 100]);
  });
});

describe("lanes of a timeline", () => {
  const marks = fc.array(
    fc.record({
      day: fc.integer({ min: 0, max: 364 }),
      days: fc.integer({ min: 0, max: 60 }),
      label: words,
      weight: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { maxLength: 20 },
  );

  test("keep signs and labels apart and within the figure", () => {
    fc.assert(
      fc.property(marks, fc.integer({ min: 390, max: 720 }), (list, right) => {
        const scale = timeScale(["2024-01-01", "2025-03-01"], 10, right - 12)!;
        const lane = list.map(({ day, days, label, weight }) => ({
          from: addDays("2024-01-01", day),
          to: addDays("2024-01-01", day + days),
          lane: "One",
          label: `${label} ${label}`,
          weight,
          side: "neutral" as const,
        }));
        const placed = layoutLane(lane, scale, (mark) => mark.label, { right, size: 12, room: 500 });
        const spans = placed.map(({ x1, x2, radius, text, flipped, row }) => {
          const wide = textWidth(text, 12) + 6;
          return { row, from: x1 - radius - (flipped ? wide : 0), to: x2 + radius + (flipped ? 0 : wide) };
        });
        for (const span of spans) {
          expect(span.from).toBeGreaterThanOrEqual(0);
          expect(span.to).toBeLessThanOrEqual(right);
          const same = spans.filter((other) => other !== span && other.row === span.row);
          for (const other of same) expect(span.to <= other.from || other.to <= span.from).toBe(true);
        }
      }),
    );
  });
});

test("a lane too full keeps every mark and names the weightiest within its rows", () => {
  const scale = timeScale(["2000-01-01", "2025-01-01"], 10, WIDTH - 12)!;
  const lane = Array.from({ length: 40 }, (_, i) => ({
    from: addDays("2005-01-01", i * 90),
    to: addDays("2005-01-01", i * 90),
    lane: "One",
    label: `A meeting that is the ${i}th of all`,
    weight: i === 3 ? 1 : 0.5,
    side: "neutral" as const,
  }));
  const placed = layoutFullLane(lane, scale, { right: WIDTH, size: 12, room: 300 }, 7);
  expect(placed.map(({ mark }) => mark)).toEqual(lane);
  expect(rowsOf(placed)).toBeLessThanOrEqual(7);
  const named = placed
    .filter(({ text }) => text !== "")
    .map(({ mark }) => lane.findIndex(({ label }) => label === mark.label));
  expect(named.length).toBeGreaterThan(5);
  expect(named).toContain(3);
  expect(named.at(-1)).toBe(39);
});

test("a date stands once in a key, however sharp the label tells it", () => {
  expect(datedLabel("1954-10-01", "1 October 1954: Kim and Mao")).toBe("1 October 1954: Kim and Mao");
  expect(datedLabel("1990-03-01", "Jiang and Kim")).toBe("March 1990: Jiang and Kim");
});

describe("text", () => {
  test("has the width that Helvetica gives it", () => {
    // Adobe's metrics: "China" = 722 + 556 + 222 + 556 + 556 = 2612 thousandths; ours rounds its round letters up to 570.
    expect(textWidth("China", 10)).toBeGreaterThanOrEqual(26.1);
    expect(textWidth("China", 10)).toBeLessThan(27.5);
    // Signs of a number are 584 wide: "+0.5 (−0.1 to +1), n 14" is cut at its end where they count less.
    for (const sign of ["+", "−"]) expect(textWidth(sign, 1000)).toBe(584);
  });

  test("shortened or wrapped fits its room and keeps what fits", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 30, max: 300 }), (text, room) => {
        expect(textWidth(shorten(text, room, 12), 12)).toBeLessThanOrEqual(room);
        for (const line of wrap(text, room, 12, 2)) expect(textWidth(line, 12)).toBeLessThanOrEqual(room);
        if (textWidth(text, 12) <= room) expect(wrap(text, room, 12)).toEqual([text]);
      }),
    );
  });
});

describe("numbers", () => {
  test("read as a person writes them", () => {
    expect([0, -0.004, 0.1234, 12.36, 1234567, -1500, 2.5e9].map(formatNumber)).toEqual([
      "0",
      "−0.004",
      "0.12",
      "12.4",
      "1,234,567",
      "−1,500",
      "2.5 bn",
    ]);
    expect([1.5, 0, -2].map(formatSigned)).toEqual(["+1.5", "0", "−2"]);
    expect([0, 0.004, 0.5, 0.996, 1].map(formatPercent)).toEqual(["0 %", "<1 %", "50 %", ">99 %", "100 %"]);
  });

  test("ticks enclose the values at even, round steps", () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(value, value, fc.integer({ min: 2, max: 8 }), (a, b, count) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        fc.pre(high === low || high - low > 1e-6);
        const ticks = niceTicks(low, high, count);
        const step = ticks[1]! - ticks[0]!;
        expect(ticks[0]).toBeLessThanOrEqual(low + step * 1e-6);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(high - step * 1e-6);
        expect(ticks.length).toBeLessThanOrEqual(2 * count + 3);
      }),
    );
    expect(niceTicks(0, 1, 5, true)).toEqual([0, 1]);
  });
});

describe("time", () => {
  test("periods end where the next begins, and a far gap does not stretch them", () => {
    const spans = periods(["2001-01-01", "2000-01-01", "2010-01-01"]).map(({ from, to }) => to - from);
    expect(spans).toEqual([366, 365 + 1, 366]);
  });

  test("gaps reach from the last known value to the next", () => {
    const points = [false, true, false, false, true, false].map((known, i) => ({
      date: `200${i}-01-01`,
      known,
    }));
    const year = (y: number) => dayNumber(`${y}-01-01`);
    expect(gaps(points)).toEqual([
      { from: year(2000), to: year(2001) },
      { from: year(2001), to: year(2004) },
      { from: year(2004), to: year(2005) },
    ]);
  });

  test.each([
    ["1948-01-01", "2025-09-04", /^\d{4}$/],
    ["2024-09-04", "2025-09-04", /^\w{3} \d{4}$/],
    ["2025-08-01", "2025-09-04", /^\d+ \w{3} \d{4}$/],
  ])("ticks from %s to %s have room and the fitting unit", (from, to, shape) => {
    for (const right of [390, 720]) {
      const scale = timeScale([from, to], 40, right)!;
      const ticks = timeTicks(scale, 12);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      for (const tick of ticks) expect(tick.label).toMatch(shape);
      const taken = ticks.reduce((sum, tick) => sum + textWidth(tick.label, 12), 0);
      expect(taken).toBeLessThan(right - 40 + 70);
    }
  });
});
