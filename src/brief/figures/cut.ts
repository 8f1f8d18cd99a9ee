import type {
  BeforeAfterFigure,
  EffectsFigure,
  FigureData,
  HeatFigure,
  LeftOut,
  LinesFigure,
  Mark,
  MixFigure,
  NetworkFigure,
  OddsFigure,
  PanelsFigure,
  PhasesFigure,
  RankingFigure,
  ReliabilityFigure,
  TimelineFigure,
  WaterfallFigure,
} from "../../questions/figures.ts";
import type { Bounds } from "./bounds.ts";
import { coarseHeat, coarseMix, coarsePhases, coarsePoints } from "./coarsen.ts";
import { clip, clipNames, greatest, latest, weightiest } from "./keep.ts";

/** A figure's data within bounds, what was left out of them, and of how many values each is the mean. */
export interface Cut<D extends FigureData = FigureData> {
  data: D;
  leftOut: LeftOut[];
  meanOf: number;
}

/**
 * The figure with no more than its bounds allow: the most important of each sort by the rule that stands
 * with it, in the order given. Values along time are merged with their neighbours, texts end in "…". What
 * is within its bounds stays as it is, and the same data are always cut the same way.
 */
export function cutFigure(data: FigureData, bounds: Bounds): Cut {
  switch (data.kind) {
    case "phases":
      return cutPhases(data, bounds);
    case "effects":
      return cutEffects(data, bounds);
    case "beforeAfter":
      return cutBeforeAfter(data, bounds);
    case "lines":
      return cutLines(data, bounds);
    case "panels":
      return cutPanels(data, bounds);
    case "network":
      return cutNetwork(data, bounds);
    case "mix":
      return cutMix(data, bounds);
    case "ranking":
      return cutRanking(data, bounds);
    case "timeline":
      return cutTimeline(data, bounds);
    case "heat":
      return cutHeat(data, bounds);
    case "odds":
      return cutOdds(data, bounds);
    case "reliability":
      return cutReliability(data, bounds);
    case "waterfall":
      return cutWaterfall(data, bounds);
  }
}

/** The longest phases: they tell most of the time. */
function cutPhases(data: PhasesFigure, bounds: Bounds): Cut {
  const cells = coarsePhases(data.cells, Math.min(bounds.columns, bounds.cells));
  const phases = longest(data.phases, bounds);
  const marks = cutMarks(data.marks, bounds);
  return {
    data: { ...data, unit: clip(data.unit, bounds.name), cells: cells.values, phases, marks },
    leftOut: [fewerPhases(data.phases, phases), fewerMarks(data.marks, marks)].flat(),
    meanOf: cells.meanOf,
  };
}

/** Rows with enough cases before thin ones, then the greatest effects either way. */
function cutEffects(data: EffectsFigure, bounds: Bounds): Cut {
  const rows = surest(data.rows, bounds, (row) => (row.thin ? null : row.effect));
  return {
    data: { ...data, unit: clip(data.unit, bounds.name), rows },
    leftOut: fewer(data.rows, rows, "row", "of smaller effect or fewer cases"),
    meanOf: 1,
  };
}

/** The same of what there was before and after. */
function cutBeforeAfter(data: BeforeAfterFigure, bounds: Bounds): Cut {
  const rows = surest(data.rows, bounds, (row) => (row.change === "thin" ? null : row.after - row.before));
  return {
    data: { ...data, unit: clip(data.unit, bounds.name), rows },
    leftOut: fewer(data.rows, rows, "row", "of smaller change or fewer cases"),
    meanOf: 1,
  };
}

/** The rows of the greatest known effects either way, then those of most cases, in the order given. */
function surest<R extends { group: string; label: string; n: number }>(
  given: readonly R[],
  bounds: Bounds,
  effectOf: (row: R) => number | null,
): R[] {
  const sure = given.filter((row) => effectOf(row) !== null);
  const kept = new Set(
    greatest(sure, bounds.rows, (row) => Math.abs(effectOf(row) ?? 0)).concat(
      greatest(
        given.filter((row) => effectOf(row) === null),
        Math.max(0, bounds.rows - sure.length),
        (row) => row.n,
      ),
    ),
  );
  return given
    .filter((row) => kept.has(row))
    .map((row) => ({ ...row, group: clip(row.group, bounds.name), label: clip(row.label, bounds.text) }));
}

