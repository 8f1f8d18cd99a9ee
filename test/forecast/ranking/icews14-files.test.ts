import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { icews14Names, icews14Stream } from "../../../src/forecast/ranking/icews14Files.ts";
import { eventStream } from "../../../src/forecast/ranking/stream.ts";

const BENCHMARK = "../shared/icews14";
const folder = mkdtempSync(join(tmpdir(), "chancery-ranking-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("the files of ICEWS14", () => {
  test("names give country and sector; a sector of one actor is none; hours are days", () => {
    const names = ["China", "Citizen_(China)", "Citizen_(Iran)", "Bank_(Iran)", "Iran", "John_Kerry"];
    writeFileSync(join(folder, "entity2id.txt"), names.map((name, i) => `${name}\t${i}\n`).join(""));
    writeFileSync(join(folder, "relation2id.txt"), "Make_statement\t0\nUse_conventional_military_force\t1\n");
    writeFileSync(join(folder, "train.txt"), "0\t1\t3\t48\t-1\n5\t0\t2\t24\t-1\n");
    const stream = icews14Stream(folder, ["train"]);
    expect([...stream.country].map((country) => stream.countries[country])).toEqual([
      "China",
      "China",
      "Iran",
      "Iran",
      "Iran",
      undefined,
    ]);
    expect([...stream.sector].map((sector) => stream.sectors[sector])).toEqual([
      "STATE",
      "Citizen",
      "Citizen",
      undefined,
      "STATE",
      undefined,
    ]);
    expect([...stream.day]).toEqual([1, 2]);
    expect([...stream.target]).toEqual([2, 3]);
    expect([[...stream.root], [...stream.quad]]).toEqual([
      [0, 18],
      [0, 3],
    ]);
    expect(icews14Names(["train"])).toEqual(["entity2id.txt", "relation2id.txt", "train.txt"]);
    expect(() => icews14Stream(folder, ["test"])).toThrow("There is no test.txt");
  });

  test.skipIf(!existsSync(BENCHMARK))("the benchmark has its published size", () => {
    const stream = icews14Stream(BENCHMARK, ["train", "valid"]);
    expect([stream.actors.length, stream.acts.length]).toEqual([7128, 230]);
    expect([stream.day.length, stream.day[0], stream.day.at(-1)]).toEqual([74_845 + 8_514, 0, 333]);
  });
});

test("a stream refuses what it does not know", () => {
  const parts = { actors: [], acts: [], events: [{ source: 0, act: 0, target: 0, day: 0 }] };
  expect(() => eventStream(parts)).toThrow(RangeError);
});
