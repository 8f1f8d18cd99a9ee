import { formatDate } from "../../dates.ts";
import { total } from "../../measures/acts.ts";
import { FEW_FOR_A_COURSE } from "../../measures/policy.ts";
import { poissonTrend } from "../../statistics/trend.ts";
import { plural, signed } from "../../words/en/forms.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { type Course, latelyPlaced } from "./course.ts";
import type { Rivals } from "./rivalry.ts";

/** Does the conflict grow? A rate per unit of record, so that a denser record is no rise. */
export async function trendFinding(course: Course, rivals: Rivals, subject: Subject): Promise<Finding> {
  const { cells } = course;
  // A rate by the year from one year of weeks would be read as a forecast.
  const [period, cellsIn] =
    course.grain === "quarter" ? (["year", 4] as const) : (["month", 52.18 / 12] as const);
  const trend = poissonTrend(
    cells.map((cell) => cell.n),
    cells.map((cell) => cell.exposure),
    LEVEL,
  );
  const acts = course.n;
  const yearly = trend && {
    estimate: trend.ratio ** cellsIn,
    low: trend.low ** cellsIn,
    high: trend.high ** cellsIn,
  };
  const unit = rivals.long ? "per row of the rest of the record" : "per covered day";
  const span = cells.length
    ? `from ${formatDate(cells[0]!.from)} to ${formatDate(cells.at(-1)!.to)}`
    : "in the covered span";
  const spanned = rivals.quarrels.where(cells.length ? { from: cells[0]!.from } : { any: [] });
  const [evidence, ratings] = await Promise.all([
    latelyPlaced(course, rivals).then((lately) => strongest(lately, subject, 4)),
    spanned.ratings(),
  ]);
  const direction =
    !yearly || (yearly.low <= 1 && yearly.high >= 1)
      ? "no steady trend"
      : yearly.low > 1
        ? "a rise"
        : "a fall";
  return finding({
    id: "contention.trend",
    statement:
      yearly && acts >= FEW_FOR_A_COURSE
        ? `Counted ${unit}, quarrels between the two show ${direction} ${span}: ${change(yearly.estimate)} a ${period} (90 % interval ${change(yearly.low)} to ${change(yearly.high)}; ${plural(acts, "act")} in ${plural(total(cells), "affair")}).`
        : `Too few cases for a trend: ${plural(acts, "act")} of conflict in ${plural(cells.length, course.grain)}.`,
    nature: "judgement",
    numbers: [
      yearly &&
        estimate(
          "yearly",
          `the rate is multiplied by this each ${period}`,
          yearly,
          "times",
          cells.length,
          trend?.p,
        ),
      measure("acts", "acts of conflict placed", acts, "count"),
      measure(
        "unplaced",
        `acts of conflict known too vaguely for a ${course.grain}`,
        course.unplaced,
        "count",
      ),
    ],
    evidence,
    evidenceCount: acts,
    query: asked(
      `affairs of conflict between ${rivals.codes.join(" and ")} by ${course.grain}, ${span}, exposure ${unit}; ${rivals.datasets}`,
      course.placed,
    ),
    confidence: caseConfidence(ratings, ["the density of the record is only roughly allowed for"]),
    thin: !(yearly && acts >= FEW_FOR_A_COURSE),
    noEffect: direction === "no steady trend" && acts >= FEW_FOR_A_COURSE,
  });
}

/** 1.12 → "+12 %", 0.9 → "−10 %". */
function change(ratio: number): string {
  return `${signed((ratio - 1) * 100)} %`;
}
