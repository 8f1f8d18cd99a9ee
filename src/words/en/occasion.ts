import { formatDate } from "../../dates.ts";
import type { AheadFacts } from "../outcomes.ts";
import { ordinal } from "./forms.ts";

/** English of what is ahead: dated things, and targets by their labels. */

/** "the 80th anniversary of the founding of the Workers' Party of Korea". */
export function occasion({ what, years }: AheadFacts): string {
  const short = what.replace(/ \(.*\)$|, kept .*$/, "");
  const named = /^(?:\S+ ){0,2}\S+'s |^Victory|^(?:\p{Lu}\S* ){2,3}at /u.test(short);
  const thing = named ? short : `the ${short}`;
  return years === null ? thing : `the ${ordinal(years)} anniversary of ${thing}`;
}

/** "10 October 2025", "December 2025", or from day to day. */
export function dayOf({ from, to, precision }: AheadFacts): string {
  const [first, last] = [formatDate(from, precision), formatDate(to, precision)];
  return first === last ? first : `${first} to ${last}`;
}

/** A label as it stands within a sentence. */
export function inSentence(label: string): string {
  return label.replace(/^(A|An|Another|New|Public|Talks|Economic|Military)\b/, (word) => word.toLowerCase());
}
