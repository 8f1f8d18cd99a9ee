import { execFile, execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { vi } from "vitest";
import { buildProgram } from "../../src/cli/program.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
export const BIN = join(ROOT, "bin/chancery");

/** A new empty folder. */
export const folder = () => mkdtempSync(join(tmpdir(), "chancery-cli-"));

/** Compiles src where that has not been done since it was last changed: the command runs what is in dist. */
export function compile(): void {
  const compiled = join(ROOT, "dist/cli/main.js");
  const changed = Math.max(
    ...readdirSync(join(ROOT, "src"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );
  if (existsSync(compiled) && statSync(compiled).mtimeMs >= changed) return;
  const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
  execFileSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { cwd: ROOT, stdio: "pipe" });
}

export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** What Node asks before it colours a terminal: a CI sets some of them. */
const COLOUR = Object.fromEntries(
  ["NO_COLOR", "FORCE_COLOR", "NODE_DISABLE_COLORS", "CI", "TEAMCITY_VERSION"].map((name) => [
    name,
    undefined,
  ]),
);

/** Runs a program in a process of its own, in an empty folder, with no chronicle of the user's in sight. */
export function run(file: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const home = folder();
  const clean = { ...process.env, ...COLOUR, CHANCERY_HOME: home, ...env };
  return new Promise((resolve) => {
    execFile(file, args, { cwd: home, env: clean, maxBuffer: 1e8 }, (error, out, err) => {
      resolve({ code: typeof error?.code === "number" ? error.code : error ? 99 : 0, out, err });
    });
  });
}

/** The command as it is installed. */
export const chancery = (args: readonly string[], env?: NodeJS.ProcessEnv) =>
  run(process.execPath, [BIN, ...args], env);

/** The command within this process, for the many cases that need no process: what it printed and what it threw. */
export async function within(...args: string[]): Promise<{ out: string; err: string; error: unknown }> {
  let out = "";
  let err = "";
  const exit = new Error("exit");
  const spies = [
    vi.spyOn(process.stdout, "write").mockImplementation((text) => {
      out += String(text);
      return true;
    }),
    vi.spyOn(process.stderr, "write").mockImplementation((text) => {
      err += String(text);
      return true;
    }),
    vi.spyOn(process, "exit").mockImplementation(() => {
      throw exit;
    }),
  ];
  try {
    await buildProgram().parseAsync(["node", "chancery", ...args]);
    return { out, err, error: undefined };
  } catch (error) {
    return { out, err, error };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
