import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Desk, openDesk } from "../../src/desk.ts";
import type { Finding } from "../../src/questions/answer.ts";
import { leadup } from "../../src/questions/leadup.ts";
import { exposedBy } from "../support/exposed.ts";
import { PAIRS } from "../support/pairs.ts";
import { between, isHostile, type Row } from "../support/rows.ts";
import { eventsOf, over, toldTwice } from "../support/thin.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ chronicle: "none" });
});
afterAll(() => desk.close());

const of = (findings: readonly Finding[], name: string) =>
  findings.find((finding) => finding.id === `leadup.${name}`)!;
const value = (finding: Finding, name: string) =>
  finding.numbers.find((measure) => measure.name === name)!.value;

const ask = async (a: string, b: string, asOf = "2025-09-04") =>
  leadup.answer(await desk.subject({ a, b, asOf }));

describe("before 4 September 2025", () => {
  test("Russia and North Korea drew together, more than the rest of the record grew", async () => {
    const { findings } = await ask("CHN", "PRK");
    const court = of(findings, "court");
    const friendly = (row: Row) => between("RUS", "PRK")(row) && !isHostile(row);
    const now = exposedBy(friendly, "2024-09-02", "2025-09-01");
    // Five times 365 days: two leap days short of five years.
    const before = exposedBy(friendly, "2019-09-04", "2024-09-01");
    expect(value(court, "acts")).toBe(now.n);
    expect(value(court, "before")).toBe(before.n);
    expect(value(court, "ratio")).toBeCloseTo(
      now.distinct / now.exposure / (before.distinct / before.exposure),
      10,
    );
    expect(court.changes).toMatchObject([{ name: "ratio", direction: "rise", basis: "record", now, before }]);
    const [military] = of(findings, "court-military").changes!;
    expect(military).toMatchObject({ name: "growth", direction: "rise", basis: "record" });
  });

  test("North Korea's quarrels with the United States held more acts a year, and no larger part of the record", async () => {
    const { findings } = await ask("CHN", "PRK");
    const rival = of(findings, "lesser-rival");
    expect(value(rival, "acts")).toBeGreaterThan(value(rival, "before") / 5);
    expect(rival.changes).toMatchObject([{ name: "ratio", direction: "level" }]);
    const ranked = findings[0]!;
    const told = (direction: string) =>
      findings
        .filter(({ numbers }) => numbers.some(({ name }) => name === "ratio"))
        .filter((one) => one.changes?.[0]?.direction === direction)
        .map(({ id }) => id.slice(7));
    expect([told("rise"), told("fall")]).toEqual([["court"], ["approach"]]);
    expect(ranked.statement).toMatch(
      /had clearly more than before in dealings of Russia and North Korea \(28 acts, [\d.]+ times\); clearly less in dealings of China and North Korea \(3 acts/,
    );
    expect(rival.noEffect).toBe(true);
    expect(rival.statement).toMatch(/12 by the United States and 7 by North Korea/);
  });

  test("a year that is told twice makes no strand larger", async () => {
    const subject = await desk.subject({ a: "CHN", b: "PRK", asOf: "2025-09-04" });
    const year = { from: "2024-09-02", to: "2025-09-01" };
    const twice = over(subject, toldTwice(await eventsOf(subject), year));
    const [once, doubled] = [await ask("CHN", "PRK"), await leadup.answer(twice)];
    const held = once.findings[0]!.changes!.filter(({ basis }) => basis === "record");
    expect(held.length).toBeGreaterThan(4);
    for (const { name, now } of held) {
      const again = doubled.findings[0]!.changes!.find((change) => change.name === name)!;
      expect(again.now.n, name).toBe(2 * now.n);
      expect(value(doubled.findings[0]!, name), name).toBeCloseTo(value(once.findings[0]!, name), 10);
    }
  });

  test("tests of missiles, held completely, are counted by time", async () => {
    const { findings } = await ask("CHN", "PRK");
    const [force] = of(findings, "force").changes!;
    expect(force).toMatchObject({ basis: "time", now: { n: 17, days: 365 }, before: { days: 5 * 365 } });
    expect(of(findings, "force").statement).toContain("times the rate (90 % interval");
  });

  test("Putin was at the parade, and nothing of the run-up is dated on or after its own event", async () => {
    const { findings } = await ask("CHN", "PRK");
    const company = findings.find((finding) => finding.id === "leadup.company")!;
    expect(company.statement).toContain("Vladimir Putin");
    const strands = findings.filter((finding) =>
      finding.numbers.some((measure) => measure.name === "before"),
    );
    expect(strands.flatMap((finding) => finding.evidence).every((piece) => piece.date < "2025-09-02")).toBe(
      true,
    );
  });
});

test.each(PAIRS)("%s and %s: strands with their counts, what rose first", async (a, b) => {
  const { findings, headline, figure } = await ask(a, b);
  const [ranked] = findings;
  expect(ranked!.id).toBe("leadup.ranked");
  const strands = ranked!.numbers.filter(({ unit, name }) => unit === "count" && name !== "active");
  expect(strands.length).toBeGreaterThan(0);
  for (const { name, value: n } of strands) expect(value(of(findings, name), "acts"), name).toBe(n);
  expect(headline).not.toBe("");
  expect(figure?.data.kind).toBe("timeline");
});
