import { describe, expect, it } from "vitest";
import { isoCountries, nameRows } from "../../src/actors/atlas.ts";
import { keyOf, tokens } from "../../src/actors/spelling.ts";

describe("keyOf", () => {
  it.each([
    ["Kim_Jong-Un", "kim jong un"],
    ["The  Gambia", "gambia"],
    ["Republic of the Congo", "republic of congo"],
    ["Côte d’Ivoire", "cote d ivoire"],
    ["St. Kitts & Nevis", "saint kitts and nevis"],
    ["Shinzō Abe", "shinzo abe"],
    ["Đặng", "dang"],
    ["北朝鮮", "北 朝 鮮"],
    ["D.P.R.K.", "dprk"],
    ["S.Korea", "s korea"],
    ["U.S.–中国", "us 中 国"],
    ["the", ""],
  ])("brings %s to %s", (text, key) => {
    expect(keyOf(text)).toBe(key);
  });

  it("gives a name the form that its words have in a text", () => {
    for (const name of [
      ...isoCountries().flatMap((country) => country.names),
      ...nameRows().map((row) => row.name),
    ])
      expect(keyOf(name)).toBe(
        tokens(name)
          .map((token) => token.key)
          .join(" "),
      );
  });
});

describe("tokens", () => {
  it("know where they stood", () => {
    const text = "The U.S.–中国 talks";
    expect(tokens(text).map((token) => text.slice(token.start, token.end))).toEqual([
      "U.S.",
      "中",
      "国",
      "talks",
    ]);
  });
});
