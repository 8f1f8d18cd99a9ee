import { z } from "zod";
import { endpoint } from "../endpoint.ts";
import { PATHS } from "../paths.ts";

const ID = z.uuid();
const IDS = z.array(ID).min(1).max(50);
const text = z.string().trim().min(1).max(500);

/** How files are to be read, as the command line has it; a path of this machine is none of it. */
const OPTIONS = z.strictObject({
  dataset: text.optional().describe("The name under which the events are kept, cited and chosen."),
  map: z
    .array(z.string().max(5000))
    .max(50)
    .optional()
    .describe('Which column is what: "date=Day,source=From".'),
  header: z.boolean().optional().describe("False where the first line names no columns."),
  delimiter: text.optional().describe('One character, or "tab".'),
  dateFormat: text.optional().describe("As DD/MM/YYYY."),
  codes: text.optional().describe("The code system of the actors: cow, or source=iso3,target=name."),
  missing: text.optional().describe("Words that mean no value, by commas."),
  cameoZeros: text.optional().describe("What became of leading zeros: kept, lost or roots."),
  encoding: text.optional(),
  firstDay: text.optional().describe("Of a benchmark: the day that hour 0 means."),
  datesFrom: text.optional().describe("Earlier days than the usual are plausible from here."),
  datesTo: text.optional(),
  replace: z.boolean().optional().describe("Whether a row that differs takes the place of what is held."),
});

const ASKED = z.object({ ids: IDS.describe("Files that were sent."), options: OPTIONS.default({}) });

const FAULT = z.object({ code: z.string(), message: z.string(), hint: z.string().optional() });

const PROGRESS = z.object({
  state: z
    .enum(["idle", "waiting", "running", "done", "stopped", "failed"])
    .describe("waiting: for those who read the chronicle."),
  names: z.array(z.string()).describe("The files, as they are called."),
  file: z.string().describe("The file at hand."),
  bytes: z.number(),
  of: z.number(),
  seconds: z.number().describe("Since it began."),
  left: z
    .number()
    .nullable()
    .describe("Seconds that it will take yet, by its pace; null where that is not known."),
  lines: z
    .array(z.object({ kind: z.enum(["say", "detail", "note"]), text: z.string() }))
    .describe("What was taken in, in sentences."),
  largest: z.number().int().describe("So many bytes may a file have that is sent."),
  fault: FAULT.nullable().describe("Why it failed, or what is to be known of rows that were all refused."),
});

const NOTHING = z.object({});

/** Taking in files: each is sent, planned with the options that answer its questions, and taken in. */
export const INTAKE_ENDPOINTS = {
  upload: endpoint({
    path: PATHS.upload,
    method: "post",
    summary:
      "Sends one file of events. It lies in a private folder until it is taken in or removed, an hour at most.",
    query: z.object({
      name: z.string().min(1).max(1000).describe("What the file is called, with its ending."),
    }),
    body: z.string().describe("The bytes of the file."),
    sends: "application/octet-stream",
    answer: z.object({ id: ID, name: z.string(), bytes: z.number().int() }),
  }),
  removeUploads: endpoint({
    path: PATHS.removeUploads,
    method: "post",
    summary: "Removes files that were sent.",
    query: NOTHING,
    body: z.object({ ids: IDS }),
    answer: NOTHING,
  }),
  planIntake: endpoint({
    path: PATHS.planIntake,
    method: "post",
    summary: "How files that were sent would be read, and what must be said first. Nothing is taken in.",
    query: NOTHING,
    body: ASKED,
    answer: z.object({
      format: z.string(),
      by: z.string().optional(),
      goes: z.boolean().describe("Whether they can be taken in with these options."),
      proposed: z.record(z.string(), z.string()).optional().describe("Which column seems to be what."),
      columns: z.array(z.string()).optional().describe("The columns from which a map chooses."),
      fields: z.array(z.object({ field: z.string(), means: z.string(), needed: z.boolean() })),
      questions: z.array(
        z.object({
          file: z.string().optional(),
          question: z.string(),
          hint: z.string().optional(),
          examples: z.array(z.string()),
          asks: z.array(z.object({ option: z.string(), values: z.array(z.string()) })),
        }),
      ),
      lines: z.array(
        z.object({
          kind: z.string(),
          text: z.string().optional(),
          event: z
            .object({
              date: z.string(),
              source: z.string(),
              target: z.string(),
              cameo: z.string(),
              act: z.string(),
            })
            .optional(),
        }),
      ),
    }),
  }),
  startIntake: endpoint({
    path: PATHS.startIntake,
    method: "post",
    summary:
      "Takes files that were sent into the chronicle, each as a whole or not at all. One intake at a time.",
    query: NOTHING,
    body: ASKED,
    answer: PROGRESS,
  }),
  intake: endpoint({
    path: PATHS.intake,
    summary: "How far the intake is, and what came of the last one.",
    query: NOTHING,
    answer: PROGRESS,
  }),
  stopIntake: endpoint({
    path: PATHS.stopIntake,
    method: "post",
    summary: "Stops the intake: nothing of the file at hand is kept, the files before it stay.",
    query: NOTHING,
    body: NOTHING,
    answer: PROGRESS,
  }),
} as const;
