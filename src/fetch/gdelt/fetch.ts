import { setMaxListeners } from "node:events";
import { mkdir, statfs } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { parseDay } from "../../dates.ts";
import { ChanceryError, throwIfStopped } from "../../errors.ts";
import { onDisk } from "../disk.ts";
import { download, type Fetched } from "../download.ts";
import { type Environment, openClient } from "../http.ts";
import { inOrder } from "../inOrder.ts";
import { PATIENCE, type Patience } from "../patience.ts";
import { Meter, type Progress } from "../progress.ts";
import { SOURCE_HOST } from "./lines.ts";
import { type MasterList, readMasterList } from "./masterList.ts";
import { type FetchPlan, LARGEST_FILE, type PlannedFile, paceOf, planFetch, secondsFor } from "./plan.ts";
import { type Stream, slotsOfDays } from "./slots.ts";

/** Where GDELT 2.0 is published. */
const GDELT_BASE = "https://data.gdeltproject.org/gdeltv2/";

/** How the source is asked; all of it has a default. */
export interface GdeltOptions {
  /** The folder of the source, or of a copy of it. */
  base?: string;
  /** Files that are fetched at the same time. */
  parallel?: number;
  patience?: Partial<Patience>;
  env?: Environment;
  signal?: AbortSignal | undefined;
}

export interface PlanGdeltOptions extends GdeltOptions {
  /** Days (YYYY-MM-DD, UTC), both within; without `until` all that is published. */
  since: string;
  until?: string | undefined;
  /** Whether the stream of texts translated into English is fetched too. */
  translations?: boolean;
  /** Whether the file of this name is there already. */
  has: (name: string) => boolean;
  /** Bytes above which a file is not fetched. */
  largest?: number;
}

/** What is to be fetched, and what the source listed. */
export interface GdeltPlan extends FetchPlan {
  lists: Omit<MasterList, "files">[];
  /** An estimate, by how fast the lists came. */
  seconds: number | undefined;
}

/** What became of a planned file. */
export type FetchedFile = PlannedFile & Fetched;

/** After so many files, one after the other, that could not be reached, the source is taken to be out of reach. */
const UNREACHED_IN_A_ROW = 3;

/**
 * Reads what the source lists for a span and plans what is to be fetched: files, bytes, time, gaps and refusals. Nothing is written.
 * @throws ChanceryError "bad-date" and "usage" for what was asked, "io" where the source can't be read, "stopped" where the signal is given
 */
export async function planGdelt(options: PlanGdeltOptions): Promise<GdeltPlan> {
  const since = parseDay(options.since, "since");
  const until = options.until === undefined ? "2999-12-31" : parseDay(options.until, "until");
  if (since > until)
    throw new ChanceryError("usage", `The span begins on ${since} and ends before, on ${until}.`, {
      hint: "Name the earlier day as since.",
    });
  const base = baseOf(options.base);
  const span = slotsOfDays(since, until);
  const patience = { ...PATIENCE, ...options.patience };
  const streams: Stream[] = options.translations ? ["english", "translated"] : ["english"];
  const client = openClient(patience, options.env);
  try {
    const lists: MasterList[] = [];
    for (const stream of streams)
      lists.push(await readMasterList(client, { base, stream, ...span, patience, signal: options.signal }));
    const plan = planFetch(lists, { ...span, has: options.has, largest: options.largest ?? LARGEST_FILE });
    const pace = paceOf(lists.map(({ read }) => read));
    return {
      ...plan,
      lists: lists.map(({ files: _, ...list }) => list),
      seconds: pace && secondsFor(plan, pace, options.parallel ?? PARALLEL),
    };
  } finally {
    await client.close();
  }
}

const PARALLEL = 4;

export interface FetchGdeltOptions extends GdeltOptions {
  /** Where the files are laid; made where it is missing. */
  folder: string;
  onProgress?: (progress: Progress) => void;
}

/**
 * Fetches the files of a plan, some at a time, and gives what became of each in order of time: a whole file as soon as all before it
 * are settled. Whoever stops taking stops the rest. What was begun and not finished stays as NAME.part and is gone on from next time.
 * @throws ChanceryError "io" where the folder can't be written or the source is out of reach, "stopped" where the signal is given
 */
export async function* fetchGdelt(
  plan: Pick<FetchPlan, "files" | "bytes">,
  options: FetchGdeltOptions,
): AsyncGenerator<FetchedFile, void> {
  const { folder, signal, parallel = PARALLEL } = options;
  throwIfStopped(signal);
  const base = baseOf(options.base);
  const patience = { ...PATIENCE, ...options.patience };
  await onDisk(folder, () => mkdir(folder, { recursive: true }));
  const client = openClient(patience, options.env);
  // Whoever stops taking, or a fault of one file, stops those that are under way.
  const stop = new AbortController();
  const either = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
  setMaxListeners(0, either);
  let fault: unknown;
  const meter = new Meter({ bytes: plan.bytes, files: plan.files.length }, options.onProgress ?? (() => {}));
  const fetchOne = async (file: PlannedFile): Promise<FetchedFile> => {
    const fetched = await download(client, new URL(file.name, base), file, {
      folder,
      patience,
      signal: either,
      onBytes: (bytes) => meter.partly(file.name, bytes),
    });
    meter.settled(file.name, file.bytes);
    return { ...file, ...fetched };
  };
  const results = inOrder(plan.files, parallel, (file) =>
    fetchOne(file).catch((error: unknown) => {
      if (!stop.signal.aborted) fault = error;
      stop.abort();
      throw error;
    }),
  );
  try {
    let unreached = 0;
    for await (const file of stoppable(results, stop)) {
      unreached = file.state === "unreached" ? unreached + 1 : 0;
      yield file;
      if (file.state === "unreached" && unreached === UNREACHED_IN_A_ROW) throw outOfReach(base, file.why);
    }
  } catch (error) {
    // Files before the one that failed were stopped because of it: it is the one to tell.
    throw fault ?? error;
  } finally {
    await client.close();
  }
}

/** Gives what comes; where it is not taken to the end, what is under way is stopped before it is waited for. */
async function* stoppable<T>(results: AsyncGenerator<T>, stop: AbortController): AsyncGenerator<T> {
  try {
    for (;;) {
      const { done, value } = await results.next();
      if (done) return;
      yield value;
    }
  } finally {
    stop.abort();
    await results.return(undefined);
  }
}

/** Bytes that are free where the folder lies or will lie; undefined where the system does not tell. */
export async function freeBytes(folder: string): Promise<number | undefined> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    try {
      const { bavail, bsize } = await statfs(at);
      return bavail * bsize;
    } catch {
      if (at === dirname(at)) return undefined;
    }
  }
}

/** The address of the folder of the source. */
function baseOf(text = GDELT_BASE): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new ChanceryError("usage", `"${text}" is no address to fetch from.`, {
      hint: `Write it as ${GDELT_BASE}`,
    });
  // The lists name the source by http, and so may whoever copies an address from them; it is asked over https all the same.
  if (url.host === SOURCE_HOST) url.protocol = "https:";
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  url.search = "";
  url.hash = "";
  return url;
}

function outOfReach(base: URL, why: string): ChanceryError {
  return new ChanceryError("io", `${base.host} is out of reach: ${why}.`, {
    hint: "What came before is kept; say the same again later, and it goes on from there.",
  });
}
