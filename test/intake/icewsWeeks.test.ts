import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
// @ts-expect-error: plain JavaScript, which the fuzzer shares
import { zip } from "../../scripts/fuzz/zip.mjs";
import { choose } from "../../src/intake/choice.ts";
import { takeIn } from "../../src/intake/takeIn.ts";
import { FORMATS_UNDER_TEST } from "../chronicle/readers/formats.ts";
import { folder } from "./files.ts";

const { header, row } = FORMATS_UNDER_TEST.find(({ reader }) => reader.format === "icews")!;

/** A week as Dataverse has it: a table in an archive, both called by the day on which it ends. */
function written(at: string, day: string, rows: readonly number[]): string {
  const content = `${[header, ...rows.map((n) => row(n).join("\t"))].join("\n")}\n`;
  const file = join(at, `${day}-icews-events.zip`);
  writeFileSync(file, zip([{ name: `${day}-icews-events.tab`, content }]));
  return file;
}

/** Two weeks, a day of the first in the second as well; a yearly file may lie beside them. */
function weeks({ yearly = false } = {}) {
  const path = join(folder(), "weeks");
  mkdirSync(path);
  const days = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const files = [written(path, "20180608", days(1, 8)), written(path, "20180615", days(8, 14))];
  if (yearly) writeFileSync(join(path, "events.2018.tab"), `${[header, row(14).join("\t")].join("\n")}\n`);
  return { path, files };
}

async function taken(first: string, rest: readonly string[] = []) {
  const choice = await choose(first, rest, {});
  const { summary } = await takeIn(join(folder(), "c.duckdb"), choice, {});
  const { read, added, known, differing, quarantined } = summary;
  return [choice.format, { read, added, known, differing, quarantined }];
}

describe("weekly files of ICEWS", () => {
  const all = ["icews", { read: 15, added: 14, known: 1, differing: 0, quarantined: {} }];

  it("are taken in one by one and as a folder, with the format named or not; what two weeks share is known", async () => {
    const { path, files } = weeks();
    const one = ["icews", { read: 8, added: 8, known: 0, differing: 0, quarantined: {} }];
    expect(await taken("icews", [files[0]!])).toEqual(one);
    expect(await taken(files[0]!)).toEqual(one);
    expect(await taken("icews", files)).toEqual(all);
    expect(await taken(files[0]!, [files[1]!])).toEqual(all);
    expect(await taken("icews", [path])).toEqual(all);
    expect(await taken(path)).toEqual(all);
  });

  it("may lie beside a yearly one", async () => {
    const { path } = weeks({ yearly: true });
    const more = ["icews", { read: 16, added: 14, known: 2, differing: 0, quarantined: {} }];
    expect(await taken("icews", [path])).toEqual(more);
    expect(await taken(path)).toEqual(more);
  });
});
