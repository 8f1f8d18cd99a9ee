import { afterAll, describe, expect, test } from "vitest";
import type { ChronicleEvent } from "../../src/chronicle/event.ts";
import { openDesk } from "../../src/desk.ts";
import { actsOf } from "../../src/measures/acts.ts";
import type { Found } from "../../src/questions/answer.ts";
import { ofActs } from "../../src/questions/significance/members.ts";
import { significance } from "../../src/questions/significance.ts";
import type { Subject } from "../../src/questions/subject.ts";
import type { Account, Encounter, Theme } from "../../src/record/readouts.ts";
import { madeAct } from "../support/madeAct.ts";
import { over } from "../support/thin.ts";

/** The facts behind significance's findings over a record of a few acts, made by hand and counted by hand. */

const desk = await openDesk({ chronicle: "none" });
const subject = await desk.subject({ a: "CHN", b: "PRK", asOf: "2025-12-31" });
const soon = await desk.subject({ a: "CHN", b: "PRK", asOf: "2025-09-20" });
afterAll(() => desk.close());

const XI = ["CHN", "Xi Jinping"] as const;
const KIM = ["PRK", "Kim Jong Un"] as const;
type Side = readonly [code: string, person: string];

/** An act known to the day. */
function act(date: string, cameo: string, by: Side, to: Side, issue = "diplomacy"): ChronicleEvent {
  return madeAct({ date, cameo, source: by, target: to, issue, what: `Something was done on ${date}.` });
}

const FOCAL = act("2025-09-04", "042", KIM, XI);
/** Kim went to China four times in 2018 and 2019, Xi to North Korea once; their forerunners met in May 2011. */
const MEETINGS = [
  act("2011-05-25", "042", ["PRK", "Kim Jong Il"], ["CHN", "Hu Jintao"]),
  ...["2018-03-26", "2018-05-07", "2018-06-19", "2019-01-08"].map((day) => act(day, "042", KIM, XI)),
  act("2019-06-20", "042", XI, KIM),
  FOCAL,
];

const answerTo = (
  events: readonly ChronicleEvent[],
  { asked = subject, focal = FOCAL, readouts = [] as Encounter[] } = {},
): Promise<Found> => {
  const made: Subject = over(
    asked,
    [...events].sort((x, y) => (x.date < y.date ? -1 : x.date > y.date ? 1 : 0)),
  );
  return significance.answer({ ...made, focal, record: { ...made.record, readouts: () => readouts } });
};
const of = (answer: Found, name: string) => answer.findings.find(({ id }) => id === `significance.${name}`);
const measureOf = (answer: Found, name: string, number: string) =>
  of(answer, name)?.numbers.find((one) => one.name === number);
const amounts = (answer: Found, name: string, ...numbers: string[]) =>
  numbers.map((number) => measureOf(answer, name, number)?.value);

describe("how rare", () => {
  test("the sixth meeting of the two men, the seventh of leaders, five of them in China", async () => {
    const answer = await answerTo(MEETINGS);
    expect(amounts(answer, "reference-class", "rank-leader-pair", "rank-leaders")).toEqual([6, 7]);
    expect(amounts(answer, "reference-class", "earlier-leader-pair", "earlier-leaders")).toEqual([5, 6]);
    expect(of(answer, "reference-class")!.statement).toContain("(the first in 2011)");
    expect(amounts(answer, "level", "hosted-CHN", "hosted-PRK", "third-ground")).toEqual([5, 1, 0]);
  });

  test("rows of one week are one meeting", async () => {
    const answer = await answerTo([...MEETINGS, act("2025-09-06", "046", XI, KIM)]);
    expect(amounts(answer, "reference-class", "rank-leader-pair")).toEqual([6]);
  });

  test("2,268 days after the last, one of six intervals being longer", async () => {
    // 2,497 days to March 2018, then 42, 43, 203, 163 and 2,268: the median lies between 163 and 203.
    const answer = await answerTo(MEETINGS);
    expect(amounts(answer, "interval", "days-since-last", "median-interval", "longer-intervals")).toEqual([
      2268, 183, 1,
    ]);
    expect(of(answer, "interval")!.thin).toBeFalsy();
    const few = await answerTo(MEETINGS.slice(3));
    expect(amounts(few, "interval", "longer-intervals")).toEqual([0]);
    expect(of(few, "interval")!.thin).toBe(true);
  });

  test("an act that is no meeting stands among those of its class, the focal one left out", async () => {
    const signed = ["2019-10-06", "2021-05-01", "2024-01-10"].map((day) =>
      act(day, "057", ["CHN", ""], ["PRK", ""]),
    );
    const answer = await answerTo(signed, { focal: signed[2]! });
    expect(amounts(answer, "reference-class", "rank-agreement", "days-since")).toEqual([3, 984]);
    expect(of(answer, "interval")!.evidence.map(({ date }) => date)).toEqual(["2024-01-10", "2021-05-01"]);
  });
});

