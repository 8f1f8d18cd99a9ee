import { sumOf } from "../forecast/forecaster.ts";
import { likelihoodTerm } from "../forecast/likelihood.ts";
import type { Likelihood } from "../questions/answer.ts";
import { fromLogOdds } from "../statistics/logOdds.ts";

/** A place where a brief falls short of the analytic standard. */
export interface Shortfall {
  /** Which of the nine tradecraft standards of Intelligence Community Directive 203 (2015, D.6.e). */
  standard: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
  /** Where in the brief: "answers.history.findings.history.phases". */
  where: string;
  what: string;
}

export function unless(
  holds: boolean,
  standard: Shortfall["standard"],
  where: string,
  what: string,
): Shortfall[] {
  return holds ? [] : [{ standard, where, what }];
}

/** Whether a chance has the word for its number, an interval that holds it, and a rule that settles it. */
/** What rounding may leave between a probability and the sum of its reasons. */
const CLOSE = 1e-6;

export function checkLikelihood(likelihood: Likelihood, where: string): Shortfall[] {
  const { probability, low, high, term, reasons, resolves } = likelihood;
  if (!(probability >= 0 && probability <= 1)) {
    return [{ standard: 2, where, what: `probability ${probability} is outside 0 to 1` }];
  }
  return [
    ...unless(term === likelihoodTerm(probability), 2, where, `"${term}" is not the word for ${probability}`),
    ...unless(
      low <= probability && probability <= high,
      2,
      where,
      "the interval does not hold the probability",
    ),
    ...unless(
      Math.abs(fromLogOdds(sumOf(reasons)) - probability) < CLOSE,
      2,
      where,
      "the reasons do not add up to the probability",
    ),
    ...unless(
      resolves.label !== "" && resolves.from <= resolves.to && resolves.settledBy !== "",
      8,
      where,
      "does not say what would make it true",
    ),
  ];
}
