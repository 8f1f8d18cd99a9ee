import { z } from "zod";
import { endpoint } from "../endpoint.ts";
import { PATHS } from "../paths.ts";
import { DAY, SPAN } from "./parts.ts";

const SOURCE = z.object({
  key: z.string(),
  title: z.string(),
  citation: z.string().describe("Empty where nobody told: data of the user's own."),
  terms: z.string(),
  note: z.string(),
});

/** What is loaded. */
export const DATA_ENDPOINTS = {
  data: endpoint({
    path: PATHS.data,
    summary:
      "What is loaded: each data set with its days, how fresh and how whole it is, whose it is; and the record.",
    query: z.object({}),
    answer: z.object({
      today: DAY.describe("By the server's clock."),
      chronicle: z
        .string()
        .nullable()
        .describe(
          "Name of the file to which files are taken in; null where the server was started with none.",
        ),
      datasets: z.array(
        SOURCE.extend({
          from: DAY,
          to: DAY,
          events: z.number().int(),
          old: z
            .number()
            .int()
            .describe("Days from the last day held to today; below 0 where it is to come."),
          spans: z.array(SPAN).describe("Spans of days that are covered; a day outside them is no data."),
          quarantined: z.array(z.object({ reason: z.string(), rows: z.number().int() })),
          setAside: z.number().int().describe("Rows that share the id of an event and say something else."),
          publishers: z.number().int(),
          audit: z.string().describe("How sure its rows are, where somebody looked."),
          grades: z.array(z.string()).describe("Classes of acts that were held against public lists."),
        }),
      ),
      lists: z
        .array(SOURCE.extend({ from: DAY, to: DAY, events: z.number().int(), old: z.number().int() }))
        .describe("Lists that are whole for what they are about; no density is taken from them."),
      record: z.object({
        tables: z.array(z.object({ name: z.string(), rows: z.number().int(), newest: DAY })),
        faults: z.number().int().describe("Rows that could not be used."),
        sources: z.array(SOURCE),
        pages: z.number().int().describe("Pages that single facts rest on."),
      }),
    }),
  }),
} as const;
