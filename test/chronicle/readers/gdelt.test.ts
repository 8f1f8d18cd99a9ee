import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
// @ts-expect-error: plain JavaScript, which the fuzzer shares
import { zip } from "../../../scripts/fuzz/zip.mjs";
import type { ChronicleEvent } from "../../../src/chronicle/event.ts";
import { ingest } from "../../../src/chronicle/ingest.ts";
import type { Reader } from "../../../src/chronicle/reader.ts";
import {
  gdelt1Reader,
  gdeltReader,
  gdeltTranslatedReader,
} from "../../../src/chronicle/readers/gdelt/gdelt.ts";
import { openDuckDb } from "../../../src/chronicle/store/duckdb.ts";
import { folder, readAll } from "./folder.ts";
import { FORMATS_UNDER_TEST } from "./formats.ts";

const SAMPLES = "../shared/samples/gdelt";
if (!existsSync(SAMPLES)) console.warn("Tests with rows of GDELT are skipped: ../shared is absent.");

const [gdelt, gdelt1] = ["gdelt", "gdelt1"].map(
  (name) => FORMATS_UNDER_TEST.find(({ reader }) => reader.format === name)!,
) as [(typeof FORMATS_UNDER_TEST)[number], (typeof FORMATS_UNDER_TEST)[number]];

/** The event of one row of GDELT 2.0, some of whose columns are told otherwise. */
async function one(told: Record<number, string> = {}): Promise<ChronicleEvent> {
  const cells = gdelt.row(1).map((cell, column) => told[column] ?? cell);
  const path = folder({ "x.CSV": `${cells.join("\t")}\n` });
  const { events, faults } = await readAll(gdeltReader, join(path, "x.CSV"));
  expect(faults).toEqual([]);
  return events[0]!;
}

describe("a row of GDELT 2.0", () => {
  it("is an event: who, whom, what, where, how much was written of it, and by whom", async () => {
    expect(await one()).toEqual({
      id: "gdelt:410000001",
      date: "2015-03-01",
      precision: "day",
      known: "2015-03-20",
      source: { code: "CHN", name: "CHINA", person: "", sector: "Government" },
      target: { code: "PRK", name: "NORTH KOREA", person: "", sector: "" },
      cameo: "042",
      root: "04",
      quad: "verbal cooperation",
      goldstein: 1.9,
      kind: "act",
      aim: "other",
      issue: "",
      reports: 5,
      confidence: "unrated",
      country: "PRK",
      press: { mentions: 10, sources: 2, tone: -1.5, lead: true },
      evidence: {
        summary: "Make a visit: CHINA → NORTH KOREA (Pyongyang, P'yongyang-si, North Korea)",
        publisher: "example.org",
        url: "https://www.example.org/a/b",
        url2: "",
        story: "",
      },
      origin: { dataset: "gdelt", file: "x.CSV", line: 1 },
    });
  });

  it.each([
    ["a state by its CAMEO code where ISO has another", { 7: "ROM", 6: "ROMANIA" }, "ROU"],
    ["a known group where no state is told", { 7: "", 8: "UNO", 6: "UNITED NATIONS" }, "UNO"],
    ["nobody for a role alone", { 7: "", 5: "GOV", 6: "PRESIDENT" }, ""],
    ["nobody for an ethnic group", { 7: "", 5: "kur", 6: "KURD", 9: "kur" }, ""],
    ["nobody for a part of the world", { 7: "AFR", 6: "AFRICA" }, ""],
  ])("means %s", async (_, told, code) => {
    expect((await one(told)).source).toMatchObject({ code, name: told[6] });
  });

  it.each([
    ["the leader of that state", { 6: "XI JINPING", 7: "CHN" }, "Xi Jinping"],
    ["nobody by a part of a name", { 6: "XI", 7: "CHN" }, ""],
    ["nobody where the state is another's", { 6: "XI JINPING", 7: "USA" }, ""],
    ["nobody where no state is told", { 6: "XI JINPING", 7: "" }, ""],
  ])("names a person: %s", async (_, told, person) => {
    expect((await one(told)).source.person).toBe(person);
  });

  it("has roles in words, each once", async () => {
    expect((await one({ 12: "GOV", 13: "MIL", 14: "GOV" })).source.sector).toBe("Government; Military");
    expect((await one({ 12: "XYZ" })).source.sector).toBe("XYZ");
  });

  it("is known when it was added, and never before it happened", async () => {
    expect((await one({ 59: "20150321000000" })).known).toBe("2015-03-21");
    expect((await one({ 1: "20150322" })).known).toBe("2015-03-22");
    // What was added in bulk before GDELT was kept daily was known when it happened, as far as anyone can tell.
    expect((await one({ 1: "19790101", 59: "20130203000000" })).known).toBe("1979-01-01");
  });

  it("has no addressee where none is named, and is domestic within one state", async () => {
    const alone = await one({ 15: "", 16: "", 17: "" });
    expect(alone.target).toBeNull();
    expect(alone.evidence.summary).toBe("Make a visit: CHINA (Pyongyang, P'yongyang-si, North Korea)");
    expect(await one({ 15: "CHN", 16: "BEIJING", 17: "CHN" })).toMatchObject({ kind: "domestic" });
  });

  it("keeps what is no link as the story, and lets no other scheme pass for one", async () => {
    for (const told of ["BBC Monitoring", "javascript:alert(1)", "http://a b"])
      expect((await one({ 60: told })).evidence).toMatchObject({ url: "", publisher: "", story: told });
  });

  it("happens nowhere that is known where the place has no country", async () => {
    expect((await one({ 53: "" })).country).toBeUndefined();
    expect((await one({ 53: "OS" })).country).toBeUndefined();
    expect((await one({ 53: "SF" })).country).toBe("ZAF");
  });
});

