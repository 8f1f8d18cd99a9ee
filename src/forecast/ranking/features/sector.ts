// Which sectors the source, its sector and its country deal with.
import { EVER } from "../decay.ts";
import type { FeatureGroup } from "./group.ts";
import { shareGroup } from "./shareGroup.ts";

/** As for whole acts: the share is of T + 2, and the floor is lower. */
const OF_ACT = [0.02, 2, 0] as const;

export const SECTOR: readonly FeatureGroup[] = [
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
