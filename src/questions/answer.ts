import { z } from "zod";
import { BEHIND } from "./behind.ts";
import { FIGURE_DATA, LEFT_OUT } from "./figures.ts";
import { EVENT_FILTER } from "./filter.ts";
import { QUESTION_IDS } from "./ids.ts";
import { UNITS } from "./units.ts";

/**
 * What a question returns, as the schema by which it is published; types are made from it. Who only fills an answer
 * imports the types, so that the validator is loaded by those alone who validate.
 */

const measure = z
  .object({
    name: z.string().describe("Stable within its finding: statements and tests refer to it."),
    label: z.string(),
    value: z.number(),
    unit: z.enum(UNITS),
    low: z.number().optional(),
    high: z.number().optional(),
    level: z.number().optional(),
    n: z.number().optional().describe("Cases behind it."),
    p: z.number().optional().describe("Permutation or other p-value, where one was computed."),
  })
  .describe("A number with its unit; low and high bound an interval of the stated level (0.9 = 90 %).");

const evidence = z
  .object({
    kind: z.enum(["event", "series", "record", "treaty", "leader", "dispute"]),
    id: z.string(),
    date: z.iso.date().describe("The day from which it is known; never after the as-of date."),
    when: z.string().describe('The date as a reader wants it ("March 2016").'),
    who: z.string().describe('Who did it, to whom ("China → North Korea"), or whom the fact is about.'),
    what: z.string(),
    publisher: z.string(),
    url: z.string(),
    source: z.string().describe('Data set and place in it: "casebook events.csv:812".'),
    sources: z.array(z.string()).describe("Keys of the brief's source table that stand behind it."),
  })
  .describe("Something that the reader can open: an event of the chronicle or a fact of the record.");

const confidence = z.object({ level: z.enum(["low", "moderate", "high"]), why: z.string() });

const resolution = z
  .object({
    target: z.string().describe("Id of the target (forecast/targets)."),
    label: z.string().describe("What is forecast, as it opens a sentence."),
    rule: z.string().describe("What counts: of which kind, done by whom, from which threshold on."),
    atLeast: z.number().int(),
    from: z.iso.date().describe("First day of the window."),
    to: z.iso.date().describe("Last day of the window."),
    settledBy: z.string().describe("The public source by which anyone can settle it."),
  })
  .describe(
    "The rule that settles a forecast: true if at least so many acts of the target fall in the window.",
  );

const likelihood = z
  .object({
    probability: z.number().min(0).max(1),
    low: z.number().min(0).max(1),
    high: z.number().min(0).max(1),
    level: z.number(),
    term: z.string().describe("The word for the probability (Intelligence Community Directive 203)."),
    base: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe("The long-run chance of the same, where the record bears one."),
    reasons: z
      .array(
        z.object({
          feature: z.string().describe("Id of what moves the chance, or base."),
          text: z.string().describe("What it rests on, as a reader says it."),
          adds: z.number().describe("What it adds to the log-odds."),
        }),
      )
      .describe("Why it is what it is: what is added comes to the log-odds of the probability."),
    resolves: resolution,
  })
  .describe("A chance with its interval.");

const stretch = z.object({
  n: z.number().int().describe("Events counted."),
  distinct: z
    .number()
    .int()
    .describe(
      "The same where several rows that tell of one act of one day count once: by these changes are told.",
    ),
  exposure: z
    .number()
    .int()
    .describe(
      "Rows of the data sets in the same time apart from what is counted, complete classes left out.",
    ),
  days: z.number().describe("Days that the data sets cover."),
});

const change = z
  .object({
    name: z.string().describe("Name of the number that holds the ratio and its interval."),
    direction: z.enum(["rise", "fall", "level"]),
    basis: z
      .enum(["record", "time"])
      .describe(
        "Held against the rest of the record, or against time alone where the acts are held completely.",
      ),
    now: stretch,
    before: stretch,
  })
  .describe("That something became more or less, with what it was made from (measures/density).");

const query = z
  .object({
    words: z.string().describe("Actors, classes, dates, grain, as a reader would ask for them."),
    events: z
      .array(EVENT_FILTER)
      .describe("The events that were counted or compared: those for which any of the filters holds."),
    list: z
      .string()
      .optional()
      .describe("The list of events in which they were counted, where it is none of the brief's data sets."),
  })
  .describe("What was asked of the data; it can be run again (chancery query).");

const finding = z.object({
  id: z
    .string()
    .describe(
      '"dependence.trade-share": the question, then a name. Stable: statements and tests refer to it.',
    ),
  statement: z.string().describe("One or two sentences built from the numbers."),
  nature: z
    .enum(["information", "assumption", "judgement"])
    .describe(
      "Information is what the record holds; an assumption is ours; a judgement is drawn from both (ICD 203, standard 3).",
    ),
  numbers: z.array(measure),
  changes: z.array(change).optional().describe("What it tells of a change, where it tells of one."),
  evidence: z.array(evidence).describe("The strongest pieces first; a selection where there are many."),
  evidenceCount: z.number().int().describe("How many pieces stand behind it in all."),
  query,
  confidence,
  likelihood: likelihood.optional(),
  about: z
    .enum(["pair", "sides", "absence"])
    .optional()
    .describe(
      "Of a finding of the record of the world: whether it tells of the two together, of each alone, or that nothing is on record.",
    ),
  thin: z
    .boolean()
    .optional()
    .describe("True where the data are too thin to say; the statement then says so with the count."),
  noEffect: z
    .boolean()
    .optional()
    .describe(
      "True where an effect or a difference was looked for and none was found that chance would not give.",
    ),
});

