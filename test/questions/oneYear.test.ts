import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ingest } from "../../src/chronicle/ingest.ts";
import { readerFor } from "../../src/chronicle/readers/index.ts";
import { openDuckDb } from "../../src/chronicle/store/duckdb.ts";
import { type Desk, openDesk } from "../../src/desk.ts";
import { outsiders } from "../../src/questions/outsiders.ts";
import { signals } from "../../src/questions/signals.ts";
import { significance } from "../../src/questions/significance.ts";

const BENCHMARK = fileURLToPath(new URL("../../../shared/icews14", import.meta.url));
const QUESTIONS = [significance, outsiders, signals];
const PAIRS = [
  ["RUS", "UKR"],
  ["ISR", "PSE"],
  ["USA", "IRN"],
] as const;

// The benchmark is not part of the project: without it there is no year of daily events to ask about.
describe.skipIf(!existsSync(BENCHMARK))("a year of daily events, without issues and persons", () => {
  let folder: string;
  let desk: Desk;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "chancery-year-"));
    const path = join(folder, "chronicle.duckdb");
    const chronicle = await openDuckDb({ path, write: true });
    await ingest(chronicle, readerFor("icews14", {}), [BENCHMARK]);
    await chronicle.close();
    desk = await openDesk({ chronicle: path });
  }, 120_000);
  afterAll(async () => {
    await desk.close();
    rmSync(folder, { recursive: true });
  });

  test.each(PAIRS)("%s and %s are answered, thin where it is thin", async (a, b) => {
    const subject = await desk.subject({ a, b, asOf: "2014-11-30" });
    for (const question of QUESTIONS) {
      const { findings, headline } = await question.answer(subject);
      expect(headline).not.toMatch(/NaN|undefined|Infinity/);
      for (const finding of findings) {
        expect(
          finding.numbers.every(({ value }) => Number.isFinite(value)),
          finding.id,
        ).toBe(true);
        expect(finding.evidence.length > 0 || finding.id === "signals.none", finding.id).toBe(true);
        expect(finding.statement).not.toMatch(/NaN|undefined|Infinity/);
      }
    }
  });

  test("what is not covered is not compared with", async () => {
    const subject = await desk.subject({ a: "RUS", b: "UKR", asOf: "2014-11-30" });
    const west = (await outsiders.answer(subject)).findings.find(({ id }) => id === "outsiders.west")!;
    expect(west.statement).toContain("the 11 of the last 24 months that the data cover");
    expect(west.numbers.some(({ name }) => name === "change" || name.endsWith("-before"))).toBe(false);
  });

  test("windows are short where the record is: half a year does not fit on both sides", async () => {
    const subject = await desk.subject({ a: "USA", b: "IRN", asOf: "2014-11-30" });
    const force = (await significance.answer(subject)).findings.find(({ id }) => id === "significance.force");
    expect(force!.query).toContain("windows of 7, 14 and 30 days");
  });
});
