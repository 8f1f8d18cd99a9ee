import { addMonths } from "../../dates.ts";
import { total } from "../../measures/acts.ts";
import { densityOf } from "../../measures/density.ts";
import { within } from "../../measures/within.ts";
import { wilson } from "../../statistics/intervals.ts";
import { changeWords } from "../../words/en/change.ts";
import { capital, number, plural } from "../../words/en/forms.ts";
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
  const path = compared
    ? ` In the first three years ${early.own} of ${early.all}, in the last three ${late.own} of ${late.all}${change ? `; the leader's own acts are now ${changeWords(change)}` : ""}.`
    : "";
  const all = wilson(own, n, LEVEL);
  return finding({
    id: "leader.voice",
    statement: `${capital(ruleName(rule, subject))} acts or is met in person in ${number(own)} of the ${plural(n, "act")} on record.${path} ${hostile === 0 ? "None of these acts is" : `Of these acts ${hostile} ${hostile === 1 ? "is" : "are"}`} hostile.`,
    nature: "information",
    numbers: [
      ...(change
        ? [
            changeMeasure(
              "late-ratio",
              "the leader's own acts in the last three years as a part of the record, times that in the first three",
              change,
            ),
            measure("early", "own acts in the first three years", early.own, "count", early.all),
            measure("late", "own acts in the last three years", late.own, "count", late.all),
          ]
        : []),
      estimate("own-share", "share of acts that name the leader", all, "share", n),
      measure("own", "acts that name the leader", own, "count"),
      measure("hostile", "hostile acts among those that name the leader", hostile, "count"),
    ],
    changes: [change && declared("late-ratio", change)],
    noEffect: change?.direction === "level",
    evidence,
    evidenceCount: own,
    query: asked(
      `acts of ${rule.code} with ${rule.person} as the source's person, and visitors received, over all acts on record, ${rule.from} to ${rule.to}`,
      acts.own,
    ),
    confidence: caseConfidence(ratings),
  });
}
