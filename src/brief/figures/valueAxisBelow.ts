import type { Block } from "./block.ts";
import { element, MUTED, textLine } from "./element.ts";
import { formatNumber } from "./number.ts";
import type { Stage } from "./stage.ts";
import { textWidth } from "./text.ts";

/** A value axis under a row figure: numbers under each tick, those that would touch their neighbour left out. */
export function valueAxisBelow(
  stage: Stage,
  ticks: number[],
  area: { left: number; right: number },
  format: (value: number) => string = formatNumber,
): Block {
  const size = stage.theme.fontSize;
  const low = ticks[0] ?? 0;
  const span = (ticks.at(-1) ?? 1) - low;
  return {
    height: size + 8,
    draw: (y) => {
      const group = element(stage, "g", { "aria-hidden": "true" });
      let free = Number.NEGATIVE_INFINITY;
      for (const tick of ticks) {
        const x = area.left + ((tick - low) / span) * (area.right - area.left);
        const half = textWidth(format(tick), size) / 2;
        if (x - half < free) continue;
        free = x + half + 8;
        const at = Math.max(half, Math.min(x, stage.width - half));
        group.append(textLine(stage, at, y + size, format(tick), { "text-anchor": "middle", ...MUTED }));
      }
      return group;
    },
  };
}
