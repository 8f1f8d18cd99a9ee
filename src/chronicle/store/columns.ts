import type { DuckDBDataChunk, DuckDBVector } from "@duckdb/node-api";
import { dayFromNumber } from "../../dates.ts";
import type { Column, Columns, Field } from "../memory/columns.ts";
import type { Pool } from "./pool.ts";
import { SHARPNESS } from "./select.ts";
import { pointer, type WholeRows } from "./wholeRows.ts";

/** Fields that are days, and those that are texts, by their columns. */
const DAYS = ["date", "ends", "known"] as const satisfies Field[];
const TEXTS = {
  precision: "precision",
  source: "source",
  sourceName: "source_name",
  sourcePerson: "source_person",
  target: "target",
  targetName: "target_name",
  targetPerson: "target_person",
  cameo: "cameo",
  root: "root",
  quad: "quad",
  kind: "kind",
  aim: "aim",
  issue: "issue",
  confidence: "confidence",
  publisher: "publisher",
  dataset: "dataset",
} as const satisfies Partial<Record<Field, string>>;
const NUMBERS = ["reports", "round(goldstein * 10000)::INTEGER", "part", "place::DOUBLE"];

/** What is told of the events around actors: what is filtered, grouped and ordered by; the rest is read where the row stands. */
export const AROUND = ["id", ...DAYS, ...Object.values(TEXTS), "goldstein", "reports"].join(", ");

/** Columns of events around actors, and for each where it stands whole. */
export interface NearColumns {
  columns: Columns;
  pointers: Float64Array;
}

/**
 * Reads the columns of a table around actors. Texts come as numbers: the engine looks each up among the different ones (a type of
 * its own for each column), many times faster than they could be handed over. Of ids those are known that `whole` has read.
 */
export async function readColumns(
  pool: Pool,
  table: string,
  whole: WholeRows,
  signal: AbortSignal,
): Promise<NearColumns> {
  const texts = Object.entries(TEXTS).map(([field, column]) => {
    return { field: field as Field, type: `${table}_${column}`, text: `coalesce(${column}, '')` };
  });
  try {
    const values = new Map<Field, string[]>();
    for (const { field, type, text } of texts) {
      const all = `SELECT DISTINCT ${text} FROM ${table} ORDER BY 1`;
      await pool.rows(`CREATE TYPE ${type} AS ENUM (${all})`, [], signal);
      const [column = []] = await pool.columns(`SELECT unnest(enum_range(NULL::${type}))`, [], signal);
      values.set(field, column as string[]);
    }
    const select = [
      ...DAYS.map((day) => `(${day} - DATE '1970-01-01')::INTEGER`),
      ...texts.map(({ type, text }) => `enum_code(${text}::${type})::INTEGER`),
      "(target IS NOT NULL)::INTEGER",
      ...NUMBERS,
    ];
    const sql = `SELECT ${select.join(", ")} FROM ${table} ORDER BY date, ${SHARPNESS}, id`;
    return nearColumns(await pool.chunks(sql, signal), values, whole);
  } finally {
    for (const { type } of texts) await pool.rows(`DROP TYPE IF EXISTS ${type}`, []);
  }
}

function nearColumns(
  chunks: readonly DuckDBDataChunk[],
  values: ReadonlyMap<Field, readonly string[]>,
  whole: WholeRows,
): NearColumns {
  const size = chunks.reduce((sum, chunk) => sum + chunk.rowCount, 0);
  let at = 0;
  const next = <T extends Int32Array | Float64Array = Int32Array>(into = new Int32Array(size) as T): T => {
    let row = 0;
    for (const chunk of chunks) {
      into.set(numbersOf(chunk.getColumnVector(at)), row);
      row += chunk.rowCount;
    }
    at += 1;
    return into;
  };
  const columns = new Map<Field, Column>();
  for (const day of DAYS) columns.set(day, dayColumn(next()));
  for (const [field, texts] of values) columns.set(field, { values: texts, of: next() });
  columns.set("addressed", { values: ["false", "true"], of: next() });
  const [reports, tenThousandths, part, rows] = [next(), next(), next(), next(new Float64Array(size))];
  const pointers = rows.map((row, i) => pointer(part[i]!, row));
  const places = new Map<string, number>();
  const placeOf = (id: string) => {
    const held = places.get(id);
    if (held !== undefined) return held;
    const place = pointers.indexOf(whole.pointerTo(id) ?? Number.NaN);
    places.set(id, place);
    return place;
  };
  return {
    columns: {
      size,
      column: (field) => columns.get(field)!,
      reports,
      tenThousandths,
      withIds: (ids) => ids.map(placeOf).filter((place) => place >= 0),
    },
    pointers,
  };
}

/**
 * The numbers of a vector that has no nulls. The library gives them one by one, and from the field in which it keeps them in a tenth of the
 * time; should a later one keep them elsewhere, they are asked for one by one.
 */
function numbersOf(vector: DuckDBVector): ArrayLike<number> {
  const { items } = vector as unknown as { items?: unknown };
  if (items instanceof Int32Array || items instanceof Float64Array) return items;
  return Array.from({ length: vector.itemCount }, (_, i) => vector.getItem(i) as number);
}

/** The column of days that are told by their numbers. */
function dayColumn(days: Int32Array): Column {
  const numbers = Int32Array.from(new Set(days)).sort();
  const place = new Map<number, number>();
  for (const [i, number] of numbers.entries()) place.set(number, i);
  return { values: Array.from(numbers, dayFromNumber), of: days.map((day) => place.get(day)!) };
}
