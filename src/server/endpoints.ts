import { z } from "zod";
import { BRIEF_SCHEMA } from "../brief/schema.ts";
import { EVIDENCE, SENTENCE } from "../questions/answer.ts";
import { QUESTION_IDS } from "../questions/ids.ts";
import { endpoint } from "./endpoint.ts";
import { PATHS } from "./paths.ts";
import { STATE, whole } from "./state.ts";

const day = z.iso.date();
const actor = z.object({ code: z.string(), name: z.string() });
const span = z.object({ dataset: z.string(), from: day, to: day, events: z.number().int() });

/** Rows are listed in pages of at most so many. */
const PAGE = 200;

const page = { offset: whole(0, 10_000_000).default(0), limit: whole(1, PAGE).default(50) };

const name = ({ a, b, asOf }: z.infer<typeof STATE>) =>
  [a, b, asOf ?? "latest"]
    .join("-")
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, "-");

/**
 * All that can be asked. A new question is an entry here and its answer in `answers`; the OpenAPI description is made from this
 * table.
 */
export const ENDPOINTS = {
  start: endpoint({
    path: PATHS.start,
    summary:
      "What the first screen needs: the version, the built-in case, the data sets held, the ten questions.",
    query: z.object({}),
    answer: z.object({
      version: z.string(),
      builtIn: z.object({ a: z.string(), b: z.string(), asOf: day }),
      datasets: z.array(span),
      questions: z.array(z.object({ id: z.enum(QUESTION_IDS), title: z.string() })),
    }),
  }),
  actors: endpoint({
    path: PATHS.actors,
    summary: "Actors that a text could mean, by any spelling, with how many events are held of each.",
    query: z.object({
      q: z.string().max(100).default("").describe("What was typed so far; empty: those with most events."),
      beside: z.string().max(100).optional().describe("Code of the other side, to count events of the two."),
      asOf: day.optional(),
    }),
    answer: z.object({
      actors: z.array(
        actor.extend({
          kind: z.string(),
          events: z.number().int().describe("Events held that involve it."),
          between: z.number().int().optional().describe("Events held of it and the other side."),
          record: z.boolean().describe("Whether the record of the world tells of it."),
        }),
      ),
    }),
  }),
  pairs: endpoint({
    path: PATHS.pairs,
    summary: "Pairs of which most is held.",
    query: z.object({ limit: whole(1, 500).default(12) }),
    answer: z.object({
      pairs: z.array(z.object({ a: actor, b: actor, events: z.number().int(), visits: z.number().int() })),
    }),
  }),
  ask: endpoint({
    path: PATHS.ask,
    summary: "A question in plain words: what was understood, and the short answer.",
    query: z.object({ q: z.string().trim().min(1).max(500), asOf: day.optional() }),
    answer: z.object({
      understood: z
        .string()
        .describe("What was understood; where nothing was, the nearest that can be asked."),
      question: z.enum(QUESTION_IDS).nullable().describe("Which of the ten; null where it is none of them."),
      title: z.string(),
      state: STATE.nullable().describe("Of what brief the answer is."),
      short: z.array(SENTENCE),
      otherwise: z.array(z.enum(QUESTION_IDS)).describe("Others of the ten that may have been meant."),
    }),
  }),
  brief: endpoint({
    path: PATHS.brief,
    summary: "The brief: first page, ten answers with findings and evidence, figures as data, sources, gaps.",
    query: STATE.extend({ since: day.optional().describe("An earlier day to compare with.") }),
    answer: BRIEF_SCHEMA,
    file: (query) => `${name(query)}.json`,
  }),
  span: endpoint({
    path: PATHS.span,
    summary: "The days that are held of a pair, and the phases of the tie over them, for choosing a day.",
    query: STATE.pick({ a: true, b: true, dataset: true }),
    answer: z.object({
      from: day,
      to: day,
      phases: z.array(z.object({ from: day, to: day, label: z.string(), level: z.number() })),
    }),
  }),
  focals: endpoint({
    path: PATHS.focals,
    summary:
      "Events of the pair that a brief can be about: the weightiest of the three years before the day.",
    query: STATE,
    answer: z.object({
      events: z.array(z.object({ id: z.string(), date: day, when: z.string(), summary: z.string() })),
    }),
  }),
  rows: endpoint({
    path: PATHS.rows,
    summary: "The rows behind a finding: its query run again, the latest first.",
    query: STATE.extend({ finding: z.string().max(200), ...page }),
    answer: z.object({ n: z.number().int(), rows: z.array(EVIDENCE) }),
  }),
  figure: endpoint({
    path: PATHS.figure,
    summary: "A figure of the brief, drawn at a width; each mark bears the row of its data (data-row).",
    query: STATE.extend({
      figure: z.string().max(200),
      width: whole(280, 1400).default(720),
      alone: z.coerce.boolean().default(false).describe("Whether it is to stand by itself: dark on white."),
    }),
    answer: z.string(),
    type: "image/svg+xml",
    file: (query) => `${name(query)}-${query.figure}.svg`,
  }),
  figureData: endpoint({
    path: PATHS.figureData,
    summary: "The data of a figure as a table.",
    query: STATE.extend({ figure: z.string().max(200) }),
    answer: z.string(),
    type: "text/csv",
    file: (query) => `${name(query)}-${query.figure}.csv`,
  }),
  page: endpoint({
    path: PATHS.page,
    summary: "The brief as one self-contained page, to keep or to print.",
    query: STATE.extend({ since: day.optional() }),
    answer: z.string(),
    type: "text/html",
    file: (query) => `${name(query)}.html`,
  }),
  markdown: endpoint({
    path: PATHS.markdown,
    summary: "The brief as Markdown, its figures as tables.",
    query: STATE.extend({ since: day.optional() }),
    answer: z.string(),
    type: "text/markdown",
    file: (query) => `${name(query)}.md`,
  }),
} as const;

export type EndpointName = keyof typeof ENDPOINTS;
export type QueryOf<Name extends EndpointName> = z.output<(typeof ENDPOINTS)[Name]["query"]>;
/** What a caller gives: fields with a default may be left out. */
export type AskedOf<Name extends EndpointName> = z.input<(typeof ENDPOINTS)[Name]["query"]>;
export type AnswerOf<Name extends EndpointName> = z.output<(typeof ENDPOINTS)[Name]["answer"]>;
