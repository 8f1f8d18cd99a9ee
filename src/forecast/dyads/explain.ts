import { curveAt } from "../../statistics/boostedStumps.ts";
import { type Reason, sumOf } from "../forecaster.ts";
import type { DyadQuestion } from "./climatology.ts";
import type { DyadFeature } from "./counted.ts";
import { DYAD_FEATURES } from "./features.ts";
import type { DyadModel } from "./model.ts";

/** One term of the sum without the events behind it. */
export type DyadTerm = Omit<Reason, "behind">;

/** Values of features that are the same for every horizon, worked out once for a dyad, class and day. */
export type KnownValues = Map<DyadFeature, number>;

/**
 * What adds up to the log-odds: the base, each feature of the model, and, where a shorter horizon's chance would be
 * higher, "within-shorter": what lifts this one to it, since a longer window holds the shorter one.
 * Throws RangeError where the model has no such horizon.
 */
export function dyadTerms(
  model: DyadModel,
  question: DyadQuestion,
  features: readonly DyadFeature[] = DYAD_FEATURES,
  known: KnownValues = new Map(),
): DyadTerm[] {
  const found = model.horizons.find(({ horizon }) => horizon === question.horizon);
  if (!found) throw new RangeError(`The model has no horizon of ${question.horizon} days.`);
  const { base, terms: weights } = found.quads[question.quad];
  const terms: DyadTerm[] = [{ feature: "base", value: 1, adds: base }];
  for (const feature of features) {
    const own = weights[feature.id];
    const curve = found.curves[feature.id];
    if (!own || !curve) continue;
    const value = known.get(feature) ?? feature.value(question);
    if (!feature.ofHorizon) known.set(feature, value);
    terms.push({ feature: feature.id, value, adds: own.weight * value + curveAt(curve, value) - own.usual });
  }
  const shorter = model.horizons.filter(({ horizon }) => horizon < question.horizon);
  if (shorter.length === 0) return terms;
  const horizon = Math.max(...shorter.map((one) => one.horizon));
  const lift = sumOf(dyadTerms(model, { ...question, horizon }, features, known)) - sumOf(terms);
  return lift > 0 ? [...terms, { feature: "within-shorter", value: horizon, adds: lift }] : terms;
}

/** The same with the events behind each feature, the strongest first after the base. */
export function dyadReasons(
  model: DyadModel,
  question: DyadQuestion,
  features: readonly DyadFeature[] = DYAD_FEATURES,
): Reason[] {
  const byId = new Map(features.map((feature) => [feature.id, feature]));
  const reasons = dyadTerms(model, question, features).map((term) => ({
    ...term,
    behind: byId.get(term.feature)?.behind(question) ?? [],
  }));
  const weight = ({ feature, adds }: Reason) => (feature === "base" ? Infinity : Math.abs(adds));
  return reasons.sort((x, y) => (weight(x) === weight(y) ? 0 : weight(y) - weight(x)));
}
