import type { Mark } from "../../questions/figures.ts";
import type { Block } from "./block.ts";
import { element, MUTED, textLine } from "./element.ts";
import { keyList } from "./keyList.ts";
import { layoutLabels, type PlacedLabel } from "./markLayout.ts";
import type { Stage } from "./stage.ts";
import { isNarrow } from "./stage.ts";
import { shorten } from "./text.ts";
import type { TimeScale } from "./timeScale.ts";

/** The strip of labels above a plot, whose rules reach down through it, and the key that goes below. */
export interface MarkLabels {
  labels: Block;
  key: Block;
}

const MOST_ROWS = 4;

/**
 * Labels of dated marks. They stand in up to four rows; where they need more, each mark gets a
 * number (neighbours share one: "3–5") and the key under the plot tells what it stands for.
 */
export function markLabels(stage: Stage, marks: Mark[], scale: TimeScale): MarkLabels {
  const size = stage.theme.fontSize;
  const sorted = [...marks].sort((a, b) =>
    a.date < b.date || (a.date === b.date && a.label < b.label) ? -1 : 1,
  );
  const room = isNarrow(stage) ? stage.width * 0.42 : 210;
  const written = sorted.map((mark, i) => ({
    x: scale.x(mark.date),
    text: shorten(mark.label, room, size),
    members: [i],
  }));
  let placed = layoutLabels(written, stage.width, size);
  const numbered = Math.max(0, ...placed.map((label) => label.row)) >= MOST_ROWS;
  if (numbered) placed = layoutLabels(numbers(sorted, scale), stage.width, size);
  return {
    labels: labelStrip(stage, placed, sorted),
    key: keyList(
      stage,
      numbered ? sorted.map((mark, i) => [String(i + 1), `${mark.date} ${mark.label}`]) : [],
    ),
  };
}

function numbers(marks: Mark[], scale: TimeScale): { x: number; text: string; members: number[] }[] {
  const groups: { x: number; members: number[] }[] = [];
  marks.forEach((mark, i) => {
    const x = scale.x(mark.date);
    const last = groups.at(-1);
    if (last && x - last.x < 16) last.members.push(i);
    else groups.push({ x, members: [i] });
  });
  return groups.map(({ x, members }) => {
    const [first = 0] = members;
    return {
      x,
      members,
      text: members.length > 1 ? `${first + 1}–${first + members.length}` : `${first + 1}`,
    };
  });
}

function labelStrip(stage: Stage, placed: PlacedLabel[], marks: Mark[]): Block {
  const size = stage.theme.fontSize;
  const lineHeight = size + 4;
  const rows = placed.length === 0 ? 0 : Math.max(...placed.map((label) => label.row)) + 1;
  const height = rows * lineHeight + (rows > 0 ? 4 : 0);
  return {
    height,
    draw: (y, reach) => {
      const group = element(stage, "g");
      for (const { x, text, flipped, row, members } of placed) {
        const top = y + (rows - 1 - row) * lineHeight;
        group.append(
          element(stage, "path", {
            d: `M${x},${top + 2}V${y + height + reach}`,
            fill: "none",
            stroke: stage.theme.ink,
            "stroke-opacity": 0.55,
            "stroke-dasharray": "2,2",
          }),
          textLine(stage, flipped ? x - 4 : x + 4, top + size, text, {
            "text-anchor": flipped ? "end" : "start",
            ...MUTED,
          }),
        );
        const full = members.map((i) => `${marks[i]!.date}: ${marks[i]!.label}`).join("\n");
        group.append(hover(stage, x, top, y + height + reach, full));
      }
      return group;
    },
  };
}

/** An unseen strip around a rule, so that the pointer finds it. */
function hover(stage: Stage, x: number, top: number, bottom: number, text: string) {
  return element(
    stage,
    "rect",
    { x: x - 3, y: top, width: 6, height: bottom - top, "fill-opacity": 0 },
    element(stage, "title", {}, text),
  );
}
