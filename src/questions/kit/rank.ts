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
 * where one of the pieces that it shows became known in the year before the day. What only stands behind the question
 * comes after what bears on it, and what is thin comes last; both are in the body only where nothing else is. What
 * found no effect never comes first where something else can. Equal ones keep their order.
 */
export function inRank(
  findings: readonly Finding[],
  relevance: Relevance,
  asOf: string,
): { findings: Finding[]; body: number } {
  const lastYear = addMonths(asOf, -12);
  const ranked = findings
    .map((finding) => {
      const grade = gradeOf(finding.id, relevance);
      const isNew = finding.evidence.some(({ date }) => date > lastYear);
      const strength = STRENGTH[finding.confidence.level] * (finding.noEffect ? NO_EFFECT : 1);
      return {
        finding,
        tier: finding.thin ? 2 : grade === 1 ? 1 : 0,
        weight: strength * (grade / 3) * (isNew ? 1 : OLD),
      };
    })
    .sort((x, y) => x.tier - y.tier || y.weight - x.weight);
  const best = ranked[0]?.tier ?? 0;
  const inBody = ranked.filter(({ tier }) => tier === best);
  const head =
    inBody.find(({ finding }) => !finding.noEffect) ??
    ranked.find(({ finding, tier }) => tier < 2 && !finding.noEffect);
  const ordered = head ? [head, ...ranked.filter((one) => one !== head)] : ranked;
  const body = head && !inBody.includes(head) ? inBody.length + 1 : inBody.length;
  return { findings: ordered.map(({ finding }) => finding), body: Math.min(BODY, body) };
}

function gradeOf(id: string, relevance: Relevance): Grade {
  const name = id.slice(id.indexOf(".") + 1);
  const family = Object.keys(relevance).find((key) => key.endsWith("-") && name.startsWith(key));
  return relevance[name] ?? (family ? relevance[family]! : 1);
}
