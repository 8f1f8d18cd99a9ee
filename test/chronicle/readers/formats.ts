import type { Reader } from "../../../src/chronicle/reader.ts";
import { casebookReader } from "../../../src/chronicle/readers/casebook.ts";
import { csvReader } from "../../../src/chronicle/readers/csv/csv.ts";
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

export const FORMATS_UNDER_TEST: readonly Format[] = [casebook, icews, icews14, csv];
