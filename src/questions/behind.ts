import { z } from "zod";
import { EVENT_FILTER } from "./filter.ts";

/**
 * Which events the marks of a figure count, as data: the query of them all, and how the row of a mark narrows it. What
 * is no count of events (trade, votes, rates, effects, chances) has none.
 */
export const BEHIND = z
  .object({
    words: z.string().describe("What all of its marks count, as a reader would ask for it."),
    events: z.array(EVENT_FILTER).describe("The events: those for which any of the filters holds."),
    list: z.string().optional().describe("The list of events in which they were counted, where it is one."),
    grain: z
      .enum(["week", "month", "quarter", "year"])
      .optional()
      .describe("A mark counts what lies wholly in a stretch of this length that begins on its date."),
    names: z
      .record(z.string(), EVENT_FILTER)
      .optional()
      .describe("What besides holds of a mark's events, by the name of its category, row or line."),
    ends: z.boolean().optional().describe("A mark counts what runs between the two ends of its edge."),
    marks: z
      .boolean()
      .optional()
      .describe(
        "A mark counts the events that it names; one that names none counts what no mark names on its day.",
      ),
    share: z
      .boolean()
      .optional()
      .describe(
        "Its marks are shares or rates: the events are the part, and the rest is told in the figure.",
      ),
  })
  .meta({ id: "behind" })
  .describe("The events that its marks count.");
