import type { Markish } from "@observablehq/plot";
import type { GroupedRows } from "./rows.ts";
import { type RowTextOptions, rowLines, rowText } from "./rowText.ts";
import { isNarrow, type Stage } from "./stage.ts";
import { standsFor } from "./tableRows.ts";
import { widest } from "./text.ts";

/** Where the parts of a row figure stand. */
export interface RowLayout {
  /** The plot, in pixels from the figure's left edge. */
  left: number;
  right: number;
  /** Of each row. */
  height: number;
  /** How far below the middle of its row a sign stands. */
  signDy: number;
  label: RowTextOptions;
  head: RowTextOptions;
  /** Baseline and anchor for the texts at the right. */
  side: Pick<RowTextOptions, "dy" | "lineAnchor" | "marginLeft">;
}

/**
 * Rows of label, plot and `sideRoom` pixels of text side by side; on a narrow stage the plot takes the
 * full width under its row's texts instead. Labels take at most `share` of the width.
 */
export function rowLayout(stage: Stage, labels: string[], sideRoom: number, share = 0.36): RowLayout {
  const size = stage.theme.fontSize;
  const narrow = isNarrow(stage);
  const room = narrow ? stage.width - sideRoom - 14 : Math.min(widest(labels, size), stage.width * share);
  const lines = Math.max(1, ...labels.map((label) => rowLines(label, room, size).length));
  const text = Math.ceil(lines * size * 1.15);
  const whole = { x: 0, room: stage.width, bold: true };
  if (!narrow) {
    const marginLeft = room + 16;
    return {
      left: marginLeft,
      right: stage.width - sideRoom - 14,
      height: text + 11,
      signDy: 0,
      label: { x: 0, room, marginLeft },
      head: { ...whole, marginLeft, dy: 3 },
      side: { marginLeft },
    };
  }
  const height = text + 31;
  const side = { marginLeft: 14, lineAnchor: "bottom" as const, dy: height / 2 - 25 };
  return {
    left: 14,
    right: stage.width - 14,
    height,
    signDy: height / 2 - 13,
    label: { x: 0, room, ...side },
    head: { ...whole, ...side, dy: height / 2 - 6 },
    side,
  };
}

/** The headings of the groups, and each row's own label. */
export function rowLabels(
  stage: Stage,
  { heads, rows }: Pick<GroupedRows<{ label: string }>, "heads" | "rows">,
  { head, label }: RowLayout,
): Markish[] {
  return [
    rowText(
      stage,
      heads.map((one) => ({ key: one.key, text: one.label })),
      head,
    ),
    rowText(
      stage,
      rows.map(({ key, row }) => ({ key, text: row.label, ...standsFor(row) })),
      label,
    ),
  ];
}
