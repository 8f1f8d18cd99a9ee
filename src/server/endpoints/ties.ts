import { z } from "zod";
import { endpoint } from "../endpoint.ts";
import { PATHS } from "../paths.ts";
import { STATE, whole } from "../state.ts";
import { ACTOR, DAY } from "./parts.ts";

const count = z.number().int();

const TIE = z.object({
  a: z.string(),
  b: z.string().describe("Later than a in the alphabet."),
  n: count.describe("Acts in either direction, aimed at the other; no votes."),
  cooperation: count,
  conflict: count,
  net: z.number().describe("Sum of Goldstein intensities."),
  score: z.number().describe("Net over gross intensity: -1 all conflict, +1 all cooperation."),
  prevails: z
    .enum(["cooperation", "conflict", "neither", "few", "unfollowed"])
    .describe(
      "few: too few acts to say; unfollowed: single finds of a pair that the record does not follow.",
    ),
});

const FRAME = z.object({
  from: DAY,
  to: DAY,
  title: z.string().describe("What the frame says of the two."),
  lead: z.array(z.string()).describe("What is and is not known of its ties, in sentences."),
  names: z
    .record(z.string(), z.object({ name: z.string(), short: z.string() }))
    .describe("Names that actors had then and no more on the DAY, by code."),
  covered: z.number().describe("Share of its days that the data sets cover."),
  observed: z.boolean().describe("False: no data, which is not an absence of ties."),
  silent: count.describe("Pairs that the record follows, without an act."),
  unfollowed: count.describe("Pairs without an act that the record does not follow."),
  ties: z.array(TIE).describe("Those with at least one act."),
});

/** The signed ties around two actors. */
export const TIES_ENDPOINTS = {
  ties: endpoint({
    path: PATHS.ties,
    summary:
      "Signed ties among the two and those who deal most with them, over a window before the DAY and before each earlier year's end.",
    query: STATE.extend({
      years: whole(1, 10).default(3).describe("Length of the window."),
      around: whole(1, 24).default(10).describe("How many others at most."),
    }),
    answer: z.object({
      asOf: DAY,
      a: ACTOR,
      b: ACTOR,
      years: count,
      datasets: z.array(z.string()),
      choice: z.string().describe("Who is shown, in a sentence."),
      nodes: z.array(
        ACTOR.extend({
          short: z.string(),
          kind: z.string(),
          role: z.enum(["pair", "other"]),
          place: z
            .string()
            .nullable()
            .describe("Its number in ISO 3166-1, by which maps know it; null where it has none."),
          today: z
            .string()
            .nullable()
            .describe("Its name of today, where that is another than as of the DAY."),
        }),
      ),
      frames: z.array(FRAME).describe("In order of time; the last ends with the DAY. As known on the DAY."),
    }),
  }),
} as const;
