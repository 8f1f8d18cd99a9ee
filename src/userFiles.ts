import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { ChanceryError } from "./errors.ts";

/** Where the user's chronicle lies: CHANCERY_HOME, else the user's data folder. */
export function defaultChroniclePath(env: NodeJS.ProcessEnv = process.env): string {
  return join(dataFolder(env), "chronicle.duckdb");
}

/** The chronicle that a desk reads beside the casebook; undefined for none. */
export function chronicleOf({ chronicle }: { chronicle?: string }): string | undefined {
  return chronicle === "none" ? undefined : (chronicle ?? defaultChroniclePath());
}

/** Where the forecasts that were given are written down: beside the user's chronicle. */
export function defaultLedgerPath(env: NodeJS.ProcessEnv = process.env): string {
  return join(dataFolder(env), "ledger.jsonl");
}

function dataFolder(env: NodeJS.ProcessEnv): string {
  return env.CHANCERY_HOME ?? join(env.XDG_DATA_HOME ?? join(homedir(), ".local", "share"), "chancery");
}

/** Throws ChanceryError "io" where no chronicle lies at the path. */
export function expectChronicle(path: string): void {
  if (existsSync(path)) return;
  throw new ChanceryError("io", `There is no chronicle at "${path}".`, {
    hint: "Make one with: chancery ingest FORMAT PATH --chronicle FILE.",
  });
}
