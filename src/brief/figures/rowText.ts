import type { Markish } from "@observablehq/plot";
import type { Stage } from "./stage.ts";
import { wrap } from "./text.ts";

export interface RowTextOptions {
  /** Pixels from the figure's left edge. */
  x: number;
  room: number;
  /** Left margin of the plot that the text stands in. */
  marginLeft: number;
  anchor?: "start" | "end";
  bold?: boolean;
  muted?: boolean;
  dy?: number;
  lineAnchor?: "middle" | "bottom";
}

const MOST_LINES = 2;

/** Lines of a row's text: two at most. */
export function rowLines(text: string, room: number, size: number): string[] {
  return wrap(text, room, size, MOST_LINES);
}

/** Height of each row of a figure whose labels are these: one line or two. */
export function rowHeight(labels: string[], room: number, size: number): number {
  return labels.some((label) => rowLines(label, room, size).length > 1) ? size * 2 + 12 : size + 13;
}

/**
 * Text at fixed pixels beside the bands of a row figure, wrapped to two lines; the tooltip has it whole.
 * A rim of paper keeps it clear of grid lines.
 */
export function rowText(
  stage: Stage,
  items: { key: string; text: string }[],
  options: RowTextOptions,
): Markish {
  const { Plot, theme } = stage;
  const room = options.bold ? options.room / 1.07 : options.room;
  const lines = (item: { text: string }) => rowLines(item.text, room, theme.fontSize).join("\n");
  return Plot.text(items, {
    y: "key",
    text: lines,
    title: (item: { text: string }) => (lines(item).endsWith("…") ? item.text : ""),
    frameAnchor: "left",
    textAnchor: options.anchor ?? "start",
    dx: options.x - options.marginLeft,
    dy: options.dy ?? 0,
    lineAnchor: options.lineAnchor ?? "middle",
    lineHeight: 1.15,
    stroke: theme.paper,
    strokeWidth: 3,
    fill: theme.ink,
    fillOpacity: options.muted ? 0.75 : 1,
    fontWeight: options.bold ? 600 : undefined,
    fontSize: theme.fontSize,
  });
}
