import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { IntakeOptions } from "../../src/intake/options.ts";

export const folder = () => mkdtempSync(join(tmpdir(), "chancery-intake-"));

export const HEAD = "Id,Day,From,To,Act";
export const MINE: IntakeOptions = {
  dataset: "mine",
  map: ["id=Id,date=Day,source=From,target=To,cameo=Act"],
};

/** So many rows, their ids from the first on. */
export function table(rows: number, first = 1): string {
  const lines = Array.from({ length: rows }, (_, at) => `${first + at},2025-02-01,CHN,PRK,042`);
  return `${[HEAD, ...lines].join("\n")}\n`;
}

export function written(text: string | Buffer, name = "rows.csv"): string {
  const file = join(folder(), name);
  writeFileSync(file, text);
  return file;
}
