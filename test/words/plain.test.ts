import { expect, it, test } from "vitest";
import { quantitiesIn, wordsIn, yearsIn } from "../../src/words/en/plain.ts";

test.each<[string, number[]]>([
  ["It is the sixth meeting and the first in 6.2 years, on 4 September 2025.", [6.2]],
  ["China fought beside it in 1950–53; the quarrels of the 1960s followed.", []],
  ["Trade is back to 98 % of the total, at half the former volume.", [0.98, 0.5]],
  ["From 30 June to 2 July 2019, on 3–4 May and in March 2016.", []],
  ["Its 80th anniversary falls on 10 October; the G7 met.", []],
  ["Two of them, 1,234 tonnes, twice; one more.", [2, 1234, 2]],
  ["The two met; no leader of a third power stood by, and a third of the trade went.", [1 / 3]],
  ["A quarter of 2,020 rows and three quarters of the rest.", [0.25, 2020, 0.75]],
])("%s", (text, values) => {
  expect(quantitiesIn(text).map(({ value }) => value)).toEqual(values);
});

it("says how sharply a quantity is given", () => {
  expect(quantitiesIn("98 %, 6.2 and half").map(({ within }) => Number(within.toFixed(4)))).toEqual([
    0.005, 0.05, 0.0625,
  ]);
});

it("counts words and finds years", () => {
  expect(wordsIn("It was 98 % in 2024 – nearly all.")).toBe(7);
  expect(yearsIn("In 1950–53, 2,020 rows, 2019 and 1500 %")).toEqual([1950, 2019]);
});
