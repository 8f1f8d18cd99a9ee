import { expect, test } from "vitest";
import { loadLeaders } from "../../src/actors/leaders.ts";
import { loadActors } from "../../src/actors/registry.ts";
import { namedIn } from "../../src/ask/named.ts";
import { loadPhrases } from "../../src/ask/phrases.ts";

const LEXICON = { actors: loadActors(), leaders: loadLeaders(), phrases: loadPhrases() };

function names(sentence: string, asOf = "2025-09-04"): string[] {
  return namedIn(sentence, LEXICON, asOf).map(
    ({ codes, leader, topic }) =>
      `${codes.join("+")}${leader ? ` ${leader.name}` : ""}${topic ? " (matter)" : ""}`,
  );
}

test.each([
  ["How does the West view the Xi-Kim relationship?", ["WEST", "CHN Xi Jinping", "PRK Kim Jong Un"]],
  ["Kim and Carter", ["PRK Kim Jong Un", "USA Jimmy Carter"]],
  ["What had changed by 1972 that let Park meet Kim Il Sung?", ["KOR Park Chung-hee", "PRK Kim Il Sung"]],
  ["How would you describe Lee Kuan Yew?", ["SGP"]],
  ["Who is Kim Wexler?", []],
  ["Franco-German enmity", ["FRA", "DEU"]],
  ["Franco and Salazar", ["ESP", "PRT"]],
  ["Sino-Soviet ties", ["CHN", "RUS"]],
  ["Japan-Korea relations", ["JPN", "KOR"]],
  ["the inter-Korean summit", ["KOR+PRK"]],
  ["Park's about-face on the North, as South Korea saw it", ["PRK", "KOR"]],
  ["North Macedonia and the North Atlantic", ["MKD"]],
  ["odds of greece and turkey going to the hague", ["GRC", "TUR", "NLD"]],
  ["what could putin and trump agree on", ["RUS Vladimir Putin", "USA Donald Trump"]],
  ["the uk, the eu and us-china trade", ["GBR", "EUU", "USA", "CHN"]],
  ["should us citizens worry?", []],
  ["how seriously is this taken in Brussels?", ["EUU"]],
  ["the Kuril Islands", ["JPN+RUS (matter)"]],
])("%s", (sentence, expected) => {
  expect(names(sentence)).toEqual(expected);
});

test("a surname means who leads on the day", () => {
  expect(names("How has Kim changed?", "2025-09-04")).toEqual(["PRK Kim Jong Un"]);
  expect(names("How has Kim changed?", "1999-01-01").at(0)).not.toBe("PRK Kim Jong Un");
  expect(names("How has Kim changed?", "1960-01-01")).toEqual(["PRK Kim Il Sung"]);
});
