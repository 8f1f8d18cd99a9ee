import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Desk, openDesk } from "../../src/desk.ts";
import type { Answer } from "../../src/questions/answer.ts";
import { contention } from "../../src/questions/contention.ts";
import type { HeatFigure } from "../../src/questions/figures.ts";
import { PAIRS } from "../support/pairs.ts";
import { between, isHostile, type Row, rowsOf } from "../support/rows.ts";

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

/** Acts of conflict between China and the United States in the ten years before the day, whole periods. */
const QUARRELS = rowsOf("2025-09-04", between("CHN", "USA")).filter(
  (row) => isHostile(row) && row.date >= "2015-09-05",
);
const over = (...issues: string[]) => QUARRELS.filter((row) => issues.includes(row.issue));
const since = (rows: readonly Row[], from: string, to: string) =>
  rows.filter((row) => row.date >= from && row.date <= to).length;

describe("the rivals behind China and North Korea on 4 September 2025", () => {
  test("are China and the United States, by acts of conflict of ten years", async () => {
    const answer = await ask("CHN", "PRK");
    expect(value(answer, "rivals", "conflict")).toBe(QUARRELS.length);
    expect(of(answer, "rivals").statement).toMatch(/^China .* between it and the United States/);
  });

  test("quarrel first over trade, which came back after two quiet years", async () => {
    const answer = await ask("CHN", "PRK");
    expect(answer.findings[1]!.id).toBe("contention.matter-trade");
    const trade = over("trade");
    expect(value(answer, "matter-trade", "recent")).toBe(trade.length);
    expect(value(answer, "matter-trade", "share")).toBeCloseTo(trade.length / QUARRELS.length, 10);
    expect(value(answer, "matter-trade", "now")).toBe(since(trade, "2023-09-05", "2025-09-04"));
    expect(value(answer, "matter-trade", "before")).toBe(since(trade, "2021-09-05", "2023-09-04"));
    expect(of(answer, "matter-trade").statement).toContain("a rise");
    expect(answer.headline).toContain("trade is on the rise");
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
    expect(value(answer, "tariffs", "secondPeak")).toBe(126.5);
    expect(value(answer, "tariffs", "secondLatest")).toBe(51.1);
    expect(value(answer, "tariffs", "secondRise")).toBeCloseTo(51.1 - 3.8, 10);
    expect(value(answer, "tariffs", "firstLatest")).toBe(32.6);
  });

  test("denounce China, CAMEO 11 to 13, so many times", async () => {
    const answer = await ask("CHN", "PRK");
    const spoken = QUARRELS.filter((row) => row.source === "CHN" && /^1[123]/.test(row.event_type));
    expect(value(answer, "denunciations", "denunciations")).toBe(spoken.length);
    const share = of(answer, "denunciations").numbers.find((measure) => measure.name === "share")!;
    expect(share.n).toBe(spoken.length);
    expect(share.low!).toBeLessThan(share.value);
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
