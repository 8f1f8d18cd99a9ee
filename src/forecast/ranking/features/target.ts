// The same ties seen from the candidate: how much of what befalls it comes from the source, its country and sector.
import { type CountTable, EVER, K, MONTH, WEEK } from "../countTable.ts";
import type { History } from "../history.ts";
import type { Block } from "./block.ts";
import type { FeatureGroup } from "./group.ts";
import { logOnePlus } from "./logOnePlus.ts";
import { NAMES, walk } from "./walk.ts";

/** What is shared by many in all acts counts only from here: events ever, or decayed at 35 days. */
const ENOUGH = { ever: 1.5, month: 0.2 };

/** log(1 + 20 c / (T + 1)): c of the row, T the candidate's own total. */
function ofCandidate(
  table: CountTable,
  key: number,
  day: number,
  halfLives: readonly number[],
  totals: (candidate: number, out: Float64Array) => void,
  all: boolean,
  out: Block,
): void {
  const own = new Float64Array(K);
  walk(table, key, day, ({ column, count }) => {
    if (!all && count[EVER]! < ENOUGH.ever && count[MONTH]! < ENOUGH.month) return;
    totals(column, own);
    const at = out.push(column);
    for (let i = 0; i < halfLives.length; i++) {
      const k = halfLives[i]!;
      out.values[at + i] = logOnePlus((20 * count[k]!) / (own[k]! + 1));
    }
  });
}

const ofAny = (history: History) => (candidate: number, out: Float64Array) =>
  history.byPair.readTotal(history.byPair.row(candidate), history.day, out);

const ofAct = (history: History, act: number) => (candidate: number, out: Float64Array) =>
  history.ofAct.read(history.ofAct.entry(history.ofAct.row(act), candidate), history.day, out);

const formula = "log(1 + 20 × share of the candidate's events";

export const TARGET: readonly FeatureGroup[] = [
  {
    id: "target-country",
    name: "the source's country in what the candidate has to do with",
    formula: `${formula} that are with the source's country)`,
    unit: "log share",
    features: [NAMES[WEEK], NAMES[EVER]],
    per: "country",
    of: "actor",
    read: ({ history, source }, out) => {
      const key = history.countryKey(source);
      ofCandidate(history.fromCountry, key, history.day, [WEEK, EVER], ofAny(history), false, out);
    },
  },
  {
    id: "target-country-act",
    name: "the source's country in what befalls the candidate so",
    formula: `${formula} of the act that come from the source's country)`,
    unit: "log share",
    features: [NAMES[MONTH], NAMES[EVER]],
    per: "country-act",
    of: "actor",
    read: ({ history, source, act }, out) => {
      const key = history.countryActKey(source, act);
      const totals = ofAct(history, act);
      ofCandidate(history.fromCountryAct, key, history.day, [MONTH, EVER], totals, true, out);
    },
  },
  {
    id: "target-sector",
    name: "the source's sector in what the candidate has to do with",
    formula: `${formula} that are with the source's sector)`,
    unit: "log share",
    features: [NAMES[MONTH], NAMES[EVER]],
    per: "sector",
    of: "actor",
    read: ({ history, source }, out) => {
      const key = history.sectorKey(source);
      ofCandidate(history.fromSector, key, history.day, [MONTH, EVER], ofAny(history), false, out);
    },
  },
  {
    id: "target-sector-act",
    name: "the source's sector in what befalls the candidate so",
    formula: `${formula} of the act that come from the source's sector)`,
    unit: "log share",
    features: [NAMES[MONTH], NAMES[EVER]],
    per: "sector-act",
    of: "actor",
    read: ({ history, source, act }, out) => {
      const key = history.sectorActKey(source, act);
      const totals = ofAct(history, act);
      ofCandidate(history.fromSectorAct, key, history.day, [MONTH, EVER], totals, true, out);
    },
  },
  {
    id: "sector-target-act",
    name: "the act by the source's sector",
    formula: "log(1 + 100 × share of the act by the source's sector)",
    unit: "log share",
    features: [NAMES[WEEK], NAMES[MONTH], NAMES[EVER]],
    per: "sector-act",
    of: "actor",
    read: ({ history, source, act }, out) => {
      const key = history.sectorActKey(source, act);
      walk(history.fromSectorAct, key, history.day, ({ column, count, total }) => {
        const at = out.push(column);
        for (let k = WEEK; k <= EVER; k++) {
          out.values[at + k - WEEK] = logOnePlus((100 * count[k]!) / (total[k]! + 2));
        }
      });
    },
  },
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
        const at = out.push(column);
        for (let k = 0; k < K; k++) out.values[at + k] = logOnePlus((30 * count[k]!) / (own[k]! + 2));
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
        ofAny(history)(column, own);
        const at = out.push(column);
        for (let k = 0; k < K; k++) out.values[at + k] = logOnePlus((30 * count[k]!) / (own[k]! + 2));
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
