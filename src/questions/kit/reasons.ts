import { daysBetween } from "../../dates.ts";
import { type Reason, sumOf } from "../../forecast/forecaster.ts";
import { actsOf } from "../../measures/acts.ts";
import { fromLogOdds } from "../../statistics/logOdds.ts";
import { stable } from "../../statistics/stable.ts";
import * as say from "../../words/en/reasons.ts";
import type { MovedFacts, ReasonFacts } from "../../words/reasons.ts";
import type { Measure } from "../answer.ts";
import type { Subject } from "../subject.ts";
import { aheadFacts } from "./ahead.ts";
import { weightiest } from "./evidence.ts";
import { measure } from "./measure.ts";

/** Reasons as facts, as of the day on which they were asked; what adds nothing (no anniversary within the window) is none, and the sum stays as it is. */
export async function movedFacts(
  label: string,
  horizon: number,
  all: readonly Reason[],
  subject: Subject,
  asked = subject.asOf,
): Promise<MovedFacts> {
  const moving = all.filter(({ feature, adds }) => feature === "base" || adds !== 0);
  return {
    label,
    horizon,
    probability: stable(fromLogOdds(sumOf(all))),
    usual: stable(fromLogOdds(sumOf(all.filter(({ feature }) => feature === "base")))),
    reasons: await Promise.all(moving.map((reason) => reasonFacts(reason, subject, asked))),
  };
}

/** Their numbers: what each adds, and the sum. */
export function reasonMeasures({ reasons, usual, horizon }: MovedFacts): Measure[] {
  const { labels } = say;
  return [
    ...reasons.map((row) => measure(`adds-${row.feature}`, labels.adds(row), row.adds, "log-odds")),
    measure("log-odds", labels.sum, stable(sumOf(reasons)), "log-odds"),
    measure("usual", labels.usual(horizon), usual, "probability"),
  ];
}

/**
 * The events behind all that moved it, and the latest of them: not those of the usual rate or of all states, which are all
 * there are. Where it was silence that moved it, the events of the usual rate stand behind it; where nothing of the kind was
 * ever told, all acts between the two do, in which it was looked for.
 */
export async function actsBehind(reasons: readonly Reason[], shown: number, subject: Subject) {
  const filtersOf = (own: (reason: Reason) => boolean) => reasons.filter(own).flatMap(({ behind }) => behind);
  const moving = actsOf(subject, {
    any: filtersOf(({ feature, adds }) => !["base", "world"].includes(feature) && adds !== 0),
  });
  const usual = actsOf(subject, { any: filtersOf(({ feature }) => feature === "base") });
  const looked = actsOf(subject, { between: [subject.a, subject.b] });
  const counts = await Promise.all([moving, usual].map((acts) => acts.count()));
  const acts = counts[0] ? moving : counts[1] ? usual : looked;
  const [recent, evidenceCount] = await Promise.all([acts.last(shown), acts.count()]);
  return { acts, evidence: weightiest(recent, subject), evidenceCount };
}

async function reasonFacts(
  { feature, value, adds, behind, occasions = [] }: Reason,
  subject: Subject,
  asked: string,
): Promise<ReasonFacts> {
  const [filter] = behind;
  const n = filter ? await actsOf(subject, filter).count() : 0;
  const days = filter?.from && filter.to ? daysBetween(filter.from, filter.to) + 1 : 0;
  const until = days > 0 && filter!.to! < asked ? filter!.to! : null;
  return {
    feature,
    value,
    adds,
    n,
    days,
    until,
    occasions: occasions.map((one) => aheadFacts(one, subject)),
  };
}
