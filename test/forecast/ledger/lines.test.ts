import { describe, expect, test } from "vitest";
import { ChanceryError } from "../../../src/errors.ts";
import { readLines, writeLines } from "../../../src/forecast/ledger/lines.ts";
import { isHindcast, issuedOf, newEntries } from "../../../src/forecast/ledger/state.ts";
import { madeForecast, madeResolution } from "./made.ts";

const FILE = "ledger.jsonl";
const one = madeForecast();
const other = madeForecast({ probability: 0.2, low: 0.1 });

function thrown(text: string): ChanceryError {
  try {
    readLines(text, FILE);
  } catch (error) {
    if (error instanceof ChanceryError) return error;
  }
  throw new Error("nothing was told");
}

describe("ids", () => {
  test("are of the content, whenever it is written and in whatever order its parts stand", () => {
    const later = madeForecast({}, "2026-01-01T00:00:00.000Z");
    expect(one.id).toMatch(/^[0-9a-f]{16}$/);
    expect(later.id).toBe(one.id);
    expect(later.seal).not.toBe(one.seal);
    const turned = JSON.stringify(Object.fromEntries(Object.entries(one).reverse()));
    expect(readLines(`${turned}\n`, FILE).entries[0]!.id).toBe(one.id);
  });

  test.each<[string, Parameters<typeof madeForecast>[0]]>([
    ["the probability", { probability: 0.71 }],
    ["the day", { asOf: "2025-09-05" }],
    ["the rule", { target: { ...one.target, rule: "at least one test, engines left out" } }],
    ["the method's version", { method: { id: "phase-rate", version: "2" } }],
    ["the data sets", { datasets: ["casebook", "icews"] }],
  ])("change with %s", (_, changed) => {
    expect(madeForecast(changed).id).not.toBe(one.id);
  });
});

describe("reading", () => {
  test("gives back what was written, byte by byte the same when written again", () => {
    const text = writeLines([one, madeResolution(one.id), other]);
    const { entries, torn } = readLines(text, FILE);
    expect(torn).toEqual([]);
    expect(entries).toEqual([one, madeResolution(one.id), other]);
    expect(writeLines(entries)).toBe(text);
  });

  test.each([
    ["a number", '"probability":0.7', '"probability":0.9'],
    ["the wording", "at least one test", "at least two tests"],
    ["the time of writing", "2025-09-04T10", "2025-09-03T10"],
  ])("tells where %s was altered, with file and line", (_, said, altered) => {
    const error = thrown(writeLines([other]) + writeLines([one]).replace(said, altered));
    expect(error.message).toMatch(/^ledger\.jsonl, line 2: the entry [0-9a-f]{16} was altered/);
    expect(error.exitCode).toBe(1);
  });

  test("tells an altered resolution too", () => {
    const text = writeLines([one, madeResolution(one.id)]).replace('"outcome":"yes"', '"outcome":"no"');
    expect(thrown(text).message).toContain("ledger.jsonl, line 2: the entry");
  });

  test("takes no entry of another form, and no part that is not known", () => {
    const added = writeLines([one]).replace('{"kind"', '{"more":1,"kind"');
    expect(thrown(added).message).toMatch(/^ledger\.jsonl, line 1: this is no entry of a ledger/);
    expect(thrown(writeLines([one]).replace('"format":1', '"format":2')).message).toContain('field "format"');
    expect(thrown("date,source\n").message).toContain("no JSON");
  });

  test("passes over a torn line, wherever it was cut, and tells of it", () => {
    const line = writeLines([other]);
    for (let cut = 1; cut < line.length - 1; cut += 7) {
      const { entries, torn } = readLines(`${writeLines([one])}${line.slice(0, cut)}`, FILE);
      expect(entries).toEqual([one]);
      expect(torn).toEqual([2]);
    }
    expect(readLines(`${line.slice(0, 40)}\n${writeLines([one])}`, FILE)).toEqual({
      entries: [one],
      torn: [1],
    });
  });
});

describe("the state", () => {
  test("holds a forecast once, as it was written first", () => {
    const again = madeForecast({}, "2026-01-01T00:00:00.000Z");
    expect(issuedOf([one, again, other]).map(({ forecast }) => forecast)).toEqual([one, other]);
    expect(newEntries([again, other, other], [one])).toEqual([other]);
  });

  test("of two resolutions the first stands, whichever it is, also before its forecast", () => {
    const yes = madeResolution(one.id);
    const gone = madeResolution(one.id, { outcome: "void", why: "the rule is gone" });
    expect(issuedOf([one, yes, gone])).toEqual([{ forecast: one, resolution: yes }]);
    expect(issuedOf([gone, one, yes])).toEqual([{ forecast: one, resolution: gone }]);
    expect(newEntries([gone], [one, yes])).toEqual([]);
    expect(issuedOf([yes])).toEqual([]);
  });

  test("knows a hindcast by the day on which it was written", () => {
    expect(isHindcast(madeForecast({}, "2025-09-05T23:59:59.000Z"))).toBe(false);
    expect(isHindcast(madeForecast({}, "2025-09-06T00:00:00.000Z"))).toBe(true);
  });
});
