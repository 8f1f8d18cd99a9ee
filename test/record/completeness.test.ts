import { expect, it } from "vitest";
import { CASEBOOK } from "../../src/casebook.ts";
import { SlowRecord } from "../../src/record/record.ts";

const record = new SlowRecord(CASEBOOK);
const graded = (asOf: string, label: RegExp) =>
  record
    .at(asOf)
    .completeness()
    .find((row) => label.test(row.label));

it("grades a span that is not over up to the day, and counts no more of its list than was known by then", () => {
  expect(graded("2009-05-24", /nuclear tests/)).toMatchObject({ to: "2009-05-24", listed: 1, held: 1 });
  expect(graded("2009-05-25", /nuclear tests/)).toMatchObject({ to: "2009-05-25", listed: 2, held: 2 });
  expect(graded("2030-01-01", /nuclear tests/)).toMatchObject({ to: "2026-06-30", listed: 6, held: 6 });
});

it("says nothing of a span that has not begun", () => {
  expect(graded("2005-12-31", /nuclear tests/)).toBeUndefined();
  expect(graded("2005-12-31", /^everything else/)).toMatchObject({ grade: "sample", listed: 0 });
});

it("takes the part of a list that is meant", () => {
  const of = (label: RegExp) => graded("2030-01-01", label)!.listed;
  expect(of(/sanctions on North Korea by the Security Council/)).toBe(10);
  expect(of(/vetoes/)).toBe(2);
  expect(of(/Pyongyang/) + of(/Beijing/)).toBe(36);
});

it("knows to which day the rows on a pair were gathered evenly, in either order", () => {
  const { coverage } = record.at("2026-11-01");
  expect(coverage("PRK", "CHN")).toMatchObject({ to: "2026-06-30" });
  expect(coverage("CHN", "PRK")).toEqual(coverage("PRK", "CHN"));
  expect(coverage("USA", "JPN")!.to).toBe("2025-12-31");
  expect(coverage("FRA", "MLI")).toBeUndefined();
});

it("tells the latest audit alone, an entry for each era, whose counts add up", () => {
  const eras = record.at("2026-11-28").audit("casebook");
  expect(eras.length).toBeGreaterThan(0);
  expect(new Set(eras.map((era) => era.made)).size).toBe(1);
  for (const era of eras) expect(era.right).toBeLessThanOrEqual(era.rows);
  expect(record.at("2026-11-28").audit("icews")).toEqual([]);
});
