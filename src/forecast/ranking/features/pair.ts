// What the source and the candidate had with each other.

import type { Block } from "../block.ts";
import type { CountTable } from "../countTable.ts";
import { ALL, K } from "../decay.ts";
import type { History } from "../history.ts";
import type { FeatureGroup } from "./group.ts";
import { logOnePlus } from "./logOnePlus.ts";
import { OF_PAIR, putShares } from "./putShares.ts";
import { NAMES, walk } from "./walk.ts";

/** log(1 + 2 c) and, where wanted, log(1 + 30 c / (T + 2)) with T of another row than the table's where given. */
function counts(table: CountTable, key: number, day: number, out: Block, total?: Float64Array): void {
  walk(table, key, day, ({ column, count, total: own }) => {
    const at = out.push(column);
    for (let k = 0; k < K; k++) out.values[at + k] = logOnePlus(2 * count[k]!);
    if (out.width > K) putShares(out, at + K, ALL, count, total ?? own, OF_PAIR);
  });
}

function ofSource(history: History, source: number): Float64Array {
  const total = new Float64Array(K);
  history.byPair.readTotal(history.byPair.row(source), history.day, total);
  return total;
}

/** Counts and shares of the source's events, among those of the row or, in one direction, among all. */
const pairGroup = (
  id: string,
  name: string,
  among: string,
  per: FeatureGroup["per"],
  row: (history: History, source: number, act: number) => readonly [CountTable, number],
): FeatureGroup => ({
  id,
  name,
  formula: `log(1 + 2 × decayed count) and log(1 + 30 × share of the source's ${among})`,
  unit: "log count; log share",
  features: [...NAMES.map((name) => `count, ${name}`), ...NAMES.map((name) => `share, ${name}`)],
  per,
  of: "actor",
  read: ({ history, source, act }, out) => {
    const [table, key] = row(history, source, act);
    const total = per === "source-direction" ? ofSource(history, source) : undefined;
    counts(table, key, history.day, out, total);
  },
});

export const PAIR: readonly FeatureGroup[] = [
  pairGroup(
    "pair-act",
    "the same act to the same target",
    "events of the act",
    "query",
    (history, source, act) => [history.byAct, history.actKey(source, act)],
  ),
  pairGroup(
    "pair-forward",
    "any act in the same direction",
    "events",
    "source-direction",
    (history, source, act) => [history.byDirection, history.directionKey(source, history.direction(act))],
  ),
  pairGroup(
    "pair-backward",
    "any act in the other direction",
    "events",
    "source-direction",
    (history, source, act) => [history.byDirection, history.directionKey(source, 1 - history.direction(act))],
  ),
  pairGroup(
    "pair-root",
    "acts of the same kind to the same target",
    "events of the CAMEO root",
    "source-root",
    (history, source, act) => [history.byRoot, history.rootKey(source, act)],
  ),
  pairGroup(
    "pair-quad",
    "acts of the same quad class to the same target",
    "events of the quad class",
    "source-quad",
    (history, source, act) => [history.byQuad, history.quadKey(source, act)],
  ),
  {
    id: "pair-return",
    name: "the same act in return",
    formula: "log(1 + 2 × decayed count) of the act from the candidate to the source",
    unit: "log count",
    features: NAMES,
    per: "query",
    of: "actor",
    read: ({ history, source, act }, out) =>
      counts(history.byAct, history.actKey(source, history.inverse(act)), history.day, out),
  },
];
