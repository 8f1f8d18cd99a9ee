import { dayNumber } from "../../dates.ts";
import type { LinesFigure } from "../../questions/figures.ts";
import { nothing, stack } from "./block.ts";
import { type EndLabel, endLabels } from "./endLabels.ts";
import { noData } from "./hatch.ts";
import { boxHits, pointBoxes } from "./hits.ts";
import { legend, swatch } from "./legend.ts";
import { markLabels } from "./markLabels.ts";
import { formatNumber, niceTicks } from "./number.ts";
import { gaps } from "./periods.ts";
import { INSET, pixelOf, plotBlock, timeX, valueAxis, zeroLine } from "./plotBlock.ts";
import { seriesStyles } from "./series.ts";
import { isNarrow, type Stage, type SvgElement } from "./stage.ts";
import { widest } from "./text.ts";
import { timeAxis, timeScale } from "./timeScale.ts";

const MOST_DOTS = 300;

/** Lines over time with their names at their ends. A null value breaks its line; where no line has a value, the ground is hatched. */
export function drawLines(data: LinesFigure, stage: Stage): SvgElement {
  const { Plot, theme } = stage;
  const hatch = noData(stage);
  const size = theme.fontSize;
  const points = data.series.flatMap((series) => series.points);
  const values = points.flatMap((point) => (point.value === null ? [] : [point.value]));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const ticks = niceTicks(low > 0 && low < high * 0.5 ? 0 : low, Math.max(high, Math.min(0, low)), 5);
  const left = widest(ticks.map(formatNumber), size) + 10;
  const names = Math.min(
    widest(
      data.series.map((series) => series.label),
      size,
    ),
    stage.width * 0.3,
  );
  const scale = timeScale(
    [...points, ...data.marks].map((point) => point.date),
    left,
    stage.width - names - 22,
  );
  if (!scale || values.length === 0)
    return stack(stage, [nothing(stage, hatch.fill, "No data in this period")], 0, [hatch.node]);

  const styles = seriesStyles(
    stage,
    data.series.map((series) => series.label),
  );
  const height = isNarrow(stage) ? 230 : 270;
  const known = points.filter((point) => point.value !== null).map((point) => point.date);
  const knownDates = new Set(known);
  const unknown = gaps(
    [...new Set(points.map((point) => point.date))].map((date) => ({ date, known: knownDates.has(date) })),
  );
  const dots = values.length <= MOST_DOTS;
  const ends: EndLabel[] = [];
  data.series.forEach((series, i) => {
    const last = series.points
      .filter((point) => point.value !== null)
      .sort((a, b) => (a.date < b.date ? -1 : 1))
      .at(-1);
    if (last)
      ends.push({
        day: dayNumber(last.date),
        value: last.value!,
        text: series.label,
        colour: styles[i]!.colour,
      });
  });
  const plot = plotBlock(
    stage,
    { height, left, right: scale.right },
    {
      x: timeX(scale),
      y: { domain: [ticks[0]!, ticks.at(-1)!], axis: null },
      marks: [
        Plot.rect(unknown, {
          x1: "from",
          x2: "to",
          y1: ticks[0],
          y2: ticks.at(-1),
          fill: hatch.fill,
          fillOpacity: 0.6,
          title: () => "no data",
        }),
        boxHits(
          stage,
          data.series.flatMap((series) => pointBoxes(series.points, pixelOf(scale))),
          (ticks.at(-1)! - ticks[0]!) / (height - 2 * INSET),
        ),
        valueAxis(stage, ticks),
        ticks[0]! <= 0 && ticks.at(-1)! >= 0 ? zeroLine(stage) : null,
        ...data.series.flatMap((series, i) => {
          const { colour, dash } = styles[i]!;
          const sorted = [...series.points].sort((a, b) => (a.date < b.date ? -1 : 1));
          const at = {
            x: (point: { date: string }) => dayNumber(point.date),
            y: (point: { value: number | null }) => point.value ?? Number.NaN,
          };
          const lone = sorted.filter(
            (point, k) => point.value !== null && isNullAt(sorted, k - 1) && isNullAt(sorted, k + 1),
          );
          const tip = (point: { date: string; value: number | null }) =>
            `${series.label}, ${point.date}: ${formatNumber(point.value ?? 0)} ${data.unit}`;
          return [
            Plot.line(sorted, {
              ...at,
              stroke: colour,
              strokeWidth: values.length > MOST_DOTS ? 1.4 : 2,
              strokeDasharray: dash,
              strokeLinejoin: "round",
            }),
            Plot.dot(dots ? sorted : lone, {
              ...at,
              r: dots && values.length > 60 ? 1.6 : 2.6,
              fill: colour,
              title: tip,
            }),
          ];
        }),
        endLabels(stage, ends, { right: scale.right, height }),
      ],
    },
  );
  const marks = markLabels(stage, data.marks, scale);
  const entries = unknown.length > 0 ? [swatch(stage, hatch.fill, "no data", theme.neutral)] : [];
  return stack(
    stage,
    [legend(stage, data.unit, entries), marks.labels, plot, timeAxis(stage, scale), marks.key],
    2,
    [hatch.node],
  );
}

function isNullAt(points: { value: number | null }[], index: number): boolean {
  return (points[index]?.value ?? null) === null;
}
