import { askedOf } from "../../ask/ask.ts";
import { understood, wantedBy } from "../../ask/understood.ts";
import { ALL_DAYS } from "../../dates.ts";
import { questionById } from "../../questions/all.ts";
import { askQuestion } from "../../questions/askQuestion.ts";
import { requestOf } from "../../request.ts";
import type { AnswerTo } from "./all.ts";

export const ask: AnswerTo<"ask"> = async ({ desk }, { q, asOf }) => {
  const asked = await askedOf(desk, q, asOf ?? ALL_DAYS.to);
  if (asked.question === undefined) {
    const { nearest } = asked.understanding;
    const { title } = questionById(nearest);
    return {
      understood: `That is none of the ten questions that Chancery answers. The nearest is ${title}.`,
      question: null,
      title,
      state: null,
      short: [],
      otherwise: [nearest],
    };
  }
  const wanted = { ...wantedBy(asked), asOf: asOf ?? asked.eventKnown };
  const subject = await desk.subject(await requestOf(desk, ...asked.pair, wanted));
  const { short, title } = await askQuestion(questionById(asked.question), subject);
  const [a, b] = asked.pair;
  return {
    understood: understood(asked, subject),
    question: asked.question,
    title,
    state: { a, b, ...wanted, asOf: subject.asOf },
    short,
    otherwise: asked.otherwise.slice(0, 2),
  };
};
