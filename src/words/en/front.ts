import { formatDate } from "../../dates.ts";
import { capital, percent } from "./forms.ts";

/** English of the first page, where it says more than the answers that it is drawn from. */

/** "Xi and Kim meet after six years: a cooled tie mended, not upgraded". */
export function title(happened: string | undefined, tie: string | undefined, pair: string): string {
  const news = [happened, tie].filter((part) => part !== undefined).join(": ");
  // A clause about the tie alone does not say whose tie it is.
  return capital(happened === undefined ? `${pair}${news === "" ? "" : `: ${news}`}` : news);
}

export const watch = {
  headings: [
    ["date", "Dates ahead"],
    ["odds", "Chances"],
    ["change", "What would change this"],
  ] as const,
  date: (when: string, what: string) => `${when}: ${what}.`,
  odds: (label: string, to: string, term: string, probability: number) =>
    `${label} by ${formatDate(to)}: ${term}, ${percent(probability)}.`,
};
