import { ALL_DAYS, addDays, formatDate } from "../../dates.ts";
import { actsBetween, actsOf } from "../../measures/acts.ts";
import { questionById } from "../../questions/all.ts";
import { askQuestion } from "../../questions/askQuestion.ts";
import type { AnswerTo } from "./all.ts";

/** How far back the events lie that are offered as the one that a brief is about. */
const FOCAL_DAYS = 3 * 366;
const OFFERED = 30;

export const span: AnswerTo<"span"> = async (held, { a, b, dataset }) => {
  const last = await held.request({ a, b, dataset });
  const subject = await held.desk.subject(last);
  // History alone: the whole brief would take the time of the one that the reader waits for.
  const [coverage, { figure }] = await Promise.all([
    subject.events.coverage(),
    askQuestion(questionById("history"), subject),
  ]);
  const drawn = figure?.data;
  const days = coverage.flatMap((row) => [row.from, row.to]).sort();
  return {
    from: days[0] ?? ALL_DAYS.from,
    to: days.at(-1) ?? last.asOf,
    phases: drawn?.kind === "phases" ? drawn.phases : [],
  };
};

export const focals: AnswerTo<"focals"> = async (held, state) => {
  const subject = await held.desk.subject(await held.request({ ...state, event: undefined }));
  const { a, b, asOf } = subject;
  const recent = actsOf(subject, { ...actsBetween(a, b), from: addDays(asOf, -FOCAL_DAYS) });
  const events = await recent.strongest(OFFERED);
  return {
    events: events
      .map(({ id, date, precision, evidence }) => ({
        id,
        date,
        when: formatDate(date, precision),
        summary: evidence.summary,
      }))
      .sort((x, y) => (x.date < y.date ? 1 : -1)),
  };
};
