import type { RankingFigure } from "../../questions/figures.ts";
import { nothing, stack } from "./block.ts";
import { noData } from "./hatch.ts";
import { bandHits } from "./hits.ts";
import { legend, stroke } from "./legend.ts";
import { formatNumber, niceTicks } from "./number.ts";
import { plotBlock } from "./plotBlock.ts";
import { rowLayout } from "./rowLayout.ts";
import { rowHeight, rowText } from "./rowText.ts";
import { isNarrow, type Stage, type SvgElement } from "./stage.ts";
import { standsFor } from "./tableRows.ts";
import { widest } from "./text.ts";
import { valueAxisBelow } from "./valueAxisBelow.ts";

type Row = RankingFigure["rows"][number];

/** Horizontal bars in the order given (largest first), with intervals, values and notes as text. */
export function drawRanking(data: RankingFigure, stage: Stage): SvgElement {
  const { Plot, theme } = stage;
  const size = theme.fontSize;
  if (data.rows.length === 0) {
    const hatch = noData(stage);
    return stack(stage, [nothing(stage, hatch.fill, "Nothing to rank")], 0, [hatch.node]);
  }
  const narrow = isNarrow(stage);
  const rows = data.rows.map((row, i) => ({ key: String(i), row, ...standsFor(row) }));
  const label = (row: Row) => (narrow && row.note !== "" ? `${row.label}: ${row.note}` : row.label);
  const values = rows.map(({ key, row }) => ({ key, text: formatNumber(row.value), ...standsFor(row) }));
  const notes = rows.map(({ key, row }) => ({ key, text: row.note, ...standsFor(row) }));
  const noteRoom = narrow
    ? 0
    : Math.min(
        widest(
          notes.map((note) => note.text),
          size,
        ),
        stage.width * 0.27,
      );
  const valueRoom = widest(
    values.map((value) => value.text),
    size * 1.07,
  );
  const noteColumn = noteRoom > 0 ? noteRoom + 14 : 0;
  const layout = rowLayout(stage, data.rows.map(label), valueRoom + noteColumn);
  const { left, right, signDy: dy } = layout;
  const height = Math.max(
    layout.height,
    narrow
      ? 0
      : rowHeight(
          notes.map((note) => note.text),
          noteRoom,
          size,
        ),
  );
  const numbers = data.rows.flatMap((row) => [row.value, row.low ?? row.value, row.high ?? row.value]);
  const ticks = niceTicks(Math.min(0, ...numbers), Math.max(0, ...numbers), narrow ? 3 : 5);
  const withInterval = rows.filter(({ row }) => row.low !== null && row.high !== null);
  const plot = plotBlock(
    stage,
    { height: rows.length * height + 12, left, right },
    {
      x: { domain: [ticks[0]!, ticks.at(-1)!], axis: null },
      y: { type: "band", domain: rows.map((row) => row.key), axis: null, padding: 0 },
      marks: [
        Plot.gridX(ticks, { stroke: theme.ink, strokeOpacity: 0.13 }),
        bandHits(stage, rows, { left, right }),
        Plot.barX(rows, {
          y: "key",
          x1: 0,
          x2: ({ row }) => row.value,
          insetTop: (height - size - 3) / 2,
          insetBottom: (height - size - 3) / 2,
          dy,
          fill: theme.cooperation,
          title: ({ row }) => tip(row, data.unit),
        }),
        Plot.ruleX([0], { stroke: theme.ink, strokeOpacity: 0.6 }),
        ...[
          { stroke: theme.paper, strokeWidth: 4 },
          { stroke: theme.ink, strokeWidth: 1.5 },
        ].map((line) =>
          Plot.link(withInterval, {
            y1: "key",
            y2: "key",
            x1: ({ row }) => row.low,
            x2: ({ row }) => row.high,
            ...line,
            dy,
          }),
        ),
        ...(["low", "high"] as const).map((end) =>
          Plot.tickX(withInterval, {
            y: "key",
            x: ({ row }) => row[end],
            insetTop: height / 2 - 4,
            insetBottom: height / 2 - 4,
            stroke: theme.ink,
            strokeWidth: 1.5,
            dy,
          }),
        ),
        rowText(
          stage,
          rows.map(({ key, row }) => ({ key, text: label(row), ...standsFor(row) })),
          layout.label,
        ),
        rowText(stage, values, {
          x: stage.width - noteColumn,
          room: valueRoom * 1.1,
          anchor: "end",
          bold: true,
          ...layout.side,
        }),
        narrow
          ? null
          : rowText(stage, notes, { x: stage.width - noteRoom, room: noteRoom, muted: true, ...layout.side }),
      ],
    },
  );
  const entries =
    withInterval.length > 0
      ? [stroke(stage, "M1,6H17M1,2V10M17,2V10", theme.ink, "interval", { "stroke-width": 1.5 })]
      : [];
  return stack(
    stage,
    [legend(stage, data.unit, entries), plot, valueAxisBelow(stage, ticks, { left, right })],
    1,
  );
}

function tip(row: Row, unit: string): string {
  const interval =
    row.low === null || row.high === null ? "" : ` (${formatNumber(row.low)} to ${formatNumber(row.high)})`;
  return `${row.label}: ${formatNumber(row.value)}${interval} ${unit}${row.note === "" ? "" : `. ${row.note}`}`;
}
