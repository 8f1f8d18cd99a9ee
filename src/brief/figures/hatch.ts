import { element } from "./element.ts";
import type { Stage, SvgElement } from "./stage.ts";

export type Weave = "solid" | "diagonal" | "dots" | "bars" | "counter";
export const WEAVES: readonly Weave[] = ["solid", "diagonal", "dots", "bars", "counter"];

/** A pattern to be put among the defs, and the `fill` that refers to it. */
export interface Pattern {
  node: SvgElement;
  fill: string;
}

/** "No data": thin grey hatching. Nothing else looks like it. */
export function noData(stage: Stage): Pattern {
  return pattern(stage, "no-data", 5, "rotate(-45)", [
    element(stage, "path", { d: "M0,0V5", stroke: stage.theme.neutral, "stroke-width": 1.4, fill: "none" }),
  ]);
}

/** A colour woven so that it can be told from others without the colour; null where the plain colour is meant. */
export function weave(stage: Stage, name: string, colour: string, kind: Weave): Pattern | null {
  const paper = element(stage, "rect", { width: 6, height: 6, fill: stage.theme.paper });
  const tint = element(stage, "rect", { width: 6, height: 6, fill: colour, "fill-opacity": 0.28 });
  const line = { stroke: colour, "stroke-width": 2.6, fill: "none" };
  switch (kind) {
    case "solid":
      return null;
    case "diagonal":
      return pattern(stage, name, 6, "rotate(45)", [
        paper,
        tint,
        element(stage, "path", { d: "M1,0V6", ...line }),
      ]);
    case "counter":
      return pattern(stage, name, 6, "rotate(-45)", [
        paper,
        tint,
        element(stage, "path", { d: "M1,0V6", ...line }),
      ]);
    case "bars":
      return pattern(stage, name, 6, undefined, [
        paper,
        tint,
        element(stage, "path", { d: "M0,1H6", ...line }),
      ]);
    case "dots":
      return pattern(stage, name, 6, undefined, [
        element(stage, "rect", { width: 6, height: 6, fill: colour }),
        element(stage, "circle", { cx: 3, cy: 3, r: 1.1, fill: stage.theme.paper }),
      ]);
  }
}

function pattern(
  stage: Stage,
  name: string,
  size: number,
  transform: string | undefined,
  children: SvgElement[],
): Pattern {
  const id = `${stage.id}-${name}`;
  const attributes = {
    id,
    width: size,
    height: size,
    patternUnits: "userSpaceOnUse",
    patternTransform: transform,
  };
  return { node: element(stage, "pattern", attributes, ...children), fill: `url(#${id})` };
}
