import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { CASEBOOK } from "../../src/casebook.ts";
import { icewsReader } from "../../src/chronicle/readers/icews/icews.ts";
import { columns } from "../../src/cli/terminal.ts";
import type { PairSources } from "../../src/pairSources.ts";
import { FORMATS_UNDER_TEST } from "../chronicle/readers/formats.ts";
import { folder, within } from "./run.ts";

const icews = FORMATS_UNDER_TEST.find(({ reader }) => reader === icewsReader)!;

/** Rows of ICEWS: day, who to whom, code and text. */
const ROWS = [
  ["2018-03-20", "CHN", "042", "Make a visit"],
  // The visit of 25 March is in the casebook too; here it is told of three times.
  ["2018-03-25", "PRK", "042", "Make a visit"],
  ["2018-03-25", "PRK", "042", "Make a visit"],
  ["2018-03-25", "PRK", "040", "Consult"],
  // In the casebook on the day before.
  ["2018-04-14", "CHN", "042", "Make a visit"],
  // The casebook has China's thanks on that day.
  ["2018-04-24", "CHN", "111", "Criticize or denounce"],
  ["2018-06-30", "PRK", "010", "Make statement"],
] as const;

/** A chronicle that holds them as the file of a source that begins and ends with them. */
async function chronicleOf(rows: readonly (typeof ROWS)[number][]): Promise<string> {
  const file = join(folder(), "events.tab");
  const lines = rows.map(([day, source, code, text], i) => {
    const cells = icews.row(i + 1);
    const [from, to] =
      source === "CHN" ? (["China", "North Korea"] as const) : (["North Korea", "China"] as const);
    const made = { 1: day, 2: `Government (${from})`, 4: from, 5: text, 6: code, 8: to, 10: to };
    for (const [at, cell] of Object.entries(made)) cells[Number(at)] = cell;
    return cells.join("\t");
  });
  writeFileSync(file, [icews.header, ...lines].join("\n"));
  const path = join(folder(), "c.duckdb");
  const { error } = await within("ingest", "icews", file, "--chronicle", path);
  expect(error).toBeUndefined();
  return path;
}

let path: string;
beforeAll(async () => {
  path = await chronicleOf(ROWS);
});

const AS_OF = "2018-12-31";
const sources = (...args: string[]) => within("sources", ...args);
const pair = (...args: string[]) => sources("CHN", "PRK", "--as-of", AS_OF, "--chronicle", path, ...args);
async function json(...args: string[]): Promise<PairSources> {
  const { out, error } = await pair("--json", ...args);
  expect(error).toBeUndefined();
  return JSON.parse(out) as PairSources;
}

/** Acts of the casebook between the two on the days of the file, read from its lines: by the one-a-day rule. */
function actsOfCasebook(): Set<string> {
  const acts = new Set<string>();
  for (const line of readFileSync(new URL("events.csv", CASEBOOK), "utf8").split("\n")) {
    const [, day, source, target, code, aim] =
      line.match(/^[^,]*,([^,]*),day,([^,]*),[^,]*,([^,]*),[^,]*,([^,]*),[^,]*,([^,]*)/) ?? [];
    if (!day || day < "2018-03-20" || day > "2018-06-30" || aim !== "other") continue;
    if ([source, target].sort().join() === "CHN,PRK") acts.add([day, source, code!.slice(0, 2)].join());
  }
  return acts;
}

