import { intervalOf, tidy } from "../../measures/effect.ts";
import { LEVEL, MANY_CLUSTERS, MIN_CASES, MIN_CLUSTERS, NOTABLE_P } from "../../measures/policy.ts";
import type { Study } from "../../measures/study.ts";
import { benjaminiHochberg } from "../../statistics/falseDiscovery.ts";
import { plural } from "../../words/en/forms.ts";
import type { Confidence, Measure } from "../answer.ts";
import type { BeforeAfterFigure, EffectsFigure } from "../figures.ts";
import type { Unit } from "../units.ts";

/** The change as a number with its interval, or null where no case had both windows covered. */
export function effectMeasure(
  name: string,
  label: string,
  study: Study,
  unit: Unit = "acts per 30 days",
): Measure | null {
  if (study.effect === null) return null;
  const interval = intervalOf(study);
  return {
    name,
    label,
    value: tidy(study.effect),
    unit,
    ...(interval === null ? {} : { ...interval, level: LEVEL }),
    n: study.used,
    ...(study.p === null ? {} : { p: study.p }),
  };
}

export function effectRow(group: string, label: string, study: Study): EffectsFigure["rows"][number] {
  return {
    group,
    label,
    effect: study.effect === null ? null : tidy(study.effect),
    low: intervalOf(study)?.low ?? null,
    high: intervalOf(study)?.high ?? null,
    placeboLow: study.placeboLow,
    placeboHigh: study.placeboHigh,
    n: study.used,
    thin: study.thin,
  };
}

/** The same as a layman reads it; what is not told apart from placebo dates, the number of tests allowed for, is no change. */
export function beforeAfterRow(
  group: string,
  label: string,
  result: { main: Study; adjusted: number | null },
): BeforeAfterFigure["rows"][number] {
  const { main, adjusted } = result;
  return {
    group,
    label,
    before: tidy(main.before ?? 0),
    after: tidy(main.after ?? 0),
    n: main.used,
    change: main.thin ? "thin" : verdict(main, adjusted),
  };
}

/** p-values of studies that stand side by side, adjusted for their number; thin ones are not tested and get null. */
export function adjustedP(studies: readonly { p: number | null; thin?: boolean }[]): (number | null)[] {
  const tested = studies.filter((one) => !one.thin && one.p !== null);
  const adjusted = new Map(benjaminiHochberg(tested.map((one) => one.p!)).map((q, i) => [tested[i]!, q]));
  return studies.map((one) => adjusted.get(one) ?? null);
}

/** What a test says: a rise or a fall that placebo dates do not give, or neither. `p` may be adjusted for many tests. */
export function verdict(study: Study, p: number | null = study.p): "rise" | "fall" | "none" {
  if (study.effect === null || p === null || p >= NOTABLE_P) return "none";
  return study.effect > (study.placeboMean ?? 0) ? "rise" : "fall";
}

/** Whether a study stands out from placebo dates, the number of tests allowed for. */
export function isMoved({ main, adjusted }: { main: Study; adjusted: number | null }): boolean {
  return verdict(main, adjusted) !== "none";
}

/** Confidence of an event study by its independent cases: moderate from 8, else low; never high, since nothing was assigned at random. */
export function studyConfidence(study: Study): Confidence {
  const base = `${plural(study.used, "case")} in ${plural(study.clusters, "independent group")}`;
  if (study.thin)
    return {
      level: "low",
      why: `${base}; below ${MIN_CASES} cases or ${MIN_CLUSTERS} groups, or with too few placebo dates.`,
    };
  if (study.clusters < MANY_CLUSTERS)
    return { level: "low", why: `${base}; a few cases can carry the mean.` };
  return {
    level: "moderate",
    why: `${base}, compared with placebo dates of the same five years; events are not assigned at random, so it is an association.`,
  };
}
