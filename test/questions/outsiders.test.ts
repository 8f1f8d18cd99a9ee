import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Desk, openDesk } from "../../src/desk.ts";
import type { Finding } from "../../src/questions/answer.ts";
import { concernIndex } from "../../src/questions/outsiders/concern.ts";
import { outsiders } from "../../src/questions/outsiders.ts";
import type { QuestionOptions } from "../../src/questions/subject.ts";
import { exposedBy, isListed } from "../support/exposed.ts";
import { PAIRS } from "../support/pairs.ts";
import { isHostile, type Row, rowsOf } from "../support/rows.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ chronicle: "none" });
});
afterAll(() => desk.close());

const ask = async (a: string, b: string, asOf = "2025-09-04", options: QuestionOptions = {}) =>
  outsiders.answer(await desk.subject({ a, b, asOf, options }));
const of = (findings: readonly Finding[], name: string) =>
  findings.find((finding) => finding.id === `outsiders.${name}`)!;
const value = (finding: Finding, name: string) =>
  finding.numbers.find((measure) => measure.name === name)!.value;

/** What an observer did toward either of the pair between two days. */
const toward = (observer: string, from: string, to: string) =>
  rowsOf(to, (row) => isToward(row, [observer]) && row.date >= from);
const isToward = (row: Row, observers: readonly string[]) =>
  row.kind === "act" &&
  row.aim === "other" &&
  observers.includes(row.source) &&
  ["CHN", "PRK"].includes(row.target);

/** The 24 months to 4 September 2025 and the 24 before. */
const NOW = ["2023-09-05", "2025-09-04"] as const;
const BEFORE = ["2021-09-05", "2023-09-04"] as const;

