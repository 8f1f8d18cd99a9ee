import { expect, it, test } from "vitest";
import { readingGrade, sentencesIn } from "../../src/words/en/readingGrade.ts";
import { syllablesIn } from "../../src/words/en/syllables.ts";

/** Words by their count of syllables, as dictionaries part them. */
const COUNTED: Record<number, string> = {
  1: "the fire mile ruled more shares Liu Xi Kim Jong states trade makes tried called held years league Seoul strength known aid reached since goes Yoon Trump",
  2: "China Miguel cruel Pyongyang Beijing Jinping Japan Moscow treaty people every Russia Asia Russian statement towards agreed treated changes places beyond something being trying foreign union million question language influx settled centre closely leaders hundred useful homeland therefore power fewer building issue persuade region allies guilty themselves offered",
  3: "Korea weightiest pacemaker beforehand Korean Vietnam nuclear United president alliance dialogue area previous official serious annual period earlier influence settlement soviet violence agreement media quietly happier completely",
  4: "heroism Vietnamese memorial society cooperate European negotiate experience January February situation initiative continuing definitely associate television military economy",
  5: "materially cooperation negotiation association international simultaneously opportunity",
  6: "responsibility",
  7: "denuclearisation",
};

const CASES = Object.entries(COUNTED).flatMap(([count, words]) =>
  words.split(" ").map((word) => [word, Number(count)] as const),
);

test.each(CASES)("%s has %i", (word, count) => {
  expect(syllablesIn(word)).toBe(count);
});

test.each([
  ["2025", 1],
  ["1,234", 1],
  ["6.2 years", 2],
  ["98 %", 1],
  ["the 80th", 2],
  ["in 1950–53.", 2],
  ["G7, UN, NATO.", 3],
  ["Jae-in", 2],
  ["China’s", 2],
])("%s is read with %i", (text, count) => {
  expect(syllablesIn(text)).toBe(count);
});

test.each([
  ["It rose to 6.2 in 2019. It fell.", 2],
  ["Mr. Bush and George W. Bush met. Did they? Yes!", 3],
  ["A heading without a stop", 1],
  ["“They met.” Then they left (for good).", 2],
])("%s", (text, count) => {
  expect(sentencesIn(text)).toBe(count);
});

it("grades a text", () => {
  // 11 words, 2 sentences, 12 syllables: 0.39 × 5.5 + 11.8 × 12 / 11 − 15.59 = −0.57.
  expect(readingGrade("Xi met Kim in Beijing. They had not met since May.")).toBeCloseTo(-0.57, 2);
  // 9 words, 1 sentence, 18 syllables: 0.39 × 9 + 11.8 × 18 / 9 − 15.59 = 11.52.
  expect(readingGrade("China and North Korea spoke of denuclearisation in 2018.")).toBeCloseTo(11.52, 2);
});
