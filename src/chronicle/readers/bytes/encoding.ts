import { isUtf8 } from "node:buffer";
import type { TextDecoder } from "node:util";
import { ChanceryError } from "../../../errors.ts";
import type { ReadOptions } from "../../reader.ts";
import { checkEncoding, encodingName, textDecoder } from "./encodingNames.ts";
import { guessEncoding } from "./guess.ts";

/** As many bytes tell an encoding by its mark. */
const HEAD = 4;
/** As many bytes, from the first line that is not ASCII, are weighed before the encoding is settled. */
const SAMPLE = 1_048_576;

type Decoder = Pick<TextDecoder, "decode">;

/**
 * Turns the bytes of a text file into text, chunk by chunk. A byte order mark says what they are; else the
 * `encoding` that was declared; else they are UTF-8, and where they are not, what they are beyond doubt, which
 * `onNote` is told. Bytes that are not of the encoding become U+FFFD. `file` is named where it can't be read.
 *
 * @throws ChanceryError "bad-input" where the bytes are UTF-16 without a mark, UTF-32, or of an encoding that
 * can't be told for sure; "usage" where the declared one is not known.
 */
export async function* decoded(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  { encoding, onNote }: Pick<ReadOptions, "encoding" | "onNote"> = {},
): AsyncGenerator<string> {
  const declared = encoding === undefined ? undefined : checkEncoding(encoding);
  let decoder: Decoder | undefined;
  let started = false;
  let held: Uint8Array = new Uint8Array();
  const settle = (): Decoder => textDecoder(encodingOfSample(held, file, onNote));
  for await (const piece of bytes) {
    if (decoder) {
      yield decoder.decode(piece, { stream: true });
      continue;
    }
    held = held.length ? Buffer.concat([held, piece]) : piece;
    if (!started && held.length < HEAD) continue;
    if (!started) {
      const known = markOf(held) ?? declared;
      if (known) decoder = textDecoder(known);
      else refuseUnmarked(held, file);
      started = true;
    }
    if (!decoder) {
      // Up to here the file is ASCII, which is the same in all of them.
      const plain = plainLines(held);
      if (plain) yield Buffer.from(held.buffer, held.byteOffset, plain).toString("latin1");
      held = held.subarray(plain);
      if (held.length < SAMPLE) continue;
      decoder = settle();
    }
    yield decoder.decode(held, { stream: true });
  }
  if (!decoder) {
    const known = started ? undefined : (markOf(held) ?? declared);
    if (!started && !known) refuseUnmarked(held, file);
    decoder = known ? textDecoder(known) : settle();
    yield decoder.decode(held);
  } else yield decoder.decode();
}

function markOf([a, b, c, d]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe && !(c === 0 && d === 0)) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : undefined;
}

/** A table's first letters are never NUL, so NULs among them tell what has no mark. */
function refuseUnmarked([a, b, c, d]: Uint8Array, file: string): void {
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0)) throw notText("UTF-32", file);
  if (a === 0 && c === 0) throw notText("UTF-16BE", file);
  if (b === 0 && d === 0) throw notText("UTF-16LE", file);
}

/** How many bytes at the start are whole lines of ASCII; a line that is not is weighed from its beginning. */
function plainLines(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length && bytes[at]! < 0x80) at += 1;
  if (at === bytes.length && at >= SAMPLE) return at;
  return at === 0 ? 0 : bytes.lastIndexOf(10, at - 1) + 1;
}

/** What the bytes are, from the first line that is not ASCII. */
function encodingOfSample(
  sample: Uint8Array,
  file: string,
  onNote: ((note: string) => void) | undefined,
): string {
  if (isMostlyUtf8(sample)) return "utf-8";
  const { sure, likely } = guessEncoding(sample);
  if (sure) {
    onNote?.(`${file} is read as ${encodingName(sure)}: its bytes are not UTF-8.`);
    return sure;
  }
  const names = likely.map(encodingName);
  throw new ChanceryError(
    "bad-input",
    `the file is not UTF-8, and which encoding it is in can't be told for sure${names.length ? ` (likely ${names.join(", ")})` : ""}.`,
    {
      place: { file },
      hint: `Name it: --encoding ${likely[0] ?? "windows-1252"}. With --encoding utf-8 the lines that are not UTF-8 go to quarantine.`,
    },
  );
}

/** Whether many letters are UTF-8 and few bytes are not: a file of UTF-8 with something stray in it. */
function isMostlyUtf8(sample: Uint8Array): boolean {
  if (isUtf8(sample)) return true;
  let [letters, stray] = [0, 0];
  for (let at = 0; at < sample.length; ) {
    const first = sample[at]!;
    const length =
      first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    // The last letter may be cut.
    if (at + length > sample.length) break;
    const whole = length > 0 && (length === 1 || isUtf8(sample.subarray(at, at + length)));
    if (whole && length > 1) letters += 1;
    if (!whole) stray += 1;
    at += whole ? length : 1;
  }
  return letters > 4 * stray;
}

function notText(encoding: string, file: string): ChanceryError {
  const declare = encoding.startsWith("UTF-16")
    ? `Say so: --encoding ${encoding.toLowerCase()}. Or turn`
    : "Turn";
  return new ChanceryError("bad-input", `the file is written in ${encoding}, not in UTF-8.`, {
    place: { file },
    hint: `${declare} it into UTF-8 first: iconv -f ${encoding} -t UTF-8 FILE > NEW.`,
  });
}
