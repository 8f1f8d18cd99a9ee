import { relative } from "node:path";
import type { Brief } from "../../brief/brief.ts";
import { checkBrief } from "../../brief/check.ts";
import { composeBrief } from "../../brief/compose.ts";
import { drawingBoard } from "../../brief/drawingBoard.ts";
import { BRIEF_FORMATS, type BriefFormat, showsFigures, writeBrief } from "../../brief/write.ts";
import { CASEBOOK } from "../../casebook.ts";
import { addMonths } from "../../dates.ts";
import type { Desk } from "../../desk.ts";
import { ChanceryError } from "../../errors.ts";
import { plainText } from "../../plainText.ts";
import { QUESTION_IDS, type QuestionId } from "../../questions/ids.ts";
import { earlierDay, requestOf } from "../../request.ts";
import { plural } from "../../words/en/forms.ts";
import { type DeskFlags, oneOf, withDesk } from "../desk.ts";
import { printFront } from "../printFront.ts";
import { progressBar } from "../progress.ts";
import { type Terminal, terminal, wrap } from "../terminal.ts";

export interface BriefFlags extends DeskFlags {
  since?: string;
  questions?: string;
  format?: string;
  annex?: "no" | "yes";
  out?: string;
  check?: boolean;
  statements?: string | true;
  json?: boolean;
}

/** `chancery brief CHN PRK`: composes, writes, and says where; checks and weighs statements where asked. */
export async function brief(first: string, second: string, flags: BriefFlags): Promise<void> {
  const formats = oneOf(flags.format ?? "html,md,json", BRIEF_FORMATS, "--format") as BriefFormat[];
  const questions = flags.questions
    ? (oneOf(flags.questions, QUESTION_IDS, "--questions") as QuestionId[])
    : undefined;
  const board = !flags.json && showsFigures(formats) ? drawingBoard() : undefined;
  try {
    await withDesk(flags, async (desk) => {
      const request = await requestOf(desk, first, second, flags);
      const since = await sinceOf(desk, flags.since, request.asOf);
      const bar = progressBar(
        terminal,
        (questions?.length ?? QUESTION_IDS.length) * (since ? 2 : 1),
        "answers",
      );
      const made = await composeBrief(desk, {
        ...request,
        questions,
        since,
        compare: flags.since === undefined ? "judgements" : "all",
        onStep: (done, _total, what) => bar.update(done, what),
        onAnswer: board?.add,
      });
      bar.finish();
      if (flags.json) terminal.json(made, 2);
      else
        tell(
          made,
          writeBrief(made, flags.out ?? "briefs", formats, await board?.finish(), flags.annex !== "no"),
        );
      if (flags.statements) await weigh(made, flags.statements, flags.json ? terminal.err : terminal.out);
      if (flags.check) check(made);
    });
  } finally {
    board?.close();
  }
}

async function sinceOf(desk: Desk, flag: string | undefined, asOf: string): Promise<string | undefined> {
  if (flag === "none") return undefined;
  if (flag === undefined) return addMonths(asOf, -12);
  return earlierDay(desk, flag, asOf);
}

function tell(made: Brief, paths: readonly string[]): void {
  printFront(made, terminal, { shorts: false });
  const documents = paths.filter((path) => !path.endsWith(".svg"));
  const pictures = paths.length - documents.length;
  terminal.out(
    `\nWritten:\n${documents.map((path) => `  ${plainText(relative(process.cwd(), path))}\n`).join("")}`,
  );
  if (pictures > 0) terminal.out(`  and ${pictures} pictures beside the Markdown\n`);
}

/** Tells what becomes of each statement; `out` is where the JSON of the brief is not. */
async function weigh(made: Brief, flag: string | true, out: Terminal["out"]): Promise<void> {
  const { loadStatements, weighStatements } = await import("../../brief/statements.ts");
  const list = loadStatements(flag === true ? new URL("statements.json", CASEBOOK) : flag);
  const { width, style } = terminal;
  const results = weighStatements(list, made.answers);
  const counts = new Map<string, number>();
  for (const { statement, verdict, why, findings } of results) {
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
    out("\n", style("bold", wrap(`${statement.id} ${statement.statement}`, width, "    ")), "\n");
    out(`${wrap(`${verdict}. ${why}`, width, "    ", "  ")}\n`);
    for (const finding of findings)
      out(`${wrap(`${finding.id}: ${finding.statement}`, width, "      ", "    – ")}\n`);
  }
  out(
    `\n${plural(results.length, "statement")}: ${[...counts].map(([verdict, n]) => `${n} ${verdict}`).join(", ")}.\n`,
  );
}

function check(made: Brief): void {
  const shortfalls = checkBrief(made);
  if (shortfalls.length === 0) {
    terminal.err("The brief meets the nine standards.\n");
    return;
  }
  for (const { standard, where, what } of shortfalls)
    terminal.err(`${plainText(`standard ${standard}: ${where}: ${what}`)}\n`);
  throw new ChanceryError(
    "bad-input",
    `The brief misses the analytic standard in ${plural(shortfalls.length, "place")}.`,
  );
}
