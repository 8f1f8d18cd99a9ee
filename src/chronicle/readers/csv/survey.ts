import type { CodeReading } from "../../../actors/proposeCodes.ts";
import type { CsvRecord } from "../../csv.ts";
import type { CameoZeros } from "./cameoZeros.ts";
import type { Field } from "./columns.ts";
import { type DatesSeen, datesSeen } from "./dateOrder.ts";
import type { Order } from "./dates.ts";
import { seemsMissing } from "./missing.ts";
import type { Side } from "./partyFinder.ts";

/** So many records are looked at before a file is read; more only while a date could be turned. */
const HEAD = 20_000;
/** So many different values of a column tell what it holds. */
const VALUES = 5000;

/** What the columns of a file hold, as far as its first records show. */
export interface Survey {
  records: number;
  dates: DatesSeen;
  /** Different values of the columns of actors and acts. */
  values: Readonly<Record<Side | "cameo", ReadonlySet<string>>>;
  /** Cells that look as if they held no value, by field and word. */
  missing: ReadonlyMap<Field, ReadonlyMap<string, number>>;
}

/** A survey under way. */
export interface Surveyor {
  /** Takes records in; gives whether more are needed. */
  look(records: readonly CsvRecord[]): boolean;
  seen(): Survey;
}

/** Starts a survey of the columns that stand at these places; what is in `missing` is no value. */
export function surveyor(places: ReadonlyMap<Field, number>, missing: ReadonlySet<string>): Surveyor {
  const dates = datesSeen();
  const values = { source: new Set<string>(), target: new Set<string>(), cameo: new Set<string>() };
  const gaps = new Map<Field, Map<string, number>>();
  let count = 0;

  const cellOf = (field: Field, cells: readonly string[]) => cells[places.get(field) ?? -1]?.trim() ?? "";
  const note = (field: Field, cell: string) => {
    const words = gaps.get(field) ?? new Map<string, number>();
    gaps.set(field, words.set(cell, (words.get(cell) ?? 0) + 1));
  };
  return {
    look: (records) => {
      for (const { cells, line, fault } of records) {
        if (fault) continue;
        count += 1;
        for (const field of ["source", "target", "cameo", "date"] as const) {
          const cell = cellOf(field, cells);
          if (cell === "" || missing.has(cell)) continue;
          if (seemsMissing(cell)) note(field, cell);
          else if (field === "date") dates.add(cell, line);
          else if (values[field].size < VALUES) values[field].add(cell);
        }
      }
      return count < HEAD || dates.open();
    },
    seen: () => ({ records: count, dates, values, missing: gaps }),
  };
}

/** What a survey decides of a file. */
export interface Decided {
  order: Order | undefined;
  readings: Readonly<Record<Side, CodeReading>>;
  zeros: CameoZeros;
}