describe("China and North Korea as of 4 September 2025", () => {
  test("the United States: acts of 24 months and the share of conflict in them, against the 24 before", async () => {
    const usa = of((await ask("CHN", "PRK")).findings, "USA");
    const now = toward("USA", "2023-09-05", "2025-09-04");
    const before = toward("USA", "2021-09-05", "2023-09-04");
    expect([value(usa, "acts"), value(usa, "acts-before")]).toEqual([now.length, before.length]);
    expect(value(usa, "conflict-share")).toBeCloseTo(now.filter(isHostile).length / now.length, 10);
    expect(value(usa, "conflict-share-before")).toBeCloseTo(
      before.filter(isHostile).length / before.length,
      10,
    );
  });

  test("Russia is calm: no act of conflict among some thirty", async () => {
    const { findings, headline } = await ask("CHN", "PRK");
    const russia = toward("RUS", "2023-09-05", "2025-09-04");
    expect(russia.filter(isHostile)).toEqual([]);
    expect([value(of(findings, "RUS"), "acts"), value(of(findings, "calm"), "RUS")]).toEqual([
      russia.length,
      0,
    ]);
    expect(headline).toContain("Russia is calm");
  });

  test("the ranking is in order, with intervals that hold their index", async () => {
    const { numbers } = of((await ask("CHN", "PRK")).findings, "ranking");
    const values = numbers.map((measure) => measure.value);
    expect([...values].sort((x, y) => y - x)).toEqual(values);
    for (const { value: index, low, high } of numbers) {
      if (low !== undefined) expect(low).toBeLessThanOrEqual(index);
      if (high !== undefined) expect(high).toBeGreaterThanOrEqual(index);
    }
  });

  test("the shares of the matters add up to one", async () => {
    const issues = of((await ask("CHN", "PRK")).findings, "issues");
    expect(issues.numbers.reduce((sum, measure) => sum + measure.value, 0)).toBeCloseTo(1, 10);
  });

  test("conflict is held against the rest of the record: more by count, less as a part of it", async () => {
    const { findings, headline } = await ask("CHN", "PRK");
    const usa = of(findings, "USA");
    const hostile = (row: Row) => isToward(row, ["USA"]) && isHostile(row);
    const [now, before] = [exposedBy(hostile, ...NOW), exposedBy(hostile, ...BEFORE)];
    expect(now.n).toBeGreaterThan(before.n);
    expect(usa.changes).toMatchObject([{ name: "change", direction: "fall", basis: "record", now, before }]);
    expect(value(usa, "change")).toBeCloseTo(
      now.distinct / now.exposure / (before.distinct / before.exposure),
      10,
    );
    expect(usa.statement).toContain(`${now.n} in the last 24 months, ${before.n} in the 24 before; 0.`);
    expect(usa.statement).toMatch(/: less\.$/);
    // The West has more than twice the acts of before, and no larger a part of the record.
    const west = of(findings, "west");
    const [change] = west.changes!;
    expect(change!.now.n).toBeGreaterThan(2 * change!.before.n);
    expect(change!.direction).toBe("level");
    expect(west.statement).toMatch(/: neither clearly more nor clearly less\.$/);
    expect(headline).toContain("times as large a part of the record");
  });

  test("sanctions of the observers likewise; what they were about is told by shares of both times", async () => {
    const { findings } = await ask("CHN", "PRK");
    const observers = findings.flatMap(({ id }) => /^outsiders\.([A-Z]{3})$/.exec(id)?.[1] ?? []);
    expect(observers).toHaveLength(8);
    const sanction = (row: Row) => isToward(row, observers) && /^1(63|72)/.test(row.event_type);
    const [now, before] = [exposedBy(sanction, ...NOW), exposedBy(sanction, ...BEFORE)];
    const measures = of(findings, "measures");
    expect([value(measures, "sanction"), value(measures, "sanction-before")]).toEqual([now.n, before.n]);
    expect(value(measures, "sanction-change")).toBeCloseTo(
      now.distinct / now.exposure / (before.distinct / before.exposure),
      10,
    );
    expect(measures.changes).toContainEqual(expect.objectContaining({ name: "sanction-change" }));
    const old = rowsOf(
      BEFORE[1],
      (row) => isToward(row, observers) && isHostile(row) && row.date >= BEFORE[0],
    );
    const share = old.filter((row) => row.issue === "sanctions").length / old.length;
    expect(of(findings, "issues").statement).toMatch(
      new RegExp(`sanctions \\d+ % \\(\\d+; before ${(100 * share).toFixed(0)} %\\)`),
    );
  });

  test("days on both are told alone where days on two others are too few to hold them against", async () => {
    const { findings } = await ask("CHN", "PRK");
    const observers = findings.flatMap(({ id }) => /^outsiders\.([A-Z]{3})$/.exec(id)?.[1] ?? []);
    const daysOnOthers = ([from, to]: readonly [string, string]) => {
      const days = new Map<string, Set<string>>();
      for (const row of rowsOf(to, (one) => one.date >= from && !isListed(one)))
        if (
          row.kind === "act" &&
          row.aim === "other" &&
          row.precision === "day" &&
          observers.includes(row.source) &&
          isHostile(row)
        )
          days.set(
            `${row.source} ${row.date}`,
            (days.get(`${row.source} ${row.date}`) ?? new Set()).add(row.target),
          );
      return [...days.values()].filter((on) => on.size > 1 && !(on.has("CHN") && on.has("PRK"))).length;
    };
    const together = of(findings, "together");
    expect(together.statement).toContain(
      `are too few (${daysOnOthers(NOW)}, and ${daysOnOthers(BEFORE)} in the 24 months before)`,
    );
    expect(together.numbers.map(({ name }) => name)).toEqual(["together", "observers"]);
    expect(together.changes).toBeUndefined();
  });

  test("observers that are asked for are told of; one that the record does not follow has no rank and no turn", async () => {
    const { findings } = await ask("CHN", "PRK", "2025-09-04", { observers: ["Japan", "EUU"] });
    const ranking = of(findings, "ranking");
    expect(ranking.numbers.map((measure) => measure.name)).toEqual(["JPN"]);
    expect(ranking.statement).toContain(
      "The record does not follow how the European Union deals with China or North Korea, so that it has no rank.",
    );
    expect(of(findings, "JPN").changes).toHaveLength(1);
    const union = of(findings, "EUU");
    expect(value(union, "acts")).toBe(toward("EUU", ...NOW).length);
    expect(union).toMatchObject({ thin: true });
    expect(union.changes).toBeUndefined();
    expect(union.numbers.map(({ name }) => name)).not.toContain("acts-before");
    expect(union.statement).toContain("no change can be told");
  });

  test("without an observer that the record follows there is no order, and the acts themselves are drawn", async () => {
    const { findings, headline, figure } = await ask("CHN", "PRK", "2025-09-04", { observers: ["EUU"] });
    expect(of(findings, "ranking")).toMatchObject({
      thin: true,
      numbers: [{ name: "unfollowed", value: 1 }],
    });
    expect(of(findings, "calm")).toBeUndefined();
    expect(headline).not.toContain("most concerned");
    expect(figure).toMatchObject({ id: "outsiders-acts" });
  });

  test("one of the pair cannot observe it, and an unknown name is told", async () => {
    await expect(ask("CHN", "PRK", "2025-09-04", { observers: ["China"] })).rejects.toThrow(
      /one of the pair/,
    );
    await expect(ask("CHN", "PRK", "2025-09-04", { observers: ["Chinna"] })).rejects.toThrow(/known as/);
  });
});

test("the index is 0 without conflict, the rate where all is conflict, and falls with friendly acts", () => {
  expect(concernIndex(0, 7, 24)).toBe(0);
  expect(concernIndex(12, 12, 24)).toBe(0.5);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 50 }), (conflict, friendly) => {
      expect(concernIndex(conflict, conflict + friendly + 1, 24)).toBeLessThan(
        concernIndex(conflict, conflict + friendly, 24),
      );
    }),
  );
});

test.each(PAIRS)("%s and %s: every finding has a number and evidence no later than the day", async (a, b) => {
  const { findings, alternatives, wouldChange } = await ask(a, b);
  expect(findings.length).toBeGreaterThan(4);
  for (const finding of findings) {
    expect(finding.numbers.length, finding.id).toBeGreaterThan(0);
    expect(
      finding.numbers.every((measure) => Number.isFinite(measure.value)),
      finding.id,
    ).toBe(true);
    expect(finding.evidence.length, finding.id).toBeGreaterThan(0);
    expect(finding.evidence.every((piece) => piece.date <= "2025-09-04")).toBe(true);
    expect(/NaN|undefined|Infinity/.test(finding.statement), finding.statement).toBe(false);
  }
  expect(Math.min(alternatives.length, wouldChange.length)).toBeGreaterThanOrEqual(2);
});
