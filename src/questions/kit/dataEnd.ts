import { daysBetween, formatDate } from "../../dates.ts";
import { plural } from "../../words/en/forms.ts";

/**
 * "The data end on 12 March 2026, 80 days before 31 May 2026: what came after is not known here." Undefined where
 * they reach the as-of date. `coverage` are the spans of the data sets used, cut at that date.
 */
export function dataEnd(coverage: readonly { to: string }[], asOf: string): string | undefined {
  const last = coverage
    .map((span) => span.to)
    .sort()
    .at(-1);
  if (last === undefined || last >= asOf) return undefined;
  const days = plural(daysBetween(last, asOf), "day");
  return `The data end on ${formatDate(last)}, ${days} before ${formatDate(asOf)}: what came after is not known here.`;
}
