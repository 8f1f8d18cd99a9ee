import { addDays, daysBetween } from "../../dates.ts";
import { type Interval, meanInterval } from "../../statistics/intervals.ts";
import type { Finding } from "../answer.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { strongest } from "../kit/evidence.ts";
import { LEVEL } from "../kit/measure.ts";
import { count, number, percent, plural, signed } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import type { PairSeries } from "./series.ts";

const YEAR = 365;
const BASE_YEARS = 5;

/** The last twelve months against the five years before, and their intensity against the whole record. */
export function nowFinding(series: PairSeries, subject: Subject): Finding {
  const { a, b, asOf } = subject;
  const from = addDays(asOf, 1 - YEAR);
  const recent = series.acts.filter((event) => event.date >= from);
  const baseFrom = addDays(from, -BASE_YEARS * YEAR);
  const base = series.acts.filter((event) => event.date >= baseFrom && event.date < from);
  const older = series.acts.filter((event) => event.date < from);
  const held = daysBetween(series.acts[0]!.date, from);
  const baseYears = Math.max(0, Math.min(BASE_YEARS, held / YEAR));
  const mean = (rows: typeof recent): Interval | null =>
    rows.length
      ? meanInterval(
          rows.map((event) => event.goldstein),
          LEVEL,
        )
      : null;
  const [now, then] = [mean(recent), mean(older)];
  const perYear = baseYears > 0 ? base.length / baseYears : null;
  const bounded = now !== null && Number.isFinite(now.low);
  const intensity = now
    ? ` Their mean intensity on Goldstein's scale is ${signed(now.estimate)}${bounded ? ` (${percent(LEVEL)} interval ${signed(now.low)} to ${signed(now.high)})` : ""}${then ? `, against ${signed(then.estimate)} before` : ""}.`
    : "";
  return {
    id: "history.now",
    statement: `In the twelve months to the as-of date the record has ${plural(recent.length, "act")} between the two${perYear === null ? "" : `, against ${number(perYear)} a year in the ${Number.isInteger(baseYears) ? count(baseYears) : number(baseYears)} years before`}.${intensity}`,
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
              n: recent.length,
            },
          ]
        : []),
      { name: "acts", label: "acts in the last twelve months", value: recent.length, unit: "acts" },
      ...(perYear === null
        ? []
        : [
            {
              name: "base",
              label: "acts a year before",
              value: perYear,
              unit: "acts a year",
              n: base.length,
            },
          ]),
      ...(then
        ? [
            {
              name: "intensity-before",
              label: "mean intensity before",
              value: then.estimate,
              unit: "(−10 to +10)",
              n: older.length,
            },
          ]
        : []),
    ],
    evidence: strongest(recent.length ? recent : series.acts.slice(-3), subject),
    evidenceCount: recent.length || Math.min(3, series.acts.length),
    query: `acts between ${a} and ${b} from ${from} to ${asOf}, from ${baseFrom} to the day before, and all earlier ones; mean Goldstein value`,
    confidence: caseConfidence(recent),
    ...(recent.length < 5 ? { thin: true } : {}),
  };
}
