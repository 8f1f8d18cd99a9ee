import { isAscii, isUtf8 } from "node:buffer";
import { TextDecoder } from "node:util";
import { ByRow } from "../../reader.ts";

const [NUL, TAB, FEED, RETURN] = [0, 9, 10, 13];
/** U+FFFD, which stands where bytes could not be read: the row reader refuses a line that has it. */
const UNREAD = Buffer.from([0xef, 0xbf, 0xbd]);
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);
/** UTF-16, whatever was said. */
const OTHER_MARKS = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];
/** A piece has about so many bytes: enough to keep an engine busy, and little beside its memory. */
const PIECE = 128 * 1_048_576;
/** A longer line is left to the row reader. */
const LONGEST = 1_000_000;
/** After so many bytes from the first letter beyond ASCII it is settled that a file is UTF-8 ({@link decoded}). */
const SETTLED = 1_048_576;

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Whole lines of a file. They are good until the next piece but one is asked for. */
export interface LinePiece {
  /** The number of the first line in its file, and how many there are. */
  first: number;
  lines: number;
  /** The lines, each with as many cells as the widest; one that can't be made so stands as empty cells. */
  bytes: Uint8Array;
  /** A line as it stood, without its line feed. */
  text(line: number): string;
}

export interface PieceOptions {
  /** How many cells a line may have, the fewest first; those that are left out at the end are added. */
  widths: readonly number[];
  /** So many lines at the start are no rows. */
  skip: number;
  /** Whether it was said that the bytes are UTF-8. */
  declared: boolean;
  /** Bytes of a piece. */
  size?: number;
}

/**
 * Cuts the bytes of a table without quotes, its cells parted by tabs, into pieces of whole lines.
 *
 * @throws ByRow where a line is longer than a piece, or it is not settled which encoding the bytes are in.
 */
export async function* linePieces(
  bytes: AsyncIterable<Uint8Array>,
  { widths, skip, declared, size = PIECE }: PieceOptions,
): AsyncGenerator<LinePiece> {
  // By turns, so that a piece can be made ready while the one before is still looked at.
  let [room, other] = [Buffer.allocUnsafeSlow(size), Buffer.allocUnsafeSlow(size)];
  const isSettled = settling(declared);
  let [filled, line, left] = [0, 1, skip];
  let started = false;

  function piece(end: number): LinePiece | undefined {
    let from = 0;
    // A file that was saved twice has two: the row reader leaves out one as it decodes, and one as it reads lines.
    for (; !started && from < 6 && room.subarray(from, from + 3).equals(MARK); from += 3) isSettled.mark();
    const other = !started && OTHER_MARKS.some((mark) => room.subarray(0, 2).equals(mark));
    if (other) throw new ByRow("the file is UTF-16");
    started = true;
    for (; left > 0 && from < end; left -= 1, line += 1) from = room.indexOf(FEED, from) + 1;
    if (from >= end) return undefined;
    const found = lookedThrough(room.subarray(from, end), line, widths, isSettled);
    line += found.lines;
    return found;
  }

  for await (const chunk of bytes) {
    for (let at = 0; at < chunk.length; ) {
      const part = chunk.subarray(at, at + size - filled);
      room.set(part, filled);
      filled += part.length;
      at += part.length;
      if (filled < size) continue;
      const end = room.lastIndexOf(FEED) + 1;
      if (end === 0) throw new ByRow("a line is longer than a piece");
      const found = piece(end);
      if (found) yield found;
      // The piece before this one is done with, and its room is free.
      filled = room.copy(other, 0, end, filled);
      [room, other] = [other, room];
    }
  }
  if (filled === 0) return;
  // There is room for it: a piece that is full has been given away.
  if (room[filled - 1] !== FEED) room[filled++] = FEED;
  const found = piece(filled);
  if (found) yield found;
}

/** Tells as pieces come whether they are taken for UTF-8 even where some bytes are not. */
function settling(declared: boolean) {
  let settled = declared;
  let seen = 0;
  return {
    mark() {
      settled = true;
    },
    /** Takes a piece in; throws where it is not UTF-8 and what it is is open. Gives whether it is UTF-8 throughout. */
    isWhole(piece: Buffer): boolean {
      if (!isUtf8(piece)) {
        if (!settled && seen < SETTLED) throw new ByRow("the encoding is open");
        return false;
      }
      if (seen > 0) seen += piece.length;
      else if (!isAscii(piece)) seen = piece.length - piece.findIndex((byte) => byte > 127);
      return true;
    },
  };
}

