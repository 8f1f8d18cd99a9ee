import type { Reader } from "../../../src/chronicle/reader.ts";
import { casebookReader } from "../../../src/chronicle/readers/casebook.ts";
import { csvReader } from "../../../src/chronicle/readers/csv/csv.ts";
import { gdelt1Reader, gdeltReader } from "../../../src/chronicle/readers/gdelt/gdelt.ts";
import { icewsReader } from "../../../src/chronicle/readers/icews/icews.ts";
import { icews14Reader } from "../../../src/chronicle/readers/icews/icews14.ts";

/** A format as its publisher means it: enough to write good files and to spoil them. */
export interface Format {
  reader: Reader;
  file: string;
  /** Files that must stand beside it. */
  beside: Record<string, string>;
  /** "" where the format has none. */
  header: string;
  delimiter: string;
  /** A good row; each number makes another event. */
  row(n: number): string[];
  /** Columns to spoil, each with the value that spoils it and the reason that must be told. */
  spoilt: [column: number, value: string, reason: string][];
  quotes: boolean;
}

const two = (n: number) => String(n).padStart(2, "0");

const casebook: Format = {
  reader: casebookReader,
  file: "events.csv",
  beside: {},
  header:
    "id,date,precision,source,source_person,target,target_person,event_type,kind,aim,issue,summary,url,url2,publisher,confidence",
  delimiter: ",",
  quotes: true,
  row: (n) => [
    `e${n}`,
    `2025-01-${two(n)}`,
    "day",
    "CHN",
    "Xi Jinping",
    "PRK",
    "",
    "042",
    "act",
    "other",
    "diplomacy",
    `Visit ${n}`,
    "https://example.org/1",
    "",
    "A paper",
    "high",
  ],
  spoilt: [
    [0, "", "missing id"],
    [1, "2025-02-30", "bad date"],
    [1, "04/09/2025", "bad date"],
    [2, "month", "date not on the first day of its period"],
    [2, "week", "bad precision"],
    [3, "QQQ", "unknown actor"],
    [5, "Korea", "unknown actor"],
    [7, "42", "unknown CAMEO code"],
    [8, "deed", "bad kind"],
    [9, "them", "bad aim"],
    [10, "", "missing issue"],
    [12, "example.org", "bad link"],
    [15, "sure", "bad confidence"],
  ],
};

const icews: Format = {
  reader: icewsReader,
  file: "events.tab",
  beside: {},
  header: [
    ..."Event ID|Event Date|Source Name|Source Sectors|Source Country|Event Text|CAMEO Code|Intensity".split(
      "|",
    ),
    ..."Target Name|Target Sectors|Target Country|Story ID|Sentence Number|Publisher".split("|"),
    ..."City|District|Province|Country|Latitude|Longitude".split("|"),
  ].join("\t"),
  delimiter: "\t",
  quotes: false,
  row: (n) => [
    String(n),
    `2018-06-${two(n)}`,
    "Foreign Affairs (China)",
    "Executive,Foreign Ministry,Government",
    "China",
    "Make a visit",
    "042",
    "1.9",
    "North Korea",
    "NA",
    "North Korea",
    "4711",
    "2",
    "A paper",
    "Pyongyang",
    "NA",
    "NA",
    "North Korea",
    "39.0",
    "125.7",
  ],
  spoilt: [
    [0, "x17", "bad event ID"],
    [1, "2018-02-30", "bad date"],
    [1, "NA", "bad date"],
    [2, "NA", "missing source"],
    [6, "99", "unknown CAMEO code"],
    [6, "010", "code and event text disagree"],
    [8, "", "missing target"],
  ],
};

const icews14: Format = {
  reader: icews14Reader,
  file: "train.txt",
  beside: {
    "entity2id.txt":
      "China\t0\nNorth_Korea\t1\nForeign_Affairs_(South_Korea)\t2\nBarack_Obama\t3\nRed_Lions\t4\n",
    "relation2id.txt": "Make_a_visit\t0\nfight_with_artillery_and_tanks\t1\nJuggle\t2\n",
    "stat.txt": "7128\t230\t0\n",
  },
  header: "",
  delimiter: "\t",
  quotes: false,
  row: (n) => ["0", "0", "1", String(24 * (n - 1)), "-1"],
  spoilt: [
    [0, "5", "unknown entity"],
    [2, "1.0", "unknown entity"],
    [1, "9", "unknown relation"],
    [1, "2", "unknown CAMEO code"],
    [3, "25", "bad date"],
    [3, "8760", "bad date"],
    [3, "-24", "bad date"],
  ],
};

