import type { ReliabilityFigure } from "../../questions/figures.ts";
import { note, nothing, stack } from "./block.ts";
import { noData } from "./hatch.ts";
import { columnHits } from "./hits.ts";
import { legend, stroke } from "./legend.ts";
import { formatNumber, formatPercent, niceTicks } from "./number.ts";
import { plotBlock, valueAxis, zeroLine } from "./plotBlock.ts";
import { isNarrow, type Stage, type SvgElement } from "./stage.ts";
import { standsFor } from "./tableRows.ts";
import { valueAxisBelow } from "./valueAxisBelow.ts";

type Bin = ReliabilityFigure["bins"][number];

/**
 * How often what was given a chance came true (Murphy and Winkler 1977): points with their Wilson
 * intervals against the diagonal, and underneath how many forecasts each bin holds.
 */
export function drawReliability(data: ReliabilityFigure, stage: Stage): SvgElement {
  const { Plot, theme } = stage;
  const bins = data.bins.filter((bin) => bin.n > 0);
  if (bins.length === 0) {
    const hatch = noData(stage);
    return stack(stage, [nothing(stage, hatch.fill, "No forecast has come due yet")], 0, [hatch.node]);
  }
  const side = Math.min(stage.width - 72, 430);
  const left = Math.max(56, (stage.width - side) / 2);
  const area = { left, right: left + side };
  const shares = isNarrow(stage) ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1];
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const tip = (bin: Bin) =>
    `Forecast ${formatPercent(bin.forecast)}: came true ${formatPercent(bin.frequency)} (${formatPercent(bin.low)} to ${formatPercent(bin.high)}) of ${bin.n}`;
  const x = { domain: [0, 1], axis: null };
  const points = bins.map((bin) => ({ from: bin.forecast, to: bin.forecast, ...standsFor(bin) }));
  const remark = { fill: theme.ink, fillOpacity: 0.75, fontSize: theme.fontSize };
  const curve = plotBlock(
    stage,
    { height: side * 0.86, ...area },
    {
      x,
      y: { domain: [0, 1], axis: null },
      marks: [
        columnHits(stage, points, 1 / side, [0, 1]),
        valueAxis(stage, shares, percent),
        Plot.link([0], {
          x1: 0,
          y1: 0,
          x2: 1,
          y2: 1,
          stroke: theme.ink,
          strokeOpacity: 0.6,
          strokeDasharray: "5,4",
        }),
        Plot.text(["came true more\noften than said"], {
          x: 0.03,
          y: 0.97,
          text: (d) => d,
          textAnchor: "start",
          lineAnchor: "top",
          ...remark,
        }),
        Plot.text(["came true less\noften than said"], {
          x: 0.97,
          y: 0.03,
          text: (d) => d,
          textAnchor: "end",
          lineAnchor: "bottom",
          ...remark,
        }),
        Plot.link(bins, {
          x1: "forecast",
          x2: "forecast",
          y1: "low",
          y2: "high",
          stroke: theme.cooperation,
          strokeWidth: 2,
        }),
        Plot.dot(bins, { x: "forecast", y: "frequency", r: 4.5, fill: theme.cooperation, title: tip }),
      ],
    },
  );
  const counts = niceTicks(0, Math.max(...bins.map((bin) => bin.n)), 2);
  const numbered = bins.length <= (isNarrow(stage) ? 8 : 12);
  const histogram = plotBlock(
    stage,
    { height: 84, ...area },
    {
      x,
      y: { domain: [0, counts.at(-1)!], axis: null },
      marks: [
        columnHits(stage, points, 1 / side, [0, counts.at(-1)!]),
        valueAxis(stage, numbered ? [0] : counts),
        Plot.ruleX(bins, {
          x: "forecast",
          y1: 0,
          y2: "n",
          stroke: theme.neutral,
          strokeWidth: 9,
          title: (bin) => `${bin.n} forecasts near ${formatPercent(bin.forecast)}`,
        }),
        numbered
          ? Plot.text(bins, {
              x: "forecast",
              y: "n",
              text: (bin) => formatNumber(bin.n),
              dy: -7,
              fill: theme.ink,
              fontSize: theme.fontSize,
            })
          : null,
        zeroLine(stage),
      ],
    },
  );
  const entries = [
    stroke(stage, "M9,-2V14M5,6a4,4 0 1,0 8,0a4,4 0 1,0 -8,0", theme.cooperation, "came true, with interval"),
    stroke(stage, "M0,12L18,0", theme.ink, "chance equals frequency", {
      "stroke-width": 1.2,
      "stroke-dasharray": "5,4",
    }),
  ];
  return stack(
    stage,
    [
      legend(stage, "Share that came true", entries),
      curve,
      note(stage, "Number of forecasts", left),
      histogram,
      valueAxisBelow(stage, shares, area, percent),
      note(stage, "Chance that was given", left),
    ],
    2,
  );
}
