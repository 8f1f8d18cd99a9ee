import type { ChronicleEvent } from "../../chronicle/event.ts";
import { rateRatio } from "../../statistics/rateRatio.ts";
import type { Finding } from "../answer.ts";
import { strongest } from "../kit/evidence.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import { list, plural } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import { MONTHS, type Observer } from "./observers.ts";
import { isComparable, lately, type Regard } from "./regard.ts";

/** How often an observer turned on both on one day: whether the two are seen as one. */
export function togetherFinding(
  rows: readonly { observer: Observer; regard: Regard }[],
  subject: Subject,
): Finding | null {
  const first = rows[0]?.regard;
  const conflict = rows.flatMap(({ regard }) => regard.now.conflict);
  if (!first || conflict.length === 0) return null;
  const days = rows.map(({ observer, regard }) => ({
    observer,
    now: jointDays(regard.now.conflict, subject),
  }));
  const now = days.flatMap((row) => row.now);
  const before = isComparable(first)
    ? rows.flatMap(({ regard }) => jointDays(regard.before.conflict, subject))
    : null;
  const ratio = before
    ? rateRatio(now.length, first.now.months, before.length, first.before.months, LEVEL)
    : null;
  const by = days.filter((row) => row.now.length > 0).sort((x, y) => y.now.length - x.now.length);
  const names = list([subject.name(subject.a), subject.name(subject.b)]);
  return {
    id: "outsiders.together",
    statement: `Days on which an observer turned on both ${names}: ${now.length} in ${lately(first.now.months)}${before ? `, ${before.length} in the ${MONTHS} before` : ""}${by.length ? `; by ${list(by.map((row) => `${row.observer.name} ${row.now.length}`))}` : ""}.`,
    nature: "information",
    numbers: [
      measure("together", `days in ${lately(first.now.months)}`, now.length, "days"),
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
      measure("observers", "observers with such a day", by.length, "observers", rows.length),
    ],
    evidence: strongest(now.length ? now.flat() : conflict, subject),
    evidenceCount: now.flat().length || conflict.length,
    query: `Acts of conflict of one observer toward ${subject.a} and toward ${subject.b} on the same day; acts known to the day only.`,
    confidence: {
      level: now.length >= 10 ? "moderate" : "low",
      why: `${plural(now.length, "such day")}; one text that names both may be on record under one of them only.`,
    },
    ...(now.length + (before?.length ?? 0) === 0 ? { thin: true } : {}),
  };
}

/** Days on which both sides were turned on, with their rows. */
function jointDays(conflict: readonly ChronicleEvent[], { a, b }: Subject): ChronicleEvent[][] {
  const sharp = conflict.filter((event) => event.precision === "day");
  return [...new Set(sharp.map((event) => event.date))]
    .map((day) => sharp.filter((event) => event.date === day))
    .filter((rows) => [a, b].every((code) => rows.some((event) => event.target!.code === code)));
}
