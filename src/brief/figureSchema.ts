import { z } from "zod";
import type { FigureData } from "../questions/figures.ts";

// z.number() takes finite numbers alone; null stands only where it means "no data".
const number = z.number();
const noData = z.number().nullable();
const text = z.string();
const date = z.iso.date();
const mark = z.object({ date, label: text });
const marks = z.array(mark);
const points = z.array(z.object({ date, value: noData }));

const phases = z.object({
  kind: z.literal("phases"),
  unit: text,
  grain: z.enum(["week", "month", "quarter", "year"]),
  cells: z.array(
    z.object({ from: date, to: date, cooperation: number, conflict: number, covered: z.boolean() }),
  ),
  phases: z.array(z.object({ from: date, to: date, label: text, level: number })),
  marks,
});

const effects = z.object({
  kind: z.literal("effects"),
  unit: text,
  rows: z.array(
    z.object({
      group: text,
      label: text,
      effect: noData,
      low: noData,
      high: noData,
      placeboLow: noData,
      placeboHigh: noData,
      n: number,
      thin: z.boolean(),
    }),
  ),
});

const lines = z.object({
  kind: z.literal("lines"),
  unit: text,
  series: z.array(z.object({ label: text, points })),
  marks,
});

const panels = z.object({
  kind: z.literal("panels"),
  panels: z.array(z.object({ label: text, unit: text, shape: z.enum(["line", "bar", "dot"]), points })),
  marks,
});

const network = z.object({
  kind: z.literal("network"),
  nodes: z.array(z.object({ id: text, label: text, role: z.enum(["pair", "other"]) })),
  edges: z.array(z.object({ a: text, b: text, score: number, events: number })),
  strained: z.array(z.object({ members: z.tuple([text, text, text]), why: text })),
});

const mix = z.object({
  kind: z.literal("mix"),
  unit: text,
  categories: z.array(text),
  cells: z.array(z.object({ date, category: text, value: number })),
  phases: z.array(z.object({ from: date, to: date, label: text })),
  marks,
});

const ranking = z.object({
  kind: z.literal("ranking"),
  unit: text,
  rows: z.array(z.object({ label: text, value: number, low: noData, high: noData, note: text })),
});

const timeline = z.object({
  kind: z.literal("timeline"),
  lanes: z.array(text),
  marks: z.array(
    z.object({
      from: date,
      to: date,
      lane: text,
      label: text,
      weight: number,
      side: z.enum(["cooperation", "conflict", "neutral"]),
    }),
  ),
  focal: mark.nullable(),
});

const heat = z.object({
  kind: z.literal("heat"),
  unit: text,
  rows: z.array(text),
  cells: z.array(z.object({ date, row: text, value: noData })),
  marks,
});

const odds = z.object({
  kind: z.literal("odds"),
  rows: z.array(
    z.object({
      label: text,
      horizon: text,
      probability: number,
      low: number,
      high: number,
      base: noData,
      term: text,
    }),
  ),
});

const reliability = z.object({
  kind: z.literal("reliability"),
  bins: z.array(z.object({ forecast: number, frequency: number, low: number, high: number, n: number })),
});

/** The data of a figure, by its kind (questions/figures); it stands once in the JSON Schema, under its id. */
export const FIGURE_DATA: z.ZodType<FigureData> = z
  .discriminatedUnion("kind", [
    phases,
    effects,
    lines,
    panels,
    network,
    mix,
    ranking,
    timeline,
    heat,
    odds,
    reliability,
  ])
  .meta({ id: "figureData" });
