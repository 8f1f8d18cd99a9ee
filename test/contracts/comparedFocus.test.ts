import { afterAll, beforeAll, expect, it } from "vitest";
import { composeBrief } from "../../src/brief/compose.ts";
import { type Desk, openDesk } from "../../src/desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ chronicle: "none" });
});
afterAll(() => desk.close());

const comparedOn = async (asOf: string, since: string) => {
  const questions = ["leadup", "significance"] as const;
  const brief = await composeBrief(desk, { a: "CHN", b: "PRK", asOf, since, questions });
  return brief.changes!.items.filter(({ finding }) => finding !== "").map(({ finding }) => finding);
};

it("numbers about one event are not compared with those about another", async () => {
  // The meeting of June 2019, and that of September 2025.
  expect(await comparedOn("2025-09-04", "2025-06-01")).toEqual([]);
});
