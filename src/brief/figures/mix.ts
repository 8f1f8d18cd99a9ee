import type { MixFigure } from "../../questions/figures.ts";
import { nothing, stack } from "./block.ts";
import { noData, type Pattern, WEAVES, type Weave, weave } from "./hatch.ts";
import { boxHits } from "./hits.ts";
import { legend, swatch } from "./legend.ts";
import { markLabels } from "./markLabels.ts";
import { areWhole, formatNumber, niceTicks } from "./number.ts";
import { bounds, periods } from "./periods.ts";
import { phaseBands } from "./phaseBands.ts";
import { INSET, plotBlock, timeX, valueAxis, zeroLine } from "./plotBlock.ts";
import { sideOf } from "./series.ts";
import { isNarrow, type Stage, type SvgElement } from "./stage.ts";
import { widest } from "./text.ts";
import { timeAxis, timeScale } from "./timeScale.ts";

/** Counts by period, stacked by category in the order given; each category has a colour and a weave of its own. */
export function drawMix(data: MixFigure, stage: Stage): SvgElement {
  const { Plot, theme } = stage;
  const all = periods(data.cells.map((cell) => cell.date));
  const spans = new Map(all.map((period) => [period.date, period]));
  const bars = stacked(data);
  const ticks = niceTicks(
    0,
    Math.max(0, ...bars.map((bar) => bar.y2)),
    5,
    areWhole(bars.map((bar) => bar.value)),
  );
  const left = widest(ticks.map(formatNumber), theme.fontSize) + 10;
  const dates = [
    ...bounds(all),
    ...data.phases.flatMap((phase) => [phase.from, phase.to]),
    ...data.marks.map((mark) => mark.date),
  ];
  const scale = timeScale(dates, left, stage.width - 10);
  if (!scale || all.length === 0) {
    const hatch = noData(stage);
    return stack(stage, [nothing(stage, hatch.fill, "No data in this period")], 0, [hatch.node]);
  }
  const looks = fills(stage, data.categories);
  const inset = (scale.right - scale.left) / all.length > 5 ? 0.5 : 0;
  const height = isNarrow(stage) ? 230 : 270;
  const plot = plotBlock(
    stage,
    { height, left, right: scale.right },
    {
      x: timeX(scale),
      y: { domain: [0, ticks.at(-1)!], axis: null },
      marks: [
        boxHits(
          stage,
          bars.map((bar) => {
            const { from, to } = spans.get(bar.date)!;
            return { ...bar, x1: from, x2: to };
          }),
          ticks.at(-1)! / (height - 2 * INSET),
        ),
        valueAxis(stage, ticks),
        ...data.categories.map((category, i) =>
          Plot.rect(
            bars.filter((bar) => bar.category === category),
            {
              x1: (bar) => spans.get(bar.date)!.from,
              x2: (bar) => spans.get(bar.date)!.to,
              y1: "y1",
              y2: "y2",
              insetLeft: inset,
              insetRight: inset,
              fill: looks[i]!.fill,
              title: (bar) => `${bar.date}: ${category} ${formatNumber(bar.value)}`,
            },
          ),
        ),
        zeroLine(stage),
      ],
    },
  );
  const marks = markLabels(stage, data.marks, scale);
  const phases = phaseBands(stage, data.phases, scale, marks.labels.height);
  const entries = data.categories.map((category, i) =>
    swatch(stage, looks[i]!.fill, category, looks[i]!.colour),
  );
  const defs = looks.flatMap((look) => (look.pattern ? [look.pattern.node] : []));
  return stack(
    stage,
    [
      legend(stage, data.unit, entries),
      phases.bands,
      marks.labels,
      plot,
      timeAxis(stage, scale),
      phases.key,
      marks.key,
    ],
    3,
    defs,
  );
}

interface StackedCell {
  date: string;
  category: string;
  value: number;
  y1: number;
  y2: number;
}

function stacked(data: MixFigure): StackedCell[] {
  const tops = new Map<string, number>();
  return data.categories.flatMap((category) =>
    data.cells
      .filter((cell) => cell.category === category && cell.value > 0)
      .map((cell) => {
        const y1 = tops.get(cell.date) ?? 0;
        tops.set(cell.date, y1 + cell.value);
        return { ...cell, y1, y2: y1 + cell.value };
      }),
  );
}

interface Look {
  fill: string;
  colour: string;
  pattern: Pattern | null;
}

/** Weaves of deeds and of words, apart by side, so that print without colour tells all four apart. */
const SIDE_WEAVES: Record<"cooperation" | "conflict", [deeds: Weave, words: Weave]> = {
  cooperation: ["solid", "diagonal"],
  conflict: ["dots", "counter"],
};

/** Cooperation and conflict keep their colours; other categories take turns through colours and weaves. */
function fills(stage: Stage, categories: string[]): Look[] {
  const { theme } = stage;
  const palette = [theme.cooperation, theme.conflict, ...theme.others, theme.neutral];
  const taken = new Set<string>();
  return categories.map((category, i) => {
    const side = sideOf(category);
    const colour = side ? theme[side] : palette[i % palette.length]!;
    const own = side ? SIDE_WEAVES[side][/verbal/i.test(category) ? 1 : 0] : WEAVES[i % WEAVES.length]!;
    const kind = [own, ...WEAVES].find((each) => !taken.has(`${colour} ${each}`)) ?? own;
    taken.add(`${colour} ${kind}`);
    const pattern = weave(stage, `weave-${i}`, colour, kind);
    return { fill: pattern?.fill ?? colour, colour, pattern };
  });
}
