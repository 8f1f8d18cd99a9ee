import { stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { ChanceryError } from "../errors.ts";
import { endsAsTable, filesAt, headText, textChunks } from "./readers/bytes/textFile.ts";
import { CASEBOOK_COLUMNS } from "./readers/casebook.ts";
import { isTranslated } from "./readers/gdelt/gdelt.ts";
import { FIRST, layoutOf } from "./readers/gdelt/layout.ts";
import { BENCHMARKS, spanOf } from "./readers/icews/benchmarks.ts";
import { icewsHeader } from "./readers/icews/columns.ts";

/** The format of what lies at a path: the word of the command line, and in words by what it was told. */
export interface Recognised {
  format: string;
  by: string;
}

const BESIDE = /^(?:readme|read[-_ ]me|licen[cs]e|copying|notice|changelog|citation|codebook|metadata)\b/i;
const SPLITS = ["train.txt", "entity2id.txt", "relation2id.txt"];

/**
 * Tells by what it holds, not by its name, in which format a file, folder or archive is written; a table that is
 * none of the published ones is "csv", the user's own.
 *
 * @throws ChanceryError "io" or "no-data" where nothing is there, "bad-input" for a folder of several formats.
 */
export async function recognise(path: string, encoding?: string): Promise<Recognised> {
  const benchmark = await benchmarkAt(path, encoding);
  if (benchmark) return benchmark;
  const all = await filesAt(path, endsAsTable, "file named .csv, .tsv, .tab or .txt");
  const alone = all.length === 1 && all[0] === path;
  const files = alone ? all : all.filter((file) => !BESIDE.test(basename(file)));
  const found = new Map<string, { file: string; by: string }>();
  for (const file of files.length ? files : all) {
    const one = recogniseText(await headText(file, encoding), basename(file));
    if (!found.has(one.format)) found.set(one.format, { file, by: one.by });
  }
  const [first, second] = [...found];
  if (second) {
    const told = [...found].map(([format, { file }]) => `${basename(file)} (${format})`).join(", ");
    throw new ChanceryError("bad-input", `"${path}" holds files of several formats: ${told}.`, {
      hint: "Name the files of one format at a time.",
    });
  }
  return { format: first![0], by: first![1].by };
}

/** Tells the format of a text by how it begins. */
export function recogniseText(head: string, file: string): Recognised {
  const [line = ""] = head.replace(/^\uFEFF/, "").split(/\r?\n/, 1);
  const tabbed = line.split("\t");
  const gdelt = layoutOf(tabbed);
  if (gdelt) {
    const by = `it has the ${tabbed.length} columns of ${gdelt.title}`;
    if (gdelt === FIRST) return { format: "gdelt1", by };
    return isTranslated(file)
      ? { format: "gdelt-translated", by: `${by} and is called a translation` }
      : { format: "gdelt", by };
  }
  if (tabbed.length > 1 && isIcews(tabbed, file)) {
    return { format: "icews", by: "it has the columns of ICEWS on Dataverse" };
  }
  const cells = line.split(",").map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
  if (cells.length === CASEBOOK_COLUMNS.length && CASEBOOK_COLUMNS.every((name, at) => name === cells[at])) {
    return { format: "casebook", by: "it has the columns of casebook/events.csv" };
  }
  return { format: "csv", by: "the columns are of no published format" };
}

function isIcews(header: readonly string[], file: string): boolean {
  try {
    icewsHeader(header, file);
    return true;
  } catch (error) {
    if (error instanceof ChanceryError) return false;
    throw error;
  }
}

/** The benchmark that a folder or an archive is, or whose train.txt a path names; what is none that is known is read as the first. */
async function benchmarkAt(path: string, encoding?: string): Promise<Recognised | undefined> {
  const found = await stat(path).catch(() => undefined);
  const file = found?.isFile() && !/\.zip$/i.test(path);
  const parts = await filesAt(
    file ? dirname(path) : path,
    (name) => SPLITS.includes(name.toLowerCase()),
    "part of a benchmark",
  ).catch(() => []);
  const part = (name: string) => parts.find((one) => basename(one).toLowerCase() === name);
  const [train, entities, relations] = SPLITS.map(part);
  if (!train || !entities || !relations) return undefined;
  if (file && !["train.txt", "valid.txt", "test.txt"].includes(basename(path))) return undefined;
  const counted = [await lines(entities, encoding), await lines(relations, encoding)] as const;
  const by = "it holds train.txt with entity2id.txt and relation2id.txt";
  for (const benchmark of BENCHMARKS) {
    const fits = await spanOf(benchmark, train, counted, {}, encoding).catch(() => undefined);
    if (fits) return { format: benchmark.dataset, by: `${by}, with as many names` };
  }
  return { format: BENCHMARKS[0]!.dataset, by };
}

async function lines(file: string, encoding?: string): Promise<number> {
  let count = 0;
  let rest = "";
  for await (const piece of textChunks(file, { encoding })) {
    const parts = (rest + piece).split("\n");
    rest = parts.pop()!;
    count += parts.filter((line) => line.trim() !== "").length;
  }
  return count + (rest.trim() === "" ? 0 : 1);
}