/** The lines that reach farthest from zero. */
function cutLines(data: LinesFigure, bounds: Bounds): Cut {
  const kept = greatest(data.series, bounds.lines, ({ points }) => farthest(points));
  const most = Math.min(bounds.columns, Math.floor(bounds.cells / Math.max(1, kept.length)));
  const points = kept.map((series) => coarsePoints(series.points, most));
  const series = kept.map(({ label }, i) => ({
    label: clip(label, bounds.name),
    points: points[i]!.values,
  }));
  const marks = cutMarks(data.marks, bounds);
  return {
    data: { ...data, unit: clip(data.unit, bounds.name), series, marks },
    leftOut: [...fewer(data.series, series, "line", "of smaller values"), ...fewerMarks(data.marks, marks)],
    meanOf: Math.max(1, ...points.map((each) => each.meanOf)),
  };
}

/** The first panels: their units differ, so none is greater than another. */
function cutPanels(data: PanelsFigure, bounds: Bounds): Cut {
  const kept = data.panels.slice(0, bounds.panels);
  const most = Math.min(bounds.columns, Math.floor(bounds.cells / Math.max(1, kept.length)));
  const points = kept.map((panel) => coarsePoints(panel.points, most));
  const panels = kept.map((panel, i) => ({
    ...panel,
    label: clip(panel.label, bounds.name),
    unit: clip(panel.unit, bounds.name),
    points: points[i]!.values,
  }));
  const marks = cutMarks(data.marks, bounds);
  return {
    data: { ...data, panels, marks },
    leftOut: [
      ...fewer(data.panels, panels, "panel", "further down the list"),
      ...fewerMarks(data.marks, marks),
    ],
    meanOf: Math.max(1, ...points.map((each) => each.meanOf)),
  };
}

/** The pair, then those with most events in their ties; of the ties between these those of most events. */
function cutNetwork(data: NetworkFigure, bounds: Bounds): Cut {
  const events = new Map<string, number>();
  for (const edge of data.edges)
    for (const id of [edge.a, edge.b]) events.set(id, (events.get(id) ?? 0) + edge.events);
  const nodes = greatest(data.nodes, bounds.nodes, ({ id, role }) =>
    role === "pair" ? Number.POSITIVE_INFINITY : (events.get(id) ?? 0),
  );
  const kept = new Set(nodes.map((node) => node.id));
  const gone = new Set(data.nodes.map((node) => node.id).filter((id) => !kept.has(id)));
  const between = data.edges.filter((edge) => !gone.has(edge.a) && !gone.has(edge.b));
  const edges = greatest(between, bounds.ties, (edge) => edge.events);
  const strained = data.strained
    .filter(({ members }) => !members.some((id) => gone.has(id)))
    .slice(0, bounds.triads);
  return {
    data: {
      ...data,
      nodes: nodes.map((node) => ({ ...node, label: clip(node.label, bounds.name) })),
      edges,
      strained: strained.map((triad) => ({ ...triad, why: clip(triad.why, bounds.text) })),
    },
    leftOut: [
      ...fewer(data.nodes, nodes, "actor", "of fewer events"),
      ...fewer(data.edges, edges, "tie", "of fewer events"),
      ...fewer(data.strained, strained, "strained triad", "further down the list"),
    ],
    meanOf: 1,
  };
}

