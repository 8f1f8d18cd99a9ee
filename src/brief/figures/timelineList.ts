import { formatDate, lastDayOf } from "../../dates.ts";
import type { TimelineFigure } from "../../questions/figures.ts";
import { plural } from "../../words/en/forms.ts";
import type { Block } from "./block.ts";
import { BOLD, element, MUTED, textLine } from "./element.ts";
import { boxHit } from "./hits.ts";
import { ofRow } from "./rowMarks.ts";
import type { Stage } from "./stage.ts";
import { shorten, wrap } from "./text.ts";
import { sideSign } from "./timelineSign.ts";

const INDENT = 18;
const MOST_LINES = 4;

/** A lane as a list, in order of time, with each label whole: for a phone, on which labels beside marks are cut short. */
export function laneList(lane: string, marks: TimelineFigure["marks"], stage: Stage): Block {
  const size = stage.theme.fontSize;
  const lineHeight = size + 4;
  const told = marks.filter(({ label }) => label !== "");
  const silent = marks.filter(({ label }) => label === "");
  const items = [...told]
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.label < b.label ? -1 : 1))
    .map((mark) => ({
      mark,
      lines: wrap(withDate(mark), stage.width - INDENT, size, MOST_LINES),
    }));
  const more =
    silent.length === 0
      ? ""
      : `${plural(silent.length, told.length === 0 ? "mark" : "more mark")} without words`;
  const heights = items.map(({ lines }) => lines.length * lineHeight + 5);
  const head = size + 12;
  return {
    height: head + heights.reduce((sum, height) => sum + height, 0) + (more ? lineHeight : 0) + 4,
    draw: (y) => {
      const group = element(stage, "g");
      group.append(
        element(stage, "path", {
          d: `M0,${y}H${stage.width}`,
          fill: "none",
          stroke: stage.theme.ink,
          "stroke-opacity": 0.25,
        }),
        textLine(stage, 0, y + size + 4, shorten(lane, stage.width, size * 1.07), BOLD),
      );
      let top = y + head;
      items.forEach(({ mark, lines }, i) => {
        const below = top + heights[i]!;
        group.append(
          ...ofRow(
            stage,
            [mark],
            ...boxHit(stage, { x1: 0, x2: stage.width, y1: top, y2: below }),
            sideSign(stage, mark.side, 6, 6, top + size * 0.65, 4.5),
            ...lines.map((line, k) => textLine(stage, INDENT, top + size + k * lineHeight, line)),
          ),
        );
        top = below;
      });
      if (more) group.append(...ofRow(stage, silent, textLine(stage, INDENT, top + size, more, MUTED)));
      return group;
    },
  };
}

/** "4 March 2025: …", or the month or year where the mark spans just that; a label that begins with its date is left alone. */
function withDate({ from, to, label }: TimelineFigure["marks"][number]): string {
  const sharp = from === to ? "day" : (["month", "year"] as const).find((one) => lastDayOf(from, one) === to);
  const when = sharp ? formatDate(from, sharp) : `${formatDate(from)} to ${formatDate(to)}`;
  return label.startsWith(when) ? label : `${when}: ${label}`;
}
