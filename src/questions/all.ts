import { contention } from "./contention.ts";
import { dependence } from "./dependence.ts";
import { history } from "./history.ts";
import { QUESTION_IDS, type QuestionId } from "./ids.ts";
import { implications } from "./implications.ts";
import { leader } from "./leader.ts";
import { leadup } from "./leadup.ts";
import { outcomes } from "./outcomes.ts";
import { outsiders } from "./outsiders.ts";
import { signals } from "./signals.ts";
import { significance } from "./significance.ts";
import type { Question } from "./subject.ts";

/** The ten questions in the order of the brief. A new question is one file and one line here. */
export const QUESTIONS: readonly Question[] = [
  history,
  significance,
  implications,
  leader,
  dependence,
  outsiders,
  leadup,
  contention,
  signals,
  outcomes,
];

export function questionById(id: QuestionId): Question {
  return QUESTIONS[QUESTION_IDS.indexOf(id)]!;
}
