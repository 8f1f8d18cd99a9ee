// The pair seen from the candidate: how much of what befalls it comes from the source, and what came since.
import { ALL, K } from "../decay.ts";
import type { FeatureGroup } from "./group.ts";
import { logOnePlus } from "./logOnePlus.ts";
import { OF_PAIR, putShares } from "./putShares.ts";
import { NAMES, walk } from "./walk.ts";

export const CONTACT: readonly FeatureGroup[] = [
  {
    id: "target-pair-act",
    name: "the source in what befalls the candidate so",
    formula: "log(1 + 30 × share of the candidate's events of the act that come from the source)",
    unit: "log share",
    features: NAMES,
    per: "query",
    of: "actor",
    read: ({ history, source, act }, out) => {
      const { byAct, day } = history;
      const own = new Float64Array(K);
      walk(byAct, history.actKey(source, act), day, ({ column, count }) => {
        byAct.readTotal(byAct.row(history.actKey(column, history.inverse(act))), day, own);
        putShares(out, out.push(column), ALL, count, own, OF_PAIR);
      });
    },
  },
  {
    id: "target-pair",
    name: "the source in what the candidate has to do with",
    formula: "log(1 + 30 × share of the candidate's events that are with the source)",
    unit: "log share",
    features: NAMES,
    per: "source",
    of: "actor",
    read: ({ history, source }, out) => {
      const own = new Float64Array(K);
      walk(history.byPair, source, history.day, ({ column, count }) => {
        history.byPair.readTotal(history.byPair.row(column), history.day, own);
        putShares(out, out.push(column), ALL, count, own, OF_PAIR);
      });
    },
  },
  {
    id: "since-contact",
    name: "how much each has done since they last met",
    formula:
      "1 / (1 + n) and 5 − log(1 + n) where n < 150: events of the candidate since, then of the source",
    unit: "events",
    features: ["candidate, 1 / events", "candidate, events", "source, 1 / events", "source, events"],
    per: "source",
    of: "actor",
    read: ({ history: { byPair }, source }, out) => {
      const row = byPair.row(source);
      for (let e = byPair.first(row); e >= 0; e = byPair.next[e]!) {
        const candidate = byPair.column[e]!;
        const back = byPair.entry(byPair.row(candidate), source);
        const at = out.push(candidate);
        [byPair.sinceMarked(back), byPair.sinceMarked(e)].forEach((n, side) => {
          out.values[at + 2 * side] = 1 / (1 + n);
          out.values[at + 2 * side + 1] = n < 150 ? 5 - logOnePlus(n) : 0;
        });
      }
    },
  },
];
