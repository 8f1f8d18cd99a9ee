import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseMap } from "../../../../src/chronicle/readers/csv/columns.ts";
import { type CsvReaderOptions, csvReader } from "../../../../src/chronicle/readers/csv/csv.ts";
import { ChanceryError } from "../../../../src/errors.ts";
import { folder } from "../folder.ts";

const COLUMNS = { date: "Day", source: "From", target: "To", cameo: "Act" };

async function read(text: string | Record<string, string>, options: CsvReaderOptions = {}) {
  const reader = csvReader({ dataset: "mine", columns: COLUMNS, ...options });
  const notes: string[] = [];
  const note = (one: string) => notes.push(one);
  const path = folder(typeof text === "string" ? { "a.csv": text } : text);
  const files = await reader.files(path, { onNote: note });
  const events = [];
  const faults = [];
  for (const file of files)
    for await (const rows of reader.rows(file, { onNote: note }))
      for (const row of rows) "event" in row ? events.push(row.event) : faults.push(row.fault);
  return { events, faults, notes, files: files.map((file) => file.slice(path.length + 1)) };
}

async function refused(...args: Parameters<typeof read>): Promise<ChanceryError> {
  const error = await read(...args).catch((cause: unknown) => cause);
  if (error instanceof ChanceryError) return error;
  throw new Error(`it was read: ${JSON.stringify(error)}`);
}

const HEADER = "Day,From,To,Act";
const rows = (...lines: string[]) => [HEADER, ...lines].join("\n");
const days = ({ events }: { events: { date: string }[] }) => events.map(({ date }) => date);
const pairs = ({ events }: Awaited<ReturnType<typeof read>>) =>
  events.map(({ source, target }) => `${source.code}-${target?.code ?? ""}`);

describe("the order of dates is the column's", () => {
  it.each([
    ["day first", ["1/4/2017", "13/4/2017"], ["2017-04-01", "2017-04-13"]],
    ["month first", ["1/4/2017", "4/13/2017"], ["2017-01-04", "2017-04-13"]],
    ["day first", ["1.4.2017", "2.4.2017"], ["2017-04-01", "2017-04-02"]],
  ])("%s", async (order, written, expected) => {
    const found = await read(rows(...written.map((day) => `${day},CHN,PRK,042`)));
    expect(days(found)).toEqual(expected);
    expect(found.notes.join()).toContain(`Dates in Day are read with the ${order}`);
  });

  it("a day that no calendar has decides nothing", async () => {
    const found = await read(rows("30/2/2020,CHN,PRK,042", "1/2/2020,CHN,PRK,042", "3/25/2020,CHN,PRK,042"));
    expect(days(found)).toEqual(["2020-01-02", "2020-03-25"]);
    expect(found.faults).toMatchObject([{ line: 2, reason: "bad date" }]);
  });

  it("is asked where no date tells", async () => {
    const error = await refused(rows("1/4/2017,CHN,PRK,042", "2/2/2017,CHN,PRK,042"));
    expect(error.message).toMatch(
      /a.csv, line 2: the dates in "Day" can be read with the day or the month first/,
    );
    expect(error.hint).toMatch(/--date-format D\/M\/YYYY or --date-format M\/D\/YYYY/);
    // A few clear ones among many that are not tell nothing of these.
    await refused(rows("1/4/2017,CHN,PRK,042", "2/3/2017,CHN,PRK,042", "2017-05-06,CHN,PRK,042"));
    expect(days(await read(rows("1/4/2017,CHN,PRK,042"), { dateFormat: "M/D/YYYY" }))).toEqual([
      "2017-01-04",
    ]);
  });

  it("is decided by a date far down", async () => {
    const many = Array.from({ length: 25_000 }, () => "1/4/2017,CHN,PRK,042");
    const found = await read(rows(...many, "1/31/2017,CHN,PRK,042"));
    expect(found.events[0]?.date).toBe("2017-01-04");
  });

  it("where a column shows both, what could be either is refused and what could not is read", async () => {
    const found = await read(
      rows(
        "31/12/2019,CHN,PRK,042",
        "12/31/2019,CHN,PRK,042",
        "1/2/2019,CHN,PRK,042",
        "3/3/2019,CHN,PRK,042",
      ),
    );
    expect(days(found)).toEqual(["2019-12-31", "2019-12-31", "2019-03-03"]);
    expect(found.faults).toMatchObject([{ line: 4, reason: "bad date" }]);
    expect(found.notes.join()).toMatch(/31\/12\/2019, line 2.*12\/31\/2019, line 3/);
  });

  it("a few that could be turned among clear ones are refused with advice", async () => {
    const found = await read(
      rows("1/4/2017,CHN,PRK,042", "2020-01-02,CHN,PRK,042", "01 May 2020,CHN,PRK,042"),
    );
    expect(days(found)).toEqual(["2020-01-02", "2020-05-01"]);
    expect(found.faults[0]?.detail).toMatch(/1\/4\/2017.*--date-format/);
    expect(found.notes.join()).toMatch(/1\/4\/2017/);
  });
});

