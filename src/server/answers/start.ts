import { BUILT_IN_CASE } from "../../casebook.ts";
import { ALL_DAYS } from "../../dates.ts";
import { QUESTIONS } from "../../questions/all.ts";
import { VERSION } from "../../version.ts";
import type { AnswerTo } from "./all.ts";

export const start: AnswerTo<"start"> = async ({ desk }) => ({
  version: VERSION,
  builtIn: BUILT_IN_CASE,
  datasets: await desk.chronicle.datasets(ALL_DAYS.to),
  questions: QUESTIONS.map(({ id, title }) => ({ id, title })),
});
