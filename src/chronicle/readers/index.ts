import { ChanceryError } from "../../errors.ts";
import type { Reader } from "../reader.ts";
import { casebookReader } from "./casebook.ts";
import { type CsvReaderOptions, csvReader } from "./csv/csv.ts";
import { gdelt1Reader, gdeltReader, gdeltTranslatedReader } from "./gdelt/gdelt.ts";
import { BENCHMARKS } from "./icews/benchmarks.ts";
import { icewsReader } from "./icews/icews.ts";
import { benchmarkReader } from "./icews/icews14.ts";

/** The published formats, each a reader of its own; a new source is one line here. */
const PUBLISHED: readonly Reader[] = [
  icewsReader,
  ...BENCHMARKS.map((benchmark) => benchmarkReader(benchmark)),
  gdeltReader,
  gdeltTranslatedReader,
  gdelt1Reader,
  casebookReader,
];

export interface ReaderOptions extends CsvReaderOptions {
  /** For a benchmark folder that is none of the known ones: the day that hour 0 means. */
  firstDay?: string;
}

/** Every format that can be taken in, with a line for the help. */
export const FORMATS: readonly { format: string; describes: string }[] = [
  ...PUBLISHED.map(({ format, describes }) => ({ format, describes })),
  { format: "csv", describes: "any delimited file with a header, its columns named by --map" },
];

/**
 * The reader of a format; options are for "csv", and for benchmark folders the first day with a data set; the
 * others are what their publishers made them.
 *
 * @throws ChanceryError "unknown-option" for an unknown format, "usage" for options that do not fit it.
 */
export function readerFor(format: string, { firstDay, ...options }: ReaderOptions = {}): Reader {
  const benchmark = BENCHMARKS.find(({ dataset }) => dataset === format);
  if (firstDay !== undefined && !benchmark) {
    throw new ChanceryError("usage", `--first-day does not go with "${format}".`, {
      hint: `It goes with ${BENCHMARKS.map(({ dataset }) => dataset).join(", ")}.`,
    });
  }
  if (format === "csv") return csvReader(options);
  const reader = PUBLISHED.find((one) => one.format === format);
  if (!reader) {
    throw new ChanceryError("unknown-option", `"${format}" is not a format that can be taken in.`, {
      hint: `Formats: ${FORMATS.map((one) => one.format).join(", ")}.`,
    });
  }
  const { dataset, ...columns } = options;
  if (benchmark && firstDay !== undefined && Object.values(columns).every((value) => value === undefined))
    return benchmarkReader(benchmark, { firstDay, dataset });
  if (Object.values(options).some((value) => value !== undefined)) {
    throw new ChanceryError("usage", `Columns, delimiter and data set of "${format}" are fixed.`, {
      hint: 'Options for columns go with the format "csv".',
    });
  }
  return reader;
}