/** The categories of the greatest totals; all others are added up, so that the bars keep their height. */
function cutMix(data: MixFigure, bounds: Bounds): Cut {
  const totals = new Map<string, number>();
  for (const { category, value } of data.cells) totals.set(category, (totals.get(category) ?? 0) + value);
  const room = data.categories.length > bounds.categories ? bounds.categories - 1 : bounds.categories;
  const kept = greatest(data.categories, room, (category) => totals.get(category) ?? 0);
  const names = clipNames(kept, bounds.name);
  const gone = new Set(data.categories.filter((category) => !names.has(category)));
  const others = `${gone.size} others`;
  const categories = [...names.values(), ...(gone.size > 0 ? [others] : [])];
  const named = data.cells.map((cell) => ({
    ...cell,
    category: names.get(cell.category) ?? (gone.has(cell.category) ? others : cell.category),
  }));
  const most = Math.min(bounds.columns, Math.floor(bounds.cells / Math.max(1, categories.length)));
  const cells = coarseMix(gone.size > 0 ? summed(named, others) : named, most);
  const phases = longest(data.phases, bounds);
  const marks = cutMarks(data.marks, bounds);
  return {
    data: { ...data, unit: clip(data.unit, bounds.name), categories, cells: cells.values, phases, marks },
    leftOut: [fewerPhases(data.phases, phases), fewerMarks(data.marks, marks)].flat(),
    meanOf: cells.meanOf,
  };
}

/** The rows of the greatest values. */
function cutRanking(data: RankingFigure, bounds: Bounds): Cut {
  const rows = greatest(data.rows, bounds.rows, (row) => row.value).map((row) => ({
    ...row,
    label: clip(row.label, bounds.text),
    note: clip(row.note, bounds.text),
  }));
  return {
    data: { ...data, unit: clip(data.unit, bounds.name), rows },
    leftOut: fewer(data.rows, rows, "row", "of smaller value"),
    meanOf: 1,
  };
}

/** The lanes of most marks, and in each its weightiest. */
function cutTimeline(data: TimelineFigure, bounds: Bounds): Cut {
  const byLane = new Map<string, TimelineFigure["marks"]>(data.lanes.map((lane) => [lane, []]));
  for (const mark of data.marks) byLane.get(mark.lane)?.push(mark);
  const lanes = greatest(data.lanes, bounds.lanes, (lane) => byLane.get(lane)!.length);
  const names = clipNames(lanes, bounds.name);
  const kept = new Set(lanes.flatMap((lane) => weightiest(byLane.get(lane)!, bounds.marksALane)));
  // Marks of no lane are not drawn, but they stretch the time axis.
  const marks = data.marks
    .filter((mark) => kept.has(mark) || !byLane.has(mark.lane))
    .map((mark) => ({
      ...mark,
      lane: names.get(mark.lane) ?? mark.lane,
      label: clip(mark.label, bounds.text),
    }));
  return {
    data: {
      ...data,
      lanes: lanes.map((lane) => names.get(lane)!),
      marks,
      focal: data.focal && { ...data.focal, label: clip(data.focal.label, bounds.text) },
    },
    leftOut: [
      ...fewer(data.lanes, lanes, "lane", "of fewer marks"),
      ...fewer(data.marks, marks, "mark", "(each lane keeps its weightiest)"),
    ],
    meanOf: 1,
  };
}

/** The rows of the greatest totals, whatever their sign. */
function cutHeat(data: HeatFigure, bounds: Bounds): Cut {
  const totals = new Map<string, number>();
  for (const { row, value } of data.cells) totals.set(row, (totals.get(row) ?? 0) + Math.abs(value ?? 0));
  const kept = greatest(data.rows, bounds.rows, (row) => totals.get(row) ?? 0);
  const names = clipNames(kept, bounds.name);
  const gone = new Set(data.rows.filter((row) => !names.has(row)));
  const most = Math.min(bounds.columns, Math.floor(bounds.cells / Math.max(1, kept.length)));
  const cells = coarseHeat(
    data.cells
      .filter((cell) => !gone.has(cell.row))
      .map((cell) => ({ ...cell, row: names.get(cell.row) ?? cell.row })),
    most,
  );
  const marks = cutMarks(data.marks, bounds);
  return {
    data: {
      ...data,
      unit: clip(data.unit, bounds.name),
      rows: kept.map((row) => names.get(row)!),
      cells: cells.values,
      marks,
    },
    leftOut: [...fewer(data.rows, kept, "row", "of smaller total"), ...fewerMarks(data.marks, marks)],
    meanOf: cells.meanOf,
  };
}

