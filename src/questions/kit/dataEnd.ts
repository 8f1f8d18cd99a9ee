import { daysBetween, formatDate } from "../../dates.ts";
import { plural } from "../../words/en/forms.ts";

/** The last day that the data cover, where they end before the as-of date. */
export function endedOn(coverage: readonly { to: string }[], asOf: string): string | undefined {
  const last = coverage
    .map((span) => span.to)
    .sort()
    .at(-1);
  return last === undefined || last >= asOf ? undefined : last;
}

/**
 * "The data end on 12 March 2026, 80 days before 31 May 2026: what came after is not known here." Undefined where
 * they reach the as-of date. `coverage` are the spans of the data sets used, cut at that date.
 */
export function dataEnd(coverage: readonly { to: string }[], asOf: string): string | undefined {
  const last = endedOn(coverage, asOf);
  if (last === undefined) return undefined;
  const days = plural(daysBetween(last, asOf), "day");
  return `The data end on ${formatDate(last)}, ${days} before ${formatDate(asOf)}: what came after is not known here.`;
}
