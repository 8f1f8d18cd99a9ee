import type { Answer, Finding, Found } from "./answer.ts";
import { borne } from "./kit/borne.ts";
import { finiteNumbers } from "./kit/measure.ts";
import { inRank } from "./kit/rank.ts";
import type { Question, Subject } from "./subject.ts";
import { answerOfRecord, restsOnRecord, visitFindings, worldFindings } from "./world/answer.ts";

/**
 * Asks one of the ten; the answer's title is the question in words, with the names of the pair. All findings pass
 * here: what JSON cannot write (an end without a bound, a number that is none) is left out, and the most telling come first.
 */
export async function askQuestion(question: Question, subject: Subject): Promise<Answer> {
  const alone = restsOnRecord(subject);
  const answer = alone
    ? await answerOfRecord(question.id, subject)
    : await withRecord(await question.answer(subject), question, subject);
  const finite = answer.findings.map((finding) => ({ ...finding, numbers: finiteNumbers(finding.numbers) }));
  // An answer of the record is its short form: all findings are its annex, in the order in which they were told.
  const { figure, moreFigures, ...told } = answer;
  const figuresBorne = (findings: readonly Finding[]) => ({
    figure: figure && borne(figure, findings, question.bears),
    moreFigures: moreFigures.map((one) => borne(one, findings, question.bears)),
  });
  if (alone) return { ...told, findings: finite, ...figuresBorne(finite), body: 0 };
  const ranked = inRank(finite, { "record-": 2, ...question.relevance }, subject.asOf);
  return { ...told, ...ranked, ...figuresBorne(ranked.findings), title: question.asks(subject) };
}

/** Beside events of a pair that the casebook does not follow stands what the record of the world tells of the two; of one that it follows, the visits with the US. */
async function withRecord(answer: Found, { id }: Question, subject: Subject): Promise<Found> {
  const { a, b, record } = subject;
  const ofRecord = record.world.knows(a) && record.world.knows(b);
  const own = record.coverage(a, b) !== undefined;
  const more = !ofRecord ? [] : await (own ? visitFindings(id, subject) : worldFindings(id, subject));
  return { ...answer, findings: [...answer.findings, ...more] };
}
