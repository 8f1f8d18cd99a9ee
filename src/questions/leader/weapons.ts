import { classFilter } from "../../chronicle/classes.ts";
import { daysBetween } from "../../dates.ts";
import { actsOf } from "../../measures/acts.ts";
import { changeBetween } from "../../measures/density.ts";
import { highest } from "../../measures/trade.ts";
import type { Value } from "../../record/values.ts";
import * as say from "../../words/en/leaderCourse.ts";
import type { WeaponsFacts } from "../../words/leader.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { changeMeasure, declared } from "../kit/change.ts";
import { eventEvidence, strongest, valueEvidence } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { type Rule, ruleName } from "./rule.ts";
import { DAYS_A_YEAR, firstWholeYear } from "./years.ts";

/**
 * Tests and launches under the leader against those before him: from yearly counts of the record where it has
 * them (years wholly in office), else from events. Null where neither has any.
 */
export async function weaponsFinding(rule: Rule, subject: Subject): Promise<Finding | null> {
  const { code, start, from, to } = rule;
  const series = subject.record.seriesAs("launches", code)[0];
  const everyTest = actsOf(subject, { source: [code], all: [classFilter("nuclear-test")] });
  const everyMissile = actsOf(subject, { source: [code], all: [classFilter("missile-test")] });
  const ownTests = everyTest.where({ from, begunBy: to });
  const ownMissiles = everyMissile.where({ from, begunBy: to });
  const [all, tests, missiles] = await Promise.all([
    everyTest.count(),
    ownTests.count(),
    ownMissiles.count(),
  ]);
  if (tests + missiles === 0) return null;
  const [lastTests, launches, ratings] = await Promise.all([
    ownTests.last(4),
    strongest(ownMissiles, subject, tests ? 2 : 5),
    ownTests.or(ownMissiles).ratings(),
  ]);
  const firstYear = firstWholeYear(start);
  const yearly = (series?.values ?? []).filter((value) => value.period.length === 4);
  const under = yearly.filter((value) => Number(value.period) >= firstYear);
  const before = yearly.filter((value) => Number(value.period) < Number(start.slice(0, 4)));
  const sum = (values: readonly Value[]) => values.reduce((total, value) => total + value.value, 0);
  // Counts of a public list: nothing of the record's density is in them.
  const counted = (values: readonly Value[]) => ({
    n: sum(values),
    distinct: sum(values),
    exposure: 0,
    days: DAYS_A_YEAR * values.length,
  });
  const change =
    under.length && before.length ? changeBetween(counted(under), counted(before), "time") : null;
  const peak = highest(under);
  const lastTest = lastTests.at(-1) ?? null;
  const facts: WeaponsFacts = {
    who: ruleName(rule, subject),
    tests,
    allTests: all,
    lastTest,
    missiles,
    launches: peak
      ? {
          label: series!.label,
          from: under[0]!.period,
          to: under.at(-1)!.period,
          n: sum(under),
          peak,
          none: under.filter((value) => value.value === 0).map((value) => value.period),
          before: before.length ? { years: before.length, n: sum(before) } : null,
          change,
        }
      : null,
  };
  const { labels } = say.weapons;
  return finding({
    id: "leader.weapons",
    statement: say.weapons.statement(facts),
    nature: "information",
    numbers: [
      change && {
        ...changeMeasure("launch-ratio", labels.ratio, change),
        n: under.length + before.length,
      },
      ...(peak
        ? [
            measure("launches", labels.launches, sum(under), "count", under.length),
            measure("peak", labels.peak(peak.period), peak.value, "count"),
          ]
        : []),
      measure("nuclear-tests", labels.tests, tests, "count", all),
      measure("test-rows", labels.rows, missiles, "count"),
      ...(lastTest
        ? [
            measure("last-nuclear-year", labels.lastYear, Number(lastTest.date.slice(0, 4)), "count"),
            measure("days-since-nuclear", labels.since, daysBetween(lastTest.date, to), "days"),
          ]
        : []),
    ],
    changes: [change && declared("launch-ratio", change)],
    evidence: [
      ...[...lastTests].reverse().map((event) => eventEvidence(event, subject)),
      ...(peak ? [valueEvidence(peak, subject.name(code), series!.label)] : []),
      ...launches,
    ],
    evidenceCount: tests + missiles + under.length,
    query: asked(say.weapons.query(code, from, to), ownTests, ownMissiles),
    confidence: caseConfidence(ratings),
  });
}
