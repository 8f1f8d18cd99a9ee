import type { Markish } from "@observablehq/plot";
import type { HeatFigure } from "../../questions/figures.ts";
import { note, nothing, stack } from "./block.ts";
import { noData, weave } from "./hatch.ts";
import { type LegendEntry, legend, swatch } from "./legend.ts";
import { markLabels } from "./markLabels.ts";
import { areWhole, formatNumber, niceTicks } from "./number.ts";
import { bounds, type Period, periods } from "./periods.ts";
import { plotBlock, timeX } from "./plotBlock.ts";
import { rowHeight, rowText } from "./rowText.ts";
import { isNarrow, type Stage, type SvgElement } from "./stage.ts";
import { standsFor } from "./tableRows.ts";
import { textWidth, widest } from "./text.ts";
import { timeAxis, timeScale } from "./timeScale.ts";

/** Opacity of the classes, weakest first: even steps of lightness on white, on the dark page and in grey print. */
const STEPS = [0.16, 0.34, 0.54, 0.76, 1];

const PHONE_PERIODS = 10;

interface Cell {
  key: string;
  row: string;
  period: Period;
  value: number;
}

/**
 * Rows of cells along time. The stronger the colour the greater the value (striped vermillion below
 * zero); an empty outline is zero, grey hatching is no data.
 */
export function drawHeat(data: HeatFigure, stage: Stage): SvgElement {
  const { Plot, theme } = stage;
  const size = theme.fontSize;
  const hatch = noData(stage);
  const every = periods(data.cells.map((cell) => cell.date));
  // On a phone the latest periods with their numbers say more than all of them as slivers of colour.
  const all = isNarrow(stage) ? every.slice(-PHONE_PERIODS) : every;
  const from = all[0]?.date ?? "";
  const labelRoom = Math.min(widest(data.rows, size), stage.width * (isNarrow(stage) ? 0.34 : 0.28));
  const left = labelRoom + 10;
  const dated = data.marks.filter((mark) => mark.date >= from);
  const scale = timeScale([...bounds(all), ...dated.map((mark) => mark.date)], left, stage.width - 10);
  if (!scale || data.rows.length === 0)
    return stack(stage, [nothing(stage, hatch.fill, "No data in this period")], 0, [hatch.node]);

  const values = new Map(data.cells.map((cell) => [`${cell.row}\n${cell.date}`, cell]));
  const cells = data.rows.flatMap((row) =>
    all.map((period) => {
      const cell = values.get(`${row}\n${period.date}`);
      return { key: row, row, period, value: cell?.value ?? null, ...standsFor(cell) };
    }),
  );
  const known = cells.filter((cell): cell is Cell => cell.value !== null);
  const edges = classEdges(known.map((cell) => cell.value));
  const classOf = (value: number) => edges.findIndex((edge) => Math.abs(value) <= edge);
  const below = known.some((cell) => cell.value < 0)
    ? weave(stage, "below-zero", theme.conflict, "diagonal")
    : null;
  const colours: Colours = { above: theme.cooperation, below: below?.fill ?? theme.conflict };
  const strength = (value: number) => strengthOf(classOf(value), edges.length);
  const height = Math.max(26, rowHeight(data.rows, labelRoom, size));
  const cellWidth = (scale.right - scale.left) / Math.max(1, all.length);
  const inset = cellWidth > 6 ? 0.75 : 0;
  const box = {
    y: "key",
    x1: (cell: { period: Period }) => cell.period.from,
    x2: (cell: { period: Period }) => cell.period.to,
    insetTop: 1,
    insetBottom: 1,
    insetLeft: inset,
    insetRight: inset,
  };
  const tip = (cell: { row: string; period: Period; value: number | null }) =>
    `${cell.row}, ${cell.period.date}: ${cell.value === null ? "no data" : `${formatNumber(cell.value)} ${data.unit}`}`;
  const numbers = known.filter((cell) => cell.value !== 0);
  const fit = numbers.every((cell) => textWidth(formatNumber(cell.value), size) + 4 <= cellWidth);
  const marks = markLabels(stage, dated, scale, false);
  const plot = plotBlock(
    stage,
    { height: data.rows.length * height + 12, left, right: scale.right },
    {
      x: timeX(scale),
      y: { type: "band", domain: data.rows, axis: null, padding: 0 },
      marks: [
        Plot.barX(
          cells.filter((cell) => cell.value === null),
          { ...box, fill: hatch.fill, fillOpacity: 0.7, title: tip },
        ),
        Plot.barX(
          known.filter((cell) => cell.value === 0),
          {
            ...box,
            fill: theme.ink,
            fillOpacity: 0,
            stroke: theme.ink,
            strokeOpacity: 0.28,
            strokeWidth: cellWidth > 6 ? 0.7 : 0,
            title: tip,
          },
        ),
        Plot.barX(numbers, {
          ...box,
          fill: (cell) => (cell.value < 0 ? colours.below : colours.above),
          fillOpacity: (cell) => strength(cell.value),
          title: tip,
        }),
        fit ? cellNumbers(stage, numbers, strength) : null,
        rowText(
          stage,
          data.rows.map((row) => ({ key: row, text: row })),
          { x: 0, room: labelRoom, marginLeft: left },
        ),
      ],
      color: { type: "identity" },
      opacity: { type: "identity" },
    },
  );
  const hidden = every.length - all.length;
  const earlier = note(stage, hidden === 0 ? "" : `The latest ${all.length} of ${every.length} periods.`);
  const missing = cells.some((cell) => cell.value === null);
  const entries = [
    // Where the number stands in its cell there is no shade to look up.
    ...(fit ? [] : classEntries(stage, edges, known, colours)),
    ...(missing ? [swatch(stage, hatch.fill, "no data", theme.neutral)] : []),
  ];
  return stack(
    stage,
    [legend(stage, data.unit, entries), marks.labels, plot, timeAxis(stage, scale), marks.key, earlier],
    3,
    below ? [hatch.node, below.node] : [hatch.node],
  );
}

