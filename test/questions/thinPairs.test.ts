import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { checkBrief } from "../../src/brief/check.ts";
import { composeBrief } from "../../src/brief/compose.ts";
import { ingest } from "../../src/chronicle/ingest.ts";
import { readerFor } from "../../src/chronicle/readers/index.ts";
import { openDuckDb } from "../../src/chronicle/store/duckdb.ts";
import { type Desk, openDesk } from "../../src/desk.ts";
import type { Finding, Found } from "../../src/questions/answer.ts";
import { contention } from "../../src/questions/contention.ts";
import { dependence } from "../../src/questions/dependence.ts";
import { history } from "../../src/questions/history.ts";
import { leadup } from "../../src/questions/leadup.ts";
import { outcomes } from "../../src/questions/outcomes.ts";
import { significance } from "../../src/questions/significance.ts";
import type { Question } from "../../src/questions/subject.ts";

const casebook = openDesk({ chronicle: "none" });
afterAll(async () => (await casebook).close());

// The casebook is named, since it answers unasked only for pairs that it follows.
const ask = async (question: Question, a: string, b: string, asOf = "2025-09-04") =>
  question.answer(await (await casebook).subject({ a, b, asOf, datasets: ["casebook"] }));
const of = ({ findings }: Found, id: string): Finding => findings.find((finding) => finding.id === id)!;

describe("a pair that hardly deals with each other", () => {
  test("a partner without any part in the contacts ranks nowhere, and the contacts are the evidence", async () => {
    const partner = of(await ask(history, "UKR", "RUS"), "history.first-partner");
    expect(partner.statement).toContain("takes part in none of");
    expect(partner.numbers.map(({ name }) => name)).not.toContain("rank-all");
    expect(partner.evidence.length).toBeGreaterThan(0);
  });

  test("where nothing after the event can be compared, the acts themselves are drawn", async () => {
    const answer = await ask(significance, "RUS", "UKR");
    expect(answer.figure).toMatchObject({ id: "significance-acts", data: { kind: "timeline" } });
    const { figure } = await ask(leadup, "CHN", "VNM", "2023-06-30");
    expect(figure).toMatchObject({ id: "leadup-acts", data: { kind: "timeline" } });
  });

  test("a year without an active strand is counted as that", async () => {
    const ranked = of(await ask(leadup, "CHN", "VNM", "2023-06-30"), "leadup.ranked");
    expect(ranked.statement).toContain("none of the strands held an act");
    expect(ranked.numbers).toMatchObject([{ name: "active", value: 0 }]);
  });

  test("a rate that was nil before is told by what it is at least", async () => {
    const tension = of(await ask(significance, "RUS", "UKR"), "significance.tension");
    const ratio = tension.numbers.find(({ name }) => name === "USA-ratio")!;
    expect([typeof ratio.low, ratio.high, ratio.level]).toEqual(["number", undefined, 0.9]);
    expect(tension.statement).toMatch(
      /at least [\d.]+ times as large a part of the record \(nothing of the kind stands before\)/,
    );
  });
});

// Acts are counted where they are shown: each of these once counted something else than it listed.
test.each([
  [contention, "KOR", "JPN", "2025-09-04", "contention.spillover"],
  [dependence, "CHN", "TWN", "2025-09-04", "dependence.political-distance"],
  [dependence, "CHN", "PRK", "1990-06-30", "dependence.trade-share"],
  [dependence, "CHN", "RUS", "1965-06-30", "dependence.trade-total"],
] as const)("$0.id of $1 and $2 as of $3: $4 counts what it lists", async (question, a, b, asOf, id) => {
  const { evidence, evidenceCount } = of(await ask(question, a, b, asOf), id);
  expect(evidence.length).toBeGreaterThan(0);
  expect(evidenceCount).toBeGreaterThanOrEqual(evidence.length);
});

