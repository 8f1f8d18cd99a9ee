import { expect, it } from "vitest";
import { termsOf } from "../../src/ask/terms.ts";

const NAMED = [
  { start: 0, end: 5, as: "state" },
  { start: 10, end: 13, as: "person" },
] as const;

it("a name stands for its kind, a year and a number for any", () => {
  const words = termsOf("Japan and Kim since 1998, 3 times", NAMED).filter((term) => !/^[~#]/.test(term));
  expect(words.slice(0, 3)).toEqual(["^", "^ §a", "^ §a and"]);
  expect(words).toContain("§p since §y");
  expect(words).toContain("§n times");
  expect(words.join(" ")).not.toMatch(/japan|kim|1998/);
});

it("the same question about others has the same terms", () => {
  const one = termsOf("How does Japan see it?", [{ start: 9, end: 14, as: "state" }]);
  expect(termsOf("How does South Korea see it?", [{ start: 9, end: 20, as: "state" }])).toEqual(one);
  expect(termsOf("How does NATO see it?", [{ start: 9, end: 13, as: "bloc" }])).not.toEqual(one);
});

it("letters run within a word, its ends marked", () => {
  const letters = termsOf("pact", []).filter((term) => term.startsWith("~"));
  expect(letters).toEqual("~<pa ~pac ~act ~ct> ~<pac ~pact ~act> ~<pact ~pact>".split(" "));
});
