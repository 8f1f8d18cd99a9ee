import { describe, expect, it, test } from "vitest";
import { redlineOf } from "../../src/brief/front/redline.ts";
import { likeness, wordDiff } from "../../src/brief/front/wordDiff.ts";
import type { Sentence } from "../../src/questions/answer.ts";

const said = (text: string, ...findings: string[]): Sentence => ({
  text,
  findings: findings.length ? findings : ["history.a"],
});
const history = (...short: Sentence[]) => [{ question: "history" as const, short }];
/** "changed: a → b", to be read. */
const told = (before: Sentence[], after: Sentence[]) =>
  redlineOf(history(...before), history(...after)).map(({ kind, text, was }) =>
    was === undefined ? `${kind}: ${text}` : `${kind}: ${was} → ${text}`,
  );
const read = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ text, kind }) => (kind === "same" ? text : kind === "gone" ? `[-${text}-]` : `{+${text}+}`))
    .join(" ");

describe("words", () => {
  test.each([
    ["They met in 2018.", "They met in 2025.", "They met in [-2018.-] {+2025.+}"],
    ["They met.", "They met.", "They met."],
    ["a b c", "b c d", "[-a-] b c {+d+}"],
    ["It was 97 % then.", "It was 98 % then.", "It was [-97 %-] {+98 %+} then."],
    // Each alternation once: what is gone, then what is new.
    ["one two three four", "five six three four", "[-one two-] {+five six+} three four"],
    // A lone word between two changes goes with them, at the edge of the sentence it stays.
    ["an old tie cooled here", "a new tie mended here", "[-an old tie cooled-] {+a new tie mended+} here"],
    ["They have met", "They had met", "They [-have-] {+had+} met"],
  ])("%j, then %j", (before, after, marks) => {
    expect(read(before, after)).toBe(marks);
  });

  test.each([
    ["They met in 2018.", "They met in 2025."],
    ["a b a c b a", "c a b b a c"],
    ["x  y %", " x y  % z"],
    ["nothing of it", "stays here"],
  ])("of %j and %j add up to both", (before, after) => {
    const runs = wordDiff(before, after);
    const of = (kind: string) => runs.filter((run) => run.kind === "same" || run.kind === kind);
    const joined = (kind: string) =>
      of(kind)
        .map((run) => run.text)
        .join(" ");
    expect(joined("gone")).toBe(before);
    expect(joined("new")).toBe(after);
  });

  it("in common and in order make texts alike", () => {
    expect(likeness("a b c d", "a b c d")).toBe(1);
    expect(likeness("a b c d", "e f")).toBe(0);
    expect(likeness("a b c d", "a c x y")).toBe(0.5);
    expect(likeness("a b", "b a")).toBe(0.5);
  });
});

describe("sentences", () => {
  it("that are equal word for word are left out, whatever bears them and wherever they stand", () => {
    expect(told([said("A."), said("B.")], [said("B.", "history.other"), said("A.")])).toEqual([]);
  });

  it("of an empty side are all new, or all gone", () => {
    expect(told([], [said("A."), said("B.")])).toEqual(["new: A.", "new: B."]);
    expect(told([said("A."), said("B.")], [])).toEqual(["gone: A.", "gone: B."]);
    expect(redlineOf(history(said("A.")), [])).toEqual([
      { question: "history", kind: "gone", text: "A.", findings: ["history.a"] },
    ]);
    expect(redlineOf([], [])).toEqual([]);
  });

  it("changed where they rest on a finding in common and nearly half of their words are the same", () => {
    // 5 of 11 words on each side: 0.4545; 4 of 9: 0.444.
    const near = ["1 2 3 4 5 a b c d e f", "1 2 3 4 5 g h i j k l"] as const;
    const far = ["1 2 3 4 a b c d e", "1 2 3 4 f g h i j"] as const;
    expect(told([said(near[0])], [said(near[1])])).toEqual([`changed: ${near[0]} → ${near[1]}`]);
    expect(told([said(far[0])], [said(far[1])])).toEqual([`new: ${far[1]}`, `gone: ${far[0]}`]);
    expect(told([said(near[0], "history.a", "history.b")], [said(near[1], "history.b")])).toHaveLength(1);
  });

  it("without a finding in common need most words to be the same", () => {
    const then = said("1 2 3 4 5", "history.a");
    const with3 = said("1 2 3 a b", "history.b");
    const with2 = said("1 2 a b c", "history.b");
    expect(told([then], [with3])).toEqual(["changed: 1 2 3 4 5 → 1 2 3 a b"]);
    expect(told([then], [with2])).toEqual(["new: 1 2 a b c", "gone: 1 2 3 4 5"]);
  });

  it("are matched the most alike first, each once", () => {
    const before = [said("1 2 3 4"), said("1 2 3 x")];
    expect(told(before, [said("1 2 y x"), said("1 2 3 5")])).toEqual([
      "changed: 1 2 3 x → 1 2 y x",
      "changed: 1 2 3 4 → 1 2 3 5",
    ]);
    expect(told(before, [said("1 2 9 4")])).toEqual(["changed: 1 2 3 4 → 1 2 9 4", "gone: 1 2 3 x"]);
    expect(told([said("1 2 3 4")], [said("1 2 3 a"), said("1 2 3 b")])).toEqual([
      "changed: 1 2 3 4 → 1 2 3 a",
      "new: 1 2 3 b",
    ]);
  });

  it("are matched within their question alone", () => {
    const before = [{ question: "leader" as const, short: [said("1 2 3 4")] }];
    const lines = redlineOf(before, history(said("1 2 3 5")));
    expect(lines.map(({ question, kind }) => `${question} ${kind}`)).toEqual(["history new", "leader gone"]);
  });

  it("stand in the order of now, each question's gone ones after them", () => {
    const leader = (...short: Sentence[]) => ({ question: "leader" as const, short });
    const before = [...history(said("w x y z"), said("Gone."), said("1 2 3 4")), leader(said("P."))];
    const after = [leader(said("Q.")), ...history(said("1 2 3 5"), said("Fresh."), said("w x y v"))];
    const lines = redlineOf(before, after);
    expect(lines.map(({ question, kind, text }) => `${question} ${kind} ${text}`)).toEqual([
      "leader new Q.",
      "leader gone P.",
      "history changed 1 2 3 5",
      "history new Fresh.",
      "history changed w x y v",
      "history gone Gone.",
    ]);
    expect(redlineOf(before, after)).toEqual(lines);
  });

  it("that changed have what was, the findings of now and the marks of the words", () => {
    const before = history(said("They met in 2018.", "history.a", "history.old"));
    expect(redlineOf(before, history(said("They met in 2025.", "history.a")))).toEqual([
      {
        question: "history",
        kind: "changed",
        text: "They met in 2025.",
        was: "They met in 2018.",
        findings: ["history.a"],
        words: [
          { text: "They met in", kind: "same" },
          { text: "2018.", kind: "gone" },
          { text: "2025.", kind: "new" },
        ],
      },
    ]);
  });
});
