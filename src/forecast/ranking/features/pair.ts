// What the source and the candidate had with each other.

import type { Block } from "../block.ts";
import type { CountTable } from "../countTable.ts";
import { K } from "../decay.ts";
import type { Asked, FeatureGroup } from "./group.ts";
import { logOnePlus } from "./logOnePlus.ts";
import { NAMES, walk } from "./walk.ts";

/** log(1 + 2 c) and, where wanted, log(1 + 30 c / (T + 2)) with T of another row than the table's where given. */
function counts(table: CountTable, key: number, day: number, out: Block, total?: Float64Array): void {
  walk(table, key, day, ({ column, count, total: own }) => {
    const of = total ?? own;
    const at = out.push(column);
    for (let k = 0; k < K; k++) {
      out.values[at + k] = logOnePlus(2 * count[k]!);
      if (out.width > K) out.values[at + K + k] = logOnePlus((30 * count[k]!) / (of[k]! + 2));
    }
  });
}

function ofSource({ history, source }: Asked): Float64Array {
  const total = new Float64Array(K);
  history.byPair.readTotal(history.byPair.row(source), history.day, total);
  return total;
}

const WITH_SHARES = [...NAMES.map((name) => `count, ${name}`), ...NAMES.map((name) => `share, ${name}`)];
const formula = "log(1 + 2 × decayed count) and log(1 + 30 × share of the source's";

export const PAIR: readonly FeatureGroup[] = [
  {
    id: "pair-act",
    name: "the same act to the same target",
    formula: `${formula} events of the act)`,
    unit: "log count; log share",
    features: WITH_SHARES,
    per: "query",
    of: "actor",
    read: ({ history, source, act }, out) =>
      counts(history.byAct, history.actKey(source, act), history.day, out),
  },
  {
    id: "pair-forward",
    name: "any act in the same direction",
    formula: `${formula} events)`,
    unit: "log count; log share",
    features: WITH_SHARES,
    per: "source-direction",
    of: "actor",
    read: (asked, out) => {
      const { history, source, act } = asked;
      const key = history.directionKey(source, history.direction(act));
      counts(history.byDirection, key, history.day, out, ofSource(asked));
    },
  },
  {
    id: "pair-backward",
    name: "any act in the other direction",
    formula: `${formula} events)`,
    unit: "log count; log share",
    features: WITH_SHARES,
    per: "source-direction",
    of: "actor",
    read: (asked, out) => {
      const { history, source, act } = asked;
      const key = history.directionKey(source, 1 - history.direction(act));
      counts(history.byDirection, key, history.day, out, ofSource(asked));
    },
  },
  {
    id: "pair-root",
    name: "acts of the same kind to the same target",
    formula: `${formula} events of the CAMEO root)`,
    unit: "log count; log share",
    features: WITH_SHARES,
    per: "source-root",
    of: "actor",
    read: ({ history, source, act }, out) =>
      counts(history.byRoot, history.rootKey(source, act), history.day, out),
  },
  {
    id: "pair-quad",
    name: "acts of the same quad class to the same target",
    formula: `${formula} events of the quad class)`,
    unit: "log count; log share",
    features: WITH_SHARES,
    per: "source-quad",
    of: "actor",
    read: ({ history, source, act }, out) =>
      counts(history.byQuad, history.quadKey(source, act), history.day, out),
  },
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
