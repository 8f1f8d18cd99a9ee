import { isWithin } from "../../../dates.ts";
import type { Cell, CodedTable, LookUp } from "../../codedTable.ts";
import type { CsvRecord } from "../../csv.ts";
import type { Party } from "../../event.ts";
import type { ReadOptions } from "../../reader.ts";
import { openTable } from "../table.ts";
import { type IcewsColumn, type IcewsHeader, icewsHeader, tellHeader } from "./columns.ts";
import type { Corrections } from "./corrections.ts";
import { icewsDay } from "./date.ts";
import { actOf, DATASET, icewsRows, known, partyOf, placeOf } from "./row.ts";

/**
 * A file of ICEWS for an engine, by its header. Dates with the month first, leaders whose state hangs on the day and what the corrections
 * concern are left to the row reader. Throws where the header is none of ICEWS'.
 */
export function codedIcews(
  first: CsvRecord,
  file: string,
  corrections: Corrections,
  { days, onNote }: ReadOptions,
): CodedTable {
  let columns!: IcewsHeader;
  const open = (header: readonly string[]) => {
    columns = icewsHeader(header, file);
    tellHeader(columns, file, onNote);
    return icewsRows(columns, file, corrections, onNote);
  };
  const { width, rowOf } = openTable(first, true, open, file, days);
  const at = (column: IcewsColumn) => columns.at.get(column)!;
  const of = <T>(cells: readonly Cell[], told: (cells: string[]) => T | undefined): LookUp<T> => ({
    cells,
    of: (found) => told(found.map(known)),
  });
  const side = (which: "Source" | "Target") => {
    const cells = [
      ...(["Name", "Country", "Sectors"] as const).map((part) => at(`${which} ${part}`)),
      { column: at("Event Date"), first: 4 },
    ];
    return of(cells, ([name, country, sectors, year]): Party | undefined => {
      if (name === "" || !/^\d{4}$/.test(year!)) return undefined;
      const party = partyOf(name!, country!, sectors!, year!).always;
      return party && !corrections.concerns(party, country!) ? party : undefined;
    });
  };
  const { hasCodes } = columns;
  return {
    dataset: DATASET,
    file,
    widths: [width],
    rowOf,
    id: at("Event ID"),
    when: {
      cells: [at("Event Date")],
      of([written]) {
        // The year must come first, since the sides are looked up by it.
        const date = /^\d{4}/.test(written!) ? icewsDay(written!) : undefined;
        return date && (!days || isWithin(date, days)) ? { date, known: date } : undefined;
      },
    },
    act: of([...(hasCodes ? [at("CAMEO Code")] : []), at("Event Text")], (cells) => {
      const act = actOf(hasCodes ? cells[0]! : "", cells.at(-1)!, hasCodes);
      return "reason" in act ? undefined : act;
    }),
    source: side("Source"),
    target: side("Target"),
    place: of([at("City"), at("Country")], ([city, country]) => ({
      place: placeOf(city!, country!),
      country: "",
    })),
    told: { publisher: of([at("Publisher")], ([publisher]) => publisher), story: at("Story ID") },
  };
}