test("rows of visits at most a week after the one before are one member of a class", async () => {
  const days = ["2020-01-01", "2020-01-08", "2020-01-15", "2020-01-23"];
  const visits = days.map((day) => act(day, "042", ["CHN", ""], KIM));
  const { earlier, latest } = await ofActs(actsOf(over(subject, visits), { cameo: ["042"] }), 7);
  expect(earlier.map(({ date, last }) => [date, last])).toEqual([
    ["2020-01-01", "2020-01-15"],
    ["2020-01-23", "2020-01-23"],
  ]);
  expect((await latest(1)).map(({ date }) => date)).toEqual(["2020-01-23"]);
});

describe("who else was there", () => {
  const GUESTS = [
    act("2025-09-03", "042", ["RUS", "Vladimir Putin"], XI),
    act("2025-09-05", "042", ["KHM", "Norodom Sihamoni"], XI),
    // Two days before, and without a name: no guests of the meeting.
    act("2025-09-02", "042", ["MNG", "Ukhnaagiin Khurelsukh"], XI),
    act("2025-09-04", "042", ["VNM", ""], XI),
    act("2018-06-18", "042", ["USA", "Donald Trump"], XI),
    act("2019-01-08", "042", ["RUS", "Sergey Lavrov"], XI),
    act("2019-01-09", "042", ["IRN", "Mohammad Javad Zarif"], XI),
  ];

  test("two third parties, one led by its guest; a leader was there in June 2018, 2,634 days before", async () => {
    const answer = await answerTo([...MEETINGS, ...GUESTS]);
    expect(
      amounts(answer, "company", "guests", "third-leaders", "guests-before", "earlier-with-leaders"),
    ).toEqual([2, 1, 2, 1]);
    expect(measureOf(answer, "company", "years-since-company")!.value).toBeCloseTo(2634 / 365.25, 10);
    expect(amounts(answer, "company", "last-company")).toEqual([2018]);
    // Five guests at three meetings, and the meeting itself.
    expect(of(answer, "company")!.evidenceCount).toBe(6);
  });

  test("nobody, now or before", async () => {
    const answer = await answerTo(MEETINGS);
    expect(amounts(answer, "company", "guests", "guests-before", "last-company")).toEqual([0, 0, undefined]);
  });
});

describe("what was said", () => {
  const NOW = "2025-09-04";
  const account = (side: string, theme: Theme, status: Account["status"]): Account => ({
    side,
    theme,
    status,
    basis: side === "CHN" ? "whole" : "page",
    note: "",
    url: "https://example.org",
    publisher: "An agency",
    confidence: "high",
  });
  const talks = (date: string, accounts: Account[]): Encounter => ({
    id: `${date}-CHN-PRK`,
    kind: "talks",
    date,
    place: "Beijing",
    a: "CHN",
    b: "PRK",
    aPerson: XI[1],
    bPerson: KIM[1],
    event: "",
    accounts,
  });
  const READOUTS = [
    // A day after the row of the meeting: of the same talks. In 2020 there was no meeting.
    talks("2018-03-27", [account("CHN", "denuclearisation", "present"), account("CHN", "taiwan", "absent")]),
    talks("2018-05-07", [account("PRK", "denuclearisation", "absent"), account("CHN", "taiwan", "present")]),
    talks("2018-06-19", [account("PRK", "denuclearisation", "present"), account("PRK", "taiwan", "absent")]),
    talks("2020-01-01", [account("CHN", "taiwan", "present")]),
    talks(NOW, [
      account("CHN", "friendship-unchanging", "present"),
      account("PRK", "friendship-unchanging", "present"),
      account("CHN", "economic-cooperation", "present"),
      account("PRK", "economic-cooperation", "absent"),
      account("CHN", "denuclearisation", "absent"),
      account("PRK", "denuclearisation", "absent"),
      account("CHN", "taiwan", "absent"),
    ]),
  ];

  test("friendship by both, economic cooperation by one of two; the nuclear question, named at two of three, by none", async () => {
    const answer = await answerTo(MEETINGS, { readouts: READOUTS });
    const told = (theme: string) => {
      const { value, n } = measureOf(answer, "readouts", theme)!;
      return [value, n];
    };
    expect(told("said-friendship-unchanging")).toEqual([2, 2]);
    expect(told("said-economic-cooperation")).toEqual([1, 2]);
    expect(told("said-denuclearisation")).toEqual([0, 2]);
    expect(told("said-taiwan")).toEqual([0, 1]);
    expect(told("earlier-denuclearisation")).toEqual([2, 3]);
    // Taiwan was named at one of three: that it is left out is no news.
    expect(told("missed")).toEqual([1, 4]);
    expect(measureOf(answer, "readouts", "said-sanctions")).toBeUndefined();
    const finding = of(answer, "readouts")!;
    expect(finding.evidenceCount).toBe(7);
    expect(finding.confidence.level).toBe("moderate");
    expect(finding.evidence[0]!.id).toContain("denuclearisation");
  });

  test("without an account the rows tell: one names the nuclear issue now, one of five did", async () => {
    const rows = [
      act("2018-06-20", "051", ["CHN", ""], ["PRK", ""], "nuclear"),
      act("2025-09-05", "051", ["CHN", ""], ["PRK", ""], "nuclear"),
      act("2025-09-05", "051", ["PRK", ""], ["CHN", ""], "trade"),
      act("2025-09-09", "051", ["PRK", ""], ["CHN", ""], "tourism"),
    ];
    const answer = await answerTo([...MEETINGS, ...rows]);
    expect(of(answer, "readouts")).toBeUndefined();
    expect(amounts(answer, "agenda", "nuclear-now", "nuclear-earlier", "new-issues")).toEqual([1, 0.2, 1]);
    expect(amounts(answer, "words", "words-CHN", "words-PRK", "sides", "agreements")).toEqual([1, 1, 2, 0]);
  });
});

