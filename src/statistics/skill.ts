import { normalQuantile } from "./distributions.ts";
import type { Interval } from "./intervals.ts";

/**
 * A skill score 1 − Σ loss / Σ reference of forecasts in order of time, with its interval by the delta method: each pair of
 * losses pulls at the score by its influence, and influences up to `lag` places apart may go together (Bartlett weights,
 * Newey and West 1987, Econometrica 55), as those of forecasts whose windows overlap do. Null where the reference has no loss.
 */
export function skillInterval(
  losses: readonly number[],
  references: readonly number[],
  lag: number,
  level: number,
): Interval | null {
  const n = losses.length;
  const reference = references.reduce((sum, x) => sum + x, 0) / n;
  if (!(reference > 0)) return null;
  const estimate = 1 - losses.reduce((sum, x) => sum + x, 0) / n / reference;
  const pulls = losses.map((loss, i) => ((1 - estimate) * references[i]! - loss) / reference);
  const covariance = (apart: number) => {
    let sum = 0;
    for (let i = apart; i < n; i++) sum += pulls[i]! * pulls[i - apart]!;
    return sum / n;
  };
  let variance = covariance(0);
  for (let apart = 1; apart <= Math.min(lag, n - 1); apart++)
    variance += 2 * (1 - apart / (lag + 1)) * covariance(apart);
  const reach = normalQuantile((1 + level) / 2) * Math.sqrt(Math.max(0, variance) / n);
  return { estimate, low: estimate - reach, high: estimate + reach };
}