function lookedThrough(
  piece: Buffer,
  first: number,
  widths: readonly number[],
  settled: ReturnType<typeof settling>,
): LinePiece {
  const whole = settled.isWhole(piece);
  const doubts = {
    whole,
    nul: piece.includes(NUL),
    returns: piece.includes(RETURN),
    unread: piece.includes(UNREAD),
    mark: piece.includes(MARK),
  };
  const none = whole && !doubts.nul && !doubts.returns && !doubts.unread && !doubts.mark;
  const { starts, widthOf } = linesOf(piece);
  const lines = starts.length - 1;
  const widest = widths.at(-1)!;
  const out = new Copy(piece);
  for (let i = 0; i < lines; i++) {
    const [from, end] = [starts[i]!, starts[i + 1]! - 1];
    const width = widthOf[i]!;
    if (none && width === widest && end - from <= LONGEST) continue;
    const returned = doubts.returns && piece[end - 1] === RETURN && end > from;
    const text = piece.subarray(from, returned ? end - 1 : end);
    if (!widths.includes(width) || !isPlain(text, doubts)) out.instead(from, end, 0, widest - 1);
    else if (returned || width < widest) out.instead(from, end, text.length, widest - width);
  }
  return {
    first,
    lines,
    bytes: out.whole(),
    text(line) {
      const at = line - first;
      return decoder.decode(piece.subarray(starts[at]!, starts[at + 1]! - 1));
    },
  };
}

/** Where lines begin, the end of the last one behind them, and how many cells they have. */
function linesOf(piece: Buffer): { starts: Uint32Array; widthOf: Uint16Array } {
  const { length } = piece;
  let starts = new Uint32Array(length / 64 + 2);
  let widthOf = new Uint16Array(starts.length);
  let [lines, tabs, at] = [0, 0, 0];
  const byteByByte = (end: number) => {
    for (; at < end; at++) {
      const byte = piece[at]!;
      if (byte === TAB) tabs += 1;
      if (byte !== FEED) continue;
      if (lines + 2 > starts.length) {
        starts = grown(starts, new Uint32Array(starts.length * 2));
        widthOf = grown(widthOf, new Uint16Array(starts.length));
      }
      widthOf[lines] = Math.min(tabs + 1, 65_535);
      lines += 1;
      starts[lines] = at + 1;
      tabs = 0;
    }
  };
  byteByByte(Math.min(length, (4 - (piece.byteOffset % 4)) % 4));
  const whole = (length - at) >> 2;
  const words = whole > 0 ? new Int32Array(piece.buffer, piece.byteOffset + at, whole) : new Int32Array(0);
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (has(word ^ FEEDS)) byteByByte(at + 4);
    else {
      tabs += zeros(word ^ TABS);
      at += 4;
    }
  }
  byteByByte(length);
  return { starts: starts.subarray(0, lines + 1), widthOf };
}

// Four bytes are looked at together, as one number: byte by byte it takes four times as long (Warren 2013, Hacker's Delight, 6-1).
const [TABS, FEEDS] = [0x09090909, 0x0a0a0a0a];

/** Whether one of four bytes is zero. */
function has(word: number): boolean {
  return ((word - 0x01010101) & ~word & 0x80808080) !== 0;
}

/** How many of four bytes are zero. */
function zeros(word: number): number {
  const none = ((word & 0x7f7f7f7f) + 0x7f7f7f7f) | word | 0x7f7f7f7f;
  return Math.imul(~none >>> 7, 0x01010101) >>> 24;
}

function grown<T extends Uint32Array | Uint16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** What a piece holds somewhere; `whole`, that it is UTF-8 throughout. */
interface Doubts {
  whole: boolean;
  nul: boolean;
  returns: boolean;
  unread: boolean;
  mark: boolean;
}

/** Whether an engine reads the line as the row reader does. */
function isPlain(text: Buffer, { whole, nul, returns, unread, mark }: Doubts): boolean {
  if (text.length > LONGEST) return false;
  if (nul && text.includes(NUL)) return false;
  if (returns && text.includes(RETURN)) return false;
  if (unread && text.includes(UNREAD)) return false;
  // What decodes a text leaves a mark at its beginning out: a cell would be taken for another.
  if (mark && text.includes(MARK)) return false;
  return whole || isUtf8(text);
}

/** A piece in which lines are written otherwise; made only where one is. */
class Copy {
  readonly #piece: Buffer;
  readonly #changes: number[] = [];
  #grown = 0;

  constructor(piece: Buffer) {
    this.#piece = piece;
  }

  /** Of the line between the two places so many bytes stay, and so many tabs follow. */
  instead(from: number, end: number, stay: number, tabs: number): void {
    this.#changes.push(from, end, stay, tabs);
    this.#grown += tabs;
  }

  whole(): Buffer {
    const [piece, changes] = [this.#piece, this.#changes];
    if (changes.length === 0) return piece;
    const out = Buffer.allocUnsafeSlow(piece.length + this.#grown);
    let [to, at] = [0, 0];
    for (let i = 0; i < changes.length; i += 4) {
      const [from, end, stay, tabs] = changes.slice(i, i + 4) as [number, number, number, number];
      to += piece.copy(out, to, at, from + stay);
      out.fill(TAB, to, to + tabs);
      to += tabs;
      at = end;
    }
    to += piece.copy(out, to, at);
    return out.subarray(0, to);
  }
}
