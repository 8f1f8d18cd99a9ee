import { TextDecoder } from "node:util";
import { ChanceryError } from "../../errors.ts";

/** As many bytes tell an encoding. */
const HEAD = 4;

/**
 * Turns the bytes of a text file into text, chunk by chunk: UTF-8, or UTF-16 where a byte order mark says so.
 * Bytes that are neither become U+FFFD. `file` is named where it can't be read.
 *
 * @throws ChanceryError "bad-input" where the bytes are UTF-16 without a mark, or UTF-32.
 */
export async function* decoded(bytes: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let head: Uint8Array = new Uint8Array();
  for await (const piece of bytes) {
    if (decoder) {
      yield decoder.decode(piece, { stream: true });
      continue;
    }
    head = Buffer.concat([head, piece]);
    if (head.length < HEAD) continue;
    decoder = new TextDecoder(encodingOf(head, file));
    yield decoder.decode(head, { stream: true });
  }
  decoder ??= new TextDecoder(encodingOf(head, file));
  yield decoder.decode(head.length < HEAD ? head : undefined);
}

/** By the byte order mark; a table's first letters are never NUL, so NULs among them tell what has no mark. */
function encodingOf(head: Uint8Array, file: string): string {
  const [a, b, c, d] = head;
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0)) throw notText("UTF-32", file);
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0 && c === 0) throw notText("UTF-16BE", file);
  if (b === 0 && d === 0) throw notText("UTF-16LE", file);
  return "utf-8";
}

function notText(encoding: string, file: string): ChanceryError {
  return new ChanceryError("bad-input", `the file is written in ${encoding}, not in UTF-8.`, {
    place: { file },
    hint: `Turn it into UTF-8 first: iconv -f ${encoding} -t UTF-8 FILE > NEW.`,
  });
}
