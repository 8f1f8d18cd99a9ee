import type { QuestionId } from "./ids.ts";

/**
 * The words that point at each question. A phrase of several words counts more than a single one;
 * a word is matched at its beginning ("depend" finds "dependence").
 */
const CUES: Record<QuestionId, readonly string[]> = {
  history: [
    "history",
    "how did",
    "come to be",
    "came to be",
    "origin",
    "past",
    "phases",
    "over the years",
    "since when",
    "roots",
    "evolve",
  ],
  significance: [
    "significan",
    "what does",
    "meeting",
    "summit",
    "visit",
    "matter",
    "mean",
    "important",
    "importance",
    "change by",
    "first time",
  ],
  implications: [
    "implication",
    "what follows",
    "consequence",
    "grows stronger",
    "grow stronger",
    "closer",
    "weaker",
    "balance of power",
    "what if",
    "effect on the region",
  ],
  leader: [
    "leader",
    "changed course",
    "has changed",
    "changed",
    "policy of",
    "rule",
    "in power",
    "took office",
    "behave",
    "reign",
  ],
  dependence: [
    "depend",
    "need",
    "rely",
    "relies",
    "trade",
    "aid",
    "leverage",
    "economic",
    "lifeline",
    "sanctions relief",
  ],
  outsiders: [
    "outsider",
    "the west",
    "neighbours",
    "neighbors",
    "see ",
    "view",
    "perceive",
    "react to the",
    "worr",
    "concern",
    "alarm",
  ],
  leadup: [
    "led up",
    "lead up",
    "leading up",
    "lead-up",
    "before the",
    "why did",
    "what caused",
    "prompted",
    "run-up",
    "what brought",
  ],
  contention: [
    "divide",
    "rival",
    "quarrel",
    "contention",
    "dispute",
    "disagree",
    "tension between",
    "conflict between",
    "clash over",
    "compete",
  ],
  signals: [
    "parade",
    "show of force",
    "shows of force",
    "missile",
    "nuclear test",
    "exercise",
    "signal",
    "drill",
    "provocation",
  ],
  outcomes: [
    "next",
    "likely",
    "what will",
    "will they",
    "forecast",
    "outcome",
    "probab",
    "expect",
    "odds",
    "chance",
    "happen",
    "come of it",
  ],
};

export interface Understanding {
  question: QuestionId;
  score: number;
  /** The cues that were found, for "what I understood". */
  cues: string[];
}

/** The questions that a sentence may mean, best first; empty where no cue is found. Ties keep the order of the ten. */
export function understand(sentence: string): Understanding[] {
  const text = ` ${sentence
    .toLowerCase()
    .replace(/[^\p{L}\p{N}' -]+/gu, " ")
    .replace(/\s+/g, " ")} `;
  return (Object.entries(CUES) as [QuestionId, readonly string[]][])
    .map(([question, cues]) => {
      const found = cues.filter((cue) => text.includes(` ${cue}`));
      return {
        question,
        cues: found,
        score: found.reduce((sum, cue) => sum + (cue.includes(" ") ? 2 : 1), 0),
      };
    })
    .filter((candidate) => candidate.score > 0)
    .sort((x, y) => y.score - x.score);
}
