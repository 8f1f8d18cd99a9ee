import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { QUADS } from "../../src/chronicle/event.ts";
import { addDays, dayNumber } from "../../src/dates.ts";
import { type Desk, openDesk } from "../../src/desk.ts";
import { codedByMachine, codedTargets } from "../../src/forecast/codedTargets.ts";
import { type DyadEvent, dyadHistory } from "../../src/forecast/dyads/history.ts";
import { loadDyadModel } from "../../src/forecast/dyads/model.ts";
import { dyadForecaster } from "../../src/forecast/dyads/predict.ts";
import { trialKnown } from "../../src/forecast/dyads/trials.ts";
import type { Finding, Found } from "../../src/questions/answer.ts";
import { codedHistory } from "../../src/questions/outcomes/codedHistory.ts";
import { codedOdds } from "../../src/questions/outcomes/codedOdds.ts";
import { issuedOdds } from "../../src/questions/outcomes/issued.ts";
import { trialOf } from "../../src/questions/outcomes/trial.ts";
import { outcomes } from "../../src/questions/outcomes.ts";
import { fromLogOdds } from "../../src/statistics/logOdds.ts";
import { icews14Desk, NO_ICEWS14 } from "../support/icews14.ts";

const of = ({ findings }: Pick<Found, "findings">, name: string): Finding | undefined =>
  findings.find(({ id }) => id === `outcomes.${name}`);
const [target] = codedTargets("AAA", "BBB", "icews", (code) => code).slice(2);

/** Verbal conflict from AAA toward BBB every so many days, to the day given. */
function history(every: number, last: string, first = "2015-01-01") {
  const events: DyadEvent[] = [];
  for (let day = first; day <= last; day = addDays(day, every))
    events.push({ date: day, source: "AAA", target: "BBB", quad: "verbal conflict" });
  return dyadHistory(events, { first: dayNumber(first), last: dayNumber(last) });
}

