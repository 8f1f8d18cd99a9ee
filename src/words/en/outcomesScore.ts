import { formatDate } from "../../dates.ts";
import { number, plural } from "./forms.ts";

/** English of how the odds did on past days, held against the long-run rate: plain words, without a score. */

/** Targets and horizons that could be scored, by how they did against the long-run rate. */
export interface ScoredFacts {
  from: string;
  to: string;
  n: number;
  scored: number;
  /** Closer than the long-run rate; of these, beyond doubt. */
  closer: number;
  sure: number;
  /** Farther off than the long-run rate; of these, beyond doubt. */
  farther: number;
  surelyFarther: number;
}

const ofAll = (n: number, all: number) => (n === all && all > 1 ? `all ${all}` : `${n} of ${all}`);

export const score = {
  closer: ({ from, to, n, scored, closer, sure }: ScoredFacts) =>
    `Over ${plural(n, "forecast")} on past days (${formatDate(from)} to ${formatDate(to)}) its chance was closer to what came than the long-run rate in ${ofAll(closer, scored)} targets and horizons${closer === 0 ? "" : sure === 0 ? ", in none of them beyond doubt" : sure === closer ? ", beyond doubt" : `, beyond doubt in ${number(sure)}`}.`,
  farther({ scored, farther, surelyFarther }: ScoredFacts): string {
    const doubt =
      surelyFarther === 0
        ? ""
        : surelyFarther === farther
          ? ", beyond doubt"
          : `, beyond doubt in ${number(surelyFarther)}`;
    return farther === 0
      ? "In none was it farther off."
      : `In ${ofAll(farther, scored)} it was farther off than the long-run rate${doubt}: there the usual rate is given in its place.`;
  },
};
