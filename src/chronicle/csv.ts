/** One record of a delimited text: its cells, or why it has none. */
export interface CsvRecord {
  /** 1-based line on which the record begins. */
  line: number;
  cells: string[];
  /** The record as it stood, without its line end. */
  raw: string;
  /** Set where the record can't be trusted; it then stands for one line, and reading goes on at the next. */
  fault?: { reason: string; detail: string };
}

export interface CsvOptions {
  /** One character; default ",". */
  delimiter?: string;
  /** False where the format has no quoting (ICEWS and GDELT: a quote is a letter like any other). */
  quotes?: boolean;
  /** So many records at the start are none of the table, as the line "sep=;" that spreadsheets write. */
  skip?: number;
}

/** A record may go on for so many characters and lines after its first line, then its quote counts as never closed. */
const LOOK_AHEAD = { characters: 65_536, lines: 100 };
const LONGEST_LINE = 1_048_576;

const UNCLOSED = { reason: "unclosed quote", detail: "a quote is opened and not closed" };
const TOO_LONG = { reason: "line too long", detail: `the line has more than ${LONGEST_LINE} characters` };

/**
 * Splits delimited text (RFC 4180: quoted fields may hold delimiters, line ends and doubled quotes)
 * into records, chunk by chunk, with bounded memory and the line of each record.
 *
 * No line is lost: a quote that is never closed, or is followed by more text, makes a fault of the one
 * line that it stands on. A quoted record of several lines must have as many cells as the first record
 * of the text; else it was a stray quote that happened to find a partner further down.
 * Blank lines are no records.
 */
class CsvSplitter {
  readonly #delimiter: string;
  readonly #quotes: boolean;
  #text = "";
  #line = 1;
  #width = 0;
  #preamble: number;
  /** Inside a line that is too long, of which the fault has been told. */
  #skipping = false;

  constructor({ delimiter = ",", quotes = true, skip = 0 }: CsvOptions = {}) {
    this.#preamble = skip;
    this.#delimiter = delimiter;
    this.#quotes = quotes;
  }

  /** Records that are complete with this chunk; `last` closes the text. */
  push(chunk: string, last = false): CsvRecord[] {
    this.#text += chunk;
    const records: CsvRecord[] = [];
    let at = 0;
    while (at < this.#text.length) {
      const next = this.#next(at, last, records);
      if (next === undefined) break;
      at = next;
    }
    this.#text = this.#text.slice(at);
    return records;
  }

  /** Reads one record from `at`; gives where the next one begins, or undefined where more text is needed. */
  #next(at: number, last: boolean, records: CsvRecord[]): number | undefined {
    const lineEnd = this.#lineEnd(at, last);
    if (this.#skipping || (lineEnd ?? this.#text.length) - at > LONGEST_LINE)
      return this.#skip(at, lineEnd, records);
    if (lineEnd === undefined) return undefined;
    const raw = this.#raw(at, lineEnd);
    if (!this.#quotes || !raw.includes('"')) {
      if (raw !== "") this.#keep(records, { line: this.#line, cells: raw.split(this.#delimiter), raw });
      this.#line += 1;
      return lineEnd + 1;
    }
    return this.#quoted(at, lineEnd, last, records);
  }