describe("tension before it", () => {
  const quarrel = (day: string) => act(day, "111", ["USA", ""], ["CHN", ""]);
  const NOW = ["2023-09-04", "2024-02-01", "2024-06-01", "2024-10-01", "2025-02-01", "2025-09-03"];
  const BEFORE = ["2021-09-04", "2022-06-01", "2023-01-01", "2023-09-03"];
  /** Words of others with each other: the rest of the record, which grew twofold. */
  const rest = (year: number, n: number) =>
    Array.from({ length: n }, (_, i) => act(`${year}-05-${10 + i}`, "010", ["FRA", ""], ["DEU", ""]));
  const REST = [...rest(2022, 6), ...rest(2024, 12)];

  test("six acts against four, a smaller part of a record twice as dense", async () => {
    const quarrels = [...NOW, ...BEFORE, "2021-09-03", "2025-09-04"].map(quarrel);
    const answer = await answerTo([...MEETINGS, ...REST, ...quarrels]);
    const ratio = measureOf(answer, "tension", "USA-ratio")!;
    // (6 / 12) / (4 / 6)
    expect(ratio.value).toBeCloseTo(0.75, 10);
    expect(ratio.n).toBe(10);
    expect(measureOf(answer, "tension", "USA-rate")!.n).toBe(6);
    expect(measureOf(answer, "tension", "USA-rate")!.value).toBeCloseTo(6 / (731 / 30.44), 10);
    expect(of(answer, "tension")!.changes!.find(({ name }) => name === "USA-ratio")).toMatchObject({
      now: { n: 6, exposure: 12 },
      before: { n: 4, exposure: 6 },
    });
    expect(of(answer, "tension")!.thin).toBeFalsy();
    expect(of(answer, "tension")!.statement).toContain("6 acts in the 24 months before, 4 in the 24 before");
  });

  test("nine acts are too few", async () => {
    const answer = await answerTo([...MEETINGS, ...REST, ...[...NOW, ...BEFORE.slice(1)].map(quarrel)]);
    expect(of(answer, "tension")!.thin).toBe(true);
  });
});

describe("what followed", () => {
  const AFTER = [
    act("2025-09-09", "051", XI, KIM),
    act("2025-10-09", "042", ["CHN", "Li Qiang"], KIM),
    act("2025-10-20", "111", ["PRK", ""], ["CHN", ""]),
    // The 90th day is in, the 91st is not.
    act("2025-12-03", "062", ["CHN", ""], ["PRK", ""]),
    act("2025-12-04", "062", ["CHN", ""], ["PRK", ""]),
  ];
  const KINDS = ["days-elapsed", "acts", "visits", "agreements", "economic", "support", "conflict"];

  test("a visit, an agreement, a word of support and a reproach in 90 days", async () => {
    const answer = await answerTo([...MEETINGS, ...AFTER]);
    expect(amounts(answer, "follow-up", ...KINDS)).toEqual([90, 4, 1, 1, 0, 1, 1]);
    expect(of(answer, "follow-up")!.thin).toBeFalsy();
    expect(of(answer, "follow-up")!.evidenceCount).toBe(4);
  });

  test("16 days are too few to tell", async () => {
    const answer = await answerTo([...MEETINGS, AFTER[0]!], { asked: soon });
    expect(amounts(answer, "follow-up", ...KINDS)).toEqual([16, 1, 0, 0, 0, 1, 0]);
    expect(of(answer, "follow-up")!.thin).toBe(true);
  });

  test("five earlier meetings of the two men count as two: those of 2018, and those of 2019", async () => {
    const signed = ["2018-04-20", "2018-07-10", "2019-02-20"].map((day) =>
      act(day, "062", ["CHN", ""], ["PRK", ""]),
    );
    const answer = await answerTo([...MEETINGS, ...AFTER, ...signed]);
    // 203 days lie between June 2018 and January 2019, more than two windows of 90 days with a week left out.
    const independent = measureOf(answer, "same-leaders", "independent")!;
    expect([independent.value, independent.n]).toEqual([2, 5]);
    // Two signings in the windows before the five, four in those after.
    expect(measureOf(answer, "same-leaders", "agreements")!.value).toBeGreaterThan(0);
    // Of 2010 to 2014 no agreement is on record: the meeting of 2011 says nothing of them.
    expect(measureOf(answer, "cooperation", "agreements-90")!.n).toBe(5);
  });
});
