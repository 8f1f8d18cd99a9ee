import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Desk, openDesk } from "../../../src/desk.ts";
import { questionById } from "../../../src/questions/all.ts";
import type { Answer, Finding } from "../../../src/questions/answer.ts";
import { askQuestion } from "../../../src/questions/askQuestion.ts";
import { QUESTION_IDS, type QuestionId } from "../../../src/questions/ids.ts";
import { rowsBehind } from "../../../src/questions/rowsBehind.ts";

const DAY = "2026-06-30";
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ chronicle: "none" });
});
afterAll(() => desk.close());

const subject = (a: string, b: string, asOf = DAY) => desk.subject({ a, b, asOf });
const ask = async (id: QuestionId, a: string, b: string, asOf = DAY) =>
  askQuestion(questionById(id), await subject(a, b, asOf));
const of = ({ findings }: Answer, name: string): Finding | undefined =>
  findings.find(({ id }) => id.endsWith(`.record-${name}`));
const said = ({ short }: Answer) => short.map(({ text }) => text).join(" ");

describe("a pair without events", () => {
  test("has an answer to each of the ten, none of which gives a chance or draws a judgement", async () => {
    for (const id of QUESTION_IDS) {
      const answer = await ask(id, "IND", "PAK");
      expect(answer.short.length).toBeGreaterThan(0);
      expect(answer.body).toBe(0);
      expect(answer.judgement).toBeUndefined();
      for (const { likelihood, about, nature, changes } of answer.findings) {
        expect([likelihood, changes, nature]).toEqual([undefined, undefined, "information"]);
        expect(about).toBeDefined();
      }
    }
  });

  test("has one line where nothing is on record, and no filler", async () => {
    const answer = await ask("outcomes", "FJI", "MWI");
    expect(answer.findings).toHaveLength(1);
    expect(answer.findings[0]).toMatchObject({ thin: true, about: "absence" });
    expect(said(answer)).toBe("The record has nothing to say on this about Fiji and Malawi.");
  });

  test("is the same pair the other way round", async () => {
    const [one, other] = [await ask("dependence", "CHL", "CHN"), await ask("dependence", "CHN", "CHL")];
    expect(of(one, "trade")!.numbers).toEqual(of(other, "trade")!.numbers);
    expect(said(one)).toContain("took 39 % of Chile's exports, more than any other");
  });
});

describe("wars", () => {
  test("are told by years, with their matter, and by how the list counts", async () => {
    const war = of(await ask("history", "IND", "PAK"), "war")!;
    expect(war.statement).toContain("fought each other in 27 years between 1948 and 2020, over Kashmir.");
    expect(war.statement).toContain("counts a year from 25 battle deaths on");
    expect(war.statement).toContain(
      "The hardest years, with a thousand battle deaths or more, were 1948, 1965 and 1971.",
    );
    expect(war.evidenceCount).toBe(27);
  });

  test("against those who hold Sanaa are not told as against Yemen", async () => {
    const answer = await ask("leadup", "SAU", "YEM", "2025-06-30");
    expect(said(answer)).toContain("the Houthi authority in Yemen");
    expect(said(answer)).not.toMatch(/Saudi Arabia and Yemen (fought|stood)/);
  });

  test("in which one only helped are not told as fought by both", async () => {
    const war = of(await ask("history", "GBR", "IRQ"), "war")!;
    expect(war.statement).toContain("fought each other");
    const helper = of(await ask("history", "ARG", "IRQ"), "war")!;
    expect(helper.statement).toContain("Argentina helped Kuwait in arms against Iraq in 1991, over Kuwait.");
  });

  test("give the outcomes a count of years and no chance", async () => {
    const fought = of(await ask("outcomes", "IND", "PAK"), "fought")!;
    expect(fought.statement).toContain("in eight of the twenty years 2005–2024");
    expect(fought.statement).toContain("no chance");
    expect(of(await ask("outcomes", "FRA", "THA"), "fought")).toBeUndefined();
  });
});

