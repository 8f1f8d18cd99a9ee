import type { Cell, CodedTable, LookUp } from "../codedTable.ts";
import type { Party } from "../event.ts";
import type { ColumnType } from "./appendValue.ts";

/** What is looked up of each row, as a table: a key of cells, parted by tabs, and the values that they mean. */
export interface Meaning {
  name: MeaningName;
  cells: readonly Cell[];
  columns: readonly (readonly [column: string, type: ColumnType])[];
  /** The values of the columns; undefined where the row is left to the row reader. */
  valuesOf(cells: readonly string[]): readonly unknown[] | undefined;
}

export type MeaningName = "time" | "act" | "source" | "target" | "place" | "press" | "publisher";

/** All that is looked up of a table. `kept`: the actors of whom rows are kept. */
export function lookUpsOf(table: CodedTable, kept: readonly string[] | undefined): Meaning[] {
  const { press, told } = table;
  return [
    meaning("time", table.when, TIME, ({ date, known }) => [date, known]),
    meaning("act", table.act, ACT, ({ code, root, quad, goldstein, name }) => [
      ...[code, root, quad, goldstein, name],
    ]),
    meaning("source", table.source, PARTY, (party) => partyValues(party, kept)),
    meaning("target", table.target, PARTY, (party) => partyValues(party, kept)),
    meaning("place", table.place, PLACE, ({ place, country }) => [place, country || null]),
    ...(press
      ? [
          meaning("press", press, PRESS, ({ reports, mentions, sources, lead }) => [
            ...[reports, mentions, sources, lead],
          ]),
        ]
      : []),
    ...("publisher" in told
      ? [meaning("publisher", told.publisher, PUBLISHER, (name) => [name || null])]
      : []),
  ];
}

const TIME = [
  ["date", "DATE"],
  ["known", "DATE"],
] as const;
const ACT = [
  ["code", "VARCHAR"],
  ["root", "VARCHAR"],
  ["quad", "VARCHAR"],
  ["goldstein", "DOUBLE"],
  ["name", "VARCHAR"],
] as const;
const PARTY = [
  ["code", "VARCHAR"],
  ["name", "VARCHAR"],
  ["person", "VARCHAR"],
  ["sector", "VARCHAR"],
  ["wanted", "BOOLEAN"],
] as const;
const PLACE = [
  ["place", "VARCHAR"],
  ["country", "VARCHAR"],
] as const;
const PRESS = [
  ["reports", "INTEGER"],
  ["mentions", "INTEGER"],
  ["sources", "INTEGER"],
  ["lead", "BOOLEAN"],
] as const;
const PUBLISHER = [["publisher", "VARCHAR"]] as const;

/** As appendEvent has it: what is empty is null, but for the code; all of nobody is. */
function partyValues(party: Party | null, kept: readonly string[] | undefined): readonly unknown[] {
  if (!party) return [null, null, null, null, false];
  const { code, name, person, sector } = party;
  return [code, name || null, person || null, sector || null, kept?.includes(code) ?? true];
}

function meaning<T>(
  name: MeaningName,
  { cells, of }: LookUp<T>,
  columns: Meaning["columns"],
  values: (found: T) => readonly unknown[],
): Meaning {
  return {
    name,
    cells,
    columns,
    valuesOf(given) {
      const found = of(given);
      return found === undefined ? undefined : values(found);
    },
  };
}
