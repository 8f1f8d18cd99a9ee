import type { Period } from "../measures/counted.ts";
import type { Interval } from "../statistics/intervals.ts";

/**
 * What can be said of how much two powers need each other: the facts, in no language. words/en/dependence*.ts say
 * them. Powers are codes; `client` is the one for which the other has the larger part of its trade.
 */

/** Label of an actor. */
export type Naming = (code: string) => string;

export interface SidesFacts {
  client: string;
  patron: string;
}

/** How the dependent side was told: by the share of trade of each, by power, or as the one named second. */
export type SidesWhy = { by: "trade"; year: number; own: number; other: number } | { by: "power" | "order" };

/** A share with the year that it is of. */
export interface Dated {
  year: number;
  value: number;
}

export interface NeedFacts extends SidesFacts {
  /** The patron's share of the client's trade, the last on record; null where there are too few. */
  share: (Dated & { isOld: boolean }) | null;
  /** The two shares in the last year that has both. */
  both: { year: number; ofClient: number; ofPatron: number } | null;
  /** What a later share of another partner leaves. */
  atMost: (Dated & { partner: string }) | null;
}

/** Too few years with a value to tell a path. */
export interface FewFacts extends SidesFacts {
  years: number;
}

/** The patron's share of the client's trade along the years of one basis. */
export interface ShareFacts extends SidesFacts {
  basis: string;
  years: number;
  first: Dated;
  last: Dated & { isOld: boolean };
  peak: Dated;
  /** A year. */
  trend: Interval;
  /** What another basis gives for a year, and what this one gives for the same year. */
  beside: (Dated & { basis: string; here: number | null }) | null;
  atMost: NeedFacts["atMost"];
  /** A later value of the trade, where the share is old. */
  single: Dated | null;
}

/** The value of the trade, in million US dollars. */
export interface TotalFacts extends SidesFacts {
  basis: string;
  last: Dated;
  /** The same or the nearest earlier year on other bases. */
  others: readonly (Dated & { basis: string })[];
  peak: Dated;
  /** The lowest since the peak; null where the last is the peak. */
  trough: (Dated & { ofPeak: number }) | null;
  /** The last over the peak. */
  ofPeak: number;
  /** Years without a value between the first and the last. */
  missing: readonly number[];
}

/** What the client bought of the patron and sold it in one year. */
export interface BalanceFacts extends SidesFacts {
  year: number;
  basis: string;
  bought: number;
  sold: number;
  /** Bought less sold. */
  deficit: number;
}

/** Between what bounds a Herfindahl index lies. */
export interface Bounds {
  low: number;
  high: number;
}

export interface ConcentrationFacts {
  client: string;
  basis: string;
  first: Bounds & { year: number };
  last: Bounds & { year: number };
  /** Partners with a share in the last year, the largest first. */
  partners: readonly { code: string; share: number }[];
}

/** In what order trade grew and fell after the years of sanctions. */
export type Course = "grew" | "fell" | "grew-first" | "fell-first" | "mixed";

/** Growth of the trade after years with sanctions, in per cent a year. */
export interface SanctionsTradeFacts extends SidesFacts {
  by: "organisations" | "anyone";
  /** Over how many years growth is taken. */
  span: number;
  cases: readonly { year: number; growth: number }[];
  grew: number;
  fell: number;
  course: Course;
  mean: Interval;
  /** After the other years on record; null where there are none. */
  others: { n: number; growth: number; p: number; differs: boolean } | null;
}

export interface AsymmetryFacts extends SidesFacts {
  both: { year: number; ofClient: number; ofPatron: number };
  basis: string;
  /** A later share of the client's trade on another basis. */
  later: (Dated & { basis: string }) | null;
  /** The trade between the two over the patron's gross domestic product. */
  ofGdp: Dated | null;
}

/** A turn that was looked for: none where chance gives as much. */
export type Turn = "third" | "patron" | "none";

export interface HedgeFacts extends SidesFacts {
  third: string;
  /** First day of the window. */
  since: string;
  n: number;
  share: { estimate: number; low: number; high: number };
  before: { share: number; n: number } | null;
  turn: Turn;
  /** Whether the turn stands against what else the record holds of each tie; null where that cannot be told. */
  holds: boolean | null;
  /** Meetings of leaders on record in the window, and whether a public list shows those to be all. */
  leaders: { third: number; patron: number; thirdWhole: boolean; patronWhole: boolean };
}

/** Whom the client met in the window, and who comes next in its trade. */
export interface AlternativesFacts extends SidesFacts {
  /** First year of the window. */
  since: string;
  n: number;
  /** Whether the record follows the two closely enough to count, and whether it holds enough to rank. */
  isSeen: boolean;
  few: boolean;
  /** The patron's; null without a contact. */
  share: Interval | null;
  /** After the patron, those met most. */
  next: readonly { code: string; n: number }[];
  trade: { year: number; basis: string; rows: readonly { code: string; share: number }[] } | null;
}

