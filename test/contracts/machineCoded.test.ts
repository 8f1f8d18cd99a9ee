import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Brief } from "../../src/brief/brief.ts";
import { checkBrief } from "../../src/brief/check.ts";
import { composeBrief } from "../../src/brief/compose.ts";
import { renderHtml } from "../../src/brief/render/html.ts";
import { renderMarkdown } from "../../src/brief/render/markdown.ts";
import type { ChronicleEvent } from "../../src/chronicle/event.ts";
import { openDuckDb } from "../../src/chronicle/store/duckdb.ts";
import { addDays } from "../../src/dates.ts";
import { openDesk } from "../../src/desk.ts";
import { QUESTION_IDS } from "../../src/questions/ids.ts";
import { event, rowsOf } from "../chronicle/store/sample.ts";

/**
 * Data that a machine codes: their volume grows tenfold in eight years, and the part of the pair in it stays what it
 * was. Nothing changed in the world, so no sentence may tell of a rise or a fall. Of the pair, and of its quarrel with a
 * rival, the same act of a day is told ten times as often at the end; of all others either ten times as many acts are
 * told, or the same acts ten times as often.
 */
const FIRST = "2017-01-01";
const LAST = "2024-12-30";
/** A day in six has rows, so that the test is quick. */
const DAYS = 2919;
const STEP = 6;
const PAIR = ["CHN", "PRK"] as const;
const OTHERS = ["USA", "KOR", "JPN", "RUS", "IND"];
const RIVAL = ["USA", "CHN"] as const;
const ACTS = ["042", "112", "036", "190", "051"];
const ALL = [...PAIR, ...OTHERS];
const BESIDE = ALL.flatMap((from) => ALL.map((to) => [from, to] as const)).filter(
  ([from, to]) =>
    from !== to && [PAIR, RIVAL].every((two: readonly string[]) => !two.includes(from) || !two.includes(to)),
);
/** From this day on all rows are held where before those of the pair alone were. */
const WHOLE = "2023-06-01";

function made(others: "more acts" | "told more often"): ChronicleEvent[] {
  const rows: ChronicleEvent[] = [];
  const add = (date: string, [from, to]: readonly [string, string], cameo: string) =>
    rows.push(
      event(`gdelt:${rows.length}`, {
        ...{ date, from, to, cameo, dataset: "gdelt", file: "x.CSV", line: rows.length + 1 },
        confidence: "unrated",
      }),
    );
  let beside = 0;
  for (let day = 0; day <= DAYS; day += STEP) {
    const date = addDays(FIRST, day);
    const volume = 10 ** (day / DAYS);
    const turn = day / STEP;
    for (let i = 0; i < Math.round(volume) && turn % 2 === 0; i++) add(date, RIVAL, "112");
    for (let i = 0; i < Math.round(volume); i++)
      add(date, turn % 2 ? [PAIR[1], PAIR[0]] : PAIR, ACTS[turn % ACTS.length]!);
    const [acts, times] = others === "more acts" ? [6 * volume, 1] : [6, volume];
    for (let i = 0; i < Math.round(acts); i++, beside++)
      for (let again = 0; again < Math.round(times); again++)
        add(
          date,
          BESIDE[(beside * 7) % BESIDE.length]!,
          ACTS[Math.floor(beside / BESIDE.length) % ACTS.length]!,
        );
  }
  return rows;
}

const sides = ({ source, target }: ChronicleEvent) =>
  PAIR.filter((code) => code === source.code || code === target?.code).length;

/** The brief over a chronicle of these files, each with the actors whose rows alone were kept. */
async function briefOn(
  files: { rows: readonly ChronicleEvent[]; from: string; to: string; kept?: readonly string[] }[],
): Promise<Brief> {
  const path = join(mkdtempSync(join(tmpdir(), "chancery-coded-")), "chronicle.duckdb");
  const chronicle = await openDuckDb({ path, write: true });
  for (const { rows, from, to, kept } of files)
    await chronicle.load(
      { dataset: "gdelt", name: from, covers: { from, to }, ...(kept && { kept }) },
      rowsOf(rows, [], 2000),
    );
  await chronicle.close();
  const desk = await openDesk({ chronicle: path });
  const [a, b] = PAIR;
  const questions = QUESTION_IDS.filter((id) => id !== "dependence" && id !== "outcomes");
  const brief = await composeBrief(desk, { a, b, asOf: LAST, datasets: ["gdelt"], questions });
  await desk.close();
  return brief;
}

/** Trends by the month whose intervals leave out "as before". */
const trendsOf = ({ answers }: Brief) =>
  answers
    .flatMap(({ findings }) => findings.flatMap(({ numbers }) => numbers))
    .filter(({ name, low = 0, high = 2 }) => name.endsWith("-trend") && (low > 1 || high < 1));

