import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { ChronicleEvent } from "../../src/chronicle/event.ts";
import type { Fault } from "../../src/chronicle/reader.ts";
import { type ReaderOptions, readerFor } from "../../src/chronicle/readers/index.ts";

// Inputs that failed once, each with what its source says is right.
const CASES = fileURLToPath(new URL("../../../shared/cases/", import.meta.url));
const COLUMNS = { date: "Date", source: "From", target: "To", cameo: "Code" };

async function read(path: string, format = "csv", options: ReaderOptions = {}) {
  const own = format === "csv" ? { dataset: "t", columns: COLUMNS, ...options } : options;
  const reader = readerFor(format, own);
  const notes: string[] = [];
  const onNote = (note: string) => notes.push(note);
  const events: ChronicleEvent[] = [];
  const faults: Fault[] = [];
  for (const file of await reader.files(join(CASES, path), { onNote }))
    for await (const rows of reader.rows(file, { onNote }))
      for (const row of rows) {
        if ("event" in row) events.push(row.event);
        else faults.push(row.fault);
      }
  return {
    notes: notes.join("\n"),
    faults,
    events,
    pairs: events.map(({ source, target }) => `${source.code}-${target?.code ?? ""}`),
    persons: events.map(({ source, target }) => [source.person, target?.person]),
  };
}

describe.skipIf(!existsSync(CASES))("inputs that failed (need ../shared/cases)", () => {
  it.each([
    ["01-iso2-meets-acronym", ["AUS-NZL", "ECU-PER", "SVK-CZE", "AUT-HUN"]],
    ["04-cow-numbers", ["USA-CHN", "RUS-UKR", "KOR-PRK"]],
    ["06-turned-names", ["PRK-KOR", "PRK-KOR", "DEU-DDR", "YMD-YEM", "VNM-RVN"]],
    ["07-world-bank-short-forms", ["PRK-KOR", "IRN-YEM", "EGY-VEN", "COG-COD", "PRK-KOR", "SVK-FSM"]],
    ["09-names-states-give-themselves", ["IRN-TUR", "GRC-CHE", "FRA-ITA", "MEX-SSD", "CHN-TWN"]],
    ["11-old-iso2", ["CSK-YUG", "DDR-RUS", "YMD-COD"]],
    ["14-icews-names-in-csv", ["IND-RUS", "DEU-KEN", "IRN-UKR", "CHN-USA"]],
    ["26-windows-1252", ["CIV-MLI", "CUW-FRA", "FRA-MLI"]],
    ["33-un-languages", ["RUS-DEU", "BEL-BRA", "DEU-FRA", "SYR-EGY", "COD-IDN"]],
  ])("%s", async (folder, pairs) => {
    const found = await read(`${folder}/rows.csv`);
    expect(found.faults).toEqual([]);
    expect(found.pairs).toEqual(pairs);
  });

  it("03-cow-letters: by what the columns hold, and by the user's word", async () => {
    const proposed = await read("03-cow-letters/rows.csv");
    const declared = await read("03-cow-letters/rows.csv", "csv", { codes: "cow" });
    const pairs = ["AUT-DEU", "AUT-CHE", "SVN-AUT", "MKD-SVN", "MNE-MKD"];
    expect([proposed.pairs, declared.pairs]).toEqual([pairs, pairs]);
    expect(proposed.notes).toMatch(/Correlates of War letters/);
  });

  it("12-icews-2017-release: the code from the event text, the month first", async () => {
    const { events, pairs, faults } = await read("12-icews-2017-release/events.2017.tab", "icews");
    expect(faults).toEqual([]);
    expect(pairs).toEqual(["THA-THA", "JPN-CHN"]);
    expect(events.map(({ date, cameo }) => [date, cameo])).toEqual([
      ["2017-01-04", "010"],
      ["2017-12-31", "040"],
    ]);
  });

  it("13-dates-people-write: each form, and the one that could be turned when it is said", async () => {
    const plain = await read("13-dates-people-write/rows.csv");
    expect(plain.events.map(({ date }) => date)).toEqual([
      "2020-01-01",
      "2020-01-01",
      "2020-01-02",
      "2020-01-05",
      "1989-01-01",
      "2020-01-01",
    ]);
    expect(plain.faults[0]?.detail).toMatch(/1\/4\/2017.*--date-format/);
    const said = await read("13-dates-people-write/rows.csv", "csv", { dateFormat: "M/D/YYYY" });
    expect(said.events[0]?.date).toBe("2017-01-04");
    expect(said.faults).toEqual([]);
  });

  it("14-icews-names-in-csv: sector and person are kept", async () => {
    const { events } = await read("14-icews-names-in-csv/rows.csv");
    expect(events[0]?.source).toMatchObject({ code: "IND", sector: "Citizen" });
    expect(events[3]?.source).toMatchObject({ code: "CHN", person: "Xi Jinping" });
  });

  it("16-icews18-becomes-2014: is refused by its own name, and read under it", async () => {
    await expect(read("16-icews18-becomes-2014/icews18", "icews14")).rejects.toThrow(/ICEWS18/);
    const { events } = await read("16-icews18-becomes-2014/icews18", "icews18");
    expect(events.map(({ date }) => date)).toEqual(["2018-01-01", "2018-01-02"]);
  });

  it("18-co-prince: the French president is of France, and it is told", async () => {
    const { pairs, notes } = await read("18-co-prince/events.tab", "icews");
    expect(pairs).toEqual(["DEU-FRA", "FRA-USA"]);
    expect(notes).toMatch(/Macron/);
  });

  it("19-placeholder-is-no-person", async () => {
    const { persons } = await read("19-placeholder-is-no-person/events.tab", "icews");
    expect(persons).toEqual([
      ["", ""],
      ["", ""],
      ["", ""],
    ]);
  });

  it("27-utf-16 and 29-upper-case-extension are read", async () => {
    expect((await read("27-utf-16/rows.csv")).pairs).toHaveLength(1);
    expect((await read("29-upper-case-extension/day")).pairs).toHaveLength(1);
  });

  it("30-readme-in-the-folder: it is passed over with a note", async () => {
    const { pairs, notes } = await read("30-readme-in-the-folder/day");
    expect(pairs).toHaveLength(2);
    expect(notes).toMatch(/readme\.txt was passed over/);
  });

  it("32-comma-in-a-column-name", async () => {
    const columns = { date: "Day", source: "From, country", target: "To", cameo: "Code" };
    expect((await read("32-comma-in-a-column-name/rows.csv", "csv", { columns })).pairs).toHaveLength(1);
  });
});
