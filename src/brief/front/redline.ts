import type { Answer, Sentence } from "../../questions/answer.ts";
import type { Redlined } from "../brief.ts";
import { likeness, wordDiff } from "./wordDiff.ts";

type ShortAnswer = Pick<Answer, "question" | "short">;

/**
 * From which likeness on (wordDiff) two sentences are one that changed. Those that rest on a common finding tell of
 * the same matter on two days, and nearly half of their words in common is enough; with fewer only the frame of
 * the sentence is left, and it reads better as one that went and one that came. Without a common finding
 * most of the words must be the same.
 */
const LIKE = { withFinding: 0.45, without: 0.6 };

/**
 * What of the short answers is new, gone or changed since an earlier day: the sentences as they stand now, after
 * those of each question what is gone from it. Sentences that stand in both word for word are left out, though
 * other findings may bear them.
 */
export function redlineOf(before: readonly ShortAnswer[], after: readonly ShortAnswer[]): Redlined[] {
  const shortOf = (answers: readonly ShortAnswer[], question: Answer["question"]) =>
    answers.find((one) => one.question === question)?.short ?? [];
  const questions = new Set([...after, ...before].map((one) => one.question));
  return [...questions].flatMap((question) =>
    ofQuestion(question, shortOf(before, question), shortOf(after, question)),
  );
}

function ofQuestion(
  question: Answer["question"],
  before: readonly Sentence[],
  after: readonly Sentence[],
): Redlined[] {
  const [gone, fresh] = [without(before, after), without(after, before)];
  const matched = pairs(gone, fresh);
  const paired = new Set(matched.values());
  return [
    ...fresh.map((now): Redlined => {
      const { text, findings } = now;
      const was = matched.get(now)?.text;
      return was === undefined
        ? { question, kind: "new", text, findings }
        : { question, kind: "changed", text, was, findings, words: wordDiff(was, text) };
    }),
    ...gone
      .filter((one) => !paired.has(one))
      .map(({ text, findings }): Redlined => ({ question, kind: "gone", text, findings })),
  ];
}

function without(sentences: readonly Sentence[], others: readonly Sentence[]): Sentence[] {
  const known = new Set(others.map((one) => one.text));
  return sentences.filter((one) => !known.has(one.text));
}

/** For a later sentence the earlier that became it: the most alike first, each once, equals in order of reading. */
function pairs(gone: readonly Sentence[], fresh: readonly Sentence[]): Map<Sentence, Sentence> {
  const alike = fresh
    .flatMap((now) => gone.map((old) => ({ now, old, like: likeness(old.text, now.text) })))
    .filter(({ now, old, like }) => {
      const common = now.findings.some((id) => old.findings.includes(id));
      return like >= (common ? LIKE.withFinding : LIKE.without);
    })
    .sort((x, y) => y.like - x.like);
  const matched = new Map<Sentence, Sentence>();
  const used = new Set<Sentence>();
  for (const { now, old } of alike) {
    if (matched.has(now) || used.has(old)) continue;
    matched.set(now, old);
    used.add(old);
  }
  return matched;
}
