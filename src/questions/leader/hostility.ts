import { daysBetween } from "../../dates.ts";
import { largestGroups } from "../../measures/groupBy.ts";
import { wilson } from "../../statistics/intervals.ts";
import type { Finding } from "../answer.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { strongest } from "../kit/evidence.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import { list, number, percent } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import type { Rule, RuleAct } from "./rule.ts";

/** Toward whom the state is hostile, how often by threat, and how that moved. Null without hostile acts. */
export function hostilityFinding(
  rule: Rule,
  now: { from: string; span: string } | null,
  acts: readonly RuleAct[],
  subject: Subject,
): Finding | null {
  const hostile = acts.filter((act) => act.course === "hostility").map((act) => act.event);
  if (hostile.length === 0) return null;
  const targets = largestGroups(hostile, (event) => event.target?.code ?? "").filter(([code]) => code !== "");
  if (targets.length === 0) return null;
  const recent = now ? acts.filter(({ event }) => event.date >= now.from) : [];
  const recentHostile = recent.filter((act) => act.course === "hostility").length;
  const share = wilson(hostile.length, acts.length, LEVEL);
  const threats = hostile.filter((event) => event.cameo.startsWith("13")).length;
  const shareNow = recent.length ? wilson(recentHostile, recent.length, LEVEL) : null;
  const days = daysBetween(rule.from, rule.to);
  return {
    id: "leader.hostility",
    statement: `${percent(share.estimate)} of the acts on record are hostile (${number(hostile.length)} of ${number(acts.length)}), ${threats} of them threats, most often toward ${list(targets.slice(0, 3).map(([code, rows]) => `${subject.name(code)} (${rows.length})`))}${now && shareNow ? `; in the current phase, ${now.span}, the share is ${percent(shareNow.estimate)}` : ""}.`,
    nature: "information",
    numbers: [
      estimate(
        "share",
        "hostile acts among all",
        { estimate: 100 * share.estimate, low: 100 * share.low, high: 100 * share.high },
        "%",
        acts.length,
      ),
      ...(now && shareNow
        ? [
            estimate(
              "share-now",
              `the same ${now.span}`,
              { estimate: 100 * shareNow.estimate, low: 100 * shareNow.low, high: 100 * shareNow.high },
              "%",
              recent.length,
            ),
          ]
        : []),
      measure("threats", "threats", threats, "acts"),
      measure(
        "per-year",
        "hostile acts a year",
        (365.25 * hostile.length) / Math.max(1, days),
        "acts a year",
      ),
    ],
    evidence: strongest(hostile, subject),
    evidenceCount: hostile.length,
    query: `conflict acts (09 to 14, 16 to 20) of ${rule.code} toward others, ${rule.from} to ${rule.to}, by target`,
    confidence: caseConfidence(hostile),
  };
}