describe("treaties", () => {
  test("bind from the day on which both are parties, those that count before the rest", async () => {
    const answer = await ask("history", "FRA", "DEU");
    const named = answer.findings
      .filter(({ id }) => id.includes("record-treaty"))
      .map((one) => one.statement);
    expect(named[0]).toContain(
      "The Treaty of Aachen has bound France and Germany to help defend each other since 22 January 2020",
    );
    expect(named.join(" ")).toContain("since 6 May 1955, with 30 others");
  });

  test("of little weight make nobody an ally", async () => {
    const answer = await ask("history", "USA", "VEN");
    expect(said(answer)).not.toContain("defend each other");
    expect(of(await ask("implications", "USA", "VEN"), "duty")).toBeUndefined();
    expect(of(await ask("implications", "FRA", "DEU"), "duty")).toBeDefined();
  });
});

describe("visits with the US", () => {
  test("are counted from the list, its end is told, and the rows can be asked again", async () => {
    const visits = of(await ask("significance", "USA", "FRA"), "visits")!;
    expect(visits.query.list).toBe("us-leader-visits");
    expect(visits.statement).toContain("The list ends on 12 November 2024");
    const { n, rows } = await rowsBehind(visits, await subject("USA", "FRA"), 300);
    // Visits as such: no conferences, and no leader met in another country.
    expect(new Set(rows.map(({ cameo }) => cameo))).toEqual(new Set(["042"]));
    expect(rows.some(({ issue }) => issue === "conference")).toBe(false);
    expect(n).toBe(visits.numbers[0]!.value);
    expect(rows.every(({ origin }) => origin.dataset === "us-leader-visits")).toBe(true);
  });

  test("stand beside the events of a pair that is followed, and never among its data sets", async () => {
    const answer = await ask("significance", "USA", "KOR", "2025-09-04");
    expect(of(answer, "visits")).toBeDefined();
    const { events } = await subject("USA", "KOR", "2025-09-04");
    expect(events.datasets).toEqual(["casebook"]);
    expect((await desk.datasetsFor("USA", "KOR", DAY)).map(({ dataset }) => dataset)).toEqual(["casebook"]);
  });

  test("of others are on no list, which is not told as none", async () => {
    expect(of(await ask("significance", "IND", "PAK"), "visits")).toBeUndefined();
  });

  test("are counted where they were made, not where another state's leader was met", async () => {
    const answer = await ask("outcomes", "USA", "IRN");
    expect(of(answer, "visited")).toBeUndefined();
  });
});

describe("what was known on the day", () => {
  test("a leader is told from the day on which he took office, as of January 2026 afterwards", async () => {
    expect(said(await ask("leader", "IND", "PAK", "2024-03-02"))).not.toContain("Sharif");
    expect(said(await ask("leader", "IND", "PAK", "2024-03-04"))).toContain(
      "Shehbaz Sharif (prime minister) leads Pakistan.",
    );
    expect(said(await ask("leader", "IND", "PAK"))).toContain(
      "In January 2026 Narendra Modi (prime minister) led India.",
    );
  });

  test("a vote to come is told as the list of January 2026 knew it, and of no earlier day", async () => {
    const due = async (asOf: string) => of(await ask("leader", "ISR", "IRN", asOf), "due")?.statement;
    expect(await due("2025-12-31")).toBeUndefined();
    expect(await due(DAY)).toBe(
      "By the list of January 2026 a vote or a handover was to come in Israel by October 2026.",
    );
  });

  test("those who lead would meet only where nothing speaks against it", async () => {
    const meets = async (a: string, b: string) => of(await ask("significance", a, b), "leaders-together");
    expect((await meets("FRA", "DEU"))!.statement).toContain("at the same time since 6 May 2025");
    // At war, or at the head of a term that began again.
    expect([await meets("ISR", "IRN"), await meets("IND", "PAK")]).toEqual([undefined, undefined]);
  });

  test("what moved after the list of disputes was made is told with it", async () => {
    const dispute = async (asOf: string) =>
      of(await ask("contention", "IND", "PAK", asOf), "dispute")!.statement;
    expect(await dispute("2025-01-31")).not.toContain("Since then");
    expect(await dispute(DAY)).toContain("It was open. Since then, on 10 May 2025:");
  });
});

