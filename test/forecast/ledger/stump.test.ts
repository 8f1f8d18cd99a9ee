import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { appendLedger, readLedger } from "../../../src/forecast/ledger/file.ts";
import { writeLines } from "../../../src/forecast/ledger/lines.ts";
import { folder } from "../../cli/run.ts";
import { madeForecast } from "./made.ts";

const between = vi.hoisted(() => ({ act: () => {} }));

vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  return {
    ...fs,
    writeSync: (file: number, bytes: Buffer) => {
      const { act } = between;
      between.act = () => {};
      act();
      return fs.writeSync(file, bytes);
    },
  };
});

test("lines that were written on to the stump of a writer that died meanwhile are written again, whole", () => {
  const [one, other, third] = [0.7, 0.6, 0.55].map((probability) => madeForecast({ probability }));
  const file = join(folder(), "ledger.jsonl");
  appendLedger(file, [one!]);
  between.act = () => appendFileSync(file, writeLines([third!]).slice(0, 50));
  expect(appendLedger(file, [other!])).toEqual([other]);
  expect(readLedger(file)).toEqual({ entries: [one, other], torn: [2] });
  between.act = () => appendFileSync(file, writeLines([third!]));
  appendLedger(file, [madeForecast({ horizon: 30 })]);
  expect(readLedger(file).entries).toHaveLength(4);
});
