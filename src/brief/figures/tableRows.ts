import type { FigureData } from "../../questions/figures.ts";
import type { Attributes } from "./element.ts";

const ROWS: unique symbol = Symbol("rows of the figure's table");

/**
 * What a datum bears where marks are to tell their rows. A symbol, so that it goes along wherever a datum is copied
 * by spreading (`{ ...row, label }`) and stays out of what is compared, written as JSON or validated.
 */
export interface Numbered {
  [ROWS]?: readonly number[];
}

/** The data, each datum of which bears the number of its row in `figureTable(data).rows`. */
export function numbered(data: FigureData): FigureData {
  let next = 0;
  const number = <T extends object>(datum: T): T => ({ ...datum, [ROWS]: [next++] });
  switch (data.kind) {
    case "phases":
    case "mix":
    case "heat":
      return { ...data, cells: (data.cells as object[]).map(number) } as FigureData;
    case "effects":
    case "beforeAfter":
    case "ranking":
    case "odds":
      return { ...data, rows: (data.rows as object[]).map(number) } as FigureData;
    case "lines":
      return {
        ...data,
        series: data.series.map((series) => ({ ...series, points: series.points.map(number) })),
      };
    case "panels":
      return {
        ...data,
        panels: data.panels.map((panel) => ({ ...panel, points: panel.points.map(number) })),
      };
    case "network":
      return { ...data, edges: data.edges.map(number) };
    case "timeline":
      return { ...data, marks: data.marks.map(number) };
    case "reliability":
      return { ...data, bins: data.bins.map(number) };
    case "waterfall":
      return { ...data, start: number(data.start), rows: data.rows.map(number), end: number(data.end) };
  }
}

/** The rows that a datum stands for: none where data were not numbered, several where they were merged into it. */
export function rowsOf(datum: unknown): readonly number[] {
  return (typeof datum === "object" && (datum as Numbered | null)?.[ROWS]) || [];
}

/** To be spread into what is drawn for `data`: it stands for the rows of all of them. */
export function standsFor(...data: readonly unknown[]): Numbered {
  const rows = [...new Set(data.flatMap(rowsOf))].sort((a, b) => a - b);
  return rows.length === 0 ? {} : { [ROWS]: rows };
}

/** The attributes by which an element tells its row, and where it stands for several all of them ("3-7,9"). */
export function rowAttributes(...data: readonly unknown[]): Attributes {
  const rows = rowsOf(standsFor(...data));
  if (rows.length === 0) return {};
  return { "data-row": rows[0], "data-rows": rows.length > 1 ? runsOf(rows) : undefined };
}

/** Ascending numbers as runs: 3, 4, 5 and 9 are "3-5,9". */
function runsOf(rows: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run?.[1] === row - 1) run[1] = row;
    else runs.push([row, row]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(",");
}
