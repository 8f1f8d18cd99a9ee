import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addMonths,
  dayFromNumber,
  dayNumber,
  daysBetween,
  formatDate,
  isDay,
  lastDayOf,
  parseDay,
} from "../src/dates.ts";

describe("days and numbers", () => {
  test("agree with the calendar of the language on every day from 1600 to 2400", () => {
    for (let number = dayNumber("1600-01-01"); number <= dayNumber("2400-12-31"); number += 1) {
      const expected = new Date(number * 86_400_000).toISOString().slice(0, 10);
      if (dayFromNumber(number) !== expected || dayNumber(expected) !== number) expect.fail(expected);
    }
  });

  test("are each other's inverse", () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_000_000 }), (n) => dayNumber(dayFromNumber(n)) === n),
    );
  });

  test("known distances", () => {
    expect(dayNumber("1970-01-01")).toBe(0);
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
    expect(daysBetween("2019-06-20", "2025-09-04")).toBe(2268);
  });
});

test("a period is sure only when it is over", () => {
  expect(lastDayOf("2024-02-01", "month")).toBe("2024-02-29");
  expect(lastDayOf("1957-01-01", "year")).toBe("1957-12-31");
  expect(lastDayOf("2025-09-04", "day")).toBe("2025-09-04");
});

test("a month later is never a day that does not exist", () => {
  expect(addMonths("2025-01-31", 1)).toBe("2025-02-28");
  expect(addMonths("2024-02-29", -12)).toBe("2023-02-28");
  expect(addMonths("2025-09-04", -12)).toBe("2024-09-04");
});

test("only calendar days are days", () => {
  expect(["2025-09-04", "2024-02-29"].every(isDay)).toBe(true);
  expect(["2025-02-30", "2025-9-4", "20250904", "2023-02-29", ""].some(isDay)).toBe(false);
  expect(() => parseDay("2025-02-30", "--as-of")).toThrow('--as-of "2025-02-30" is not a calendar day.');
});

test("dates for readers", () => {
  expect(formatDate("2025-09-04")).toBe("4 September 2025");
  expect(formatDate("2016-03-01", "month")).toBe("March 2016");
  expect(formatDate("1957-01-01", "year")).toBe("1957");
});
