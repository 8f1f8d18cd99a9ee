import type { Block } from "./block.ts";
import { BOLD, element, textLine } from "./element.ts";
import { keyList } from "./keyList.ts";
import type { Stage } from "./stage.ts";
import { textWidth, wrap } from "./text.ts";
import type { TimeScale } from "./timeScale.ts";

interface Phase {
  from: string;
  to: string;
  label: string;
}

/** The strip of phase names, whose bands reach down behind the plot, and the key for those with no room. */
export interface PhaseBands {
  bands: Block;
  key: Block;
}

const MOST_LINES = 3;

/**
 * Phases as alternating bands. A name is written within its band in at most three lines; where
 * a word is wider than the band it becomes a letter, explained in the key under the plot. Borders
 * leave out the `quiet` pixels below the names, where labels of marks may stand.
 */
export function phaseBands(stage: Stage, phases: Phase[], scale: TimeScale, quiet: number): PhaseBands {
  const size = stage.theme.fontSize;
  const lineHeight = size + 2;
  const spans = phases.map((phase) => {
    const x1 = Math.max(scale.left, scale.x(phase.from));
    const x2 = Math.min(scale.right, scale.x(phase.to));
    const room = x2 - x1 - 8;
    const lines = wrap(phase.label, room, size * 1.05);
    const fits =
      lines.length <= MOST_LINES &&
      phase.label.split(" ").every((word) => textWidth(word, size, true) <= room);
    return { phase, x1, x2, lines: fits ? lines : null };
  });
  const letters = spans.filter((span) => span.lines === null);
  const letter = (span: (typeof spans)[number]) => letterAt(letters.indexOf(span));
  const rows = Math.max(0, ...spans.map((span) => span.lines?.length ?? 1));
  const height = rows === 0 ? 0 : rows * lineHeight + 8;
  return {
    bands: {
      height,
      draw: (y, reach) => {
        const group = element(stage, "g");
        spans.forEach((span, i) => {
          const { x1, x2, phase } = span;
          const lines = span.lines ?? [letter(span)];
          const centred = span.lines === null;
          const band = { x: x1, y, width: Math.max(0, x2 - x1), height: height + reach };
          const tip = `${phase.label} (${phase.from} to ${phase.to})`;
          group.append(
            element(
              stage,
              "rect",
              { ...band, fill: stage.theme.ink, "fill-opacity": i % 2 === 0 ? 0.07 : 0 },
              element(stage, "title", {}, tip),
            ),
            element(stage, "path", {
              d: `M${x1},${y}v${height}m0,${quiet}v${Math.max(0, reach - quiet)}`,
              fill: "none",
              stroke: stage.theme.ink,
              "stroke-opacity": 0.3,
            }),
          );
          lines.forEach((line, row) => {
            const x = centred ? (x1 + x2) / 2 : x1 + 4;
            const anchor = { ...BOLD, "text-anchor": centred ? "middle" : "start" };
            group.append(textLine(stage, x, y + 2 + size + row * lineHeight, line, anchor));
          });
        });
        return group;
      },
    },
    key: keyList(
      stage,
      letters.map((span, i) => [
        letterAt(i),
        `${span.phase.label} (${span.phase.from.slice(0, 4)}–${span.phase.to.slice(0, 4)})`,
      ]),
    ),
  };
}

function letterAt(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : `${letterAt(Math.floor(index / 26) - 1)}${letterAt(index % 26)}`;
}
