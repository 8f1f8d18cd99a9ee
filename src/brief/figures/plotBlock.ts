import type { Markish, PlotOptions } from "@observablehq/plot";
import type { Block } from "./block.ts";
import { element } from "./element.ts";
import { formatNumber } from "./number.ts";
import { tellingRows } from "./rowMarks.ts";
import type { Stage, SvgElement } from "./stage.ts";
import type { TimeScale } from "./timeScale.ts";

export interface PlotArea {
  height: number;
  left: number;
  /** Pixels from the figure's left edge, not from its right. */
  right: number;
}

/** Pixels between the plot and the upper and lower edges of its strip. */
export const INSET = 6;

/** A strip drawn by Plot: the marks only, without Plot's own styles and outer element. */
export function plotBlock(stage: Stage, area: PlotArea, options: PlotOptions): Block {
  return {
    height: area.height,
    draw: (y) => {
      const drawn = stage.Plot.plot({
        document: stage.document as never,
        className: "figure",
        width: stage.width,
        height: area.height,
        marginLeft: area.left,
        marginRight: stage.width - area.right,
        marginTop: INSET,
        marginBottom: INSET,
        ...options,
        ...(stage.rows ? { marks: tellingRows(stage, options.marks ?? []) } : {}),
      }) as unknown as SvgElement;
      const [, ...marks] = [...drawn.childNodes];
      const group = element(stage, "g", { transform: `translate(0,${y})`, "text-anchor": "middle" });
      group.append(...marks);
      return group;
    },
  };
}

/** Plot's x scale for a {@link TimeScale}: day numbers, no axis (the strip below has it). */
export function timeX(scale: TimeScale): PlotOptions["x"] {
  return { type: "linear", domain: scale.domain, axis: null };
}

/** Days that a pixel of a {@link TimeScale} stands for. */
export function pixelOf({ domain, left, right }: TimeScale): number {
  return (domain[1] - domain[0]) / (right - left);
}

/** Faint lines and plain numbers at `ticks` of the y scale, with a firmer line at zero. */
export function valueAxis(stage: Stage, ticks: number[], format = formatNumber): Markish[] {
  const { Plot } = stage;
  return [
    Plot.gridY(ticks, { stroke: stage.theme.ink, strokeOpacity: 0.13 }),
    Plot.axisY(ticks, { tickSize: 0, tickPadding: 6, tickFormat: format, label: null, fillOpacity: 0.75 }),
  ];
}

/** The zero line. */
export function zeroLine(stage: Stage): Markish {
  return stage.Plot.ruleY([0], { stroke: stage.theme.ink, strokeOpacity: 0.6 });
}
