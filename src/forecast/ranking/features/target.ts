// The same ties seen from the candidate: how much of what befalls it comes from the source, its country and sector.

import type { Block } from "../block.ts";
import type { CountTable } from "../countTable.ts";
import { EVER, K, MONTH, WEEK } from "../decay.ts";
import type { History } from "../history.ts";
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
];
