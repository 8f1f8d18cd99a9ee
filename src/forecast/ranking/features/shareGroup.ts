import type { Block } from "../block.ts";
import type { CountTable } from "../countTable.ts";
import { K } from "../decay.ts";
import type { History } from "../history.ts";
import type { FeatureGroup } from "./group.ts";
import { NAMES, walk } from "./walk.ts";

/** No country, no sector. */
export const NONE = 0;

/**
 * L = log(20 (c + .05) / (T + b) + d), less what it is for c = 0. A candidate that has none of the kind differs from one
 * whose country or sector was never met: it gets what makes its L zero.
 */
function shares(
  table: CountTable,
  key: number,
  day: number,
  halfLives: readonly number[],
  out: Block,
  [a, b, d]: readonly [number, number, number] = [0.05, 1, 0.05],
): void {
  const total = new Float64Array(K);
  table.readTotal(table.row(key), day, total);
  const none = halfLives.map((k) => Math.log((20 * a) / (total[k]! + b) + d));
  const without = out.push(NONE);
  for (let i = 0; i < none.length; i++) out.values[without + i] = -none[i]!;
  walk(table, key, day, ({ column, count }) => {
    const at = out.push(column);
    for (let i = 0; i < none.length; i++) {
      const k = halfLives[i]!;
      out.values[at + i] = Math.log((20 * (count[k]! + a)) / (total[k]! + b) + d) - none[i]!;
    }
  });
}

interface Shares {
  id: string;
  name: string;
  among: string;
  halfLives: readonly number[];
  per: FeatureGroup["per"];
  of: "country" | "sector";
  row(history: History, source: number, act: number): readonly [CountTable, number];
  smoothing?: readonly [number, number, number];
}

/** A group of such shares, one a half-life. */
export const shareGroup = ({
  id,
  name,
  among,
  halfLives,
  per,
  of,
  row,
  smoothing,
}: Shares): FeatureGroup => ({
  id,
  name,
  formula: `logarithm of the share of the candidate's ${of} among ${among}, decayed`,
  unit: "log ratio",
  features: halfLives.map((k) => NAMES[k]!),
  per,
  of,
  read: ({ history, source, act }, out) => {
    const [table, key] = row(history, source, act);
    shares(table, key, history.day, halfLives, out, smoothing);
  },
});
