import { ChanceryError } from "../../errors.ts";
import type { Answer, Client } from "../http.ts";
import { Passing, type Patience, untilAnswered } from "../patience.ts";
import { Gathered, Lines, type ListedFile, type Oddities } from "./lines.ts";
import { FIRST_SLOT, type Slot, type Stream } from "./slots.ts";

/** A stream of the source as it lists itself. */
export interface MasterList {
  stream: Stream;
  /** The files of events of the span, in order of time. */
  files: ListedFile[];
  /** The latest file of events that it lists: its "now". */
  newest: number;
  oddities: Oddities;
  read: Read;
}

/** What was read of a list, and how fast: so fast, about, come its files. */
export interface Read {
  bytes: number;
  /** From the first question to the last byte. */
  seconds: number;
  /** Of these, until the server began to answer. */
  waited: number;
  requests: number;
}

/** About so many bytes of the list tell of one day: 96 times three lines. */
const BYTES_A_DAY = 36_000;
const DAY_MS = 86_400_000;
/** The list is in order of time, but for lines that were written again a little later. */
const SLACK_MS = DAY_MS;
const SLACK_DAYS = 1.5;
/** No list is so long: a server that never comes to its beginning is none of the source. */
const LONGEST_LIST = 4_000_000_000;
/** The newest files are told in three lines. */
const LONGEST_NEWEST = 65_536;

const NAMES: Record<Stream, { whole: string; newest: string }> = {
  english: { whole: "masterfilelist.txt", newest: "lastupdate.txt" },
  translated: { whole: "masterfilelist-translation.txt", newest: "lastupdate-translation.txt" },
};

export interface ListOptions {
  base: URL;
  stream: Stream;
  from: Slot;
  to: Slot;
  patience: Patience;
  signal: AbortSignal | undefined;
}

/**
 * Reads what a stream of the source lists for a span: its newest files, then only so much of the end of its list as reaches back
 * to the span. A server that sends the whole list instead is read as it comes. Little is held but the files of the span.
 * @throws ChanceryError "io" where the source can't be read or lists nothing, "stopped" where the signal is given
 */
export async function readMasterList(client: Client, options: ListOptions): Promise<MasterList> {
  const { base, stream, from, to } = options;
  const started = performance.now();
  const read: Read = { bytes: 0, seconds: 0, waited: 0, requests: 0 };
  const newest = await readNewest(client, options, read);
  const days = Math.max(0, ((newest.latest ?? from) - from) / DAY_MS) + SLACK_DAYS;
  for (let wanted = Math.ceil(days * BYTES_A_DAY); ; wanted *= 2) {
    if (wanted > LONGEST_LIST) throw nothingListed(base, stream);
    const gathered = new Gathered(stream, base, from, to);
    if (!(await readTail(client, options, gathered, wanted, read))) continue;
    for (const file of newest.files.values())
      if (!gathered.files.has(file.moment)) gathered.files.set(file.moment, file);
    const latest = Math.max(gathered.latest ?? 0, newest.latest ?? 0);
    if (latest === 0) throw nothingListed(base, stream);
    read.seconds = (performance.now() - started) / 1000;
    const files = [...gathered.files.values()].sort((a, b) => a.moment - b.moment);
    return { stream, files, newest: latest, oddities: gathered.oddities, read };
  }
}

/** The newest three files; none where the source does not tell them, since its list does too. */
async function readNewest(client: Client, options: ListOptions, read: Read): Promise<Gathered> {
  return ask(options, NAMES[options.stream].newest, async (url) => {
    const gathered = new Gathered(options.stream, options.base, options.from, options.to);
    const answer = await timed(client, url, undefined, options, read);
    if (answer.status !== 200) {
      answer.close();
      return gathered;
    }
    const lines = new Lines();
    let bytes = 0;
    for await (const chunk of answer.body) {
      for (const line of lines.push(chunk)) gathered.take(line);
      bytes += chunk.length;
      if (bytes > LONGEST_NEWEST) break;
    }
    read.bytes += bytes;
    gathered.take(lines.end());
    return gathered;
  });
}

/** Reads the last bytes of the list; false where they don't reach back to the span. */
async function readTail(
  client: Client,
  options: ListOptions,
  gathered: Gathered,
  wanted: number,
  read: Read,
): Promise<boolean> {
  const enough = Math.max(options.from - SLACK_MS, FIRST_SLOT);
  // At which byte of the list the next line begins; after a cut we go on from there.
  let at: number | undefined;
  let reachesBack = false;
  return ask(options, NAMES[options.stream].whole, async (url) => {
    const range = at === undefined ? `bytes=-${wanted}` : `bytes=${at}-`;
    let answer = await timed(client, url, range, options, read);
    if (answer.status === 416) {
      answer.close();
      answer = await timed(client, url, undefined, options, read);
    }
    const start = startOf(answer, at);
    if (start === undefined) {
      answer.close();
      throw notListed(url, answer.status);
    }
    if (start === 0) {
      gathered.restart();
      reachesBack = true;
    }
    let dropping = start > 0 && at === undefined;
    const lines = new Lines();
    for await (const chunk of answer.body) {
      read.bytes += chunk.length;
      for (const line of lines.push(chunk)) {
        // What the range begins with is the end of a line.
        if (dropping) {
          dropping = false;
          continue;
        }
        const moment = gathered.take(line);
        if (reachesBack || moment === undefined) continue;
        if (moment > enough) return false;
        reachesBack = true;
      }
      if (!dropping) at = start + lines.taken;
    }
    if (!dropping) gathered.take(lines.end());
    return reachesBack;
  });
}

async function timed(
  client: Client,
  url: URL,
  range: string | undefined,
  options: ListOptions,
  read: Read,
): Promise<Answer> {
  const asked = performance.now();
  const answer = await client.get(url, { ...(range ? { range } : {}), signal: options.signal });
  read.requests++;
  read.waited += (performance.now() - asked) / 1000;
  return answer;
}

/** At which byte of the list an answer begins; undefined where it is none of the list. */
function startOf(answer: Answer, at: number | undefined): number | undefined {
  if (answer.status === 200) return 0;
  if (answer.status !== 206) return undefined;
  const start = /^bytes (\d+)-/.exec(answer.header("content-range") ?? "")?.[1];
  return start === undefined || (at !== undefined && Number(start) !== at) ? undefined : Number(start);
}

/** Asks for a file of the source until it is answered; what stays in vain is told in words. */
async function ask<T>(options: ListOptions, name: string, attempt: (url: URL) => Promise<T>): Promise<T> {
  const url = new URL(name, options.base);
  try {
    return await untilAnswered(() => attempt(url), options.patience, options.signal);
  } catch (error) {
    if (!(error instanceof Passing)) throw error;
    throw new ChanceryError("io", `${url.href} can't be read: ${error.message}.`, {
      hint: "Nothing was changed; try again later, or name a copy of it as the base address.",
      cause: error,
    });
  }
}

function notListed(url: URL, status: number): ChanceryError {
  return new ChanceryError("io", `${url.href} can't be read: the server answered ${status}.`, {
    hint: "Nothing was changed; see that the base address is the folder in which the list lies.",
  });
}

function nothingListed(base: URL, stream: Stream): ChanceryError {
  return new ChanceryError("io", `${new URL(NAMES[stream].whole, base).href} lists no file of events.`, {
    hint: "Nothing was changed; see that the base address is that of GDELT 2.0 or of a copy of it.",
  });
}
