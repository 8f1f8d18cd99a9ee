import { addDays, addMonths, daysBetween } from "../../dates.ts";
import { ranked, total } from "../../measures/acts.ts";
import { densityOf } from "../../measures/density.ts";
import { groupBy } from "../../measures/groupBy.ts";
import { THIN_COUNT } from "../../measures/policy.ts";
import { within } from "../../measures/within.ts";
import * as say from "../../words/en/leader.ts";
import type { ConsolidationFacts } from "../../words/leader.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { changeMeasure, declared } from "../kit/change.ts";
import { eventEvidence } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { type Rule, type RuleActs, ruleName, type WithFacts } from "./rule.ts";

/** The first years in office, in which a hold on power is made or lost. */
const EARLY_YEARS = 5;
/** CAMEO roots by which someone is removed: coercion, assault, mass violence. */
const REMOVAL = ["17", "18", "20"];
/** Removals are told one by one; of more than so many the first are. */
const MOST_REMOVALS = 200;
/** Pieces of evidence where each act is a matter of its own. */
const LISTED = 8;

/**
 * Removals, appointments and titles: how many, of whom, and whether they crowd into the first years. A removal has
 * somebody who is removed, and that is not the leader. Null without any.
 */
export async function consolidationFinding(
  rule: Rule,
  acts: RuleActs,
  subject: Subject,
): Promise<WithFacts<ConsolidationFacts> | null> {
  const rows = acts.rows.filter((row) => row.course === "consolidation");
  if (rows.length === 0) return null;
  const own = total(rows);
  const taken = acts.of.consolidation.where({ cameo: REMOVAL });
  const whom = ranked(await taken.by("targetPerson"), "targetPerson").map(([person]) => person);
  const others = whom.filter((person) => person !== "" && person !== rule.person);
  const removal = taken.where({ targetPerson: others });
  const title = acts.of.consolidation.where({ cameo: ["05"], targetPerson: [rule.person] });
  const [density, removals, titles, removed, named, [lastRemoval = null], [lastTitle = null], ratings] =
    await Promise.all([
      densityOf(acts.of.consolidation, subject),
      removal.count(),
      title.count(),
      removal.first(MOST_REMOVALS),
      title.first(LISTED),
      removal.last(1),
      title.last(1),
      acts.of.consolidation.ratings(),
    ]);
  if (removals + titles === 0) return null;
  const turn = addMonths(rule.start, 12 * EARLY_YEARS);
  const [earlyDays, lateDays] = [daysBetween(rule.from, turn), daysBetween(turn, rule.to)];
  const early = total(within(rows, rule.from, turn));
  const compared = earlyDays > 0 && lateDays > 365;
  const change = compared
    ? density.change({ from: addDays(turn, 1), to: rule.to }, { from: rule.from, to: turn })
    : null;
  const people = groupBy(removed, (event) => event.target!.person);
  const facts: ConsolidationFacts = {
    code: rule.code,
    who: ruleName(rule, subject),
    removals,
    people: [...people].map(([person, events]) => ({
      person,
      year: events[0]!.date.slice(0, 4),
      n: events.length,
    })),
    lastRemoval,
    titles,
    lastTitle,
    all: own,
    early: compared ? early : null,
    change,
  };
  const { labels } = say.consolidation;
  return {
    facts,
    finding: finding({
      id: "leader.consolidation",
      statement: say.consolidation.statement(facts, subject.name),
      nature: "information",
      numbers: [
        change && changeMeasure("late-ratio", labels.ratio, change),
        measure("removals", labels.removals, removals, "count"),
        measure("people", labels.people, people.size, "count"),
        measure("titles", labels.titles, titles, "count"),
        measure("early", labels.early, early, "count", own),
      ],
      changes: [change && declared("late-ratio", change)],
      evidence: [...removed, ...named].slice(0, LISTED).map((event) => eventEvidence(event, subject)),
      evidenceCount: own,
      query: asked(say.consolidation.query(rule.code, rule.from, rule.to), acts.of.consolidation),
      thin: own < THIN_COUNT,
      confidence: caseConfidence(ratings, [say.consolidation.weakness]),
    }),
  };
}
