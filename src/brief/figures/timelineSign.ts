import { element } from "./element.ts";
import type { Stage, SvgElement } from "./stage.ts";
import type { TimelineMark } from "./timelineLanes.ts";

/** The sign of an event: circle, diamond or hollow square at a point; a bar between two of them over a span. */
export function sideSign(
  stage: Stage,
  side: TimelineMark["side"],
  x1: number,
  x2: number,
  y: number,
  r: number,
): SvgElement {
  const { theme } = stage;
  const colour = side === "neutral" ? theme.neutral : theme[side];
  const look = { fill: side === "neutral" ? theme.paper : colour, stroke: colour, "stroke-width": 1.5 };
  const end = (x: number) => element(stage, "path", { d: shape(side, x, y, r), ...look });
  if (x2 - x1 < 1) return end(x1);
  const bar = element(stage, "rect", { x: x1, y: y - r / 3, width: x2 - x1, height: (r * 2) / 3, ...look });
  return element(stage, "g", {}, bar, end(x1), end(x2));
}

function shape(side: TimelineMark["side"], x: number, y: number, r: number): string {
  if (side === "cooperation") return `M${x - r},${y}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`;
  const h = side === "conflict" ? r * 1.25 : r * 0.9;
  return side === "conflict"
    ? `M${x},${y - h}l${h},${h}l${-h},${h}l${-h},${-h}Z`
    : `M${x - h},${y - h}h${2 * h}v${2 * h}h${-2 * h}Z`;
}
