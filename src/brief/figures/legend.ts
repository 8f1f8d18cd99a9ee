import type { Block } from "./block.ts";
import { type Attributes, element, MUTED, textLine } from "./element.ts";
import type { Stage, SvgElement } from "./stage.ts";
import { shorten, textWidth, wrap } from "./text.ts";

/** One entry: what a mark looks like, and what it means. */
export interface LegendEntry {
  /** Draws the sample into a box 18 px wide and 12 px high at (x, y). */
  sample(x: number, y: number): SvgElement;
  text: string;
}

const SAMPLE = 24;

/** A filled sample. */
export function swatch(stage: Stage, fill: string, text: string, outline = "none"): LegendEntry {
  return {
    text,
    sample: (x, y) =>
      element(stage, "rect", { x: x + 0.5, y: y + 0.5, width: 17, height: 11, fill, stroke: outline }),
  };
}

/** A drawn sample: `d` is a path within a box of 18 by 12. */
export function stroke(
  stage: Stage,
  d: string,
  colour: string,
  text: string,
  more: Attributes = {},
): LegendEntry {
  const attributes = { fill: "none", stroke: colour, "stroke-width": 2, d, ...more };
  return {
    text,
    sample: (x, y) => element(stage, "path", { ...attributes, transform: `translate(${x},${y})` }),
  };
}

/** The line above a plot: its unit, then the samples with their meaning, broken into as many lines as it takes. */
export function legend(stage: Stage, unit: string, entries: LegendEntry[]): Block {
  const size = stage.theme.fontSize;
  const lineHeight = size + 7;
  const unitLines = unit === "" ? [] : wrap(capital(unit), stage.width, size);
  let line = Math.max(0, unitLines.length - 1);
  let x = unitLines.length > 0 ? textWidth(unitLines.at(-1) ?? "", size) + 18 : 0;
  const placed = entries.map(({ sample, text }) => {
    const entry = { sample, text: shorten(text, stage.width - SAMPLE, size) };
    const width = SAMPLE + textWidth(entry.text, size) + 18;
    if (x > 0 && x + width - 18 > stage.width) {
      line += 1;
      x = 0;
    }
    const at = { entry, x, line };
    x += width;
    return at;
  });
  const lines = unitLines.length + entries.length === 0 ? 0 : line + 1;
  return {
    height: lines === 0 ? 0 : lines * lineHeight + 6,
    draw: (y) => {
      const group = element(stage, "g");
      const baseline = (row: number) => y + row * lineHeight + size;
      unitLines.forEach((text, i) => {
        group.append(textLine(stage, 0, baseline(i), text, MUTED));
      });
      for (const at of placed) {
        group.append(at.entry.sample(at.x, baseline(at.line) - 10));
        group.append(textLine(stage, at.x + SAMPLE, baseline(at.line), at.entry.text));
      }
      return group;
    },
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
