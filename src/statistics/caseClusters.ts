import { studentQuantile } from "./distributions.ts";
import { mean } from "./quantiles.ts";

/** The response before and after one case. */
export interface CaseChange {
  case: number;
  before: number;
  after: number;
  change: number;
}

/** A case, or several whose windows overlap, taken as one observation that weighs as many as it holds. */
export interface CaseCluster {
  stratum: string;
  size: number;
  change: number;
}

/** Joins cases (in order of day) that lie less than `reach` days from the one before; the first gives the stratum. */
export function caseClusters(
  perCase: readonly CaseChange[],
  reach: number,
  stratum: (day: number) => string,
): CaseCluster[] {
  const clusters: CaseChange[][] = [];
  perCase.forEach((current, i) => {
    const previous = perCase[i - 1];
    if (previous && current.case - previous.case < reach) clusters.at(-1)!.push(current);
    else clusters.push([current]);
  });
  return clusters.map((cases) => ({
    stratum: stratum(cases[0]!.case),
    size: cases.length,
    change: mean(cases.map((c) => c.change)),
  }));
}

/** The mean over all cases, each cluster weighing as many as it holds. */
export const weightedMean = (units: readonly { size: number; change: number }[]) =>
  units.reduce((sum, unit) => sum + unit.size * unit.change, 0) /
  units.reduce((sum, unit) => sum + unit.size, 0);

/** Student's interval over clusters, each weighted by its cases (the cluster-robust variance). */
export function clusterInterval(
  units: readonly CaseCluster[],
  level: number,
): { low: number | null; high: number | null } {
  const k = units.length;
  if (k < 2) return { low: null, high: null };
  const effect = weightedMean(units);
  const all = units.reduce((sum, unit) => sum + unit.size, 0);
  const spread = units.reduce((sum, unit) => sum + (unit.size / all) ** 2 * (unit.change - effect) ** 2, 0);
  const reach = studentQuantile((1 + level) / 2, k - 1) * Math.sqrt((k / (k - 1)) * spread);
  return { low: effect - reach, high: effect + reach };
}
