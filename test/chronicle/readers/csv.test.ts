import { describe, expect, it } from "vitest";
import { type CsvReaderOptions, csvReader } from "../../../src/chronicle/readers/csv/csv.ts";
import { ChanceryError } from "../../../src/errors.ts";
import { folder, readAll } from "./folder.ts";

const COLUMNS = { date: "Day", source: "From", target: "To", cameo: "Act" };

async function read(text: string, options: CsvReaderOptions = {}) {
  const reader = csvReader({ dataset: "mine", columns: COLUMNS, ...options });
  return readAll(reader, folder({ "a.csv": text }));
}

function refusal(options: CsvReaderOptions): ChanceryError {
  try {
    csvReader({ dataset: "mine", columns: COLUMNS, ...options });
  } catch (error) {
    if (error instanceof ChanceryError) return error;
  }
  throw new Error("it was accepted");
}

describe("a delimited file with columns of its own", () => {
  it("needs no more than day, actor and act", async () => {
    const { events } = await read(
      "Note,Day,To,From,Act\n,2025-09-04,N. Korea,People's Republic of China,050\n",
    );
    expect(events).toEqual([
      {
        id: expect.stringMatching(/^mine:[0-9a-f]{16}$/),
        date: "2025-09-04",
        precision: "day",
        known: "2025-09-04",
        source: { code: "CHN", name: "People's Republic of China", person: "", sector: "" },
        target: { code: "PRK", name: "N. Korea", person: "", sector: "" },
        cameo: "050",
        root: "05",
        quad: "verbal cooperation",
        goldstein: 3.5,
        kind: "act",
        aim: "other",
        issue: "",
        reports: 1,
        confidence: "unrated",
        evidence: {
          summary: "Engage in diplomatic cooperation: People's Republic of China → N. Korea",
          publisher: "",
          url: "",
          url2: "",
          story: "",
        },
        origin: { dataset: "mine", file: "a.csv", line: 2 },
      },
    ]);
  });

  it("takes every field that is mapped", async () => {
    const fields =
      "date,source,source_person,target,target_person,cameo,precision,issue,kind,confidence,reports,summary,publisher,url,id";
    const columns = Object.fromEntries(fields.split(",").map((field) => [field, field]));
    const row =
      '2016-03-01,CHN,Xi Jinping,USA,Barack Obama,Consult,month,nuclear,vote,high,12,"Talks, long",A paper,https://example.org/a,k1';
    const { events, faults } = await read(`${fields}\n${row}\n`, { columns });
    expect(faults).toEqual([]);
    expect(events[0]).toMatchObject({
      id: "mine:k1",
      date: "2016-03-01",
      precision: "month",
      known: "2016-03-31",
      source: { code: "CHN", person: "Xi Jinping" },
      target: { code: "USA", person: "Barack Obama" },
      cameo: "040",
      issue: "nuclear",
      kind: "vote",
      confidence: "high",
      reports: 12,
      evidence: { summary: "Talks, long", publisher: "A paper", url: "https://example.org/a" },
    });
  });

  it("reads ISO dates as sharp as they are written", async () => {
    const { events, faults } = await read(
      "Day,From,To,Act\n2016,CHN,,042\n2016-03,CHN,,042\n2016-3x,CHN,,042\n2016-02-30,CHN,,042\n",
    );
    expect(events.map(({ date, precision, known }) => [date, precision, known])).toEqual([
      ["2016-01-01", "year", "2016-12-31"],
      ["2016-03-01", "month", "2016-03-31"],
    ]);
    expect(faults.map((fault) => fault.line)).toEqual([4, 5]);
  });

  it.each([
    ["DD/MM/YYYY", "04/09/2025"],
    ["MM/DD/YYYY", "09/04/2025"],
    ["YYYYMMDD", "20250904"],
    ["DD.MM.YYYY", "04.09.2025"],
  ])("reads dates in the declared format %s", async (dateFormat, text) => {
    const { events } = await read(`Day,From,To,Act\n${text},CHN,PRK,042\n`, { dateFormat });
    expect(events.map((event) => event.date)).toEqual(["2025-09-04"]);
  });

  it("reads actors as of the day", async () => {
    const { events } = await read(
      "Day,From,To,Act\n1961-07-06,USSR,North Korea,057\n1985-01-01,Yugoslavia,,010\n1999-01-01,Yugoslavia,,010\n",
    );
    expect(events.map(({ source }) => [source.code, source.name])).toEqual([
      ["RUS", "USSR"],
      ["YUG", "Yugoslavia"],
      ["SRB", "Yugoslavia"],
    ]);
  });

  it("tells the nearest names of an actor that it does not know", async () => {
    const { faults } = await read("Day,From,To,Act\n2025-01-01,North Koera,CHN,042\n");
    expect(faults).toMatchObject([{ reason: "unknown actor", line: 2 }]);
    expect(faults[0]?.detail).toMatch(/source "North Koera".*North Korea \(PRK\)/);
  });

  it("gives the same row the same id wherever it stands, and another row another", async () => {
    const a = "2025-01-01,CHN,PRK,042";
    const b = "2025-01-02,CHN,PRK,042";
    const ids = async (...rows: string[]) =>
      (await read(`Day,From,To,Act\n${rows.join("\n")}\n`)).events.map((event) => event.id);
    const [first, second] = await ids(a, b);
    expect(await ids(b, a)).toEqual([second, first]);
    expect(first).not.toBe(second);
  });

  it("lists the columns that a file has where a mapped one is missing", async () => {
    const refused = await read("Day,From,Whom,Act\n").catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ChanceryError);
    expect((refused as ChanceryError).message).toBe('a.csv, line 1: there is no column "To".');
    expect((refused as ChanceryError).hint).toBe('The file has "Day", "From", "Whom", "Act".');
  });

  it.each<[string, CsvReaderOptions, RegExp]>([
    ["no map", { columns: undefined }, /which column is the date, the source, the cameo/],
    ["a map without the act", { columns: { date: "Day", source: "From" } }, /the cameo/],
    ["a field that no event has", { columns: { ...COLUMNS, colour: "C" } }, /"colour"/],
    ["no data set", { dataset: undefined }, /no name/],
    ["the name of another source", { dataset: "casebook" }, /another source/],
    ["a data set that is no name", { dataset: "my events" }, /not a name/],
    ["two signs as delimiter", { delimiter: "||" }, /not a delimiter/],
    ["a date format without a year", { dateFormat: "DD/MM" }, /not a date format/],
  ])("refuses %s", (_, options, message) => {
    expect(refusal(options).message).toMatch(message);
    expect(refusal(options).hint).toBeTruthy();
  });

  it("tells the nearest names for the first unknown ones only, since each is a search", async () => {
    const rows = Array.from({ length: 60 }, (_, index) => `2025-01-01,Chna${index},PRK,042\n`);
    const { faults } = await read(`Day,From,To,Act\n${rows.join("")}2025-01-01,Chna0,PRK,042\n`);
    expect(faults).toHaveLength(61);
    const told = faults.map((fault) => fault.detail.includes("Nearest: "));
    expect(told.filter(Boolean)).toHaveLength(21);
    expect([told[19], told[20], told[60]]).toEqual([true, false, true]);
    expect(faults[40]!.detail).toBe('source "Chna40".');
  });

  it("is kept under one name whatever its letters, and never under that of another source", async () => {
    expect(csvReader({ dataset: "Mine", columns: COLUMNS }).dataset).toBe("mine");
    for (const dataset of ["ICEWS", "Casebook", "icews14"])
      expect(refusal({ dataset }).message).toContain(`"${dataset}" is the name of another source`);
  });

  it("takes tabs by name", async () => {
    const { events } = await read("Day\tFrom\tTo\tAct\n2025-01-01\tCHN\tPRK\t042\n", { delimiter: "tab" });
    expect(events).toHaveLength(1);
  });
});
