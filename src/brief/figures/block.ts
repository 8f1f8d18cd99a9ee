import { element, MUTED, textLine } from "./element.ts";
import type { Stage, SvgElement } from "./stage.ts";
import { textWidth, wrap } from "./text.ts";

/** A strip of a figure. Strips stand one under the other, so each knows its height before it is drawn. */
export interface Block {
  height: number;
  /** Draws it with its upper edge at `y` pixels; `reach` is how far the strips named in {@link stack} go on below it. */
  draw(y: number, reach: number): SvgElement;
}

/** Empty space. */
export function gap(stage: Stage, height: number): Block {
  return { height, draw: () => element(stage, "g") };
}

/**
 * The figure: its strips from top to bottom, on one `svg`. `below` counts the strips at the end that
 * rules from above must not reach (axis, keys). What the stage says at the foot comes last.
 */
export function stack(stage: Stage, strips: Block[], below: number, defs: SvgElement[] = []): SvgElement {
  const blocks = stage.foot ? [...strips, note(stage, stage.foot)] : strips;
  const total = blocks.reduce((sum, block) => sum + block.height, 0);
  const foot = blocks.slice(strips.length - below).reduce((sum, block) => sum + block.height, 0);
  const height = Math.ceil(total) + 2;
  const svg = element(stage, "svg", {
    viewBox: `0 0 ${stage.width} ${height}`,
    width: stage.width,
    height,
    "font-family": stage.theme.font,
    "font-size": stage.theme.fontSize,
    fill: stage.theme.ink,
  });
  if (defs.length > 0) svg.append(element(stage, "defs", {}, ...defs));
  let y = 0;
  for (const block of blocks) {
    const bottom = y + block.height;
    svg.append(block.draw(y, Math.max(0, total - foot - bottom)));
    y = bottom;
  }
  return svg;
}

/** Secondary text over the full width, wrapped; no height where it is empty. */
export function note(stage: Stage, text: string, left = 0): Block {
  const size = stage.theme.fontSize;
  const lines = text === "" ? [] : wrap(text, stage.width - left, size);
  return {
    height: lines.length * (size + 4) + (lines.length > 0 ? 6 : 0),
    draw: (y) =>
      element(
        stage,
        "g",
        {},
        ...lines.map((line, i) => textLine(stage, left, y + 4 + (i + 1) * (size + 4) - 2, line, MUTED)),
      ),
  };
}

/** What stands in the place of a plot that has nothing to show. */
export function nothing(stage: Stage, hatch: string, text: string): Block {
  const size = stage.theme.fontSize;
  return {
    height: 72,
    draw: (y) =>
      element(
        stage,
        "g",
        {},
        element(stage, "rect", { x: 0, y, width: stage.width, height: 72, fill: hatch }),
        element(stage, "rect", {
          x: stage.width / 2 - textWidth(text, size) / 2 - 8,
          y: y + 24,
          width: textWidth(text, size) + 16,
          height: 24,
          fill: stage.theme.paper,
        }),
        textLine(stage, stage.width / 2, y + 40, text, { "text-anchor": "middle" }),
      ),
  };
}
