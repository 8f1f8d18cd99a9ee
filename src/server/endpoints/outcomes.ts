import { z } from "zod";
import { ANSWER } from "../../questions/answer.ts";
import { OUTCOMES_TABLE } from "../../questions/outcomesTable.ts";
import { endpoint } from "../endpoint.ts";
import { PATHS } from "../paths.ts";
import { STATE } from "../state.ts";
import { ACTOR, DAY, fileName } from "./parts.ts";

const SUBJECT = z.object({ a: ACTOR, b: ACTOR, asOf: DAY });
const chance = z.number().min(0).max(1);

/** What is foreseen of a pair, and what came of what was foreseen before. */
export const OUTCOMES_ENDPOINTS = {
  outcomes: endpoint({
    path: PATHS.outcomes,
    summary:
      "What is likely to come: chances by target and horizon beside the long-run rates, what settles each, why, and how such chances did on past days.",
    query: STATE,
    answer: z.object({
      subject: SUBJECT,
      table: OUTCOMES_TABLE,
      answer: ANSWER.describe("The brief's own answer, with the findings that bear each row."),
    }),
    file: (query) => `${fileName(query)}-outcomes.json`,
  }),
  outcomesTable: endpoint({
    path: PATHS.outcomesTable,
    summary:
      "The chances by target and horizon as a table, with long-run rates, scores and what settles each.",
    query: STATE,
    answer: z.string(),
    type: "text/csv",
    file: (query) => `${fileName(query)}-outcomes.csv`,
  }),
  forecasts: endpoint({
    path: PATHS.forecasts,
    summary: "Forecasts on the pair that were written down by the day, and what had come of them by then.",
    query: STATE.pick({ a: true, b: true, asOf: true, dataset: true }),
    answer: z.object({
      forecasts: z.array(
        z.object({
          id: z.string(),
          written: DAY,
          asOf: DAY,
          label: z.string(),
          rule: z.string(),
          settledBy: z.string(),
          horizon: z.number().int(),
          from: DAY,
          to: DAY,
          probability: chance,
          low: chance,
          high: chance,
          base: chance,
          hindcast: z.boolean().describe("Written when what came could be known: no forecast."),
          outcome: z.enum(["yes", "no", "void"]).nullable().describe("Null while it is open."),
          why: z.string().nullable(),
          settledOn: DAY.nullable().describe("The day to which the data were read."),
        }),
      ),
    }),
  }),
} as const;
