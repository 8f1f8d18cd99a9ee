import { element } from "./element.ts";
import type { Stage, SvgElement } from "./stage.ts";
import type { TimelineMark } from "./timelineLanes.ts";

/** The sign of an event: circle, diamond or hollow square at a point; a bar with such ends over a span. */
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
  if (x2 - x1 > 1) {
    const box = {
      x: x1,
      y: y - r * 0.7,
      width: x2 - x1,
      height: r * 1.4,
      rx: side === "cooperation" ? r * 0.7 : 0,
    };
    return element(stage, "rect", { ...box, ...look });
  }
  if (side === "cooperation") return element(stage, "circle", { cx: x1, cy: y, r, ...look });
  const h = side === "conflict" ? r * 1.25 : r * 0.9;
  const d =
    side === "conflict"
      ? `M${x1},${y - h}l${h},${h}l${-h},${h}l${-h},${-h}Z`
      : `M${x1 - h},${y - h}h${2 * h}v${2 * h}h${-2 * h}Z`;
  return element(stage, "path", { d, ...look });
}
