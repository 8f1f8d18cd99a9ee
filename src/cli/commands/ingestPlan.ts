import { lacking } from "../../chronicle/readers/csv/proposeMap.ts";
import type { Choice } from "../../intake/choice.ts";
import { mapNeeded } from "../../intake/needed.ts";
import type { IntakeOptions } from "../../intake/options.ts";
import { plan } from "../../intake/plan.ts";
import { planLines } from "../planLines.ts";
import { terminal } from "../terminal.ts";

/**
 * `chancery ingest … --plan`: says how the files would be read and takes nothing in; no chronicle is opened or made.
 * The exit code is 1 where ingest as it was called would stop.
 */
export async function planFiles(choice: Choice, flags: IntakeOptions & { json?: boolean }): Promise<void> {
  if (choice.proposal && lacking(choice.proposal).length > 0) throw mapNeeded(choice, flags);
  const { format, by, proposed, goes, notes, files, command, lines } = await plan(choice, flags);
  if (!goes) process.exitCode = 1;
  if (flags.json) {
    terminal.json({ format, by, proposed, goes, notes, files, command });
    return;
  }
  const width = Math.min(terminal.width, 80);
  for (const line of lines) terminal.out(`${planLines(line, width)}\n`);
}
