import { proposeCodes } from "../../../actors/proposeCodes.ts";
import { cameo, cameoByName } from "../../cameo.ts";
import { parseCsv } from "../../csv.ts";
import { sharedActors } from "../sharedActors.ts";
import type { Field } from "./columns.ts";
import { clearDate, turnedDate } from "./dates.ts";
import { dialectOf, wholeLines } from "./dialect.ts";
import { seemsMissing } from "./missing.ts";

/** What a table's columns seem to stand for, and the columns that it has. */
export interface MapProposal {
  columns: Partial<Record<Field, string>>;
  header: readonly string[];
}

/** A side of an act, by its own word or as the first or second of two: "sender", "actor1_name", "country_b". */
const side = (words: string, mark: string) =>
  new RegExp(
    `^(?:(?:${words})_?(?:name|code|country|country_?code|country_?name|actor|iso3?|state)?|(?:actor|country|state|side|party|iso3?|ccode|cow|participant)_?${mark}_?(?:name|code|country|iso3?|country_?code|country_?name|id)?)$`,
  );

/** Names of columns by field, the surest first; a name is in small letters, its words parted by "_". */
const NAMES: readonly (readonly [Field, readonly RegExp[]])[] = [
  [
    "date",
    [
      /^(?:event_?)?date$/,
      /^(?:day|event_?day|sql_?date|date_of_event|when|datum)$/,
      /^(?:date_?start|start_?date|from_?date)$/,
      /^(?:year_?month|month|year)$/,
    ],
  ],
  ["source", [side("source|from|sender|initiator|subject|actor|origin|src", "[1a]")]],
  ["target", [side("target|to|receiver|recipient|object|destination|dest|tgt|partner", "[2b]")]],
  [
    "cameo",
    [
      /^cameo(?:_?(?:code|event))?$/,
      /^event_?code$/,
      /^(?:code|event_?type|event_?text|event_?root_?code)$/,
      /^(?:event|act|action|type)$/,
    ],
  ],
  ["id", [/^(?:id|event_?id|global_?event_?id|row_?id)$/]],
  ["url", [/^(?:url|source_?url|link|href)$/]],
  ["publisher", [/^(?:publisher|newspaper|outlet)$/]],
  ["summary", [/^(?:summary|description|notes?|headline|title)$/]],
];
const NEEDED = ["date", "source", "cameo"] as const;
const VALUES = 2000;
/** So much of a column must be what its name says. */
const MOST = 0.5;

/** Proposes which column is what by its name, and only where its values fit the name; `head` is how the file begins. */
export function proposeMap(head: string, declared?: string): MapProposal {
  const dialect = dialectOf(head, declared, []);
  const records = parseCsv(wholeLines(head), { delimiter: dialect.delimiter, skip: dialect.preamble });
  const header = records[0]?.cells.map((cell) => cell.replace(/^\uFEFF/, "").trim()) ?? [];
  const body = records.slice(1, VALUES).filter(({ fault }) => !fault);
  const names = header.map(plain);
  const valuesOf = (at: number) => [
    ...new Set(body.map(({ cells }) => cells[at]?.trim() ?? "").filter((v) => v !== "" && !seemsMissing(v))),
  ];
  const columns: Partial<Record<Field, string>> = {};
  const taken = new Set<string>();
  for (const [field, forms] of NAMES) {
    const fitting = names
      .map((name, at) => ({ at, order: forms.findIndex((form) => form.test(name)) }))
      .filter(({ at, order }) => {
        const name = header[at]!;
        return order >= 0 && !taken.has(name) && header.indexOf(name) === header.lastIndexOf(name);
      })
      .sort((a, b) => a.order - b.order);
    const column = fitting.find(({ at }) => fits(field, valuesOf(at)));
    if (!column) continue;
    columns[field] = header[column.at]!;
    taken.add(header[column.at]!);
  }
  return { columns, header };
}

/** The fields that an event can't do without and that no column was found for. */
export function lacking({ columns }: MapProposal): Field[] {
  return NEEDED.filter((field) => columns[field] === undefined);
}

function fits(field: Field, values: readonly string[]): boolean {
  const share = (test: (value: string) => boolean) =>
    values.length > 0 && values.filter(test).length >= MOST * values.length;
  if (field === "date") return share((value) => Boolean(clearDate(value) ?? turnedDate(value)));
  if (field === "cameo")
    return share((value) => Boolean(cameo(value) ?? cameo(`0${value}`) ?? cameoByName(value)));
  if (field === "url") return share((value) => /^https?:\/\//i.test(value));
  if (field === "source" || field === "target") {
    const { known, of } = proposeCodes(values, sharedActors());
    return known > 0 && known >= 0.3 * of;
  }
  return values.length > 0;
}

/** "DateStart" and "date start" as "date_start". */
function plain(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");
}
