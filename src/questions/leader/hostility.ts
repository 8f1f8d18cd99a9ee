import { daysBetween } from "../../dates.ts";
import { ranked, total } from "../../measures/acts.ts";
import { wilson } from "../../statistics/intervals.ts";
import { list, number, percent } from "../../words/en/forms.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import type { Rule, RuleActs } from "./rule.ts";

/** Toward whom the state is hostile, how often by threat, and how that moved. Null without hostile acts. */
export async function hostilityFinding(
  rule: Rule,
  now: { from: string; span: string } | null,
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
  return finding({
    id: "leader.hostility",
    statement: `${percent(share.estimate)} of the acts on record are hostile (${number(n)} of ${number(all)}), ${threats} of them threats, most often toward ${list(targets.slice(0, 3).map(([code, acted]) => `${subject.name(code)} (${acted})`))}${now && shareNow ? `; in the current phase, ${now.span}, the share is ${percent(shareNow.estimate)}` : ""}.`,
    nature: "information",
    numbers: [
      estimate("share", "share of hostile acts in all", share, "share", all),
      now &&
        shareNow &&
        estimate("share-now", `share of hostile acts in all, ${now.span}`, shareNow, "share", recentAll),
      measure("threats", "threats", threats, "count"),
      measure("per-year", "hostile acts a year", (365.25 * n) / Math.max(1, days), "acts a year"),
    ],
    evidence,
    evidenceCount: n,
    query: asked(
      `conflict acts (09 to 14, 16 to 20) of ${rule.code} toward others, ${rule.from} to ${rule.to}, by target`,
      hostile,
    ),
    confidence: caseConfidence(ratings),
  });
}
