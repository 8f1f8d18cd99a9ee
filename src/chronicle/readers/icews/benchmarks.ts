import { basename, dirname, join } from "node:path";
import { isDay } from "../../../dates.ts";
import { ChanceryError } from "../../../errors.ts";
import { fileExists, textChunks } from "../bytes/textFile.ts";

/** A published benchmark cut of ICEWS: all share one layout, and none says in its files which days it is of. */
export interface Benchmark {
  /** The word on the command line, and the data set. */
  dataset: string;
  title: string;
  /** The day that hour 0 means, and how many days follow. */
  first: string;
  days: number;
  /** Numbers of names and of relations of each split in use. */
  counts: readonly (readonly [names: number, relations: number])[];
}

/** The splits of García-Durán and others (2018) and of RE-GCN for 2014 and 2005 to 2015, and that of RE-Net for 2018. */
export const BENCHMARKS: readonly Benchmark[] = [
  {
    dataset: "icews14",
    title: "ICEWS14",
    first: "2014-01-01",
    days: 365,
    counts: [
      [7128, 230],
      [6869, 230],
    ],
  },
  { dataset: "icews18", title: "ICEWS18", first: "2018-01-01", days: 304, counts: [[23033, 256]] },
  {
    dataset: "icews05-15",
    title: "ICEWS05-15",
    first: "2005-01-01",
    days: 4017,
    counts: [
      [10488, 251],
      [10094, 251],
    ],
  },
];

export interface BenchmarkOptions {
  /** The day that hour 0 means, for a folder that is no known benchmark. */
  firstDay?: string;
  /** The data set of such a folder. */
  dataset?: string;
}

/** The first day of a folder, and how many days may follow; undefined where only the user has told the first. */
export interface Span {
  first: string;
  days: number | undefined;
}

/**
 * The days that a folder is of: by stat.txt, else by how many names and relations it has, where those are the benchmark's
 * own; else by what the user says.
 *
 * @throws ChanceryError "bad-input" where the folder is another benchmark or none that is known and no first day is told,
 * "usage" where what the user says can't be or contradicts what is known.
 */
export async function spanOf(
  benchmark: Benchmark,
  file: string,
  counted: readonly [names: number, relations: number],
  { firstDay, dataset }: BenchmarkOptions,
  encoding?: string,
): Promise<Span> {
  const stated = await statOf(file, encoding);
  const [names, relations] = stated ?? counted;
  const found = BENCHMARKS.find(({ counts }) => counts.some(([n, r]) => n === names && r === relations));
  const told = `${stated ? "stat.txt tells of" : "the folder has"} ${names} names and ${relations} relations`;
  const place = { file: stated ? "stat.txt" : basename(file) };
  if (found && found !== benchmark) {
    throw new ChanceryError("bad-input", `this is ${found.title}, not ${benchmark.title}: ${told}.`, {
      place,
      hint: `Take it in with: chancery ingest ${found.dataset} ${dirname(file)}.`,
    });
  }
  if (found && firstDay !== undefined && firstDay !== found.first) {
    throw new ChanceryError(
      "usage",
      `${found.title} begins on ${found.first}, and --first-day says ${firstDay}.`,
      { hint: "Leave --first-day out." },
    );
  }
  if (found) return { first: found.first, days: found.days };
  if (firstDay === undefined) {
    throw new ChanceryError("bad-input", `${told}, which is no benchmark that is known.`, {
      place,
      hint: `Its files do not say which day hour 0 is. Tell it, and a name for the data: --first-day YYYY-MM-DD --dataset NAME. Known: ${known()}.`,
    });
  }
  if (firstDay !== benchmark.first && dataset === undefined) {
    throw new ChanceryError("usage", `Data from ${firstDay} on are not ${benchmark.title}.`, {
      hint: "Give them a name of their own: --dataset NAME.",
    });
  }
  return { first: firstDay, days: undefined };
}

/** Whether a data set of the user's own can be called so: small letters, digits, dots and hyphens. */
export function isDatasetName(name: string): boolean {
  return /^[a-z0-9][a-z0-9._-]*$/.test(name);
}

/** Whether a name is that of a data set that another reader fills. */
export function isTaken(name: string): boolean {
  return name === "casebook" || name === "icews" || BENCHMARKS.some(({ dataset }) => dataset === name);
}

/** What the user says of a folder, looked over. Throws ChanceryError "usage" where it can't be. */
export function checkOptions(benchmark: Benchmark, { firstDay, dataset }: BenchmarkOptions): void {
  if (firstDay !== undefined && !isDay(firstDay)) {
    throw new ChanceryError("usage", `--first-day "${firstDay}" is not a day.`, {
      hint: "Write it as 2018-01-01.",
    });
  }
  if (dataset === undefined || dataset === benchmark.dataset) return;
  const taken = isTaken(dataset);
  if (isDatasetName(dataset) && !taken && firstDay !== undefined) return;
  const why = taken
    ? `"${dataset}" is the name of another source`
    : firstDay === undefined
      ? `the data set of "${benchmark.dataset}" is fixed`
      : `"${dataset}" is not a name`;
  throw new ChanceryError("usage", `${why}.`, {
    hint: "A data set of its own goes with --first-day, and has a name of small letters, digits, dots and hyphens.",
  });
}

function known(): string {
  return BENCHMARKS.map(
    ({ title, counts }) => `${title} (${counts.map(([n, r]) => `${n} and ${r}`).join(", or ")})`,
  ).join(", ");
}

/** The first two numbers of stat.txt beside a file; undefined where there is none or it does not begin so. */
async function statOf(file: string, encoding: string | undefined): Promise<[number, number] | undefined> {
  const path = join(dirname(file), "stat.txt");
  if (!(await fileExists(path))) return undefined;
  let text = "";
  for await (const piece of textChunks(path, { encoding })) text += piece;
  const [, names, relations] = /^\s*(\d{1,9})\s+(\d{1,9})(?:\s|$)/.exec(text) ?? [];
  return names && relations ? [Number(names), Number(relations)] : undefined;
}