describe("what parts the cells", () => {
  it.each([";", "\t", "|"])("%j is seen", async (sign) => {
    const found = await read(rows("2017-01-04,CHN,PRK,042").replaceAll(",", sign));
    expect(pairs(found)).toEqual(["CHN-PRK"]);
    expect(found.notes).toHaveLength(1);
  });

  it("a line sep=; is honoured and is no row", async () => {
    const found = await read(
      `sep=;\r\n${rows('2017-01-04,CHN,"N.\nKorea",042', "2017-01-05,CHN,PRK,042").replaceAll(",", ";").replaceAll("\n", "\r\n")}`,
    );
    expect(pairs(found)).toEqual(["CHN-PRK", "CHN-PRK"]);
    expect(found.events.map(({ origin }) => origin.line)).toEqual([3, 5]);
  });

  it("a declared sign stands", async () => {
    const error = await refused(rows("2017-01-04,CHN,PRK,042"), { delimiter: ";" });
    expect(error.message).toMatch(/no column/);
  });
});

describe("columns", () => {
  it.each([
    [["date=Day,source=From"], { date: "Day", source: "From" }],
    [['date=Day,source="From, country",target=To'], { date: "Day", source: "From, country", target: "To" }],
    [["date=Day", "source=From, country"], { date: "Day", source: "From, country" }],
    [["date=Day,cameo=Act", "source=From"], { date: "Day", cameo: "Act", source: "From" }],
    [['source="The ""From"""'], { source: 'The "From"' }],
    [["cameo=a=b"], { cameo: "a=b" }],
  ])("%j", (maps, columns) => {
    expect(parseMap(maps)).toEqual(columns);
  });

  it.each([[["date"]], [["date=,source=From"]], [["=Day"]]])("%j is no map", (maps) => {
    expect(() => parseMap(maps)).toThrow(/not FIELD=COLUMN/);
  });

  it("go by number where there is no header", async () => {
    const found = await read("2017-01-04,x,CHN,PRK,042\n2017-01-05,x,CHN,PRK,042\n", {
      header: false,
      columns: { date: "1", source: "3", target: "4", cameo: "5" },
    });
    expect(pairs(found)).toEqual(["CHN-PRK", "CHN-PRK"]);
    expect(found.events.map(({ origin }) => origin.line)).toEqual([1, 2]);
    const beyond = await refused("2017-01-04,CHN,PRK,042\n", {
      header: false,
      columns: { date: "1", source: "2", cameo: "9" },
    });
    expect(beyond.message).toMatch(/cameo=9/);
    expect((await refused(rows(), { columns: { date: "1", source: "2", cameo: "3" } })).hint).toMatch(
      /--no-header/,
    );
  });

  it("empty cells beyond the last column are none, full ones are a fault, and so is a short row", async () => {
    const found = await read(
      `${HEADER},,\n2017-01-04,CHN,PRK,042\n2017-01-05,CHN,PRK,042,,,,\n2017-01-06,CHN,PRK,042,x\n2017-01-07,CHN,PRK\n`,
    );
    expect(days(found)).toEqual(["2017-01-04", "2017-01-05"]);
    expect(found.faults.map(({ reason, line }) => [reason, line])).toEqual([
      ["wrong column count", 4],
      ["wrong column count", 5],
    ]);
  });
});

