import { FIELDS } from "../../chronicle/readers/csv/columns.ts";
import type { IntakePlan } from "../../intake/plan.ts";
import type { AnswerOf } from "../endpoints.ts";

const NEEDED: readonly string[] = ["date", "source", "cameo"];

/** A plan for a page: without the command, which would name files as they lie here. */
export function planAnswer(plan: IntakePlan): AnswerOf<"planIntake"> {
  const { format, by, goes, proposed, columns, questions, lines } = plan;
  const command = lines.findIndex(({ kind }) => kind === "command");
  return {
    ...{ format, by, goes },
    proposed:
      proposed && Object.fromEntries(Object.entries(proposed).map(([field, name]) => [field, name ?? ""])),
    columns: columns && [...columns],
    fields: Object.entries(FIELDS).map(([field, means]) => ({
      field,
      means,
      needed: NEEDED.includes(field),
    })),
    // What an option answers is a control of the page; the words of the command line would only stand beside it.
    questions: questions.map(({ hint, ...one }) => (one.asks.length > 0 ? one : { ...one, hint })),
    // The line before it says that it follows.
    lines: lines.slice(0, Math.max(0, command - 1)),
  };
}
