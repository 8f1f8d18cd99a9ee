import fc from "fast-check";
import { expect, test } from "vitest";
import { seededRandom } from "../../src/statistics/random.ts";
import { shiftedCorrelation } from "../../src/statistics/shifts.ts";

const noise = (seed: string, n: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: n }, () => random.next());
};

test("a series that follows another by two cells is found at lag 2, not at 0", () => {
  const x = noise("x", 60);
  const y = x.map((_, i) => x[(i + 58) % 60]!);
  const { at0, best } = shiftedCorrelation(x, y, 4)!;
  expect(best.lag).toBe(2);
  expect(best.rho).toBeCloseTo(1, 10);
  expect(best.p).toBeLessThan(0.05);
  expect(Math.abs(at0.rho)).toBeLessThan(0.4);
});

test("of unrelated pairs of series few seem related", () => {
  const ps = Array.from(
    { length: 60 },
    (_, i) => shiftedCorrelation(noise(`a${i}`, 50), noise(`b${i}`, 50), 2)!,
  );
  expect(ps.filter((result) => result.at0.p < 0.1).length).toBeLessThan(15);
  expect(ps.filter((result) => result.best.p < 0.1).length).toBeLessThan(15);
});

test("gaps are left out, and fewer than twelve pairs say nothing", () => {
  const x = noise("x", 30);
  const holed = x.map((value, i) => (i % 3 === 0 ? null : value));
  expect(shiftedCorrelation(x, holed, 0)!.at0).toMatchObject({ n: 20 });
  expect(shiftedCorrelation(x.slice(0, 11), x.slice(0, 11), 0)).toBeNull();
});

test("p lies above 0 and at most 1", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (seed) => {
      const result = shiftedCorrelation(noise(seed, 24), noise(`${seed}!`, 24), 1);
      if (result === null) return;
      expect(result.at0.p).toBeGreaterThan(0);
      expect(result.best.p).toBeLessThanOrEqual(1);
    }),
    { numRuns: 30 },
  );
});
