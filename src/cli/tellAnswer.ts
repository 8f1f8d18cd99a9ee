import { withKeptFigures } from "../brief/keptFigures.ts";
import { questionById } from "../questions/all.ts";
import { askQuestion } from "../questions/askQuestion.ts";
import type { QuestionId } from "../questions/ids.ts";
import { dataEnd } from "../questions/kit/dataEnd.ts";
import type { Subject } from "../questions/subject.ts";
import { restsOnRecord } from "../questions/world/answer.ts";
import { loadEvents } from "../words/en/world/answer.ts";
import { printAnswer } from "./printAnswer.ts";
import { terminal } from "./terminal.ts";

export interface AnswerFlags {
  json?: boolean;
  annex?: boolean;
}

/** Asks one of the ten and tells the answer, as JSON or in words. */
export async function tellAnswer(
  id: QuestionId,
  subject: Subject,
  { json, annex }: AnswerFlags,
): Promise<void> {
  const answer = withKeptFigures(await askQuestion(questionById(id), subject));
  if (json) {
    terminal.json(answer, 2);
    return;
  }
  const { a, b, asOf, events, name } = subject;
  const load = restsOnRecord(subject) ? loadEvents(name(a), name(b)) : undefined;
  printAnswer(answer, { asOf, end: dataEnd(await events.coverage(), asOf), annex, load }, terminal);
}
