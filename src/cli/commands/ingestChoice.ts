import { existsSync } from "node:fs";
import { basename } from "node:path";
import type { Reader } from "../../chronicle/reader.ts";
import { checkEncoding } from "../../chronicle/readers/bytes/encodingNames.ts";
import { endsAsTable, filesAt, headText } from "../../chronicle/readers/bytes/textFile.ts";
import { parseMap } from "../../chronicle/readers/csv/columns.ts";
import { lacking, type MapProposal, proposeMap } from "../../chronicle/readers/csv/proposeMap.ts";
import { FORMATS, type ReaderOptions, readerFor } from "../../chronicle/readers/index.ts";
import { recognise } from "../../chronicle/recognise.ts";
import { ALL_DAYS, type DayRange, parseDayWithin, plausibleDays } from "../../dates.ts";
import { ChanceryError } from "../../errors.ts";

/** The options of the readers under the names of the flags, and what ingest itself is told. */
export interface IngestFlags extends Omit<ReaderOptions, "columns"> {
  chronicle?: string;
  map?: string[];
  encoding?: string;
  datesFrom?: string;
  datesTo?: string;
  replace?: boolean;
  plan?: boolean;
  json?: boolean;
}

/** What is to be taken in and how: named by the user, or told by the files. */
export interface Choice {
  format: string;
  paths: string[];
  /** By what the format was told; undefined where the user named it. */
  by?: string;
  /** For a table of the user's own that came without a map: which columns seem to be what. */
  proposal?: MapProposal;
}

/**
 * The format and the paths of a command line: a first word that is a format is one; else all are paths, and what they
 * hold tells.
 *
 * @throws ChanceryError "usage" where nothing is named, "unknown-option" for a first word that is neither,
 * "bad-input" for paths of several formats and for GDELT.
 */
export async function choose(
  first: string | undefined,
  rest: readonly string[],
  flags: IngestFlags,
): Promise<Choice> {
  const formats = FORMATS.map(({ format }) => format);
  if (first !== undefined && formats.includes(first)) {
    const proposal = first === "csv" && !flags.map && flags.plan ? await proposed(rest[0], flags) : undefined;
    return { format: first, paths: [...rest], proposal };
  }
  if (first === undefined) {
    throw new ChanceryError("usage", "There is no file to take in.", {
      hint: "Name one or more files or folders.",
    });
  }
  if (!existsSync(first) && !/\.zip[/\\]/i.test(first)) {
    throw new ChanceryError(
      "unknown-option",
      `"${first}" is not a format that can be taken in, and there is no file of that name.`,
      { hint: `Formats: ${formats.join(", ")}.` },
    );
  }
  const paths = [first, ...rest];
  const encoding = flags.encoding && checkEncoding(flags.encoding);
  const found = [];
  for (const path of paths) found.push({ path, ...(await recognise(path, encoding)) });
  const [one] = found;
  const other = found.find(({ format }) => format !== one!.format);
  if (other) {
    throw new ChanceryError(
      "bad-input",
      `The files are of several formats: "${one!.path}" is ${one!.format}, "${other.path}" is ${other.format}.`,
      { hint: "Take those of one format in at a time. Nothing was taken in." },
    );
  }
  const proposal = one!.format === "csv" && !flags.map ? await proposed(first, flags) : undefined;
  return { format: one!.format, by: one!.by, paths, proposal };
}

async function proposed(path: string | undefined, flags: IngestFlags): Promise<MapProposal | undefined> {
  if (path === undefined) return undefined;
  const files = await filesAt(path, endsAsTable, "table");
  const sign = flags.delimiter === "tab" ? "\t" : flags.delimiter;
  const all = [];
  for (const file of files) all.push(proposeMap(await headText(file, flags.encoding), sign));
  // A README beside a table has no such columns.
  return all.sort((a, b) => lacking(a).length - lacking(b).length)[0];
}

/** The flags with what is proposed where the user did not say. */
export function withProposal({ proposal, paths }: Choice, flags: IngestFlags): IngestFlags {
  if (!proposal) return flags;
  const map = Object.entries(proposal.columns).map(([field, column]) => `${field}=${inMap(column)}`);
  return { ...flags, map: [map.join(",")], dataset: flags.dataset ?? datasetOf(paths[0]!) };
}

