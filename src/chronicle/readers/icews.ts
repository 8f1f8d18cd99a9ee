import { isDay } from "../../dates.ts";
import { cameo, cameoByName } from "../cameo.ts";
import type { Party } from "../event.ts";
import type { Reader } from "../reader.ts";
import { codedEvent } from "./codedEvent.ts";
import { type IcewsParties, sharedIcewsParties } from "./icewsActors.ts";
import { expectHeader, type Flaw, type RowReader, tableRows } from "./table.ts";
import { filesAt } from "./textFile.ts";

const DATASET = "icews";

const COLUMNS = [
  "Event ID",
  "Event Date",
  "Source Name",
  "Source Sectors",
  "Source Country",
  "Event Text",
  "CAMEO Code",
  "Intensity",
  "Target Name",
  "Target Sectors",
  "Target Country",
  "Story ID",
  "Sentence Number",
  "Publisher",
  "City",
  "District",
  "Province",
  "Country",
  "Latitude",
  "Longitude",
] as const;

/** The cell of a column, "" where it holds nothing known. */
type Cell = (column: (typeof COLUMNS)[number]) => string;

/**
 * ICEWS coded events as published on Dataverse (Boschee et al., doi:10.7910/DVN/28075): tab-separated, no
 * quoting, a header and 20 columns, "NA" for what is not known. A row is an event; a country that is not
 * known by code leaves the code "" and the event stands. Intensity comes from the CAMEO table, not from
 * the file, so that all data sets share one scale.
 */
export const icewsReader: Reader = {
  format: "icews",
  describes: "ICEWS events as published on Dataverse (.tab, may be gzipped)",
  dataset: DATASET,
  files: (path) => filesAt(path, (name) => /\.(tab|tsv)(\.gz)?$/.test(name), "file named .tab"),
  rows: (file, options) => tableRows(file, { delimiter: "\t", quotes: false }, openIcews, options),
};

function openIcews(header: readonly string[], file: string): RowReader {
  expectHeader(header, COLUMNS, file, "ICEWS as published on Dataverse");
  const parties = sharedIcewsParties();
  return (cells, line) => {
    const at: Cell = (column) => known(cells[COLUMNS.indexOf(column)] ?? "");
    const flaw = flawOf(at);
    if (flaw) return flaw;
    return codedEvent({
      id: `${DATASET}:${at("Event ID")}`,
      date: at("Event Date"),
      act: cameo(at("CAMEO Code"))!,
      source: partyOf("Source", at, parties),
      target: partyOf("Target", at, parties),
      place: [at("City"), at("Country")].filter((part) => part !== "").join(", "),
      publisher: at("Publisher"),
      story: at("Story ID"),
      origin: { dataset: DATASET, file, line },
    });
  };
}

function flawOf(at: Cell): Flaw | undefined {
  const [id, date, code, text] = [at("Event ID"), at("Event Date"), at("CAMEO Code"), at("Event Text")];
  if (!/^\d+$/.test(id)) return { reason: "bad event ID", detail: `Event ID "${id}"` };
  if (!isDay(date)) return { reason: "bad date", detail: `Event Date "${date}"` };
  const act = cameo(code);
  if (!act) return { reason: "unknown CAMEO code", detail: `CAMEO Code "${code}" ("${text}")` };
  const named = cameoByName(text);
  if (named && named !== act) {
    return {
      reason: "code and event text disagree",
      detail: `CAMEO Code "${code}", Event Text "${text}" (${named.code})`,
    };
  }
  if (at("Source Name") === "") return { reason: "missing source", detail: "Source Name is empty" };
  if (at("Target Name") === "") return { reason: "missing target", detail: "Target Name is empty" };
  return undefined;
}

function partyOf(side: "Source" | "Target", at: Cell, parties: IcewsParties): Party {
  const day = at("Event Date");
  const party = parties(at(`${side} Name`), at(`${side} Country`), day.slice(0, 4));
  return { ...party(day), sector: at(`${side} Sectors`).replaceAll(",", "; ") };
}

function known(cell: string): string {
  const text = cell.trim();
  return text === "NA" ? "" : text;
}
