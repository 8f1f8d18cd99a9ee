import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, it, test } from "vitest";
import { CASEBOOK } from "../../src/casebook.ts";
import { SlowRecord } from "../../src/record/record.ts";
import { readTable } from "../../src/record/table.ts";
import { emptyRecord } from "./folder.ts";

/** The casebook with the rows added to the ends of its files; gives each row's line as well. */
function spoilt(rows: readonly (readonly [file: string, row: string])[]): {
  record: SlowRecord;
  lines: number[];
} {
  const folder = mkdtempSync(join(tmpdir(), "chancery-spoilt-"));
  cpSync(fileURLToPath(CASEBOOK), folder, { recursive: true });
  const lines = rows.map(([file, row]) => {
    const text = readFileSync(join(folder, file), "utf8");
    writeFileSync(join(folder, file), `${text}${row}\n`);
    return text.split("\n").length;
  });
  return { record: new SlowRecord(pathToFileURL(`${folder}/`)), lines };
}

const CASES: [string, string, string, RegExp][] = [
  ["a number that is none", "record/state_year.csv", "CHN,2013,cinc,much,share,x", /value "much"/],
  ["an empty value", "record/state_year.csv", "CHN,2013,cinc,,share,x", /value "" is not a number/],
  ["an endless value", "record/state_year.csv", "CHN,2013,cinc,Infinity,share,x", /"Infinity" is not/],
  ["a year that is none", "record/state_year.csv", "CHN,13,cinc,1,share,x", /period "13"/],
  ["a thirteenth month", "series.csv", "s,CHN,PRK,2013-13,1,usd,,,high,", /period "2013-13"/],
  ["too few columns", "record/dyad_year.csv", "CHN,PRK,2013,trade_flow,1", /has 5 columns, not 7/],
  ["too many columns", "series.csv", "s,CHN,PRK,2013,1,usd,,,high,,more", /has 11 columns, not 10/],
  ["a quote never closed", "series.csv", 's,CHN,PRK,2013,1,usd,,"open,high,', /columns, not 10/],
  [
    "a treaty without a name",
    "record/alliances.csv",
    ",1961-07-11,,CHN;PRK,defense,x,,x,",
    /no|not a treaty/,
  ],
  ["a treaty without a date", "record/alliances.csv", "Pact,once,,CHN;PRK,defense,x,,x,", /not a treaty/],
  [
    "a dispute of hostility 7",
    "record/disputes.csv",
    "2001,2001,CHN,PRK,7,0,x,1,1,1,0,0,yes,",
    /not a dispute/,
  ],
  ["a dispute with one state", "record/disputes.csv", "2001,2001,CHN,,3,0,x,1,1,1,0,0,yes,", /not a dispute/],
  ["an issue without its matter", "issues.csv", "chess,chess", /has 2 columns, not 4/],
  ["a role without a label", "series_roles.csv", "s,CHN,PRK,exports,customs", /has 5 columns, not 7/],
  [
    "an occasion of no kind",
    "calendar.csv",
    "x,CHN,feast,once,2027-01-01,,day,2026-01-01,,u",
    /kind "feast"/,
  ],
  [
    "an occasion that comes weekly",
    "calendar.csv",
    "x,CHN,visit,weekly,2027-01-01,,day,2026-01-01,,u",
    /repeats/,
  ],
  ["an occasion without its day", "calendar.csv", "x,CHN,visit,once,soon,,day,2026-01-01,,u", /"soon" where/],
  [
    "an occasion with a column too many",
    "calendar.csv",
    "x,CHN,visit,once,2027-01-01,,day,2026-01-01,,u,v",
    /11 columns/,
  ],
  ["an encounter of no kind", "encounters.csv", "x,dinner,2020-01-01,Beijing,CHN,PRK,,,", /kind "dinner"/],
  ["an encounter of one", "encounters.csv", "x,talks,2020-01-01,Beijing,CHN,,,,", /no two sides/],
  ["an account of no encounter", "readouts.csv", "x,CHN,taiwan,present,page,,u,p,high", /encounter "x"/],
  [
    "an account of a third state",
    "readouts.csv",
    "2025-09-04-CHN-PRK,USA,taiwan,present,page,,u,p,high",
    /neither CHN nor PRK/,
  ],
  [
    "an account's theme that is not on the list",
    "readouts.csv",
    "2025-09-04-CHN-PRK,CHN,weather,present,page,,u,p,high",
    /theme "weather"/,
  ],
  [
    "an account that is half there",
    "readouts.csv",
    "2025-09-04-CHN-PRK,CHN,taiwan,perhaps,page,,u,p,high",
    /"perhaps"/,
  ],
  ["an absence on no basis", "readouts.csv", "2025-09-04-CHN-PRK,CHN,taiwan,absent,,,u,p,high", /basis ""/],
];

describe("a row that can't be used", () => {
  const { record, lines } = spoilt(CASES.map(([, file, row]) => [file, row]));
  const faults = record.faults();

  test.each(CASES.map((one, index) => [...one, lines[index]!] as const))(
    "is told with its file and line: %s",
    (_, file, _row, reason, line) => {
      const name = file.split("/").at(-1);
      const found = faults.filter((fault) => fault.file === name && fault.line === line);
      expect(found).toHaveLength(1);
      expect(found[0]!.reason).toMatch(reason);
    },
  );

  it("takes no other row with it", () => {
    expect(faults).toHaveLength(CASES.length);
    const view = record.at("2025-09-04");
    expect(view.state("CHN", "cinc").at(-1)).toMatchObject({ period: "2022" });
    expect(view.treaties("CHN", "PRK")).toHaveLength(1);
    expect(view.disputes("CHN", "PRK")).toHaveLength(6);
  });
});

describe("a table", () => {
  const read = (text: string) =>
    readTable(new URL("record/t.csv", emptyRecord({ "record/t.csv": text }).url));

  it("knows quotes, doubled quotes, commas in quotes and Windows line ends", () => {
    expect(read('a,b\r\n"x, ""y""",2\r\n').rows).toEqual([{ line: 2, cells: ['x, "y"', "2"] }]);
  });

  it("numbers lines from the header on, those passed over too", () => {
    const { url } = emptyRecord({ "record/t.csv": "a,b\nno,1\nyes,2\n" });
    expect(readTable(new URL("record/t.csv", url), "yes,").rows).toEqual([{ line: 3, cells: ["yes", "2"] }]);
  });

  it("may be empty", () => {
    expect(read("").rows).toEqual([]);
    expect(read("a,b").rows).toEqual([]);
  });

  it("that is missing or damaged is an error that names the file", () => {
    const { url } = emptyRecord({ "record/t.csv.gz": "not zipped" });
    expect(() => readTable(new URL("record/gone.csv", url))).toThrow(/gone\.csv could not be read/);
    expect(() => readTable(new URL("record/t.csv.gz", url))).toThrow(/t\.csv\.gz could not be read/);
  });
});