describe("sources of a pair", () => {
  it("sets the data sets side by side, each with its days, rows and acts", async () => {
    const told = await json();
    expect(told).toMatchObject({
      format: "chancery-pair-sources/1",
      asOf: AS_OF,
      names: { a: "China", b: "North Korea" },
      by: "quad",
      tolerance: 0,
      silent: [],
    });
    expect(told.datasets.map(({ dataset }) => dataset)).toEqual(["casebook", "icews"]);
    expect(told.datasets[1]).toMatchObject({
      rows: 7,
      acts: 5,
      spans: [{ from: "2018-03-20", to: "2018-06-30" }],
      alone: [],
      blind: expect.stringContaining("Machine-coded from news"),
    });
    expect(told.datasets[0]!.alone).toEqual([
      { from: "1949-10-06", to: "2018-03-19" },
      { from: "2018-07-01", to: AS_OF },
    ]);
    expect(told.datasets[0]!.blind).toContain("of these two: thin before 2000");
  });

  it("tells no data from none", async () => {
    const { years } = await json();
    const of = (year: string) => years.find((row) => row.year === year)!.of;
    expect(of("2017").icews).toBeNull();
    expect(of("2018").icews).toEqual({ rows: 7, acts: 5, covered: 103 / 365 });
    // A year that the casebook covers and of which it holds nothing.
    expect(of("1952").casebook).toEqual({ rows: 0, acts: 0, covered: 1 });
    const { out } = await pair();
    expect(out).toMatch(/^1952 +0 \/ 0 +no data$/m);
    expect(out).toMatch(/^2018 .* 7 \/ 5 ~$/m);
  });

  it("holds the two against each other on the days that both cover", async () => {
    const ofCasebook = actsOfCasebook().size;
    expect(ofCasebook).toBeGreaterThan(10);
    const [held] = (await json()).held;
    expect(held).toMatchObject({
      first: "casebook",
      second: "icews",
      days: 103,
      all: { both: 1, firstOnly: ofCasebook - 1, secondOnly: 4 },
    });
    const classes = held!.classes.map(({ both, secondOnly }) => [both, secondOnly]);
    expect(classes).toEqual([
      [1, 3],
      [0, 0],
      [0, 1],
      [0, 0],
    ]);
  });

  it("matches within some days where that is allowed, and says so", async () => {
    const [held] = (await json("--tolerance", "1")).held;
    expect(held!.all).toMatchObject({ both: 2, firstOnly: actsOfCasebook().size - 2, secondOnly: 3 });
    expect((await pair("--tolerance", "1")).out.replace(/\s+/g, " ")).toContain("at most 1 day apart");
    expect((await pair()).out.replace(/\s+/g, " ")).toContain("on the same day, each act matched once");
  });

  it("shows the days of opposite signs with what each tells", async () => {
    const [held] = (await json()).held;
    expect(held!.signs.opposite).toEqual([
      { date: "2018-04-24", source: "CHN", target: "PRK", first: "cooperation", second: "conflict" },
    ]);
    expect(held!.shown[0]!.tellings).toMatchObject([
      { rows: 1, id: "casebook:20180424-CHN-PRK-051" },
      { rows: 1, id: "icews:6", cameo: "111" },
    ]);
    expect((await pair()).out).toMatch(
      /24 April 2018, China → North Korea\n {2}casebook, cooperation: China thanked Kim [\s\S]*?\n {2}icews, conflict: Criticize or denounce/,
    );
  });

  it("goes by root where that is asked", async () => {
    const { classes, held } = await json("--by", "root");
    expect(classes.find((row) => row.class === "04")!.of.icews).toEqual({ rows: 5, acts: 3 });
    expect(classes.find((row) => row.class === "11")!.of.icews).toEqual({ rows: 1, acts: 1 });
    expect(held[0]!.classes.reduce((sum, { both }) => sum + both, 0)).toBe(held[0]!.all.both);
    expect((await pair("--by", "root")).out).toMatch(/^04 Consult .*5 \/ 3$/m);
  });

  it("begins with plain sentences and fits 80 columns", async () => {
    for (const args of [[], ["--by", "root", "--tolerance", "2"]]) {
      const { out, error } = await pair(...args);
      expect(error).toBeUndefined();
      expect(out.replace(/\s+/g, " ")).toMatch(
        /^Two data sets tell of China and North Korea as of 31 December 2018: casebook from/,
      );
      expect(out.split("\n").filter((line) => columns(line) > 80)).toEqual([]);
    }
  });

  it("sees nothing of what comes after the day", async () => {
    const day = "2018-04-24";
    const asOf = async (file: string) => {
      const ran = await sources("CHN", "PRK", "--as-of", day, "--chronicle", file, "--json");
      return JSON.parse(ran.out) as PairSources;
    };
    const whole = await asOf(path);
    const cut = await asOf(await chronicleOf(ROWS.filter(([date]) => date <= day)));
    expect(cut).toEqual(whole);
    expect(whole.datasets[1]).toMatchObject({ rows: 6, spans: [{ from: "2018-03-20", to: day }] });
    expect(whole.years.at(-1)!.year).toBe("2018");
    // Without --as-of all that is held.
    const { out } = await sources("CHN", "PRK", "--chronicle", path, "--json");
    expect((JSON.parse(out) as PairSources).asOf > AS_OF).toBe(true);
    const before = await sources("CHN", "PRK", "--as-of", "2018-03-19", "--chronicle", path);
    expect(before.out).toMatch(/^One data set tells/);
  });

  it("says where there is only one data set, and what to take in", async () => {
    const { out } = await sources("China", "DPRK", "--chronicle", "none");
    expect(out).toMatch(/^One data set tells of China and North Korea/);
    expect(out.replace(/\s+/g, " ")).toContain(
      "for example with: chancery ingest icews FILE or chancery update gdelt --since DATE --pair CHN,PRK.",
    );
    expect(out).not.toContain("that both cover");
    expect(out).toContain("What each does not see");
  });

  it("names a data set that is held and silent, and sets aside those not asked for", async () => {
    const { out } = await sources("CHN", "USA", "--chronicle", path);
    expect(out.replace(/\s+/g, " ")).toContain(
      "Held, but without a row of the two: icews (20 March 2018 to 30 June 2018).",
    );
    const { datasets, held } = await json("--dataset", "ICEWS");
    expect([datasets.map(({ dataset }) => dataset), held]).toEqual([["icews"], []]);
  });

  it("says in one sentence what is wrong", async () => {
    const error = async (...args: string[]) => (await sources(...args, "--chronicle", path)).error;
    expect(await error("CHN")).toMatchObject({
      code: "usage",
      message: expect.stringContaining('"CHN" is one'),
    });
    expect(await error("--by", "root")).toMatchObject({
      message: expect.stringContaining("--by asks about two"),
    });
    expect(await error("CHN", "PRK", "--pairs")).toMatchObject({ code: "usage" });
    expect(await error("CHN", "China")).toMatchObject({ code: "usage" });
    expect(await error("CHN", "Atlantis")).toMatchObject({ code: "unknown-actor" });
    for (const days of ["-1", "31", "1.5", "soon"])
      expect(await error("CHN", "PRK", "--tolerance", days)).toMatchObject({
        message: `--tolerance is "${days}", not a number of days from 0 to 30.`,
      });
    expect(await error("CHN", "PRK", "--dataset", "gdelt")).toMatchObject({ code: "unknown-option" });
    expect(await error("IND", "PAK")).toMatchObject({ code: "no-data" });
    expect(await error("CHN", "PRK", "--as-of", "2018-02-30")).toMatchObject({ code: "bad-date" });
  });
});
