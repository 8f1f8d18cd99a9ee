import { readName, type Stream } from "./slots.ts";

/** A file of events as the source lists it. */
export interface ListedFile {
  /** Milliseconds since 1970, UTC, as its name tells it. */
  moment: number;
  stream: Stream;
  bytes: number;
  md5: string;
}

/** What a list held that is no file of events, as a person may want to know it. */
export interface Oddities {
  /** Lines that are not written as `bytes md5 address`, or name no file of the source. */
  broken: number;
  /** The first of them, cut to eighty characters. */
  brokenFirst: string[];
  /** Lines that name another host, and the first of these hosts. */
  foreign: number;
  foreignHosts: string[];
}

/** The host that the lists of the source name, also where they are read from a copy. */
export const SOURCE_HOST = "data.gdeltproject.org";
const LINE = /^(\d{1,15})\s+([0-9a-f]{32})\s+(\S+)$/i;
const SHOWN = 3;

/** Gathers the files of events that lines of a list tell. */
export class Gathered {
  readonly files = new Map<number, ListedFile>();
  readonly oddities: Oddities = { broken: 0, brokenFirst: [], foreign: 0, foreignHosts: [] };
  /** The latest moment of any file, so of the source's own clock. */
  latest: number | undefined;
  readonly #stream: Stream;
  readonly #host: string;
  readonly #from: number;
  readonly #to: number;

  /** Of a stream, from a base address, the files of these moments alone. */
  constructor(stream: Stream, base: URL, from: number, to: number) {
    this.#stream = stream;
    this.#host = base.host;
    this.#from = from;
    this.#to = to;
  }

  /** Takes a line; gives its moment where it is one of the source. What is listed again counts as listed last. */
  take(line: string): number | undefined {
    if (line.trim() === "") return undefined;
    const parts = LINE.exec(line.trim());
    const url = parts && URL.canParse(parts[3]!) ? new URL(parts[3]!) : undefined;
    if (!parts || !url) return this.#broken(line);
    if (url.host !== this.#host && url.host !== SOURCE_HOST) return this.#foreign(url.host);
    const name = readName(url.pathname.slice(url.pathname.lastIndexOf("/") + 1));
    if (!name) return this.#broken(line);
    const { moment, stream, events } = name;
    if (stream !== this.#stream || !events) return moment;
    this.latest = Math.max(this.latest ?? moment, moment);
    if (moment < this.#from || moment > this.#to) return moment;
    // A part of a text holds on to the whole of it: written anew, so that the list itself is let go.
    const md5 = Buffer.from(parts[2]!, "hex").toString("hex");
    this.files.set(moment, { moment, stream, bytes: Number(parts[1]), md5 });
    return moment;
  }

  /** Forgets what was odd: the same lines come again. A file that is listed twice counts once. */
  restart(): void {
    Object.assign(this.oddities, { broken: 0, brokenFirst: [], foreign: 0, foreignHosts: [] });
  }

  #broken(line: string): undefined {
    this.oddities.broken++;
    if (this.oddities.brokenFirst.length < SHOWN)
      this.oddities.brokenFirst.push(Buffer.from(line.slice(0, 80)).toString());
  }

  #foreign(host: string): undefined {
    this.oddities.foreign++;
    const { foreignHosts } = this.oddities;
    if (foreignHosts.length < SHOWN && !foreignHosts.includes(host)) foreignHosts.push(host);
  }
}

/** A line longer than this is none: a server that sends no end of line must not fill the memory. */
const LONGEST_LINE = 4096;

/** Cuts bytes into lines as they come. */
export class Lines {
  /** Bytes of all lines that were given, with their ends. */
  taken = 0;
  #came = 0;
  #rest = "";

  /** The lines that are whole with these bytes. */
  push(chunk: Buffer): string[] {
    const lines = (this.#rest + chunk.toString("latin1")).split("\n");
    // What is longer is told as a broken line by its beginning alone.
    this.#rest = lines.pop()!.slice(0, LONGEST_LINE);
    const end = chunk.lastIndexOf(10);
    if (end >= 0) this.taken = this.#came + end + 1;
    this.#came += chunk.length;
    return lines;
  }

  /** The last line, where no end of line came after it. */
  end(): string {
    return this.#rest;
  }
}
