import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCsv } from "../../src/actors/csv.ts";
import { type Desk, openDesk } from "../../src/desk.ts";
import type { Found } from "../../src/questions/answer.ts";
import { contention } from "../../src/questions/contention.ts";
import type { HeatFigure } from "../../src/questions/figures.ts";
import { actsIn, exposedBy } from "../support/exposed.ts";
import { PAIRS } from "../support/pairs.ts";
import { between, isHostile, type Row, rowsOf } from "../support/rows.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ chronicle: "none" });
});
afterAll(() => desk.close());

const answers = new Map<string, Promise<Found>>();
const ask = (
  a: string,
  b: string,
  asOf = "2025-09-04",
  rivals?: readonly [string, string],
): Promise<Found> => {
  const key = [a, b, asOf, rivals].join("|");
  const answer =
    answers.get(key) ?? desk.subject({ a, b, asOf, options: { rivals } }).then(contention.answer);
  answers.set(key, answer);
  return answer;
};
const of = (answer: Found, name: string) =>
  answer.findings.find((finding) => finding.id === `contention.${name}`)!;
const value = (answer: Found, name: string, number: string) =>
  of(answer, name).numbers.find((measure) => measure.name === number)!.value;

/** Acts of conflict between China and the United States in the ten years before the day, whole periods. */
const QUARRELS = rowsOf("2025-09-04", between("CHN", "USA")).filter(
  (row) => isHostile(row) && row.date >= "2015-09-05",
);
const over = (...issues: string[]) => QUARRELS.filter((row) => issues.includes(row.issue));
const since = (rows: readonly Row[], from: string, to: string) =>
  actsIn(rows.filter((row) => row.date >= from && row.date <= to));

const CASEBOOK = new URL("../../casebook/", import.meta.url);

/** Acts of a stretch that are no part of `counted` and of no listed class: what its number is held against. */
function restOf(counted: readonly Row[], from: string, to: string): number {
  const ids = new Set(counted.map(({ id }) => id));
  return exposedBy((row) => ids.has(row.id), from, to).exposure;
}

/** Affairs, counted again: days on one issue of which each is at most a week after the last. */
function affairsIn(rows: readonly Row[]): number {
  const vague = rows.filter((row) => row.precision !== "day").length;
  const days = [
    ...new Set(rows.filter((row) => row.precision === "day").map((row) => `${row.issue}|${row.date}`)),
  ];
  const opens = (day: string) =>
    !days.some((other) => {
      const [issue, date] = day.split("|") as [string, string];
      const [otherIssue, otherDate] = other.split("|") as [string, string];
      const gap = (Date.parse(date) - Date.parse(otherDate)) / 86_400_000;
      return issue === otherIssue && gap > 0 && gap <= 7;
    });
  return vague + days.filter(opens).length;
}
const affairsSince = (rows: readonly Row[], from: string, to: string) =>
  affairsIn(rows.filter((row) => row.date >= from && row.date <= to));

/** Odds ratio of the affairs of two windows of 24 months; with a half added to each count where the first window is empty. */
function timesAsLarge(counted: readonly Row[]): number {
  const cells = [
    affairsSince(counted, "2023-09-05", "2025-09-04"),
    restOf(counted, "2023-09-05", "2025-09-04"),
    affairsSince(counted, "2021-09-05", "2023-09-04"),
    restOf(counted, "2021-09-05", "2023-09-04"),
  ];
  const half = cells[2] === 0 ? 0.5 : 0;
  const [now, others, before, othersBefore] = cells.map((n) => n + half) as [number, number, number, number];
  return now / others / (before / othersBefore);
}

