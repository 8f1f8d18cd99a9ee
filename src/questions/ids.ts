/** The ten questions, in the order of the brief. */
export const QUESTION_IDS = [
  "history",
  "significance",
  "implications",
  "leader",
  "dependence",
  "outsiders",
  "leadup",
  "contention",
  "signals",
  "outcomes",
] as const;

export type QuestionId = (typeof QUESTION_IDS)[number];