const sentence = z
  .object({
    text: z.string(),
    findings: z.array(z.string()).min(1).describe("Ids of the findings that bear it, all of this answer."),
  })
  .describe("A sentence in plain words, with what bears it.");

const seen = {
  label: z.string().describe("What it shows, as its point: at most eight words."),
  findings: z.array(z.string()).min(1).describe("Ids of the findings that bear it, all of this answer."),
};

const glance = z
  .discriminatedUnion("kind", [
    z
      .object({
        kind: z.literal("line"),
        ...seen,
        unit: z.enum(UNITS),
        points: z
          .array(z.object({ at: z.string(), value: z.number().nullable() }))
          .min(2)
          .describe('In order of time: "2019", "2019-06"; null where nothing was observed.'),
      })
      .describe("A course: drawn as a sparkline."),
    z
      .object({
        kind: z.literal("bars"),
        ...seen,
        unit: z.enum(UNITS),
        bars: z
          .array(z.object({ name: z.string(), value: z.number() }))
          .min(2)
          .max(5),
      })
      .describe("A few amounts side by side."),
    z
      .object({
        kind: z.literal("dots"),
        ...seen,
        filled: z.number().int().min(0),
        of: z.number().int().min(1).max(30),
      })
      .describe("So many of so many, as filled and open dots."),
    z
      .object({ kind: z.literal("share"), ...seen, value: z.number().min(0).max(1) })
      .describe("A part of a whole, as a bar filled in part."),
    z
      .object({ kind: z.literal("number"), ...seen, value: z.number(), unit: z.enum(UNITS) })
      .describe("One number, drawn large."),
  ])
  .describe("A small picture that can be read in five seconds; brief/figures draws it.");

const figure = z
  .object({
    id: z.string(),
    topic: z.string().optional().describe("What it is about, in small over its title."),
    title: z.string().describe("What it shows, as its point."),
    caption: z.string(),
    alt: z.string().describe("Text alternative: what a reader who cannot see it needs."),
    data: FIGURE_DATA,
    findings: z.array(z.string()).describe("Ids of the findings that bear it, all of this answer."),
    behind: BEHIND.optional(),
    leftOut: z
      .array(LEFT_OUT)
      .optional()
      .describe("What the data would hold besides, where it is too much to keep."),
  })
  .describe("A picture as its data; brief/figures draws it by its kind.");

export const ANSWER = z
  .object({
    question: z.enum(QUESTION_IDS),
    title: z.string(),
    short: z
      .array(sentence)
      .max(4)
      .describe(
        "The answer for a reader of a newspaper: at most 90 words, at most three quantities besides dates.",
      ),
    judgement: sentence
      .optional()
      .describe(
        "What the reader should take from the answer, in one plain sentence that its short form does not hold already.",
      ),
    news: sentence
      .optional()
      .describe('The answer as a clause of a headline: "Xi and Kim meet after six years".'),
    glance: glance.optional(),
    headline: z.string().describe("The answer in one or two sentences, built from the findings' numbers."),
    findings: z.array(finding).describe("The most telling first (questions/kit/rank)."),
    body: z
      .number()
      .int()
      .max(6)
      .describe("So many of the findings, from the first, stand in the body; the others in the annex."),
    figure: figure.nullable(),
    moreFigures: z.array(figure),
    confidence,
    alternatives: z.array(z.string()).describe("Other readings of the same record."),
    method: z.string().describe("Two lines."),
    wouldChange: z.array(z.string()).describe("What new facts would change the answer."),
    gaps: z.array(z.string()).describe("What the record does not hold, with counts."),
  })
  .describe("What a question returns. The renderer adds no claims to it.");

export const EVIDENCE = evidence;
export const SENTENCE = sentence;
export const GLANCE = glance;
export const LIKELIHOOD = likelihood;
export const CONFIDENCE = confidence;

export type Measure = z.infer<typeof measure>;
export type Evidence = z.infer<typeof evidence>;
export type Confidence = z.infer<typeof confidence>;
export type ConfidenceLevel = Confidence["level"];
export type Likelihood = z.infer<typeof likelihood>;
export type FindingChange = z.infer<typeof change>;
export type CountedStretch = z.infer<typeof stretch>;
export type FindingQuery = z.infer<typeof query>;
export type Finding = z.infer<typeof finding>;
export type Figure = z.infer<typeof figure>;
/** A figure before its answer says which findings bear it (kit/borne). */
export type Drawn = Omit<Figure, "findings">;
export type Glance = z.infer<typeof glance>;
export type Sentence = z.infer<typeof sentence>;
export type Answer = z.infer<typeof ANSWER>;
/** An answer as its question finds it, before its findings are put in order. */
export type Found = Omit<Answer, "body" | "figure" | "moreFigures"> & {
  figure: Drawn | null;
  moreFigures: Drawn[];
};
