import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Desk, openDesk } from "../../src/desk.ts";
import { outcomes } from "../../src/questions/outcomes.ts";
import { PAIRS } from "../support/pairs.ts";
import { between, rowsOf } from "../support/rows.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ chronicle: "none" });
});
afterAll(() => desk.close());

const ask = async (a: string, b: string, asOf = "2025-09-04") =>
  outcomes.answer(await desk.subject({ a, b, asOf }));

describe("China and North Korea", () => {
  test("counts the acts of its classes as a hand count of the casebook does", async () => {
    const { findings } = await ask("CHN", "PRK");
    const count = (id: string) => findings.find((finding) => finding.id === `outcomes.${id}`)!.evidenceCount;
    const since = rowsOf("2025-09-04", (row) => row.kind === "act" && row.date >= "2000-09-04");
    const contacts = since.filter((row) => between("CHN", "PRK")(row) && /^04[02-6]/.test(row.event_type));
    expect(count("contacts")).toBe(contacts.length);
    const force = since.filter(
      (row) => row.source === "PRK" && row.event_type.startsWith("15") && ["", "other"].includes(row.aim),
    );
    expect(count("force-lesser")).toBe(force.length);
    expect(count("military")).toBe(0);
  });

  test("tells what came after the meeting of 4 September 2025", async () => {
    const { findings } = await ask("CHN", "PRK", "2025-12-31");
    const came = findings.find((finding) => finding.id === "outcomes.came")!;
    // 9 and 28 September (030, 030), 9 October (030): three statements; Li Qiang's visit of 9 October.
    expect(came.numbers.find((measure) => measure.name === "contacts")!.value).toBeGreaterThanOrEqual(1);
    expect(came.numbers.find((measure) => measure.name === "support")!.value).toBeGreaterThanOrEqual(3);
    expect(came.evidence.every((piece) => piece.date > "2025-09-04" && piece.date <= "2025-12-31")).toBe(
      true,
    );
  });
});

describe.each(PAIRS)("%s and %s", (a, b) => {
  test("odds lie in their intervals and grow with the horizon", async () => {
    const { findings } = await ask(a, b);
    const odds = findings.filter((finding) => finding.likelihood);
    expect(odds.length).toBeGreaterThanOrEqual(9);
    for (const { likelihood, numbers } of odds) {
      expect(likelihood!.low).toBeLessThanOrEqual(likelihood!.probability);
      expect(likelihood!.probability).toBeLessThanOrEqual(likelihood!.high);
      const path = [30, 90, 365].map(
        (horizon) => numbers.find((measure) => measure.name === `p${horizon}`)!.value,
      );
      expect([...path].sort((x, y) => x - y)).toEqual(path);
    }
  });

  test("shows its track record against the long run and persistence", async () => {
    const { findings } = await ask(a, b);
    const record = findings.find((finding) => finding.id === "outcomes.track-record")!;
    const value = (name: string) => record.numbers.find((measure) => measure.name === name)!.value;
    expect(value("skill")).toBeCloseTo(1 - value("brier") / value("base"), 10);
    expect(value("persistence")).toBeGreaterThan(value("brier"));
  });
});

test("a pair that the casebook does not follow gets no odds between the two, and is told why", async () => {
  const { findings, headline, gaps } = await ask("CHN", "VNM");
  const contacts = findings.find((finding) => finding.id === "outcomes.contacts")!;
  expect(contacts.likelihood).toBeUndefined();
  expect(contacts.thin).toBe(true);
  expect(contacts.statement).toContain("the record does not follow China and Vietnam");
  expect(headline).toContain("the record does not follow China and Vietnam");
  expect(gaps[0]).toContain("A visit or meeting between China and Vietnam");
});

test("a pair with few rows of late gets odds that are called thin", async () => {
  const { findings } = await ask("USA", "KOR");
  const support = findings.find((finding) => finding.id === "outcomes.support")!;
  expect(support.likelihood).toBeDefined();
  expect(support.thin).toBe(true);
  expect(support.statement).toContain("The record is thin here");
});
