import type { Tally } from "../../chronicle/query.ts";
import { addDays, daysBetween } from "../../dates.ts";
import { total } from "../../measures/acts.ts";
import { densityOf } from "../../measures/density.ts";
import { type Interval, meanInterval } from "../../statistics/intervals.ts";
import type { Finding } from "../answer.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { changeMeasure, changeWords, declared } from "../kit/change.ts";
import { strongest, weightiest } from "../kit/evidence.ts";
import { LEVEL } from "../kit/measure.ts";
import { count, number, percent, plural, signed } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import type { PairSeries } from "./series.ts";

const YEAR = 365;
const BASE_YEARS = 5;

/** The last twelve months against the five years before, and their intensity against the whole record. */
export async function nowFinding(series: PairSeries, subject: Subject): Promise<Finding> {
  const { a, b, asOf } = subject;
  const from = addDays(asOf, 1 - YEAR);
  const before = addDays(from, -1);
  const baseFrom = addDays(from, -BASE_YEARS * YEAR);
  const acts = series.acts.where({ from });
  const older = series.acts.where({ begunBy: before });
  const [density, recent, olderRows, base, ratings] = await Promise.all([
    densityOf(series.acts, subject),
    acts.by("cameo"),
    older.by("cameo"),
    older.where({ from: baseFrom }).count(),
    acts.ratings(),
  ]);
  const n = total(recent);
  const held = daysBetween(series.from, from);
  const baseYears = Math.max(0, Math.min(BASE_YEARS, held / YEAR));
  const [now, then] = [meanOf(recent), meanOf(olderRows)];
  const change = density.change({ from, to: asOf }, { from: baseFrom, to: before });
  const perYear = baseYears > 0 ? base / baseYears : null;
  const evidence = n ? await strongest(acts, subject) : weightiest(await series.acts.last(3), subject);
  const bounded = now !== null && Number.isFinite(now.low);
  const intensity = now
    ? ` Their mean intensity on Goldstein's scale is ${signed(now.estimate)}${bounded ? ` (${percent(LEVEL)} interval ${signed(now.low)} to ${signed(now.high)})` : ""}${then ? `, against ${signed(then.estimate)} before` : ""}.`
    : "";
  return {
    id: "history.now",
    statement: `In the twelve months to the as-of date the record has ${plural(n, "act")} between the two${perYear === null ? "" : `, against ${number(perYear)} a year in the ${Number.isInteger(baseYears) ? count(baseYears) : number(baseYears)} years before${change ? `: ${changeWords(change)}` : ""}`}.${intensity}`,
    nature: "information",
    numbers: [
      ...(now
        ? [
            {
              name: "intensity",
              label: "mean Goldstein intensity, last twelve months",
              value: now.estimate,
              unit: "(−10 to +10)",
              ...(bounded ? { low: now.low, high: now.high, level: LEVEL } : {}),
              n,
            },
          ]
        : []),
      { name: "acts", label: "acts in the last twelve months", value: n, unit: "acts" },
      ...(perYear === null
        ? []
        : [
            {
              name: "base",
              label: "acts a year before",
              value: perYear,
              unit: "acts a year",
              n: base,
            },
          ]),
      ...(change && perYear !== null
        ? [changeMeasure("change", "acts, as a part of the record, against the years before", change)]
        : []),
      ...(then
        ? [
            {
              name: "intensity-before",
              label: "mean intensity before",
              value: then.estimate,
              unit: "(−10 to +10)",
              n: total(olderRows),
            },
          ]
        : []),
    ],
    ...(change && perYear !== null ? { changes: [declared("change", change)] } : {}),
    evidence,
    evidenceCount: n || Math.min(3, series.n),
    query: `acts between ${a} and ${b} from ${from} to ${asOf}, from ${baseFrom} to the day before, and all earlier ones; mean Goldstein value`,
    confidence: caseConfidence(ratings),
    ...(n < 5 ? { thin: true } : {}),
  };
}

/** The mean intensity with its interval; acts of one CAMEO code have one intensity. Null without an act. */
function meanOf(rows: readonly Tally<"cameo">[]): Interval | null {
  const values = rows.flatMap(({ n, goldstein }) => Array.from({ length: n }, () => goldstein / n));
  return values.length ? meanInterval(values, LEVEL) : null;
}
