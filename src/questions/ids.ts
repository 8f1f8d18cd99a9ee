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

/** The question of which a finding ("history.now") or a figure ("history-phases") is; undefined where its id names none. */
export function questionOf(id: string): QuestionId | undefined {
  return QUESTION_IDS.find((one) => id.startsWith(`${one}.`) || id.startsWith(`${one}-`));
}
