import { type CameoCode, cameo, cameoByName } from "../../cameo.ts";
import type { Party } from "../../event.ts";
import { codedEvent } from "../codedEvent.ts";
import type { Flaw, RowReader } from "../table.ts";
import { type IcewsParty, sharedIcewsParties } from "./actors.ts";
import type { IcewsColumn, IcewsHeader } from "./columns.ts";
import type { Corrections } from "./corrections.ts";
import { icewsDay, isMonthFirst } from "./date.ts";

/** The data set. */
export const DATASET = "icews";

/** What stands for nothing known: ICEWS writes "NA", databases and tools that keep its files the others. */
const NOTHING = new Set(["NA", "NULL", "null", "NaN", "nan", "None", "\\N", "<NA>"]);

/** The cell of a column, "" where it holds nothing known. */
type Cell = (column: IcewsColumn) => string;

/** The reader of the rows below a header. */
export function icewsRows(
  columns: IcewsHeader,
  file: string,
  corrections: Corrections,
  onNote: (note: string) => void = () => {},
): RowReader {
  let monthFirst = false;
  return (cells, line) => {
    const at: Cell = (column) => known(cells[columns.at.get(column) ?? -1] ?? "");
    const date = icewsDay(at("Event Date"));
    const act = actOf(at("CAMEO Code"), at("Event Text"), columns.hasCodes);
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
      source: sideOf("Source", at, date!, corrections),
      target: sideOf("Target", at, date!, corrections),
      place: placeOf(at("City"), at("Country")),
      publisher: at("Publisher"),
      story: at("Story ID"),
      origin: { dataset: DATASET, file, line },
    });
  };
}

/** Where it happened, as far as the file says. */
export function placeOf(city: string, country: string): string {
  return [city, country].filter((part) => part !== "").join(", ");
}

/** What was done. A code that is no number ("13y" in the file of 2017) tells nothing, and the text goes for it. */
export function actOf(code: string, text: string, hasCodes: boolean): CameoCode | Flaw {
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

function sideOf(side: "Source" | "Target", at: Cell, day: string, corrections: Corrections): Party {
  const country = at(`${side} Country`);
  const party = partyOf(at(`${side} Name`), country, at(`${side} Sectors`), day.slice(0, 4));
  return corrections.put(party.on(day), country, day);
}

/** Whom a name means in a year, with the sectors as the file has them. */
export function partyOf(name: string, country: string, sectors: string, year: string): IcewsParty {
  const { on, always } = sharedIcewsParties()(name, country, year, sectors);
  const inSectors = (party: Party) => ({ ...party, sector: sectors.replaceAll(",", "; ") });
  return { on: (day) => inSectors(on(day)), always: always && inSectors(always) };
}

/** The cell without spaces, "" where it holds nothing known. */
export function known(cell: string): string {
  const text = cell.trim();
  return NOTHING.has(text) ? "" : text;
}