test("beside events stand the facts of the pair, where the casebook does not follow it", async () => {
  const answer = await askQuestion(
    questionById("contention"),
    await desk.subject({ a: "RUS", b: "UKR", asOf: "2025-09-04", datasets: ["casebook"] }),
  );
  expect(of(answer, "dispute")).toBeDefined();
  expect(answer.body).toBeGreaterThan(0);
  expect(answer.findings.some(({ id }) => !id.includes("record-"))).toBe(true);
});

describe("what the lists cannot know", () => {
  test("a last year of fighting is no news where fighting is told since", async () => {
    expect(of(await ask("contention", "THA", "KHM", "2025-06-30"), "fought-over")!.statement).toContain(
      "is 2011",
    );
    expect(of(await ask("contention", "THA", "KHM"), "fought-over")).toBeUndefined();
    expect(of(await ask("outcomes", "THA", "KHM"), "fought")!.statement).toContain(
      "Fighting between them is told since, last in December 2025.",
    );
  });

  test("a leader who has gone is led by no list", async () => {
    expect(said(await ask("leader", "ISR", "IRN", "2026-02-27"))).toContain("Ali Khamenei");
    const after = said(await ask("leader", "ISR", "IRN"));
    expect(after).toContain("Mojtaba Khamenei (supreme leader) has led Iran since 8 March 2026.");
    expect(after).not.toContain("Ali Khamenei");
  });

  test("what nobody looked up is told as that", async () => {
    expect(said(await ask("leadup", "FJI", "MWI"))).toBe(
      "What has happened of late between Fiji and Malawi was not looked up.",
    );
  });
});

describe("what would mislead", () => {
  test("is no past in common where the ruler was another state", async () => {
    // Poland left Russia in 1918, Ukraine the Soviet Union in 1991.
    expect(of(await ask("history", "POL", "UKR"), "common-past")).toBeUndefined();
    expect(of(await ask("history", "UKR", "GEO"), "common-past")!.statement).toContain("the Soviet Union");
    expect(of(await ask("history", "GRC", "TUR"), "parted")!.statement).toContain("the Ottoman Empire");
  });

  test("is no duty to help between two who quarrel, though the treaty is told", async () => {
    expect(of(await ask("implications", "GRC", "TUR"), "duty")).toBeUndefined();
    expect(said(await ask("history", "GRC", "TUR"))).toContain(
      "The North Atlantic Treaty has bound Greece and Turkey",
    );
  });

  test("is no club of one alone where the other is suspended from it", async () => {
    expect(said(await ask("outsiders", "SDN", "SSD"))).not.toContain("African Union");
    expect(said(await ask("outsiders", "SDN", "IND"))).not.toContain("African Union");
  });

  test("is no bomb of one alone where nothing divides the two", async () => {
    expect(of(await ask("implications", "FRA", "BEL"), "warheads")).toBeUndefined();
    expect(of(await ask("implications", "ISR", "IRN"), "warheads")).toBeDefined();
  });

  test("gives of the side that needs the other less one number", async () => {
    const back = of(await ask("dependence", "FRA", "DEU"), "trade-back")!;
    expect(back.numbers).toHaveLength(2);
    expect(said(await ask("dependence", "FRA", "DEU"))).toMatch(
      /In 2023 France took 8 % of Germany's exports\.$/,
    );
  });
});

test("of a pair that is followed only visits with the US stand beside its events", async () => {
  const ids = (await ask("significance", "USA", "KOR", "2025-09-04")).findings.map(({ id }) => id);
  expect(ids.filter((id) => id.includes("record-"))).toEqual(["significance.record-visits"]);
  const others = (await ask("contention", "CHN", "JPN", "2025-09-04")).findings.map(({ id }) => id);
  expect(others.filter((id) => id.includes("record-"))).toEqual([]);
});