describe("two days of a news feed", () => {
  const folder = mkdtempSync(join(tmpdir(), "chancery-two-days-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Rows of day, source country, target country and CAMEO code as ICEWS publishes them. */
  async function deskOf(name: string, rows: readonly (readonly [string, string, string, string])[]) {
    const head =
      "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude";
    const lines = rows.map(
      ([day, source, target, cameo], index) =>
        `${index + 1}\t${day}\t${source}\tNA\t${source}\tan act\t${cameo}\t1\t${target}\tNA\t${target}\t1\t1\tExample Wire\tNA\tNA\tNA\tNA\tNA\tNA`,
    );
    const file = join(folder, `${name}.tab`);
    writeFileSync(file, `${[head, ...lines].join("\n")}\n`);
    const path = join(folder, `${name}.duckdb`);
    const chronicle = await openDuckDb({ path, write: true });
    await ingest(chronicle, readerFor("icews", {}), [file]);
    await chronicle.close();
    return openDesk({ chronicle: path });
  }

  const brief = async (desk: Desk, asOf = "2018-06-02") => {
    const composed = await composeBrief(desk, { a: "USA", b: "KOR", asOf, datasets: ["icews"] });
    await desk.close();
    return composed;
  };
  const short = (brief: Parameters<typeof checkBrief>[0]) =>
    checkBrief(brief).filter(({ standard }) => standard !== 7);

  const TALKS = ["2018-06-01", "South Korea", "United States", "046"] as const;
  const VISIT = ["2018-06-02", "United States", "South Korea", "042"] as const;

  test("say that they are thin, and meet the standard", async () => {
    const desk = await deskOf("talks", [
      TALKS,
      VISIT,
      ["2018-06-02", "Japan", "United States", "040"],
      ["2018-06-02", "China", "United States", "111"],
    ]);
    const composed = await brief(desk);
    expect(short(composed)).toEqual([]);
    const answer = composed.answers.find(({ question }) => question === "outcomes")!;
    expect(of(answer, "outcomes.came")).toMatchObject({ thin: true });
    expect(of(answer, "outcomes.came").statement).toMatch(/^In the 2 of the 365 days since .* data cover/);
    expect(of(answer, "outcomes.track-record")).toMatchObject({ thin: true });
    expect(of(answer, "outcomes.track-record").numbers[0]).toMatchObject({ name: "forecasts", value: 0 });
    const outside = composed.answers.find(({ question }) => question === "outsiders")!;
    expect(outside.figure).toMatchObject({ id: "outsiders-acts" });
    expect(outside.headline).toContain("has enough words or acts");
  });

  test("may end on a leap day, ten years before which there is none", async () => {
    const desk = await deskOf("leap", [
      ["2024-02-28", "South Korea", "United States", "046"],
      ["2024-02-29", "China", "United States", "111"],
    ]);
    const { answers } = await brief(desk, "2024-02-29");
    expect(answers).toHaveLength(10);
  });

  test("without a word from outside, that is the finding", async () => {
    const composed = await brief(await deskOf("alone", [TALKS, VISIT]));
    expect(short(composed)).toEqual([]);
    const outside = composed.answers.find(({ question }) => question === "outsiders")!;
    expect(outside.findings.map(({ id }) => id)).toEqual(["outsiders.none"]);
  });

  test("with one act alone, and that a quarrel", async () => {
    const composed = await brief(
      await deskOf("quarrel", [["2018-06-01", "United States", "South Korea", "111"]]),
    );
    expect(short(composed)).toEqual([]);
  });

  const DAY = 86_400_000;
  const on = (start: string, days: number) =>
    new Date(Date.parse(start) + days * DAY).toISOString().slice(0, 10);
  const codes = ["040", "042", "111", "010", "046", "130", "190"] as const;
  const sides = (n: number) =>
    n % 2 ? (["South Korea", "United States"] as const) : (["United States", "South Korea"] as const);

  test("forty acts in forty years, a use of force among them that no finding need show", async () => {
    const rows = Array.from(
      { length: 40 },
      (_, n) => [`${1980 + n}-0${1 + (n % 9)}-15`, ...sides(n), codes[(n * 3) % 7]!] as const,
    );
    expect(short(await brief(await deskOf("forty", rows), "2019-12-31"))).toEqual([]);
  });

  test("the same act week by week, and no other: chances of what was never told rest on what was looked through", async () => {
    const rows = Array.from(
      { length: 12 },
      (_, n) => [on("2018-01-01", 7 * n), "United States", "South Korea", "111"] as const,
    );
    const composed = await brief(await deskOf("hostile", rows), "2018-03-26");
    expect(short(composed)).toEqual([]);
    const answer = composed.answers.find(({ question }) => question === "outcomes")!;
    const why = answer.findings.filter(({ id }) => id.startsWith("outcomes.why-"));
    expect(why.length).toBeGreaterThan(1);
    for (const { evidence, evidenceCount } of why)
      expect(evidenceCount).toBeGreaterThanOrEqual(evidence.length);
  });

  test("hundreds of acts on one day make no course of a leader", async () => {
    const rows = Array.from({ length: 600 }, (_, n) => ["2018-06-01", ...sides(n), codes[n % 7]!] as const);
    const composed = await brief(await deskOf("one-day", rows), "2018-06-01");
    expect(short(composed)).toEqual([]);
    expect(composed.front.judgements.filter(({ question }) => question === "leader")).toEqual([]);
    const leader = composed.answers.find(({ question }) => question === "leader")!;
    expect(leader.short.map(({ text }) => text).join(" ")).toContain("too short a time to tell a course");
  });

  test("each sentence of the first page names what it speaks of", async () => {
    const composed = await brief(await deskOf("names", [TALKS]));
    for (const { text } of [
      ...composed.front.bottomLine,
      ...composed.front.short.flatMap(({ sentences }) => sentences.slice(0, 1)),
    ])
      expect(text).not.toMatch(/^(?:It|They|This|What it) /);
  });

  test("how hard the data's own words are to read is no fault of the brief", async () => {
    const composed = await brief(await deskOf("long", [TALKS, VISIT]));
    const event = composed.front.bottomLine[0]!;
    const bearing = composed.answers
      .flatMap(({ findings }) => findings)
      .find(({ id, evidence }) => event.findings.includes(id) && evidence.length > 0)!;
    const hard = Array.from(
      { length: 12 },
      () => "institutionalisation of intergovernmental responsibilities",
    ).join(" ");
    bearing.evidence[0]!.what = `${hard}.`;
    event.text = `The event of 1 June 2018: ${hard}.`;
    expect(short(composed)).toEqual([]);
    bearing.evidence[0]!.sources = ["casebook"];
    expect(short(composed).map(({ where }) => where)).toContain("front.bottomLine");
  });
});

test("what came is told by the last that came before it, where nothing came", async () => {
  const came = of(await ask(outcomes, "RUS", "PRK"), "outcomes.came");
  expect(came.statement).toContain("the last before that is of");
  expect(came.evidence).toHaveLength(1);
});
