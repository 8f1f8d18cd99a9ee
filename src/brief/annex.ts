import type { Answer, Evidence, Figure, Finding } from "../questions/answer.ts";
import type { Brief } from "./brief.ts";

/**
 * Pieces of evidence that stand beside a finding in the body. The annex goes on with the rest, so that each piece
 * stands once on the page and the body, printed, stays short.
 */
const BODY_EVIDENCE = 3;

/** What the annex holds of one answer. */
export interface Annex {
  /** Evidence of the body's findings that stands no more in the body, with the finding and its place in the answer. */
  evidence: { finding: Finding; place: number; pieces: Evidence[] }[];
  findings: Finding[];
  /** Event studies as they are published, for those who read intervals; the body has them as dots or in words. */
  plots: Figure[];
}

const isPlot = ({ data }: Figure) => data.kind === "effects";

export function annexOf({ findings, body, moreFigures }: Answer): Annex {
  return {
    evidence: findings.slice(0, body).flatMap((finding, index) => {
      const pieces = finding.evidence.slice(BODY_EVIDENCE);
      return pieces.length > 0 ? [{ finding, place: index + 1, pieces }] : [];
    }),
    findings: findings.slice(body),
    plots: moreFigures.filter(isPlot),
  };
}

/** An answer as its body has it: without what stands in its annex. */
export function bodyOf(answer: Answer): Answer {
  return {
    ...answer,
    findings: answer.findings
      .slice(0, answer.body)
      .map((finding) => ({ ...finding, evidence: finding.evidence.slice(0, BODY_EVIDENCE) })),
    moreFigures: answer.moreFigures.filter((figure) => !isPlot(figure)),
  };
}

/** The brief for a reader who wants no annex. The counts of evidence stay, so that the page says what it lacks. */
export function withoutAnnex(brief: Brief): Brief {
  return { ...brief, answers: brief.answers.map(bodyOf) };
}
