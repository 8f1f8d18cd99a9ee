import { basename } from "node:path";
import { type CameoCode, cameo, cameoByName } from "../../cameo.ts";
import type { Party } from "../../event.ts";
import type { Reader, ReadOptions, ReadRow } from "../../reader.ts";
import { filesAt } from "../bytes/textFile.ts";
import { codedEvent } from "../codedEvent.ts";
import { type Flaw, quoted, type RowReader, tableRows } from "../table.ts";
import { type IcewsParties, sharedIcewsParties } from "./actors.ts";
import { type IcewsColumn, type IcewsHeader, icewsHeader } from "./columns.ts";
import { type Corrections, correctionsOf } from "./corrections.ts";
import { icewsDay, isMonthFirst } from "./date.ts";

const DATASET = "icews";

/** What stands for nothing known: ICEWS writes "NA", databases and tools that keep its files the others. */
const NOTHING = new Set(["NA", "NULL", "null", "NaN", "nan", "None", "\\N", "<NA>"]);

/** The cell of a column, "" where it holds nothing known. */
type Cell = (column: IcewsColumn) => string;

/**
 * ICEWS coded events as published on Dataverse (Boschee et al., doi:10.7910/DVN/28075): tab-separated, no
 * quoting, a header, "NA" for what is not known. Columns go by their names ({@link icewsHeader}); where a release
 * has no code, its event text tells it. A row is an event; a country that is not known by code leaves the code ""
 * and the event stands. Intensity comes from the CAMEO table, not from the file, so that all data sets share one scale.
 */
export const icewsReader: Reader = {
  format: "icews",
  describes: "ICEWS events as published on Dataverse (.tab, may be gzipped)",
  dataset: DATASET,
  files: (path) => filesAt(path, (name) => /\.(tab|tsv)(\.gz)?$/i.test(name), "file named .tab"),
  rows: readIcews,
};

async function* readIcews(file: string, options: ReadOptions = {}): AsyncGenerator<ReadRow[]> {
  const corrections = correctionsOf(DATASET);
  const open = (header: readonly string[], name: string) =>
    openIcews(header, name, corrections, options.onNote);
  yield* tableRows(file, { delimiter: "\t", quotes: false }, open, options);
  for (const note of corrections.notes(basename(file))) options.onNote?.(note);
}

function openIcews(
  header: readonly string[],
  file: string,
  corrections: Corrections,
  onNote: (note: string) => void = () => {},
): RowReader {
  const columns = icewsHeader(header, file);
  const parties = sharedIcewsParties();
  tellHeader(columns, file, onNote);
  let monthFirst = false;
  return (cells, line) => {
    const at: Cell = (column) => known(cells[columns.at.get(column) ?? -1] ?? "");
    const date = icewsDay(at("Event Date"));
    const act = actOf(at, columns.hasCodes);
    const flaw = flawOf(at, date, act);
    if (flaw) return flaw;
    if (!monthFirst && isMonthFirst(at("Event Date"))) {
      monthFirst = true;
      onNote(
        `${file}: dates are read with the month first, as ICEWS writes them ("${at("Event Date")}" is ${date}).`,
      );
    }
    return codedEvent({
      id: `${DATASET}:${at("Event ID")}`,
      date: date!,
      act: act as CameoCode,
      source: corrections.put(partyOf("Source", at, date!, parties), at("Source Country"), date!),
      target: corrections.put(partyOf("Target", at, date!, parties), at("Target Country"), date!),
      place: [at("City"), at("Country")].filter((part) => part !== "").join(", "),
      publisher: at("Publisher"),
      story: at("Story ID"),
      origin: { dataset: DATASET, file, line },
    });
  };
}

function tellHeader({ hasCodes, strange }: IcewsHeader, file: string, onNote: (note: string) => void): void {
  if (!hasCodes) onNote(`${file}: this release has no CAMEO codes; they are taken from the event texts.`);
  if (strange.length) onNote(`${file}: columns that are not ICEWS' were left out: ${quoted(strange)}.`);
}

/** What was done. A code that is no number ("13y" in the file of 2017) tells nothing, and the text goes for it. */
function actOf(at: Cell, hasCodes: boolean): CameoCode | Flaw {
  const [code, text] = [at("CAMEO Code"), at("Event Text")];
  const named = cameoByName(text);
  if (!/^\d+$/.test(code)) {
    if (named) return named;
    const detail = hasCodes ? `CAMEO Code "${code}" ("${text}")` : `Event Text "${text}"`;
    return { reason: hasCodes ? "unknown CAMEO code" : "unknown event text", detail };
  }
  const act = cameo(code);
  // A spreadsheet took the zero: "10" with "Make statement" is 010. The text alone decides it.
  if (named && named !== act && code.length < 4 && named.code === `0${code}`) return named;
  if (!act) return { reason: "unknown CAMEO code", detail: `CAMEO Code "${code}" ("${text}")` };
  if (!named || named === act) return act;
  return {
    reason: "code and event text disagree",
    detail: `CAMEO Code "${code}", Event Text "${text}" (${named.code})`,
  };
}

function flawOf(at: Cell, date: string | undefined, act: CameoCode | Flaw): Flaw | undefined {
  const id = at("Event ID");
  if (!/^\d+$/.test(id)) return { reason: "bad event ID", detail: `Event ID "${id}"` };
  if (!date) return { reason: "bad date", detail: `Event Date "${at("Event Date")}"` };
  if ("reason" in act) return act;
  if (at("Source Name") === "") return { reason: "missing source", detail: "Source Name is empty" };
  if (at("Target Name") === "") return { reason: "missing target", detail: "Target Name is empty" };
  return undefined;
}

function partyOf(side: "Source" | "Target", at: Cell, day: string, parties: IcewsParties): Party {
  const sectors = at(`${side} Sectors`);
  const party = parties(at(`${side} Name`), at(`${side} Country`), day.slice(0, 4), sectors);
  return { ...party(day), sector: sectors.replaceAll(",", "; ") };
}

function known(cell: string): string {
  const text = cell.trim();
  return NOTHING.has(text) ? "" : text;
}
