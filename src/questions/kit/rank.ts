import { addMonths } from "../../dates.ts";
import type { Finding } from "../answer.ts";

/** More than these nobody remembers; the rest of an answer is its annex. */
const BODY = 6;

/** 3 answers the question, 2 bears on it, 1 stands behind it. */
type Grade = 1 | 2 | 3;

/**
 * How much each finding bears on its question, by its id without the question ("trade-share"). A key that ends in a
 * hyphen is for all that begin so ("phase-"). What is not named stands behind.
 */
export type Relevance = Readonly<Record<string, Grade>>;

/** What a finding's confidence weighs. */
const STRENGTH = { high: 1, moderate: 0.8, low: 0.6 } as const;
/** What is found to make no difference tells less than a difference, and what nobody learnt of within the year less than news. */
const NO_EFFECT = 0.5;
const OLD = 2 / 3;

/**
 * The findings of an answer, the most telling first, and how many of them are its body: strength of the evidence ×
 * relevance to the question × novelty. Strength is the confidence, halved where no effect was found; a finding is new
 * where one of the pieces that it shows became known in the year before the day. What is thin comes last and stands in
 * the body only where nothing else does; what found no effect never comes first where something else can. Equal ones
 * keep their order.
 */
export function inRank(
  findings: readonly Finding[],
  relevance: Relevance,
  asOf: string,
): { findings: Finding[]; body: number } {
  const lastYear = addMonths(asOf, -12);
  const weight = (finding: Finding): number => {
    if (finding.thin) return 0;
    const isNew = finding.evidence.some(({ date }) => date > lastYear);
    return (
      STRENGTH[finding.confidence.level] *
      (finding.noEffect ? NO_EFFECT : 1) *
      (gradeOf(finding.id, relevance) / 3) *
      (isNew ? 1 : OLD)
    );
  };
  const ranked = findings
    .map((finding) => ({ finding, weight: weight(finding) }))
    .sort((x, y) => y.weight - x.weight)
    .map(({ finding }) => finding);
  const head = ranked.find((finding) => !finding.thin && !finding.noEffect);
  const ordered = head ? [head, ...ranked.filter((finding) => finding !== head)] : ranked;
  const firm = ordered.filter((finding) => !finding.thin).length;
  return { findings: ordered, body: Math.min(BODY, firm || ordered.length) };
}

function gradeOf(id: string, relevance: Relevance): Grade {
  const name = id.slice(id.indexOf(".") + 1);
  const family = Object.keys(relevance).find((key) => key.endsWith("-") && name.startsWith(key));
  return relevance[name] ?? (family ? relevance[family]! : 1);
}
