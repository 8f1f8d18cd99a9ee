import type { FigureData } from "../../questions/figures.ts";

/** A figure's data as a table, for readers who would rather have the numbers. */
export interface FigureTable {
  columns: string[];
  rows: (string | number | null)[][];
}

/** The columns that each kind shows; "no data" stays empty and is never written as zero. */
export function figureTable(data: FigureData): FigureTable {
  switch (data.kind) {
    case "phases":
      return {
        columns: ["from", "to", "cooperation", "conflict"],
        rows: data.cells.map((cell) =>
          cell.covered
            ? [cell.from, cell.to, cell.cooperation, cell.conflict]
            : [cell.from, cell.to, null, null],
        ),
      };
    case "effects":
      return {
        columns: ["group", "response", "effect", "low", "high", "placebo low", "placebo high", "cases"],
        rows: data.rows.map((row) => [
          row.group,
          row.label,
          row.effect,
          row.low,
          row.high,
          row.placeboLow,
          row.placeboHigh,
          row.n,
        ]),
      };
    case "beforeAfter":
      return {
        columns: ["group", "response", "before", "after", "cases", "change"],
        rows: data.rows.map((row) => [row.group, row.label, row.before, row.after, row.n, row.change]),
      };
    case "lines":
      return {
        columns: ["series", "date", "value"],
        rows: data.series.flatMap((series) =>
          series.points.map((point) => [series.label, point.date, point.value]),
        ),
      };
    case "panels":
      return {
        columns: ["panel", "unit", "date", "value"],
        rows: data.panels.flatMap((panel) =>
          panel.points.map((point) => [panel.label, panel.unit, point.date, point.value]),
        ),
      };
    case "network":
      return {
        columns: ["from", "to", "score", "events"],
        rows: data.edges.map((edge) => [edge.a, edge.b, edge.score, edge.events]),
      };
    case "mix":
      return {
        columns: ["from", "category", "value"],
        rows: data.cells.map((cell) => [cell.date, cell.category, cell.value]),
      };
    case "ranking":
      return {
        columns: ["name", "value", "low", "high", "note"],
        rows: data.rows.map((row) => [row.label, row.value, row.low, row.high, row.note]),
      };
    case "timeline":
      return {
        columns: ["from", "to", "lane", "what", "side"],
        rows: data.marks.map((mark) => [
          mark.from,
          mark.to,
          mark.lane,
          mark.label,
          mark.side === "neutral" ? "neither" : mark.side,
        ]),
      };
    case "heat":
      return {
        columns: ["date", "row", "value"],
        rows: data.cells.map((cell) => [cell.date, cell.row, cell.value]),
      };
    case "odds":
      return {
        columns: ["what", "when", "chance", "low", "high", "base rate", "term"],
        rows: data.rows.map((row) => [
          row.label,
          row.horizon,
          row.probability,
          row.low,
          row.high,
          row.base,
          row.term,
        ]),
      };
    case "waterfall":
      return {
        columns: ["what", "adds to the log-odds", "chance"],
        rows: [
          [data.start.label, null, data.start.probability],
          ...data.rows.map(({ label, adds }) => [label, adds, null]),
          [data.end.label, null, data.end.probability],
        ],
      };
    case "reliability":
      return {
        columns: ["forecast", "frequency", "low", "high", "n"],
        rows: data.bins.map((bin) => [bin.forecast, bin.frequency, bin.low, bin.high, bin.n]),
      };
  }
}
