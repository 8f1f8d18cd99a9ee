import type { OddsFigure } from "../../questions/figures.ts";
import { nothing, stack } from "./block.ts";
import { noData } from "./hatch.ts";
import { bandHits } from "./hits.ts";
import { legend, stroke } from "./legend.ts";
import { formatPercent } from "./number.ts";
import { plotBlock } from "./plotBlock.ts";
import { rowLabels, rowLayout } from "./rowLayout.ts";
import { groupRows } from "./rows.ts";
import { rowText } from "./rowText.ts";
import { isNarrow, type Stage, type SvgElement } from "./stage.ts";
import { standsFor } from "./tableRows.ts";
import { widest } from "./text.ts";
import { valueAxisBelow } from "./valueAxisBelow.ts";

const DOT = "M4,6a5,5 0 1,0 10,0a5,5 0 1,0 -10,0";

/** Chances from 0 to 100 % by horizon: the dot with its interval, the base rate as an upright tick, number and term as text. */
export function drawOdds(data: OddsFigure, stage: Stage): SvgElement {
  const { Plot, theme } = stage;
  const size = theme.fontSize;
  if (data.rows.length === 0) {
    const hatch = noData(stage);
    return stack(stage, [nothing(stage, hatch.fill, "No chances to show")], 0, [hatch.node]);
  }
  const { domain, heads, rows } = groupRows(data.rows, (row) => row.horizon);
  const numbers = rows.map(({ key, row }) => ({
    key,
    text: formatPercent(row.probability),
    ...standsFor(row),
  }));
  const terms = rows.map(({ key, row }) => ({ key, text: row.term, ...standsFor(row) }));
  const numberRoom = widest(
    numbers.map((number) => number.text),
    size * 1.07,
  );
  const termRoom = Math.min(
    widest(
      terms.map((term) => term.text),
      size,
    ),
    stage.width * 0.32,
  );
  const layout = rowLayout(
    stage,
    data.rows.map((row) => row.label),
    numberRoom + termRoom + 12,
    0.42,
  );
  const { left, right, height, signDy: dy } = layout;
  const ticks = isNarrow(stage) ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1];
  const tip = ({ row }: { row: OddsFigure["rows"][number] }) =>
    `${row.label}, ${row.horizon}: ${formatPercent(row.probability)} (${formatPercent(row.low)} to ${formatPercent(row.high)}), ${row.term}` +
    (row.base === null ? "" : `; base rate ${formatPercent(row.base)}`);
  const plot = plotBlock(
    stage,
    { height: domain.length * height + 12, left, right },
    {
      x: { domain: [0, 1], axis: null },
      y: { type: "band", domain, axis: null, padding: 0 },
      marks: [
        Plot.gridX(ticks, { stroke: theme.ink, strokeOpacity: 0.13 }),
        bandHits(stage, rows, { left, right }),
        Plot.link(rows, {
          y1: "key",
          y2: "key",
          x1: ({ row }) => row.low,
          x2: ({ row }) => row.high,
          stroke: theme.cooperation,
          strokeOpacity: 0.45,
          strokeWidth: 7,
          strokeLinecap: "butt",
          dy,
          title: tip,
        }),
        Plot.tickX(
          rows.filter(({ row }) => row.base !== null),
          {
            y: "key",
            x: ({ row }) => row.base,
            insetTop: height / 2 - 9,
            insetBottom: height / 2 - 9,
            stroke: theme.ink,
            strokeWidth: 2,
            dy,
            title: tip,
          },
        ),
        Plot.dot(rows, {
          y: "key",
          x: ({ row }) => row.probability,
          r: 5,
          fill: theme.cooperation,
          stroke: theme.paper,
          strokeWidth: 1,
          dy,
          title: tip,
        }),
        ...rowLabels(stage, { heads, rows }, layout),
        rowText(stage, numbers, {
          x: stage.width - termRoom - 12,
          room: numberRoom * 1.1,
          anchor: "end",
          bold: true,
          ...layout.side,
        }),
        rowText(stage, terms, { x: stage.width - termRoom, room: termRoom, muted: true, ...layout.side }),
      ],
    },
  );
  const entries = [
    stroke(stage, DOT, theme.cooperation, "chance", { fill: theme.cooperation }),
    stroke(stage, "M0,6H18", theme.cooperation, "90 % range", {
      "stroke-width": 7,
      "stroke-opacity": 0.45,
    }),
    ...(data.rows.some((row) => row.base !== null)
      ? [stroke(stage, "M9,-1V13", theme.ink, "long-run rate")]
      : []),
  ];
  const axis = valueAxisBelow(stage, ticks, { left, right }, (share) => `${share * 100} %`);
  return stack(stage, [legend(stage, "", entries), plot, axis], 1);
}
