import type { TimelineFigure } from "../../questions/figures.ts";
import { type Block, nothing, stack } from "./block.ts";
import { BOLD, element, textLine } from "./element.ts";
import { noData } from "./hatch.ts";
import { datedLabel, keyList } from "./keyList.ts";
import { type LegendEntry, legend } from "./legend.ts";
import { markLabels } from "./markLabels.ts";
import { isNarrow, type Stage, type SvgElement } from "./stage.ts";
import { shorten } from "./text.ts";
import { layoutLane, type PlacedMark, type TimelineMark } from "./timelineLanes.ts";
import { sideSign } from "./timelineSign.ts";
import { timeAxis, timeScale } from "./timeScale.ts";

const MOST_ROWS = 7;

/**
 * Events on lanes: circles cooperate, diamonds conflict, hollow squares do neither; bars join the ends of a span. Where
 * a lane would need more than seven rows, the labels give way to numbers with a key below.
 */
export function drawTimeline(data: TimelineFigure, stage: Stage): SvgElement {
  const size = stage.theme.fontSize;
  const focal = data.focal
    ? [{ ...data.focal, label: shorten(data.focal.label, stage.width * 0.6, size) }]
    : [];
  const scale = timeScale(
    [...data.marks.flatMap((mark) => [mark.from, mark.to]), ...focal.map((mark) => mark.date)],
    10,
    stage.width - 12,
  );
  if (!scale || data.lanes.length === 0 || data.marks.length === 0) {
    const hatch = noData(stage);
    return stack(stage, [nothing(stage, hatch.fill, "No events in this period")], 0, [hatch.node]);
  }
  const place = (lane: string, label: (mark: TimelineMark) => string, room: number) =>
    layoutLane(
      data.marks.filter((mark) => mark.lane === lane),
      scale,
      label,
      { right: stage.width, size, room },
    );
  const written = new Map<string, PlacedMark[]>();
  for (const room of isNarrow(stage) ? [235] : [440, 260]) {
    for (const lane of data.lanes.filter((each) => !written.has(each))) {
      const placed = place(lane, (mark) => mark.label, room);
      if (rowsOf(placed) <= MOST_ROWS) written.set(lane, placed);
    }
  }
  const numbers = new Map(
    data.marks
      .filter((mark) => mark.label !== "" && data.lanes.includes(mark.lane) && !written.has(mark.lane))
      .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.label < b.label ? -1 : 1))
      .map((mark, i) => [mark, String(i + 1)]),
  );
  const lanes = data.lanes.map((lane) => {
    const placed = written.get(lane) ?? place(lane, (mark) => numbers.get(mark) ?? "", stage.width);
    return laneBlock(stage, lane, placed);
  });
  const above = markLabels(stage, focal, scale);
  const key = keyList(
    stage,
    [...numbers].map(([mark, number]) => [number, datedLabel(mark.from, mark.label)]),
  );
  return stack(
    stage,
    [legend(stage, "", entries(data, stage)), above.labels, ...lanes, timeAxis(stage, scale), key],
    2,
  );
}

function rowsOf(placed: PlacedMark[]): number {
  return placed.length === 0 ? 1 : Math.max(...placed.map((each) => each.row)) + 1;
}

function laneBlock(stage: Stage, lane: string, placed: PlacedMark[]): Block {
  const { theme } = stage;
  const size = theme.fontSize;
  const rowHeight = size + 8;
  const head = size + 10;
  const height = head + rowsOf(placed) * rowHeight + 6;
  return {
    height,
    draw: (y) => {
      const group = element(stage, "g");
      group.append(
        element(stage, "path", {
          d: `M0,${y}H${stage.width}`,
          fill: "none",
          stroke: theme.ink,
          "stroke-opacity": 0.25,
        }),
        textLine(stage, 0, y + size + 4, shorten(lane, stage.width, size * 1.07), { ...BOLD }),
      );
      for (const each of placed)
        group.append(markGroup(stage, each, y + head + each.row * rowHeight + rowHeight / 2));
      return group;
    },
  };
}

function markGroup(stage: Stage, placed: PlacedMark, y: number): SvgElement {
  const { mark, x1, x2, radius, text, flipped } = placed;
  const when = mark.from === mark.to ? mark.from : `${mark.from} to ${mark.to}`;
  const x = flipped ? x1 - radius - 6 : x2 + radius + 6;
  return element(
    stage,
    "g",
    {},
    sideSign(stage, mark.side, x1, x2, y, radius),
    textLine(stage, x, y + stage.theme.fontSize * 0.35, text, { "text-anchor": flipped ? "end" : "start" }),
    element(stage, "title", {}, `${when}: ${mark.label} (${mark.side})`),
  );
}

function entries(data: TimelineFigure, stage: Stage): LegendEntry[] {
  return (["cooperation", "conflict", "neutral"] as const)
    .filter((side) => data.marks.some((mark) => mark.side === side))
    .map((side) => ({ text: side, sample: (x, y) => sideSign(stage, side, x + 9, x + 9, y + 6, 5.5) }));
}
