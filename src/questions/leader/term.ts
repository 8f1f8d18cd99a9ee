import { daysBetween } from "../../dates.ts";
import { total } from "../../measures/acts.ts";
import { THIN_COUNT } from "../../measures/policy.ts";
import * as say from "../../words/en/leaderStory.ts";
import type { TermFacts } from "../../words/leader.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { confidenceByCases } from "../kit/confidence.ts";
import { strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { earlierTerms, type Rule, type RuleActs, ruleName } from "./rule.ts";
import { DAYS_A_YEAR } from "./years.ts";

/** Who leads, since when, and how much is known of that time. */
export async function termFinding(rule: Rule, acts: RuleActs, subject: Subject): Promise<Finding> {
  const { code, person, start, from, to } = rule;
  const [n, own] = [total(acts.rows), total(acts.ownRows)];
  const facts: TermFacts = {
    who: ruleName(rule, subject),
    named: person !== "",
    code,
    start,
    days: daysBetween(start, to),
    earlier: earlierTerms(rule, subject),
    before: subject.leaders.terms(code, subject.asOf).filter((term) => term.start < start).length,
    missing: rule.missing,
    acts: n,
    own,
  };
  const { labels } = say.term;
  return finding({
    id: "leader.term",
    statement: say.term.statement(facts, subject.name),
    nature: "information",
    numbers: [
      measure("years", labels.years, Number((facts.days / DAYS_A_YEAR).toFixed(2)), "years"),
      measure("acts", labels.acts, n, "count"),
      measure("own", labels.own, own, "count"),
    ],
    evidence: await strongest(own ? acts.own : acts.all, subject),
    evidenceCount: n,
    query: asked(say.term.query(code, person, from, to), acts.all),
    confidence: { level: confidenceByCases(n, "acts").level, why: say.term.why(n) },
    thin: n < THIN_COUNT,
  });
}
