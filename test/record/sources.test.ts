import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CASEBOOK } from "../../src/casebook.ts";
import { isMachineCoded } from "../../src/chronicle/machineCoded.ts";
import { eventSources, recordPages, recordSources } from "../../src/record/sources.ts";
import { readTable } from "../../src/record/table.ts";

const WORLD = readdirSync(new URL("record/world/", CASEBOOK)).map((file) => `world/${file}`);
const FILES = ["state_year.csv", ...WORLD, "dyad_year.csv", "alliances.csv", "leaders.csv"];

/** Keys in the column `source` of a record file, several parted by semicolons. */
function keysIn(file: string): string[] {
  const { header, rows } = readTable(new URL(`record/${file}`, CASEBOOK));
  const at = header.indexOf("source");
  return [...new Set(rows.flatMap(({ cells }) => cells[at]!.split(";")))];
}

describe("sources", () => {
  const described = [...recordSources(CASEBOOK), ...recordPages(CASEBOOK)];
  const keys = described.map((source) => source.key);

  it.each([...FILES, "disputes.csv"])("of every row of %s are described, with citation and terms", (file) => {
    const used = keysIn(file);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it("say who is to be cited and on what terms, each key once", () => {
    expect(new Set(keys).size).toBe(keys.length);
    for (const source of [...described, ...eventSources(CASEBOOK)]) {
      expect(source.citation, source.key).not.toBe("");
      expect(source.terms, source.key).not.toBe("");
      expect(source.title, source.key).not.toBe("");
    }
  });

  it("that are single pages are told so, with the page", () => {
    const tass = recordPages(CASEBOOK).find((page) => page.key === "tass-2024-12")!;
    expect(tass).toMatchObject({ title: "single page: tass-2024-12", citation: "tass.com/world/1882445" });
  });

  it("of the event data include the casebook and the two forms of ICEWS", () => {
    const events = eventSources(CASEBOOK);
    expect(events.map((source) => source.key)).toEqual(
      expect.arrayContaining(["casebook", "icews", "icews14"]),
    );
    expect(events.find((source) => source.key === "icews")!.citation).toContain("Boschee");
  });

  it("of all that a machine codes name what they do not see, or see wrongly, each as a clause", () => {
    const coded = eventSources(CASEBOOK).filter(({ key }) => isMachineCoded(key));
    expect(coded.map(({ key }) => key)).toEqual(expect.arrayContaining(["icews", "gdelt", "gdelt1"]));
    for (const { key, blindSpots = [] } of coded) {
      expect(blindSpots.length, key).toBeGreaterThan(2);
      for (const spot of blindSpots) expect(spot, key).toMatch(/^\S.*[^.;\s]$/);
    }
    const gdelt = coded.find(({ key }) => key === "gdelt")!.blindSpots!.join("; ");
    for (const told of ["90 minutes", "anniversary", "14 June to 1 July 2025", "other languages", "grew"])
      expect(gdelt).toContain(told);
  });

  it("expand keys that share a stem", () => {
    const yearbooks = recordSources(CASEBOOK).filter((source) => source.key.startsWith("sipri-yb-"));
    expect(yearbooks.map((source) => source.key)).toEqual([
      "sipri-yb-2023",
      "sipri-yb-2024",
      "sipri-yb-2025",
    ]);
    expect(yearbooks[2]!.citation).toBe("SIPRI");
  });
});