const changesOf = ({ answers }: Brief) =>
  answers.flatMap(({ findings }) =>
    findings.flatMap(({ id, changes = [] }) =>
      changes.map(({ name, direction }) => ({ id, name, direction })),
    ),
  );

/** What says that more, or less, happened than before. */
const TURN =
  /\b(rose|risen|grew|grown|fell|faded|doubled|more often|less often|closer than|warmer|cooler|sharper than|larger part|smaller part)\b/i;
/** What takes it back. */
const NONE = /\b(no|not|none|neither|nothing)\b/i;

/** Sentences of a reader that tell of a rise or a fall of what the events tell, without saying that there is none. */
function turnsIn({ answers, front }: Brief): string[] {
  const said = [
    front.title,
    ...front.bottomLine.map(({ text }) => text),
    ...front.judgements.map(({ statement }) => statement),
    ...answers.flatMap(({ headline, short, findings }) => [
      headline,
      ...short.map(({ text }) => text),
      ...findings
        .filter(({ evidence }) => evidence.some(({ kind }) => kind === "event"))
        .map(({ statement }) => statement),
    ]),
  ];
  return said
    .flatMap((text) => text.split(/(?<=[.;:]) /))
    .filter((sentence) => TURN.test(sentence) && !NONE.test(sentence));
}

const rows = made("more acts");

let whole: Brief;
beforeAll(async () => {
  whole = await briefOn([{ rows, from: FIRST, to: LAST }]);
}, 60_000);

const outsidersOf = ({ answers }: Brief) =>
  answers
    .find(({ question }) => question === "outsiders")!
    .short.map(({ text }) => text)
    .join(" ");

describe("a data set that grows tenfold, and the pair with it", () => {
  it("tells of no rise and no fall", () => {
    const changes = changesOf(whole);
    expect(changes.length).toBeGreaterThan(15);
    expect(changes.filter(({ direction }) => direction !== "level")).toEqual([]);
    expect(trendsOf(whole)).toEqual([]);
    expect(turnsIn(whole)).toEqual([]);
  });

  it("is told by rows and by acts on the first page, in the table and by the rule", () => {
    const { coverage, front, countingRule } = whole;
    const between = rows.filter((row) => sides(row) === 2);
    const days = new Set(between.map(({ date }) => date)).size;
    expect(coverage).toEqual([
      { dataset: "gdelt", from: FIRST, to: LAST, events: rows.length, pair: between.length, acts: days },
    ]);
    const [reports, acts] = [between.length, days].map((n) => n.toLocaleString("en-US"));
    expect(front.reports).toContain(
      `gdelt has ${reports} reports of what the two did to each other, or ${acts} acts`,
    );
    expect(front.reports).not.toContain("are held");
    expect(countingRule).toContain("reports are not events");
    for (const text of [renderMarkdown(whole, () => "x"), renderHtml(whole, new Map())]) {
      expect(text).toContain(front.reports);
      expect(text).toContain("one a day");
      expect(text).toContain("Known blind spots of GDELT 2.0 events:");
      expect(text).toContain("told again within 90 minutes");
    }
  });

  it("meets the standard, and fails it where reports are not told from acts", () => {
    const failings = (of: Brief) => checkBrief(of).map(({ where }) => where);
    expect(failings(whole)).toEqual(["changes"]);
    expect(failings({ ...whole, front: { ...whole.front, reports: "" } })).toContain("front.reports");
    expect(failings({ ...whole, countingRule: "" })).toContain("front.reports");
  });
});

describe("the same, of which the rows of the pair were kept, and of late those of all", () => {
  let brief: Brief;
  beforeAll(async () => {
    const all = made("told more often");
    const early = all.filter((row) => row.date < WHOLE);
    brief = await briefOn([
      { rows: early.filter((row) => sides(row) > 0), from: FIRST, to: addDays(WHOLE, -1), kept: PAIR },
      { rows: all.filter((row) => row.date >= WHOLE), from: WHOLE, to: LAST },
    ]);
  }, 60_000);

  it("tells of no rise and no fall at the border", () => {
    expect(changesOf(brief).length).toBeGreaterThan(10);
    expect(changesOf(brief).filter(({ direction }) => direction !== "level")).toEqual([]);
    expect(trendsOf(brief)).toEqual([]);
    expect(turnsIn(brief)).toEqual([]);
  });

  it("says whose rows are held, and what that hides", () => {
    expect(brief.coverage).toMatchObject([{ kept: [...PAIR] }]);
    expect(brief.front.reports).toContain(
      "Of gdelt only the rows on China and North Korea are held: its whole volume is not known",
    );
    expect(brief.gaps.join(" ")).toContain(
      "Of gdelt only rows of which China or North Korea is a side are held.",
    );
  });

  it("gives no outsider a place by its own record, of which it holds a part", () => {
    expect(outsidersOf(whole)).toContain("did and said to anyone");
    expect(outsidersOf(brief)).not.toContain("did and said to anyone");
  });
});