/** A table of the user's own came without a map: the error proposes one, and is never acted on unasked. */
export function mapNeeded(choice: Choice, flags: IngestFlags): ChanceryError {
  const { proposal, paths } = choice;
  const columns = proposal!.header
    .map((name) => `"${name.slice(0, 40)}"`)
    .slice(0, 20)
    .join(", ");
  const gaps = lacking(proposal!);
  const what = `"${paths[0]}" is a table of your own, with the columns ${columns}.`;
  if (gaps.length > 0) {
    return new ChanceryError("bad-input", `${what} No column is plainly the ${gaps.join(", the ")}.`, {
      hint: `Say which is which: chancery ingest csv ${quote(paths[0]!)} --dataset NAME --map date=…,source=…,target=…,cameo=…. Look at it first with --plan.`,
    });
  }
  return new ChanceryError("bad-input", `${what} Nothing was taken in.`, {
    hint: `If this is what they mean, run: ${commandOf(choice, withProposal(choice, flags))}`,
  });
}

const WORDS: readonly (keyof IngestFlags)[] = [
  ...(["dataset", "map", "delimiter", "dateFormat", "codes", "missing", "aliases", "cameoZeros"] as const),
  ...(["encoding", "firstDay", "datesFrom", "datesTo", "chronicle"] as const),
];

/** The command that takes in what was chosen, ready to paste into a shell. */
export function commandOf({ format, paths }: Choice, flags: IngestFlags): string {
  const words = [
    "chancery",
    "ingest",
    format,
    ...paths.map((path) => (path.startsWith("-") ? `./${path}` : path)),
  ];
  for (const flag of WORDS) {
    const name = `--${flag.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    const values = flags[flag];
    for (const value of Array.isArray(values) ? values : [values])
      if (typeof value === "string") words.push(name, value);
  }
  if (flags.header === false) words.push("--no-header");
  if (flags.replace) words.push("--replace");
  return words.map(quote).join(" ");
}

/** A word as a shell takes it whole. */
export function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

function inMap(column: string): string {
  return /[",]/.test(column) ? `"${column.replaceAll('"', '""')}"` : column;
}

function datasetOf(path: string): string {
  const name = basename(path)
    .replace(/\.(?:csv|tsv|tab|txt|zip|gz)\b/gi, "")
    .toLowerCase();
  const plain = name.replace(/[^a-z0-9._-]+/g, "-").replace(/^[^a-z0-9]+|[-.]+$/g, "");
  return plain === "" || FORMATS.some(({ format }) => format === plain) ? `my-${plain || "events"}` : plain;
}

/** The reader that the flags describe. Throws ChanceryError where they do not fit the format. */
export function readerOf(format: string, flags: IngestFlags): Reader {
  return readerFor(format, {
    dataset: flags.dataset,
    delimiter: flags.delimiter,
    dateFormat: flags.dateFormat,
    columns: flags.map && parseMap(flags.map),
    header: flags.header === false ? false : undefined,
    codes: flags.codes,
    missing: flags.missing,
    aliases: flags.aliases,
    cameoZeros: flags.cameoZeros,
    firstDay: flags.firstDay,
  });
}

/** What the flags say of days and encoding. */
export function readingOf(flags: IngestFlags): { days: DayRange; encoding: string | undefined } {
  return { days: daysOf(flags), encoding: flags.encoding && checkEncoding(flags.encoding) };
}

/** The days on which an event may lie: the plausible ones, and whatever the user widens them to. */
function daysOf(flags: IngestFlags): DayRange {
  const usual = plausibleDays();
  const day = (text: string | undefined, flag: string) => text && parseDayWithin(text, ALL_DAYS, flag);
  const from = day(flags.datesFrom, "--dates-from") ?? usual.from;
  const to = day(flags.datesTo, "--dates-to") ?? usual.to;
  if (from <= to) return { from, to };
  throw new ChanceryError("usage", `--dates-from ${from} is later than --dates-to ${to}.`, {
    hint: "Name the earlier day first.",
  });
}
