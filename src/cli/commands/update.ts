import { loadActors } from "../../actors/registry.ts";
import type { AskedUpdate } from "../../chronicle/chronicle.ts";
import { parseDay } from "../../dates.ts";
import { ChanceryError } from "../../errors.ts";
import type { GdeltPlan } from "../../fetch/gdelt/fetch.ts";
import { GDELT, type UpdateReport, update } from "../../intake/update.ts";
import { defaultChroniclePath } from "../../userFiles.ts";
import { stoppable } from "../interrupt.ts";
import { progressBar } from "../progress.ts";
import { terminal, wrap } from "../terminal.ts";
import { planLines, reportLines } from "../updateLines.ts";

export interface UpdateFlags {
  since?: string;
  until?: string;
  pair?: string;
  translated?: boolean;
  plan?: boolean;
  from?: string;
  chronicle?: string;
  json?: boolean;
}

/** `chancery update [gdelt]`: fetches what is asked, or brings all that was asked before up to date. */
export async function updateSource(source: string | undefined, flags: UpdateFlags): Promise<void> {
  const asked = askedBy(source, flags);
  const chronicle = flags.chronicle ?? defaultChroniclePath();
  const plans: { asked: AskedUpdate; plan: GdeltPlan }[] = [];
  let bar = progressBar(terminal, 0, "MB");
  const report = await stoppable((signal) =>
    update(chronicle, {
      ...{ asked, signal, base: flags.from, planOnly: flags.plan },
      onPlan: (of, plan) => {
        plans.push({ asked: of, plan });
        bar.finish();
        if (!flags.json) planLines(of, plan, flags.plan ?? false).forEach(say);
        bar = progressBar(terminal, plan.bytes / 1e6, "MB");
      },
      onProgress: ({ bytes }, file) => bar.update(bytes / 1e6, file),
    }).finally(() => bar.finish()),
  );
  if (flags.json) {
    return terminal.json({
      plans: plans.map(({ asked: of, plan: { files, ...rest } }) => ({
        asked: of,
        files: files.length,
        ...rest,
      })),
      ...(flags.plan ? {} : { report }),
    });
  }
  if (!flags.plan) reportLines(report, chronicle).forEach(say);
  if (isEmptyHanded(report)) {
    throw new ChanceryError("io", "No file could be taken in.", {
      hint: "The lines above say why. Say the same again later.",
    });
  }
}

function say(line: string): void {
  terminal.out(`${wrap(line, terminal.width, "  ")}\n`);
}

/** Whether there was something to fetch and nothing of it came. */
function isEmptyHanded({ files, refused, unreached }: UpdateReport): boolean {
  return files === 0 && refused.length + unreached.length > 0;
}

function askedBy(source: string | undefined, flags: UpdateFlags): Omit<AskedUpdate, "source"> | undefined {
  const { since, until, pair, translated } = flags;
  if (source === undefined) {
    const given = { since, until, pair, translated };
    const [flag] = Object.entries(given).find(([, value]) => value !== undefined) ?? [];
    if (flag === undefined) return undefined;
    throw new ChanceryError("usage", `--${flag} goes with a source.`, {
      hint: "For example: chancery update gdelt --since 2025-08-01.",
    });
  }
  if (source !== GDELT) {
    throw new ChanceryError("unknown-option", `"${source}" is not a source that can be fetched.`, {
      hint: `It can be ${GDELT}; files of other sources are taken in with: chancery ingest.`,
    });
  }
  if (since === undefined) {
    throw new ChanceryError("usage", "From which day on is not said.", {
      hint: "For example: chancery update gdelt --since 2025-08-01.",
    });
  }
  return {
    since: parseDay(since, "--since"),
    until: until === undefined ? null : parseDay(until, "--until"),
    kept: pair === undefined ? null : actorsOf(pair),
    translations: translated ?? false,
  };
}

/** The codes of the actors named. Throws ChanceryError where one is not known. */
function actorsOf(pair: string): string[] {
  const actors = loadActors();
  const today = new Date().toISOString().slice(0, 10);
  const codes = pair.split(",").map((name) => actors.find(name.trim(), today).code);
  return [...new Set(codes)].sort();
}
