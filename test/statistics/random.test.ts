import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chiSquareCdf } from "../../src/statistics/distributions.ts";
import { fnv1a, seededRandom } from "../../src/statistics/random.ts";

const take = (seed: number | string, n: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: n }, () => random.next());
};

describe("fnv1a", () => {
  it.each([
    ["", 0x811c9dc5],
    ["a", 0xe40c292c],
    ["foobar", 0xbf9cf968],
  ])("gives the published hash of %j", (text, hash) => {
    expect(fnv1a(text)).toBe(hash);
  });

  it("reads text as UTF-8 bytes", () => {
    expect(fnv1a("é")).not.toBe(fnv1a("e"));
    expect(fnv1a("조선")).not.toBe(fnv1a("한국"));
  });
});

describe("seededRandom", () => {
  it("gives the same numbers for the same seed, on any machine", () => {
    expect(take("signals CHN PRK", 3)).toMatchInlineSnapshot(`
      [
        0.1793222443015825,
        0.2892896380520713,
        0.2530360366883785,
      ]
    `);
    expect(take(7, 20)).toEqual(take("7", 20));
  });

  it("gives unrelated streams for near seeds", () => {
    const firsts = Array.from({ length: 4000 }, (_, seed) => take(seed, 1)[0]!);
    const cells = new Array<number>(20).fill(0);
    for (const x of firsts) cells[Math.floor(x * 20)]!++;
    const distance = cells.reduce((sum, k) => sum + (k - 200) ** 2 / 200, 0);
    expect(1 - chiSquareCdf(distance, 19)).toBeGreaterThan(0.001);
  });

  it("draws whole numbers below n alike", () => {
    const random = seededRandom("dice");
    const faces = new Array<number>(6).fill(0);
    for (let i = 0; i < 6000; i++) faces[random.int(6)]!++;
    const distance = faces.reduce((sum, k) => sum + (k - 1000) ** 2 / 1000, 0);
    expect(1 - chiSquareCdf(distance, 5)).toBeGreaterThan(0.001);
    expect(() => random.int(0)).toThrow(RangeError);
  });

  it("shuffles into every order alike and leaves the given list as it was", () => {
    const random = seededRandom("orders");
    const given = Object.freeze([1, 2, 3]);
    const orders = new Map<string, number>();
    for (let i = 0; i < 6000; i++) {
      const order = random.shuffle(given).join("");
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    expect(orders.size).toBe(6);
    const distance = [...orders.values()].reduce((sum, k) => sum + (k - 1000) ** 2 / 1000, 0);
    expect(1 - chiSquareCdf(distance, 5)).toBeGreaterThan(0.001);
  });

  it("keeps every member in a shuffle", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (xs, seed) => {
        expect(seededRandom(seed).shuffle(xs).sort()).toEqual([...xs].sort());
      }),
    );
  });
});
