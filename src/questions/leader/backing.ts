import { COOPERATION, ranked } from "../../measures/acts.ts";
import { FEWEST_ACTS } from "../../measures/policy.ts";
import * as say from "../../words/en/leader.ts";
import type { BackingFacts } from "../../words/leader.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { type Rule, type RuleActs, ruleName, toldOf, type WithFacts } from "./rule.ts";

const TOLD = 3;
const ISSUES = ["war", "arms-transfer", "military-presence"];

/** Whom the leader's state backs in war, by arms or with troops; to meet is not to back. Null with fewer than three such acts toward one state. */
export async function backingFinding(
  rule: Rule,
  acts: RuleActs,
  subject: Subject,
): Promise<WithFacts<BackingFacts> | null> {
  const backing = acts.all.where({
    ...COOPERATION,
    kind: ["act"],
    source: [rule.code],
    issue: ISSUES,
    not: [{ cameo: ["04"] }],
  });
  const targets = ranked(await backing.by("target"), "target").filter(
    ([code]) => code !== "" && code !== rule.code,
  );
  const [partner, ofPartner] = targets[0] ?? [];
  if (!partner || !ofPartner || ofPartner < FEWEST_ACTS) return null;
  const top = backing.where({ target: [partner] });
  const [[first], [last], weightiest, evidence, n, ratings] = await Promise.all([
    top.first(1),
    top.last(1),
    top.strongest(TOLD),
    strongest(top, subject),
    backing.count(),
    backing.ratings(),
  ]);
  const facts: BackingFacts = {
    who: ruleName(rule, subject),
    code: rule.code,
    n,
    partner,
    ofPartner,
    first: first!,
    last: toldOf(last!),
    told: weightiest.map(toldOf).sort((x, y) => (x.date < y.date ? -1 : x.date > y.date ? 1 : 0)),
  };
  const { labels } = say.backing;
  return {
    facts,
    finding: finding({
      id: "leader.backing",
      statement: say.backing.statement(facts, subject.name),
      nature: "information",
      numbers: [
        measure("acts", labels.n, n, "count"),
        measure("top", labels.partner(partner, subject.name), ofPartner, "count", n),
      ],
      evidence,
      evidenceCount: n,
      query: asked(say.backing.query(rule.code, rule.from, rule.to), backing),
      confidence: caseConfidence(ratings),
    }),
  };
}