describe("the rivals behind China and North Korea on 4 September 2025", () => {
  test("are China and the United States, by acts of conflict of ten years", async () => {
    const answer = await ask("CHN", "PRK");
    expect(value(answer, "rivals", "conflict")).toBe(QUARRELS.length);
    expect(of(answer, "rivals").statement).toMatch(
      /the United States and it quarrel most on record, North Korea apart/,
    );
  });

  test("rank among the states with which the record follows China, and others are named as not followed", async () => {
    const answer = await ask("CHN", "PRK");
    const quarrelled = (code: string) =>
      rowsOf("2025-09-04", between("CHN", code)).filter((row) => isHostile(row) && row.date >= "2015-09-04");
    const followed = readCsv(new URL("coverage.csv", CASEBOOK))
      .filter(({ a, b }) => a === "CHN" || b === "CHN")
      .map(({ a, b }) => (a === "CHN" ? b! : a!));
    const all = followed
      .filter((code) => code !== "PRK")
      .reduce((sum, code) => sum + quarrelled(code).length, 0);
    const share = of(answer, "rivals").numbers.find((measure) => measure.name === "share")!;
    expect(share.n).toBe(all);
    expect(share.value).toBeCloseTo(quarrelled("USA").length / all, 10);
    const [ranked, rest] = of(answer, "rivals").statement.split("The record does not follow");
    expect(quarrelled("TWN").length).toBeGreaterThan(0);
    expect(rest).toMatch(/^ its dealings with .*Taiwan/);
    expect(ranked).not.toContain("Taiwan");
  });

  test("quarrel over trade as much as over three other matters, and over trade again after two quiet years", async () => {
    const answer = await ask("CHN", "PRK");
    expect(answer.findings[0]!.id).toBe("contention.matters");
    expect(value(answer, "matters", "tied")).toBe(4);
    expect(value(answer, "matters", "affairs")).toBe(affairsIn(QUARRELS));
    const trade = over("trade");
    expect(value(answer, "matter-trade", "recent")).toBe(trade.length);
    expect(value(answer, "matter-trade", "share")).toBeCloseTo(affairsIn(trade) / affairsIn(QUARRELS), 10);
    expect(value(answer, "matter-trade", "affairs")).toBe(affairsIn(trade));
    expect(value(answer, "matter-trade", "now")).toBe(since(trade, "2023-09-05", "2025-09-04"));
    expect(value(answer, "matter-trade", "before")).toBe(since(trade, "2021-09-05", "2023-09-04"));
    expect(value(answer, "matter-trade", "change")).toBeCloseTo(timesAsLarge(trade), 10);
    expect(of(answer, "matter-trade").changes).toMatchObject([
      {
        name: "change",
        direction: "level",
        basis: "record",
        now: { n: 12, distinct: 5 },
        before: { n: 0, distinct: 0 },
      },
    ]);
    expect(of(answer, "matter-trade").statement).toContain(
      "a larger part of what the two do against each other",
    );
    const own = of(answer, "matter-trade").numbers.find((measure) => measure.name === "ownChange")!;
    expect(own.low!).toBeGreaterThan(1);
    expect(answer.headline).toContain("trade has become a larger part of their quarrels");
  });

  test("take Xinjiang and Hong Kong as human rights, quiet for two years", async () => {
    const answer = await ask("CHN", "PRK");
    expect(value(answer, "matter-human-rights", "recent")).toBe(
      over("human-rights", "xinjiang", "hong-kong").length,
    );
    expect(value(answer, "matter-human-rights", "now")).toBe(0);
  });

  test("raised tariffs: 126.5 per cent at the height of 2025, 51.1 after the truce", async () => {
    const answer = await ask("CHN", "PRK");
    expect(value(answer, "tariffs", "secondPeak")).toBe(1.265);
    expect(value(answer, "tariffs", "secondLatest")).toBe(0.511);
    expect(value(answer, "tariffs", "secondRise")).toBeCloseTo(51.1 - 3.8, 10);
    expect(value(answer, "tariffs", "firstLatest")).toBe(0.326);
  });

  test("quarrel over technology twice as often as before, in a record that holds twice as much: no change", async () => {
    const answer = await ask("CHN", "PRK");
    const technology = over("technology", "cyber");
    const [now, before] = [
      since(technology, "2023-09-05", "2025-09-04"),
      since(technology, "2021-09-05", "2023-09-04"),
    ];
    expect(now).toBe(2 * before);
    expect(value(answer, "matter-technology", "change")).toBeCloseTo(timesAsLarge(technology), 10);
    expect(timesAsLarge(technology)).toBeLessThan(1.2);
    expect(of(answer, "matter-technology").statement).toContain("no clear change");
  });

  test("denounce China, CAMEO 11 to 13, so many times", async () => {
    const answer = await ask("CHN", "PRK");
    const spoken = QUARRELS.filter((row) => row.source === "CHN" && /^1[123]/.test(row.event_type));
    expect(value(answer, "denunciations", "denunciations")).toBe(spoken.length);
    const share = of(answer, "denunciations").numbers.find((measure) => measure.name === "share")!;
    expect(share.n).toBe(spoken.length);
    expect(share.low!).toBeLessThan(share.value);
    expect(value(answer, "denunciations", "change")).toBeCloseTo(timesAsLarge(spoken), 10);
  });

  test("have acts and votes that name North Korea, the veto of 2022 among them", async () => {
    const answer = await ask("CHN", "PRK");
    const naming = rowsOf(
      "2025-09-04",
      (row) =>
        row.kind !== "domestic" &&
        row.aim === "other" &&
        [row.source, row.target].sort().join() === "CHN,USA" &&
        /North Korea|DPRK|Pyongyang/.test(row.summary),
    );
    expect(naming.map((row) => row.id)).toContain("20220526-CHN-USA-129");
    expect(value(answer, "link", "acts")).toBe(naming.length);
    expect(value(answer, "link", "conflict")).toBe(naming.filter(isHostile).length);
    const lately = since(naming, "2021-09-05", "2025-09-04");
    expect(lately).toBeLessThan(5);
    expect(of(answer, "link").statement).toContain("too few to tell a change");
    expect(of(answer, "link").changes).toBeUndefined();
  });

  test("are drawn by matter and year, the columns adding up to the acts", async () => {
    const figure = (await ask("CHN", "PRK")).figure!.data as HeatFigure;
    const trade = figure.cells.filter((cell) => cell.row === "Trade");
    expect(trade).toHaveLength(21);
    const drawn = rowsOf("2025-09-04", between("CHN", "USA")).filter(
      (row) => isHostile(row) && row.issue === "trade" && row.date >= trade[0]!.date,
    );
    expect(trade.reduce((sum, cell) => sum + cell.value!, 0)).toBe(drawn.length);
    expect(trade.at(-1)!.date).toBe("2025-01-01");
  });
});

