import fc from "fast-check";
import { expect, it } from "vitest";
import { Bits } from "../../../src/chronicle/memory/bits.ts";

const places = (bits: Bits) => [...bits.places()];
const SIZE = 100;
const some = fc.uniqueArray(fc.nat({ max: SIZE - 1 }));

it("are the sets that they are made of", () => {
  fc.assert(
    fc.property(some, some, (xs, ys) => {
      const inOrder = (list: number[]) => [...list].sort((a, b) => a - b);
      const both = () => [Bits.of(SIZE, xs), Bits.of(SIZE, ys)] as const;
      const [x, y] = both();
      expect(places(x)).toEqual(inOrder(xs));
      expect(places(x.and(y))).toEqual(inOrder(xs.filter((one) => ys.includes(one))));
      expect(places(both()[0].or(y))).toEqual(inOrder([...new Set([...xs, ...ys])]));
      expect(places(both()[0].without(y))).toEqual(inOrder(xs.filter((one) => !ys.includes(one))));
      const codes = Int32Array.from({ length: SIZE }, (_, i) => (xs.includes(i) ? 2 : 1));
      expect(places(Bits.coded(codes, Uint8Array.of(0, 0, 1)))).toEqual(inOrder(xs));
      expect(places(Bits.where(SIZE, (i) => xs.includes(i), 10, 90))).toEqual(
        inOrder(xs.filter((one) => one >= 10 && one < 90)),
      );
    }),
  );
});

it.each([
  [0, 0],
  [0, 100],
  [31, 33],
  [32, 64],
  [5, 99],
])("hold a range from %i to %i", (first, end) => {
  const range = Array.from({ length: end - first }, (_, i) => first + i);
  expect(places(Bits.range(SIZE, first, end))).toEqual(range);
});
