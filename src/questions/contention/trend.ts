import { total } from "../../measures/acts.ts";
import { FEW_FOR_A_COURSE } from "../../measures/policy.ts";
import { poissonTrend } from "../../statistics/trend.ts";
import type { TrendFacts } from "../../words/contention.ts";
import * as say from "../../words/en/contentionCourse.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { type Course, latelyPlaced } from "./course.ts";
import type { Rivals } from "./rivalry.ts";

/** How many cells the span holds for which the rate is told: a year of quarters; of one year of weeks, which by the year would be read as a forecast, a month. */
const CELLS_IN = { quarter: 4, week: 52.18 / 12 } as const;

/** Does the conflict grow? A rate per unit of record, so that a denser record is no rise. */
export async function trendFinding(course: Course, rivals: Rivals, subject: Subject): Promise<Finding> {
  const { cells, grain, n: acts } = course;
  const { labels } = say.trend;
  const trend = poissonTrend(
    cells.map((cell) => cell.n),
    cells.map((cell) => cell.exposure),
    LEVEL,
  );
  const times = CELLS_IN[grain];
  const rate = trend && {
    estimate: trend.ratio ** times,
    low: trend.low ** times,
    high: trend.high ** times,
  };
  const many = acts >= FEW_FOR_A_COURSE;
  const facts: TrendFacts = {
    grain,
    cells: cells.length,
    span: cells.length ? { from: cells[0]!.from, to: cells.at(-1)!.to } : null,
    acts,
    affairs: total(cells),
    rate: many ? rate : null,
    direction: !rate ? "level" : rate.low > 1 ? "rise" : rate.high < 1 ? "fall" : "level",
  };
  const spanned = rivals.quarrels.where(facts.span ? { from: facts.span.from } : { any: [] });
  const [evidence, ratings] = await Promise.all([
    latelyPlaced(course, rivals).then((lately) => strongest(lately, subject, 4)),
    spanned.ratings(),
  ]);
  return finding({
    id: "contention.trend",
    statement: say.trend.statement(facts),
    nature: "judgement",
    numbers: [
      rate && estimate("yearly", labels.rate(grain), rate, "times", cells.length, trend?.p),
      measure("acts", labels.acts, acts, "count"),
      measure("unplaced", labels.unplaced(grain), course.unplaced, "count"),
    ],
    evidence,
    evidenceCount: acts,
    query: asked(say.trend.query(facts, rivals.codes, rivals.datasets), course.placed),
    confidence: caseConfidence(ratings, [say.density]),
    thin: facts.rate === null,
    noEffect: many && facts.direction === "level",
  });
}
