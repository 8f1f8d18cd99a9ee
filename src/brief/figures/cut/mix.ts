import { groupBy } from "../../../measures/groupBy.ts";
import type { MixFigure } from "../../../questions/figures.ts";
import type { Bounds } from "../bounds.ts";
import { coarseMix } from "../coarsen.ts";
import { clip, clipNames, greatest } from "../keep.ts";
import { standsFor } from "../tableRows.ts";
import type { Cut } from "./cut.ts";
import { cutMarks, fewerMarks, fewerPhases, longest } from "./marks.ts";

/** The categories of the greatest totals; all others are added up, so that the bars keep their height. */
export function cutMix(data: MixFigure, bounds: Bounds): Cut {
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

/** One cell a date for the category that stands for many. */
function summed(cells: MixFigure["cells"], category: string): MixFigure["cells"] {
  const days = groupBy(
    cells.filter((cell) => cell.category === category),
    (cell) => cell.date,
  );
  return [
    ...cells.filter((cell) => cell.category !== category),
    ...[...days].map(([date, those]) => ({
      date,
      category,
      value: those.reduce((sum, { value }) => sum + value, 0),
      ...standsFor(...those),
    })),
  ];
}
