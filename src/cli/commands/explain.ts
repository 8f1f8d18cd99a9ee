import { relative } from "node:path";
import { composeBrief } from "../../brief/compose.ts";
import { BRIEF_FORMATS, type BriefFormat, writeExplained } from "../../brief/write.ts";
import { plainText } from "../../plainText.ts";
import { QUESTION_IDS } from "../../questions/ids.ts";
import { earlierDay, requestOf } from "../../request.ts";
import { type DeskFlags, oneOf, withDesk } from "../desk.ts";
import { printFront } from "../printFront.ts";
import { progressBar } from "../progress.ts";
import { terminal } from "../terminal.ts";

export interface ExplainFlags extends DeskFlags {
  since?: string;
  format?: string;
  out?: string;
  json?: boolean;
}

/** `chancery explain CHN PRK`: the first page of the brief alone, on the terminal or as files. */
export async function explain(first: string, second: string, flags: ExplainFlags): Promise<void> {
  const formats =
    flags.format === undefined ? [] : (oneOf(flags.format, BRIEF_FORMATS, "--format") as BriefFormat[]);
  await withDesk(flags, async (desk) => {
    const request = await requestOf(desk, first, second, flags);
    const since = flags.since === undefined ? undefined : await earlierDay(desk, flags.since, request.asOf);
    const bar = progressBar(terminal, QUESTION_IDS.length * (since ? 2 : 1), "answers");
    const made = await composeBrief(desk, {
      ...request,
      since,
      onStep: (done, _total, what) => bar.update(done, what),
    });
    bar.finish();
    if (flags.json) terminal.json(made.front, 2);
    else if (formats.length === 0) printFront(made, terminal, { shorts: true });
    else
      for (const path of writeExplained(made, flags.out ?? "briefs", formats))
        terminal.out(`${plainText(relative(process.cwd(), path))}\n`);
  });
}
