import type { Answer, Finding } from "../questions/answer.ts";
import type { QuestionId } from "../questions/ids.ts";
import type { Judgement } from "./brief.ts";

const AT_MOST = 5;

/**
 * The judgements that open the brief, five at most: findings that carry a likelihood, one a matter
 * (the question, and for outcomes the class), those that tell the reader most first: far from the
 * long-run chance, and far from even. Ties keep the order of the brief.
 */
export function keyJudgements(answers: readonly Answer[]): Judgement[] {
  const candidates = answers.flatMap((answer) =>
    answer.findings.filter(isCandidate).map((finding) => ({ question: answer.question, finding })),
  );
  const ranked = [...candidates].sort((x, y) => tells(y.finding) - tells(x.finding));
  const chosen = new Map<string, { question: QuestionId; finding: Finding }>();
  for (const candidate of ranked) {
    const matter = matterOf(candidate.finding);
    if (!chosen.has(matter) && chosen.size < AT_MOST) chosen.set(matter, candidate);
  }
  return candidates
    .filter((candidate) => chosen.get(matterOf(candidate.finding)) === candidate)
    .map(({ question, finding }) => ({
      statement: finding.statement,
      likelihood: finding.likelihood!,
      confidence: finding.confidence,
      basis: [finding.id],
      question,
    }));
}

function isCandidate(finding: Finding): boolean {
  return finding.likelihood !== undefined && !finding.thin;
}

/** Distance from the long-run chance plus half the distance from even, in log-odds, held to 1 to 99 %. */
function tells(finding: Finding): number {
  const { probability, base } = finding.likelihood!;
  const surprise = base === undefined ? 0 : Math.abs(logit(probability) - logit(base));
  return surprise + Math.abs(logit(probability)) / 2;
}

function logit(probability: number): number {
  const held = Math.min(0.99, Math.max(0.01, probability));
  return Math.log(held / (1 - held));
}

/** "outcomes.military.90" and "outcomes.military.365" are one matter. */
function matterOf(finding: Finding): string {
  return finding.id.replace(/[.-]\d+d?$/, "");
}
