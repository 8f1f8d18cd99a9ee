import type { Markish } from "@observablehq/plot";
import { element, textLine } from "./element.ts";
import type { Stage } from "./stage.ts";
import { shorten } from "./text.ts";

/** A label at the end of a line: `day` and `value` in the units of the scales. */
export interface EndLabel {
  day: number;
  value: number;
  text: string;
  colour: string;
}

/** Moves positions apart so that neighbours are at least `step` apart, within `low` to `high` where they fit. */
export function spread(positions: number[], step: number, low: number, high: number): number[] {
  const order = positions.map((_, i) => i).sort((a, b) => positions[a]! - positions[b]! || a - b);
  const placed = [...positions];
  let floor = low;
  for (const i of order) {
    placed[i] = Math.max(positions[i]!, floor);
    floor = placed[i]! + step;
  }
  let ceiling = high;
  for (const i of [...order].reverse()) {
    placed[i] = Math.min(placed[i]!, ceiling);
    ceiling = placed[i]! - step;
  }
  return placed;
}

/** A Plot mark: names of the lines at the right of the plot, each joined to its line's end. */
export function endLabels(
  stage: Stage,
  labels: EndLabel[],
  area: { right: number; height: number },
): Markish {
  const size = stage.theme.fontSize;
  const render = (_: unknown, scales: { x?: (v: number) => number; y?: (v: number) => number }) => {
    const group = element(stage, "g");
    const ends = labels.map((label) => ({ x: scales.x?.(label.day) ?? 0, y: scales.y?.(label.value) ?? 0 }));
    const ys = spread(
      ends.map((end) => end.y),
      size + 3,
      size / 2,
      area.height - size / 2,
    );
    labels.forEach((label, i) => {
      const { x, y } = ends[i]!;
      const to = area.right + 12;
      const text = shorten(label.text, stage.width - to - 4, size);
      group.append(
        element(stage, "path", {
          d: `M${x},${y}L${Math.max(x, area.right)},${y}L${to},${ys[i]}`,
          fill: "none",
          stroke: label.colour,
          "stroke-width": 1,
          "stroke-dasharray": "1,2",
        }),
        textLine(stage, to + 4, ys[i]! + size * 0.34, text),
      );
    });
    return group;
  };
  return render as unknown as Markish;
}
