import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ChronicleEvent } from "../../src/chronicle/event.ts";
import { memoryView } from "../../src/chronicle/memory/table.ts";
import { addDays } from "../../src/dates.ts";
import { type Desk, openDesk } from "../../src/desk.ts";
import type { Finding, Found } from "../../src/questions/answer.ts";
import { leadup } from "../../src/questions/leadup.ts";
import type { Subject } from "../../src/questions/subject.ts";
import { eventsOf, over } from "../support/thin.ts";

/**
 * The facts behind what led up to an event, from a record made by hand: five years to 3 September 2024, the year to
 * 3 September 2025, and the talks in Beijing on 4 September. What is sampled, year after year, is the same but for
 * what each test is about.
 */
const BASE = "2019-09-10";
const YEAR = "2024-09-10";
const CONFLICT_ROOTS = /^(09|1\d|20)/;

let desk: Desk;
let subject: Subject;
let visit: ChronicleEvent;
beforeAll(async () => {
  desk = await openDesk({ chronicle: "none" });
  subject = await desk.subject({ a: "CHN", b: "PRK", asOf: "2025-09-04" });
  visit = (await eventsOf(subject)).find(({ id }) => id === subject.focal!.id)!;
});
afterAll(() => desk.close());

interface Kind {
  from: string;
  to: string;
  cameo: string;
  issue?: string;
  what?: string;
}

const party = (code: string) => ({ code, name: code, person: "", sector: "" });

/** So many acts of a kind from a day on, every ten days. */
function acts(n: number, start: string, { from, to, cameo, issue = "diplomacy", what = cameo }: Kind) {
  return Array.from({ length: n }, (_, i): ChronicleEvent => {
    const date = addDays(start, 10 * i);
    const hostile = CONFLICT_ROOTS.test(cameo);
    return {
      ...visit,
      id: `${from}-${to}-${cameo}-${issue}-${date}`,
      date,
      known: date,
      source: party(from),
      target: party(to),
      cameo,
      root: cameo.slice(0, 2),
      quad: hostile ? "verbal conflict" : "verbal cooperation",
      goldstein: hostile ? -2 : 2,
      issue,
      evidence: { ...visit.evidence, summary: `${what} ${i + 1}.` },
    };
  });
}

const FRIENDS: Kind = { from: "RUS", to: "PRK", cameo: "051", what: "Support" };
const PAIR: Kind = { from: "CHN", to: "PRK", cameo: "051", what: "Praise" };
const QUARREL: Kind = { from: "PRK", to: "USA", cameo: "111", what: "Protest" };
const ANSWER: Kind = { from: "USA", to: "PRK", cameo: "112", what: "Charge" };
const TARIFF: Kind = { from: "USA", to: "CHN", cameo: "163", issue: "trade", what: "Tariff" };
const CURB: Kind = { from: "USA", to: "CHN", cameo: "172", issue: "technology", what: "Curb" };
const SANCTION: Kind = { from: "USA", to: "PRK", cameo: "163", issue: "sanctions", what: "Sanction" };
const REST: Kind = { from: "USA", to: "JPN", cameo: "010" };

/** Acts of the five years, and of the year: 116 and 72 in all. */
const HELD: readonly (readonly [Kind, number, number])[] = [
  [FRIENDS, 4, 12],
  [PAIR, 20, 1],
  [QUARREL, 20, 12],
  [ANSWER, 20, 8],
  [TARIFF, 5, 5],
  [CURB, 4, 3],
  [SANCTION, 3, 1],
  [REST, 40, 30],
];

const record = (held = HELD) => [
  ...held.flatMap(([kind, before, now]) => [...acts(before, BASE, kind), ...acts(now, YEAR, kind)]),
  visit,
];
const ask = (events: readonly ChronicleEvent[]) => leadup.answer(over(subject, events));

const of = ({ findings }: Found, name: string): Finding =>
  findings.find(({ id }) => id === `leadup.${name}`)!;
const value = (finding: Finding, name: string) =>
  finding.numbers.find((measure) => measure.name === name)?.value;

test("each strand is held against all else of its time", async () => {
  const answer = await ask(record());
  // The visit itself is of leaders, held by a list, and after the year.
  expect(value(of(answer, "court"), "ratio")).toBeCloseTo(12 / (72 - 12) / (4 / (116 - 4)), 10);
  expect(value(of(answer, "approach"), "ratio")).toBeCloseTo(1 / (72 - 1) / (20 / (116 - 20)), 10);
  expect(value(of(answer, "lesser-rival"), "ratio")).toBeCloseTo(20 / (72 - 20) / (40 / (116 - 40)), 10);
  expect(of(answer, "court").statement).toMatch(
    /^Dealings of Russia and North Korea: the two drew together\. 12 acts/,
  );
  expect(of(answer, "approach").statement).toMatch(/: the two did less together than usual\. 1 act in/);
});

