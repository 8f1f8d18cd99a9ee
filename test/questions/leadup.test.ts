import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Desk, openDesk } from "../../src/desk.ts";
import { leadup } from "../../src/questions/leadup.ts";
import { PAIRS } from "../support/pairs.ts";
import { between, isHostile, rowsOf } from "../support/rows.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ chronicle: "none" });
});
afterAll(() => desk.close());

const ask = async (a: string, b: string, asOf = "2025-09-04") =>
  leadup.answer(await desk.subject({ a, b, asOf }));

describe("before 4 September 2025", () => {
  test("Russia and North Korea drew together, more than before", async () => {
    const { findings } = await ask("CHN", "PRK");
    const court = findings.find((finding) => finding.id === "leadup.court")!;
    const value = (name: string) => court.numbers.find((measure) => measure.name === name)!.value;
    const friendly = rowsOf("2025-09-01", between("RUS", "PRK")).filter(
      (row) => !isHostile(row) && row.precision !== "year",
    );
    expect(value("acts")).toBe(friendly.filter((row) => row.date >= "2024-09-02").length);
    expect(value("before")).toBe(
      friendly.filter((row) => row.date >= "2019-09-02" && row.date < "2024-09-02").length,
    );
    expect(court.numbers.find((measure) => measure.name === "ratio")!.low!).toBeGreaterThan(1);
    const military = findings.find((finding) => finding.id === "leadup.court-military")!;
    expect(military.numbers[0]!.value).toBeGreaterThan(military.numbers[1]!.value);
  });

  test("Putin was at the parade, and nothing of the run-up is dated on or after its own event", async () => {
    const { findings } = await ask("CHN", "PRK");
    const company = findings.find((finding) => finding.id === "leadup.company")!;
    expect(company.statement).toContain("Vladimir Putin");
    const strands = findings.filter((finding) =>
      finding.numbers.some((measure) => measure.name === "before"),
    );
    expect(strands.flatMap((finding) => finding.evidence).every((piece) => piece.date < "2025-09-02")).toBe(
      true,
    );
  });
});

test.each(PAIRS)("%s and %s: strands with their counts, the ranking first", async (a, b) => {
  const { findings, headline, figure } = await ask(a, b);
  expect(findings[0]!.id).toBe("leadup.ranked");
  const weights = findings[0]!.numbers.map((measure) => measure.value);
  expect([...weights].sort((x, y) => y - x)).toEqual(weights);
  expect(headline).not.toBe("");
  expect(figure?.data.kind).toBe("timeline");
});
