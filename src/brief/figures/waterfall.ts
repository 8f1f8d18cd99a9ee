import type { WaterfallFigure } from "../../questions/figures.ts";
import { fromLogOdds, logOdds } from "../../statistics/logOdds.ts";
import { nothing, stack } from "./block.ts";
import { noData } from "./hatch.ts";
import { bandHits } from "./hits.ts";
import { legend, stroke, swatch } from "./legend.ts";
import { formatPercent } from "./number.ts";
import { plotBlock } from "./plotBlock.ts";
import { rowLayout } from "./rowLayout.ts";
import { rowText } from "./rowText.ts";
import { isNarrow, type Stage, type SvgElement } from "./stage.ts";
import { type Numbered, standsFor } from "./tableRows.ts";
import { widest } from "./text.ts";
import { valueAxisBelow } from "./valueAxisBelow.ts";

const DOT = "M4,6a5,5 0 1,0 10,0a5,5 0 1,0 -10,0";

/** Chances at which the axis may have a tick, close enough together for any sum to begin and end at one. */
const TICKS = [
  ...[1e-6, 1e-4, 0.001, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5],
  ...[0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.999, 1 - 1e-4, 1 - 1e-6],
];

interface Row extends Numbered {
  key: string;
  label: string;
  /** Log-odds before and after the step; alike at the start and at the end. */
  from: number;
  to: number;
  text: string;
}

/**
 * How a chance comes about: from the usual rate at the top by what each reason adds, in log-odds, to the chance at the foot. The
 * axis is even in log-odds and its ticks are chances. A rise points right and a fall left, told by sign as well as colour.
 */
export function drawWaterfall(data: WaterfallFigure, stage: Stage): SvgElement {
  const { Plot, theme } = stage;
  if (data.rows.length === 0) {
    const hatch = noData(stage);
    return stack(stage, [nothing(stage, hatch.fill, "Nothing moves the chance")], 0, [hatch.node]);
  }
  const rows = rowsOf(data);
  const ticks = ticksFor(rows, isNarrow(stage));
  const values = rows.map((row) => ({ key: row.key, text: row.text, ...standsFor(row) }));
  const valueRoom = widest(
    values.map(({ text }) => text),
    theme.fontSize * 1.07,
  );
  const layout = rowLayout(
    stage,
    rows.map(({ label }) => label),
    valueRoom + 6,
    0.46,
  );
  const { left, right, height, signDy: dy } = layout;
  const steps = rows.slice(1, -1);
  const ends = [rows[0]!, rows.at(-1)!];
  const bridges = rows.slice(0, -1).map((row, i) => ({ x: row.to, above: row.key, below: rows[i + 1]!.key }));
  const title = ({ label, text, to }: Row) => `${label}: ${text}, so ${formatPercent(fromLogOdds(to))}`;
  const plot = plotBlock(
    stage,
    { height: rows.length * height + 12, left, right },
    {
      x: { domain: [logOdds(ticks[0]!), logOdds(ticks.at(-1)!)], axis: null },
      y: { type: "band", domain: rows.map(({ key }) => key), axis: null, padding: 0 },
      marks: [
        Plot.gridX(ticks.map(logOdds), { stroke: theme.ink, strokeOpacity: 0.13 }),
        bandHits(stage, rows, { left, right }),
        Plot.link(bridges, {
          x1: "x",
          x2: "x",
          y1: "above",
          y2: "below",
          stroke: theme.ink,
          strokeOpacity: 0.5,
          dy,
        }),
        Plot.barX(steps, {
          y: "key",
          x1: "from",
          x2: "to",
          insetTop: (height - theme.fontSize - 3) / 2,
          insetBottom: (height - theme.fontSize - 3) / 2,
          dy,
          fill: (row: Row) => (row.to >= row.from ? theme.cooperation : theme.conflict),
          title,
        }),
        Plot.dot(ends, {
          y: "key",
          x: "to",
          r: 5,
          fill: theme.ink,
          stroke: theme.paper,
          strokeWidth: 1,
          dy,
          title,
        }),
        rowText(
          stage,
          rows.map((row) => ({ key: row.key, text: row.label, ...standsFor(row) })),
          layout.label,
        ),
        rowText(stage, values, {
          x: stage.width,
          room: valueRoom * 1.1,
          anchor: "end",
          bold: true,
          ...layout.side,
        }),
      ],
    },
  );
  const entries = [
    stroke(stage, DOT, theme.ink, "chance", { fill: theme.ink }),
    ...(steps.some(({ from, to }) => to >= from) ? [swatch(stage, theme.cooperation, "raises it (+)")] : []),
    ...(steps.some(({ from, to }) => to < from) ? [swatch(stage, theme.conflict, "lowers it (−)")] : []),
  ];
  const places = ticks.map(logOdds);
  const axis = valueAxisBelow(stage, places, { left, right }, (x) => formatPercent(fromLogOdds(x)));
  return stack(stage, [legend(stage, "", entries), plot, axis], 1);
}

function rowsOf({ start, rows, end }: WaterfallFigure): Row[] {
  let at = logOdds(start.probability);
  const still = (key: string, chance: WaterfallFigure["start"]): Row => {
    const x = logOdds(chance.probability);
    const text = formatPercent(chance.probability);
    return { key, label: chance.label, from: x, to: x, text, ...standsFor(chance) };
  };
  const steps = rows.map((row, i): Row => {
    const from = at;
    at += row.adds;
    return {
      key: `step ${i}`,
      label: row.label,
      from,
      to: at,
      text: signedTenth(row.adds),
      ...standsFor(row),
    };
  });
  return [still("start", start), ...steps, still("end", end)];
}

function signedTenth(adds: number): string {
  const size = Math.abs(adds);
  return `${adds < 0 ? "−" : "+"}${size.toFixed(size < 0.05 ? 2 : 1)}`;
}

/** The ticks that span all rows; on a phone the ends and even odds. */
function ticksFor(rows: readonly Row[], narrow: boolean): number[] {
  const all = rows.flatMap(({ from, to }) => [from, to]);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const first = Math.max(
    0,
    TICKS.findLastIndex((p) => logOdds(p) <= low),
  );
  const last = TICKS.findIndex((p) => logOdds(p) >= high);
  const span = TICKS.slice(first, last < 0 ? TICKS.length : last + 1);
  const ticks = span.length > 1 ? span : TICKS.slice(Math.max(0, first - 1), first + 1);
  const [begin, end] = [ticks[0]!, ticks.at(-1)!];
  return narrow ? [begin, ...ticks.filter((p) => p === 0.5 && p !== begin && p !== end), end] : ticks;
}
