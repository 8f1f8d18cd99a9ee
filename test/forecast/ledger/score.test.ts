import { describe, expect, test } from "vitest";
import { addDays } from "../../../src/dates.ts";
import type { LedgerEntry } from "../../../src/forecast/ledger/entry.ts";
import { type ScoreGroup, scoreLedger, settledThrough } from "../../../src/forecast/ledger/score.ts";
import { issuedOf } from "../../../src/forecast/ledger/state.ts";
import { madeContent, madeForecast, madeResolution, NOW } from "./made.ts";

type Outcome = "yes" | "no" | "void" | null;

/** A forecast a week after the one before it, and what came of it. */
function line(i: number, probability: number, outcome: Outcome, changed = {}, written = NOW): LedgerEntry[] {
  const forecast = madeForecast(
    { asOf: addDays("2025-09-04", 7 * i), probability, low: 0, high: 1, climatology: 0.5, ...changed },
    written,
  );
  return outcome === null ? [forecast] : [forecast, madeResolution(forecast.id, { outcome })];
}

const scored = (entries: LedgerEntry[], through = "2026-06-30") => scoreLedger(issuedOf(entries), through);
const groupOf = (groups: readonly ScoreGroup[], of = "") => groups.find((group) => group.of === of)!;

/** Eight of ten said 0.8 came true, two of ten said 0.2 did. */
const TWENTY = Array.from({ length: 20 }, (_, i) =>
  line(i, i < 10 ? 0.8 : 0.2, (i < 10 ? i < 8 : i < 12) ? "yes" : "no", { persistence: i < 10 ? 1 : 0 }),
).flat();

describe("the scores", () => {
  test("are those counted by hand", () => {
    const { n, yes, score } = groupOf(scored(TWENTY).ahead.groups);
    expect([n, yes]).toEqual([20, 10]);
    // (16 × 0.2² + 4 × 0.8²) / 20
    expect(score!.brier).toBeCloseTo(0.16, 12);
    // 1 − 0.16 / 0.25, and 1 − 0.16 / (4 misses of 20)
    expect(score!.skillClimatology).toBeCloseTo(0.36, 12);
    expect(score!.skillPersistence).toBeCloseTo(0.2, 12);
    expect(score!.log).toBeCloseTo(-(16 * Math.log(0.8) + 4 * Math.log(0.2)) / 20, 12);
    expect(score!.sharpness).toBeCloseTo(0.09, 12);
    expect(score!.bins.map(({ count, meanForecast, frequency }) => [count, meanForecast, frequency])).toEqual(
      [
        [10, expect.closeTo(0.2, 12), 0.2],
        [10, expect.closeTo(0.8, 12), 0.8],
      ],
    );
  });

  test("of fewer than ten are not given, and their number is", () => {
    const { n, score } = groupOf(scored(TWENTY.slice(0, 18)).ahead.groups);
    expect([n, score]).toEqual([9, null]);
  });

  test("stand for each class and each horizon, horizons in order of their days", () => {
    const target = { ...madeContent().target, id: "summit" };
    const more = [line(30, 0.5, "yes", { target }), line(31, 0.5, "no", { horizon: 30 })].flat();
    const { groups } = scored([...TWENTY, ...more], "2026-12-31").ahead;
    expect(groups.map(({ by, of, n }) => [by, of, n])).toEqual([
      ["all", "", 22],
      ["class", "missiles-lesser", 21],
      ["class", "summit", 1],
      ["horizon", "30", 1],
      ["horizon", "90", 21],
    ]);
  });

  test("have no log score where something called impossible came", () => {
    const score = groupOf(scored([...TWENTY, ...line(20, 0, "yes")]).ahead.groups).score!;
    expect(score.log).toBeNull();
    expect(score.brier).toBeGreaterThan(0.16);
  });

  test("hold persistence against those alone that know the window before", () => {
    const more = line(20, 0.9, "no", { persistence: null });
    const score = groupOf(scored([...TWENTY, ...more]).ahead.groups).score!;
    expect(score.skillPersistence).toBeCloseTo(0.2, 12);
    expect(score.brier).toBeCloseTo((20 * 0.16 + 0.81) / 21, 12);
  });
});

describe("what counts", () => {
  test("an early yes is settled and waits for its due day, so that it is not counted before a no", () => {
    const entries = line(0, 0.7, "yes");
    const { to } = madeContent();
    const before = scored(entries, addDays(to, -1)).ahead;
    expect([before.settled, before.waiting, groupOf(before.groups).n]).toEqual([1, 1, 0]);
    const after = scored(entries, to).ahead;
    expect([after.settled, after.waiting, groupOf(after.groups).n]).toEqual([1, 0, 1]);
  });

  test("a yes waits for those of its class that ended by then and are pending, and for no others", () => {
    const pending = line(0, 0.7, null);
    const entries = [...pending, ...line(1, 0.7, "yes"), ...line(2, 0.7, "yes", { b: "RUS" })];
    const { groups, waiting, pending: open } = scored(entries).ahead;
    expect([groupOf(groups).n, waiting, open]).toEqual([1, 1, 1]);
    const settled = [...entries, madeResolution(pending[0]!.id, { outcome: "no" })];
    expect(groupOf(scored(settled).ahead.groups).n).toBe(3);
  });

  test("void is its own outcome, in no curve", () => {
    const { ahead } = scored([...TWENTY, ...line(20, 0.9, "void"), ...line(40, 0.9, null)]);
    expect(ahead).toMatchObject({ issued: 22, settled: 20, pending: 1, void: 1, waiting: 0 });
    expect(groupOf(ahead.groups)).toEqual(groupOf(scored(TWENTY).ahead.groups));
  });

  test("hindcasts stand apart from what was issued ahead", () => {
    const late = "2027-01-01T00:00:00.000Z";
    const hind = Array.from({ length: 10 }, (_, i) => line(i, 1, "yes", { climatology: 0.4 }, late)).flat();
    const both = scored([...TWENTY, ...hind]);
    expect(both.ahead).toEqual(scored(TWENTY).ahead);
    expect(both.hindcasts.issued).toBe(10);
    expect(groupOf(both.hindcasts.groups).score!.brier).toBe(0);
  });
});

test("the day to which all is settled is the last of the resolutions", () => {
  expect(settledThrough(issuedOf(line(0, 0.5, null)))).toBeNull();
  expect(settledThrough(issuedOf(TWENTY))).toBe("2026-06-30");
});
