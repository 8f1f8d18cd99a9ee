import { Readable, type Transform } from "node:stream";
import { createGunzip } from "node:zlib";
import { ChanceryError } from "../../../errors.ts";

/** Tables shrink to a hundredth at the most: what grows further, and is large, was made to fill a disk. */
const LARGEST = { ratio: 200, from: 100_000_000 };

/** Whether so many bytes out of so many packed ones are more than a table ever packs into them. */
export function isBomb(packed: number, unpacked: number): boolean {
  return unpacked > LARGEST.from && unpacked > LARGEST.ratio * packed;
}

/** The refusal of what grows beyond measure. */
export function bombError(file: string): ChanceryError {
  return new ChanceryError(
    "bad-input",
    `the file unpacks to more than ${LARGEST.ratio} times its size, as no table does.`,
    { place: { file }, hint: "Unpack it and look at it first. Nothing of it was taken in." },
  );
}

/**
 * Bytes as they went through a stream that unpacks them.
 *
 * @throws ChanceryError "bad-input" where they grow beyond measure, and what the stream throws where they are broken.
 */
export async function* unpacked(
  bytes: AsyncIterable<Uint8Array>,
  stream: Transform,
  file: string,
): AsyncGenerator<Buffer> {
  let [packed, grown] = [0, 0];
  async function* counted() {
    for await (const piece of bytes) {
      packed += piece.length;
      yield piece;
    }
  }
  const source = Readable.from(counted(), { objectMode: false });
  source.on("error", (error) => stream.destroy(error));
  source.pipe(stream);
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      grown += piece.length;
      if (isBomb(packed, grown)) throw bombError(file);
      yield piece;
    }
  } finally {
    source.destroy();
    stream.destroy();
  }
}

/**
 * The bytes of a file, unpacked where they are gzip (of one or several members): by its first bytes, whatever its name.
 *
 * @throws ChanceryError "bad-input" where it is called ".gz" and is not, or is a zip archive under another name.
 */
export async function* plainBytes(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<Uint8Array> {
  const iterator = bytes[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array();
  while (head.length < 4) {
    const next = await iterator.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  async function* whole() {
    try {
      if (head.length) yield head;
      yield* { [Symbol.asyncIterator]: () => iterator };
    } finally {
      await iterator.return?.();
    }
  }
  const [a, b, c, d] = head;
  if (a === 0x50 && b === 0x4b && c === 3 && d === 4) {
    await iterator.return?.();
    throw new ChanceryError("bad-input", "the file is a zip archive or a workbook, not a table of text.", {
      place: { file },
      hint: "Let the name of an archive end in .zip; save a workbook as CSV first.",
    });
  }
  if ((a === 0x1f && b === 0x8b) || /\.gz$/i.test(file)) yield* unpacked(whole(), createGunzip(), file);
  else yield* whole();
}
