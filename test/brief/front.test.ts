import { describe, expect, it } from "vitest";
import type { Front } from "../../src/brief/brief.ts";
import { fitFront, wordsOfFront } from "../../src/brief/front/fit.ts";
import { frontOf } from "../../src/brief/front/front.ts";
import type { Answer, Finding } from "../../src/questions/answer.ts";
import { QUESTION_IDS, type QuestionId } from "../../src/questions/ids.ts";
import { answer, evidence, finding, LIKELY, sampleBrief } from "./sampleBrief.ts";

const NEW = { evidence: [evidence({ date: "2025-09-04" })] };
const OLD = { evidence: [evidence({ date: "2017-09-04" })] };

/** An answer with one finding that bears a judgement, a short answer of two sentences and a clause of news. */
function of(question: QuestionId, wish: Partial<Answer> = {}, bearing: Partial<Finding> = NEW): Answer {
  const id = `${question}.one`;
  return {
    ...answer(question, [finding(id, bearing)]),
    title: `What of ${question}?`,
    short: [
      { text: `First of ${question}.`, findings: [id] },
      { text: `Second of ${question}.`, findings: [id] },
      { text: `Third of ${question}.`, findings: [id] },
    ],
    judgement: { text: `Take from ${question}.`, findings: [id] },
    ...wish,
  };
}

const page = (answers: readonly Answer[], since?: string) =>
  frontOf({ answers, pair: "China and North Korea", asOf: "2025-09-04", since, audit: "", reports: "" });
const all = (change: (id: QuestionId) => Answer = of) => QUESTION_IDS.map((id) => change(id));
const asked = (front: Front) => front.judgements.map(({ question }) => question);

describe("the title", () => {
  const news = (text: string, question: QuestionId) =>
    of(question, { news: { text, findings: [`${question}.one`] } });

  it("is the news of the event and of the tie", () => {
    const { title, titleFindings } = page([
      news("a tie mended", "history"),
      news("xi and Kim meet", "significance"),
    ]);
    expect(title).toBe("Xi and Kim meet: a tie mended");
    expect(titleFindings).toEqual(["significance.one", "history.one"]);
  });

  it("names the pair where no event does", () => {
    expect(page([news("a tie mended", "history")]).title).toBe("China and North Korea: a tie mended");
    expect(page([of("history")]).title).toBe("China and North Korea");
  });
});

describe("the key judgements", () => {
  it("are five, no two from one question, those that follow from the event first", () => {
    expect(asked(page(all()))).toEqual(["significance", "outsiders", "leadup", "outcomes", "leader"]);
  });

  it("weigh the weakest confidence of what bears them, and say it", () => {
    const high = { ...NEW, confidence: { level: "high" as const, why: "listed" } };
    const low = finding("leader.two", { ...NEW, confidence: { level: "low", why: "few" } });
    const sure = all((id) => of(id, {}, id === "contention" ? high : NEW));
    expect(asked(page(sure))).not.toContain("contention");
    const bySignals = all((id) => of(id, {}, id === "leader" ? high : NEW));
    expect(asked(page(bySignals)).indexOf("leader")).toBeLessThan(3);
    const both = of("leader", {}, high);
    both.findings.push(low);
    both.judgement!.findings.push("leader.two");
    const [judgement] = page([both]).judgements;
    expect(judgement!.confidence).toEqual({ level: "low", why: "few" });
  });

  it("prefer what became known within the year, or since the day that is compared with", () => {
    const stale = all((id) => of(id, {}, id === "significance" ? OLD : NEW));
    expect(asked(page(stale))[0]).not.toBe("significance");
    expect(asked(page(stale, "2010-01-01"))[0]).toBe("significance");
  });

  it("have a likelihood where a finding has one, and none rests on what is thin or not there", () => {
    const [one] = page([of("outcomes", {}, { ...NEW, likelihood: LIKELY, nature: "judgement" })]).judgements;
    expect(one!.likelihood).toEqual(LIKELY);
    expect(page([of("outcomes")]).judgements[0]).not.toHaveProperty("likelihood");
    expect(page([of("outcomes", {}, { ...NEW, thin: true })]).judgements).toEqual([]);
    expect(page([of("outcomes", { judgement: { text: "So.", findings: ["x.y"] } })]).judgements).toEqual([]);
  });
});

