import { z } from "zod";
import { QUESTION_IDS } from "../questions/ids.ts";
import { BRIEF_FORMAT } from "./brief.ts";
import { FIGURE_DATA } from "./figureSchema.ts";

const measure = z.object({
  name: z.string(),
  label: z.string(),
  value: z.number(),
  unit: z.string(),
  low: z.number().optional(),
  high: z.number().optional(),
  level: z.number().optional(),
  n: z.number().optional(),
  p: z.number().optional(),
});

const evidence = z.object({
  kind: z.enum(["event", "series", "record", "treaty", "leader", "dispute"]),
  id: z.string(),
  date: z.iso.date(),
  when: z.string(),
  who: z.string(),
  what: z.string(),
  publisher: z.string(),
  url: z.string(),
  source: z.string(),
  sources: z.array(z.string()),
});

const confidence = z.object({ level: z.enum(["low", "moderate", "high"]), why: z.string() });

const likelihood = z.object({
  probability: z.number().min(0).max(1),
  low: z.number().min(0).max(1),
  high: z.number().min(0).max(1),
  level: z.number(),
  term: z.string(),
  base: z.number().min(0).max(1).optional(),
  resolves: z.object({
    target: z.string(),
    label: z.string(),
    atLeast: z.number().int(),
    from: z.iso.date(),
    to: z.iso.date(),
    settledBy: z.string(),
  }),
});

const figure = z.object({
  id: z.string(),
  title: z.string(),
  caption: z.string(),
  alt: z.string(),
  data: FIGURE_DATA,
  leftOut: z.array(z.object({ n: z.number().int(), what: z.string(), which: z.string() })).optional(),
});

const stretch = z.object({ n: z.number().int(), exposure: z.number().int(), days: z.number() });

const change = z.object({
  name: z.string(),
  direction: z.enum(["rise", "fall", "level"]),
  basis: z.enum(["record", "time"]),
  now: stretch,
  before: stretch,
});

const finding = z.object({
  id: z.string(),
  statement: z.string(),
  nature: z.enum(["information", "assumption", "judgement"]),
  numbers: z.array(measure),
  changes: z.array(change).optional(),
  evidence: z.array(evidence),
  evidenceCount: z.number().int(),
  query: z.string(),
  confidence,
  likelihood: likelihood.optional(),
  thin: z.boolean().optional(),
});

const answer = z.object({
  question: z.enum(QUESTION_IDS),
  title: z.string(),
  headline: z.string(),
  findings: z.array(finding),
  figure: figure.nullable(),
  moreFigures: z.array(figure),
  confidence,
  alternatives: z.array(z.string()),
  method: z.string(),
  wouldChange: z.array(z.string()),
  gaps: z.array(z.string()),
});

const actor = z.object({ code: z.string(), name: z.string() });
const share = z.object({ label: z.string(), events: z.number().int(), share: z.number() });

/** The shape of a brief as JSON; docs/brief.schema.json is made from it (`npm run schema`). */
export const BRIEF_SCHEMA = z.object({
  format: z.literal(BRIEF_FORMAT),
  version: z.string(),
  title: z.string(),
  subject: z.object({
    a: actor,
    b: actor,
    asOf: z.iso.date(),
    focal: z.object({ id: z.string(), date: z.iso.date(), when: z.string(), summary: z.string() }).nullable(),
    datasets: z.array(z.string()),
  }),
  audit: z.string(),
  judgements: z.array(
    z.object({
      statement: z.string(),
      likelihood,
      confidence,
      basis: z.array(z.string()),
      question: z.enum(QUESTION_IDS),
    }),
  ),
  answers: z.array(answer),
  changes: z
    .object({
      since: z.iso.date(),
      items: z.array(
        z.object({ question: z.enum(QUESTION_IDS), finding: z.string(), statement: z.string() }),
      ),
    })
    .nullable(),
  gaps: z.array(z.string()),
  sources: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      citation: z.string(),
      terms: z.string(),
      quality: z.string(),
    }),
  ),
  sourceMix: z.object({ byPlace: z.array(share), byConfidence: z.array(share) }),
  coverage: z.array(
    z.object({
      dataset: z.string(),
      from: z.iso.date(),
      to: z.iso.date(),
      events: z.number().int(),
      pair: z.number().int(),
    }),
  ),
  completeness: z.array(
    z.object({
      label: z.string(),
      from: z.iso.date(),
      to: z.iso.date(),
      grade: z.enum(["complete", "nearly"]),
      by: z.string(),
      listed: z.number().int(),
      held: z.number().int(),
      note: z.string(),
    }),
  ),
  quarantined: z.array(z.object({ dataset: z.string(), reason: z.string(), rows: z.number().int() })),
});

/** JSON Schema (draft 2020-12) of {@link BRIEF_SCHEMA}. */
export function briefJsonSchema(): object {
  return z.toJSONSchema(BRIEF_SCHEMA, { target: "draft-2020-12" });
}
