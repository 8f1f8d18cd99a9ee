import { studentCdf } from "./distributions.ts";
import { randomisationP } from "./permutation.ts";
import type { Random } from "./random.ts";

export interface RankCorrelation {
  /** −1 … 1; `null` where there are fewer than three pairs or one side does not vary. */
  rho: number | null;
  n: number;
  /** Two-sided; `null` where rho is. */
  p: number | null;
}

/**
 * Spearman's rank correlation (1904), ties at their mean rank. p is from Student's t (Kendall and Stuart), or, with
 * `chance`, from shuffling one side, which is right for few pairs and many ties. Both suppose independent pairs: two
 * series that both trend will correlate for no other reason.
 */
export function spearman(
  xs: readonly number[],
  ys: readonly number[],
  chance?: { draws: number; random: Random },
): RankCorrelation {
  if (xs.length !== ys.length) throw new RangeError(`${xs.length} values cannot pair with ${ys.length}.`);
  const n = xs.length;
  const a = ranks(xs);
  const b = ranks(ys);
  const rho = n < 3 ? null : pearson(a, b);
  if (rho === null) return { rho: null, n, p: null };
  if (chance) {
    const shuffled = Array.from({ length: chance.draws }, () => pearson(a, chance.random.shuffle(b))!);
    return { rho, n, p: randomisationP(rho, shuffled).p };
  }
  const t = Math.abs(rho) * Math.sqrt((n - 2) / Math.max(0, 1 - rho * rho));
  return { rho, n, p: 2 * studentCdf(-t, n - 2) };
}

/** Ranks from 1, equal values at their mean rank. */
export function ranks(xs: readonly number[]): number[] {
  const order = xs.map((_, i) => i).sort((i, j) => xs[i]! - xs[j]!);
  const result = new Array<number>(xs.length);
  for (let first = 0; first < order.length; ) {
    let last = first;
    while (last + 1 < order.length && xs[order[last + 1]!] === xs[order[first]!]) last++;
    for (let k = first; k <= last; k++) result[order[k]!] = (first + last) / 2 + 1;
    first = last + 1;
  }
  return result;
}

function pearson(xs: readonly number[], ys: readonly number[]): number | null {
  const centre = (xs.length + 1) / 2;
  let xy = 0;
  let xx = 0;
  let yy = 0;
  xs.forEach((x, i) => {
    xy += (x - centre) * (ys[i]! - centre);
    xx += (x - centre) ** 2;
    yy += (ys[i]! - centre) ** 2;
  });
  return xx > 0 && yy > 0 ? Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy))) : null;
}
