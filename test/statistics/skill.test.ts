import { describe, expect, test } from "vitest";
import { seededRandom } from "../../src/statistics/random.ts";
import { skillInterval } from "../../src/statistics/skill.ts";

describe("a skill with its interval", () => {
  test("is one less the ratio of the losses", () => {
    const { estimate } = skillInterval([1, 2, 3], [2, 4, 6], 0, 0.9)!;
    expect(estimate).toBeCloseTo(0.5, 12);
  });

  test("has no width where each loss is the same part of its reference", () => {
    const { low, high } = skillInterval([1, 2, 3], [2, 4, 6], 1, 0.9)!;
    expect(high - low).toBeCloseTo(0, 10);
  });

  test("is unknown against a reference that was never wrong", () => {
    expect(skillInterval([0, 1], [0, 0], 0, 0.9)).toBeNull();
  });

  test("holds the truth about as often as it says", () => {
    const random = seededRandom("skill");
    let held = 0;
    for (let run = 0; run < 400; run++) {
      const references = Array.from({ length: 150 }, () => random.next());
      // Mean ratio of the losses: 0.8, so the skill is 0.2.
      const losses = references.map((x) => x * (0.4 + 0.8 * random.next()));
      const { low, high } = skillInterval(losses, references, 0, 0.9)!;
      if (low <= 0.2 && 0.2 <= high) held += 1;
    }
    expect(held / 400).toBeGreaterThan(0.85);
    expect(held / 400).toBeLessThan(0.95);
  });

  test("is wider where neighbours go together and that is allowed for", () => {
    const random = seededRandom("neighbours");
    const references = Array.from({ length: 200 }, () => 1);
    const losses: number[] = [];
    for (let i = 0; i < 50; i++) {
      const loss = random.next();
      losses.push(loss, loss, loss, loss);
    }
    const width = (lag: number) => {
      const { low, high } = skillInterval(losses, references, lag, 0.9)!;
      return high - low;
    };
    expect(width(4)).toBeGreaterThan(1.4 * width(0));
  });
});
