import type { Mark } from "../../questions/figures.ts";
import type { Block } from "./block.ts";
import { element, MUTED, textLine } from "./element.ts";
import { datedLabel, keyList } from "./keyList.ts";
import { groupNumbers, layoutLabels, type PlacedLabel } from "./markLayout.ts";
import { isNarrow, type Stage, type SvgElement } from "./stage.ts";
import type { TimeScale } from "./timeScale.ts";

/** The strip of labels above a plot, whose rules reach down through it, and the key that goes below. */
export interface MarkLabels {
  labels: Block;
  key: Block;
}

const MOST_ROWS = 4;

/**
 * Labels of dated marks, never cut. They stand in up to four rows; where they need more, or one is too
 * long, each mark gets a number (neighbours share one: "3–5") and the key under the plot tells what it stands for. Rules
 * run `through` the plot, or only touch its upper edge where they would cross its text.
 */
export function markLabels(stage: Stage, marks: Mark[], scale: TimeScale, through = true): MarkLabels {
  const size = stage.theme.fontSize;
  const sorted = [...marks].sort((a, b) =>
    a.date < b.date || (a.date === b.date && a.label < b.label) ? -1 : 1,
  );
  const room = stage.width * (isNarrow(stage) ? 0.8 : 0.62);
  const xs = sorted.map((mark) => scale.x(mark.date));
  const written = layoutLabels(
    sorted.map((mark, i) => ({ x: xs[i]!, text: mark.label })),
    stage.width,
    size,
  );
  const numbered = written.some((label) => label.row >= MOST_ROWS || label.width > room);
  const placed = numbered ? groupNumbers(xs, stage.width, size) : written;
  const key = sorted.map((mark, i): [string, string] => [String(i + 1), datedLabel(mark.date, mark.label)]);
  return {
    labels: labelStrip(stage, placed, sorted, xs, through),
    key: keyList(stage, numbered ? key : []),
  };
}

function labelStrip(
  stage: Stage,
  placed: PlacedLabel[],
  marks: Mark[],
  xs: number[],
  through: boolean,
): Block {
  const size = stage.theme.fontSize;
  const lineHeight = size + 4;
  const rows = Math.max(0, ...placed.map((label) => label.row + 1));
  const height = rows * lineHeight + (rows > 0 ? 4 : 0);
  return {
    height,
    draw: (y, below) => {
      const bottom = y + height + (through ? below : 6);
      const group = element(stage, "g");
      for (const { x, text, anchor, row, members } of placed) {
        const top = y + (rows - 1 - row) * lineHeight;
        const shift = anchor === "middle" ? 0 : anchor === "end" ? -4 : 4;
        for (const i of members) {
          group.append(
            rule(stage, xs[i]!, anchor === "middle" ? top + lineHeight : top + 2, bottom, marks[i]!),
          );
        }
        group.append(textLine(stage, x + shift, top + size, text, { "text-anchor": anchor, ...MUTED }));
      }
      return group;
    },
  };
}

/** A dotted rule within an unseen strip that the pointer finds. */
function rule(stage: Stage, x: number, top: number, bottom: number, mark: Mark): SvgElement {
  const line = { fill: "none", stroke: stage.theme.ink, "stroke-opacity": 0.55, "stroke-dasharray": "2,2" };
  return element(
    stage,
    "g",
    {},
    element(stage, "path", { d: `M${x},${top}V${bottom}`, ...line }),
    element(stage, "rect", { x: x - 3, y: top, width: 6, height: bottom - top, "fill-opacity": 0 }),
    element(stage, "title", {}, `${mark.date}: ${mark.label}`),
  );
}
