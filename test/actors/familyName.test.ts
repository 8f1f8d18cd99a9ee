import { expect, test } from "vitest";
import { familyName } from "../../src/actors/leaderSpellings.ts";

test.each([
  ["Xi", "CHN", "Xi Jinping"],
  ["Lee", "KOR", "Lee Jae-myung"],
  ["Putin", "RUS", "Vladimir Putin"],
  ["Kishida", "JPN", "Fumio Kishida"],
  ["Bush", "USA", "George Bush (senior)"],
])("%s", (family, code, name) => {
  expect(familyName(code, name)).toBe(family);
});