describe("a folder", () => {
  const table = rows("2017-01-04,CHN,PRK,042");
  it("endings are compared without case", async () => {
    expect(pairs(await read({ "A.CSV": table }))).toEqual(["CHN-PRK"]);
  });

  it("what is no table is passed over with a note", async () => {
    const found = await read({
      "a.csv": table,
      "readme.txt": "Fetched in June.\n",
      "codebook.csv": "Code,Text\n",
    });
    expect(found.files).toEqual(["a.csv"]);
    expect(found.notes.join("\n")).toMatch(/codebook.csv was passed over.*\n.*readme.txt was passed over/);
  });

  it("what must be asked of one file is asked before any is read", async () => {
    const error = await refused({ "a.csv": table, "z.csv": rows("1/2/2020,CHN,PRK,042") });
    expect(error.message).toMatch(/z.csv, line 2: the dates/);
    const path = folder({ "a.csv": table, "z.csv": rows("1/2/2020,CHN,PRK,042") });
    const { files } = csvReader({ dataset: "mine", columns: COLUMNS });
    // Before a row is read; and a plan, which shows the question, is not stopped by it.
    await expect(files(path)).rejects.toThrow(/z.csv, line 2: the dates/);
    expect(await files(path, { ask: false })).toHaveLength(2);
  });

  it("without a header what is no table by its name is passed over", async () => {
    const found = await read(
      { "a.csv": "2017-01-04,CHN,PRK,042\n", "readme.txt": "Fetched in June.\n" },
      { header: false, columns: { date: "1", source: "2", target: "3", cameo: "4" } },
    );
    expect([found.files, found.notes.length]).toEqual([["a.csv"], 1]);
  });

  it("a table without the columns stops all before anything is read", async () => {
    const error = await refused({ "a.csv": table, "b.csv": "Day,Who\n" });
    expect(error.message).toMatch(/b.csv.*Nothing was taken in/);
  });
});

describe("no value", () => {
  it("is what the user says", async () => {
    const found = await read(rows("2017-01-04,CHN,NA,042", "2017-01-05,-,PRK,042"), { missing: "NA, -" });
    expect(pairs(found)).toEqual(["CHN-"]);
    expect(found.faults).toMatchObject([{ reason: "missing source" }]);
  });

  it("NA is not Namibia unless a code system says so", async () => {
    const found = await read(rows("2017-01-04,US,NA,042", "2017-01-04,SK,NA,042"));
    expect(found.faults.map(({ reason }) => reason)).toEqual(["ambiguous actor", "ambiguous actor"]);
    expect(found.faults[0]?.detail).toMatch(/Namibia.*--codes iso2.*--missing/);
    expect(found.notes.join()).toMatch(/"NA" stands in 2 cells of To/);
    expect(pairs(await read(rows("2017-01-04,US,NA,042"), { codes: "iso2" }))).toEqual(["USA-NAM"]);
    const small = await read(rows("2017-01-04,us,na,042", "2017-01-04,za,bw,042"));
    expect(small.faults.map(({ reason }) => reason)).toEqual(["ambiguous actor"]);
  });
});

