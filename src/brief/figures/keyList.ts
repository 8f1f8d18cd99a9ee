import { formatDate } from "../../dates.ts";
import type { Block } from "./block.ts";
import { BOLD, element, textLine } from "./element.ts";
import { isNarrow, type Stage } from "./stage.ts";
import { widest, wrap } from "./text.ts";

/** What the signs in a plot stand for, in two columns where there is room; no height where there is nothing. */
export function keyList(stage: Stage, entries: [sign: string, meaning: string][]): Block {
  const size = stage.theme.fontSize;
  const lineHeight = size + 4;
  const columns = isNarrow(stage) || entries.length < 3 ? 1 : 2;
  const columnWidth = (stage.width - (columns - 1) * 20) / columns;
  const indent =
    widest(
      entries.map(([sign]) => sign),
      size,
    ) *
      1.1 +
    8;
  const items = entries.map(([sign, meaning]) => ({
    sign,
    lines: wrap(meaning, columnWidth - indent, size, 3),
  }));
  const total = items.reduce((sum, item) => sum + item.lines.length, 0);
  const placed: { sign: string; lines: string[]; column: number; line: number }[] = [];
  let column = 0;
  let line = 0;
  let tallest = 0;
  for (const item of items) {
    if (column < columns - 1 && line > 0 && line + item.lines.length / 2 > total / columns) {
      column += 1;
      line = 0;
    }
    placed.push({ ...item, column, line });
    line += item.lines.length;
    tallest = Math.max(tallest, line);
  }
  return {
    height: tallest === 0 ? 0 : tallest * lineHeight + 10,
    draw: (y) => {
      const group = element(stage, "g");
      for (const item of placed) {
        const x = item.column * (columnWidth + 20);
        const baseline = y + 8 + item.line * lineHeight + size;
        group.append(textLine(stage, x, baseline, item.sign, BOLD));
        item.lines.forEach((text, i) => {
          group.append(textLine(stage, x + indent, baseline + i * lineHeight, text));
        });
      }
      return group;
    },
  };
}

/**
 * A mark's date and label for a key. A mark on the first of a month or year may stand for all of it, so
 * no more than that is written; a label that begins with its date, however sharp, is left alone.
 */
export function datedLabel(date: string, label: string): string {
  const isDated = (["day", "month", "year"] as const).some((sharp) =>
    label.startsWith(formatDate(date, sharp)),
  );
  if (isDated) return label;
  const precision = date.endsWith("-01-01") ? "year" : date.endsWith("-01") ? "month" : "day";
  return `${formatDate(date, precision)}: ${label}`;
}
