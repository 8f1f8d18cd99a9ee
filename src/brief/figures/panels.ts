import { dayNumber } from "../../dates.ts";
import type { PanelsFigure } from "../../questions/figures.ts";
import { type Block, nothing, stack } from "./block.ts";
import { BOLD, element, MUTED, rim, textLine } from "./element.ts";
import { noData } from "./hatch.ts";
import { columnHits } from "./hits.ts";
import { legend, swatch } from "./legend.ts";
import { markLabels } from "./markLabels.ts";
import { areWhole, formatNumber, niceTicks } from "./number.ts";
import { bounds, gaps, periods } from "./periods.ts";
import { pixelOf, plotBlock, timeX, valueAxis, zeroLine } from "./plotBlock.ts";
import { isNarrow, type Stage, type SvgElement } from "./stage.ts";
import { standsFor } from "./tableRows.ts";
import { shorten, textWidth, widest } from "./text.ts";
import { type TimeScale, timeAxis, timeScale } from "./timeScale.ts";

type Panel = PanelsFigure["panels"][number];

/** Panels under each other on one time axis, each with its own unit and range; the marks run through all. */
export function drawPanels(data: PanelsFigure, stage: Stage): SvgElement {
  const hatch = noData(stage);
  const all = periods(data.panels.flatMap((panel) => panel.points.map((point) => point.date)));
  const left =
    Math.max(
      20,
      ...data.panels.map((panel) => widest(ticksOf(panel).map(formatNumber), stage.theme.fontSize)),
    ) + 10;
  const scale = timeScale([...bounds(all), ...data.marks.map((mark) => mark.date)], left, stage.width - 10);
  if (!scale || all.length === 0)
    return stack(stage, [nothing(stage, hatch.fill, "No data in this period")], 0, [hatch.node]);
  const marks = markLabels(stage, data.marks, scale);
  const missing = data.panels.some(
    (panel) => panel.points.length === 0 || panel.points.some((point) => point.value === null),
  );
  const entries = missing ? [swatch(stage, hatch.fill, "no data", stage.theme.neutral)] : [];
  const strips = data.panels.flatMap((panel) => [
    heading(stage, panel),
    panelPlot(stage, panel, scale, hatch.fill),
  ]);
  return stack(
    stage,
    [legend(stage, "", entries), marks.labels, ...strips, timeAxis(stage, scale), marks.key],
    2,
    [hatch.node],
  );
}

function ticksOf(panel: Panel): number[] {
  const values = panel.points.flatMap((point) => (point.value === null ? [] : [point.value]));
  if (values.length === 0) return [];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const fromZero = panel.shape === "bar" || (low > 0 && low < high * 0.5);
  return niceTicks(
    fromZero ? Math.min(0, low) : low,
    panel.shape === "bar" ? Math.max(0, high) : high,
    2,
    areWhole(values),
  );
}

/** The name of a panel, and beside it its unit. */
function heading(stage: Stage, panel: Panel): Block {
  const size = stage.theme.fontSize;
  return {
    height: size + 10,
    draw: (y) => {
      const label = shorten(
        panel.label,
        stage.width - Math.min(textWidth(panel.unit, size), stage.width * 0.3) - 10,
        size * 1.07,
      );
      const x = textWidth(label, size, true) + 10;
      return element(
        stage,
        "g",
        {},
        textLine(stage, 0, y + size + 4, label, { ...BOLD, ...rim(stage) }),
        textLine(stage, x, y + size + 4, shorten(panel.unit, stage.width - x, size), {
          ...MUTED,
          ...rim(stage),
        }),
      );
    },
  };
}

function panelPlot(stage: Stage, panel: Panel, scale: TimeScale, hatch: string): Block {
  const { Plot, theme } = stage;
  const ticks = ticksOf(panel);
  const [low, high] = ticks.length > 0 ? [ticks[0]!, ticks.at(-1)!] : [0, 1];
  const spans = new Map(
    periods(panel.points.map((point) => point.date)).map((period) => [period.date, period]),
  );
  const points = [...panel.points].sort((a, b) => (a.date < b.date ? -1 : 1));
  const known = points.filter((point) => point.value !== null);
  const tip = (point: Panel["points"][number]) =>
    `${panel.label}, ${point.date}: ${formatNumber(point.value ?? 0)} ${panel.unit}`;
  const x = (point: { date: string }) => dayNumber(point.date);
  const width = ((scale.right - scale.left) / Math.max(1, spans.size)) | 0;
  const unknown =
    ticks.length === 0
      ? [{ from: scale.domain[0], to: scale.domain[1] }]
      : panel.shape === "line"
        ? gaps(points.map((point) => ({ date: point.date, known: point.value !== null })))
        : points
            .filter((point) => point.value === null)
            .map((point) => ({ ...spans.get(point.date)!, ...standsFor(point) }));
  return plotBlock(
    stage,
    { height: isNarrow(stage) ? 82 : 92, left: scale.left, right: scale.right },
    {
      x: timeX(scale),
      y: { domain: [low, high], axis: null },
      marks: [
        Plot.rect(unknown, {
          x1: "from",
          x2: "to",
          y1: low,
          y2: high,
          fill: hatch,
          fillOpacity: 0.6,
          title: () => "no data",
        }),
        columnHits(
          stage,
          known.map((point) => {
            const span = panel.shape === "bar" ? spans.get(point.date)! : { from: x(point), to: x(point) };
            return { from: span.from, to: span.to, ...standsFor(point) };
          }),
          pixelOf(scale),
          [low, high],
        ),
        valueAxis(stage, ticks),
        low <= 0 && high >= 0 ? zeroLine(stage) : null,
        panel.shape === "bar"
          ? Plot.rect(
              known.filter((point) => point.value !== 0),
              {
                x1: (point) => spans.get(point.date)!.from,
                x2: (point) => spans.get(point.date)!.to,
                y1: 0,
                y2: "value",
                insetLeft: width > 5 ? 0.5 : 0,
                insetRight: width > 5 ? 0.5 : 0,
                fill: theme.cooperation,
                title: tip,
              },
            )
          : null,
        panel.shape === "line"
          ? Plot.line(points, {
              x,
              y: (point) => point.value ?? Number.NaN,
              stroke: theme.cooperation,
              strokeWidth: 2,
            })
          : null,
        panel.shape === "bar"
          ? null
          : Plot.dot(known, {
              x,
              y: "value",
              r: panel.shape === "dot" ? 3.5 : known.length > 60 ? 1.2 : 2.2,
              fill: theme.cooperation,
              title: tip,
            }),
      ],
    },
  );
}
