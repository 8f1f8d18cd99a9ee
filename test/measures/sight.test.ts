import { expect, it } from "vitest";
import { memoryView } from "../../src/chronicle/memory/table.ts";
import { addDays } from "../../src/dates.ts";
import type { Scene } from "../../src/measures/scene.ts";
import { sightOf } from "../../src/measures/sight.ts";
import { event } from "../chronicle/store/sample.ts";

const YEAR = { from: "2020-01-01", to: "2020-12-31" };
const rows = Array.from({ length: 20 }, (_, i) => [
  event(`pair-${i}`, { date: addDays(YEAR.from, i) }),
  event(`side-${i}`, { date: addDays(YEAR.from, i), to: "USA" }),
  event(`else-${i}`, { date: addDays(YEAR.from, i), from: "KOR", to: "USA" }),
]).flat();

function sceneOf(kept?: readonly string[]): Scene {
  const coverage = [{ dataset: "mine", ...YEAR, events: rows.length, ...(kept && { kept }) }];
  const none = async () => [];
  const rest = {
    asOf: YEAR.to,
    datasets: ["mine"],
    coverage: async () => coverage,
    quarantined: none,
    refused: none,
  };
  const events = memoryView(rows, () => false, rest);
  return { asOf: YEAR.to, events, name: (code: string) => code } as unknown as Scene;
}

it("sees two of whom one's rows are held, and nothing of others where the rows of some alone are", async () => {
  const grade = async (pair: [string, string], kept?: readonly string[]) =>
    (await sightOf(pair, YEAR, sceneOf(kept))).grade;
  expect(await grade(["KOR", "USA"])).toBe("observed");
  expect(await grade(["KOR", "USA"], ["CHN", "PRK"])).toBe("unobserved");
  expect(await grade(["CHN", "USA"], ["CHN", "PRK"])).toBe("observed");
  expect(await grade(["CHN", "PRK"], ["CHN", "PRK"])).toBe("observed");
});
