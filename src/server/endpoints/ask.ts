import { z } from "zod";
import { SENTENCE } from "../../questions/answer.ts";
import { QUESTION_IDS } from "../../questions/ids.ts";
import { endpoint } from "../endpoint.ts";
import { PATHS } from "../paths.ts";
import { STATE } from "../state.ts";
import { DAY } from "./parts.ts";

/** A question in plain words. */
export const ASK_ENDPOINTS = {
  ask: endpoint({
    path: PATHS.ask,
    summary: "A question in plain words: what was understood, and the short answer.",
    query: z.object({ q: z.string().trim().min(1).max(500), asOf: DAY.optional() }),
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
} as const;
