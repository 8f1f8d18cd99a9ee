import { afterAll, describe, expect, test } from "vitest";
import type { ChronicleEvent } from "../../src/chronicle/event.ts";
import { openDesk } from "../../src/desk.ts";
import type { Found } from "../../src/questions/answer.ts";
import { signals } from "../../src/questions/signals.ts";
import { madeAct } from "../support/madeAct.ts";
import { over } from "../support/thin.ts";

/** The facts behind the findings on shows of force, over a record of a few acts, made by hand and counted by hand. */
const desk = await openDesk({ chronicle: "none" });
const subject = await desk.subject({ a: "CHN", b: "PRK", asOf: "2025-09-22" });
afterAll(() => desk.close());

/** An act by its day, CAMEO code, who did it and to whom. */
function act(
  date: string,
  cameo: string,
  source: string,
  { by = "", to = "", issue = "", what = "Something was done." } = {},
): ChronicleEvent {
  return madeAct({ date, cameo, source: [source, by], target: to || null, issue, what });
}
const parade = (date: string, host: string, what = "Troops marched.") =>
  act(date, "150", host, { issue: "parade", what });
const guest = (date: string, host: string, code: string, by: string) =>
  act(date, "042", code, { by, to: host, issue: "parade" });

const ACTS = [
  parade("2013-07-27", "PRK"),
  guest("2013-07-26", "PRK", "CHN", "Li Yuanchao"),
  parade("2015-09-03", "CHN", "Missiles and tanks were shown."),
  guest("2015-09-03", "CHN", "RUS", "Vladimir Putin"),
  guest("2015-09-02", "CHN", "KOR", "Park Geun-hye"),
  guest("2015-09-02", "CHN", "PRK", "Choe Ryong Hae"),
  parade("2018-09-09", "PRK", "The long missiles were left out."),
  parade("2025-09-03", "CHN", "Missiles of every kind were shown."),
  guest("2025-09-02", "CHN", "PRK", "Kim Jong Un"),
  guest("2025-09-01", "CHN", "PRK", "Choe Son Hui"),
  guest("2025-08-31", "CHN", "RUS", "Vladimir Putin"),
  // Five days before is another occasion.
  guest("2025-08-29", "CHN", "IND", "Narendra Modi"),
  act("2025-08-20", "111", "JPN", { to: "CHN" }),
  act("2025-09-05", "111", "JPN", { to: "CHN" }),
  act("2025-09-06", "111", "USA", { to: "PRK" }),
  act("2025-09-10", "051", "RUS", { to: "PRK" }),
];

const answer: Found = await signals.answer(over(subject, ACTS));
const of = (name: string, from = answer) => from.findings.find(({ id }) => id === `signals.${name}`);
const amount = (name: string, number: string, from = answer) =>
  of(name, from)?.numbers.find((one) => one.name === number)?.value;

describe("who came", () => {
  test("to the latest parade: three guests of two states, two of them leaders; at most three states before", () => {
    expect(amount("attendance", "states")).toBe(2);
    expect(amount("attendance", "leaders")).toBe(2);
    expect(amount("attendance", "most-before")).toBe(3);
    expect(amount("attendance", "parades-with-guests")).toBe(3);
    expect(of("attendance")!.statement).toContain(
      "Vladimir Putin (Russia), Kim Jong Un (North Korea) and Choe Son Hui (North Korea)",
    );
  });

  test("leaders of both and of a third power at one; the other side at three of four", () => {
    expect(amount("unity", "threefold")).toBe(1);
    expect(amount("unity", "years-between")).toBeUndefined();
    expect(of("unity")!.statement).toMatch(
      /^Of 4 parades of China and North Korea in 15 years, 2 are told of with the arms shown and 3 had a guest of the other side\./,
    );
  });
});

describe("after the latest parade with company", () => {
  test("in the 20 days from it two acts of conflict by outsiders, one before, one of cooperation among the three", () => {
    expect(amount("after-latest", "days")).toBe(20);
    expect(amount("after-latest", "conflict-after")).toBe(2);
    expect(amount("after-latest", "conflict-before")).toBe(1);
    expect(amount("after-latest", "joined")).toBe(1);
    expect(of("after-latest")!.statement).toContain("(Japan and the United States)");
  });
});

test("a class with too few cases is told as such, and is no null that stands for an effect", () => {
  expect(amount("parade-CHN", "members")).toBe(2);
  expect(amount("parade-CHN", "episodes")).toBe(2);
  expect(of("parade-CHN")!.thin).toBe(true);
  expect(of("parade-CHN")!.statement).toMatch(
    /^Too few cases to say how others answer parades by China: 2 acts on record, two the opening/,
  );
});

test("no show of force at all is said as a finding", async () => {
  const silent = await signals.answer(over(subject, [act("2025-09-10", "051", "RUS", { to: "PRK" })]));
  expect(silent.findings.map(({ id }) => id)).toEqual(["signals.none"]);
  expect(amount("none", "shows", silent)).toBe(0);
});
