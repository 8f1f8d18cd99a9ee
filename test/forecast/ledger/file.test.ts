import { spawn } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { appendLedger, readLedger } from "../../../src/forecast/ledger/file.ts";
import { writeLines } from "../../../src/forecast/ledger/lines.ts";
import { issuedOf } from "../../../src/forecast/ledger/state.ts";
import { compile, folder } from "../../cli/run.ts";
import { madeContent, madeForecast, madeResolution } from "./made.ts";

beforeAll(compile);

const one = madeForecast();
const other = madeForecast({ probability: 0.2, low: 0.1 });
const path = () => join(folder(), "deep", "ledger.jsonl");

describe("appending", () => {
  test("makes the file and its folder, and never touches a byte that stands", () => {
    const file = path();
    expect(readLedger(file)).toEqual({ entries: [], torn: [] });
    expect(existsSync(file)).toBe(false);
    let before = Buffer.alloc(0);
    for (const entry of [one, other, madeResolution(one.id), madeResolution(other.id, { outcome: "no" })]) {
      expect(appendLedger(file, [entry])).toEqual([entry]);
      const after = readFileSync(file);
      expect(after.subarray(0, before.length).equals(before)).toBe(true);
      expect(after.length).toBeGreaterThan(before.length);
      before = after;
    }
    expect(readLedger(file).entries).toHaveLength(4);
  });

  test("writes nothing that is held already", () => {
    const file = path();
    appendLedger(file, [one]);
    const before = readFileSync(file);
    expect(appendLedger(file, [madeForecast({}, "2026-01-01T00:00:00.000Z")])).toEqual([]);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test("begins on a new line after one that a crash left torn, and keeps what was whole", () => {
    const file = path();
    appendLedger(file, [one, other]);
    truncateSync(file, readFileSync(file).length - 30);
    expect(readLedger(file)).toEqual({ entries: [one], torn: [2] });
    const stump = readFileSync(file);
    appendLedger(file, [other]);
    expect(readLedger(file)).toEqual({ entries: [one, other], torn: [2] });
    expect(readFileSync(file).subarray(0, stump.length).equals(stump)).toBe(true);
  });

  test("is refused by a ledger that was altered, and by a file that is none", () => {
    const file = path();
    appendLedger(file, [one]);
    writeFileSync(file, readFileSync(file, "utf8").replace("0.7", "0.9"));
    expect(() => appendLedger(file, [other])).toThrow(/line 1: the entry [0-9a-f]{16} was altered/);
    writeFileSync(file, "date,source\n2025-01-01,CHN\n");
    expect(() => appendLedger(file, [other])).toThrow(/line 1: this is no entry of a ledger/);
    expect(readFileSync(file, "utf8")).toBe("date,source\n2025-01-01,CHN\n");
  });

  test("tells in one sentence where the file can't be written", () => {
    const file = path();
    mkdirSync(file, { recursive: true });
    expect(() => appendLedger(file, [one])).toThrow(/The ledger ".*" could not be read: a folder lies there/);
  });
});

/** A process that appends so many forecasts of its own, one by one, and settles those that it shares with others. */
function writer(file: string, name: string, n: number): Promise<number | null> {
  const at = (module: string) =>
    JSON.stringify(new URL(`../../../dist/forecast/ledger/${module}.js`, import.meta.url).href);
  const script = `
    const { appendLedger } = await import(${at("file")});
    const { forecastEntry, resolutionEntry } = await import(${at("entry")});
    const now = "2025-09-04T10:00:00.000Z";
    for (let i = 0; i < ${n}; i++) {
      const content = ${JSON.stringify(madeContent())};
      const own = forecastEntry({ ...content, probability: 0.5 + i / 1000, cutoff: "2025-09-04", a: ${JSON.stringify(name)} }, now);
      const shared = forecastEntry({ ...content, probability: 0.5 + i / 1000 }, now);
      const outcome = ${JSON.stringify(name)} === "W0" ? "yes" : "no";
      appendLedger(${JSON.stringify(file)}, [own, shared]);
      appendLedger(${JSON.stringify(file)}, [resolutionEntry({ forecast: shared.id, outcome, settledOn: "2026-01-01", why: "x", events: [] }, now)]);
    }`;
  const cwd = fileURLToPath(new URL("../../../", import.meta.url));
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], { cwd, stdio: "inherit" });
  return new Promise((resolve) => child.on("exit", resolve));
}

test("four processes that append at once lose nothing and tear nothing, and one settlement stands", async () => {
  const file = path();
  const n = 40;
  const names = ["W0", "W1", "W2", "W3"];
  expect(await Promise.all(names.map((name) => writer(file, name, n)))).toEqual([0, 0, 0, 0]);
  const { entries, torn } = readLedger(file);
  expect(torn).toEqual([]);
  const issued = issuedOf(entries);
  for (const name of names) expect(issued.filter(({ forecast }) => forecast.a === name)).toHaveLength(n);
  const shared = issued.filter(({ forecast }) => forecast.a === "CHN");
  expect(shared).toHaveLength(n);
  for (const { forecast, resolution } of shared) {
    const first = entries.find((entry) => entry.kind === "resolution" && entry.forecast === forecast.id);
    expect(resolution).toEqual(first);
  }
});

test("a line that is written on to a stump that was left in between is told as torn with it", () => {
  const file = path();
  appendLedger(file, [one]);
  appendFileSync(file, `${writeLines([other]).slice(0, 60)}${writeLines([other])}`);
  expect(readLedger(file)).toEqual({ entries: [one], torn: [2] });
  appendLedger(file, [other]);
  expect(readLedger(file).entries).toEqual([one, other]);
});
