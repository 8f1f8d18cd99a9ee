import { addDays, dayFromNumber, dayNumber, formatDate } from "../../dates.ts";
import type { ForecastContent } from "../../forecast/ledger/entry.ts";
import { hitWindows, isHit } from "../../forecast/spans.ts";
import { eraOf } from "../outcomes.ts";
import type { Subject } from "../subject.ts";
import { calibrationOf } from "./calibration.ts";
import { bearsOdds, type OutcomeClass, outcomeClasses, spansOf } from "./classes.ts";
import { listEnd } from "./listEnd.ts";
import { oddsOf } from "./odds.ts";

/** Odds on a pair as they are written down, and what got none, with the reason as the end of a sentence. */
export interface IssuedOdds {
  odds: ForecastContent[];
  none: { label: string; horizon: number | null; why: string }[];
}

const NOT_WHOLE = "no public list shows that the record holds all such acts up to the day";
const SHORT = "the data are too short for windows of that length";
const UNTESTED = "odds as low as these were not tested in the past, or came true more often than they said";

/** What the method gives for a class within a horizon, and the method itself. */
interface Given {
  horizon: number;
  probability: number;
  low: number;
  high: number;
  climatology: number;
  persistence: 0 | 1 | null;
  method: ForecastContent["method"];
}

/**
 * The odds that question 10 gives as likelihoods, for each of the horizons asked: on classes that are seen and held
 * whole, and no lower than have come true as often as said. A window begins on the day after the as-of day.
 */
export async function issuedOdds(subject: Subject, horizons: readonly number[]): Promise<IssuedOdds> {
  const { a, b, asOf, events } = subject;
  const { datasets } = events;
  if (datasets.length === 0)
    return { odds: [], none: [{ label: "Any act", horizon: null, why: "no events of the two are held" }] };
  const [classes, coverage] = await Promise.all([outcomeClasses(subject), events.coverage()]);
  const era = eraOf(coverage, asOf);
  const foretold = classes.filter(bearsOdds).map((outcome) => {
    const start = Math.max(era.start, dayNumber(outcome.whole!.from));
    return { outcome, start, odds: oddsOf(outcome, start, era.end, `outcomes|${a}|${b}|${asOf}`) };
  });
  const floor = calibrationOf(foretold)?.floor ?? null;
  const issued: IssuedOdds = { odds: [], none: [] };
  for (const outcome of classes) {
    const { label } = outcome;
    const found = foretold.find((one) => one.outcome === outcome);
    if (!found) {
      issued.none.push({ label, horizon: null, why: await whyNone(outcome, subject) });
      continue;
    }
    const given = givenFor(found, era.end);
    for (const horizon of horizons) {
      const row = given.find((one) => one.horizon === horizon);
      if (!row || floor === null || row.probability < floor)
        issued.none.push({ label, horizon, why: row ? UNTESTED : SHORT });
      else issued.odds.push(contentOf(outcome, row, { a, b, asOf, datasets, end: era.end }));
    }
  }
  return issued;
}

/** Why a class bears no odds on the day. */
async function whyNone(outcome: OutcomeClass, subject: Subject): Promise<string> {
  const end = outcome.listed ? await listEnd(outcome, subject) : null;
  if (end !== null && end < subject.asOf)
    return `the list that shows that all are held ends on ${formatDate(end)} (ask as of that day)`;
  return outcome.sight.grade === "observed" ? NOT_WHOLE : outcome.sight.why;
}

/** The adapter to the method: each horizon's number with the long run's and the window before. */
function givenFor(
  { outcome, start, odds }: { outcome: OutcomeClass; start: number; odds: ReturnType<typeof oddsOf> },
  end: number,
): Given[] {
  const spans = spansOf(outcome.rows);
  return odds.map(({ horizon, probability, low, high, chance, given }) => {
    const before = isHit(hitWindows(spans, start, end, horizon), end - horizon + 1);
    const persistence = before === undefined ? null : before ? 1 : 0;
    const method = { id: given === "phase" ? "phase-rate" : "long-run-rate", version: "1" };
    return { horizon, probability, low, high, climatology: chance.base, persistence, method };
  });
}

function contentOf(
  { id, label, rule, atLeast, settledBy }: OutcomeClass,
  given: Given,
  {
    end,
    datasets,
    ...asked
  }: { a: string; b: string; asOf: string; datasets: readonly string[]; end: number },
): ForecastContent {
  return {
    ...asked,
    ...given,
    datasets: [...datasets],
    cutoff: dayFromNumber(end),
    target: { id, label, rule, atLeast, settledBy },
    from: addDays(asked.asOf, 1),
    to: addDays(asked.asOf, given.horizon),
  };
}
