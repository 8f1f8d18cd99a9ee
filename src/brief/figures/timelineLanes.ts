import type { TimelineFigure } from "../../questions/figures.ts";
import { shorten, textWidth } from "./text.ts";
import type { TimeScale } from "./timeScale.ts";

export type TimelineMark = TimelineFigure["marks"][number];

/** A mark on its row within a lane. `text` is its label, empty where there is none or no room for it. */
export interface PlacedMark {
  mark: TimelineMark;
  x1: number;
  x2: number;
  radius: number;
  row: number;
  text: string;
  flipped: boolean;
}

const PAD = 8;
const GAP = 7;

/** Pixels of the mark's sign from its weight (0..1): its area grows with the weight. */
function markRadius(weight: number): number {
  return 2.8 + 4.2 * Math.sqrt(Math.min(1, Math.max(0, weight)));
}

/**
 * Puts marks of one lane into rows so that neither signs nor labels meet: in order of date, each on
 * the first row with room. A label stands right of its sign, or left of it where it does not fit there;
 * what fits on neither side is shortened on the wider.
 */
export function layoutLane(
  marks: TimelineMark[],
  scale: TimeScale,
  labelOf: (mark: TimelineMark) => string,
  options: { right: number; size: number; room: number },
): PlacedMark[] {
  const sorted = [...marks].sort((a, b) =>
    a.from < b.from ? -1 : a.from > b.from ? 1 : a.label < b.label ? -1 : 1,
  );
  const rows: [number, number][][] = [];
  return sorted.map((mark) => {
    const radius = markRadius(mark.weight);
    const x1 = scale.x(mark.from);
    const x2 = Math.max(x1, scale.x(mark.to));
    const whole = shorten(labelOf(mark), options.room, options.size);
    const rooms = { right: options.right - x2 - radius - GAP, left: x1 - radius - GAP };
    const fits = textWidth(whole, options.size) <= rooms.right;
    const flipped = !fits && rooms.left > rooms.right;
    const text = shorten(whole, flipped ? rooms.left : rooms.right, options.size);
    const width = text === "" ? 0 : textWidth(text, options.size) + GAP;
    const span: [number, number] = flipped
      ? [x1 - radius - width, x2 + radius]
      : [x1 - radius, x2 + radius + width];
    let row = rows.findIndex((taken) =>
      taken.every(([from, to]) => span[0] >= to + PAD || span[1] + PAD <= from),
    );
    if (row < 0) row = rows.push([]) - 1;
    rows[row]!.push(span);
    return { mark, x1, x2, radius, row, text, flipped };
  });
}

/** Rows that the marks of a lane take. */
export function rowsOf(placed: PlacedMark[]): number {
  return placed.length === 0 ? 1 : Math.max(...placed.map((each) => each.row)) + 1;
}

/**
 * A lane too full for all its labels: as many as fit into `rows` rows, those of the weightiest marks first and of like
 * ones the latest. A number with a key below would be one more thing to look up.
 */
export function layoutFullLane(
  marks: TimelineMark[],
  scale: TimeScale,
  options: { right: number; size: number; room: number },
  rows: number,
): PlacedMark[] {
  const first = [...marks].sort((a, b) => b.weight - a.weight || (a.from < b.from ? 1 : -1));
  const withLabels = (n: number) => {
    const named = new Set(first.slice(0, n));
    return layoutLane(marks, scale, (mark) => (named.has(mark) ? mark.label : ""), options);
  };
  const most = Math.max(rows, rowsOf(withLabels(0)));
  let [fit, end] = [0, first.length];
  while (fit < end) {
    const n = Math.ceil((fit + end) / 2);
    if (rowsOf(withLabels(n)) <= most) fit = n;
    else end = n - 1;
  }
  return withLabels(fit);
}