/** The reasons that add the most; the others are one row, so that the sum still holds. */
function cutWaterfall(data: WaterfallFigure, bounds: Bounds): Cut {
  const size = ({ adds }: WaterfallFigure["rows"][number]) => Math.abs(adds);
  const clipped = (rows: WaterfallFigure["rows"]) =>
    rows.map((row) => ({ ...row, label: clip(row.label, bounds.text) }));
  if (data.rows.length <= bounds.rows)
    return { data: { ...data, rows: clipped(data.rows) }, leftOut: [], meanOf: 1 };
  const kept = greatest(data.rows, bounds.rows - 1, size);
  const rest = data.rows.filter((row) => !kept.includes(row));
  const others = { label: `${rest.length} others`, adds: rest.reduce((sum, { adds }) => sum + adds, 0) };
  return {
    data: { ...data, rows: [...clipped(kept), others] },
    leftOut: fewer(data.rows, kept, "row", "of smaller weight, told together"),
    meanOf: 1,
  };
}

/** The likeliest outcomes. */
function cutOdds(data: OddsFigure, bounds: Bounds): Cut {
  const rows = greatest(data.rows, bounds.rows, (row) => row.probability).map((row) => ({
    ...row,
    label: clip(row.label, bounds.text),
    horizon: clip(row.horizon, bounds.name),
    term: clip(row.term, bounds.name),
  }));
  return {
    data: { ...data, rows },
    leftOut: fewer(data.rows, rows, "row", "of smaller chance"),
    meanOf: 1,
  };
}

/** The bins with most forecasts behind them. */
function cutReliability(data: ReliabilityFigure, bounds: Bounds): Cut {
  const bins = greatest(data.bins, bounds.bins, (bin) => bin.n);
  return { data: { ...data, bins }, leftOut: fewer(data.bins, bins, "bin", "of fewer forecasts"), meanOf: 1 };
}

/** The latest marks: they have no weight, and a brief is about what holds now. */
function cutMarks(marks: readonly Mark[], bounds: Bounds): Mark[] {
  return latest(marks, bounds.marks).map((mark) => ({ ...mark, label: clip(mark.label, bounds.text) }));
}

function longest<P extends { from: string; to: string; label: string }>(
  phases: readonly P[],
  bounds: Bounds,
): P[] {
  return greatest(phases, bounds.phases, ({ from, to }) => Date.parse(to) - Date.parse(from)).map(
    (phase) => ({
      ...phase,
      label: clip(phase.label, bounds.text),
    }),
  );
}

function farthest(points: readonly { value: number | null }[]): number {
  return points.reduce((most, { value }) => Math.max(most, Math.abs(value ?? 0)), 0);
}

/** One cell a date for the category that stands for many. */
function summed(cells: MixFigure["cells"], category: string): MixFigure["cells"] {
  const sums = new Map<string, number>();
  for (const cell of cells)
    if (cell.category === category) sums.set(cell.date, (sums.get(cell.date) ?? 0) + cell.value);
  return [
    ...cells.filter((cell) => cell.category !== category),
    ...[...sums].map(([date, value]) => ({ date, category, value })),
  ];
}

function fewer(
  before: readonly unknown[],
  after: readonly unknown[],
  what: string,
  which: string,
): LeftOut[] {
  return before.length > after.length ? [{ n: before.length - after.length, what, which }] : [];
}

const fewerMarks = (before: readonly Mark[], after: readonly Mark[]) =>
  fewer(before, after, "dated mark", "of earlier days");

const fewerPhases = (before: readonly unknown[], after: readonly unknown[]) =>
  fewer(before, after, "shorter phase", "");
