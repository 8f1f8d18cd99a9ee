import type { Stage, SvgElement } from "./stage.ts";

const SVG = "http://www.w3.org/2000/svg";

export type Attributes = Record<string, string | number | undefined>;

/** Makes an SVG element; attributes that are undefined are left out, strings become text. */
export function element(
  stage: Stage,
  name: string,
  attributes: Attributes = {},
  ...children: (SvgElement | string)[]
): SvgElement {
  const node = stage.document.createElementNS(SVG, name) as SvgElement;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) node.setAttribute(key, String(value));
  }
  for (const child of children) {
    if (typeof child === "string") node.textContent = child;
    else node.append(child);
  }
  return node;
}

/** A line of text whose baseline stands at `y`. */
export function textLine(
  stage: Stage,
  x: number,
  y: number,
  text: string,
  attributes: Attributes = {},
): SvgElement {
  return element(stage, "text", { x, y, "text-anchor": "start", stroke: "none", ...attributes }, text);
}

/** How secondary text looks. */
export const MUTED: Attributes = { "fill-opacity": 0.75 };
export const BOLD: Attributes = { "font-weight": 600 };

/** A rim of paper around text that stands over lines. */
export function rim(stage: Stage): Attributes {
  return {
    stroke: stage.theme.paper,
    "stroke-width": 4,
    "stroke-linejoin": "round",
    "paint-order": "stroke",
  };
}