test("military presence, one act after six, is too little to tell a fall by", async () => {
  const { statement, changes } = of(await ask("CHN", "PRK"), "matter-military-presence");
  expect(statement).toContain(
    "the record has 1 act, in the 24 months before 6 acts in 4 affairs: too few to tell a change",
  );
  expect(changes).toBeUndefined();
});

test("the two themselves are no rivals behind the two where one is far the smaller", async () => {
  const answer = await ask("CHN", "PRK", "2018-06-12");
  expect(of(answer, "matters").statement).toContain("China and the United States");
  expect(of(await ask("CHN", "USA"), "matters").statement).toContain("China and the United States");
});

test("rivals that are named are taken, in their order", async () => {
  const answer = await ask("CHN", "PRK", "2025-09-04", ["JPN", "CHN"]);
  expect(of(answer, "rivals").statement).toContain("Japan and China were named");
  expect(answer.figure!.title).toContain("Japan and China");
});

test("a pair that are each other's rivals have no one else to name", async () => {
  const answer = await ask("CHN", "USA");
  expect(of(answer, "link")).toBeUndefined();
  expect(of(answer, "spillover")).toBeUndefined();
});

test("few acts are called too few, with their count", async () => {
  const answer = await ask("CHN", "PRK", "1995-06-01");
  expect(of(answer, "trend").thin).toBe(true);
  expect(of(answer, "trend").statement).toContain("Too few cases");
  expect(answer.headline).toContain("too few to say");
});

test.each(PAIRS)("%s and %s: numbers are finite, shares hold their intervals", async (a, b) => {
  const answer = await ask(a, b, "2025-12-31");
  expect(answer.alternatives.length).toBeGreaterThan(1);
  expect(answer.wouldChange.length).toBeGreaterThan(1);
  for (const finding of answer.findings) {
    expect(finding.statement).not.toMatch(/NaN|undefined|Infinity|∞/);
    for (const { value: at, low, high } of finding.numbers) {
      expect(Number.isFinite(at)).toBe(true);
      if (low !== undefined && high !== undefined && finding.id.includes("matter")) {
        expect(low).toBeLessThanOrEqual(at);
        expect(high).toBeGreaterThanOrEqual(at);
      }
    }
  }
});
