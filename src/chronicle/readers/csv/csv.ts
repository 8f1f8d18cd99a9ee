import { ChanceryError } from "../../../errors.ts";
import type { Reader, ReadOptions } from "../../reader.ts";
import { isDatasetName, isTaken } from "../icews/benchmarks.ts";
import { tableRows } from "../table.ts";
import { readAliases } from "./aliases.ts";
import { CAMEO_ZEROS, type CameoZeros } from "./cameoZeros.ts";
import { parseCodes } from "./codesOption.ts";
import { checkMap } from "./columns.ts";
import { declaredDates, writtenDates } from "./dateFormat.ts";
import { tablesAt } from "./folderFiles.ts";
import { missingWords } from "./missing.ts";
import { partyFinder } from "./partyFinder.ts";
import { planOf } from "./plan.ts";
import { rowReader } from "./rows.ts";
import type { Said } from "./said.ts";
import { told } from "./told.ts";

export interface CsvReaderOptions {
  /** The name under which the events are kept, cited and chosen. */
  dataset?: string;
  /** Column of each field: `{ date: "Day", source: "From", target: "To", cameo: "Code" }`; date, source and cameo are needed. */
  columns?: Readonly<Record<string, string>>;
  /** Whether the first line names the columns; without it they go by number from 1. Default true. */
  header?: boolean;
  /** One character, or "tab"; default what the file shows. */
  delimiter?: string;
  /** As "DD/MM/YYYY"; default what the file shows. */
  dateFormat?: string;
  /** The code system of the columns of actors: "cow", or "source=iso3,target=name"; default what the file shows. */
  codes?: string;
  /** Words that mean no value, by commas: "NA,NULL,-". */
  missing?: string;
  /** A file of the user's own names for actors: name,code. */
  aliases?: string;
  /** What became of the leading zeros of CAMEO codes; default "kept", after asking where they seem lost. */
  cameoZeros?: string;
}

/**
 * The reader of a delimited file with columns of its own, as the map says. What the user does not say of it is
 * decided by a look at the file and told as a note; what the file leaves open is asked. Actors are found as of the
 * day; an unknown or ambiguous one is a fault that tells the nearest.
 *
 * @throws ChanceryError "usage" or "unknown-option" where the options do not say what is meant.
 */
export function csvReader(options: CsvReaderOptions): Reader {
  const said: Said = {
    columns: checkMap(options.columns),
    delimiter: options.delimiter === undefined ? undefined : checkDelimiter(options.delimiter),
    header: options.header ?? true,
    datesDeclared: options.dateFormat !== undefined,
    codes: parseCodes(options.codes),
    missing: missingWords(options.missing),
    zeros: checkZeros(options.cameoZeros),
  };
  const dataset = checkDataset(options.dataset);
  const dates = options.dateFormat === undefined ? undefined : declaredDates(options.dateFormat);
  const aliases = options.aliases === undefined ? undefined : readAliases(options.aliases);

  async function* rows(file: string, read: ReadOptions = {}) {
    const plan = await planOf(file, said, read.encoding);
    for (const note of plan.notes) read.onNote?.(note);
    const { delimiter, preamble } = plan.dialect;
    const findParty = partyFinder({ readings: plan.readings, declared: said.codes, aliases });
    yield* tableRows(
      file,
      { delimiter, skip: preamble, header: said.header },
      (_, name) =>
        rowReader({
          places: plan.places,
          readDate: dates ?? writtenDates(plan.order),
          findParty,
          zeros: plan.zeros,
          missing: said.missing,
          dataset,
          file: name,
        }),
      read,
    );
  }

  return {
    format: "csv",
    describes: "any delimited file, its columns named by --map",
    dataset,
    files: (path, options) => tablesAt(path, said, options),
    rows,
    plan: (file, encoding) =>
      told(file, said, { dateFormat: options.dateFormat, aliases: aliases?.size, encoding }),
  };
}

function checkDataset(name: string | undefined): string {
  // "Mine" and "mine" would be one name to a reader and two to the store.
  const plain = name?.toLowerCase();
  const taken = plain !== undefined && isTaken(plain);
  if (plain && isDatasetName(plain) && !taken) return plain;
  const why = !name
    ? "the data set has no name"
    : taken
      ? `"${name}" is the name of another source`
      : `"${name}" is not a name`;
  throw new ChanceryError("usage", `${why}.`, {
    hint: "Give one of letters, digits, dots and hyphens under which the events are kept: --dataset my-events.",
  });
}

function checkDelimiter(text: string): string {
  const sign = text === "tab" || text === "\\t" ? "\t" : text;
  if (sign.length === 1 && !/["\r\n]/.test(sign)) return sign;
  throw new ChanceryError("unknown-option", `"${text}" is not a delimiter.`, {
    hint: 'Use one character, or "tab".',
  });
}

function checkZeros(text: string | undefined): CameoZeros | undefined {
  if (text === undefined || (CAMEO_ZEROS as readonly string[]).includes(text))
    return text as CameoZeros | undefined;
  throw new ChanceryError("unknown-option", `--cameo-zeros has "${text}".`, {
    hint: "Use lost (10 is 010), roots (1 is 01) or kept (as written).",
  });
}
