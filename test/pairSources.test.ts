import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Desk, openDesk } from "../src/desk.ts";
import { type PairSources, pairSources } from "../src/pairSources.ts";
import { casebookWithAnotherFuture } from "./support/future.ts";
import { icews14Desk, NO_ICEWS14 } from "./support/icews14.ts";

const BY = { by: "quad", tolerance: 0 } as const;

describe("as of a day", () => {
  it.each(["2018-06-19", "2025-09-04"])("nothing after %s is seen", async (asOf) => {
    const folder = casebookWithAnotherFuture(asOf);
    const [real, other] = [
      await openDesk({ chronicle: "none" }),
      await openDesk({ chronicle: "none", casebook: folder }),
    ];
    const told = (desk: Desk, day: string) => pairSources(desk, { a: "CHN", b: "PRK", asOf: day, ...BY });
    expect(await told(other, asOf)).toEqual(await told(real, asOf));
    expect((await told(other, "2026-12-31")).datasets).not.toEqual((await told(real, "2026-12-31")).datasets);
    await Promise.all([real.close(), other.close()]);
    rmSync(folder, { recursive: true });
  });
});

// A year of a machine-coded source beside the casebook; its events read one by one and counted anew.
describe.skipIf(NO_ICEWS14)("the casebook beside a year of ICEWS", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await icews14Desk();
  });
  afterAll(() => desk.close());

  it.each([
    ["CHN", "PRK", 0],
    ["CHN", "USA", 0],
    ["CHN", "USA", 2],
  ] as const)("%s and %s within %i days: as counted from the events themselves", async (a, b, tolerance) => {
    const told: PairSources = await pairSources(desk, { a, b, asOf: "2014-11-30", by: "root", tolerance });
    expect(told.datasets.map(({ dataset }) => dataset)).toEqual(["casebook", "icews14"]);
    const acts = await Promise.all(
      told.datasets.map(async ({ dataset, rows, acts }) => {
        const events = await desk.chronicle
          .view("2014-11-30", [dataset])
          .events({ between: [a, b] }, { first: 100_000 });
        const keys = new Set(
          events.map((one) => [one.date, one.precision, one.source.code, one.root].join()),
        );
        expect([rows, acts]).toEqual([events.length, keys.size]);
        return [...keys]
          .filter((key) => key.startsWith("2014-") && key.includes(",day,"))
          .map((key) => key.split(","));
      }),
    );
    const [held] = told.held;
    expect(held!.days).toBe(334);
    const near = ([day, , from, root]: string[], others: string[][]) =>
      others.some(
        (other) =>
          other[2] === from &&
          other[3] === root &&
          Math.abs(Date.parse(other[0]!) - Date.parse(day!)) <= tolerance * 864e5,
      );
    const [casebook = [], icews = []] = acts;
    expect(casebook.length).toBeGreaterThan(1);
    const { both, firstOnly, secondOnly } = held!.all;
    // The casebook is thin enough that no two of its acts lie within reach of one of the other.
    expect(both).toBe(casebook.filter((act) => near(act, icews)).length);
    expect([both + firstOnly, both + secondOnly]).toEqual([casebook.length, icews.length]);
    expect(told.years.find(({ year }) => year === "2013")!.of.icews14).toBeNull();
  });
});
