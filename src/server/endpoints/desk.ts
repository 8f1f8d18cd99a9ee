import { z } from "zod";
import { QUESTION_IDS } from "../../questions/ids.ts";
import { endpoint } from "../endpoint.ts";
import { PATHS } from "../paths.ts";
import { whole } from "../state.ts";
import { ACTOR, DAY, SPAN } from "./parts.ts";

/** What is there to ask about: the data sets, the pairs, the actors by any spelling. */
export const DESK_ENDPOINTS = {
  start: endpoint({
    path: PATHS.start,
    summary:
      "What the first screen needs: the version, the built-in case, the data sets held, the ten questions.",
    query: z.object({}),
    answer: z.object({
      version: z.string(),
      builtIn: z.object({ a: z.string(), b: z.string(), asOf: DAY }),
      datasets: z.array(SPAN),
      questions: z.array(z.object({ id: z.enum(QUESTION_IDS), title: z.string() })),
    }),
  }),
  pairs: endpoint({
    path: PATHS.pairs,
    summary: "Pairs of which most is held.",
    query: z.object({ limit: whole(1, 500).default(12) }),
    answer: z.object({
      pairs: z.array(z.object({ a: ACTOR, b: ACTOR, events: z.number().int(), visits: z.number().int() })),
    }),
  }),
  actors: endpoint({
    path: PATHS.actors,
    summary: "Actors that a text could mean, by any spelling, with how many events are held of each.",
    query: z.object({
      q: z.string().max(100).default("").describe("What was typed so far; empty: those with most events."),
      beside: z.string().max(100).optional().describe("Code of the other side, to count events of the two."),
      asOf: DAY.optional(),
    }),
    answer: z.object({
      actors: z.array(
        ACTOR.extend({
          kind: z.string(),
          events: z.number().int().describe("Events held that involve it."),
          between: z.number().int().optional().describe("Events held of it and the other side."),
          record: z.boolean().describe("Whether the record of the world tells of it."),
        }),
      ),
    }),
  }),
} as const;
