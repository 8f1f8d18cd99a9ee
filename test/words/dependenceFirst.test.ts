import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/questions/answer.ts";
import { firstPage } from "../../src/questions/dependence/first.ts";
import type { ShortFacts } from "../../src/words/dependence.ts";

const NAMES: Readonly<Record<string, string>> = { AAA: "the Alba Union", BBB: "Borea" };
const name = (code: string) => NAMES[code]!;
const FACTS: ShortFacts = {
  client: "BBB",
  patron: "AAA",
  share: { year: 2024, value: 0.98, isOld: false },
  both: { year: 2014, ofClient: 0.82, ofPatron: 0.001 },
  atMost: null,
  later: null,
  isFollowed: true,
  hedge: null,
  isUnseen: false,
  supplies: { energy: null, food: null, aid: null },
  votes: { lastFor: 2017, lastVeto: 2022 },
  sanctions: null,
  votesPath: null,
};
/** The finding on the patron's own measures, of so many and so many years ago. */
const pressure = (measures: number, quiet?: number) =>
  ({
    id: "dependence.pressure",
    numbers: [
      { name: "measures", value: measures },
      ...(quiet === undefined ? [] : [{ name: "quiet", value: quiet }]),
    ],
  }) as Finding;
const page = (over: Partial<ShortFacts>, ...findings: Finding[]) =>
  firstPage({ ...FACTS, ...over }, findings, { asOf: "2025-09-04", name });
const traded = (value: number, year = 2024) => ({ year, value, isOld: year < 2022 });

describe("the judgement", () => {
  test.each<[string, string, Partial<ShortFacts>, Finding]>([
    [
      "The Alba Union holds the lever of trade over Borea but has let it rest: no sanction or cut of supply of its own is on record after 2022.",
      "trade-share,pressure",
      {},
      pressure(12, 3),
    ],
    [
      "The Alba Union holds the lever of trade over Borea and has pulled it: its latest measure of its own is of 2023.",
      "trade-share,pressure",
      {},
      pressure(12, 2),
    ],
    [
      "The Alba Union holds the lever of trade over Borea, and no use of it is on record.",
      "trade-share,pressure",
      {},
      pressure(0),
    ],
    [
      "Pressure by trade would cut both ways: in 2014, the last year with both shares, the two needed each other about alike.",
      "asymmetry",
      { both: { year: 2014, ofClient: 0.165, ofPatron: 0.123 } },
      pressure(0),
    ],
    [
      "What the Alba Union gives Borea is cover and not trade: it used its veto in 2022, while hardly any of the trade on record is with it.",
      "shield,trade-share",
      { share: traded(0.012) },
      pressure(0),
    ],
    [
      "The Alba Union has no lever by trade over Borea, which has hardly any trade with it.",
      "trade-share",
      { share: traded(0.012), votes: { lastFor: 2023, lastVeto: 2022 } },
      pressure(0),
    ],
    [
      "By trade the Alba Union has a say with Borea but no grip: most of Borea's trade was with others in 2014.",
      "trade-share",
      { share: traded(0.3, 2014) },
      pressure(0),
    ],
  ])("%s", (said, ids, over, finding) => {
    const { judgement } = page(over, finding);
    expect(judgement?.text).toBe(said);
    expect(judgement?.findings.map((id) => id.split(".")[1]).join()).toBe(ids);
  });

  test("none without trade, by old figures, of a pair that is not followed", () => {
    expect(page({ share: null }, pressure(3, 3)).judgement).toBeUndefined();
    expect(page({ share: traded(0.98, 2014) }, pressure(3, 3)).judgement).toBeUndefined();
    expect(page({ isFollowed: false }, pressure(3, 3)).judgement).toBeUndefined();
  });
});

test("the picture is the share, under a label of eight words at most", () => {
  const label = (over: Partial<ShortFacts>) => page(over).glance?.label;
  expect(label({ client: "AAA", patron: "BBB" })).toBe("The Alba Union's trade: Borea's share, 2024");
  expect(label({ patron: "BBB" })).toBe("98 % of Borea's trade is with Borea");
  expect(label({ share: traded(0.98, 2014) })).toBe("Borea's trade: the Alba Union's share, 2014");
  expect(page({}).glance).toMatchObject({ kind: "share", value: 0.98 });
  expect(page({ share: null }).glance).toBeUndefined();
});
