/**
 * The words for a chance, with their bands in per cent, as the analytic standard of the US
 * intelligence community sets them (Intelligence Community Directive 203, 2015). Below 1 % and
 * above 99 % the standard has no word; the outermost words are used there.
 */
export const LIKELIHOOD_TERMS = [
  { term: "almost no chance", from: 0, to: 0.05 },
  { term: "very unlikely", from: 0.05, to: 0.2 },
  { term: "unlikely", from: 0.2, to: 0.45 },
  { term: "roughly even chance", from: 0.45, to: 0.55 },
  { term: "likely", from: 0.55, to: 0.8 },
  { term: "very likely", from: 0.8, to: 0.95 },
  { term: "almost certain", from: 0.95, to: 1 },
] as const;

export type LikelihoodTerm = (typeof LIKELIHOOD_TERMS)[number]["term"];

/** The word for a probability (0..1); a bound belongs to the band above it. Throws RangeError outside 0..1. */
export function likelihoodTerm(probability: number): LikelihoodTerm {
  if (!(probability >= 0 && probability <= 1))
    throw new RangeError(`probability ${probability} is outside 0..1`);
  for (const band of LIKELIHOOD_TERMS) if (probability < band.to) return band.term;
  return "almost certain";
}
