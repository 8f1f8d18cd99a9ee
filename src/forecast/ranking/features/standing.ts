// Who is in the news, and who is the usual object of such acts: nothing about the source.

import type { Block } from "../block.ts";
import type { CountTable } from "../countTable.ts";
import { K } from "../decay.ts";
import type { FeatureGroup } from "./group.ts";
import { NAMES, walk } from "./walk.ts";

/** log(1000 (c + a) / (T + b) + d), less what it is for c = 0. */
function shares(
  table: CountTable,
  key: number,
  day: number,
  [a, b, d]: readonly [number, number, number],
  out: Block,
): void {
  const none = new Float64Array(K);
  let known = false;
  walk(table, key, day, ({ column, count, total }) => {
    if (!known) for (let k = 0; k < K; k++) none[k] = Math.log((1000 * a) / (total[k]! + b) + d);
    known = true;
    const at = out.push(column);
    for (let k = 0; k < K; k++) {
      out.values[at + k] = Math.log((1000 * (count[k]! + a)) / (total[k]! + b) + d) - none[k]!;
    }
  });
}

const formula = "logarithm of the candidate's share among all, decayed, against that of one never seen";

export const STANDING: readonly FeatureGroup[] = [
  {
    id: "act-share",
    name: "usual target of the act",
    formula: `${formula}; of all events of the same act`,
    unit: "log ratio",
    features: NAMES,
    per: "act",
    of: "actor",
    read: ({ history, act }, out) => shares(history.ofAct, act, history.day, [0.02, 2, 0.01], out),
  },
  {
    id: "root-share",
    name: "usual target of the kind of act",
    formula: `${formula}; of all events of the same CAMEO root in the same direction`,
    unit: "log ratio",
    features: NAMES,
    per: "root",
    of: "actor",
    read: ({ history, act }, out) =>
      shares(history.ofRoot, history.root(act), history.day, [0.02, 2, 0.01], out),
  },
  {
    id: "presence",
    name: "presence in the news",
    formula: `${formula}; of all events`,
    unit: "log ratio",
    features: NAMES,
    per: "day",
    of: "actor",
    read: ({ history }, out) => shares(history.ofAny, history.totalKey, history.day, [0.05, 1, 0.001], out),
  },
  {
    id: "activity",
    name: "last seen",
    formula: "log(1 + days since the candidate's last event) less 5; seen at all; seen yesterday",
    unit: "log days; yes or no",
    features: ["days since", "seen", "yesterday"],
    per: "day",
    of: "actor",
    read: ({ history: { ofAny, totalKey, day } }, out) =>
      walk(ofAny, totalKey, day, ({ column, entry }) => {
        const age = day - ofAny.last[entry]!;
        const at = out.push(column);
        out.values[at] = Math.log(1 + age) - 5;
        out.values[at + 1] = 1;
        out.values[at + 2] = age === 1 ? 1 : 0;
      }),
  },
];