describe("files of GDELT", () => {
  const text = (rows: string[][]) => rows.map((cells) => `${cells.join("\t")}\n`).join("");

  it("of 1.0 hold rows with and without an address, and are a data set of their own", async () => {
    const path = folder({ "20150320.export.CSV": text([gdelt1.row(1), gdelt1.row(2)]) });
    const { events } = await readAll(gdelt1Reader, join(path, "20150320.export.CSV"));
    expect(events.map(({ id, known, country, evidence }) => [id, known, country, evidence.story])).toEqual([
      ["gdelt1:410000001", "2015-03-20", "PRK", ""],
      ["gdelt1:410000002", "2015-03-20", "PRK", "BBC Monitoring, 19 March"],
    ]);
  });

  it("of one version are not read as the other's", async () => {
    const path = folder({ "a.CSV": text([gdelt.row(1)]), "b.CSV": text([gdelt1.row(2)]) });
    await expect(readAll(gdelt1Reader, join(path, "a.CSV"))).rejects.toMatchObject({
      message: expect.stringContaining("this is GDELT 2.0, not GDELT 1.0"),
      hint: "Take it in with: chancery ingest gdelt FILE.",
    });
    await expect(readAll(gdeltReader, join(path, "b.CSV"))).rejects.toThrow(/this is GDELT 1.0/);
  });

  it("are found in a folder of downloads, zipped as they come; mentions and graphs are passed over", async () => {
    const path = folder({
      "20150320000000.export.CSV.zip": zip([
        { name: "20150320000000.export.CSV", content: text([gdelt.row(1)]) },
      ]),
      "20150320000000.translation.export.CSV.zip": zip([
        { name: "20150320000000.translation.export.CSV", content: text([gdelt.row(2)]) },
      ]),
      "20150320000000.mentions.CSV.zip": zip([{ name: "20150320000000.mentions.CSV", content: "1\t2\n" }]),
      "20150320000000.gkg.csv.zip": zip([{ name: "20150320000000.gkg.csv", content: "1\t2\n" }]),
      "20150320001500.export.CSV": text([gdelt.row(3)]),
    });
    const idsOf = async (reader: Reader) => {
      const { events, faults } = await readAll(reader, path);
      expect(faults).toEqual([]);
      return events.map(({ id }) => id);
    };
    expect(await idsOf(gdeltReader)).toEqual(["gdelt:410000001", "gdelt:410000003"]);
    expect(await idsOf(gdeltTranslatedReader)).toEqual(["gdelt-translated:410000002"]);
  });
});

it("a file covers the days on which its events were added, not those of long ago that it tells of", async () => {
  const chronicle = await openDuckDb();
  const file = (day: string, told: Record<number, string>) => {
    const rows = [gdelt.row(1), gdelt.row(2)].map((cells, row) =>
      cells.map((cell, column) => (column === 0 ? `${day}${row}` : (row === 1 && told[column]) || cell)),
    );
    return rows.map((cells) =>
      cells.map((cell, column) => (column === 59 ? `${day}001500` : cell)).join("\t"),
    );
  };
  const days = { "20150320": { 1: "20050320" }, "20150321": {}, "20150325": { 1: "20150225" } };
  for (const [day, told] of Object.entries(days))
    await ingest(chronicle, gdeltReader, [folder({ [`${day}.export.CSV`]: file(day, told).join("\n") })]);
  const spans = async (asOf: string) =>
    (await chronicle.view(asOf, ["gdelt"]).coverage()).map(({ from, to }) => [from, to]);
  expect(await spans("2015-12-31")).toEqual([
    ["2015-03-20", "2015-03-21"],
    ["2015-03-25", "2015-03-25"],
  ]);
  expect(await spans("2015-03-19")).toEqual([]);
  await chronicle.close();
});

describe.skipIf(!existsSync(SAMPLES))("rows as GDELT publishes them", () => {
  it.each([
    [gdeltReader, "v2-events.tsv"],
    [gdelt1Reader, "v1-events.tsv"],
  ] as const)("are all events", async (reader, name) => {
    const { events, faults } = await readAll(reader, join(SAMPLES, name));
    expect(faults).toEqual([]);
    expect(new Set(events.map(({ id }) => id)).size).toBe(100);
    for (const { date, known: since, press } of events) {
      expect(since >= date).toBe(true);
      expect(press!.mentions).toBeGreaterThan(0);
    }
    // Nine in ten of those that have a country are states; the rest are parts of the world.
    const known = events.flatMap(({ source, target }) => [source, target]).filter((party) => party?.code);
    expect(known.length).toBeGreaterThan(90);
  });
});
