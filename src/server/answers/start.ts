import { BUILT_IN } from "../../ask/settle.ts";
import { ALL_DAYS } from "../../dates.ts";
import { QUESTIONS } from "../../questions/all.ts";
import { VERSION } from "../../version.ts";
import type { AnswerTo } from "./all.ts";

/** The built-in case, on the day of the meeting that it is about. */
export const BUILT_IN_CASE = { a: BUILT_IN[0], b: BUILT_IN[1], asOf: "2025-09-04" };

export const start: AnswerTo<"start"> = async ({ desk }) => ({
  version: VERSION,
  builtIn: BUILT_IN_CASE,
  datasets: await desk.chronicle.datasets(ALL_DAYS.to),
  questions: QUESTIONS.map(({ id, title }) => ({ id, title })),
});
