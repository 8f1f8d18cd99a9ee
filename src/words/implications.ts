/** What can be said of what follows if a tie grows stronger or weaker: the facts, in no language. words/en/implications*.ts say them. */

/** The greater of the two, the lesser, against whom their tie is weighed, and who else courts the lesser. */
export interface Roles {
  patron: string;
  client: string;
  /** The lesser itself where the two are each other's rivals; "" where none is on record. */
  rival: string;
  third: string | null;
}

/** A camp's share of the capabilities of both camps, by who is counted in it. */
export interface Shares {
  apart: number;
  together: number;
  /** Null where no third power courts the client. */
  withThird: number | null;
}

/** How the two stand to each other by treaty. */
export type Bond = "allied" | "free" | "rival-ally" | "rivals";

export interface BalanceFacts extends Roles {
  bond: Bond;
  /** Patron and its allies, and the rival and its own. */
  own: readonly string[];
  against: readonly string[];
  year: string;
  near: Shares;
  /** The same with the defence blocs of both sides; null where there are none. */
  wide: Shares | null;
  blocs: readonly string[];
  /** Percentage points. */
  gain: number;
  thirdGain: number | null;
  /** Percentage points of so many years, same camps; null where the record does not reach so far. */
  drift: { points: number; years: number } | null;
}

/** What is on record of both, by its code there. */
export type AssetId = "cinc" | "nmc_milper" | "nuclear_warheads" | "gdp_ppp_2017";

/** Part of what the two have together that is the client's. */
export interface Asset {
  id: AssetId;
  year: string;
  share: number;
}

export interface ContributionFacts {
  patron: string;
  client: string;
  assets: readonly Asset[];
  /** Where the client's part is largest and least; null with a single one. */
  ends: { most: AssetId; least: AssetId } | null;
}

/** How far two stand apart in the General Assembly, and where that goes: ideal points, and their change a year. */
export interface Position {
  x: string;
  y: string;
  year: number;
  distance: number;
  slope: number;
  low: number;
  high: number;
  way: "apart" | "closer" | "neither";
}

export interface PositionsFacts {
  /** Last year of any. */
  last: number;
  /** Years that the trend is told of. */
  years: number;
  positions: readonly Position[];
}

/** A line of the figure of capabilities: its ends, in per cent of the world; null where it holds no year. */
export interface LineEnds {
  label: string;
  first: { year: string; value: number } | null;
  last: { year: string; value: number } | null;
}

export interface CapabilityFacts {
  patron: string;
  client: string;
  rival: string;
  /** Allies of the rival, as of the day asked for. */
  allies: readonly string[];
  asOf: string;
  last: string;
}

/** A year with new sanctions, and what trade did in the two years after: mean yearly growth in per cent. */
export interface Round {
  year: number;
  growth: number;
}

export interface BufferFacts {
  patron: string;
  client: string;
  /** Years with new sanctions on the client; and those of them with trade on record for the two years after. */
  years: readonly number[];
  rounds: readonly Round[];
  /** Trade of the two in million dollars; null where fewer than three years are on record. */
  trade: {
    basis: string;
    last: { year: number; value: number };
    peak: { year: number; value: number };
    /** Lowest after the peak; null where the last is the lowest or the peak. */
    trough: { year: number; value: number } | null;
    /** In the last year with the part of it in the client's trade; null where that year has no value. */
    withShare: { year: number; value: number } | null;
  } | null;
  /** Whether the last figures are too old to tell of the tie as it is. */
  old: boolean;
  /** Part of the client's trade that is with the patron: first from the first sanctions on, and last. */
  share: {
    first: { year: number; value: number };
    last: { year: number; value: number };
  } | null;
}

/** Growth of trade in years in which the two were closer than the median, and in others. */
export interface TradeClosenessFacts {
  patron: string;
  client: string;
  basis: string;
  /** Mean growth in per cent a year. */
  close: { years: number; growth: number };
  other: { years: number; growth: number };
  /** Log points a year. */
  difference: { estimate: number; low: number; high: number };
  p: number;
  /** Whether the difference is more than chance would give. */
  told: boolean;
}

