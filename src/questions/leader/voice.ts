import { addMonths } from "../../dates.ts";
import { total } from "../../measures/acts.ts";
import { densityOf } from "../../measures/density.ts";
import { within } from "../../measures/within.ts";
import { wilson } from "../../statistics/intervals.ts";
import * as say from "../../words/en/leaderCourse.ts";
import type { VoiceFacts } from "../../words/leader.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { changeMeasure, declared } from "../kit/change.ts";
import { strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { type Rule, type RuleActs, ruleName } from "./rule.ts";

const VOICE_YEARS = 3;

/**
 * How often the leader acts in person: the part in what the state does, and whether it is a larger part of the record
 * in the last three years than in the first three. Null where no act names the leader.
 */
export async function voiceFinding(rule: Rule, acts: RuleActs, subject: Subject): Promise<Finding | null> {
  const [own, n] = [total(acts.ownRows), total(acts.rows)];
  if (own === 0) return null;
  const firstEnd = addMonths(rule.start, 12 * VOICE_YEARS);
  const lastStart = addMonths(rule.to, -12 * VOICE_YEARS);
  const compared = rule.from === rule.start && lastStart > firstEnd;
  const part = (from: string, to: string) => ({
    own: total(within(acts.ownRows, from, to)),
    all: total(within(acts.rows, from, to)),
  });
  const [early, late] = [part(rule.from, firstEnd), part(lastStart, rule.to)];
  const [density, hostile, evidence, ratings] = await Promise.all([
    densityOf(acts.own, subject),
    acts.of.hostility.where(acts.byLeader).count(),
    strongest(acts.own, subject),
    acts.own.ratings(),
  ]);
  const change =
    compared && early.all && late.all
      ? density.change({ from: lastStart, to: rule.to }, { from: rule.from, to: firstEnd })
      : null;
  const facts: VoiceFacts = {
    who: ruleName(rule, subject),
    own,
    all: n,
    hostile,
    compared: compared ? { early, late } : null,
    change,
  };
  const share = wilson(own, n, LEVEL);
  const { labels } = say.voice;
  return finding({
    id: "leader.voice",
    statement: say.voice.statement(facts),
    nature: "information",
    numbers: [
      ...(change
        ? [
            changeMeasure("late-ratio", labels.ratio, change),
            measure("early", labels.early, early.own, "count", early.all),
            measure("late", labels.late, late.own, "count", late.all),
          ]
        : []),
      estimate("own-share", labels.share, share, "share", n),
      measure("own", labels.own, own, "count"),
      measure("hostile", labels.hostile, hostile, "count"),
    ],
    changes: [change && declared("late-ratio", change)],
    noEffect: change?.direction === "level",
    evidence,
    evidenceCount: own,
    query: asked(say.voice.query(rule.code, rule.person, rule.from, rule.to), acts.own),
    confidence: caseConfidence(ratings),
  });
}
