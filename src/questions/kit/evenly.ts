import { formatDate } from "../../dates.ts";
import type { Subject } from "../subject.ts";

/**
 * That the casebook's rows on the pair were gathered evenly to a day before the as-of date only: what it holds of later
 * days are single finds, so that a quiet after it is no quiet. Undefined where that is not so.
 */
export function endOfEvenRecord({ a, b, asOf, events, record, name }: Subject): string | undefined {
  if (!events.datasets.includes("casebook")) return undefined;
  const even = record.coverage(a, b);
  if (!even) {
    return `The casebook does not follow ${name(a)} and ${name(b)} as a pair: its rows on them are what was found on the way, and a quiet stretch says nothing.`;
  }
  return even.to >= asOf
    ? undefined
    : `The casebook's rows on the pair were gathered evenly to ${formatDate(even.to)}; what it holds of later days are single finds, and their number says nothing.`;
}
