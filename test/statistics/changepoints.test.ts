import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bicPenalty, optimalPartitioning, pelt } from "../../src/statistics/changepoints.ts";
import {
  multinomialCost,
  negativeBinomialCost,
  normalMeanCost,
  poissonCost,
  type SegmentCost,
} from "../../src/statistics/costs.ts";
import { NILE } from "./nile.ts";

/** Every way to cut n cells, tried. */
function bruteForce(cost: SegmentCost, n: number, penalty: number, minSegment: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let cuts = 0; cuts < 2 ** (n - 1); cuts++) {
    const edges = [0];
    for (let i = 1; i < n; i++) if (cuts & (1 << (i - 1))) edges.push(i);
    edges.push(n);
    const whole = edges.length === 2;
    if (!whole && edges.some((edge, i) => i > 0 && edge - edges[i - 1]! < minSegment)) continue;
    let total = penalty * (edges.length - 2);
    for (let i = 1; i < edges.length; i++) total += cost(edges[i - 1]!, edges[i]!);
    best = Math.min(best, total);
  }
  return best;
}

function costOf(breaks: readonly number[], cost: SegmentCost, n: number, penalty: number): number {
  const edges = [0, ...breaks, n];
  return edges.slice(1).reduce((sum, end, i) => sum + cost(edges[i]!, end), penalty * breaks.length);
}

const series = (maxLength: number) =>
  fc
    .array(
      fc.record({
        k: fc.oneof(fc.nat(9), fc.constantFrom(0, 200)),
        e: fc.constantFrom(0, 0.5, 1, 1, 1),
        x: fc.option(fc.oneof(fc.integer({ min: -4, max: 4 }), fc.constantFrom(-60, 60))),
        row: fc.tuple(fc.nat(4), fc.nat(4)),
      }),
      { minLength: 1, maxLength },
    )
    .map((cells) => ({
      n: cells.length,
      costs: [
        poissonCost(
          cells.map(({ k, e }) => (e > 0 ? k : 0)),
          cells.map(({ e }) => e),
        ),
        negativeBinomialCost(
          cells.map(({ k, e }) => (e > 0 ? k : 0)),
          0.5,
          cells.map(({ e }) => e),
        ),
        normalMeanCost(
          cells.map(({ x }) => x),
          undefined,
          1,
        ),
        multinomialCost(cells.map(({ row }) => row)),
      ],
    }));
const penalty = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 12, noNaN: true }));

describe("optimalPartitioning and pelt", () => {
  it("find the least cost of all partitions", () => {
    fc.assert(
      fc.property(
        series(10),
        penalty,
        fc.integer({ min: 1, max: 4 }),
        ({ n, costs }, penalty, minSegment) => {
          for (const cost of costs) {
            const best = bruteForce(cost, n, penalty, minSegment);
            for (const found of [
              optimalPartitioning(cost, n, penalty, minSegment),
              pelt(cost, n, penalty, minSegment),
            ]) {
              expect(found.cost).toBeCloseTo(best, 8);
              expect(costOf(found.breaks, cost, n, penalty)).toBeCloseTo(best, 8);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("find the least of any costs at all, where nothing is pruned", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 81, maxLength: 81 }),
        penalty,
        fc.integer({ min: 1, max: 3 }),
        (table, penalty, minSegment) => {
          const cost = (start: number, end: number) => table[start * 9 + end - 1]!;
          expect(optimalPartitioning(cost, 9, penalty, minSegment).cost).toBeCloseTo(
            bruteForce(cost, 9, penalty, minSegment),
            8,
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it("agree to the last break, on long series as well", () => {
    fc.assert(
      fc.property(
        series(120),
        penalty,
        fc.integer({ min: 1, max: 6 }),
        ({ n, costs }, penalty, minSegment) => {
          for (const cost of costs)
            expect(pelt(cost, n, penalty, minSegment)).toEqual(
              optimalPartitioning(cost, n, penalty, minSegment),
            );
        },
      ),
      { numRuns: 60 },
    );
  });

  it("break only where it pays, so that among equals the fewest breaks win", () => {
    expect(optimalPartitioning(() => 0, 6, 0).breaks).toEqual([]);
    expect(pelt(() => 0, 6, 0).breaks).toEqual([]);
  });

  it("keep every segment as long as asked, or give one", () => {
    const cost = poissonCost([0, 9, 0, 9, 0, 9, 0]);
    const { breaks } = pelt(cost, 7, 0, 3);
    const edges = [0, ...breaks, 7];
    expect(edges.slice(1).every((end, i) => end - edges[i]! >= 3)).toBe(true);
    expect(pelt(cost, 5, 0, 3).breaks).toEqual([]);
    expect(pelt(cost, 0, 1, 3)).toEqual({ breaks: [], cost: 0 });
  });

  it("look at far fewer segments with pruning where breaks are frequent", () => {
    const counts = Array.from({ length: 600 }, (_, i) => (Math.floor(i / 12) % 2 ? 14 : 1) + (i % 3));
    const counted = (search: typeof pelt) => {
      let calls = 0;
      const cost = poissonCost(counts);
      search((start, end) => ++calls && cost(start, end), 600, bicPenalty(1, 600), 2);
      return calls;
    };
    expect(counted(pelt)).toBeLessThan(counted(optimalPartitioning) / 8);
  });

  it("find the one change in the Nile's flow, before 1899 (Cobb 1978)", () => {
    const cost = normalMeanCost(NILE);
    expect(pelt(cost, 100, bicPenalty(1, 100), 5).breaks).toEqual([1899 - 1871]);
  });

  it("do not place a break by what was not observed", () => {
    const counts = [2, 3, 2, 2, 0, 0, 0, 0, 3, 2, 2, 3];
    const covered = counts.map((k) => (k > 0 ? 1 : 0));
    expect(pelt(poissonCost(counts, covered), 12, 4).breaks).toEqual([]);
    expect(pelt(poissonCost(counts), 12, 4).breaks).toEqual([4, 8]);
  });

  it("refuse penalties and lengths that mean nothing", () => {
    expect(() => pelt(() => 0, 3, -1)).toThrow(RangeError);
    expect(() => pelt(() => 0, 3, 1, 0)).toThrow(RangeError);
  });
});

describe("bicPenalty", () => {
  it("counts the parameters of a segment and the place of its break", () => {
    expect(bicPenalty(1, 100)).toBeCloseTo(2 * Math.log(100), 12);
    expect(bicPenalty(3, 50)).toBeCloseTo(4 * Math.log(50), 12);
  });
});