  #quoted(at: number, lineEnd: number, last: boolean, records: CsvRecord[]): number | undefined {
    const limit = lineEnd + LOOK_AHEAD.characters;
    const found = splitQuoted(this.#text, at, limit, this.#delimiter);
    // What ends with the text may go on in the next chunk: "a" + "" + "b".
    const unfinished = !("fault" in found) && (!("end" in found) || found.end >= this.#text.length);
    const within = found.lines <= LOOK_AHEAD.lines;
    if (unfinished && within && !last && this.#text.length <= limit) return undefined;
    if ("end" in found && found.end <= limit && within && !this.#partnered(found)) {
      this.#keep(records, { line: this.#line, cells: found.cells, raw: this.#raw(at, found.end) });
      this.#line += found.lines + 1;
      return found.end + 1;
    }
    const fault = "fault" in found ? found.fault : UNCLOSED;
    records.push({ line: this.#line, cells: [], raw: this.#raw(at, lineEnd), fault });
    this.#line += 1;
    return lineEnd + 1;
  }

  #partnered(found: { cells: string[]; lines: number }): boolean {
    return found.lines > 0 && this.#width > 0 && found.cells.length !== this.#width;
  }

  #skip(at: number, lineEnd: number | undefined, records: CsvRecord[]): number {
    if (!this.#skipping) {
      records.push({ line: this.#line, cells: [], raw: this.#text.slice(at, at + 500), fault: TOO_LONG });
    }
    this.#skipping = lineEnd === undefined;
    if (lineEnd === undefined) return this.#text.length;
    this.#line += 1;
    return lineEnd + 1;
  }

  /** Index of the line feed that ends the line at `at`, the end of the text where it is the last, else undefined. */
  #lineEnd(at: number, last: boolean): number | undefined {
    const found = this.#text.indexOf("\n", at);
    return found >= 0 ? found : last ? this.#text.length : undefined;
  }

  #raw(at: number, end: number): string {
    return this.#text.slice(at, this.#text.charCodeAt(end - 1) === 13 && end > at ? end - 1 : end);
  }

  #keep(records: CsvRecord[], record: CsvRecord): void {
    if (this.#preamble > 0) {
      this.#preamble -= 1;
      return;
    }
    if (this.#width === 0) this.#width = record.cells.length;
    const fault = unreadable(record.raw);
    records.push(fault ? { ...record, cells: [], fault } : record);
  }
}

/** Splits a text that is in memory as a whole. */
export function parseCsv(text: string, options: CsvOptions = {}): CsvRecord[] {
  return new CsvSplitter(options).push(text.startsWith("\uFEFF") ? text.slice(1) : text, true);
}

/** The record of one line, that stands there in its file; undefined where it is blank. Of text without quotes. */
export function lineRecord(text: string, line: number, delimiter: string): CsvRecord | undefined {
  const [record] = new CsvSplitter({ delimiter, quotes: false }).push(text, true);
  return record && { ...record, line };
}

/** Splits a stream of text; yields the records of each chunk together. */
export async function* csvRecords(
  chunks: AsyncIterable<string>,
  options: CsvOptions = {},
): AsyncGenerator<CsvRecord[]> {
  const splitter = new CsvSplitter(options);
  let first = true;
  for await (const chunk of chunks) {
    const records = splitter.push(first && chunk.startsWith("\uFEFF") ? chunk.slice(1) : chunk);
    first = first && chunk === "";
    if (records.length) yield records;
  }
  const rest = splitter.push("", true);
  if (rest.length) yield rest;
}

/** `lines`: line feeds inside quotes; `end`: index of the line feed after the record, or the end of the text. */
type Quoted =
  | { cells: string[]; end: number; lines: number }
  | { fault: { reason: string; detail: string }; lines: number }
  | { lines: number };

/** Reads one record with quotes from `at`; a quote must be closed before `limit`. */
function splitQuoted(text: string, at: number, limit: number, delimiter: string): Quoted {
  const cells: string[] = [];
  const to = Math.min(text.length, limit);
  let lines = 0;
  for (let i = at; ; i += 1) {
    const opened = afterSpaces(text, i, to, delimiter);
    if (text[i] === '"' || opened !== undefined) {
      i = opened ?? i;
      const close = closingQuote(text, i + 1, to);
      lines += lineFeeds(text, i + 1, close ?? to);
      if (close === undefined) return { lines };
      cells.push(text.slice(i + 1, close).replaceAll('""', '"'));
      i = close + 1;
      if (text[i] === "\r" && (text[i + 1] === "\n" || i + 1 === text.length)) i += 1;
    } else {
      const end = cellEnd(text, i, delimiter);
      const returned = text[end] !== delimiter && text[end - 1] === "\r" && end > i;
      cells.push(text.slice(i, returned ? end - 1 : end));
      i = end;
    }
    if (i >= text.length || text[i] === "\n") return { cells, end: i, lines };
    if (text[i] !== delimiter) {
      const detail = `text after the closing quote of cell ${cells.length}`;
      return { fault: { reason: lines ? "unclosed quote" : "broken quote", detail }, lines };
    }
  }
}

/**
 * Where the quote of a cell stands that spaces go before ("a", "b"); undefined where there is none, or where more than
 * spaces follows what it quotes: such a cell has its quotes in its text.
 */
function afterSpaces(text: string, from: number, to: number, delimiter: string): number | undefined {
  let at = from;
  while (text[at] === " " && at < to) at += 1;
  if (at === from || text[at] !== '"' || delimiter === " ") return undefined;
  const close = closingQuote(text, at + 1, cellsEnd(text, at, to));
  const next = close === undefined ? "" : text[close + 1];
  return close !== undefined && (next === delimiter || next === "\n" || next === "\r" || next === undefined)
    ? at
    : undefined;
}

/** The end of the line: what spaces go before is taken for a quote only within it. */
function cellsEnd(text: string, from: number, to: number): number {
  const feed = text.indexOf("\n", from);
  return feed < 0 ? to : Math.min(feed, to);
}

/** The quote that closes a cell, passing doubled ones; undefined where there is none before `to`. */
function closingQuote(text: string, from: number, to: number): number | undefined {
  let at = text.indexOf('"', from);
  while (at >= 0 && at < to && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at >= 0 && at < to ? at : undefined;
}

function lineFeeds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

/** Where an unquoted cell ends: its delimiter, its line feed or the end of the text. */
function cellEnd(text: string, from: number, delimiter: string): number {
  const feed = text.indexOf("\n", from);
  const lineEnd = feed < 0 ? text.length : feed;
  const found = text.indexOf(delimiter, from);
  return found < 0 || found > lineEnd ? lineEnd : found;
}

function unreadable(raw: string): CsvRecord["fault"] {
  if (raw.includes("\0")) return { reason: "NUL byte", detail: "the line holds a NUL byte" };
  if (raw.includes("\uFFFD"))
    return {
      reason: "not UTF-8",
      detail: "the line holds bytes that are not UTF-8, or not of the encoding that the file is read in",
    };
  return undefined;
}
