import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { loadActors } from "../../src/actors/registry.ts";
import { CASEBOOK } from "../../src/casebook.ts";
import { readTable } from "../../src/record/table.ts";
import { WorldRecord } from "../../src/record/world/world.ts";

const FOLDER = new URL("record/world/", CASEBOOK);
const record = new WorldRecord(FOLDER);
const now = record.at("2026-06-30");
const TABLES = [
  "borders",
  "conflict_years",
  "deployments",
  "latest",
  "leaders_now",
  "memberships",
  "military_spending",
  "open_disputes",
  "partners",
  "refugees",
  "statehood",
  "treaties",
  "turns",
];

describe("the tables of the world", () => {
  it("hold no row that could not be used", () => {
    expect(record.faults()).toEqual([]);
  });

  it.each(TABLES)("%s names only actors that are known, and its rows once", (name) => {
    const { header, rows } = readTable(new URL(`${name}.csv`, FOLDER));
    const actors = loadActors();
    const columns = ["a", "b", "state", "partner", "host", "origin", "party"].filter((one) =>
      header.includes(one),
    );
    const codes = new Set(
      rows.flatMap(({ cells }) => columns.map((column) => cells[header.indexOf(column)]!)),
    );
    expect([...codes].filter((code) => !actors.byCode(code))).toEqual([]);
    const lines = rows.map(({ cells }) => cells.join("|"));
    expect(lines.filter((line, at) => lines.indexOf(line) !== at)).toEqual([]);
  });

  it("give what SOURCES.md counts", () => {
    const text = readFileSync(new URL("record/SOURCES.md", CASEBOOK), "utf8");
    for (const name of TABLES) {
      const told = text.match(new RegExp(`^\\| ${name}\\.csv \\| ([\\d,]+) \\|`, "m"))?.[1]?.replace(",", "");
      expect([name, Number(told)]).toEqual([name, readTable(new URL(`${name}.csv`, FOLDER)).rows.length]);
    }
  });
});

describe("what the record of the world tells", () => {
  it("of neighbours, both ways round", () => {
    expect(now.border("PAK", "IND")?.kilometres).toBe(3190);
    expect(now.neighbours("PAK")).toEqual(["AFG", "CHN", "IND", "IRN"]);
    expect(now.border("FRA", "JPN")).toBeUndefined();
  });

  it("of partners, the largest first, as parts of one", () => {
    const [first] = now.partners("IRN", "export");
    expect(first).toMatchObject({ partner: "CHN", rank: 1, share: 0.35, year: "2023" });
  });

  it("of treaties only those that bind on the day", () => {
    const bound = (asOf: string, code: string) =>
      record
        .at(asOf)
        .pacts(code)
        .map(({ name }) => name);
    expect(bound("2023-04-03", "FIN")).not.toContain("North Atlantic Treaty");
    expect(bound("2023-04-04", "FIN")).toContain("North Atlantic Treaty");
    const nato = record
      .at("2000-01-01")
      .pacts("FRA")
      .find(({ name }) => name === "North Atlantic Treaty")!;
    expect(nato.parties.map(({ party }) => party)).not.toContain("SWE");
    // Those who left are parties until they do.
    expect(bound("2025-01-01", "NER")).toContain("ECOWAS defence protocol");
    expect(bound("2025-02-01", "NER")).not.toContain("ECOWAS defence protocol");
  });

  it("of leaders from the day on which they took office, each once", () => {
    expect(now.leaders("VEN").map(({ name }) => name)).toEqual(["Delcy Rodríguez"]);
    expect(record.at("2026-01-04").leaders("VEN")).toEqual([]);
  });

  it("of years of conflict once they are over, and never of parties that only helped opposite sides", () => {
    expect(record.at("2015-12-30").conflictYears("IND", "PAK").at(-1)!.year).toBe(2014);
    expect(record.at("2015-12-31").conflictYears("PAK", "IND").at(-1)!.year).toBe(2015);
    expect(now.conflictYears("IRN", "TUR")).toEqual([]);
  });

  it("of states once they are states", () => {
    expect([now.knows("SSD"), record.at("2011-07-08").knows("SSD"), now.knows("CSK")]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("a table that was spoilt", () => {
  const folder = mkdtempSync(join(tmpdir(), "chancery-world-"));
  cpSync(fileURLToPath(FOLDER), folder, { recursive: true });
  afterAll(() => rmSync(folder, { recursive: true }));

  const CASES: [string, string, RegExp][] = [
    ["borders", "FRA,XX,12,,2020-01-01,hand", /"XX" is not the code/],
    ["borders", "FRA,DEU,far,,2020-01-01,hand", /"far" is not a number/],
    ["borders", "FRA,DEU,12,,2020,hand", /known "2020" is not a day/],
    ["borders", "FRA,DEU,12,,2020-01-01,", /names no source/],
    ["borders", "FRA,DEU,12,2020-01-01,hand", /has 5 columns, not 6/],
    ["partners", "FRA,DEU,both,1,5,2020,2020-12-31,hand", /"both" is none of/],
    ["conflict_years", "1990,FRA,DEU,quarrel,1,territory,,1,a,,1990-12-31,hand", /"quarrel" is none of/],
    ["open_disputes", "DEU,FRA,territory,hot,,hand,2024-01-01,hand", /"hot" is none of/],
    ["treaties", "Pact,once,,,FRA,1950,,defence,binding,page,x,,1950-12-31,hand", /"once" is not a day/],
    ["turns", "soon,day,DEU,FRA,,accord,They met.,Wire,https://x.org,2025-01-01,hand", /"soon" is not a day/],
    ["statehood", "FRA,,conquest,,general,,1900-01-01,hand", /"conquest" is none of/],
    ["leaders_now", "FRA,head,maybe,President,A,2020-01-01,,,,,,2020-01-01,hand", /"maybe" is none of/],
  ];
  it.each(CASES)("%s tells the row %s and keeps the others", (name, row, reason) => {
    const file = join(folder, `${name}.csv`);
    const text = readFileSync(file, "utf8");
    writeFileSync(file, `${text}${row}\n`);
    const faults = new WorldRecord(pathToFileURL(`${folder}/`)).faults();
    writeFileSync(file, text);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file: `${name}.csv`, line: text.split("\n").length });
    expect(faults[0]!.reason).toMatch(reason);
  });

  it("with other columns has one fault and no rows", () => {
    const file = join(folder, "borders.csv");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace("length_km", "miles"));
    const spoilt = new WorldRecord(pathToFileURL(`${folder}/`));
    expect(spoilt.faults()).toMatchObject([{ file: "borders.csv", line: 1 }]);
    expect(spoilt.at("2026-01-01").neighbours("FRA")).toEqual([]);
    writeFileSync(file, text);
  });
});
