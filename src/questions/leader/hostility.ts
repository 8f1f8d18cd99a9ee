import { daysBetween } from "../../dates.ts";
import { ranked, total } from "../../measures/acts.ts";
import { wilson } from "../../statistics/intervals.ts";
import * as say from "../../words/en/leaderCourse.ts";
import type { HostilityFacts, PhaseFacts } from "../../words/leader.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import type { Rule, RuleActs } from "./rule.ts";
import { DAYS_A_YEAR } from "./years.ts";

/** Targets that the statement tells. */
const TOLD = 3;

/** Toward whom the state is hostile, how often by threat, and how that moved. Null without hostile acts. */
export async function hostilityFinding(
  rule: Rule,
  now: PhaseFacts | null,
  acts: RuleActs,
  subject: Subject,
): Promise<Finding | null> {
  const hostile = acts.of.hostility;
  const [byTarget, threats, evidence, ratings] = await Promise.all([
    hostile.by("target"),
    hostile.where({ cameo: ["13"] }).count(),
    strongest(hostile, subject),
    hostile.ratings(),
  ]);
  const targets = ranked(byTarget, "target").filter(([code]) => code !== "");
  if (targets.length === 0) return null;
  const [n, all] = [ratings.n, total(acts.rows)];
  const recent = now ? acts.rows.filter((row) => row.date >= now.from) : [];
  const recentAll = total(recent);
  const recentHostile = total(recent.filter((row) => row.course === "hostility"));
  const share = wilson(n, all, LEVEL);
  const shareNow = recentAll ? wilson(recentHostile, recentAll, LEVEL) : null;
  const days = daysBetween(rule.from, rule.to);
  const facts: HostilityFacts = {
    n,
    all,
    share,
    threats,
    targets: targets.slice(0, TOLD).map(([code, acted]) => ({ code, n: acted })),
    now: now && shareNow ? { phase: now, share: shareNow } : null,
  };
  const { labels } = say.hostility;
  return finding({
    id: "leader.hostility",
    statement: say.hostility.statement(facts, subject.name),
    nature: "information",
    numbers: [
      estimate("share", labels.share, share, "share", all),
      now && shareNow && estimate("share-now", labels.now(now), shareNow, "share", recentAll),
      measure("threats", labels.threats, threats, "count"),
      measure("per-year", labels.perYear, (DAYS_A_YEAR * n) / Math.max(1, days), "acts a year"),
    ],
    evidence,
    evidenceCount: n,
    query: asked(say.hostility.query(rule.code, rule.from, rule.to), hostile),
    confidence: caseConfidence(ratings),
  });
}