describe("the codes of actors", () => {
  it.each([
    ["2012-05-01,AU,SK,040", "AUS-SVK"],
    ["2012-05-01,UKG,FRN,040", "GBR-FRA"],
    ["2012-05-01,2,710,040", "USA-CHN"],
    ['2012-05-01,Korea North,"Korea, Rep.",040', "PRK-KOR"],
  ])("%s is %s", async (row, pair) => {
    expect(pairs(await read(rows(row)))).toEqual([pair]);
  });

  it("both columns decide together, and what the system is, is told", async () => {
    const found = await read(
      rows("2012-05-02,AUS,SWZ,040", "2012-05-03,SLV,AUS,040", "2012-05-05,MNG,GMY,040"),
    );
    expect(pairs(found)).toEqual(["AUT-CHE", "SVN-AUT", "MNE-DEU"]);
    expect(found.notes.join()).toMatch(/From and To are read as Correlates of War letters: all 5 values/);
  });

  it("what two systems read differently is refused with both readings", async () => {
    const found = await read(rows("2012-05-02,AUS,USA,040", "2012-05-03,USA,CHN,040"));
    expect(pairs(found)).toEqual(["USA-CHN"]);
    expect(found.faults[0]).toMatchObject({ reason: "ambiguous code" });
    expect(found.faults[0]?.detail).toMatch(/Australia.*Austria.*--codes iso3 or --codes cow/);
  });

  it("what the user says stands, for each column", async () => {
    expect(pairs(await read(rows("2012-05-02,AUS,USA,040"), { codes: "iso3" }))).toEqual(["AUS-USA"]);
    expect(pairs(await read(rows("2012-05-02,AUS,AUS,040"), { codes: "source=cow,target=iso3" }))).toEqual([
      "AUT-AUS",
    ]);
    const strange = await read(rows("2012-05-02,GMY,USA,040"), { codes: "iso3" });
    expect(strange.faults[0]?.detail).toMatch(/"GMY".*not among the ISO 3166-1 codes of three letters/);
    expect((await refused(rows(), { codes: "iso9" })).hint).toMatch(/cown: Correlates of War numbers/);
    expect((await refused(rows(), { codes: "to=cow" })).message).toMatch(/"to"/);
  });

  it("parts of a society, governments and leaders are known as the icews reader knows them", async () => {
    const found = await read(
      rows(
        "2020-05-02,Citizen (India),Government of Iran,040",
        "2020-05-02,Xi Jinping,Myanmar (Burma),040",
        "2020-05-02,John Smith,USA,040",
      ),
    );
    expect(pairs(found)).toEqual(["IND-IRN", "CHN-MMR"]);
    expect(found.events.map(({ source, target }) => [source.sector, source.person, target?.sector])).toEqual([
      ["Citizen", "", "Government"],
      ["", "Xi Jinping", ""],
    ]);
    expect(found.faults).toMatchObject([{ reason: "unknown actor" }]);
  });

  it("who is unknown on one day may be known on another", async () => {
    const found = await read(
      rows(
        "2008-01-01,Barack Obama,CHN,042",
        "2014-01-01,Barack Obama,CHN,042",
        "2024-01-01,Barack Obama,CHN,042",
      ),
    );
    expect(found.events.map(({ date }) => date)).toEqual(["2014-01-01"]);
    const coded = await read(rows("1998-01-01,CS,FR,042", "2005-01-01,CS,FR,042", "1985-01-01,CS,FR,042"), {
      codes: "iso2",
    });
    expect(pairs(coded)).toEqual(["SRB-FRA", "CSK-FRA"]);
  });

  it("a value that first stands behind the head of the file is held against every system that explains it", async () => {
    const many = Array.from({ length: 20_001 }, () => "2014-03-01,USA,CHN,042");
    const found = await read(rows(...many, "2014-03-01,AUS,CHN,042"));
    expect(found.events.length).toBe(20_001);
    expect(found.faults.map(({ reason }) => reason)).toEqual(["ambiguous code"]);
  });

  it("codes of a system that is not ours are told, and not told where they are ISO's", async () => {
    const teams = ["BRN", "BAH", "GRN", "BUR", "CHI"].map((code) => `2014-03-01,${code},CHN,042`);
    const found = await read(rows(...teams));
    expect(found.notes.join()).toMatch(
      /From and To look like codes of a system that is not known: \d of 6 values/,
    );
    const none = await read(rows("2014-03-01,RSA,GER,042", "2014-03-01,SUI,NED,042"));
    expect(none.notes).toEqual([]);
    const plain = await read(rows("2014-03-01,USA,CHN,042", "2014-03-01,FRA,DEU,042"));
    expect(plain.notes).toEqual([]);
  });

  it("a column of codes beside one of names is read by itself", async () => {
    const found = await read(
      rows("2014-03-01,AU,Iran,042", "2014-03-01,EC,Japan,042", "2014-03-01,DE,North Korea,042"),
    );
    expect(pairs(found)).toEqual(["AUS-IRN", "ECU-JPN", "DEU-PRK"]);
    expect(found.notes).toEqual([
      expect.stringMatching(/^From is read as ISO 3166-1 codes of two letters: all 3/),
    ]);
  });

  it("numbers written as fractions are numbers, a name among codes is a name", async () => {
    const found = await read(rows("2014-03-01,2.0,710.0,042", "2014-03-01,365.0,2.0,042"));
    expect(pairs(found)).toEqual(["USA-CHN", "RUS-USA"]);
    expect(found.notes.join()).toMatch(/Correlates of War numbers/);
    const mixed = await read(
      rows(...["US,CN", "GB,FR", "DE,NL", "US,Iran", "RU,Congo"].map((pair) => `2014-03-01,${pair},042`)),
    );
    expect(pairs(mixed)).toEqual(["USA-CHN", "GBR-FRA", "DEU-NLD", "USA-IRN"]);
    expect(mixed.faults.map(({ reason }) => reason)).toEqual(["ambiguous actor"]);
    // CAMEO's own codes are as long as names: what it does not have is nobody.
    const acts = await read(rows("2014-03-01,CHNGOV,MALI,042", "2014-03-01,CHNGOV,USAMIL,042"), {
      codes: "cameo",
    });
    expect(pairs(acts)).toEqual(["CHN-USA"]);
  });

  it("the user's own names go first", async () => {
    const aliases = join(
      folder({ "names.csv": "\ufeffname,code\nThe Hermit,PRK\nAUS,Austria\n" }),
      "names.csv",
    );
    expect(pairs(await read(rows("2012-05-02,the hermit,AUS,040"), { aliases }))).toEqual(["PRK-AUT"]);
    for (const [text, why] of [
      ["name,code\nX,Atlantis\n", /line 2: no state.*Atlantis/],
      ["name,code\nX,Korea\n", /could mean/],
      ["name,code\nX,PRK\nx,KOR\n", /line 3: "x" is given two codes/],
      ["alias,iso\nX,PRK\n", /columns name and code/],
    ] as const) {
      const bad = join(folder({ "names.csv": text }), "names.csv");
      expect((await refused(rows(), { aliases: bad })).message).toMatch(why);
    }
  });
});

