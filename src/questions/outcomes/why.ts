import * as say from "../../words/en/outcomes.ts";
import { confidence } from "../../words/en/reasons.ts";
import type { WhyFacts } from "../../words/outcomes.ts";
import type { MovedFacts } from "../../words/reasons.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { finding } from "../kit/finding.ts";
import { actsBehind, reasonMeasures } from "../kit/reasons.ts";
import type { Subject } from "../subject.ts";
import type { Foretold } from "./calibration.ts";
import { RECENT } from "./chance.ts";
import { mainOdds } from "./odds.ts";

/** Why the odds that lead a class are what they are; null where they are the usual rate, which has no reasons but itself. */
export function whyFacts({ odds }: Foretold, moved: MovedFacts): WhyFacts | null {
  const main = mainOdds(odds);
  if (main?.given !== "model") return null;
  const { record, card } = main;
  return {
    ...moved,
    skill: record && { value: record.skill, low: record.low, n: record.n },
    card: card ?? null,
  };
}

/** The same as a finding: its numbers add up to the log-odds of the chance, its evidence are the acts behind them. */
export async function whyFinding(
  { outcome, odds }: Foretold,
  facts: WhyFacts,
  subject: Subject,
): Promise<Finding> {
  const { reasons } = mainOdds(odds)!;
  const { acts, evidence, evidenceCount } = await actsBehind(reasons, RECENT, subject);
  return finding({
    id: `outcomes.why-${outcome.id}`,
    statement: say.why.statement(facts),
    nature: "judgement",
    numbers: [...reasonMeasures(facts)],
    evidence,
    evidenceCount,
    query: asked(say.why.query(outcome.rule), acts),
    confidence: { level: "moderate", why: confidence },
  });
}