describe("targets of a machine-coded data set", () => {
  test("are one for each direction and class, settled by the data set", () => {
    const targets = codedTargets("AAA", "BBB", "icews", (code) => code);
    expect(targets.map(({ id }) => id)).toContain("coded-lesser-material-cooperation");
    expect(targets).toHaveLength(8);
    expect(target!.rule).toBe(
      "at least one event from AAA toward BBB that icews codes as verbal conflict (CAMEO 09 to 13)",
    );
  });

  test("there are none of the casebook, of a user's table, or of several at once", () => {
    expect([["icews"], ["casebook"], ["mine"], ["icews", "casebook"]].map(codedByMachine)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe("odds on reports", () => {
  test("their reasons, few as they are, add up to the log-odds", () => {
    const held = history(9, "2015-03-01");
    const odds = codedOdds(target!, held, loadDyadModel());
    const forecaster = dyadForecaster(loadDyadModel(), held);
    expect(odds.map(({ horizon }) => horizon)).toEqual([7, 30]);
    for (const { horizon, given, reasons, probability, low, high } of odds) {
      const asked = { ...target!.coded!, horizon, day: "2015-03-02" };
      expect(probability).toBeCloseTo(forecaster.forecast(asked)!.probability, 9);
      expect(given).toBe("model");
      const sum = reasons.reduce((total, { adds }) => total + adds, 0);
      expect(fromLogOdds(sum)).toBeCloseTo(probability, 12);
      expect(low <= probability && probability <= high).toBe(true);
      expect(reasons.length).toBeLessThanOrEqual(7);
      expect(reasons[0]!.feature).toBe("base");
    }
    expect(odds[1]!.probability).toBeGreaterThanOrEqual(odds[0]!.probability);
  });

  test("are the long-run rate where the model has done worse on the pair itself", () => {
    // As regular as a clock, which no count of late can tell.
    const [week] = codedOdds(target!, history(9, "2016-06-30"), loadDyadModel());
    expect(week!.record!.skill).toBeLessThan(0);
    expect(week!.given).toBe("usual");
  });

  test("are the long-run rate on a day that the weights know more than", () => {
    const [week] = codedOdds(target!, history(9, "2014-06-30", "2014-01-01"), loadDyadModel());
    expect(week).toMatchObject({ given: "usual", method: { id: "long-run-rate" }, past: [] });
    expect(week!.probability).toBeCloseTo(week!.base.probability, 12);
  });

  test("are not given on a pair with fewer than five events", () => {
    expect(codedOdds(target!, history(60, "2015-07-30"), loadDyadModel())).toEqual([]);
  });

  test("are tried on the pair's own past, window after window", () => {
    const [, month] = codedOdds(target!, history(9, "2016-06-30"), loadDyadModel());
    const issued = month!.past.map((row) => row.issued);
    expect(issued.length).toBeGreaterThan(10);
    expect(issued.slice(1).every((day, i) => day - issued[i]! === 30)).toBe(true);
    expect(Math.max(...issued) + 30).toBeLessThanOrEqual(dayNumber("2016-06-30"));
  });
});

describe("weights of a machine's year on the casebook", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk({ chronicle: "none" });
  });
  afterAll(() => desk.close());

  test("are tried, and give no odds on a sample", async () => {
    const answer = await outcomes.answer(await desk.subject({ a: "CHN", b: "PRK", asOf: "2025-09-04" }));
    const { statement, numbers } = of(answer, "transfer")!;
    expect(statement).toContain("the record is a sample, so it gives no odds on these classes");
    expect(numbers.map(({ name }) => name)).toEqual(["skill7", "skill30"]);
    expect(answer.findings.every(({ id }) => !id.startsWith("outcomes.coded-"))).toBe(true);
  });

  test("what is told is what a trial gives on the eve of the year", async () => {
    for (const [a, b] of [
      ["CHN", "PRK"],
      ["KOR", "PRK"],
    ] as const) {
      const subject = await desk.subject({ a, b, asOf: "2024-12-31", datasets: ["casebook"] });
      const told = trialKnown(a, b, "2025-06-01");
      const fresh = await trialOf(subject);
      expect(told.length).toBe(2);
      for (const [i, row] of fresh.entries()) {
        expect(told[i]).toMatchObject({ horizon: row.horizon, n: row.n, from: row.from, to: row.to });
        expect(told[i]!.skill).toBeCloseTo(row.skill, 3);
      }
    }
  });

  test("are not tried before they could be had, nor on a pair that is not followed", async () => {
    const early = await desk.subject({ a: "CHN", b: "PRK", asOf: "2014-06-01" });
    expect(of(await outcomes.answer(early), "transfer")).toBeUndefined();
    const other = await desk.subject({ a: "CHN", b: "VNM", asOf: "2025-09-04", datasets: ["casebook"] });
    expect(of(await outcomes.answer(other), "transfer")).toBeUndefined();
  });
});

// The benchmark is not part of the project.
describe.skipIf(NO_ICEWS14)("a year of ICEWS", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await icews14Desk();
  }, 120_000);
  afterAll(() => desk.close());

  test("the history counts what stands in the store, once each", async () => {
    const subject = await desk.subject({ a: "CHN", b: "JPN", asOf: "2014-11-30" });
    const found = await codedHistory(subject);
    const held = await subject.events.counts({ source: ["CHN"], target: ["JPN"], kind: ["act"] }, ["quad"]);
    for (const quad of QUADS) {
      const { upTo } = found.dyad("CHN", "JPN").quads[quad];
      expect(upTo.at(-1), quad).toBe(held.find((row) => row.quad === quad)?.n ?? 0);
    }
    const all = await subject.events.counts({ kind: ["act"], addressed: true, abroad: true }, []);
    expect(found.world.all.upTo.at(-1)).toBe(all[0]!.n);
  });

  test("odds on reports with their word, why, and how such odds did on all pairs", async () => {
    const subject = await desk.subject({ a: "CHN", b: "JPN", asOf: "2014-11-30" });
    const answer = await outcomes.answer(subject);
    const conflict = of(answer, "coded-greater-verbal-conflict")!;
    expect(conflict.likelihood!.resolves).toMatchObject({
      from: "2014-12-01",
      to: "2014-12-30",
      settledBy: "the events that icews14 publishes",
    });
    expect(conflict.statement).toContain("What counts is what icews14 reports, not all that is done.");
    expect(of(answer, "why-coded-greater-verbal-conflict")!.statement).toMatch(
      /such reports of late \(6 in the last 42 days\)/,
    );
    expect(of(answer, "track-record")!.statement).toContain("by 4 % within 7 days and by 6 % within 30 days");
    // What came is told by the classes of acts, not twice by the quad classes.
    expect(of(answer, "came")!.statement).not.toContain("a report of");
    const { odds } = await issuedOdds(subject, [7, 30]);
    expect(odds.filter(({ target: { id } }) => id.startsWith("coded-"))).toHaveLength(16);
  });

  test("on a day within the year that the weights were fitted on, the long-run rate", async () => {
    const subject = await desk.subject({ a: "CHN", b: "JPN", asOf: "2014-08-31" });
    const answer = await outcomes.answer(subject);
    expect(of(answer, "coded-greater-verbal-conflict")!.statement).toContain("its usual rate");
    expect(of(answer, "why-coded-greater-verbal-conflict")).toBeUndefined();
  });
});
