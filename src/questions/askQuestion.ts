import type { Answer } from "./answer.ts";
import type { Question, Subject } from "./subject.ts";

/** Asks one of the ten; the answer's title is the question in words, with the names of the pair. */
export async function askQuestion(question: Question, subject: Subject): Promise<Answer> {
  return { ...(await question.answer(subject)), title: question.asks(subject) };
}
