import { existsSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { icewsReader } from "../../../src/chronicle/readers/icews/icews.ts";
import { folder, readAll } from "./folder.ts";
import { FORMATS_UNDER_TEST } from "./formats.ts";

const DAY = "../shared/samples/icews/events.2018-06-01.tab";
const format = FORMATS_UNDER_TEST.find((one) => one.reader === icewsReader)!;

async function read(...rows: Record<number, string>[]) {
  const lines = rows.map((changes, index) => format.row(index + 1).map((cell, at) => changes[at] ?? cell));
  const text = [format.header, ...lines.map((cells) => cells.join("\t"))].join("\n");
  return (await readAll(icewsReader, folder({ "a.tab": text }))).events;
}

describe("an ICEWS row", () => {
  it("becomes an event with codes, sectors and its evidence in words", async () => {
    const [event] = await read({});
    expect(event).toEqual({
      id: "icews:1",
      date: "2018-06-01",
      precision: "day",
      known: "2018-06-01",
      source: {
        code: "CHN",
        name: "Foreign Affairs (China)",
        person: "",
        sector: "Executive; Foreign Ministry; Government",
      },
      target: { code: "PRK", name: "North Korea", person: "", sector: "" },
      cameo: "042",
      root: "04",
      quad: "verbal cooperation",
      goldstein: 1.9,
      kind: "act",
      aim: "other",
      issue: "",
      reports: 1,
      confidence: "unrated",
      evidence: {
        summary: "Make a visit: Foreign Affairs (China) → North Korea (Pyongyang, North Korea)",
        publisher: "A paper",
        url: "",
        url2: "",
        story: "4711",
      },
      origin: { dataset: "icews", file: "a.tab", line: 2 },
    });
  });

  it("keeps an event of someone with no known code, and names organisations and leaders", async () => {
    const events = await read(
      { 2: "Boko Haram", 4: "NA", 8: "European Union", 10: "" },
      { 2: "Kim Jong-Un", 4: "North Korea", 8: "Xi Jinping", 10: "China" },
      { 4: "Atlantis" },
    );
    expect(events.map(({ source, target }) => [source.code, target?.code])).toEqual([
      ["", "EUU"],
      ["PRK", "CHN"],
      ["", "PRK"],
    ]);
    expect([events[1]?.source.person, events[1]?.target?.person]).toEqual(["Kim Jong Un", "Xi Jinping"]);
  });

  it("believes the file's country before brackets, an organisation before the file's country, and dates names", async () => {
    const [first, second] = await read(
      { 2: "Citizen (Georgia)", 4: "United States", 8: "North Atlantic Treaty Organization", 10: "Belgium" },
      { 1: "1999-06-01", 2: "Fumio Kishida", 4: "Japan", 8: "Mina Andreeva", 10: "Yugoslavia" },
    );
    expect([first?.source.code, first?.target?.code]).toEqual(["USA", "NAT"]);
    expect([second?.source, second?.target]).toMatchObject([
      { code: "JPN", person: "Fumio Kishida" },
      { code: "SRB", person: "Mina Andreeva" },
    ]);
  });

  it("is no domestic act where neither side has a code", async () => {
    const [event] = await read({ 2: "Boko Haram", 4: "NA", 8: "Al Qaeda", 10: "NA" });
    expect(event?.kind).toBe("act");
  });

  it("is domestic inside one state, and has no place where none is known", async () => {
    const [event] = await read({ 10: "China", 14: "NA", 17: "NA" });
    expect(event?.kind).toBe("domestic");
    expect(event?.evidence.summary).toBe("Make a visit: Foreign Affairs (China) → North Korea");
  });

  it("keeps the intensity of the CAMEO table where the file has another", async () => {
    const [event] = await read({ 5: "Deny responsibility", 6: "016", 7: "-5.0" });
    expect(event?.goldstein).toBe(-2);
  });

  it("takes quotes as letters", async () => {
    const [event] = await read({ 2: '"Red" Adair' });
    expect(event?.source.name).toBe('"Red" Adair');
  });
});

describe("ICEWS in the forms in which it was published", () => {
  const columns = format.header.split("\t");
  const lines = (order: readonly string[], ...rows: Record<string, string>[]) =>
    [
      order.join("\t"),
      ...rows.map((row, index) =>
        order.map((name) => row[name] ?? format.row(index + 1)[columns.indexOf(name)] ?? "more").join("\t"),
      ),
    ].join("\n");

  async function told(name: string, text: string | Uint8Array) {
    const notes: string[] = [];
    const read = [];
    const [file] = await icewsReader.files(folder({ [name]: text }));
    for await (const batch of icewsReader.rows(file!, { onNote: (note) => notes.push(note) }))
      read.push(...batch.map((row) => ("event" in row ? row.event : row.fault)));
    return { read, notes };
  }

  it("is read without codes, by its event texts, with the month first, and says so", async () => {
    const without = columns.filter((name) => name !== "CAMEO Code");
    const text = lines(
      without,
      { "Event Date": "1/4/2017", "Event Text": "Make statement" },
      { "Event Date": "12/31/2017", "Event Text": "Threaten with repression" },
      { "Event Date": "31/12/2017" },
      { "Event Text": "Juggle" },
    );
    const { read, notes } = await told("EVENTS.TAB", text);
    expect(read).toMatchObject([
      { date: "2017-01-04", cameo: "010" },
      { date: "2017-12-31", cameo: "137" },
      { reason: "bad date" },
      { reason: "unknown event text" },
    ]);
    expect(notes).toHaveLength(2);
    expect(notes.join()).toMatch(/no CAMEO codes.*month first.*"1\/4\/2017" is 2017-01-04/s);
  });

  it("is read by the names of its columns: in another order, with others beside, as tools rename them", async () => {
    const order = [...columns].reverse().map((name) => name.toLowerCase().replaceAll(" ", "_"));
    const cells = [...format.row(1)].reverse();
    cells[order.indexOf("event_date")] = "20180601";
    const text = `${[...order, "source_file"].join("\t")}\n${[...cells, "x"].join("\t")}\n`;
    const { read, notes } = await told("a.tsv.gz", gzipSync(text));
    expect(read).toMatchObject([
      { id: "icews:1", date: "2018-06-01", source: { code: "CHN" }, cameo: "042" },
    ]);
    expect(notes).toEqual([expect.stringMatching(/left out: "source_file"/)]);
  });

  it("puts the co-prince of Andorra under France while he is President, tells how often, and nobody else", async () => {
    const macron = { "Source Name": "Emmanuel Macron", "Source Country": "Andorra" };
    const { read, notes } = await told(
      "a.tab",
      lines(
        columns,
        {
          ...macron,
          "Event Date": "2018-06-02",
          "Target Name": "Emmanuel Macron",
          "Target Country": "Andorra",
        },
        { ...macron, "Event Date": "2017-05-13" },
        { "Source Name": "Jordi Puig", "Source Country": "Andorra" },
        { "Source Name": "Jacques Chirac", "Source Country": "Andorra", "Event Date": "2003-02-05" },
      ),
    );
    expect(read).toMatchObject([
      { source: { code: "FRA", person: "Emmanuel Macron" }, target: { code: "FRA" }, kind: "domestic" },
      { source: { code: "AND" } },
      { source: { code: "AND" } },
      { source: { code: "FRA" } },
    ]);
    expect(notes).toEqual([
      expect.stringMatching(
        /^a\.tab: Emmanuel Macron, filed under Andorra, was taken for France 2 times\. The Pres/,
      ),
      expect.stringMatching(/Jacques Chirac.*France once/),
    ]);
  });

  it("takes the text for a code that is no number, and refuses a file that is not ICEWS", async () => {
    const { read } = await told(
      "a.tab",
      lines(
        columns,
        { "CAMEO Code": "13y", "Event Text": "Threaten with repression" },
        { "CAMEO Code": "NA" },
      ),
    );
    expect(read).toMatchObject([{ cameo: "137" }, { cameo: "042" }]);
    const lacking = lines(
      columns.filter((name) => name !== "Event Text" && name !== "CAMEO Code"),
      {},
    );
    await expect(told("a.tab", lacking)).rejects.toThrow(/not ICEWS.*lacks "Event Text", "CAMEO Code"/);
    await expect(told("a.tab", lines([...columns, "Event ID"], {}))).rejects.toThrow(/more than once/);
  });
});

describe.skipIf(!existsSync(DAY))("one real day of ICEWS (skipped where the sample is absent)", () => {
  it("is read whole, and every country of it has its code", async () => {
    const { events, faults } = await readAll(icewsReader, DAY);
    expect([events.length, faults]).toEqual([2359, []]);
    const codes = (code: string) => events.filter((event) => event.source.code === code).length;
    // Counted in the file by the column Source Country.
    expect({ PRK: codes("PRK"), KOR: codes("KOR"), CHN: codes("CHN") }).toEqual({
      PRK: 166,
      KOR: 64,
      CHN: 69,
    });
    const persons = new Set(events.flatMap(({ source, target }) => [source.person, target!.person]));
    for (const body of [
      "Unspecified Actor",
      "Bharatiya Janata",
      "Southeast Asia",
      "Scotland Yard",
      "Tata Motors",
    ])
      expect(persons.has(body), body).toBe(false);
    for (const person of ["Kim Yong-chol", "Jayalalithaa", "Abdullah II of Jordan", "Nigel Farage"])
      expect(persons.has(person), person).toBe(true);
    expect(codes("AND")).toBe(0);
    const nameless = events
      .flatMap(({ source, target }) => [source, target!])
      .filter((party) => party.code === "");
    expect(nameless.length).toBeLessThan(260);
  });
});

describe("ICEWS that went through other tools", () => {
  it("has NULL for NA, midnight behind the day, and codes without their zeros, which the text tells", async () => {
    const [first, second, third] = await read(
      { 1: "2018-06-01 00:00:00", 5: "Make statement", 6: "10", 7: "0", 14: "NULL" },
      { 1: "2018-06-01T00:00:00Z", 5: "Express intent to meet or negotiate", 6: "36", 14: "\\N", 17: "NULL" },
      { 1: "6/1/2018 00:00:00.000" },
    );
    expect([first?.cameo, second?.cameo]).toEqual(["010", "036"]);
    expect([first, second, third].map((event) => event?.date)).toEqual(Array(3).fill("2018-06-01"));
    expect(JSON.stringify([first, second])).not.toMatch(/NULL|\\N/);
  });

  it("keeps what contradicts its text, and a time of day that ICEWS never has, for quarantine", async () => {
    const text = (changes: Record<number, string>) =>
      [
        format.header,
        format
          .row(1)
          .map((cell, at) => changes[at] ?? cell)
          .join("\t"),
      ].join("\n");
    const spoilt: Record<number, string>[] = [{ 5: "Make statement", 6: "20" }, { 1: "2018-06-01 13:45:00" }];
    for (const changes of spoilt) {
      const { faults } = await readAll(icewsReader, folder({ "a.tab": text(changes) }));
      expect(faults).toHaveLength(1);
    }
  });
});
