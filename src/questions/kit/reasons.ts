import { daysBetween } from "../../dates.ts";
import type { Reason } from "../../forecast/forecaster.ts";
import { sumOf } from "../../forecast/listed/predict.ts";
import { actsOf } from "../../measures/acts.ts";
import { fromLogOdds } from "../../statistics/logOdds.ts";
import * as say from "../../words/en/reasons.ts";
import type { MovedFacts, ReasonFacts } from "../../words/reasons.ts";
import type { Measure } from "../answer.ts";
import type { Subject } from "../subject.ts";
import { aheadFacts } from "./ahead.ts";
import { measure } from "./measure.ts";

/** Reasons as facts; what adds nothing (no anniversary within the window) is none, and the sum stays as it is. */
export async function movedFacts(
  label: string,
  horizon: number,
  all: readonly Reason[],
  subject: Subject,
): Promise<MovedFacts> {
  const moving = all.filter(({ feature, adds }) => feature === "base" || adds !== 0);
  return {
    label,
    horizon,
    probability: fromLogOdds(sumOf(all)),
    usual: fromLogOdds(sumOf(all.filter(({ feature }) => feature === "base"))),
    reasons: await Promise.all(moving.map((reason) => reasonFacts(reason, subject))),
  };
}

/** Their numbers: what each adds, and the sum. */
export function reasonMeasures({ reasons, usual, horizon }: MovedFacts): Measure[] {
  const { labels } = say;
  return [
    ...reasons.map((row) => measure(`adds-${row.feature}`, labels.adds(row), row.adds, "log-odds")),
    measure("log-odds", labels.sum, sumOf(reasons), "log-odds"),
    measure("usual", labels.usual(horizon), usual, "probability"),
  ];
}

/** The events behind all that moved it: not those of the usual rate or of all states, which are all there are. */
export function actsBehind(reasons: readonly Reason[], subject: Subject) {
  return actsOf(subject, {
    any: reasons
      .filter(({ feature, adds }) => feature !== "base" && adds !== 0)
      .flatMap(({ behind }) => behind),
  });
}

async function reasonFacts(
  { feature, value, adds, behind, occasions = [] }: Reason,
  subject: Subject,
): Promise<ReasonFacts> {
  const [filter] = behind;
  const n = filter ? await actsOf(subject, filter).count() : 0;
  const days = filter?.from && filter.to ? daysBetween(filter.from, filter.to) + 1 : 0;
  return { feature, value, adds, n, days, occasions: occasions.map((one) => aheadFacts(one, subject)) };
}
