import type { EventFilter } from "../../chronicle/query.ts";
import type { DayRange } from "../../dates.ts";
import { CONFLICT, total } from "../../measures/acts.ts";
import { changeBetween, type Exposed, sampleOf } from "../../measures/density.ts";
import { groupBy } from "../../measures/groupBy.ts";
import { FEW_ROWS } from "../../measures/policy.ts";
import { within } from "../../measures/within.ts";
import { directionWords } from "../../words/en/change.ts";
import { list, number, percent, plural } from "../../words/en/forms.ts";
import { rangeWords } from "../../words/en/range.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { changeMeasure, declared } from "../kit/change.ts";
import { strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { MONTHS, type Observer } from "./observers.ts";
import {
  isComparable,
  isHostile,
  lately,
  type Regards,
  type Row,
  type Stretch,
  stretchesOf,
} from "./regard.ts";

/** How often an observer turned on both on one day: whether the two are seen as one. */
export async function togetherFinding({ all, each }: Regards, subject: Subject): Promise<Finding | null> {
  if (all.now.hostile === 0) return null;
  const days = each.map(({ observer, regard }) => ({
    observer,
    now: jointDays(regard.now.rows, subject),
    before: jointDays(regard.before.rows, subject),
  }));
  const now = days.flatMap((row) => row.now);
  const before = isComparable(all) ? days.flatMap((row) => row.before) : null;
  const others = before ? await daysOnOthers(each, subject) : null;
  const change =
    before && others && others.now + others.before >= FEW_ROWS
      ? changeBetween(exposed(now, others.now, all.now), exposed(before, others.before, all.before), "record")
      : null;
  const by = days.filter((row) => row.now.length > 0).sort((x, y) => y.now.length - x.now.length);
  const shown = by.length
    ? all.now.conflict.where(onDays(by.map((row) => ({ ...row, on: row.now }))))
    : all.now.conflict;
  const earlier = all.before.conflict.where(onDays(days.map((row) => ({ ...row, on: row.before }))));
  const names = list([subject.name(subject.a), subject.name(subject.b)]);
  return finding({
    id: "outsiders.together",
    statement: `Days on which an observer turned on both ${names}: ${now.length} in ${lately(all.now.months)}${by.length ? ` (by ${list(by.map((row) => `${row.observer.name} ${row.now.length}`))})` : ""}${change ? `, ${change.before.n} in the ${MONTHS} before; held against the days on which they turned on two or more others at once (${change.now.exposure}, and ${change.before.exposure} before) ${number(change.ratio)} times (${percent(change.level)} interval ${rangeWords(change)}): ${directionWords(change)}` : ""}.${others && !change && now.length > 0 ? ` Days on which they turned on two or more others at once are too few (${others.now}, and ${others.before} in the ${MONTHS} months before) to tell whether these became more.` : ""}`,
    nature: "information",
    numbers: [
      measure(
        "together",
        `days on which an observer turned on both, in ${lately(all.now.months)}`,
        now.length,
        "count",
      ),
      ...(change
        ? [
            measure("together-before", `such days in the ${MONTHS} months before`, change.before.n, "count"),
            changeMeasure(
              "ratio",
              "days now against the stretch before, per day on two or more others",
              change,
            ),
          ]
        : []),
      measure("observers", "observers with such a day", by.length, "count", each.length),
    ],
    changes: [change && declared("ratio", change)],
    evidence: await strongest(shown, subject),
    evidenceCount: now.reduce((sum, day) => sum + day.n, 0) || all.now.hostile,
    query: asked(
      `Acts of conflict of one observer toward ${subject.a} and toward ${subject.b} on the same day; acts known to the day only; a change is held against the days on which an observer turned on two or more others, which become more in a denser record as these do.`,
      shown,
      change && earlier,
    ),
    confidence: {
      level: now.length >= 10 ? "moderate" : "low",
      why: `${plural(now.length, "such day")}; one text that names both may be on record under one of them only.`,
    },
    thin: now.length + (before?.length ?? 0) === 0,
  });
}

/**
 * A day on both takes two rows, so that such days grow faster than the record: they are held against the days on
 * which the same observers turned on two or more at once, other than the two.
 */
async function daysOnOthers(
  each: Regards["each"],
  subject: Subject,
): Promise<{ now: number; before: number }> {
  const { a, b, asOf } = subject;
  const { now, before } = stretchesOf(asOf);
  const codes = each.map(({ observer }) => observer.code);
  const rows = await sampleOf(subject)
    .acts.where({ ...CONFLICT, kind: ["act"], precision: ["day"], source: codes, from: before.from })
    .dated("source", "target");
  const days = ({ from, to }: DayRange) =>
    [...groupBy(within(rows, from, to), ({ source, date }) => `${source} ${date}`).values()]
      .map((own) => new Set(own.map(({ target }) => target)))
      .filter((targets) => targets.size > 1 && !(targets.has(a) && targets.has(b))).length;
  return { now: days(now), before: days(before) };
}

function exposed(days: readonly unknown[], exposure: number, { months }: Stretch): Exposed {
  return { n: days.length, distinct: days.length, exposure, days: Math.round(months * 30.44) };
}

/** Acts of each observer on its days. */
function onDays(rows: readonly { observer: Observer; on: readonly { day: string }[] }[]): EventFilter {
  return { any: rows.map(({ observer, on }) => ({ source: [observer.code], on: on.map(({ day }) => day) })) };
}

/** Days on which both sides were turned on, with the acts of conflict of each. */
function jointDays(rows: readonly Row[], { a, b }: Subject): { day: string; n: number }[] {
  const sharp = rows.filter((row) => row.precision === "day" && isHostile(row));
  return [...groupBy(sharp, (row) => row.date)]
    .filter(([, own]) => [a, b].every((code) => own.some((row) => row.target === code)))
    .map(([day, own]) => ({ day, n: total(own) }));
}
