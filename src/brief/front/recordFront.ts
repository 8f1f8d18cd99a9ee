import type { Answer, Sentence } from "../../questions/answer.ts";
import type { QuestionId } from "../../questions/ids.ts";
import { isPlain } from "../../words/en/readingGrade.ts";
import type { Front } from "../brief.ts";
import { fitFront } from "./fit.ts";

/** Of which answers the weightiest sentence stands above all where a brief rests on the record, and how many do. */
const LEADING: readonly QuestionId[] = [
  "contention",
  "history",
  "leadup",
  "dependence",
  "signals",
  "outsiders",
  "implications",
];
const LINES = 3;
/** What is true of the two and no reader would be told first. */
const BEHIND = ["record-visits", "record-visited", "record-neighbours", "record-leaders-together"];

/** The first page of a brief without events: what is told of the two together opens it, and no judgement is drawn. */
export function recordFront(answers: readonly Answer[], title: string): Front {
  const bottomLine: Sentence[] = [];
  for (const id of LEADING) {
    const answer = answers.find(({ question }) => question === id);
    const next = answer?.short.find((one) => ofPair(one, answer) && goesWith(one, bottomLine));
    if (next && bottomLine.length < LINES) bottomLine.push(next);
  }
  return fitFront({
    title,
    titleFindings: [],
    audit: "",
    reports: "",
    bottomLine,
    judgements: [],
    watch: [],
    // Whole, though its first sentence may stand above: what would be left of so short an answer could mislead.
    short: answers.map(({ question, title: asks, short: sentences, glance }) => ({
      question,
      asks,
      sentences,
      ...(glance && { glance }),
    })),
  });
}

/** Whether a finding of the two together bears the sentence. */
function ofPair({ findings: ids }: Sentence, { findings }: Answer): boolean {
  return findings.some(
    ({ id, about }) => about === "pair" && ids.includes(id) && !BEHIND.some((name) => id.endsWith(name)),
  );
}

/** Whether a sentence can follow others: it reads plainly after them, and tells no turn that one of them tells. */
function goesWith({ text }: Sentence, others: readonly Sentence[]): boolean {
  const turn = text.slice(text.indexOf(": ") + 2);
  const told = others.map((other) => other.text);
  return isPlain([...told, text].join(" ")) && !told.some((other) => other.includes(turn));
}