/** How two moved in their votes: toward or away from each other, or neither. */
export type Way = "apart" | "closer" | "neither";

/** How far the client votes from the patron, by ideal points. */
export interface VotesFacts extends SidesFacts {
  year: number;
  distance: number;
  rival: { code: string; distance: number } | null;
  /** A year, over the last years; null where there are too few. */
  trend: (Interval & { years: number; way: Way }) | null;
  /** Share of roll calls on which the two voted alike. */
  agreement: { period: string; value: number } | null;
}

/** Calls of the patron for restraint that a show or use of force of the client followed. */
export interface DefianceFacts extends SidesFacts {
  calls: number;
  followed: number;
  /** Days within which it followed. */
  window: number;
  share: Interval;
  /** The same after other days of the same years; null where there are none. */
  placebo: { share: number; p: number; differs: boolean } | null;
}

export interface SupplySeries {
  label: string;
  /** Values as they were reported, the last one last. */
  last: { period: string; value: number; unit: string };
  /** Null where the last is the highest. */
  peak: { period: string; value: number } | null;
  /** Years after the last for which the source has a zero: not reported. */
  blank: string[];
}

export interface SupplyFacts extends SidesFacts {
  name: "energy" | "food";
  series: SupplySeries[];
  /** Acts on it between the two, and the latest. */
  acts: number;
  latest: Period | null;
}

/** Acts of aid to the client by anyone, and how many of them are the patron's. */
export interface AidFacts extends SidesFacts {
  all: number;
  n: number;
  /** Whether there are too few to tell a share. */
  few: boolean;
  share: Interval | null;
  /** The patron's latest; where none is on record, null. */
  latest: Period | null;
  /** The gifts in money. */
  money: SupplySeries | null;
}

/** The patron's votes on the client in the Security Council, with the years of the last. */
export interface ShieldFacts extends SidesFacts {
  votesFor: number;
  lastFor: string | null;
  vetoes: number;
  lastVeto: string | null;
}

export interface PressureFacts extends SidesFacts {
  n: number;
  /** Those that history counts as sanctions and bans. */
  sanctions: number;
  /** The year that has the most, where one has; and the last. */
  peak: { year: string; n: number } | null;
  last: string | null;
}

/** The panels of the figure, with what each is called, in what it is counted, and its ends. */
export interface PanelsFacts {
  client: string;
  asOf: string;
  panels: readonly { label: string; unit: string; first: Dated | null; last: Dated | null }[];
  /** Contacts that so many years must hold to be drawn. */
  fewest: number;
  years: number;
}

export interface ContactsFacts {
  client: string;
  n: number;
  from: string;
  to: string;
  datasets: readonly string[];
}

interface ShortHedge extends Pick<HedgeFacts, "third" | "turn" | "holds"> {
  /** First day of the window; told to the month. */
  since: string;
  share: number;
  before: number | null;
  /**
   * With whom the client's leader met more often: told only where a public list shows all meetings with the other, so
   * that a record that reads more of the one cannot have made it.
   */
  leaders: { more: string; n: number; isLeast: boolean; fewer: number } | null;
}

export interface ShortFacts extends NeedFacts {
  /** A later value of the trade, without a share. */
  later: Dated | null;
  isFollowed: boolean;
  hedge: ShortHedge | null;
  /** Whether too little is seen to tell of a hedge. */
  isUnseen: boolean;
  /** Last years for which it is known what the patron gives; null where none is. */
  supplies: { energy: number | null; food: number | null; aid: number | null };
  votes: { lastFor: number | null; lastVeto: number | null };
  /** Whether trade after years of sanctions moved otherwise than after others. */
  sanctions: "told" | "no-difference" | null;
  votesPath: { year: number; way: Way } | null;
}

/** The patron's own measures against the client: how many are on record, and the year of the last; null where there is none. */
export interface LeverFacts extends SidesFacts {
  measures: number;
  last: number | null;
  asOf: string;
}

/** What is told round the findings. */
export interface OutlineFacts extends SidesFacts {
  why: SidesWhy;
  third: string | null;
  /** Whether the shares of both sides in one year, and votes of both with a rival's, are on record. */
  hasBoth: boolean;
  hasVotes: boolean;
  share: number | null;
  hedge: number | null;
  /** The client's share by year, on the basis that reaches furthest. */
  path: { years: number; basis: string; first: number; last: number } | null;
  /** Names of the findings that are thin, and how many there are in all. */
  thin: string[];
  findings: number;
  /** Breaks in the measures of trade of either. */
  notes: string[];
}
