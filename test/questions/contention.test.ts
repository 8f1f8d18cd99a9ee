import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Desk, openDesk } from "../../src/desk.ts";
import type { Answer } from "../../src/questions/answer.ts";
import { contention } from "../../src/questions/contention.ts";
import type { HeatFigure } from "../../src/questions/figures.ts";
import { PAIRS } from "../support/pairs.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ chronicle: "none" });
});
afterAll(() => desk.close());

const answers = new Map<string, Promise<Answer>>();
const ask = (
  a: string,
  b: string,
  asOf = "2025-09-04",
  rivals?: readonly [string, string],
): Promise<Answer> => {
  const key = [a, b, asOf, rivals].join("|");
  const answer =
    answers.get(key) ?? desk.subject({ a, b, asOf, options: { rivals } }).then(contention.answer);
  answers.set(key, answer);
  return answer;
};
const of = (answer: Answer, name: string) =>
  answer.findings.find((finding) => finding.id === `contention.${name}`)!;
const value = (answer: Answer, name: string, number: string) =>
  of(answer, name).numbers.find((measure) => measure.name === number)!.value;

describe("the rivals behind China and North Korea on 4 September 2025", () => {
  test("are China and the United States, by acts of conflict of ten years", async () => {
    const answer = await ask("CHN", "PRK");
    // Rows of events.csv between the two, kind act, CAMEO 09 to 20, from 2015-09-05.
    expect(value(answer, "rivals", "conflict")).toBe(145);
    expect(of(answer, "rivals").statement).toMatch(/^China .* between it and the United States/);
  });

  test("quarrel first over trade, which came back after two quiet years", async () => {
    const answer = await ask("CHN", "PRK");
    expect(answer.findings[1]!.id).toBe("contention.matter-trade");
    expect(value(answer, "matter-trade", "recent")).toBe(34);
    expect(value(answer, "matter-trade", "share")).toBeCloseTo(34 / 145, 10);
    expect(value(answer, "matter-trade", "now")).toBe(12);
    expect(value(answer, "matter-trade", "before")).toBe(0);
    expect(of(answer, "matter-trade").statement).toContain("a rise");
    expect(answer.headline).toContain("trade is on the rise");
  });

  test("take Xinjiang and Hong Kong as human rights, quiet for two years", async () => {
    const answer = await ask("CHN", "PRK");
    // human-rights, xinjiang and hong-kong together.
    expect(value(answer, "matter-human-rights", "recent")).toBe(14);
    expect(value(answer, "matter-human-rights", "now")).toBe(0);
  });

  test("raised tariffs: 126.5 per cent at the height of 2025, 51.1 after the truce", async () => {
    const answer = await ask("CHN", "PRK");
    expect(value(answer, "tariffs", "secondPeak")).toBe(126.5);
    expect(value(answer, "tariffs", "secondLatest")).toBe(51.1);
    expect(value(answer, "tariffs", "secondRise")).toBeCloseTo(51.1 - 3.8, 10);
    expect(value(answer, "tariffs", "firstLatest")).toBe(32.6);
  });

  test("denounce: 27 times China, CAMEO 11 to 13", async () => {
    const answer = await ask("CHN", "PRK");
    expect(value(answer, "denunciations", "denunciations")).toBe(27);
    const share = of(answer, "denunciations").numbers.find((measure) => measure.name === "share")!;
    expect(share.n).toBe(27);
    expect(share.low!).toBeLessThan(share.value);
  });

  test("have 22 acts and votes that name North Korea, the veto of 2022 among them", async () => {
    const answer = await ask("CHN", "PRK");
    // Summaries with North Korea, North Korean, DPRK or Pyongyang.
    expect(value(answer, "link", "acts")).toBe(22);
    expect(value(answer, "link", "conflict")).toBe(13);
  });

  test("are drawn by matter and year, the columns adding up to the acts", async () => {
    const figure = (await ask("CHN", "PRK")).figure!.data as HeatFigure;
    const trade = figure.cells.filter((cell) => cell.row === "Trade");
    expect(trade).toHaveLength(21);
    expect(trade.reduce((sum, cell) => sum + cell.value!, 0)).toBe(39);
    expect(trade.at(-1)!.date).toBe("2025-01-01");
  });
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
