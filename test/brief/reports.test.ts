import { describe, expect, it } from "vitest";
import { coverageOf } from "../../src/brief/coverage.ts";
import { reportsOf } from "../../src/brief/reports.ts";
import type { DatasetCoverage } from "../../src/chronicle/chronicle.ts";
import { memoryView } from "../../src/chronicle/memory/table.ts";
import { toldBetween } from "../../src/measures/overlap/toldActs.ts";
import { event } from "../chronicle/store/sample.ts";

const name = (code: string) => ({ CHN: "China", PRK: "North Korea" })[code] ?? code;
const ROWS = [
  event("1", { dataset: "gdelt", date: "2020-01-01", cameo: "040" }),
  event("2", { dataset: "gdelt", date: "2020-01-01", cameo: "042" }),
  event("3", { dataset: "gdelt", date: "2020-01-01", cameo: "042", from: "PRK", to: "CHN" }),
  event("4", { dataset: "gdelt", date: "2010-01-01", cameo: "042" }),
  event("5", { dataset: "gdelt", date: "2020-01-01", cameo: "040", to: "USA" }),
  event("6", { dataset: "casebook", date: "2020-01-02" }),
];

const span = (dataset: string, kept?: readonly string[]): DatasetCoverage => ({
  ...{ dataset, from: "2019-12-01", to: "2020-12-31", events: 9 },
  ...(kept && { kept }),
});

async function told(datasets: readonly string[], kept?: readonly string[]) {
  const coverage = datasets.map((dataset) => span(dataset, dataset === "casebook" ? undefined : kept));
  const none = async () => [];
  const rest = {
    asOf: "2025-01-01",
    datasets,
    coverage: async () => coverage,
    quarantined: none,
    refused: none,
  };
  const events = memoryView(ROWS, () => false, rest);
  const acts = await toldBetween(events, "CHN", "PRK");
  return { coverage: coverageOf(coverage, acts), reports: reportsOf({ name, events }, coverage, acts) };
}

describe("reports and acts", () => {
  it("are both told of what a machine coded, and how many bear a day that is not covered", async () => {
    const { coverage, reports } = await told(["gdelt"]);
    expect(coverage).toEqual([{ ...span("gdelt"), pair: 3, acts: 2 }]);
    expect(reports.front).toBe(
      "A machine coded the data from news, and reports are not events: gdelt has 4 reports of what the two did to each other (1 of them dated on days that it does not cover), or 3 acts if those of the same kind, side and day count once. Counts below are of reports.",
    );
    expect(reports.rule).toContain("One a day: rows of one data set");
    expect(reports.gaps).toEqual([]);
  });

  it("are not told of rows that people gathered", async () => {
    const { coverage, reports } = await told(["casebook"]);
    expect(coverage).toMatchObject([{ pair: 1, acts: 1 }]);
    expect(reports).toEqual({ front: "", rule: "", gaps: [] });
  });

  it("are told of a machine's data alone where both are used", async () => {
    const { reports } = await told(["casebook", "gdelt"]);
    expect(reports.front).toContain("gdelt has 4 reports");
    expect(reports.front).not.toContain("casebook");
  });
});

describe("whose rows alone are held", () => {
  it("is told with what is not known for it", async () => {
    const { coverage, reports } = await told(["gdelt"], ["CHN", "PRK"]);
    expect(coverage[0]!.kept).toEqual(["CHN", "PRK"]);
    expect(reports.front).toContain("only the rows on China and North Korea are held");
    expect(reports.gaps).toEqual([expect.stringContaining("held against these rows alone")]);
  });

  it("is nobody where the files hold now those of one actor, now of another", async () => {
    const { reports } = await told(["gdelt"], []);
    expect(reports.front).toContain("no rise or fall can be told");
    expect(reports.gaps).toEqual([expect.stringContaining("nothing to hold a rise or a fall against")]);
  });

  it("is told of a data set of the user's own too", async () => {
    const { reports } = await told(["mine"], ["CHN"]);
    expect(reports).toMatchObject({
      front: expect.stringMatching(/^Of mine only the rows on China/),
      rule: "",
    });
  });
});
