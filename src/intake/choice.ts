import { existsSync } from "node:fs";
import { basename } from "node:path";
import { checkEncoding } from "../chronicle/readers/bytes/encodingNames.ts";
import { endsAsTable, filesAt, headText } from "../chronicle/readers/bytes/textFile.ts";
import { lacking, type MapProposal, proposeMap } from "../chronicle/readers/csv/proposeMap.ts";
import { FORMATS } from "../chronicle/readers/index.ts";
import { recognise } from "../chronicle/recognise.ts";
import { ChanceryError } from "../errors.ts";
import { called, inCalledTerms, type Names } from "./names.ts";
import type { IntakeOptions } from "./options.ts";

/** What is to be taken in and how: named by the user, or told by the files. */
export interface Choice {
  format: string;
  paths: string[];
  /** By what the format was told; undefined where the user named it. */
  by?: string;
  /** For a table of the user's own that came without a map: which columns seem to be what. */
  proposal?: MapProposal;
  /** What the user calls the paths, where they are not his own: uploads. */
  names?: Names;
}

export interface Asked {
  /** Whether a plan is wanted: it proposes a map for a named "csv" as well. */
  plan?: boolean;
  names?: Names;
}

/**
 * The format and the paths of a command line: a first word that is a format is one; else all are paths, and what they
 * hold tells.
 *
 * @throws ChanceryError "usage" where nothing is named, "unknown-option" for a first word that is neither,
 * "bad-input" for paths of several formats.
 */
export async function choose(
  first: string | undefined,
  rest: readonly string[],
  options: IntakeOptions,
  asked: Asked = {},
): Promise<Choice> {
  const { names } = asked;
  return inCalledTerms(names, async () => {
    const choice = await chosen(first, rest, options, asked.plan ?? false);
    return names ? { ...choice, names } : choice;
  });
}

async function chosen(
  first: string | undefined,
  rest: readonly string[],
  options: IntakeOptions,
  plan: boolean,
): Promise<Choice> {
  const formats = FORMATS.map(({ format }) => format);
  if (first !== undefined && formats.includes(first)) {
    const proposal = first === "csv" && !options.map && plan ? await proposed(rest[0], options) : undefined;
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
  const encoding = options.encoding && checkEncoding(options.encoding);
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
  const proposal = one!.format === "csv" && !options.map ? await proposed(first, options) : undefined;
  return { format: one!.format, by: one!.by, paths, proposal };
}

async function proposed(path: string | undefined, options: IntakeOptions): Promise<MapProposal | undefined> {
  if (path === undefined) return undefined;
  const files = await filesAt(path, endsAsTable, "table");
  const sign = options.delimiter === "tab" ? "\t" : options.delimiter;
  const all = [];
  for (const file of files) all.push(proposeMap(await headText(file, options.encoding), sign));
  // A README beside a table has no such columns.
  return all.sort((a, b) => lacking(a).length - lacking(b).length)[0];
}

/** The options with what is proposed where the user did not say. */
export function withProposal({ proposal, paths, names }: Choice, options: IntakeOptions): IntakeOptions {
  if (!proposal) return options;
  const map = Object.entries(proposal.columns).map(([field, column]) => `${field}=${inMap(column)}`);
  return {
    ...options,
    map: [map.join(",")],
    dataset: options.dataset ?? datasetOf(called(paths[0]!, names)),
  };
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
