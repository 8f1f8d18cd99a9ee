import type { Tally } from "../chronicle/query.ts";

/** What ran between two actors, in either direction; `a` < `b`. */
export interface Tie {
  a: string;
  b: string;
  n: number;
  cooperation: number;
  conflict: number;
  /** Sum of Goldstein intensities. */
  net: number;
  /** Net over gross intensity, −1 (all conflict) to +1 (all cooperation): weighs a war above a protest. */
  score: number;
}

/**
 * Ties from counts by source, target and quad class. Gross intensity is the sum of
 * the sizes of each class's sum, since acts of one class hardly differ in sign.
 */
export function tiesOf(rows: readonly Tally<"source" | "target" | "quad">[]): Tie[] {
  const found = new Map<string, Tie & { gross: number }>();
  for (const { source, target, quad, n, goldstein } of rows) {
    if (source === "" || target === "") continue;
    const [a, b] = source < target ? [source, target] : [target, source];
    const tie = found.get(`${a}|${b}`) ?? {
      a,
      b,
      n: 0,
      cooperation: 0,
      conflict: 0,
      net: 0,
      gross: 0,
      score: 0,
    };
    tie.n += n;
    if (quad.endsWith("conflict")) tie.conflict += n;
    else tie.cooperation += n;
    tie.net += goldstein;
    tie.gross += Math.abs(goldstein);
    found.set(`${a}|${b}`, tie);
  }
  return [...found.values()]
    .map(({ gross, ...tie }) => ({ ...tie, score: gross > 0 ? tie.net / gross : 0 }))
    .sort((x, y) => (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : 1));
}
