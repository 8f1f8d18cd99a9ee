import { expect, it } from "vitest";
import { themesOf } from "../../src/ask/themes.ts";

it("finds a theme by the beginnings of words, three times at most", () => {
  expect(themesOf("Who gains from the trade in oil?")).toEqual(["economy", "economy", "need"]);
  expect(themesOf("The abode of a forbear")).toEqual([]);
  expect(themesOf("oil oil oil oil oil")).toHaveLength(3);
});
