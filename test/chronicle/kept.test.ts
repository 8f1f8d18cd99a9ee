import { describe, expect, it } from "vitest";
import type { DatasetCoverage } from "../../src/chronicle/chronicle.ts";
import { evenView, holdsRowsOf, keptInBoth, partlyKept } from "../../src/chronicle/kept.ts";
import { memoryView } from "../../src/chronicle/memory/table.ts";
import { EVERY, event } from "./store/sample.ts";

const span = (dataset: string, kept?: readonly string[]): DatasetCoverage => ({
  ...{ dataset, from: "2020-01-01", to: "2020-12-31", events: 1 },
  ...(kept && { kept }),
});

describe("whose rows are held", () => {
  it("of two files are those of whom both hold all", () => {
    expect(keptInBoth(null, null)).toBeNull();
    expect(keptInBoth(["CHN", "PRK"], null)).toEqual(["CHN", "PRK"]);
    expect(keptInBoth(null, ["CHN"])).toEqual(["CHN"]);
    expect(keptInBoth(["CHN", "PRK"], ["CHN", "USA"])).toEqual(["CHN"]);
    expect(keptInBoth(["PRK"], ["USA"])).toEqual([]);
  });

  it("of a data set are those whom all its spans hold", () => {
    const coverage = [span("gdelt"), span("gdelt", ["CHN", "PRK"]), span("icews"), span("gdelt", ["CHN"])];
    expect(partlyKept(coverage)).toEqual([{ dataset: "gdelt", kept: ["CHN"] }]);
    expect(partlyKept([span("icews")])).toEqual([]);
    expect(coverage.map((one) => holdsRowsOf(["PRK"], one))).toEqual([true, true, true, false]);
  });
});

describe("the view over what all files hold alike", () => {
  const rows = [
    event("both", { dataset: "gdelt" }),
    event("one", { dataset: "gdelt", to: "USA" }),
    event("none", { dataset: "gdelt", from: "KOR", to: "USA" }),
    event("else", { dataset: "icews", from: "KOR", to: "USA" }),
  ];
  const view = memoryView(rows, () => false, {
    asOf: "2025-01-01",
    datasets: ["gdelt", "icews"],
    coverage: async () => [],
    quarantined: async () => [],
    refused: async () => [],
  });
  const seen = async (coverage: readonly DatasetCoverage[]) =>
    (await evenView(view, coverage, ["CHN", "PRK"]).events({}, EVERY)).map(({ id }) => id).sort();

  it.each([
    ["all, where all rows are held", undefined, ["both", "else", "none", "one"]],
    ["rows of the actors kept, and all of another data set", ["CHN", "PRK"], ["both", "else", "one"]],
    ["rows between the two where nobody is held throughout", [], ["both", "else"]],
  ])("shows %s", async (_, kept, ids) => {
    expect(await seen([span("gdelt", kept), span("icews")])).toEqual(ids);
  });

  it("counts as it lists", async () => {
    const even = evenView(view, [span("gdelt", ["PRK"])], ["CHN", "PRK"]);
    expect(await even.counts({ dataset: ["gdelt"] }, [])).toMatchObject([{ n: 1 }]);
    expect(await even.distinctCounts({}, ["dataset"])).toMatchObject([
      { dataset: "gdelt", distinct: 1 },
      { dataset: "icews", distinct: 1 },
    ]);
    expect(await even.countsEach({}, ["source"])).toMatchObject([{ values: [{ n: 1 }, { n: 1 }] }]);
    expect((await even.strongest({}, 9)).map(({ id }) => id).sort()).toEqual(["both", "else"]);
  });
});
