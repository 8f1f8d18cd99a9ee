import { ChanceryError } from "../../errors.ts";
import { questionById } from "../../questions/all.ts";
import type { Finding } from "../../questions/answer.ts";
import { askQuestion } from "../../questions/askQuestion.ts";
import { QUESTION_IDS, type QuestionId } from "../../questions/ids.ts";
import { eventEvidence } from "../../questions/kit/evidence.ts";
import { rowsBehind } from "../../questions/rowsBehind.ts";
import type { Subject } from "../../questions/subject.ts";
import { requestOf } from "../../request.ts";
import { plural } from "../../words/en/forms.ts";
import { type DeskFlags, withDesk } from "../desk.ts";
import { terminal, wrap } from "../terminal.ts";

export type QueryFlags = DeskFlags & { finding: string; limit: string; json?: boolean };

/** `chancery query CHN PRK --finding history.now`: the query of a finding, run again, and the rows behind it. */
export async function query(first: string, second: string, flags: QueryFlags): Promise<void> {
  const limit = limitOf(flags.limit);
  const id = questionOf(flags.finding);
  await withDesk(flags, async (desk) => {
    const subject = await desk.subject(await requestOf(desk, first, second, flags));
    const finding = await findingOf(id, flags.finding, subject);
    const { n, rows } = await rowsBehind(finding, subject, limit);
    if (flags.json) {
      terminal.json({ finding: finding.id, query: finding.query, n, rows }, 2);
      return;
    }
    const { width, style } = terminal;
    const lines = [
      style("bold", wrap(finding.statement, width)),
      "",
      wrap(`Query: ${finding.query.words}`, width, "  "),
      ...finding.query.events.map((filter) =>
        style("dim", wrap(JSON.stringify(filter), width, "    ", "  ")),
      ),
      "",
      wrap(tally(finding, n, rows.length), width),
      ...rows.map((event) => {
        const { when, who, what, publisher, source } = eventEvidence(event, subject);
        return wrap(`${when}: ${who}: ${event.cameo} ${what} (${publisher}; ${source})`, width, "  ", "– ");
      }),
    ];
    terminal.out(...lines.flatMap((line) => [line, "\n"]));
  });
}

function tally({ query: { events } }: Finding, n: number, shown: number): string {
  if (events.length === 0)
    return "It rests on facts of the record, not on events: its evidence is all of it.";
  return `${plural(n, "row")} behind it${shown < n ? `, the latest ${shown} of them:` : ":"}`;
}

/** "history.now" → "history". */
function questionOf(finding: string): QuestionId {
  const [name] = finding.split(".");
  const found = QUESTION_IDS.find((id) => id === name);
  if (found) return found;
  throw new ChanceryError("usage", `"${finding}" is the id of no finding.`, {
    hint: `An id is a question and a name, for example history.now; the questions: ${QUESTION_IDS.join(", ")}.`,
  });
}

async function findingOf(id: QuestionId, wanted: string, subject: Subject): Promise<Finding> {
  const { findings } = await askQuestion(questionById(id), subject);
  const found = findings.find((finding) => finding.id === wanted);
  if (found) return found;
  throw new ChanceryError("usage", `The answer to ${id} holds no finding "${wanted}".`, {
    hint: `It holds: ${findings.map((finding) => finding.id).join(", ")}.`,
  });
}

function limitOf(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new ChanceryError("usage", `--limit is "${text}", not a number of rows.`, {
    hint: "For example: --limit 100.",
  });
}
