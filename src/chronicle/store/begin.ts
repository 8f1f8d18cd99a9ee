import { linkSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { SCHEMA } from "./schema.ts";

/**
 * Makes the file of an empty chronicle where there is none: under a name that is its own, and only when it is whole under the name
 * that was asked for. So whoever is killed meanwhile leaves no file there that the engine can't open. Gives whether it made it: where
 * another process was quicker, its file stands.
 *
 * @throws what the engine and the system say where it can't be written; nothing of it is left then.
 */
export async function beginFile(path: string): Promise<boolean> {
  removeLeft(path);
  const begun = `${path}.${process.pid}.new`;
  try {
    await writeEmpty(begun);
    return named(begun, path);
  } finally {
    removeFile(begun);
  }
}

/** Takes a chronicle away, with what the engine keeps beside it; one that the system holds on to stays. */
export function removeFile(path: string): void {
  for (const one of [path, `${path}.wal`]) {
    try {
      rmSync(one, { force: true });
    } catch {
      // It is empty, and harms nobody.
    }
  }
}

async function writeEmpty(path: string): Promise<void> {
  const instance = await DuckDBInstance.create(path);
  try {
    const connection = await instance.connect();
    try {
      for (const sql of SCHEMA) await connection.run(sql);
      await connection.run("CHECKPOINT");
    } finally {
      connection.closeSync();
    }
  } finally {
    instance.closeSync();
  }
}

/** Gives the file its name, and never takes the place of one that is there. */
function named(begun: string, path: string): boolean {
  try {
    linkSync(begun, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    // Some disks know no second name of a file.
    if (code !== "EPERM" && code !== "ENOTSUP" && code !== "ENOSYS") throw error;
    renameSync(begun, path);
    return true;
  }
}

/** Takes away what processes left that were killed here. */
function removeLeft(path: string): void {
  const [folder, name] = [dirname(path), basename(path)];
  for (const file of readdirSync(folder)) {
    const process =
      file.startsWith(`${name}.`) && /^\.(\d+)\.new(?:\.wal)?$/.exec(file.slice(name.length))?.[1];
    if (process && !isRunning(Number(process))) rmSync(join(folder, file), { force: true });
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // One of another user may not be asked, and is there.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
