import { z } from "zod";
import { endpoint } from "../endpoint.ts";
import { PATHS } from "../paths.ts";
import { STATE } from "../state.ts";
import { DAY } from "./parts.ts";

/** What can be chosen of a pair: the day and the event that a brief is about. */
export const SUBJECT_ENDPOINTS = {
  span: endpoint({
    path: PATHS.span,
    summary: "The days that are held of a pair, and the phases of the tie over them, for choosing a DAY.",
    query: STATE.pick({ a: true, b: true, dataset: true }),
    answer: z.object({
      from: DAY,
      to: DAY,
      phases: z.array(z.object({ from: DAY, to: DAY, label: z.string(), level: z.number() })),
    }),
  }),
  focals: endpoint({
    path: PATHS.focals,
    summary:
      "Events of the pair that a brief can be about: the weightiest of the three years before the DAY.",
    query: STATE,
    answer: z.object({
      events: z.array(z.object({ id: z.string(), date: DAY, when: z.string(), summary: z.string() })),
    }),
  }),
} as const;
