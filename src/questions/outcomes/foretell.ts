import type { DatasetCoverage } from "../../chronicle/chronicle.ts";
import { addMonths, dayNumber } from "../../dates.ts";
import { loadDyadModel } from "../../forecast/dyads/model.ts";
import { firstCovered } from "../../measures/cells.ts";
import type { Subject } from "../subject.ts";
import type { Foretold } from "./calibration.ts";
import { bearsOdds, ERA_YEARS, type OutcomeClass } from "./classes.ts";
import { codedHistory } from "./codedHistory.ts";
import { codedOdds } from "./codedOdds.ts";
import { type Calendars, listedCase } from "./listedCase.ts";
import { oddsOf } from "./odds.ts";

/** The classes that bear odds, with them, for windows that begin after the day asked about. */
export async function foretell(classes: readonly OutcomeClass[], subject: Subject): Promise<Foretold[]> {
  const asked = dayNumber(subject.asOf);
  const bearing = classes.filter(bearsOdds);
  const history = bearing.some(({ coded }) => coded) ? await codedHistory(subject) : null;
  const calendars: Calendars = new Map();
  return Promise.all(
    bearing.map(async (outcome) => {
      if (history && outcome.coded) return { outcome, odds: codedOdds(outcome, history, loadDyadModel()) };
      const listed = await listedCase(outcome, asked, subject, calendars);
      return { outcome, odds: listed ? oddsOf(listed) : [] };
    }),
  );
}

/** The last 25 years that the data cover. */
export function eraOf(coverage: readonly DatasetCoverage[], asOf: string): { start: number; end: number } {
  const from = firstCovered(coverage, asOf);
  const to =
    coverage
      .map((row) => row.to)
      .sort()
      .at(-1) ?? asOf;
  const early = addMonths(asOf, -12 * ERA_YEARS);
  return { start: Math.max(dayNumber(from), dayNumber(early)), end: dayNumber(to) };
}
