import { addDays, daysBetween } from "../../dates.ts";
import { likelihoodTerm } from "../../forecast/likelihood.ts";
import { CASES, ENOUGH_WINDOWS, FEWEST_ACTS, LIST_AGE } from "../../measures/policy.ts";
import * as say from "../../words/en/outcomes.ts";
import { reason } from "../../words/en/reasons.ts";
import type { OddsFacts } from "../../words/outcomes.ts";
import type { MovedFacts } from "../../words/reasons.ts";
import type { Confidence, Finding, Measure } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { weightiest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { estimate } from "../kit/measure.ts";
import { movedFacts } from "../kit/reasons.ts";
import type { Subject } from "../subject.ts";
import type { Calibration, Foretold } from "./calibration.ts";
import type { OutcomeClass } from "./classes.ts";
import { mainOdds, type Odds } from "./odds.ts";

/** The latest acts of a class, of which the weightiest are shown. */
export const RECENT = 12;

/**
 * The odds of one class that the record holds whole. A likelihood with its word
 * is given only where odds as low as these have come true as often as said ({@link Calibration}); else the number
 * stands alone, as a rate.
 */
export async function oddsFinding(
  { outcome, odds }: Foretold,
  { facts, moved }: ChanceFacts,
  subject: Subject,
): Promise<Finding> {
  const main = mainOdds(odds)!;
  const recent = await outcome.acts.last(RECENT);
  const { probability, low, high, level, base, cases } = main;
  const horizons = odds.map(({ horizon }) => horizon);
  return finding({
    id: `outcomes.${outcome.id}`,
    statement: say.odds.statement(facts),
    nature: facts.term === null ? "information" : "judgement",
    numbers: odds.flatMap(oddsMeasures),
    evidence: weightiest(recent, subject),
    evidenceCount: outcome.n,
    query: asked(say.odds.query(outcome.rule, horizons, subject.events.datasets), outcome.acts),
    confidence: oddsConfidence(main, outcome, subject),
    ...(facts.term === null
      ? {}
      : {
          likelihood: {
            probability,
            low,
            high,
            level,
            term: facts.term,
            base: base.probability,
            reasons: moved.reasons.map((row) => ({
              feature: row.feature,
              text: reason(row),
              adds: row.adds,
            })),
            resolves: {
              target: outcome.id,
              label: outcome.label,
              rule: outcome.rule,
              atLeast: outcome.atLeast,
              from: addDays(subject.asOf, 1),
              to: facts.due,
              settledBy: outcome.settledBy,
            },
          },
        }),
    thin: outcome.n < FEWEST_ACTS || cases < ENOUGH_WINDOWS / 2,
  });
}

/** What is said of the odds that lead a class, and of what moved them. */
export interface ChanceFacts {
  facts: OddsFacts;
  moved: MovedFacts;
}

/** Both of a class whose era bears a horizon. */
export async function chanceFacts(
  foretold: Foretold,
  calibration: Calibration | null,
  subject: Subject,
): Promise<ChanceFacts> {
  const main = mainOdds(foretold.odds)!;
  const [facts, moved] = await Promise.all([
    oddsFacts(foretold, main, calibration, subject),
    movedFacts(foretold.outcome.label, main.horizon, main.reasons, subject),
  ]);
  return { facts, moved };
}

async function oddsFacts(
  { outcome, odds }: Foretold,
  main: Odds,
  calibration: Calibration | null,
  { asOf }: Subject,
): Promise<OddsFacts> {
  const { probability, horizon, base, cases, given } = main;
  const [last] = await outcome.acts.last(1);
  const worded = calibration !== null && probability >= calibration.floor;
  return {
    label: outcome.label,
    years: yearsOf(cases * horizon),
    n: outcome.n,
    last: last ?? null,
    horizon,
    due: addDays(asOf, horizon),
    probability,
    base: base.probability,
    given,
    tested: odds.some(({ record }) => record !== null),
    term: worded ? likelihoodTerm(probability) : null,
    floor: calibration?.floor ?? null,
    by: outcome.whole.by,
    coded: outcome.coded !== undefined,
    listEnds: outcome.whole.to < asOf ? outcome.whole.to : null,
  };
}

export function yearsOf(days: number): number {
  return Math.max(1, Math.round(days / 365.25));
}

function oddsMeasures({ horizon, cases, base, record, probability, low, high }: Odds): (Measure | null)[] {
  const n = Math.round(cases);
  const { labels } = say.odds;
  const own = { estimate: probability, low, high };
  const longRun = { estimate: base.probability, low: base.low, high: base.high };
  return [
    estimate(`p${horizon}`, labels.chance(horizon), own, "probability", n),
    estimate(`base${horizon}`, labels.base(horizon), longRun, "probability", n),
    record &&
      estimate(
        `skill${horizon}`,
        labels.skill(horizon),
        { ...record, estimate: record.skill },
        "index",
        record.n,
      ),
  ];
}

/**
 * Confidence apart from likelihood: in the model's chance by the acts and by how surely it has beaten the long run; in the
 * long-run rate of what is held whole by the windows it was counted in, and no higher than moderate; low in both where the
 * list ended more than a month before the day.
 */
function oddsConfidence(
  { cases, record, given }: Odds,
  { n: acts, whole }: OutcomeClass,
  { asOf }: Subject,
): Confidence {
  const n = Math.round(cases);
  const why = say.odds.why(n, acts, record && { value: record.skill, n: record.n });
  if (!whole || daysBetween(whole.to, asOf) > LIST_AGE.fresh) return { level: "low", why };
  if (given === "model") {
    const sure = record !== null && record.low > 0;
    return { level: !sure ? "low" : acts >= CASES.high ? "high" : "moderate", why };
  }
  return { level: n >= CASES.high ? "moderate" : "low", why };
}
