import { z } from "zod";
import { ANSWER, CONFIDENCE, GLANCE, LIKELIHOOD, SENTENCE } from "../questions/answer.ts";
import { QUESTION_IDS } from "../questions/ids.ts";
import { BRIEF_FORMAT } from "./format.ts";

const actor = z.object({ code: z.string(), name: z.string() });

const share = z.object({ label: z.string(), events: z.number().int(), share: z.number() });

const bearing = z.array(z.string()).describe("Ids of findings of this brief that bear it.");

const judgement = z
  .object({
    question: z.enum(QUESTION_IDS),
    statement: z.string(),
    findings: bearing,
    confidence: CONFIDENCE.describe("The weakest of those of the findings."),
    likelihood: LIKELIHOOD.optional().describe("Where the judgement is of a chance."),
  })
  .describe("What the reader should take from one of the answers, in one sentence.");

const watch = z
  .object({
    kind: z.enum(["date", "odds", "change"]),
    text: z.string(),
    findings: bearing,
    when: z.string().optional().describe('Of a date ahead, as a reader wants it: "10 October 2025".'),
    likelihood: LIKELIHOOD.optional(),
  })
  .describe("A dated thing ahead, an outcome with its odds, or what would change the assessment.");

const front = z
  .object({
    title: z.string().describe("The news, from the findings of significance and history."),
    titleFindings: bearing,
    audit: z
      .string()
      .describe('How many rows were right when checked, in one sentence; "" where they never were.'),
    reports: z
      .string()
      .describe(
        'Where a machine coded the data: how many rows of the two there are and how many acts by the one-a-day rule, and whose rows alone are held; else "".',
      ),
    bottomLine: z.array(SENTENCE).max(3),
    judgements: z.array(judgement).max(5).describe("No two from one question (brief/front/judgements)."),
    watch: z.array(watch),
    short: z.array(
      z.object({
        question: z.enum(QUESTION_IDS),
        asks: z.string().describe("The question in words, with the names of the pair."),
        sentences: z.array(SENTENCE),
        glance: GLANCE.optional(),
      }),
    ),
  })
  .describe("The first page: what happened, what it means, what to watch, and the answers in short.");

const change = z
  .object({
    question: z.enum(QUESTION_IDS),
    finding: z.string().describe('The finding whose number moved, or "" for what happened in between.'),
    statement: z.string(),
  })
  .describe("A difference between this brief and the same brief as of an earlier day.");

const redlined = z
  .object({
    question: z.enum(QUESTION_IDS),
    kind: z.enum(["new", "gone", "changed"]),
    text: z.string().describe("The sentence as it stands; as it stood, where it is gone."),
    was: z.string().optional().describe("As it stood before, where it changed."),
    findings: z
      .array(z.string())
      .describe("Ids of the findings that bear it; those of then, where it is gone."),
    words: z
      .array(z.object({ text: z.string(), kind: z.enum(["same", "gone", "new"]) }))
      .optional()
      .describe(
        "Where it changed: same and new, joined by spaces, are the sentence now, same and gone the one before.",
      ),
  })
  .describe("A sentence of the short answers that is not as it was on an earlier day.");

const source = z
  .object({
    key: z.string(),
    title: z.string(),
    citation: z.string(),
    terms: z.string(),
    quality: z.string(),
    blindSpots: z
      .array(z.string())
      .describe("What it is known not to see, or to see wrongly; of data sets that a machine codes."),
  })
  .describe("A data set that stands behind the brief, with what the reader must know before trusting it.");

const graded = z
  .object({
    label: z.string(),
    from: z.iso.date(),
    to: z.iso.date(),
    grade: z.enum(["complete", "nearly"]),
    by: z.string(),
    listed: z.number().int().describe("What the list names in the span."),
    held: z.number().int().describe("How many of these are held."),
    note: z.string().describe("What the grade leaves open, where it is not complete."),
  })
  .describe("A class of acts, graded against a public list over a span of days.");

/** The shape of a brief as JSON; docs/brief.schema.json is made from it (`npm run schema`). */
export const BRIEF_SCHEMA = z.object({
  format: z.literal(BRIEF_FORMAT).describe("Version of this shape, for readers of the JSON."),
  version: z.string().describe("Version of Chancery that wrote it."),
  title: z.string(),
  subject: z.object({
    a: actor,
    b: actor,
    asOf: z.iso.date(),
    focal: z.object({ id: z.string(), date: z.iso.date(), when: z.string(), summary: z.string() }).nullable(),
    datasets: z.array(z.string()),
  }),
  countingRule: z
    .string()
    .describe('Where a machine coded the data: what a row is, and what counts as one act; else "".'),
  audit: z
    .string()
    .describe('How many rows were right when the data were audited; "" where they never were.'),
  loadEvents: z
    .string()
    .describe(
      'Where no event of the pair is held and the brief rests on the record of the world: how to load events; else "".',
    ),
  front,
  answers: z.array(ANSWER),
  changes: z
    .object({
      since: z.iso.date(),
      items: z.array(change),
      redline: z
        .array(redlined)
        .optional()
        .describe(
          "Sentences of the short answers that are new, gone or changed; absent where the earlier ones were not asked.",
        ),
    })
    .nullable(),
  gaps: z.array(z.string()),
  sources: z.array(source),
  sourceMix: z.object({ byPlace: z.array(share), byConfidence: z.array(share) }),
  coverage: z.array(
    z.object({
      dataset: z.string(),
      from: z.iso.date(),
      to: z.iso.date(),
      events: z.number().int(),
      pair: z.number().int().describe("Rows between the two."),
      acts: z
        .number()
        .int()
        .describe("Acts between the two: rows of the same source, target, CAMEO root and day count once."),
      kept: z
        .array(z.string())
        .optional()
        .describe("Whose rows alone are held throughout; absent where those of all are."),
    }),
  ),
  completeness: z
    .array(graded)
    .describe(
      "Classes of acts around the pair that the data hold completely, or nearly so, by a public list.",
    ),
  quarantined: z.array(z.object({ dataset: z.string(), reason: z.string(), rows: z.number().int() })),
});

/** JSON Schema (draft 2020-12) of {@link BRIEF_SCHEMA}. */
export function briefJsonSchema(): object {
  return z.toJSONSchema(BRIEF_SCHEMA, { target: "draft-2020-12" });
}
