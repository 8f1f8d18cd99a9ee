import type { EffectsFigure } from "../../questions/figures.ts";
import { nothing, stack } from "./block.ts";
import { noData } from "./hatch.ts";
import { bandHits } from "./hits.ts";
import { type LegendEntry, legend, stroke, swatch } from "./legend.ts";
import { formatSigned, niceTicks } from "./number.ts";
import { plotBlock } from "./plotBlock.ts";
import { rowLabels, rowLayout } from "./rowLayout.ts";
import { groupRows } from "./rows.ts";
import { rowText } from "./rowText.ts";
import { isNarrow, type Stage, type SvgElement } from "./stage.ts";
import { standsFor } from "./tableRows.ts";
import { widest } from "./text.ts";
import { valueAxisBelow } from "./valueAxisBelow.ts";

type Row = EffectsFigure["rows"][number];

/**
 * One row a response: the effect as a dot with its interval, the range that placebo dates give as a
 * grey band. Filled black: outside that range; filled grey: within it; hollow: too few cases to say.
 */
export function drawEffects(data: EffectsFigure, stage: Stage): SvgElement {
  const { Plot, theme } = stage;
  const hatch = noData(stage);
  const size = theme.fontSize;
  if (data.rows.length === 0)
    return stack(stage, [nothing(stage, hatch.fill, "No cases to compare")], 0, [hatch.node]);
  const { domain, heads, rows } = groupRows(data.rows, (row) => row.group);
  const texts = rows.map(({ key, row }) => ({ key, text: valueText(row), ...standsFor(row) }));
  const textRoom = Math.min(
    widest(
      texts.map((text) => text.text),
      size,
    ),
    stage.width * 0.45,
  );
  const layout = rowLayout(
    stage,
    data.rows.map((row) => row.label),
    textRoom,
  );
  const { left, right, height, signDy: dy } = layout;
  const numbers = [
    0,
    ...data.rows.flatMap((row) => [row.effect, row.low, row.high, row.placeboLow, row.placeboHigh]),
  ].filter((n) => n !== null);
  const ticks = niceTicks(Math.min(...numbers), Math.max(...numbers), isNarrow(stage) ? 3 : 5);
  const known = rows.filter(({ row }) => row.effect !== null);
  const y = { y: "key" };
  const plot = plotBlock(
    stage,
    { height: domain.length * height + 12, left, right },
    {
      x: { domain: [ticks[0]!, ticks.at(-1)!], axis: null },
      y: { type: "band", domain, axis: null, padding: 0 },
      marks: [
        Plot.gridX(ticks, { stroke: theme.ink, strokeOpacity: 0.13 }),
        bandHits(stage, rows, { left, right }),
        Plot.barX(
          rows.filter(({ row }) => row.placeboLow !== null && row.placeboHigh !== null),
          {
            ...y,
            x1: ({ row }) => row.placeboLow,
            x2: ({ row }) => row.placeboHigh,
            insetTop: (height - 16) / 2,
            insetBottom: (height - 16) / 2,
            dy,
            fill: theme.neutral,
            fillOpacity: 0.32,
            title: ({ row }) =>
              `Placebo dates: ${formatSigned(row.placeboLow)} to ${formatSigned(row.placeboHigh)}`,
          },
        ),
        Plot.ruleX([0], { stroke: theme.ink, strokeOpacity: 0.6 }),
        Plot.link(
          known.filter(({ row }) => row.low !== null && row.high !== null),
          {
            y1: "key",
            y2: "key",
            x1: ({ row }) => row.low,
            x2: ({ row }) => row.high,
            stroke: theme.ink,
            strokeWidth: 1.8,
            dy,
          },
        ),
        Plot.dot(known, {
          ...y,
          x: ({ row }) => row.effect,
          r: 5,
          fill: ({ row }) => (row.thin ? theme.paper : beyondPlacebo(row) ? theme.ink : theme.neutral),
          stroke: theme.ink,
          strokeWidth: 1.5,
          dy,
          title: ({ row }) => `${row.label}: ${valueText(row)}`,
        }),
        ...rowLabels(stage, { heads, rows }, layout),
        rowText(stage, texts, { x: stage.width - textRoom, room: textRoom, muted: true, ...layout.side }),
      ],
    },
  );
  const axis = valueAxisBelow(stage, ticks, { left, right }, formatSigned);
  return stack(stage, [legend(stage, data.unit, entries(data, stage)), plot, axis], 1);
}

/** True where the effect lies outside what placebo dates give. */
function beyondPlacebo(row: Row): boolean {
  if (row.effect === null || row.placeboLow === null || row.placeboHigh === null) return false;
  return row.effect < row.placeboLow || row.effect > row.placeboHigh;
}

function valueText(row: Row): string {
  if (row.thin) return `too few cases (${row.n})`;
  if (row.effect === null) return "no data";
  const value = formatSigned(row.effect);
  if (row.low === null || row.high === null) return `${value}, n ${row.n}`;
  return `${value} (${formatSigned(row.low)} to ${formatSigned(row.high)}), n ${row.n}`;
}

function entries(data: EffectsFigure, stage: Stage): LegendEntry[] {
  const { theme } = stage;
  const dot = "M4,6a5,5 0 1,0 10,0a5,5 0 1,0 -10,0";
  const filled = (fill: string) => ({ fill, "stroke-width": 1.5 });
  const list: LegendEntry[] = [];
  const drawn = data.rows.filter((row) => row.effect !== null);
  if (drawn.some((row) => !row.thin && beyondPlacebo(row)))
    list.push(stroke(stage, dot, theme.ink, "outside the placebo range", filled(theme.ink)));
  if (drawn.some((row) => !row.thin && !beyondPlacebo(row)))
    list.push(stroke(stage, dot, theme.ink, "within the placebo range", filled(theme.neutral)));
  if (drawn.some((row) => row.low !== null)) list.push(stroke(stage, "M-1,6H19", theme.ink, "interval"));
  if (drawn.some((row) => row.thin))
    list.push(stroke(stage, dot, theme.ink, "too few cases", filled(theme.paper)));
  if (data.rows.some((row) => row.placeboLow !== null))
    list.push({
      ...swatch(stage, theme.neutral, "placebo range"),
      sample: (x, y) => faint(stage, x, y),
    });
  return list;
}

function faint(stage: Stage, x: number, y: number): SvgElement {
  const box = swatch(stage, stage.theme.neutral, "").sample(x, y);
  box.setAttribute("fill-opacity", "0.32");
  return box;
}
