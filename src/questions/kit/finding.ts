import type { Finding, FindingChange, Measure } from "../answer.ts";

/** Left out: `condition && measure(…)` is told only where the condition holds. */
type Left = null | undefined | false | 0 | "";

type Parts = Omit<Finding, "numbers" | "changes" | "evidence" | "evidenceCount" | "thin" | "noEffect"> & {
  numbers: readonly (Measure | Left)[];
  changes?: readonly (FindingChange | Left)[];
  /** Default none: what is not shown. */
  evidence?: Finding["evidence"];
  /** Default as many as are shown, and never fewer: what counts once (a joint statement) may show several rows. */
  evidenceCount?: number;
  thin?: boolean;
  noEffect?: boolean;
};

/** A finding, in the order in which it is written; what it does not tell is left out. */
export function finding(parts: Parts): Finding {
  const { id, statement, nature, query, confidence, likelihood, evidence = [] } = parts;
  const { thin = false, noEffect = false } = parts;
  const changes = (parts.changes ?? []).filter(isTold);
  return {
    id,
    statement,
    nature,
    numbers: parts.numbers.filter(isTold),
    ...(changes.length > 0 ? { changes } : {}),
    evidence,
    evidenceCount: Math.max(parts.evidenceCount ?? 0, evidence.length),
    query,
    confidence,
    ...(likelihood ? { likelihood } : {}),
    ...(thin ? { thin } : {}),
    ...(noEffect ? { noEffect } : {}),
  };
}

/** The same where the record is too thin to answer: the statement says so, with the count, so that silence is not taken for an answer. */
export function tooFew(parts: Omit<Parts, "nature" | "likelihood" | "thin" | "noEffect">): Finding {
  return finding({ ...parts, nature: "information", thin: true });
}

/** A number of one of the findings; undefined where it was not told. */
export function numberOf(findings: readonly Finding[], id: string, name: string): number | undefined {
  return findings.find((one) => one.id === id)?.numbers.find((one) => one.name === name)?.value;
}

function isTold<T>(part: T | Left): part is T {
  return Boolean(part);
}