describe("CAMEO codes that lost their zeros", () => {
  const lost = rows(
    "2017-01-04,CHN,PRK,10",
    "2017-01-04,CHN,PRK,20",
    "2017-01-04,CHN,PRK,36",
    "2017-01-04,CHN,PRK,211",
    "2017-01-04,CHN,PRK,190",
  );
  it("are asked about", async () => {
    const error = await refused(lost);
    expect(error.message).toMatch(
      /"Act" seem to have lost their leading zeros: "36" is no code, and "036" is one/,
    );
    expect(error.hint).toMatch(/--cameo-zeros lost.*--cameo-zeros kept/);
  });

  it("are read as the user says", async () => {
    const codes = async (cameoZeros: string, text = lost) =>
      (await read(text, { cameoZeros })).events.map(({ cameo }) => cameo);
    expect(await codes("lost")).toEqual(["010", "020", "036", "0211", "190"]);
    expect(await codes("kept")).toEqual(["10", "20", "190"]);
    const roots = rows("2017-01-04,CHN,PRK,1", "2017-01-04,CHN,PRK,20");
    expect((await refused(roots)).hint).toMatch(/--cameo-zeros roots/);
    expect(await codes("roots", roots)).toEqual(["01", "20"]);
    expect((await refused(lost, { cameoZeros: "maybe" })).hint).toMatch(/roots/);
  });

  it("are asked about where some cells kept theirs", async () => {
    const mixed = rows("2017-01-04,CHN,PRK,040", "2017-01-04,CHN,PRK,36", "2017-01-04,CHN,PRK,20");
    expect((await refused(mixed)).message).toMatch(/"36" is no code/);
    expect((await read(mixed, { cameoZeros: "lost" })).events.map(({ cameo }) => cameo)).toEqual([
      "040",
      "036",
      "020",
    ]);
  });

  it("codes with their zeros are no question", async () => {
    expect(
      (await read(rows("2017-01-04,CHN,PRK,010", "2017-01-04,CHN,PRK,20", "2017-01-04,CHN,PRK,190"))).events,
    ).toHaveLength(3);
  });
});

