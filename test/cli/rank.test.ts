import { describe, expect, it } from "vitest";
import { ChanceryError } from "../../src/errors.ts";
import { countedBy } from "../../src/forecast/ranking/behind.ts";
import { FEATURE_GROUPS } from "../../src/forecast/ranking/features/all.ts";
import { within } from "./run.ts";

const rank = (...args: string[]) => within("rank", ...args, "--chronicle", "none");

describe("chancery rank", () => {
  it("gives both directions as JSON, with reasons that add up to the score", async () => {
    const { out, error } = await rank("CHN", "Make a visit", "--day", "2019-06-01", "--json", "--top", "2");
    expect(error).toBeUndefined();
    const told = JSON.parse(out);
    expect(told).toMatchObject({
      day: "2019-06-01",
      actor: { id: "CHN" },
      act: { code: "042", name: "Make a visit" },
      datasets: ["casebook"],
      model: { version: "1", from: "2014-12-01" },
    });
    for (const one of [...told.object, ...told.subject]) {
      expect(one.probability).toBeGreaterThan(0);
      const sum = one.reasons.reduce((total: number, { adds }: { adds: number }) => total + adds, 0);
      expect(sum).toBeCloseTo(one.score, 6);
      for (const { behind } of one.reasons) expect(told.filters[behind].to).toBe("2019-05-31");
    }
    expect(told.object).toHaveLength(2);
    expect(told.notes.join(" ")).toContain("small sample");
  });

  it("takes the code for the name, and one direction", async () => {
    const { out } = await rank("China", "042", "--day", "2019-06-01", "--as", "object");
    expect(out).toMatch(/^On 1 June 2019 the likeliest object of "Make a visit" by China is /);
    expect(out).toContain("not the chance that");
    expect(out).not.toContain("likeliest to do");
  });

  it("tells the nearest of an act that CAMEO lacks", async () => {
    const { error } = await rank("CHN", "visit");
    expect(error).toBeInstanceOf(ChanceryError);
    expect((error as ChanceryError).hint).toContain("Make a visit (042)");
  });
});

it("every group of features has its rows", () => {
  for (const { id } of FEATURE_GROUPS) expect(countedBy(id).family).toBeTruthy();
});
