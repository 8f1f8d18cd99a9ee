import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Led } from "../../actors/spells.ts";
import { isDay } from "../../dates.ts";
import { ChanceryError } from "../../errors.ts";
import { cameo } from "../cameo.ts";
import type { ChronicleView } from "../chronicle.ts";
import { parseCsv } from "../csv.ts";
import type { ChronicleEvent, Party } from "../event.ts";
import { MemoryTable } from "../memory/table.ts";

/** Name of the data set. */
export const US_VISITS = "us-leader-visits";

const COLUMNS = [
  "from",
  "to",
  "host",
  "visitor_state",
  "visitor",
  "role",
  "place",
  "kind",
  "occasion",
  "also_met",
  "id",
  "known",
  "source",
] as const;

type Row = Record<(typeof COLUMNS)[number], string>;

const KINDS = ["visit", "meeting", "conference"];
const PUBLISHER = "US Department of State, Office of the Historian";
const PAGES: Readonly<Record<string, string>> = {
  "hist-travels": "https://history.state.gov/departmenthistory/travels",
  "hist-visits": "https://history.state.gov/departmenthistory/visits",
};
/** CAMEO: make a visit; meet at a third place. */
const [VISIT, THIRD_PLACE] = ["042", "044"];

/** Events of a list, and the rows that could not be used. */
export interface ListedEvents {
  events: ChronicleEvent[];
  faults: { file: string; line: number; reason: string }[];
}

/**
 * The journeys of US presidents and secretaries of state and the visits of foreign leaders to the US, as events: CAMEO 042
 * from the visitor's state to the host, `issue` the kind by the list ("visit", "meeting", or "conference" where the visitor came
 * for one with many); and 044 where the list says that another state's leader was met there. `date` is the first day, `known`
 * the last.
 *
 * @throws ChanceryError "io" where the file cannot be read or is no such list.
 */
export function loadUsVisits(url: URL): ListedEvents {
  const file = url.pathname.slice(url.pathname.lastIndexOf("/") + 1);
  const [header, ...records] = parseCsv(textOf(url, file));
  if (header?.cells.join() !== COLUMNS.join())
    throw new ChanceryError("io", `${file} has not the columns ${COLUMNS.join(", ")}.`, { hint: REINSTALL });
  const listed: ListedEvents = { events: [], faults: [] };
  for (const { line, cells, fault } of records) {
    const row = Object.fromEntries(COLUMNS.map((column, i) => [column, cells[i]])) as Row;
    const width = cells.length === COLUMNS.length ? "" : `has ${cells.length} columns, not ${COLUMNS.length}`;
    const reason = fault?.reason || width || flaw(row);
    if (reason) listed.faults.push({ file, line, reason });
    else listed.events.push(...eventsOf(row, file, line));
  }
  return listed;
}

const REINSTALL = "Reinstall Chancery: the file ships with it.";

function textOf(url: URL, file: string): string {
  try {
    return gunzipSync(readFileSync(url)).toString("utf8");
  } catch (cause) {
    throw new ChanceryError("io", `The list ${file} could not be read.`, { hint: REINSTALL, cause });
  }
}

function flaw({ from, to, host, visitor_state: visitor, kind, known }: Row): string {
  if (![from, to, known].every(isDay)) return "has no day";
  if (![host, visitor].every((code) => /^[A-Z]{3}$/.test(code))) return "names no state";
  if (host !== "USA" && visitor !== "USA") return "is no visit of the US";
  return KINDS.includes(kind) ? "" : `kind "${kind}" is none of: ${KINDS.join(", ")}`;
}

function eventsOf(row: Row, file: string, line: number): ChronicleEvent[] {
  const visitor: Party = {
    code: row.visitor_state,
    name: row.visitor,
    person: row.visitor,
    sector: row.role,
  };
  const what = `${row.visitor}, ${row.role}${row.place ? `, in ${row.place}` : ""}: ${row.occasion ? `${row.occasion}, ` : ""}${row.kind}`;
  const event = (id: string, act: string, target: string, summary: string): ChronicleEvent => {
    const { code, root, quad, goldstein } = cameo(act)!;
    return {
      id: `${US_VISITS}:${id}`,
      date: row.from,
      precision: "day",
      known: row.known,
      source: visitor,
      target: { code: target, name: target, person: "", sector: "" },
      cameo: code,
      root,
      quad,
      goldstein,
      kind: "act",
      aim: "other",
      issue: row.kind,
      reports: 1,
      confidence: "high",
      evidence: { summary, publisher: PUBLISHER, url: PAGES[row.source] ?? "", url2: "", story: "" },
      origin: { dataset: US_VISITS, file, line },
    };
  };
  const met = row.also_met === "" ? [] : row.also_met.split(";");
  return [
    event(row.id, VISIT!, row.host, what),
    ...met.map((code) => event(`${row.id}+${code}`, THIRD_PLACE!, code, `${what}; met there`)),
  ];
}

/** What the list holds whole, and up to when. */
export interface VisitsEnd {
  /** Last day of a visit to the US, and of a journey abroad, on the list. */
  visits: string;
  journeys: string;
}

export function visitsEnd(events: readonly ChronicleEvent[]): VisitsEnd {
  const last = (of: (event: ChronicleEvent) => boolean) =>
    events
      .filter(of)
      .map(({ known }) => known)
      .sort()
      .at(-1) ?? "";
  return {
    visits: last(({ source }) => source.code !== "USA"),
    journeys: last(({ source }) => source.code === "USA"),
  };
}

/** The list as a view of its own for any day: it is complete for what it is about and holds nothing else, so that no density may be taken from it. */
export function visitsViews(events: readonly ChronicleEvent[], led: Led): (asOf: string) => ChronicleView {
  const table = MemoryTable.of(events, led);
  return (asOf) =>
    table.view({
      asOf,
      datasets: [US_VISITS],
      coverage: async () => {
        const seen = events.filter(({ known }) => known <= asOf);
        const [from] = seen.map(({ date }) => date).sort();
        const to = Object.values(visitsEnd(seen)).sort().at(-1)!;
        return from === undefined ? [] : [{ dataset: US_VISITS, from, to, events: seen.length }];
      },
      quarantined: async () => [],
      refused: async () => [],
    });
}
