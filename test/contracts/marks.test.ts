import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { figuresOf } from "../../src/brief/figuresOf.ts";
import { figureTable } from "../../src/brief/render/figureTable.ts";
import { ingest } from "../../src/chronicle/ingest.ts";
import { readerFor } from "../../src/chronicle/readers/index.ts";
import { openDuckDb } from "../../src/chronicle/store/duckdb.ts";
import { type Desk, openDesk } from "../../src/desk.ts";
import { QUESTIONS } from "../../src/questions/all.ts";
import type { Figure } from "../../src/questions/answer.ts";
import { askQuestion } from "../../src/questions/askQuestion.ts";
import { countedOf, eventsBehindMark, filterOfMark, markOfRow } from "../../src/questions/behindMark.ts";
import { rowsBehind } from "../../src/questions/rowsBehind.ts";
import type { Subject } from "../../src/questions/subject.ts";
import { answerOn } from "../support/answers.ts";
import type { ASKED } from "../support/pairs.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ chronicle: "none" });
});
afterAll(() => desk.close());

const PAIRS: (typeof ASKED)[number][] = [
  ["CHN", "PRK", "2025-09-04"],
  ["USA", "KOR", "2025-09-04"],
  ["RUS", "PRK", "2024-06-30"],
  ["CHN", "VNM", "2023-06-30", ["casebook"]],
];

async function figuresOn(asked: (typeof ASKED)[number]): Promise<Figure[]> {
  const answers = await Promise.all(QUESTIONS.map((question) => answerOn(desk, question, asked)));
  return answers.flatMap(figuresOf);
}

/** Rows of a figure's table whose number is not that of the events found. */
async function wrongMarks(figure: Figure, subject: Subject): Promise<string[]> {
  const { rows } = figureTable(figure.data);
  const told = await Promise.all(
    rows.map(async (row, at) => {
      const { value } = markOfRow(figure.data, at)!;
      const found = await eventsBehindMark(figure, at, subject, { offset: 0, limit: 1 });
      // Of a share the part is told in the row's note ("3 of 120 acts"), or is at least there where the share is.
      const part = /^\d+/.exec(String(row.at(-1) ?? ""))?.[0];
      const right =
        found === null
          ? value === null
          : !figure.behind!.share
            ? found.n === countedOf(figure, at)
            : figure.data.kind === "ranking"
              ? found.n === Number(part)
              : found.n > 0 === value! > 0;
      return right ? [] : [`${figure.id} ${row.join(" ")}: ${found?.n ?? "none"} found`];
    }),
  );
  return told.flat();
}

describe.each(PAIRS.map((asked) => ({ asked, named: asked.slice(0, 3).join(" ") })))(
  "$named",
  ({ asked }) => {
    test("a mark counts as many events as its query brings back", async () => {
      const [a, b, asOf, datasets] = asked;
      const subject = await desk.subject({ a, b, asOf, datasets });
      const counting = (await figuresOn(asked)).filter(({ behind }) => behind);
      expect(counting.length).toBeGreaterThan(0);
      const wrong = await Promise.all(counting.map((figure) => wrongMarks(figure, subject)));
      expect(wrong.flat()).toEqual([]);
    });

    test("every figure names findings that bear it, all of its answer", async () => {
      for (const question of QUESTIONS) {
        const answer = await answerOn(desk, question, asked);
        const held = new Set(answer.findings.map(({ id }) => id));
        for (const figure of figuresOf(answer)) {
          expect(figure.findings.length, figure.id).toBeGreaterThan(0);
          expect(
            figure.findings.filter((id) => !held.has(id)),
            figure.id,
          ).toEqual([]);
        }
      }
    });
  },
);

const DAY = "../shared/samples/icews/events.2018-06-01.tab";

test.skipIf(!existsSync(DAY))("in a machine-coded news feed of a day as well", async () => {
  const folder = mkdtempSync(join(tmpdir(), "chancery-marks-"));
  const path = join(folder, "day.duckdb");
  const chronicle = await openDuckDb({ path, write: true });
  await ingest(chronicle, readerFor("icews", {}), [DAY]);
  await chronicle.close();
  const feed = await openDesk({ chronicle: path });
  try {
    const subject = await feed.subject({ a: "USA", b: "PRK", asOf: "2018-06-02", datasets: ["icews"] });
    const answers = await Promise.all(QUESTIONS.map((question) => askQuestion(question, subject)));
    const counting = answers.flatMap(figuresOf).filter(({ behind }) => behind);
    expect(counting.map(({ id }) => id)).toContain("contention.yearly");
    expect((await Promise.all(counting.map((one) => wrongMarks(one, subject)))).flat()).toEqual([]);
  } finally {
    await feed.close();
    rmSync(folder, { recursive: true });
  }
});

/** Figures that count events, of the kinds that an answer draws where its record is full. */
const COUNTING = [
  "history-phases",
  "significance-meetings",
  "implications.network",
  "leader-mix",
  "leader-contacts",
  "dependence.contacts",
  "outsiders-concern",
  "outsiders-years",
  "leadup-timeline",
  "contention.heat",
  "contention.yearly",
  "signals-parades",
];

test("of the built-in case these figures open their events", async () => {
  const counting = (await figuresOn(PAIRS[0]!)).filter(({ behind }) => behind);
  expect(counting.map(({ id }) => id)).toEqual(COUNTING);
});

describe("the figure of phases", () => {
  const phasesOf = async () => {
    const figure = (await figuresOn(PAIRS[0]!)).find(({ id }) => id === "history-phases")!;
    return { figure, subject: await desk.subject({ a: "CHN", b: "PRK", asOf: "2025-09-04" }) };
  };

  test("its bars together count all that its query brings back, but what is dated too widely for a bar", async () => {
    const { figure, subject } = await phasesOf();
    const { n } = await rowsBehind({ query: figure.behind! }, subject, 1);
    if (figure.data.kind !== "phases") throw new Error("no phases");
    const inBars = figure.data.cells.reduce((sum, cell) => sum + cell.cooperation + cell.conflict, 0);
    expect(inBars).toBeLessThanOrEqual(n);
    expect(inBars).toBeGreaterThan(0.9 * n);
  });

  test("what a bar counts lies in its time, the latest first, page by page", async () => {
    const { figure, subject } = await phasesOf();
    if (figure.data.kind !== "phases") throw new Error("no phases");
    const at = figure.data.cells.findIndex((cell) => cell.cooperation + cell.conflict > 2);
    const { from, to } = figure.data.cells[at]!;
    const all = (await eventsBehindMark(figure, at, subject, { offset: 0, limit: 100 }))!;
    const days = all.rows.map(({ date }) => date);
    expect(days.every((day) => from <= day && day <= to)).toBe(true);
    expect(days).toEqual(days.toSorted().toReversed());
    const page = await eventsBehindMark(figure, at, subject, { offset: 1, limit: 1 });
    expect(page).toEqual({ n: all.n, rows: all.rows.slice(1, 2) });
  });

  test("a row that it has not, and a figure of no events, count none", async () => {
    const { figure } = await phasesOf();
    expect(filterOfMark(figure, 100_000)).toBeNull();
    expect(filterOfMark({ ...figure, behind: undefined }, 0)).toBeNull();
  });
});
