import { isNarrow, type Stage } from "./stage.ts";

/** The most of everything in a figure that grows with the data. */
export interface Bounds {
  /** Rows of effects, rankings, odds and heat. */
  rows: number;
  lanes: number;
  marksALane: number;
  /** Dated marks above a plot. */
  marks: number;
  phases: number;
  lines: number;
  panels: number;
  /** Categories of a mix, the one that stands for all others among them. */
  categories: number;
  bins: number;
  nodes: number;
  ties: number;
  triads: number;
  /** Values along the time axis in one row, line or panel. */
  columns: number;
  /** Values along the time axis in all of them together. */
  cells: number;
  /** Characters of a name that many marks bear (row, lane, line, unit), and of any other text. */
  name: number;
  text: number;
}

/** What is drawn at most. Columns: no more than a page has pixels; the rest: what a reader can still tell apart. */
export const DRAWN: Bounds = {
  rows: 60,
  lanes: 12,
  marksALane: 60,
  marks: 60,
  phases: 40,
  lines: 12,
  panels: 10,
  categories: 12,
  bins: 40,
  nodes: 16,
  ties: 60,
  triads: 12,
  columns: 720,
  cells: 2400,
  name: 110,
  text: 300,
};

/**
 * What the JSON keeps of a figure at most. Values along time stay as they are: they grow with the days that a
 * chronicle spans, not with its rows. Categories are as drawn, so that "others" are added up only once.
 */
export const KEPT: Bounds = {
  ...DRAWN,
  rows: 500,
  lanes: 100,
  marksALane: 500,
  marks: 500,
  phases: 500,
  lines: 100,
  panels: 100,
  bins: 500,
  nodes: 100,
  ties: 500,
  triads: 100,
  columns: Number.POSITIVE_INFINITY,
  cells: Number.POSITIVE_INFINITY,
  name: 500,
  text: 2000,
};

/** Characters of a text alternative: about as many as take three minutes to read out. */
export const LONGEST_ALT = 3000;

/** The tallest that a figure may be, in pixels: on a page, and on a phone, where rows take more height. */
const TALLEST = { wide: 1600, narrow: 2400 };

/** The tallest that a figure may be on this stage, in pixels. */
export function tallest(stage: Stage): number {
  return isNarrow(stage) ? TALLEST.narrow : TALLEST.wide;
}

const TALL = ["rows", "marksALane", "marks", "phases", "triads"] as const;

/** The next tighter bounds on what makes a figure tall; null where they are as tight as can be. */
export function tighter(bounds: Bounds): Bounds | null {
  if (TALL.every((key) => bounds[key] <= 1)) return null;
  return {
    ...bounds,
    ...Object.fromEntries(TALL.map((key) => [key, Math.max(1, Math.floor(bounds[key] * 0.8))])),
  };
}
