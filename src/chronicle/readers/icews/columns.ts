import { ChanceryError } from "../../../errors.ts";
import type { ReadOptions } from "../../reader.ts";
import { quoted } from "../table.ts";

/** The columns of ICEWS on Dataverse, in the order of most releases. */
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

export type IcewsColumn = (typeof COLUMNS)[number];

/** Published variants: what each leaves out. The file of 2017 as of October 2020 has no codes, only their texts. */
const VARIANTS: readonly (readonly IcewsColumn[])[] = [[], ["CAMEO Code"]];

/** Where the columns of a file stand, whether it has codes, and which columns are none of ICEWS'. */
export interface IcewsHeader {
  at: ReadonlyMap<IcewsColumn, number>;
  hasCodes: boolean;
  strange: readonly string[];
}

/**
 * Finds the columns of ICEWS in a header by their names, in any order and with any beside them; "event_id", as
 * tools that keep ICEWS in tables write it, is "Event ID".
 *
 * @throws ChanceryError "bad-input" where columns lack that every published variant has, or one stands twice.
 */
export function icewsHeader(header: readonly string[], file: string): IcewsHeader {
  const names = header.map(plain);
  const at = new Map(
    COLUMNS.map((column) => [column, names.indexOf(plain(column))] as const).filter(
      ([, place]) => place >= 0,
    ),
  );
  const missing = COLUMNS.filter((column) => !at.has(column));
  const known = new Set(COLUMNS.map(plain));
  const strange = header.filter((_, place) => !known.has(names[place]!));
  const twice = [...at.keys()].filter((column) => names.lastIndexOf(plain(column)) !== at.get(column));
  const isVariant = VARIANTS.some(
    (left) => left.length === missing.length && left.every((column) => missing.includes(column)),
  );
  if (isVariant && twice.length === 0) return { at, hasCodes: at.has("CAMEO Code"), strange };
  const parts = [
    isVariant ? "" : `it lacks ${quoted(missing)}`,
    twice.length ? `it has ${quoted(twice)} more than once` : "",
    strange.length ? `it has ${quoted(strange)} beside them` : "",
  ].filter((part) => part !== "");
  throw new ChanceryError("bad-input", `this is not ICEWS as published on Dataverse: ${parts.join("; ")}.`, {
    place: { file, line: 1 },
    hint: "For a file with columns of its own use: chancery ingest csv FILE --map date=…,source=…,cameo=….",
  });
}

function plain(name: string): string {
  return name.trim().toLowerCase().replaceAll("_", " ");
}

/** Notes what is unusual about a header. */
export function tellHeader(
  { hasCodes, strange }: IcewsHeader,
  file: string,
  onNote: ReadOptions["onNote"],
): void {
  if (!hasCodes) onNote?.(`${file}: this release has no CAMEO codes; they are taken from the event texts.`);
  if (strange.length) onNote?.(`${file}: columns that are not ICEWS' were left out: ${quoted(strange)}.`);
}
