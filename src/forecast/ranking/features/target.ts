// The same ties seen from the candidate: how much of what befalls it comes from the source's country and sector.

import type { CountTable } from "../countTable.ts";
import { EVER, K, MONTH, WEEK } from "../decay.ts";
import type { History } from "../history.ts";
import type { FeatureGroup } from "./group.ts";
import { putShares } from "./putShares.ts";
import { NAMES, walk } from "./walk.ts";

/** What is shared by many in all acts counts only from here: events ever, or decayed at 35 days. */
const ENOUGH = { ever: 1.5, month: 0.2 };

const OF_CANDIDATE = { times: 20, prior: 1 };
const formula = "log(1 + 20 × share of the candidate's events";

/** Shares among all events of the candidate: how much of what it has to do with is with the source's country or sector. */
const inAny = (
  who: "country" | "sector",
  halfLives: readonly number[],
  row: (history: History, source: number) => readonly [CountTable, number],
): FeatureGroup => ({
  id: `target-${who}`,
  name: `the source's ${who} in what the candidate has to do with`,
  formula: `${formula} that are with the source's ${who})`,
  unit: "log share",
  features: halfLives.map((k) => NAMES[k]!),
  per: who,
  of: "actor",
  read: ({ history, source }, out) => {
    const { byPair, day } = history;
    const own = new Float64Array(K);
    walk(...row(history, source), day, ({ column, count }) => {
      if (count[EVER]! < ENOUGH.ever && count[MONTH]! < ENOUGH.month) return;
      byPair.readTotal(byPair.row(column), day, own);
      putShares(out, out.push(column), halfLives, count, own, OF_CANDIDATE);
    });
  },
});

const IN_ACT = [MONTH, EVER] as const;

/** Shares among the events of the act that befell the candidate. */
const inAct = (
  who: "country" | "sector",
  row: (history: History, source: number, act: number) => readonly [CountTable, number],
): FeatureGroup => ({
  id: `target-${who}-act`,
  name: `the source's ${who} in what befalls the candidate so`,
  formula: `${formula} of the act that come from the source's ${who})`,
  unit: "log share",
  features: IN_ACT.map((k) => NAMES[k]),
  per: `${who}-act`,
  of: "actor",
  read: ({ history, source, act }, out) => {
    const { ofAct, day } = history;
    const own = new Float64Array(K);
    walk(...row(history, source, act), day, ({ column, count }) => {
      ofAct.read(ofAct.entry(ofAct.row(act), column), day, own);
      putShares(out, out.push(column), IN_ACT, count, own, OF_CANDIDATE);
    });
  },
});

const OF_ACT = { times: 100, prior: 2 };
const IN_SECTOR = [WEEK, MONTH, EVER] as const;

export const TARGET: readonly FeatureGroup[] = [
  inAny("country", [WEEK, EVER], (history, source) => [history.fromCountry, history.countryKey(source)]),
  inAct("country", (history, source, act) => [history.fromCountryAct, history.countryActKey(source, act)]),
  inAny("sector", [MONTH, EVER], (history, source) => [history.fromSector, history.sectorKey(source)]),
  inAct("sector", (history, source, act) => [history.fromSectorAct, history.sectorActKey(source, act)]),
  {
    id: "sector-target-act",
    name: "the act by the source's sector",
    formula: "log(1 + 100 × share of the act by the source's sector)",
    unit: "log share",
    features: IN_SECTOR.map((k) => NAMES[k]),
    per: "sector-act",
    of: "actor",
    read: ({ history, source, act }, out) =>
      walk(
        history.fromSectorAct,
        history.sectorActKey(source, act),
        history.day,
        ({ column, count, total }) => putShares(out, out.push(column), IN_SECTOR, count, total, OF_ACT),
      ),
  },
];
