import { cameo } from "../../../src/chronicle/cameo.ts";
import type { ChronicleEvent, EventKind } from "../../../src/chronicle/event.ts";
import type { Fault, ReadRow } from "../../../src/chronicle/reader.ts";
import { lastDayOf, type Precision } from "../../../src/dates.ts";

type Wish = Partial<Omit<ChronicleEvent, "source" | "target" | "evidence" | "origin">> & {
  from?: string;
  to?: string | null;
  by?: string;
  with?: string;
  dataset?: string;
  file?: string;
  line?: number;
  evidence?: Partial<ChronicleEvent["evidence"]>;
};

/** An event with all that is not wished for filled in: on a day, China to North Korea, a consultation. */
export function event(id: string, wish: Wish = {}): ChronicleEvent {
  const { from = "CHN", to = "PRK", by = "", with: other = "", ...rest } = wish;
  const { dataset = "mine", file = "mine.csv", line = 2, ...act } = rest;
  const { evidence, date = "2020-01-01", precision = "day", cameo: code = "040", ...more } = act;
  const meaning = cameo(code)!;
  return {
    id,
    date,
    precision,
    known: lastDayOf(date, precision),
    source: { code: from, name: from, person: by, sector: "" },
    target: to === null ? null : { code: to, name: to, person: other, sector: "" },
    cameo: code,
    root: meaning.root,
    quad: meaning.quad,
    goldstein: meaning.goldstein,
    kind: "act",
    aim: "other",
    issue: "",
    reports: 1,
    confidence: "high",
    origin: { dataset, file, line },
    ...more,
    evidence: { summary: `Event ${id}`, publisher: "Gazette", url: "", url2: "", story: "", ...evidence },
  };
}

type Row = [
  id: string,
  date: string,
  precision: Precision,
  from: string,
  to: string | null,
  code: string,
  issue: string,
  by: string,
  other: string,
  reports: number,
  kind: EventKind,
];

/** Twenty events: five states, a parade without an addressee, a vote, a purge at home, a month and a year. */
const ROWS: Row[] = [
  ["e01", "1961-07-11", "day", "CHN", "PRK", "057", "alliance", "Zhou Enlai", "Kim Il Sung", 1, "act"],
  ["e02", "1975-01-01", "year", "CHN", "PRK", "071", "aid", "", "", 1, "act"],
  ["e03", "2006-10-09", "day", "PRK", null, "152", "nuclear", "", "", 3, "act"],
  ["e04", "2006-10-14", "day", "USA", "PRK", "163", "sanctions", "", "", 2, "act"],
  ["e05", "2006-10-14", "day", "CHN", "PRK", "163", "sanctions", "", "", 2, "vote"],
  ["e06", "2013-12-12", "day", "PRK", "PRK", "175", "purge", "Kim Jong Un", "", 1, "domestic"],
  ["e07", "2016-03-01", "month", "CHN", "PRK", "085", "trade", "", "", 1, "act"],
  ["e08", "2016-03-02", "day", "PRK", "KOR", "190", "missile", "", "", 5, "act"],
  ["e09", "2018-03-26", "day", "PRK", "CHN", "042", "diplomacy", "Kim Jong Un", "Xi Jinping", 4, "act"],
  ["e10", "2018-03-26", "day", "CHN", "PRK", "043", "diplomacy", "Xi Jinping", "Kim Jong Un", 4, "act"],
  ["e11", "2018-06-12", "day", "USA", "PRK", "046", "diplomacy", "Donald Trump", "Kim Jong Un", 9, "act"],
  ["e12", "2018-06-12", "day", "PRK", "USA", "046", "diplomacy", "Kim Jong Un", "Donald Trump", 9, "act"],
  ["e13", "2018-07-06", "day", "USA", "CHN", "163", "tariffs", "", "", 6, "act"],
  ["e14", "2018-07-06", "day", "CHN", "USA", "163", "tariffs", "", "", 6, "act"],
  ["e15", "2019-01-07", "day", "PRK", "CHN", "042", "diplomacy", "Kim Jong Un", "Xi Jinping", 2, "act"],
  ["e16", "2019-06-20", "day", "CHN", "PRK", "042", "diplomacy", "Xi Jinping", "Kim Jong Un", 2, "act"],
  ["e17", "2020-01-01", "year", "CHN", "PRK", "0211", "trade", "", "", 1, "act"],
  ["e18", "2025-09-03", "day", "CHN", null, "150", "parade", "", "", 7, "act"],
  ["e19", "2025-09-04", "day", "PRK", "CHN", "042", "diplomacy", "Kim Jong Un", "Xi Jinping", 8, "act"],
  ["e20", "2025-09-01", "month", "CHN", "RUS", "036", "energy", "", "", 1, "act"],
];

export const SAMPLE: ChronicleEvent[] = ROWS.map(
  ([id, date, precision, from, to, code, issue, by, other, reports, kind], index) =>
    event(id, {
      date,
      precision,
      from,
      to,
      cameo: code,
      issue,
      by,
      with: other,
      reports,
      kind,
      line: index + 2,
    }),
);

/** A row that could not be read. */
export function fault(line: number, reason: string): Fault {
  return { file: "mine.csv", line, reason, detail: `line ${line} is off`, raw: `raw ${line}` };
}

/** Rows as a reader hands them over, in batches. */
export async function* rowsOf(
  events: readonly ChronicleEvent[],
  faults: readonly Fault[] = [],
  batch = 7,
): AsyncGenerator<ReadRow[]> {
  const rows: ReadRow[] = [
    ...events.map((one) => ({ event: one })),
    ...faults.map((one) => ({ fault: one })),
  ];
  for (let at = 0; at < rows.length; at += batch) yield rows.slice(at, at + batch);
}

/** A part that leaves nothing out of a small view. */
export const EVERY = { first: 100_000 };
