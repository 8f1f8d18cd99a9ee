/**
 * Figures as data. Each kind has one drawing function (brief/figures) that makes the SVG of the
 * report and the live chart of the workbench. Dates are ISO days; a month or a year stands on its
 * first day. `covered: false` means "no data", which is drawn apart from "no events" (a zero).
 */

/** A dated mark with a short label. */
export interface Mark {
  date: string;
  label: string;
}

/** Cooperation and conflict over time with its phases. */
export interface PhasesFigure {
  kind: "phases";
  unit: string;
  grain: "week" | "month" | "quarter" | "year";
  cells: { from: string; to: string; cooperation: number; conflict: number; covered: boolean }[];
  phases: { from: string; to: string; label: string; level: number }[];
  marks: Mark[];
}

/** Effects with intervals against what placebo dates give, one row a response. */
export interface EffectsFigure {
  kind: "effects";
  unit: string;
  rows: {
    /** Rows of one group stand together under its name. */
    group: string;
    label: string;
    effect: number | null;
    low: number | null;
    high: number | null;
    /** Where placebo dates fall (the same level as the interval). */
    placeboLow: number | null;
    placeboHigh: number | null;
    n: number;
    thin: boolean;
  }[];
}

/** Lines over time on one axis. A null value breaks the line. */
export interface LinesFigure {
  kind: "lines";
  unit: string;
  series: { label: string; points: { date: string; value: number | null }[] }[];
  marks: Mark[];
}

/** Several small panels one under the other on one time axis, each with its own unit. */
export interface PanelsFigure {
  kind: "panels";
  panels: {
    label: string;
    unit: string;
    shape: "line" | "bar" | "dot";
    points: { date: string; value: number | null }[];
  }[];
  marks: Mark[];
}

/** Signed ties between actors; score from -1 (conflict) to +1 (cooperation), weight = events behind it. */
export interface NetworkFigure {
  kind: "network";
  nodes: { id: string; label: string; role: "pair" | "other" }[];
  edges: { a: string; b: string; score: number; events: number }[];
  strained: { members: [string, string, string]; why: string }[];
}

/** Counts by period and category, stacked. */
export interface MixFigure {
  kind: "mix";
  unit: string;
  categories: string[];
  cells: { date: string; category: string; value: number }[];
  phases: { from: string; to: string; label: string }[];
  marks: Mark[];
}

/** Values with intervals, largest first. */
export interface RankingFigure {
  kind: "ranking";
  unit: string;
  rows: { label: string; value: number; low: number | null; high: number | null; note: string }[];
}

/** Events on lanes along time; `weight` 0..1 sizes the mark. */
export interface TimelineFigure {
  kind: "timeline";
  lanes: string[];
  marks: {
    from: string;
    to: string;
    lane: string;
    label: string;
    weight: number;
    side: "cooperation" | "conflict" | "neutral";
  }[];
  focal: Mark | null;
}

/** Category by year as cells of colour; null = no data. */
export interface HeatFigure {
  kind: "heat";
  unit: string;
  rows: string[];
  cells: { date: string; row: string; value: number | null }[];
  marks: Mark[];
}

/** Probabilities with intervals and the base rate as a tick. */
export interface OddsFigure {
  kind: "odds";
  rows: {
    label: string;
    horizon: string;
    probability: number;
    low: number;
    high: number;
    base: number | null;
    term: string;
  }[];
}

/** Forecast chance against how often it came true, with counts. */
export interface ReliabilityFigure {
  kind: "reliability";
  bins: { forecast: number; frequency: number; low: number; high: number; n: number }[];
}

export type FigureData =
  | PhasesFigure
  | EffectsFigure
  | LinesFigure
  | PanelsFigure
  | NetworkFigure
  | MixFigure
  | RankingFigure
  | TimelineFigure
  | HeatFigure
  | OddsFigure
  | ReliabilityFigure;

/** How many of one sort were left out of a figure, and which: 391, "row", "of smaller value". */
export interface LeftOut {
  n: number;
  what: string;
  which: string;
}
