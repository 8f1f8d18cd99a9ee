import { expect, test } from "vitest";
import { finiteNumbers, measure } from "../../../src/questions/kit/measure.ts";
import { rangeWords } from "../../../src/words/en/range.ts";

const plain = measure("ratio", "times the rate before", 5, "times");
const OPEN = Number.POSITIVE_INFINITY;

test("an end without a bound is left out, the other end and the level stay", () => {
  expect(finiteNumbers([{ ...plain, low: 0.8, high: OPEN, level: 0.9 }])).toEqual([
    { ...plain, low: 0.8, level: 0.9 },
  ]);
  expect(finiteNumbers([{ ...plain, low: -OPEN, high: 3, level: 0.9 }])).toEqual([
    { ...plain, high: 3, level: 0.9 },
  ]);
});

test("an interval without either end is none", () => {
  expect(finiteNumbers([{ ...plain, low: -OPEN, high: OPEN, level: 0.9, p: Number.NaN }])).toEqual([plain]);
});

test("a measure whose value is no number is left out", () => {
  expect(finiteNumbers([{ ...plain, value: Number.NaN }, plain, { ...plain, value: OPEN }])).toEqual([plain]);
});

test("a whole interval stays as it is", () => {
  const whole = { ...plain, low: 1, high: 9, level: 0.9, p: 0.04, n: 12 };
  expect(finiteNumbers([whole])).toEqual([whole]);
});

test("an open end in words", () => {
  expect(rangeWords({ low: 0.4, high: 3 })).toBe("0.4 to 3");
  expect(rangeWords({ low: 0.4, high: OPEN })).toBe("at least 0.4");
  expect(rangeWords({ low: -OPEN, high: 3 })).toBe("at most 3");
});
