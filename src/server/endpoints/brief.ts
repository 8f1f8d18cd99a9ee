import { z } from "zod";
import { BRIEF_SCHEMA } from "../../brief/schema.ts";
import { EVIDENCE } from "../../questions/answer.ts";
import { endpoint } from "../endpoint.ts";
import { PATHS } from "../paths.ts";
import { STATE, whole } from "../state.ts";
import { DAY, fileName, PAGE } from "./parts.ts";

const SINCE = DAY.optional().describe("An earlier day to compare with.");

/** The brief, what stands beneath it, and the forms in which it is taken away. */
export const BRIEF_ENDPOINTS = {
  brief: endpoint({
    path: PATHS.brief,
    summary: "The brief: first page, ten answers with findings and evidence, figures as data, sources, gaps.",
    query: STATE.extend({ since: SINCE }),
    answer: BRIEF_SCHEMA,
    file: (query) => `${fileName(query)}.json`,
  }),
  rows: endpoint({
    path: PATHS.rows,
    summary: "The rows behind a finding: its query run again, the latest first.",
    query: STATE.extend({ finding: z.string().max(200), ...PAGE }),
    answer: z.object({ n: z.number().int(), rows: z.array(EVIDENCE) }),
  }),
  mark: endpoint({
    path: PATHS.mark,
    summary: "The events that a mark of a figure counts, the latest first; rows are numbered as in its data.",
    query: STATE.extend({ figure: z.string().max(200), row: whole(0, 10_000_000), ...PAGE }),
    answer: z.object({
      counts: z
        .boolean()
        .describe("Whether events stand behind the mark; behind an estimate, a vote or a gap none do."),
      counted: z.number().nullable().describe("The number that the figure gives, where it is of events."),
      n: z.number().int().describe("How many events are found."),
      rows: z.array(EVIDENCE),
    }),
  }),
  figure: endpoint({
    path: PATHS.figure,
    summary: "A figure of the brief, drawn at a width; each mark bears the row of its data (data-row).",
    query: STATE.extend({
      figure: z.string().max(200),
      width: whole(280, 1400).default(720),
      alone: z.stringbool().default(false).describe("Whether it is to stand by itself: dark on white."),
    }),
    answer: z.string(),
    type: "image/svg+xml",
    file: (query) => `${fileName(query)}-${query.figure}.svg`,
  }),
  figureData: endpoint({
    path: PATHS.figureData,
    summary: "The data of a figure as a table.",
    query: STATE.extend({ figure: z.string().max(200) }),
    answer: z.string(),
    type: "text/csv",
    file: (query) => `${fileName(query)}-${query.figure}.csv`,
  }),
  page: kept(PATHS.page, "html", "text/html", "The brief as one self-contained page, to keep or to print."),
  markdown: kept(PATHS.markdown, "md", "text/markdown", "The brief as Markdown, its figures as tables."),
} as const;

/** The brief as a file of another kind. */
function kept(path: string, ending: string, type: string, summary: string) {
  return endpoint({
    ...{ path, summary, type },
    query: STATE.extend({ since: SINCE }),
    answer: z.string(),
    file: (query) => `${fileName(query)}.${ending}`,
  });
}