/** A row of GDELT: all columns empty but those that are told, by their places. */
function gdeltRow(width: number, told: Record<number, string>): string[] {
  return Array.from({ length: width }, (_, column) => told[column] ?? "");
}

/** What both of GDELT tell in the same places. */
const gdeltFacts = (n: number): Record<number, string> => ({
  ...{ 0: String(410_000_000 + n), 1: `201503${two(n)}`, 2: "201503", 3: "2015", 4: "2015.1863" },
  ...{ 5: "CHNGOV", 6: "CHINA", 7: "CHN", 12: "GOV", 15: "PRK", 16: "NORTH KOREA", 17: "PRK" },
  ...{ 25: "1", 26: "042", 27: "042", 28: "04", 29: "1", 30: "1.9", 31: "10", 32: "2", 33: "5", 34: "-1.5" },
});

const GDELT_SPOILT: Format["spoilt"] = [
  [0, "x17", "bad event ID"],
  [1, "20150230", "bad date"],
  [1, "2015-03-01", "bad date"],
  [26, "---", "unknown CAMEO code"],
  [26, "42", "unknown CAMEO code"],
  [31, "-1", "bad count"],
  [33, "99999999999", "bad count"],
  [34, "", "bad tone"],
  [34, "mild", "bad tone"],
];

const gdelt: Format = {
  reader: gdeltReader,
  file: "20150320000000.export.CSV",
  beside: { "20150320000000.mentions.CSV": "410000001\t20150320000000\n" },
  header: "",
  delimiter: "\t",
  quotes: false,
  row: (n) =>
    gdeltRow(61, {
      ...gdeltFacts(n),
      ...{ 51: "4", 52: "Pyongyang, P'yongyang-si, North Korea", 53: "KN", 56: "39.0194" },
      ...{ 59: "20150320001500", 60: "https://www.example.org/a/b" },
    }),
  spoilt: [...GDELT_SPOILT, [59, "2015", "bad date added"]],
};

const gdelt1: Format = {
  reader: gdelt1Reader,
  file: "20150320.export.CSV",
  beside: {},
  header: "",
  delimiter: "\t",
  quotes: false,
  // The column of the address is missing from some rows.
  row: (n) =>
    gdeltRow(n === 1 ? 57 : 58, {
      ...gdeltFacts(n),
      ...{ 49: "1", 50: "North Korea", 51: "KN", 56: "20150320", 57: "BBC Monitoring, 19 March" },
    }),
  spoilt: [...GDELT_SPOILT, [56, "20150230", "bad date added"]],
};

const csv: Format = {
  reader: csvReader({
    dataset: "mine",
    delimiter: ";",
    dateFormat: "DD.MM.YYYY",
    columns: {
      date: "Day",
      source: "From",
      target: "To",
      cameo: "Act",
      precision: "Precision",
      url: "Link",
      reports: "N",
    },
  }),
  file: "mine.csv",
  beside: {},
  header: "Day;From;To;Act;Precision;Link;N;Remark",
  delimiter: ";",
  quotes: true,
  row: (n) => [`${two(n)}.01.2025`, "North Korea", "Russia", "Make a visit", "", "", "", "no remark"],
  spoilt: [
    [0, "30.02.2025", "bad date"],
    [0, "05.13.2025", "bad date"],
    [1, "Atlantis", "unknown actor"],
    [1, "Korea", "ambiguous actor"],
    [1, "", "missing source"],
    [2, "Ruritania", "unknown actor"],
    [3, "Juggle", "unknown CAMEO code"],
    [4, "month", "date not on the first day of its period"],
    [4, "week", "bad precision"],
    [5, "see there", "bad link"],
    [6, "0", "bad count of reports"],
  ],
};

export const FORMATS_UNDER_TEST: readonly Format[] = [casebook, icews, icews14, gdelt, gdelt1, csv];
