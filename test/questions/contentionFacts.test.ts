import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import type { ChronicleEvent } from "../../src/chronicle/event.ts";
import { type Desk, openDesk } from "../../src/desk.ts";
import type { Found } from "../../src/questions/answer.ts";
import { affairsOf } from "../../src/questions/contention/affairs.ts";
import { tiedOf } from "../../src/questions/contention/matters.ts";
import { contention } from "../../src/questions/contention.ts";
import type { Subject } from "../../src/questions/subject.ts";
import { eventsOf, over } from "../support/thin.ts";

/** The facts behind contention's findings, counted by hand in small records. */

const on = (date: string, issue: string, precision: "day" | "month" = "day") => ({
  date,
  issue,
  precision,
  n: 1,
});

describe("affairs", () => {
  it("counts the balloon once: sighted, disclosed, shot down", () => {
    const balloon = ["2023-02-01", "2023-02-02", "2023-02-04"].map((day) => on(day, "military-presence"));
    expect(affairsOf(balloon)).toBe(1);
  });

  it("keeps the rounds of tariffs of February, March and April 2025 apart", () => {
    const rounds = [
      ["2025-02-01", "2025-02-04"],
      ["2025-03-04", "2025-03-04", "2025-03-10"],
      ["2025-04-02", "2025-04-04", "2025-04-09", "2025-04-12"],
    ];
    expect(affairsOf(rounds.flat().map((day) => on(day, "trade")))).toBe(3);
  });

  it("joins a week, not eight days, of one issue, in whatever order", () => {
    expect(affairsOf([on("2020-01-08", "trade"), on("2020-01-01", "trade")])).toBe(1);
    expect(affairsOf([on("2020-01-01", "trade"), on("2020-01-09", "trade")])).toBe(2);
    expect(affairsOf([on("2020-01-01", "trade"), on("2020-01-01", "taiwan")])).toBe(2);
  });

  it("lets stand for itself what has no day or no issue", () => {
    expect(affairsOf([on("2024-10-01", "war", "month"), on("2024-10-02", "war")])).toBe(2);
    expect(affairsOf([{ ...on("2024-10-01", ""), n: 3 }])).toBe(3);
  });
});

describe("places", () => {
  it("are told apart where the first has more than half of both", () => {
    // 18 of 26: 90 % interval 53 % to 82 %; 18 of 30: 45 % to 73 %.
    expect(tiedOf([18, 12, 8])).toBe(2);
    expect(tiedOf([18, 8])).toBe(1);
  });

  it("are none of few affairs", () => {
    expect(tiedOf([10, 4])).toBe(0);
    expect(tiedOf([10, 5])).toBeGreaterThan(0);
  });
});

let desk: Desk;
let whole: Subject;
let events: readonly ChronicleEvent[];
beforeAll(async () => {
  desk = await openDesk({ chronicle: "none" });
  whole = await desk.subject({ a: "CHN", b: "PRK", asOf: "2025-09-04", options: { rivals: ["CHN", "USA"] } });
  events = await eventsOf(whole);
});
afterAll(() => desk.close());

/** Quarrels between China and the United States since September 2015 for which `holds` is true, and nothing else of the two. */
async function answerOf(holds: (event: ChronicleEvent) => boolean): Promise<Found> {
  const ofTwo = ({ source, target }: ChronicleEvent) =>
    [source.code, target?.code].sort().join() === "CHN,USA";
  return contention.answer(
    over(
      whole,
      events.filter((event) => !ofTwo(event) || holds(event)),
    ),
  );
}
const finding = (answer: Found, name: string) =>
  answer.findings.find(({ id }) => id === `contention.${name}`)!;
const value = (answer: Found, name: string, number: string) =>
  finding(answer, name).numbers.find((measure) => measure.name === number)!.value;

test("three acts of the balloon are one quarrel, too few to rank", async () => {
  const answer = await answerOf(
    ({ date, evidence }) =>
      date >= "2023-02-01" &&
      date <= "2023-02-04" &&
      /balloon/.test(evidence.summary) &&
      !/Blinken/.test(evidence.summary),
  );
  expect(value(answer, "matters", "acts")).toBe(3);
  expect(value(answer, "matters", "affairs")).toBe(1);
  expect(value(answer, "matter-military-presence", "affairs")).toBe(1);
  expect(finding(answer, "matters").thin).toBe(true);
  expect(answer.short.map(({ text }) => text).slice(0, 2)).toEqual([
    "The record tells of only a single quarrel between China and the United States since 2015, too few to rank what divides them.",
    "It was over military presence.",
  ]);
});

test("trade of two years alone: 18 affairs of 33 acts, all that there is", async () => {
  const answer = await answerOf(
    ({ date, issue, quad }) => issue === "trade" && date >= "2015-09-05" && quad.endsWith("conflict"),
  );
  expect(value(answer, "matters", "affairs")).toBe(18);
  expect(value(answer, "matters", "share-trade")).toBe(1);
  expect(value(answer, "matters", "tied")).toBe(1);
  // Nothing else ran between the two: no part of their quarrels can have grown.
  const names = finding(answer, "matter-trade").numbers.map(({ name }) => name);
  expect(names).toContain("change");
  expect(names).not.toContain("ownChange");
});
