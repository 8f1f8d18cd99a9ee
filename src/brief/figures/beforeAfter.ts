import type { BeforeAfterFigure } from "../../questions/figures.ts";
import { nothing, stack } from "./block.ts";
import { noData } from "./hatch.ts";
import { bandHits } from "./hits.ts";
import { legend } from "./legend.ts";
import { formatNumber, niceTicks } from "./number.ts";
import { plotBlock } from "./plotBlock.ts";
import { rowLabels, rowLayout } from "./rowLayout.ts";
import { groupRows } from "./rows.ts";
import { rowText } from "./rowText.ts";
import { isNarrow, type Stage, type SvgElement } from "./stage.ts";
import { standsFor } from "./tableRows.ts";
import { widest } from "./text.ts";
import { valueAxisBelow } from "./valueAxisBelow.ts";

type Row = BeforeAfterFigure["rows"][number];

const CHANGES: Readonly<Record<Row["change"], string>> = {
  rise: "clearly more",
  fall: "clearly less",
  none: "no clear change",
  thin: "too few cases",
};

/**
 * One row a response: a hollow dot for how much there was before, a full one for after, a line from one to the other
 * and both in words beside it. What is no clear change is faint, so that the eye goes to what is one.
 */
export function drawBeforeAfter(data: BeforeAfterFigure, stage: Stage): SvgElement {
  const { Plot, theme } = stage;
  const size = theme.fontSize;
  if (data.rows.length === 0) {
    const hatch = noData(stage);
    return stack(stage, [nothing(stage, hatch.fill, "No cases to compare")], 0, [hatch.node]);
  }
  const { domain, heads, rows } = groupRows(data.rows, (row) => row.group);
  const texts = rows.map(({ key, row }) => ({ key, text: wordsOf(row, isNarrow(stage)), ...standsFor(row) }));
  const room = Math.min(
    widest(
      texts.map(({ text }) => text),
      size,
    ),
    stage.width * 0.5,
  );
  const layout = rowLayout(
    stage,
    data.rows.map((row) => row.label),
    room,
  );
  const { left, right, height, signDy: dy } = layout;
  const values = data.rows.flatMap(({ before, after }) => [before, after]);
  const ticks = niceTicks(Math.min(0, ...values), Math.max(0, ...values), isNarrow(stage) ? 3 : 5);
  const [clear, faint] = [rows.filter(isClear), rows.filter((each) => !isClear(each))];
  const marks = (drawn: typeof rows, colour: string) => [
    Plot.link(drawn, {
      y1: "key",
      y2: "key",
      x1: ({ row }) => row.before,
      x2: ({ row }) => row.after,
      stroke: colour,
      strokeWidth: 2,
      dy,
    }),
    Plot.dot(drawn, {
      y: "key",
      x: ({ row }) => row.before,
      r: 5,
      fill: theme.paper,
      stroke: colour,
      strokeWidth: 2,
      dy,
    }),
    Plot.dot(drawn, {
      y: "key",
      x: ({ row }) => row.after,
      r: 5,
      fill: colour,
      stroke: colour,
      strokeWidth: 2,
      dy,
      title: ({ row }) => `${row.label}: ${wordsOf(row)}, ${row.n} cases`,
    }),
  ];
  const plot = plotBlock(
    stage,
    { height: domain.length * height + 12, left, right },
    {
      x: { domain: [ticks[0]!, ticks.at(-1)!], axis: null },
      y: { type: "band", domain, axis: null, padding: 0 },
      marks: [
        Plot.gridX(ticks, { stroke: theme.ink, strokeOpacity: 0.13 }),
        bandHits(stage, rows, { left, right }),
        ...marks(faint, theme.neutral),
        ...marks(clear, theme.conflict),
        ...rowLabels(stage, { heads, rows }, layout),
        ...[true, false].map((strong) =>
          rowText(
            stage,
            texts.filter((_, i) => isClear(rows[i]!) === strong),
            { x: stage.width - room, room, muted: !strong, ...layout.side },
          ),
        ),
      ],
    },
  );
  const axis = valueAxisBelow(stage, ticks, { left, right }, formatNumber);
  return stack(stage, [legend(stage, data.unit, []), plot, axis], 1);
}

const isClear = ({ row }: { row: Row }) => row.change === "rise" || row.change === "fall";

/** "0.4 before, 2.1 after: clearly more"; on a phone, where faint dots must do, only what is clear is called so. */
function wordsOf(row: Row, narrow = false): string {
  const both = `${formatNumber(row.before)} before, ${formatNumber(row.after)} after`;
  return narrow && row.change === "none" ? both : `${both}: ${CHANGES[row.change]}`;
}
