import { actsOf, total } from "../../measures/acts.ts";
import { seededRandom } from "../../statistics/random.ts";
import * as say from "../../words/en/implicationsTies.ts";
import type { TriadsFacts } from "../../words/implications.ts";
import type { Confidence, Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { confidenceByCases } from "../kit/confidence.ts";
import { strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { balanceByChance, type SignedTie, TIE_YEARS, type Ties } from "./triads.ts";

/** So many of the triads that are not balanced are named. */
const NAMED = 4;
/** A tie with fewer acts rests on little. */
const FEW_ACTS = 10;

/** How balanced the triads around the pair are now, and how balanced they would be by chance. */
export function triadsFacts(ties: Ties, { a, b, asOf }: Subject): TriadsFacts {
  const { triads } = ties;
  return {
    actors: ties.actors,
    years: TIE_YEARS,
    signed: ties.ties.filter((tie) => tie.sign !== 0).length,
    ties: ties.ties.length,
    triads: triads.length,
    balanced: triads.filter((triad) => triad.balanced).length,
    unbalanced: triads
      .filter((triad) => !triad.balanced)
      .slice(0, NAMED)
      .map(({ members }) => members),
    chance: balanceByChance(ties, seededRandom(`implications|triads|${a}|${b}|${asOf}`)),
  };
}

/** The same as a finding. */
export async function triadsFinding(ties: Ties, subject: Subject): Promise<Finding> {
  const { a, b, events } = subject;
  const facts = triadsFacts(ties, subject);
  const { chance, triads, balanced } = facts;
  const { labels } = say.triads;
  const recent = actsOf(subject, { kind: ["act"], involving: [a, b], from: ties.from });
  return finding({
    id: "implications.triads",
    statement: say.triads.statement(facts, subject.name),
    nature: "judgement",
    numbers: [
      measure("triads", labels.triads, triads, "count"),
      chance && measure("balanced", labels.balanced, balanced / triads, "share", triads, chance.p),
      chance && measure("expected", labels.expected, chance.expected, "share"),
      measure("ties", labels.ties, facts.signed, "count", facts.ties),
    ],
    evidence: await strongest(recent, subject),
    evidenceCount: total(ties.ties),
    query: asked(say.triads.query(facts, ties.from, events.datasets), ties.acts),
    confidence: tieConfidence(ties.ties),
    thin: !chance,
  });
}

/** By the acts of the ties, and less where many of them rest on little. */
export function tieConfidence(ties: readonly SignedTie[]): Confidence {
  const thin = ties.filter((tie) => tie.sign !== 0 && tie.n < FEW_ACTS).length;
  return confidenceByCases(total(ties), "acts", thin > ties.length / 4 ? [say.fewActs(thin)] : []);
}
