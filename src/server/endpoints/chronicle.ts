import { z } from "zod";
import { FACETS } from "../../chronicle/facets.ts";
import { BIN_UNITS } from "../../chronicle/timeline.ts";
import { endpoint } from "../endpoint.ts";
import { PATHS } from "../paths.ts";
import { STATE } from "../state.ts";
import { ACTOR, DAY, PAGE, SPAN } from "./parts.ts";

const word = z.string().trim().min(1).max(300);
const n = z.number().int();

/** Which events. Every part that is given must hold. */
const CHOSEN = z.object({
  a: STATE.shape.a.optional().describe("An actor by name or code; alone: what involves it."),
  b: STATE.shape.b.optional().describe("The other: what the two did to each other."),
  way: z
    .enum(["either", "forth", "back"])
    .default("either")
    .describe("either way; forth: a acts; back: a is acted upon."),
  source: word.optional().describe("Who acts, by name or code; several by commas."),
  target: word.optional().describe("Who is acted upon, the same."),
  act: word.optional().describe("CAMEO codes of two to four digits by commas, or the words of one."),
  quad: word.optional().describe("Classes of acts by commas: verbal cooperation, material conflict."),
  issue: word.optional().describe("Issues by commas; (none) for those without one."),
  publisher: word.optional().describe("Who reported it; (none) for those without one."),
  dataset: STATE.shape.dataset,
  from: DAY.optional(),
  to: DAY.optional(),
  text: z.string().trim().max(200).optional().describe("Words that stand in the summary or in a name."),
  asOf: STATE.shape.asOf.describe("Only what was known on this day; default: all that is held."),
});

const PARTY = ACTOR.extend({
  person: z.string(),
  written: z.string().describe("As the source wrote it."),
});

const EVENT = z.object({
  id: z.string(),
  date: DAY,
  precision: z.enum(["day", "month", "year"]),
  when: z.string(),
  known: DAY,
  source: PARTY,
  target: PARTY.nullable(),
  act: z.object({ code: z.string(), name: z.string() }),
  quad: z.string(),
  goldstein: z.number().describe("−10 (conflict) to +10 (cooperation)."),
  kind: z.string(),
  aim: z.string(),
  issue: z.string(),
  reports: n,
  confidence: z.string(),
  summary: z.string(),
  publisher: z.string(),
  urls: z.array(z.string()).describe("Of the report, http or https only."),
  dataset: z.string(),
  file: z.string(),
  line: n,
});

const CLASS_COUNTS = z.object({
  "verbal cooperation": n,
  "material cooperation": n,
  "verbal conflict": n,
  "material conflict": n,
});

/** The chronicle itself: rows, counts over time, by whom and by what, and what was refused. */
export const CHRONICLE_ENDPOINTS = {
  events: endpoint({
    path: PATHS.events,
    summary: "Events of the chronicle, filtered, page by page.",
    query: CHOSEN.extend({
      id: word.optional().describe("One event by its id."),
      order: z.enum(["latest", "earliest"]).default("latest"),
      ...PAGE,
    }),
    answer: z.object({
      total: n,
      asOf: DAY.nullable().describe("The day as of which was asked, if one was."),
      a: ACTOR.nullable(),
      b: ACTOR.nullable(),
      events: z.array(EVENT),
    }),
  }),
  timeline: endpoint({
    path: PATHS.timeline,
    summary:
      "How many events lie in each stretch of time, by class of act. The bins and the vague add up to the total.",
    query: CHOSEN,
    answer: z.object({
      unit: z.enum(BIN_UNITS),
      from: DAY,
      to: DAY,
      total: n,
      vague: z.object({ month: n, year: n }).describe("Dated less precisely than a bin is long: in no bin."),
      bins: z.array(
        z.object({
          from: DAY,
          to: DAY,
          covered: z.enum(["whole", "part", "none"]).describe("none: no data, which is not no events."),
          counts: CLASS_COUNTS,
        }),
      ),
      coverage: z.array(SPAN),
    }),
  }),
  facets: endpoint({
    path: PATHS.facets,
    summary:
      "What the events are made of: the commonest actors, acts, classes, issues, publishers, data sets.",
    query: CHOSEN,
    answer: z.object({
      facets: z.array(
        z.object({
          key: z.enum(FACETS),
          values: z.array(z.object({ value: z.string(), name: z.string(), n })),
          more: z.object({ values: n, n }).describe("Those beside them, and their events."),
        }),
      ),
    }),
  }),
  quarantine: endpoint({
    path: PATHS.quarantine,
    summary: "Rows of the sources that could not be read, with file, line and reason.",
    query: CHOSEN.pick({ dataset: true, asOf: true }).extend({ reason: word.optional(), ...PAGE }),
    answer: z.object({
      total: n.describe("Rows refused for the reason, or for any."),
      reasons: z.array(z.object({ reason: z.string(), n })),
      rows: z.array(
        z.object({
          dataset: z.string(),
          file: z.string(),
          line: n,
          reason: z.string(),
          detail: z.string(),
          raw: z.string().describe("The row as it stood, cut to 500 characters."),
        }),
      ),
    }),
  }),
} as const;
