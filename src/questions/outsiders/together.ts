import { total } from "../../measures/acts.ts";
import { groupBy } from "../../measures/groupBy.ts";
import { rateRatio } from "../../statistics/rateRatio.ts";
import type { Finding } from "../answer.ts";
import { strongest } from "../kit/evidence.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import { list, plural } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import { MONTHS } from "./observers.ts";
import { isComparable, isHostile, lately, type Regards, type Row } from "./regard.ts";

/** How often an observer turned on both on one day: whether the two are seen as one. */
export async function togetherFinding({ all, each }: Regards, subject: Subject): Promise<Finding | null> {
  if (all.now.hostile === 0) return null;
  const days = each.map(({ observer, regard }) => ({
    observer,
    now: jointDays(regard.now.rows, subject),
  }));
  const now = days.flatMap((row) => row.now);
  const before = isComparable(all)
    ? each.flatMap(({ regard }) => jointDays(regard.before.rows, subject))
    : null;
  const ratio = before
    ? rateRatio(now.length, all.now.months, before.length, all.before.months, LEVEL)
    : null;
  const by = days.filter((row) => row.now.length > 0).sort((x, y) => y.now.length - x.now.length);
  const shown = all.now.conflict.where(
    by.length
      ? { any: by.map(({ observer, now }) => ({ source: [observer.code], on: now.map(({ day }) => day) })) }
      : {},
  );
  const names = list([subject.name(subject.a), subject.name(subject.b)]);
  return {
    id: "outsiders.together",
    statement: `Days on which an observer turned on both ${names}: ${now.length} in ${lately(all.now.months)}${before ? `, ${before.length} in the ${MONTHS} before` : ""}${by.length ? `; by ${list(by.map((row) => `${row.observer.name} ${row.now.length}`))}` : ""}.`,
    nature: "information",
    numbers: [
      measure("together", `days in ${lately(all.now.months)}`, now.length, "days"),
      ...(before
        ? [measure("together-before", `days in the ${MONTHS} months before`, before.length, "days")]
        : []),
      ...(ratio
        ? [
            estimate(
              "ratio",
              "days now against the stretch before",
              { estimate: ratio.ratio, low: ratio.low, high: ratio.high },
              "times",
              now.length + (before?.length ?? 0),
            ),
          ]
        : []),
      measure("observers", "observers with such a day", by.length, "observers", each.length),
    ],
    evidence: await strongest(shown, subject),
    evidenceCount: now.reduce((sum, day) => sum + day.n, 0) || all.now.hostile,
    query: `Acts of conflict of one observer toward ${subject.a} and toward ${subject.b} on the same day; acts known to the day only.`,
    confidence: {
      level: now.length >= 10 ? "moderate" : "low",
      why: `${plural(now.length, "such day")}; one text that names both may be on record under one of them only.`,
    },
    ...(now.length + (before?.length ?? 0) === 0 ? { thin: true } : {}),
  };
}

/** Days on which both sides were turned on, with the acts of conflict of each. */
function jointDays(rows: readonly Row[], { a, b }: Subject): { day: string; n: number }[] {
  const sharp = rows.filter((row) => row.precision === "day" && isHostile(row));
  return [...groupBy(sharp, (row) => row.date)]
    .filter(([, own]) => [a, b].every((code) => own.some((row) => row.target === code)))
    .map(([day, own]) => ({ day, n: total(own) }));
}
