import { basename } from "node:path";
import { choose } from "../../intake/choice.ts";
import type { IntakeOptions } from "../../intake/options.ts";
import type { ReportLine } from "../../intake/reportText.ts";
import { allRefused, takeIn } from "../../intake/takeIn.ts";
import { defaultChroniclePath } from "../../userFiles.ts";
import { stoppable } from "../interrupt.ts";
import { progressBar } from "../progress.ts";
import { terminal, wrap } from "../terminal.ts";

export interface IngestFlags extends IntakeOptions {
  plan?: boolean;
  json?: boolean;
}

/** `chancery ingest [FORMAT] PATH…`: takes files in, each as a whole or not at all, and sums up. */
export async function ingestFiles(
  format: string | undefined,
  named: readonly string[],
  flags: IngestFlags,
): Promise<void> {
  const choice = await choose(format, named, flags, { plan: flags.plan });
  if (flags.plan) return (await import("./ingestPlan.ts")).planFiles(choice, flags);
  let bar = progressBar(terminal, 0, "MB");
  let several = false;
  const report = await stoppable((signal) =>
    takeIn(flags.chronicle ?? defaultChroniclePath(), choice, flags, {
      signal,
      onStart: (bytes, files) => {
        several = files > 1;
        bar = progressBar(terminal, bytes / 1e6, "MB");
      },
      onProgress: (bytes, file) => bar.update(bytes / 1e6, basename(file)),
      onFile: (_, lines) => {
        if (flags.json || !several) return;
        bar.finish();
        lines.forEach(print);
      },
    }).finally(() => bar.finish()),
  );
  if (flags.json) terminal.json(report.summary);
  else report.lines.forEach(print);
  const refused = allRefused(report);
  if (refused) throw refused;
}

function print({ kind, text }: ReportLine): void {
  if (kind === "note") terminal.out(`${wrap(text, terminal.width, "    ", "  ")}\n`);
  else terminal.out(`${kind === "detail" ? "  " : ""}${text}\n`);
}