/** Upper ends of up to five even classes with round bounds. */
function classEdges(values: number[]): number[] {
  const top = Math.max(0, ...values.map(Math.abs));
  if (top === 0) return [];
  if (areWhole(values) && top <= 10 * STEPS.length) {
    const step = Math.ceil(top / STEPS.length);
    return Array.from({ length: Math.ceil(top / step) }, (_, i) => (i + 1) * step);
  }
  const edges = niceTicks(0, top, STEPS.length).slice(1);
  return edges.length <= STEPS.length ? edges : niceTicks(0, top, STEPS.length - 2).slice(1);
}

interface Colours {
  above: string;
  below: string;
}

/** Opacity of class `index` of `count`: few classes are spread over the whole range. */
function strengthOf(index: number, count: number): number {
  return STEPS[Math.round(((index + 1) / count) * STEPS.length) - 1] ?? 1;
}

function classEntries(stage: Stage, edges: number[], known: Cell[], colours: Colours): LegendEntry[] {
  const signs = [1, -1].filter((sign) => known.some((cell) => cell.value * sign > 0));
  const zero = known.some((cell) => cell.value === 0)
    ? [swatch(stage, "none", "0", stage.theme.neutral)]
    : [];
  const whole = areWhole(known.map((cell) => cell.value));
  const entries = signs.flatMap((sign) =>
    edges.map((edge, i) => {
      const before = edges[i - 1] ?? 0;
      const from = whole ? before + 1 : before;
      const text = classText(from * sign, edge * sign);
      const entry = swatch(stage, sign > 0 ? colours.above : colours.below, text);
      return {
        text,
        sample: (x: number, y: number) => weaken(entry.sample(x, y), strengthOf(i, edges.length)),
      };
    }),
  );
  return [...zero, ...entries];
}

function classText(from: number, to: number): string {
  if (from === to) return formatNumber(to);
  return to < 0
    ? `${formatNumber(from)} to ${formatNumber(to)}`
    : `${formatNumber(from)}–${formatNumber(to)}`;
}

function weaken(sample: SvgElement, opacity: number): SvgElement {
  sample.setAttribute("fill-opacity", String(opacity));
  return sample;
}

/** The values inside the cells, where all fit; white on the strongest class. */
function cellNumbers(stage: Stage, cells: Cell[], strength: (value: number) => number): Markish[] {
  const place = {
    y: "key",
    x: (cell: Cell) => (cell.period.from + cell.period.to) / 2,
    text: (cell: Cell) => formatNumber(cell.value),
    fontSize: stage.theme.fontSize,
  };
  const strongest = (cell: Cell) => strength(cell.value) === 1;
  return [
    stage.Plot.text(
      cells.filter((cell) => !strongest(cell)),
      { ...place, fill: stage.theme.ink },
    ),
    stage.Plot.text(cells.filter(strongest), { ...place, fill: "#ffffff" }),
  ];
}
