import type { Markish } from "@observablehq/plot";
import { dayNumber } from "../../dates.ts";
import { groupBy } from "../../measures/groupBy.ts";
import { element } from "./element.ts";
import type { Stage, SvgElement } from "./stage.ts";

/** Pixels that a mark takes at least for a pointer, where no neighbour is so near. */
const LEAST = 8;

interface Span {
  from: number;
  to: number;
}

interface Box {
  x1: number;
  x2: number;
  y1: number;
  y2: number;
}

/**
 * What a pointer meets around marks too thin for it: nothing to be seen, drawn only where marks tell their rows, and
 * drawn before the marks, so that these come first.
 */
function unseen(stage: Stage) {
  return { fill: stage.theme.ink, fillOpacity: 0, className: "hit" };
}

/** The spans, each widened evenly to `least`, but no farther than half way to a neighbour. */
export function widened<T extends Span>(spans: readonly T[], least: number): T[] {
  const order = spans.map((_, i) => i).sort((a, b) => spans[a]!.from - spans[b]!.from);
  const wide = [...spans];
  let before = Number.NEGATIVE_INFINITY;
  order.forEach((at, k) => {
    const span = spans[at]!;
    const next = spans[order[k + 1] ?? -1]?.from ?? Number.POSITIVE_INFINITY;
    const more = Math.max(0, (least - (span.to - span.from)) / 2);
    wide[at] = {
      ...span,
      from: span.from - Math.max(0, Math.min(more, (span.from - before) / 2)),
      to: span.to + Math.max(0, Math.min(more, (next - span.to) / 2)),
    };
    before = Math.max(before, span.to);
  });
  return wide;
}

/** Columns from `low` to `high` of the y scale over `spans` of the x scale, of which `unit` is a pixel. */
export function columnHits(
  stage: Stage,
  spans: readonly Span[],
  unit: number,
  [low, high]: [number, number],
): Markish | null {
  if (!stage.rows) return null;
  return stage.Plot.rect(widened(spans, LEAST * unit), {
    x1: "from",
    x2: "to",
    y1: () => low,
    y2: () => high,
    ...unseen(stage),
  });
}

/** Boxes in units of the scales, widened upward and downward against those of the same date; `unit` is a pixel of y. */
export function boxHits(
  stage: Stage,
  boxes: readonly (Box & { date: string })[],
  unit: number,
): Markish | null {
  if (!stage.rows) return null;
  const upright = boxes.map((box) => ({
    ...box,
    from: Math.min(box.y1, box.y2),
    to: Math.max(box.y1, box.y2),
  }));
  return stage.Plot.rect(
    [...groupBy(upright, (box) => box.date).values()].flatMap((column) => widened(column, LEAST * unit)),
    { x1: "x1", x2: "x2", y1: "from", y2: "to", ...unseen(stage) },
  );
}

/** Points of one line as such boxes: `unit` is a pixel of x. A point without a value has none. */
export function pointBoxes<P extends { date: string; value: number | null }>(
  points: readonly P[],
  unit: number,
): (P & Box)[] {
  const spans = points.flatMap((point) => {
    const day = dayNumber(point.date);
    return point.value === null ? [] : [{ point, from: day, to: day, value: point.value }];
  });
  return widened(spans, LEAST * unit).map(({ point, from, to, value }) => ({
    ...point,
    x1: from,
    x2: to,
    y1: value,
    y2: value,
  }));
}

/** The whole band of each row, over the width of the figure: its texts and its signs. */
export function bandHits(
  stage: Stage,
  rows: readonly { key: string }[],
  { left, right }: { left: number; right: number },
): Markish | null {
  if (!stage.rows) return null;
  return stage.Plot.cell(rows as { key: string }[], {
    y: "key",
    insetLeft: -left,
    insetRight: right - stage.width,
    ...unseen(stage),
  });
}

/** A rectangle of pixels. */
export function boxHit(stage: Stage, { x1, x2, y1, y2 }: Box): SvgElement[] {
  if (!stage.rows) return [];
  const box = { x: x1, y: y1, width: x2 - x1, height: y2 - y1 };
  return [
    element(stage, "rect", {
      ...box,
      fill: stage.theme.ink,
      "fill-opacity": 0,
      stroke: "none",
      class: "hit",
    }),
  ];
}

/** How wide the unseen stroke around one of `width` pixels is. */
export function hitStroke(width: number): number {
  return Math.max(LEAST, width);
}

/** Half the least that a mark takes, or its own radius. */
export function hitRadius(radius: number): number {
  return Math.max(LEAST / 2, radius);
}
