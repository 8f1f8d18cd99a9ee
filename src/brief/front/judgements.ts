import { addMonths } from "../../dates.ts";
import type { Answer, Finding, Sentence } from "../../questions/answer.ts";
import type { QuestionId } from "../../questions/ids.ts";
import type { Judgement } from "../brief.ts";

const AT_MOST = 5;

/** How far what a question tells follows from the event that the brief is about. */
const FOLLOWS: Readonly<Record<QuestionId, number>> = {
  significance: 3.5,
  outcomes: 2.5,
  implications: 2.5,
  leadup: 2.5,
  outsiders: 2.5,
  history: 2,
  leader: 2,
  dependence: 2,
  signals: 1.5,
  contention: 1.5,
};

/** What confidence weighs, and what nobody learnt of since the day that is compared with (else within the year). */
const STRENGTH = { high: 1, moderate: 0.8, low: 0.6 } as const;
const LEVELS = ["low", "moderate", "high"] as const;
const OLD = 2 / 3;

interface Candidate {
  judgement: Judgement;
  weight: number;
}

/**
 * The key judgements, five at most, no two from one question, the most telling first: of each answer what the reader
 * should take from it (its `judgement`), weighed by how far it follows from the focal event × the confidence of the
 * weakest finding that bears it × whether one of these findings shows something that became known since `since`, or
 * within the year. `taken` are sentences that stand elsewhere on the page. A chance is told with the likelihood of the
 * finding that bears it, and only findings whose odds are borne have one (measures/whole).
 */
export function keyJudgements(
  answers: readonly Answer[],
  { asOf, since, taken }: { asOf: string; since?: string | undefined; taken: readonly string[] },
): Judgement[] {
  const from = since ?? addMonths(asOf, -12);
  return answers
    .flatMap((answer) => candidate(answer, from) ?? [])
    .filter(({ judgement }) => !taken.includes(judgement.statement))
    .sort((x, y) => y.weight - x.weight)
    .slice(0, AT_MOST)
    .map(({ judgement }) => judgement);
}

function candidate({ question, judgement, findings }: Answer, from: string): Candidate | undefined {
  const bearing = judgement ? bearingOf(judgement, findings) : [];
  if (!judgement || bearing.length === 0 || bearing.some(({ thin }) => thin)) return undefined;
  const { confidence } = bearing.reduce((weakest, one) => (rankOf(one) < rankOf(weakest) ? one : weakest));
  const likelihood = bearing.find((one) => one.likelihood)?.likelihood;
  const isNew = bearing.some(({ evidence }) => evidence.some(({ date }) => date > from));
  return {
    judgement: {
      question,
      statement: judgement.text,
      findings: judgement.findings,
      confidence,
      ...(likelihood && { likelihood }),
    },
    weight: FOLLOWS[question] * STRENGTH[confidence.level] * (isNew ? 1 : OLD),
  };
}

const rankOf = ({ confidence }: Finding) => LEVELS.indexOf(confidence.level);

function bearingOf({ findings: ids }: Sentence, findings: readonly Finding[]): Finding[] {
  return findings.filter(({ id }) => ids.includes(id));
}
