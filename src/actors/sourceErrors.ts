import { CASEBOOK } from "../casebook.ts";
import { readCsv } from "./csv.ts";

/** Something that a source files wrongly, again and again, and what it means. */
export interface SourceError {
  /** The data set, "icews". */
  source: string;
  /** As the source writes them. */
  name: string;
  country: string;
  /** First and last day on which it is known to be wrong; "" where it has no end. */
  from: string;
  to: string;
  /** Code of the state that is meant. */
  code: string;
  why: string;
  url: string;
}

/**
 * The known errors of the sources (casebook/actors/source_errors.csv).
 *
 * @throws ChanceryError where the file can't be read.
 */
export function loadSourceErrors(): SourceError[] {
  return readCsv(new URL("actors/source_errors.csv", CASEBOOK)) as unknown as SourceError[];
}

/** The error of a source that a name under a country is on that day; undefined where it is none that is known. */
export function sourceErrorAt(
  errors: readonly SourceError[],
  source: string,
  name: string,
  country: string,
  day: string,
): SourceError | undefined {
  return errors.find(
    (error) =>
      error.source === source &&
      error.name === name &&
      error.country === country &&
      error.from <= day &&
      (error.to === "" || day <= error.to),
  );
}
