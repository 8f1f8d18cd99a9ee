import { dayNumber } from "../../dates.ts";
import type { PhasesFigure } from "../../questions/figures.ts";
import { nothing, stack } from "./block.ts";
import { noData } from "./hatch.ts";
import { columnHits } from "./hits.ts";
import { type LegendEntry, legend, stroke, swatch } from "./legend.ts";
import { markLabels } from "./markLabels.ts";
import { areWhole, formatNumber, niceTicks } from "./number.ts";
import { phaseBands } from "./phaseBands.ts";
import { pixelOf, plotBlock, timeX, valueAxis, zeroLine } from "./plotBlock.ts";
import { isNarrow, type Stage, type SvgElement } from "./stage.ts";
import { standsFor } from "./tableRows.ts";
import { widest } from "./text.ts";
import { timeAxis, timeScale } from "./timeScale.ts";

/**
 * Cooperation as bars above zero and conflict below, with the phases as bands behind and their
 * level as a line. Cells without coverage are hatched over the full height.
 */
export function drawPhases(data: PhasesFigure, stage: Stage): SvgElement {
  const { Plot, theme } = stage;
  const hatch = noData(stage);
  const covered = data.cells.filter((cell) => cell.covered);
  const up = Math.max(0, ...covered.map((cell) => cell.cooperation), ...data.phases.map((p) => p.level));
  const down = Math.max(
    0,
    ...covered.map((cell) => Math.abs(cell.conflict)),
    ...data.phases.map((p) => -p.level),
  );
  const room = Math.max(up + down, 1) * 0.04;
  const extremes: [number, number] = [-down - room, up + room];
  const ticks = niceTicks(
    -down,
    up,
    isNarrow(stage) ? 5 : 8,
    areWhole(covered.flatMap((cell) => [cell.cooperation, cell.conflict])),
  ).filter((tick) => tick >= extremes[0] && tick <= extremes[1]);
  const left =
    widest(
      ticks.map((tick) => formatNumber(Math.abs(tick))),
      theme.fontSize,
    ) + 10;
  const dates = [...data.cells, ...data.phases].flatMap((span) => [span.from, span.to]);
  const scale = timeScale([...dates, ...data.marks.map((mark) => mark.date)], left, stage.width - 10);
  if (!scale || covered.length === 0)
    return stack(stage, [nothing(stage, hatch.fill, "No data in this period")], 0, [hatch.node]);

  const marks = markLabels(stage, data.marks, scale);
  const phases = phaseBands(stage, data.phases, scale, marks.labels.height);
  const span = { x1: (d: { from: string }) => dayNumber(d.from), x2: (d: { to: string }) => dayNumber(d.to) };
  const inset = (scale.right - scale.left) / data.cells.length > 4 ? 0.5 : 0;
  const bar = { ...span, y1: 0, insetLeft: inset, insetRight: inset };
  const plot = plotBlock(
    stage,
    { height: isNarrow(stage) ? 240 : 290, left, right: scale.right },
    {
      x: timeX(scale),
      y: { domain: extremes, axis: null },
      marks: [
        Plot.rect(
          data.cells.filter((cell) => !cell.covered),
          {
            ...span,
            y1: extremes[0],
            y2: extremes[1],
            fill: hatch.fill,
            fillOpacity: 0.6,
            title: (cell) => `${cell.from} to ${cell.to}: no data`,
          },
        ),
        columnHits(
          stage,
          data.cells.map((cell) => ({ from: span.x1(cell), to: span.x2(cell), ...standsFor(cell) })),
          pixelOf(scale),
          extremes,
        ),
        valueAxis(stage, ticks, (value: number) => formatNumber(Math.abs(value))),
        Plot.rect(covered, {
          ...bar,
          filter: (cell) => cell.cooperation !== 0,
          y2: "cooperation",
          fill: theme.cooperation,
          title: (cell) => `${cell.from} to ${cell.to}: cooperation ${formatNumber(cell.cooperation)}`,
        }),
        Plot.rect(covered, {
          ...bar,
          filter: (cell) => cell.conflict !== 0,
          y2: (cell) => -Math.abs(cell.conflict),
          fill: theme.conflict,
          title: (cell) => `${cell.from} to ${cell.to}: conflict ${formatNumber(Math.abs(cell.conflict))}`,
        }),
        zeroLine(stage),
        Plot.link(data.phases, {
          ...span,
          y1: "level",
          y2: "level",
          stroke: theme.ink,
          strokeWidth: 2,
          title: (phase) => `${phase.label}: level ${formatNumber(phase.level)}`,
        }),
      ],
    },
  );
  return stack(
    stage,
    [
      legend(stage, data.unit, entries(data, stage, hatch.fill)),
      phases.bands,
      marks.labels,
      plot,
      timeAxis(stage, scale),
      phases.key,
      marks.key,
    ],
    3,
    [hatch.node],
  );
}

function entries(data: PhasesFigure, stage: Stage, hatch: string): LegendEntry[] {
  const { theme } = stage;
  const list = [
    swatch(stage, theme.cooperation, "cooperation (up)"),
    swatch(stage, theme.conflict, "conflict (down)"),
  ];
  if (data.phases.length > 0) list.push(stroke(stage, "M0,6H18", theme.ink, "level of the phase"));
  if (data.cells.some((cell) => !cell.covered)) list.push(swatch(stage, hatch, "no data", theme.neutral));
  return list;
}