test("a quarrel is of both, and tells how many acts are whose", async () => {
  const quarrel = of(await ask(record()), "lesser-rival");
  expect(quarrel.statement).toMatch(/^Quarrels between North Korea and the United States: /);
  expect(quarrel.statement).toContain("(12 by North Korea and 8 by the United States)");
  expect([value(quarrel, "acts"), value(quarrel, "by-PRK"), value(quarrel, "by-USA")]).toEqual([20, 12, 8]);
  expect(quarrel.noEffect).toBe(true);
});

test("a tariff is a quarrel and no sanction; sanctions on the one are none on the other", async () => {
  const answer = await ask(record());
  expect(value(of(answer, "sanctions-greater"), "acts")).toBe(3);
  expect(value(of(answer, "sanctions"), "acts")).toBe(1);
  expect(value(of(answer, "greater-rival"), "acts")).toBe(5);
});

test("fewer than ten acts bear no change, and four of more no rise", async () => {
  const curbs = async (before: number, now: number, rest: readonly [number, number]) =>
    of(
      await ask(
        record([
          ...HELD.filter(([kind]) => kind !== CURB && kind !== REST),
          [CURB, before, now],
          [REST, ...rest],
        ]),
      ),
      "sanctions-greater",
    );
  const few = await curbs(0, 4, [170, 6]);
  expect(few.changes).toBeUndefined();
  expect(few.statement).toMatch(
    /too few acts to tell from the usual level\. 4 acts in the year before\. Weight/,
  );
  const four = await curbs(6, 4, [170, 6]);
  expect(four.changes).toMatchObject([{ direction: "rise" }]);
  expect(four.statement).toContain("too few acts to tell");
});

test("a strand that fell silent is told, with what it used to hold", async () => {
  const silent = HELD.map(([kind, before, now]) => [kind, before, kind === PAIR ? 0 : now] as const);
  const approach = of(await ask(record(silent)), "approach");
  expect(approach.statement).toMatch(/did less together than usual\. 0 acts in the year before/);
  expect(approach.evidence.length).toBeGreaterThan(0);
});

test("the calendar: a round anniversary, and what was announced before the day", async () => {
  const calendar = of(await ask(record()), "calendar");
  expect(value(calendar, "years-1")).toBe(2025 - 1945);
  expect(calendar.evidence.every(({ date }) => date < "2025-09-04")).toBe(true);
  // The visit of 13 May 2026 was known by its date on that day only.
  const late = await desk.subject({ a: "CHN", b: "USA", asOf: "2026-05-20" });
  expect(late.record.ahead("2026-05-13", "2026-05-13", ["CHN"])).toHaveLength(1);
  expect(of(await leadup.answer(late), "calendar")).toBeUndefined();
});

describe("in short", () => {
  const texts = async (events: readonly ChronicleEvent[]) =>
    (await ask(events)).short.map(({ text }) => text);

  test("what grew, what was less and what was as usual, and the calendar", async () => {
    expect(await texts(record())).toEqual([
      "Before the meeting of 4 September 2025 Russia and North Korea drew close: far more dealings than the growing record explains.",
      "Weightiest of these dealings: Support 8 (19 November 2024); Support 12 (29 December 2024).",
      "China and North Korea did less together than usual; quarrels between North Korea and the United States stayed as usual.",
      "The meeting came at the 80th anniversary of China's victory over Japan.",
    ]);
  });

  test("where nothing grew, the weightiest acts come before that", async () => {
    const flat = HELD.map(([kind, before, now]) =>
      kind === FRIENDS || kind === PAIR ? ([kind, 20, 12] as const) : ([kind, before, now] as const),
    );
    const [first, ...others] = await texts(record(flat));
    expect(first).toMatch(/^In the year before the meeting of 4 September 2025 these weighed most: /);
    expect(others).toContain("Beyond the growth of the record, none of what went before clearly grew.");
  });

  test("two days of data tell nothing of a year, and nothing stands alone", async () => {
    const rest = {
      ...subject.events,
      coverage: async () =>
        (await subject.events.coverage()).map((span) => ({ ...span, from: "2025-09-01" })),
    };
    const events = memoryView([visit, ...acts(1, "2025-09-01", REST)], subject.leaders.led, rest);
    const answer = await leadup.answer({ ...subject, events });
    expect(answer.short[0]!.text).toBe(
      "What led up to the meeting of 4 September 2025 cannot be told. The data cover 3 of the 365 days before the event.",
    );
    expect(answer.short[1]!.text).toMatch(/which is not to say that there was none\.$/);
    expect(answer.headline).not.toContain("stands alone");
    expect(of(answer, "ranked").thin).toBe(true);
  });
});
