/**
 * What is told of each event in a few words: what filters, counts and orders read. `ends` is the last day of the period; `addressed` is
 * "true" or "false"; what the source does not say is "".
 */
export type Field =
  | "date"
  | "ends"
  | "known"
  | "precision"
  | "source"
  | "sourceName"
  | "sourcePerson"
  | "target"
  | "targetName"
  | "targetPerson"
  | "addressed"
  | "cameo"
  | "root"
  | "quad"
  | "kind"
  | "aim"
  | "issue"
  | "confidence"
  | "publisher"
  | "dataset";

/** The values of a field, in their order, and for each event the place of its own. */
export interface Column {
  values: readonly string[];
  of: Int32Array;
}

/** Events column by column, in order of date, then precision (day, month, year), then id; they are told by their places. */
export interface Columns {
  readonly size: number;
  column(field: Field): Column;
  readonly reports: Int32Array;
  /** Goldstein intensities as whole numbers: a sum of floating ones would depend on their order. */
  readonly tenThousandths: Int32Array;
  /** The places of those of the ids that are known here. */
  withIds(ids: readonly string[]): Iterable<number>;
  /** Whether the words stand in the texts of an event (chronicle/text.ts); undefined where the texts are not at hand. */
  readonly withWords?: (text: string) => (place: number) => boolean;
}

/** How many ten-thousandths an intensity is. */
export function tenThousandthsOf(goldstein: number): number {
  return Math.round(goldstein * 10_000);
}

/** The place of each text among the different ones, in their order. */
export function columnOf(texts: readonly string[]): Column {
  const values = [...new Set(texts)].sort();
  const place = new Map(values.map((value, i) => [value, i]));
  return { values, of: Int32Array.from(texts, (text) => place.get(text)!) };
}
