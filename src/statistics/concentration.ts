/**
 * The Herfindahl–Hirschman index, Σ share²: 1 / n for n equal partners, 1 for a single one (Hirschman 1945;
 * Herfindahl 1950). Shares are fractions of the whole; where small partners are missing from the list the index is
 * a lower bound. Throws RangeError on no shares, on a negative one, or where they sum to more than 1.
 */
export function herfindahl(shares: readonly number[]): number {
  let sum = 0;
  let squares = 0;
  for (const share of shares) {
    if (!(share >= 0)) throw new RangeError(`A share is at least 0, not ${share}.`);
    sum += share;
    squares += share * share;
  }
  if (!(sum > 0 && sum <= 1 + 1e-9))
    throw new RangeError(`Shares are fractions of a whole; these sum to ${sum}.`);
  return squares;
}
