import { describe, expect, it } from "vitest";
import { within } from "./run.ts";

describe("sources --pairs", () => {
  it("ranks pairs by their events, then by what else is held, and tells each kind", async () => {
    const { out, error } = await within("sources", "--pairs", "--chronicle", "none");
    expect(error).toBeUndefined();
    expect(out).toMatch(/China – North Korea \(CHN PRK\): \d+ events \(casebook\)/);
    expect(out).toMatch(/pairs in all; --json has them/);
  });

  it("gives all pairs as JSON, each once, with visits and facts of the record", async () => {
    const { out } = await within("sources", "--pairs", "--chronicle", "none", "--json");
    const { pairs } = JSON.parse(out) as {
      pairs: {
        a: string;
        b: string;
        events: Record<string, number>;
        visits: number;
        facts: Record<string, number>;
      }[];
    };
    const of = (a: string, b: string) => pairs.find((pair) => pair.a === a && pair.b === b);
    expect(new Set(pairs.map(({ a, b }) => `${a} ${b}`)).size).toBe(pairs.length);
    expect(of("IND", "PAK")).toMatchObject({
      events: {},
      visits: 0,
      facts: { border: 1, "years of conflict": 27, dispute: 1 },
    });
    expect(of("FRA", "USA")!.visits).toBeGreaterThan(200);
    // NATO, and the Manila Pact in law.
    expect(of("FRA", "USA")!.facts.treaties).toBe(2);
    const events = pairs.map((pair) => Object.values(pair.events).reduce((sum, n) => sum + n, 0));
    expect(events).toEqual([...events].sort((x, y) => y - x));
  });
});
