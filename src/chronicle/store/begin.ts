import { existsSync, linkSync, readdirSync, renameSync, rmSync } from "node:fs";
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
  if (existsSync(path)) return false;
  const begun = `${path}.${process.pid}.new`;
  try {
    await writeEmpty(begun);
    return named(begun, path);
  } finally {
    removeFile(begun);
  }
}

/** Takes an empty chronicle away, with what the engine keeps beside it. */
export function removeFile(path: string): void {
  remove(path);
  remove(`${path}.wal`);
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // What the system holds on to stays: it is empty, and harms nobody.
  }
}

/** Readers of DuckDB before this one can't open it: it packs texts in a quarter less time. */
const FORMAT = { storage_compatibility_version: "v1.3.0" };

async function writeEmpty(path: string): Promise<void> {
  const instance = await DuckDBInstance.create(path, FORMAT);
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
  if (existsSync(path)) return false;
  // A log whose chronicle is gone is of no use, and the engine would take it for that of the new one.
  remove(`${path}.wal`);
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
  for (const file of filesIn(folder)) {
    const id = file.startsWith(`${name}.`) && /^\.(\d+)\.new(?:\.wal)?$/.exec(file.slice(name.length))?.[1];
    if (id && !isRunning(Number(id))) remove(join(folder, file));
  }
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // It may be open to those who know the names in it.
    return [];
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
