import { ChanceryError } from "../../errors.ts";
import { QUESTION_IDS } from "../../questions/ids.ts";
import { eventEvidence } from "../../questions/kit/evidence.ts";
import { rowsBehind } from "../../questions/rowsBehind.ts";
import type { AnswerTo } from "./all.ts";

export const rows: AnswerTo<"rows"> = async (held, { finding: id, offset, limit, ...state }) => {
  const question = QUESTION_IDS.find((one) => id.startsWith(`${one}.`));
  const [answer, subject] = await Promise.all([
    question && held.answer(question, state),
    held.request(state).then((request) => held.desk.subject(request)),
  ]);
  const finding = answer?.findings.find((one) => one.id === id);
  if (!finding) {
    throw new ChanceryError("unknown-option", `The brief has no finding "${id}" as of ${subject.asOf}.`, {
      hint: "A finding may be of another day, or of another event.",
    });
  }
  const { n, rows: found } = await rowsBehind(finding, subject, offset + limit);
  return { n, rows: found.slice(offset).map((event) => eventEvidence(event, subject)) };
};
