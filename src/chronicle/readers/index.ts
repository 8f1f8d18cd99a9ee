import { ChanceryError } from "../../errors.ts";
import type { Reader } from "../reader.ts";
import { casebookReader } from "./casebook.ts";
import { type CsvReaderOptions, csvReader } from "./csv.ts";
import { icewsReader } from "./icews.ts";
import { icews14Reader } from "./icews14.ts";

/** The published formats, each a reader of its own; a new source is one line here. */
const PUBLISHED: readonly Reader[] = [icewsReader, icews14Reader, casebookReader];

/** Every format that can be taken in, with a line for the help. */
export const FORMATS: readonly { format: string; describes: string }[] = [
  ...PUBLISHED.map(({ format, describes }) => ({ format, describes })),
  { format: "csv", describes: "any delimited file with a header, its columns named by --map" },
];

/**
 * The reader of a format; options are for "csv" alone, since the others are what their publishers made them.
 *
 * @throws ChanceryError "unknown-option" for an unknown format, "usage" for options that do not fit it.
 */
export function readerFor(format: string, options: CsvReaderOptions = {}): Reader {
  if (format === "csv") return csvReader(options);
  const reader = PUBLISHED.find((one) => one.format === format);
  if (!reader) {
    throw new ChanceryError("unknown-option", `"${format}" is not a format that can be taken in.`, {
      hint: `Formats: ${FORMATS.map((one) => one.format).join(", ")}.`,
    });
  }
  if (Object.values(options).some((value) => value !== undefined)) {
    throw new ChanceryError("usage", `Columns, delimiter and data set of "${format}" are fixed.`, {
      hint: 'Options for columns go with the format "csv".',
    });
  }
  return reader;
}
