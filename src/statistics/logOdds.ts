/** The log-odds of a probability; 0 and 1 give −Infinity and Infinity. */
export function logOdds(probability: number): number {
  return Math.log(probability / (1 - probability));
}

/** The probability of log-odds, small ones without rounding to zero. */
export function fromLogOdds(x: number): number {
  const small = Math.exp(-Math.abs(x));
  return (x >= 0 ? 1 : small) / (1 + small);
}
