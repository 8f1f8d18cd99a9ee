import { classFilter } from "../../chronicle/classes.ts";
import { daysBetween } from "../../dates.ts";
import { actsOf } from "../../measures/acts.ts";
import { changeBetween } from "../../measures/density.ts";
import { highest } from "../../measures/trade.ts";
import type { Value } from "../../record/values.ts";
import { changeWords } from "../../words/en/change.ts";
import { capital, list, number, plural } from "../../words/en/forms.ts";
import { whenPhrase } from "../../words/en/when.ts";
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
  const none = under.filter((value) => value.value === 0).map((value) => value.period);
  const launched = under.length
    ? `In ${under[0]!.period}–${under.at(-1)!.period} the state launched ${number(sum(under))} ${series!.label.replace(/ launched$/, "")}, the most in ${peak!.period} (${number(peak!.value)})${none.length ? `, none in ${list(none)}` : ""}${before.length ? `; in the ${before.length} years on record before it was ${number(sum(before))}${change ? `, so ${changeWords(change)}` : ""}` : ""}.`
    : `The record has ${plural(missiles, "missile test or launch", "missile tests and launches")} under ${ruleName(rule, subject)}.`;
  const lastTest = lastTests.at(-1);
  const nuclear = all
    ? ` Of ${plural(all, "nuclear test")} ${tests} ${tests === 1 ? "falls" : "fall"} under ${ruleName(rule, subject)}${lastTest ? `, the last ${whenPhrase(lastTest)}` : ""}.`
    : "";
  return finding({
    id: "leader.weapons",
    statement: `${capital(launched)}${nuclear}`,
    nature: "information",
    numbers: [
      change && {
        ...changeMeasure("launch-ratio", "launches a year, times the rate before", change),
        n: under.length + before.length,
      },
      ...(under.length
        ? [
            measure(
              "launches",
              "missiles and rockets launched in whole years in office",
              sum(under),
              "count",
              under.length,
            ),
            measure("peak", `launches in ${peak!.period}, the most`, peak!.value, "count"),
          ]
        : []),
      measure("nuclear-tests", "nuclear tests in office", tests, "count", all),
      measure("test-rows", "missile tests and launches among the events", missiles, "count"),
      lastTest &&
        measure(
          "last-nuclear-year",
          "year of the last nuclear test",
          Number(lastTest.date.slice(0, 4)),
          "count",
        ),
      lastTest &&
        measure(
          "days-since-nuclear",
          "days since the last nuclear test",
          daysBetween(lastTest.date, to),
          "days",
        ),
    ],
    changes: [change && declared("launch-ratio", change)],
    evidence: [
      ...[...lastTests].reverse().map((event) => eventEvidence(event, subject)),
      ...(peak ? [valueEvidence(peak, subject.name(code), series!.label)] : []),
      ...launches,
    ],
    evidenceCount: tests + missiles + under.length,
    query: asked(
      `series of the role launches of ${code} by year; nuclear tests and missile tests of ${code}, ${from} to ${to} and before`,
      ownTests,
      ownMissiles,
    ),
    confidence: caseConfidence(ratings),
  });
}