describe("the bottom line", () => {
  it("says what happened, what the tie is and what follows, and nothing of it is said again", () => {
    const front = page(all());
    expect(front.bottomLine.map(({ text }) => text)).toEqual([
      "First of significance.",
      "Take from history.",
      "Take from implications.",
    ]);
    const below = JSON.stringify([front.judgements, front.short]);
    for (const { text } of front.bottomLine) expect(below).not.toContain(text);
  });

  it("leaves the judgements below where there are few", () => {
    const few = all((id) => of(id, QUESTION_IDS.indexOf(id) > 3 ? { judgement: undefined } : {}));
    const front = page(few);
    expect(front.judgements).toHaveLength(4);
    expect(front.bottomLine.map(({ text }) => text)).toEqual([
      "First of significance.",
      "Third of history.",
      "First of outcomes.",
    ]);
  });
});

describe("what to watch", () => {
  const calendar = finding("outcomes.calendar", {
    evidence: ["one", "two", "three", "four", "five"].map((what) =>
      evidence({ what, when: "10 October 2025" }),
    ),
  });
  const chance = (id: string, probability: number, to = "2025-12-03") =>
    finding(`outcomes.${id}`, {
      ...NEW,
      nature: "judgement",
      likelihood: { ...LIKELY, probability, resolves: { ...LIKELY.resolves, label: id, to } },
    });

  it("are four dates, the odds within ninety days that no judgement tells, the likeliest first", () => {
    const told = chance("told", 0.9);
    const outcomes = {
      ...answer("outcomes", [
        calendar,
        told,
        chance("low", 0.2),
        chance("high", 0.8),
        chance("far", 0.99, "2026-09-04"),
      ]),
      judgement: { text: "Expect it.", findings: ["outcomes.told"] },
    };
    const { watch } = page([outcomes]);
    expect(watch.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      "date 10 October 2025: one.",
      "date 10 October 2025: two.",
      "date 10 October 2025: three.",
      "date 10 October 2025: four.",
      "odds high by 3 December 2025: likely, 80 %.",
      "odds low by 3 December 2025: likely, 20 %.",
    ]);
    expect(watch.every(({ findings }) => findings.length === 1)).toBe(true);
  });

  it("and what would change the assessment, in plain words alone", () => {
    const wouldChange = ["A rise beyond the placebo days.", "A rise by 12 a month.", "A treaty."];
    expect(page([of("significance", { wouldChange })]).watch).toEqual([
      { kind: "change", text: "A treaty.", findings: ["significance.one"] },
    ]);
  });
});

describe("two pages hold it", () => {
  const wordy = (n: number, question: QuestionId = "history"): Front["short"][number] => ({
    question,
    asks: "What?",
    sentences: Array.from({ length: n }, () => ({ text: "word ".repeat(100).trim(), findings: ["a.b"] })),
  });

  it("the longest answers give up their last sentences, down to two", () => {
    const { front } = sampleBrief();
    const long = { ...front, short: [wordy(4), wordy(9, "leader"), wordy(2, "signals")] };
    const fitted = fitFront(long);
    expect(wordsOfFront(fitted)).toBeLessThanOrEqual(1060);
    expect(fitted.short.map(({ sentences }) => sentences.length)).toEqual([4, 4, 2]);
    const far = fitFront({ ...front, short: Array.from({ length: 10 }, () => wordy(3)) });
    expect(far.short.every(({ sentences }) => sentences.length === 2)).toBe(true);
  });

  it("and rather an earlier one than leave what is hard to read", () => {
    const { front } = sampleBrief();
    const hard = `${"Denuclearisation negotiations ".repeat(25)}failed.`;
    const easy = (name: string) =>
      `${name} went to the sea and sat in the sun all day long. `.repeat(4).trim();
    const sentences = [easy("Ann"), hard, easy("Bob")].map((text) => ({ text, findings: ["a.b"] }));
    const short = [{ question: "history" as const, asks: "What?", sentences }];
    const rest = { ...wordy(2, "leader"), asks: "word ".repeat(800).trim() };
    const fitted = fitFront({ ...front, short: [...short, rest] });
    expect(fitted.short[0]!.sentences.map(({ text }) => text)).toEqual([easy("Ann"), easy("Bob")]);
  });

  it("one that fits stays as it is", () => {
    const { front } = sampleBrief();
    expect(fitFront(front)).toEqual(front);
  });
});
