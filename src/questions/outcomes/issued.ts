import { addDays } from "../../dates.ts";
import type { ForecastContent } from "../../forecast/ledger/entry.ts";
import { none as say } from "../../words/en/ledger.ts";
import { moved, usual } from "../../words/en/reasons.ts";
import { movedFacts } from "../kit/reasons.ts";
import type { Subject } from "../subject.ts";
import { calibrationOf } from "./calibration.ts";
import { type OutcomeClass, outcomeClasses } from "./classes.ts";
import { foretell } from "./foretell.ts";
import { listEnd } from "./listEnd.ts";
import type { Odds } from "./odds.ts";

/** Odds on a pair as they are written down, and what got none, with the reason as the end of a sentence. */
export interface IssuedOdds {
  odds: ForecastContent[];
  /** Why each of the odds is what it is, in their order. */
  whys: string[];
  none: { label: string; horizon: number | null; why: string }[];
}

/**
 * The odds that question 10 gives as likelihoods, for each of the horizons asked: on classes that are seen and held
 * whole, and no lower than have come true as often as said. A window begins on the day after the as-of day.
 */
export async function issuedOdds(subject: Subject, horizons: readonly number[]): Promise<IssuedOdds> {
  const { a, b, asOf } = subject;
  const { datasets } = subject.events;
  if (datasets.length === 0)
    return { odds: [], whys: [], none: [{ label: say.any, horizon: null, why: say.noEvents }] };
  const classes = await outcomeClasses(subject);
  const foretold = await foretell(classes, subject);
  const floor = calibrationOf(foretold)?.floor ?? null;
  const issued: IssuedOdds = { odds: [], whys: [], none: [] };
  for (const outcome of classes) {
    const { label } = outcome;
    const found = foretold.find((one) => one.outcome === outcome);
    if (!found) {
      issued.none.push({ label, horizon: null, why: await whyNone(outcome, subject) });
      continue;
    }
    for (const horizon of horizons) {
      const row = found.odds.find((one) => one.horizon === horizon);
      if (!row || floor === null || row.probability < floor)
        issued.none.push({ label, horizon, why: row ? say.untested : say.short });
      else {
        issued.odds.push(contentOf(outcome, row, { a, b, asOf, datasets }));
        issued.whys.push(
          row.given === "model" ? moved(await movedFacts(label, horizon, row.reasons, subject)) : usual,
        );
      }
    }
  }
  return issued;
}

/** Why a class bears no odds on the day. */
export async function whyNone(outcome: OutcomeClass, subject: Subject): Promise<string> {
  const end = outcome.listed ? await listEnd(outcome, subject) : null;
  if (end !== null && end < subject.asOf) return say.listEnded(end);
  return outcome.sight.grade === "observed" ? say.notWhole : outcome.sight.why;
}

function contentOf(
  { id, label, rule, atLeast, settledBy, whole }: OutcomeClass,
  { horizon, probability, low, high, base, persistence, method }: Odds,
  { datasets, ...asked }: { a: string; b: string; asOf: string; datasets: readonly string[] },
): ForecastContent {
  return {
    ...asked,
    horizon,
    probability,
    low,
    high,
    climatology: base.probability,
    persistence,
    method,
    datasets: [...datasets],
    cutoff: whole?.to ?? asked.asOf,
    target: { id, label, rule, atLeast, settledBy },
    from: addDays(asked.asOf, 1),
    to: addDays(asked.asOf, horizon),
  };
}
