import type { Answer } from "./answer.ts";
import { finiteNumbers } from "./kit/measure.ts";
import { inRank } from "./kit/rank.ts";
import type { Question, Subject } from "./subject.ts";

/**
 * Asks one of the ten; the answer's title is the question in words, with the names of the pair. All findings pass
 * here: what JSON cannot write (an end without a bound, a number that is none) is left out, and the most telling come first.
 */
export async function askQuestion(question: Question, subject: Subject): Promise<Answer> {
  const answer = await question.answer(subject);
  const finite = answer.findings.map((finding) => ({ ...finding, numbers: finiteNumbers(finding.numbers) }));
  const ranked = inRank(finite, question.relevance, subject.asOf);
  return { ...answer, ...ranked, title: question.asks(subject) };
}
