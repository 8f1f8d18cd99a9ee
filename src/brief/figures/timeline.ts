import type { TimelineFigure } from "../../questions/figures.ts";
import { plural } from "../../words/en/forms.ts";
import { type Block, note, nothing, stack } from "./block.ts";
import { BOLD, element, textLine } from "./element.ts";
import { noData } from "./hatch.ts";
import { boxHit, hitRadius } from "./hits.ts";
import { type LegendEntry, legend } from "./legend.ts";
import { markLabels } from "./markLabels.ts";
import { isNarrow, type Stage, type SvgElement } from "./stage.ts";
import { rowAttributes } from "./tableRows.ts";
import { shorten } from "./text.ts";
import { layoutFullLane, layoutLane, type PlacedMark, rowsOf } from "./timelineLanes.ts";
import { laneList } from "./timelineList.ts";
import { sideSign } from "./timelineSign.ts";
import { timeAxis, timeScale } from "./timeScale.ts";

const MOST_ROWS = 7;
const SIDES = { cooperation: "cooperation", conflict: "conflict", neutral: "neither" };

/**
 * Events on lanes: circles cooperate, diamonds conflict, hollow squares do neither; bars join the ends of a span. Where
 * a lane would need more than seven rows, the lesser marks stand without their labels; on a
 * phone lanes whose labels would be cut become lists.
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
  const options = (room: number) => ({ right: stage.width, size, room });
  const rooms = isNarrow(stage) ? [260] : [440, 300];
  const lanes = data.lanes.map((lane) => {
    const marks = data.marks.filter((mark) => mark.lane === lane);
    const whole = rooms
      .map((room) => layoutLane(marks, scale, (mark) => mark.label, options(room)))
      .find((placed) => rowsOf(placed) <= MOST_ROWS);
    return { lane, placed: whole ?? layoutFullLane(marks, scale, options(rooms.at(-1)!), MOST_ROWS) };
  });
  if (isNarrow(stage) && areCut(lanes.flatMap(({ placed }) => placed)))
    return stack(
      stage,
      [
        legend(stage, "", entries(data, stage)),
        ...lanes.map(({ lane, placed }) =>
          laneList(
            lane,
            placed.map(({ mark }) => mark),
            stage,
          ),
        ),
      ],
      0,
    );
  const silent = lanes
    .flatMap(({ placed }) => placed)
    .filter(({ mark, text }) => mark.label !== "" && text === "").length;
  const above = markLabels(stage, focal, scale);
  return stack(
    stage,
    [
      legend(stage, "", entries(data, stage)),
      above.labels,
      ...lanes.map(({ lane, placed }) => laneBlock(stage, lane, placed)),
      timeAxis(stage, scale),
      note(stage, silent === 0 ? "" : `For want of room ${plural(silent, "mark")} bear no words.`),
    ],
    2,
  );
}

/** Whether most labels are cut short. */
function areCut(placed: PlacedMark[]): boolean {
  const labelled = placed.filter(({ mark }) => mark.label !== "");
  return labelled.filter(({ mark, text }) => text !== "" && text !== mark.label).length > labelled.length / 2;
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
  const reach = hitRadius(radius);
  const x = flipped ? x1 - radius - 6 : x2 + radius + 6;
  return element(
    stage,
    "g",
    rowAttributes(mark),
    ...boxHit(stage, { x1: x1 - reach, x2: x2 + reach, y1: y - reach, y2: y + reach }),
    sideSign(stage, mark.side, x1, x2, y, radius),
    textLine(stage, x, y + stage.theme.fontSize * 0.35, text, { "text-anchor": flipped ? "end" : "start" }),
    element(stage, "title", {}, mark.label === "" ? when : `${when}: ${mark.label}`),
  );
}

/** What the signs stand for; where all marks are of one side there is nothing to tell apart. */
function entries(data: TimelineFigure, stage: Stage): LegendEntry[] {
  const sides = (["cooperation", "conflict", "neutral"] as const).filter((side) =>
    data.marks.some((mark) => mark.side === side),
  );
  if (sides.length < 2) return [];
  return sides.map((side) => ({
    text: SIDES[side],
    sample: (x, y) => sideSign(stage, side, x + 9, x + 9, y + 6, 5.5),
  }));
}
