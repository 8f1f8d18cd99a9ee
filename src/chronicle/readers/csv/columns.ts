import { nearest } from "../../../actors/similar.ts";
import { ChanceryError } from "../../../errors.ts";
import { quoted } from "../table.ts";

/** What a column of the user's own file can stand for. */
export const FIELDS = {
  date: "the day",
  source: "who acted, by name or code",
  cameo: "the CAMEO code or its event text",
  target: "toward whom, empty where nobody is addressed",
  precision: "day, month or year",
  source_person: "the person who acted",
  target_person: "the person met",
  issue: "what it is about, in a word",
  kind: "act, vote or domestic",
  aim: "at whom: other (its target), own, third or circumstance",
  confidence: "high, medium, low or unrated",
  reports: "how many reports stand behind it",
  summary: "what happened",
  publisher: "who reported it",
  url: "where to read it",
  id: "the source's own id",
} as const;

export type Field = keyof typeof FIELDS;

const NEEDED: readonly Field[] = ["date", "source", "cameo"];

/**
 * What `--map` says: "date=Date,source=From". A name with a comma stands in quotes ('source="From, country"'), or
 * the map is given several times, one column each.
 *
 * @throws ChanceryError "usage" for what is not FIELD=COLUMN.
 */
export function parseMap(maps: readonly string[]): Record<string, string> {
  const single = (map: string) => maps.length > 1 && pieces(map).some((piece) => !/^\s*\w+\s*=/.test(piece));
  return Object.fromEntries(
    maps
      .flatMap((map) => (single(map) ? [map] : pieces(map)))
      .map((piece) => {
        const [, field, column] = /^\s*([^=\s]+)\s*=\s*(.+?)\s*$/s.exec(piece) ?? [];
        if (field && column) return [field, unquoted(column)];
        throw new ChanceryError("usage", `--map has "${piece}", which is not FIELD=COLUMN.`, {
          hint: `For example: --map date=Date,source=From,target=To,cameo=Code. A column's name with a comma stands in quotes: 'source="From, country"'.`,
        });
      }),
  );
}

/** The parts between commas that stand in no quotes. */
function pieces(map: string): string[] {
  return (map.match(/(?:"(?:[^"]|"")*"|[^,])+/g) ?? []).filter((piece) => piece.trim() !== "");
}

function unquoted(column: string): string {
  return /^".*"$/s.test(column) ? column.slice(1, -1).replaceAll('""', '"') : column;
}

/** Checks a map of fields to column names. Throws ChanceryError "usage" for what is missing, "unknown-option" for strange fields. */
export function checkMap(columns: Readonly<Record<string, string>> | undefined): Map<Field, string> {
  const strange = Object.keys(columns ?? {}).filter((field) => !Object.hasOwn(FIELDS, field));
  if (strange.length) {
    throw new ChanceryError("unknown-option", `--map names ${quoted(strange)}, which no event has.`, {
      hint: `Fields: ${Object.keys(FIELDS).join(", ")}.`,
    });
  }
  const missing = NEEDED.filter((field) => !columns?.[field]);
  if (missing.length) {
    throw new ChanceryError("usage", `--map does not say which column is the ${missing.join(", the ")}.`, {
      hint: "For example: --map date=Date,source=From,target=To,cameo=Code.",
    });
  }
  return new Map(Object.entries(columns!) as [Field, string][]);
}

/** Where each field stands in the header. Throws ChanceryError "bad-input" that lists the columns of the file. */
export function placeColumns(
  map: ReadonlyMap<Field, string>,
  header: readonly string[],
  file: string,
): Map<Field, number> {
  const lost = [...map.values()].filter((column) => header.indexOf(column) < 0);
  const twice = [...map.values()].filter((column) => header.indexOf(column) !== header.lastIndexOf(column));
  if (lost.length === 0 && twice.length === 0) {
    return new Map([...map].map(([field, column]) => [field, header.indexOf(column)]));
  }
  const what = lost.length
    ? `there is no column ${quoted(lost)}`
    : `the column ${quoted(twice)} stands there twice`;
  const numbered = lost.length > 0 && lost.every((column) => /^\d+$/.test(column));
  const suggested = lost.flatMap((column) => nearestOf(column, header));
  throw new ChanceryError("bad-input", `${what}.`, {
    place: { file, line: 1 },
    hint: numbered
      ? `The file has ${quoted(header)}. Where a file has no header, --no-header takes columns by number.`
      : `The file has ${quoted(header)}.${suggested.length ? ` Nearest: ${suggested.join(", ")}.` : ""}`,
  });
}

/** The column that differs from what was said in capitals, spaces and signs alone, else in a letter or two. */
function nearestOf(column: string, header: readonly string[]): string[] {
  const named = header.filter((name) => name !== "");
  const same = named.filter((name) => lettersIn(name) === lettersIn(column) && lettersIn(name) !== "");
  const near = same.length ? same : nearest(column.toLowerCase(), named, (name) => name.toLowerCase(), 1);
  return near.length ? [`${quoted([near[0]!])} for "${column}"`] : [];
}

function lettersIn(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Where each field stands in a file without a header: by number from 1. Throws ChanceryError "usage" for what is no number of a column. */
export function placeNumbers(map: ReadonlyMap<Field, string>, width: number): Map<Field, number> {
  return new Map(
    [...map].map(([field, column]) => {
      const number = /^\d{1,4}$/.test(column) ? Number(column) : 0;
      if (number >= 1 && number <= width) return [field, number - 1];
      throw new ChanceryError("usage", `--map has ${field}=${column}, which is no column of the file.`, {
        hint: `Without a header columns go by number, from 1 to ${width}: --map date=1,source=2,target=3,cameo=4.`,
      });
    }),
  );
}
