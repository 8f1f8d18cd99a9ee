import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkBrief } from "../../src/brief/check.ts";
import { composeBrief } from "../../src/brief/compose.ts";
import { type Desk, openDesk } from "../../src/desk.ts";
import { icews14Desk, NO_ICEWS14 } from "../support/icews14.ts";

/** Where the brief falls short, the missing comparison left out: asking twice would only take longer. */
async function shortfalls(desk: Desk, a: string, b: string, asOf: string, dataset: string) {
  const brief = await composeBrief(desk, { a, b, asOf, datasets: [dataset] });
  return checkBrief(brief).filter(({ standard }) => standard !== 7);
}

// The benchmark is not part of the project: without it there is no news feed of a year to ask.
describe.skipIf(NO_ICEWS14)("on a year of news (skipped where ICEWS14 is absent)", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await icews14Desk();
  });
  afterAll(() => desk.close());

  const days = ["2014-03-31", "2014-06-30", "2014-09-30", "2014-11-30"];
  const cases = [
    ...days.flatMap((day) => [["JPN", "CHN", day] as const, ["IND", "PAK", day] as const]),
    // Phases by week, of which two began in one month; a meeting of two rows, the first of its class; odds too early.
    ["KOR", "PRK", "2014-03-31"] as const,
    ["USA", "CHN", "2014-03-31"] as const,
    ["JPN", "KOR", "2014-02-10"] as const,
  ];
  test.each(cases)("%s and %s as of %s meet the standard", async (a, b, asOf) => {
    expect(await shortfalls(desk, a, b, asOf, "icews14")).toEqual([]);
  });
});

describe("on the casebook, pairs with a handful of events", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk({ chronicle: "none" });
  });
  afterAll(() => desk.close());

  test.each([
    ["RUS", "UKR", "2025-09-04"],
    ["USA", "RUS", "2025-09-04"],
    ["CHN", "IND", "2025-09-04"],
    ["GBR", "PRK", "2025-09-04"],
    ["EUU", "PRK", "2025-09-04"],
    ["ISR", "SYR", "2025-09-04"],
    ["CHN", "EUU", "2022-04-01"],
    ["USA", "PRK", "1950-12-31"],
  ])("%s and %s as of %s meet the standard", async (a, b, asOf) => {
    expect(await shortfalls(desk, a, b, asOf, "casebook")).toEqual([]);
  });
});
