import { z } from "zod";

/**
 * Figures as data, and the schema by which they are published. Each kind has one drawing function (brief/figures) that
 * makes the SVG of the report and the live chart of the workbench. Dates are ISO days; a month or a year stands on its
 * first day. `covered: false` means "no data", which is drawn apart from "no events" (a zero).
 *
 * Types are made from the schema; who draws or fills a figure imports them as types, so that the validator is loaded
 * only by those who validate.
 */

// z.number() takes finite numbers alone; null stands only where it means "no data".
const number = z.number();
const noData = z.number().nullable();
const text = z.string();
const date = z.iso.date();
/** A dated mark with a short label. */
const mark = z.object({ date, label: text });
const marks = z.array(mark);
const points = z.array(z.object({ date, value: noData }));

/** Cooperation and conflict over time with its phases. */
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

/** Effects with intervals against what placebo dates give (the same level), one row a response; rows of one group stand together under its name. */
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

/**
 * How much there was before and after events of a class, on average, a row a response: what an event study finds, as a
 * layman reads it. `change` is what the study says of it: a clear rise or fall, none, or too few cases to say.
 */
const beforeAfter = z.object({
  kind: z.literal("beforeAfter"),
  unit: text,
  rows: z.array(
    z.object({
      group: text,
      label: text,
      before: number,
      after: number,
      n: number,
      change: z.enum(["rise", "fall", "none", "thin"]),
    }),
  ),
});

/** Lines over time on one axis. A null value breaks the line. */
const lines = z.object({
  kind: z.literal("lines"),
  unit: text,
  series: z.array(z.object({ label: text, points })),
  marks,
});

/** Several small panels one under the other on one time axis, each with its own unit. */
const panels = z.object({
  kind: z.literal("panels"),
  panels: z.array(z.object({ label: text, unit: text, shape: z.enum(["line", "bar", "dot"]), points })),
  marks,
});

/** Signed ties between actors; score from -1 (conflict) to +1 (cooperation), events = how many stand behind it. */
const network = z.object({
  kind: z.literal("network"),
  nodes: z.array(z.object({ id: text, label: text, role: z.enum(["pair", "other"]) })),
  edges: z.array(z.object({ a: text, b: text, score: number, events: number })),
  strained: z.array(z.object({ members: z.tuple([text, text, text]), why: text })),
});

/** Counts by period and category, stacked. */
const mix = z.object({
  kind: z.literal("mix"),
  unit: text,
  categories: z.array(text),
  cells: z.array(z.object({ date, category: text, value: number })),
  phases: z.array(z.object({ from: date, to: date, label: text })),
  marks,
});

/** Values with intervals, largest first. */
const ranking = z.object({
  kind: z.literal("ranking"),
  unit: text,
  rows: z.array(z.object({ label: text, value: number, low: noData, high: noData, note: text })),
});

/** Events on lanes along time; `weight` 0..1 sizes the mark. */
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
      events: z.array(text).optional().describe("Ids of the events that it stands for."),
    }),
  ),
  focal: mark.nullable(),
});

/** Category by year as cells of colour; null = no data. */
const heat = z.object({
  kind: z.literal("heat"),
  unit: text,
  rows: z.array(text),
  cells: z.array(z.object({ date, row: text, value: noData })),
  marks,
});

/** Probabilities with intervals and the base rate as a tick. */
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

/** Forecast chance against how often it came true, with counts. */
const reliability = z.object({
  kind: z.literal("reliability"),
  bins: z.array(z.object({ forecast: number, frequency: number, low: number, high: number, n: number })),
});

/**
 * How a chance comes about: the usual rate, what each reason adds to its log-odds, the chance. What is added leads from the one to
 * the other.
 */
const waterfall = z.object({
  kind: z.literal("waterfall"),
  start: z.object({ label: text, probability: number }),
  rows: z.array(z.object({ label: text, adds: number })),
  end: z.object({ label: text, probability: number }),
});

/** The data of a figure, by its kind; it stands once in the JSON Schema, under its id. */
export const FIGURE_DATA = z
  .discriminatedUnion("kind", [
    phases,
    effects,
    beforeAfter,
    lines,
    panels,
    network,
    mix,
    ranking,
    timeline,
    heat,
    odds,
    reliability,
    waterfall,
  ])
  .meta({ id: "figureData" });

/** How many of one sort were left out of a figure, and which: 391, "row", "of smaller value". */
export const LEFT_OUT = z.object({ n: z.number().int(), what: text, which: text });

export type Mark = z.infer<typeof mark>;
export type PhasesFigure = z.infer<typeof phases>;
export type EffectsFigure = z.infer<typeof effects>;
export type BeforeAfterFigure = z.infer<typeof beforeAfter>;
export type LinesFigure = z.infer<typeof lines>;
export type PanelsFigure = z.infer<typeof panels>;
export type NetworkFigure = z.infer<typeof network>;
export type MixFigure = z.infer<typeof mix>;
export type RankingFigure = z.infer<typeof ranking>;
export type TimelineFigure = z.infer<typeof timeline>;
export type HeatFigure = z.infer<typeof heat>;
export type OddsFigure = z.infer<typeof odds>;
export type ReliabilityFigure = z.infer<typeof reliability>;
export type WaterfallFigure = z.infer<typeof waterfall>;
export type FigureData = z.infer<typeof FIGURE_DATA>;
export type LeftOut = z.infer<typeof LEFT_OUT>;
