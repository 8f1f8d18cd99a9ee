import { total } from "../../measures/acts.ts";
import { wilson } from "../../statistics/intervals.ts";
import * as say from "../../words/en/leader.ts";
import type { EconomyFacts } from "../../words/leader.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import type { Rule, RuleActs } from "./rule.ts";

/**
 * Acts of trade, aid and supply, and the state's trade with the world in the leader's time. Their share tells of the
 * record, which hardly looks at the economy, and not of the leader's attention. Null without any of either.
 */
export async function economyFinding(rule: Rule, acts: RuleActs, subject: Subject): Promise<Finding | null> {
  const economy = total(acts.rows.filter((row) => row.course === "economy"));
  const all = total(acts.rows);
  const trade = subject.record.seriesAs("world-trade", rule.code)[0];
  const inOffice = (trade?.values ?? []).filter(
    (value) => value.period.length === 4 && value.period >= rule.start.slice(0, 4),
  );
  if (all === 0 || (economy === 0 && inOffice.length === 0)) return null;
  const share = wilson(economy, all, LEVEL);
  const [first, latest] = [inOffice[0], inOffice.at(-1)];
  const lowest = inOffice.reduce((least, value) => (value.value < least.value ? value : least), inOffice[0]!);
  const facts: EconomyFacts = {
    n: economy,
    all,
    share,
    trade:
      first && latest && first !== latest ? { first, lowest, latest, caveat: trade?.caveat ?? "" } : null,
  };
  // Where none of the acts is economic, all of them are what says so.
  const behind = economy ? acts.of.economy : acts.all;
  const [evidence, ratings] = await Promise.all([strongest(behind, subject), acts.of.economy.ratings()]);
  const { labels } = say.economy;
  return finding({
    id: "leader.economy",
    statement: say.economy.statement(facts),
    nature: "information",
    numbers: [
      estimate("share", labels.share, share, "share", all),
      measure("acts", labels.acts, economy, "count"),
      ...(first && latest
        ? [
            measure("trade-first", labels.trade(first.period), first.value, "million US dollars"),
            measure("trade-last", labels.trade(latest.period), latest.value, "million US dollars"),
          ]
        : []),
    ],
    evidence,
    evidenceCount: (economy || all) + inOffice.length,
    query: asked(say.economy.query(rule.code), behind),
    confidence: caseConfidence(ratings, [say.economy.weakness]),
  });
}
