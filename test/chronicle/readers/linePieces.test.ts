import fc from "fast-check";
import { expect, it } from "vitest";
import { linePieces } from "../../../src/chronicle/readers/bytes/linePieces.ts";

async function* inChunks(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Lines of one to five cells of any length: pieces begin and end anywhere within four bytes. */
const lines = fc.array(
  fc.array(fc.string({ unit: fc.constantFrom("a", "b", "é", "\v"), maxLength: 9 }), {
    minLength: 1,
    maxLength: 5,
  }),
  { minLength: 1, maxLength: 30 },
);

it("hold all lines, each with as many cells as the widest, whatever the pieces", async () => {
  await fc.assert(
    fc.asyncProperty(
      lines,
      fc.integer({ min: 1, max: 7 }),
      fc.integer({ min: 120, max: 300 }),
      fc.integer({ min: 0, max: 2 }),
      async (rows, chunk, size, skip) => {
        const texts = rows.map((cells) => cells.join("\t"));
        const bytes = Buffer.from(`${texts.join("\n")}\n`);
        const options = { widths: [3], skip, declared: true, size };
        const [found, told]: [string[], string[]] = [[], []];
        for await (const piece of linePieces(inChunks(bytes, chunk), options)) {
          expect(piece.first).toBe(1 + skip + found.length);
          found.push(...Buffer.from(piece.bytes).toString().split("\n").slice(0, -1));
          for (let i = 0; i < piece.lines; i++) told.push(piece.text(piece.first + i));
        }
        expect(told).toEqual(texts.slice(skip));
        // A line of another width stands as empty cells.
        expect(found).toEqual(
          texts.slice(skip).map((text) => (text.split("\t").length === 3 ? text : "\t\t")),
        );
      },
    ),
  );
});

it.each([
  ["x", 0],
  ["\n", 0],
  ["a\tb\tc", 0],
  ["a\n\n", 1],
  ["ab\nx", 1],
  ["abcd\nx\n", 1],
])("are one of the few bytes %j after %i lines", async (text, skip) => {
  const all: number[] = [];
  const options = { widths: [3], skip, declared: true };
  for await (const { lines } of linePieces(inChunks(Buffer.from(text), 1), options)) all.push(lines);
  expect(all).toEqual([1]);
});
