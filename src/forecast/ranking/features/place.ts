// Which countries and which sectors the source deals with.
import { type CountTable, DAYS, EVER, K, MONTH, WEEK } from "../countTable.ts";
import type { History } from "../history.ts";
import type { Block } from "./block.ts";
import type { FeatureGroup } from "./group.ts";
import { NAMES, walk } from "./walk.ts";

/** No country, no sector. */
const NONE = 0;

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

const shareGroup = ({ id, name, among, halfLives, per, of, row, smoothing }: Shares): FeatureGroup => ({
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

/** As for whole acts: the share is of T + 2, and the floor is lower. */
const OF_ACT = [0.02, 2, 0] as const;

export const PLACE: readonly FeatureGroup[] = [
  shareGroup({
    id: "country-source",
    name: "countries that the source deals with",
    among: "all events of the source",
    halfLives: [DAYS, WEEK, EVER],
    per: "source",
    of: "country",
    row: (history, source) => [history.countryBySource, source],
  }),
  shareGroup({
    id: "country-source-act",
    name: "countries to which the source does the act",
    among: "the source's events of the act",
    halfLives: [MONTH, EVER],
    per: "query",
    of: "country",
    row: (history, source, act) => [history.countryByAct, history.actKey(source, act)],
  }),
  shareGroup({
    id: "country-country-act",
    name: "countries to which the source's country does the act",
    among: "the events of the act by the source's country",
    halfLives: [EVER],
    per: "country-act",
    of: "country",
    row: (history, source, act) => [history.countryByCountryAct, history.countryActKey(source, act)],
  }),
  shareGroup({
    id: "country-country",
    name: "countries that the source's country deals with",
    among: "all events of the source's country",
    halfLives: [DAYS, WEEK, MONTH],
    per: "country",
    of: "country",
    row: (history, source) => [history.countryByCountry, history.countryKey(source)],
  }),
  shareGroup({
    id: "country-country-root",
    name: "countries to which the source's country does such acts",
    among: "the events of the CAMEO root by the source's country",
    halfLives: [DAYS, WEEK, MONTH],
    per: "country-root",
    of: "country",
    row: (history, source, act) => [history.countryByCountryRoot, history.countryRootKey(source, act)],
  }),
  {
    id: "same-country",
    name: "the same country",
    formula: "1 where the candidate has the source's country; 1 where it has none",
    unit: "yes or no",
    features: ["the same", "none"],
    per: "source",
    of: "country",
    read: ({ history, source }, out) => {
      const country = history.country[source]!;
      out.values[out.push(NONE) + 1] = 1;
      if (country !== NONE) out.values[out.push(country)] = 1;
    },
  },
  shareGroup({
    id: "sector-act",
    name: "sectors to which the act is done",
    among: "all events of the act",
    halfLives: [EVER],
    per: "act",
    of: "sector",
    row: (history, _, act) => [history.sectorOfAct, act],
    smoothing: OF_ACT,
  }),
  shareGroup({
    id: "sector-source-act",
    name: "sectors to which the source does the act",
    among: "the source's events of the act",
    halfLives: [EVER],
    per: "query",
    of: "sector",
    row: (history, source, act) => [history.sectorByAct, history.actKey(source, act)],
  }),
  shareGroup({
    id: "sector-source",
    name: "sectors that the source deals with",
    among: "all events of the source",
    halfLives: [EVER],
    per: "source",
    of: "sector",
    row: (history, source) => [history.sectorBySource, source],
  }),
  shareGroup({
    id: "sector-sector-act",
    name: "sectors to which the source's sector does the act",
    among: "the events of the act by the source's sector",
    halfLives: [EVER],
    per: "sector-act",
    of: "sector",
    row: (history, source, act) => [history.sectorBySectorAct, history.sectorActKey(source, act)],
    smoothing: OF_ACT,
  }),
  shareGroup({
    id: "sector-country-act",
    name: "sectors to which the source's country does the act",
    among: "the events of the act by the source's country",
    halfLives: [EVER],
    per: "country-act",
    of: "sector",
    row: (history, source, act) => [history.sectorByCountryAct, history.countryActKey(source, act)],
  }),
];
