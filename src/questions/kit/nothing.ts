import type { Finding, FindingQuery, Measure } from "../answer.ts";

/** Where there is nothing to ask about: said as a finding with its count, so that silence is not taken for an answer. */
export function nothingFinding(
  id: string,
  statement: string,
  counted: Measure,
  query: FindingQuery,
  why: string,
): Finding {
  return {
    id,
    statement,
    nature: "information",
    numbers: [counted],
    evidence: [],
    evidenceCount: 0,
    query,
    confidence: { level: "low", why },
    thin: true,
  };
}
