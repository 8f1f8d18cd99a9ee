import { figureTable } from "../../brief/render/figureTable.ts";
import { ChanceryError } from "../../errors.ts";
import { countedOf, eventsBehindMark } from "../../questions/behindMark.ts";
import { questionOf } from "../../questions/ids.ts";
import { eventEvidence } from "../../questions/kit/evidence.ts";
import { rowsBehind } from "../../questions/rowsBehind.ts";
import type { AnswerTo } from "./all.ts";
import { figureById } from "./brief.ts";

export const rows: AnswerTo<"rows"> = async (held, { finding: id, offset, limit, ...state }) => {
  const question = questionOf(id);
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

export const mark: AnswerTo<"mark"> = async (held, { figure: id, row, offset, limit, ...state }) => {
  const [figure, subject] = await Promise.all([
    figureById(held, state, id),
    held.request(state).then((request) => held.desk.subject(request)),
  ]);
  const of = figureTable(figure.data).rows.length;
  if (row >= of) {
    throw new ChanceryError("unknown-option", `The figure "${id}" has no row ${row} as of ${subject.asOf}.`, {
      hint: `Its rows are numbered from 0; it has ${of}.`,
    });
  }
  const found = await eventsBehindMark(figure, row, subject, { offset, limit });
  if (!found) return { counts: false, counted: null, n: 0, rows: [] };
  return {
    counts: true,
    counted: countedOf(figure, row),
    n: found.n,
    rows: found.rows.map((event) => eventEvidence(event, subject)),
  };
};
