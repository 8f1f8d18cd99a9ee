import type { Answer, Finding } from "../questions/answer.ts";
import type { QuestionId } from "../questions/ids.ts";
import type { Judgement } from "./brief.ts";

const AT_MOST = 5;

/**
 * The three to five judgements that open the brief: findings that carry a likelihood, one a matter
 * (the question, and for outcomes the class), those furthest from an even chance first, so that the
 * reader gets what the record says most firmly. Ties keep the order of the brief.
 */
export function keyJudgements(answers: readonly Answer[]): Judgement[] {
  const candidates = answers.flatMap((answer) =>
    answer.findings.filter(isCandidate).map((finding) => ({ question: answer.question, finding })),
  );
  const firmest = [...candidates].sort((x, y) => firmness(y.finding) - firmness(x.finding));
  const chosen = new Map<string, { question: QuestionId; finding: Finding }>();
  for (const candidate of firmest) {
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

function firmness(finding: Finding): number {
  return Math.abs(finding.likelihood!.probability - 0.5);
}

/** "outcomes.military.90" and "outcomes.military.365" are one matter. */
function matterOf(finding: Finding): string {
  return finding.id.replace(/[.-]\d+d?$/, "");
}
