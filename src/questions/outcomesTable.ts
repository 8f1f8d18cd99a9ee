import { z } from "zod";
import { SENTENCE } from "./answer.ts";

/** What is foreseen of a pair as rows of numbers: the same of which the answer's findings tell in sentences. */

const day = z.iso.date();
const chance = z.number().min(0).max(1);
const interval = z.object({ probability: chance, low: chance, high: chance });
const finding = z.string().describe("Id of the finding of the answer that tells of it.");

const period = z
  .object({ date: day, precision: z.enum(["day", "month", "year"]) })
  .describe("A day, as exactly as it is known.");

const score = z
  .object({
    n: z.number().int().describe("Past forecasts of this target within so many days that are settled."),
    came: z.number().int().describe("Of these, how many came true."),
    brier: z.number().describe("Mean squared distance of the method's chance and what came (Brier 1950)."),
    base: z.number().describe("The same of the long-run rate."),
    persistence: z.number().describe("The same of “as in the window before”."),
    skill: z.number().describe("1 − brier / base: above 0 the method was closer than the long-run rate."),
    low: z.number(),
    high: z.number(),
  })
  .describe("How the method did on past days.");

const odds = interval.extend({
  horizon: z.number().int().describe("Days of the window."),
  from: day.describe("First day of the window."),
  to: day.describe("Last day of the window, until which the question is open."),
  level: chance.describe("Of the intervals: 0.9 is 90 %."),
  term: z
    .string()
    .nullable()
    .describe("The word for the chance; null where odds so low, or any, did not come true as said."),
  base: interval.describe("The long-run rate of such windows."),
  windows: z.number().int().describe("Separate windows from which the long-run rate was counted."),
  given: z.enum(["model", "usual"]).describe("Whether the model's chance is given, or the usual rate."),
  score: score.nullable().describe("Null where too few forecasts, or too like ones, are settled."),
});

const target = z.object({
  id: z.string(),
  label: z.string(),
  finding,
  main: z.number().int().describe("The horizon that leads, of which the reasons are."),
  rule: z.string().describe("What counts."),
  atLeast: z.number().int(),
  settledBy: z.string().describe("The public source by which anyone can settle it."),
  by: z.string().describe("The list by which all such acts are held."),
  listEnds: day.nullable().describe("Its last day, where that lies before the day asked about."),
  acts: z.number().int(),
  last: period.nullable(),
  odds: z.array(odds),
  why: z
    .object({
      finding,
      usual: chance.describe("What the usual rate alone would give."),
      reasons: z.array(
        z.object({
          feature: z.string(),
          text: z.string(),
          adds: z.number().describe("To the log-odds."),
          times: z.number().describe("By which it multiplies the odds."),
          share: chance.describe("Its share of all that moves the chance, up or down."),
          events: z.number().int(),
        }),
      ),
    })
    .nullable()
    .describe("What moves the chance away from the usual rate; null where that itself is given."),
});

const without = z.object({
  id: z.string(),
  label: z.string(),
  finding,
  why: z.string().describe("Why there are no odds."),
  rule: z.string(),
  observed: z.boolean().describe("Whether the record sees enough to tell how often it has such acts."),
  acts: z.number().int(),
  last: period.nullable(),
  share: chance.nullable().describe("Share of all stretches of so many days that hold one."),
  stretch: z.number().int(),
});

const bin = z.object({
  from: chance,
  to: chance,
  said: chance.describe("Mean of the chances that were given."),
  came: chance.describe("Share of them that came true."),
  low: chance,
  high: chance,
  n: z.number().int(),
});

export const OUTCOMES_TABLE = z
  .object({
    targets: z.array(target),
    without: z.array(without),
    calibration: z
      .object({ n: z.number().int(), bins: z.array(bin) })
      .nullable()
      .describe("How often what was given a chance came true, over all targets and horizons."),
    record: z
      .object({
        from: day,
        to: day,
        n: z.number().int(),
        brier: z.number(),
        base: z.number(),
        persistence: z.number(),
        said: z.array(SENTENCE).describe("In plain words: where it was closer than the long-run rate."),
      })
      .nullable()
      .describe("How the numbers that would have been given on past days did; null where none is settled."),
  })
  .describe("What is foreseen of a pair on a day, as rows of numbers.");

export type OutcomesTable = z.infer<typeof OUTCOMES_TABLE>;