/** What two have with each other in arms and forces. */
export interface ArmsTie {
  x: string;
  y: string;
  /** Year of the defence treaty in force; null without one. */
  treaty: number | null;
  /** Exercises, arms or troops, given or promised, in the years looked at. */
  deeds: number;
  /** Year of the last of all; null where none is on record. */
  lastDeed: number | null;
  /** Visits, words and deeds on arms, forces and the alliance in the last years. */
  acts: number;
}

export interface MilitaryFacts {
  own: ArmsTie;
  /** The client with the third power; null without one. */
  beside: ArmsTie | null;
  /** Months of each of the two windows. */
  months: number;
  before: number;
  /** Whether the acts became more or fewer, held against the rest of the record; null where that cannot be told. */
  direction: "rise" | "fall" | "level" | null;
  /** Whether the record follows the two. */
  followed: boolean;
}

/** What others or the two did that a closer tie could change. */
export type ConductId =
  | "client-force"
  | "client-hostile"
  | "toward-client"
  | "sanctions"
  | "talks"
  | "rivals"
  | "third";

export interface ConductKind extends Roles {
  id: ConductId;
}

/** Cells of time that the past of a tie is compared by. */
export type CloseGrain = "quarter" | "week";

/** What state the tie was or is in, by the twelve months before. */
export type State = "close" | "distant" | "quiet";

export interface PhasesFacts {
  first: string;
  second: string;
  grain: CloseGrain;
  from: string;
  cells: number;
  close: number;
  quiet: number;
  longest: { from: string; to: string } | null;
  longestQuiet: { from: string; to: string } | null;
  /** Null without an act in the twelve months. */
  now: State | null;
  /** Kinds of conduct compared, and those that differ with the number looked at allowed for. */
  compared: number;
  firm: readonly ConductKind[];
}

/** What became of a kind of conduct in close and in other times. */
export interface ConductFacts {
  kind: ConductKind;
  grain: CloseGrain;
  inClose: number;
  inOther: number;
  inQuiet: number;
  closeCells: number;
  otherCells: number;
  basis: "record" | "time";
  /** Acts a year. */
  close: number;
  other: number;
  difference: { estimate: number; low: number; high: number } | null;
  /** Adjusted for the number looked at; null where thin. */
  p: number | null;
  thin: boolean;
  firm: boolean;
}

/** Past closeness as a whole, and how many contrasts of conduct hold. */
export interface PastFacts {
  from: string;
  grain: CloseGrain;
  cells: number;
  phases: number;
  compared: number;
  firm: number;
}

/** A tie among those around the two: its net over gross intensity, or a treaty that tells its sign. */
export interface TieFacts {
  a: string;
  b: string;
  n: number;
  sign: -1 | 0 | 1;
  score: number;
  byTreaty: boolean;
}

export interface TriadsFacts {
  actors: readonly string[];
  years: number;
  /** Ties with a clear sign, of all. */
  signed: number;
  ties: number;
  triads: number;
  balanced: number;
  /** The first of those that are not balanced. */
  unbalanced: readonly (readonly string[])[];
  /** Part that is balanced where the signs are dealt at random; null without a triad. */
  chance: { expected: number; p: number } | null;
}

export interface NetworkFacts {
  first: string;
  second: string;
  from: string;
  /** Those that are drawn. */
  ties: readonly TieFacts[];
  strained: readonly string[];
  sources: readonly string[];
}

export interface StrainFacts {
  first: string;
  second: string;
  way: "stronger" | "weaker";
  /** Third states by how they stand to both. */
  friends: readonly string[];
  foes: readonly string[];
  /** Friend of one and foe of the other. */
  between: readonly { code: string; friendOf: string; foeOf: string }[];
  looked: number;
  followed: boolean;
}

export interface ShortFacts {
  first: string;
  second: string;
  followed: boolean;
  /** Whether what passes between the two is mostly hostile. */
  hostile: boolean;
  balance: BalanceFacts | null;
  buffer: BufferFacts;
  military: MilitaryFacts;
  stronger: StrainFacts;
  weaker: StrainFacts;
  /** Shows of force by the client in close and other times; null where they cannot be compared. */
  force: { client: string; firm: boolean; more: boolean } | null;
}