describe("a table as programs and people leave it", () => {
  it.each([
    ["a title", "Events of the desk;;;\n", ";", "One line above"],
    ["a title and an empty line", "Events of all\n\n", ",", "One line above"],
    ["remarks", "# fetched in June\n# from the desk\n", "\t", "2 lines above"],
    ["a row of nothing", ",,,\n", ",", "One line above"],
  ])("may have %s above its header, and says so", async (_, above, sign, note) => {
    const found = await read(`${above}${rows("2014-03-02,CHN,PRK,042").replaceAll(",", sign)}`);
    expect(pairs(found)).toEqual(["CHN-PRK"]);
    expect(found.events[0]?.origin.line).toBe(above.split("\n").length + 1);
    expect(found.notes.join()).toContain(note);
    const declared = await read(`${above}${rows("2014-03-02,CHN,PRK,042").replaceAll(",", sign)}`, {
      delimiter: sign,
    });
    expect(pairs(declared)).toEqual(["CHN-PRK"]);
  });

  it.each(["~", "^", ":", "\u0001"])("may part its cells by %j where the columns tell", async (sign) => {
    expect(pairs(await read(rows("2014-03-02,CHN,PRK,042").replaceAll(",", sign)))).toEqual(["CHN-PRK"]);
  });

  it("may have spaces before its quotes", async () => {
    const found = await read(
      'Day, From, To, Act, Note\n2014-03-02, "CHN", "PRK", "042", "a, b"\n2014-03-03,CHN,PRK,042, "no" he said\n',
    );
    expect(pairs(found)).toEqual(["CHN-PRK", "CHN-PRK"]);
    expect(found.faults).toEqual([]);
  });

  it("may not have rows above its header: they would be lost", async () => {
    const error = await refused("2014-03-02,CHN,PRK,042\n2014-03-03,CHN\nDay,From,To,Act\n");
    expect(error.message).toContain('there is no column "Day"');
  });

  it("may write its counts with separators; a part of a report is none", async () => {
    const columns = { ...COLUMNS, reports: "N" };
    const counts = ['"1,200"', "3.0", "1 500", "2.5", "1.200", '"1,20"'];
    const text = [
      `${HEADER},N`,
      ...counts.map((count, at) => `2014-03-0${at + 1},CHN,PRK,042,${count}`),
    ].join("\n");
    const found = await read(text, { columns });
    expect(found.events.map(({ reports }) => reports)).toEqual([1200, 3, 1500]);
    expect(found.faults).toHaveLength(3);
  });

  it("is told the nearest column where one is called otherwise", async () => {
    const error = await refused("day , FROM,To_,Ct,\n2014-03-02,CHN,PRK,042,\n");
    expect(error.hint).toContain(
      'Nearest: "day" for "Day", "FROM" for "From", "To_" for "To", "Ct" for "Act".',
    );
    expect((await refused("\n \n")).hint).not.toContain("Nearest");
  });
});
