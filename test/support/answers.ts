import type { Desk } from "../../src/desk.ts";
import type { Answer } from "../../src/questions/answer.ts";
import { askQuestion } from "../../src/questions/askQuestion.ts";
import type { Question } from "../../src/questions/subject.ts";
import type { ASKED } from "./pairs.ts";

const given = new Map<string, Promise<Answer>>();

/**
 * The answer of the built-in casebook, without a chronicle, on a pair and day; it is read and never written to.
 * Asked once in a process: the contracts on the parts of an answer hold the same answers.
 */
export function answerOn(
  desk: Desk,
  question: Question,
  [a, b, asOf, datasets]: (typeof ASKED)[number],
): Promise<Answer> {
  const key = JSON.stringify([question.id, a, b, asOf, datasets]);
  const held = given.get(key);
  if (held) return held;
  const asked = desk.subject({ a, b, asOf, datasets }).then((subject) => askQuestion(question, subject));
  given.set(key, asked);
  return asked;
}
