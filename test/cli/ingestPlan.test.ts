import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { quote } from "../../src/intake/command.ts";
import { folder, within } from "./run.ts";

const written = (text: string | Buffer, name = "rows.csv") => {
  const file = join(folder(), name);
  writeFileSync(file, text);
  return file;
};
const GOOD = "Date,From,To,Code\n2020-03-01,Japan,China,040\n2020-03-02,China,Japan,043\n";

describe("ingest --plan", () => {
  afterEach(() => {
    process.exitCode = undefined;
  });
  const chronicle = () => join(folder(), "c.duckdb");
  const MAP = ["--map", "date=Date,source=From,target=To,cameo=Code", "--dataset", "mine"];

  it("leaves no file behind and fits 80 columns", async () => {
    const path = chronicle();
    const ran = await within("ingest", written(GOOD), "--plan", ...MAP, "--chronicle", path);
    expect(ran.error).toBeUndefined();
    expect(existsSync(path)).toBe(false);
    expect(readdirSync(join(path, ".."))).toEqual([]);
    const lines = ran.out.trimEnd().split("\n");
    expect(lines.at(-1)).toContain("chancery ingest csv");
    // The command and the path of the file are there to be pasted, and stay whole.
    for (const line of lines.slice(0, -1))
      if (!line.includes("/")) expect(line.length).toBeLessThanOrEqual(80);
    expect(ran.out).toContain("2020-03-01 JPN Japan");
    expect(ran.out).not.toContain("The whole file has about");
    expect(process.exitCode).toBeUndefined();
  });

  it("shows a question with both readings, and ends with 1", async () => {
    const file = written("Date,From,To,Code\n3/4/2020,Japan,China,040\n5/6/2020,China,Japan,043\n");
    const ran = await within("ingest", "csv", file, "--plan", ...MAP);
    expect(ran.out.replace(/\s+/g, " ")).toContain(
      "3/4/2020: 2020-04-03 (day first) or 2020-03-04 (month first)",
    );
    expect(process.exitCode).toBe(1);
  });

  it("--json gives the same as data", async () => {
    const ran = await within(
      "ingest",
      written(`${GOOD}2020-13-40,Japan,China,040\n`),
      "--plan",
      "--json",
      ...MAP,
    );
    expect(JSON.parse(ran.out)).toMatchObject({
      format: "csv",
      goes: true,
      files: [{ sample: { rows: 3, refused: [{ reason: "bad date", rows: 1, example: { line: 4 } }] } }],
    });
  });
});

describe("ingest without a format", () => {
  it("proposes a map and takes nothing in by it", async () => {
    const path = join(folder(), "c.duckdb");
    const file = written(gzipSync(GOOD), "my rows.csv.gz");
    const { error } = await within("ingest", file, "--chronicle", path);
    expect((error as { hint: string }).hint).toContain(
      `chancery ingest csv '${file}' --dataset my-rows --map date=Date,source=From,target=To,cameo=Code`,
    );
    expect(existsSync(path)).toBe(false);
  });

  it("names the formats where the first word is neither a format nor a file", async () => {
    const { error } = await within("ingest", "icesw", "x.csv");
    expect((error as { hint: string }).hint).toContain("icews14");
  });

  it("refuses files of several formats", async () => {
    const { CASEBOOK_COLUMNS } = await import("../../src/chronicle/readers/casebook.ts");
    const { error } = await within("ingest", written(GOOD), written(`${CASEBOOK_COLUMNS.join(",")}\n`));
    expect((error as Error).message).toContain("several formats");
  });

  it("quotes for a shell", () => {
    expect(quote("it's here")).toBe(`'it'\\''s here'`);
  });
});
