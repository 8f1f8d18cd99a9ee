import { copyFileSync, existsSync, readdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gdeltReader } from "../../src/chronicle/readers/gdelt/gdelt.ts";
import { openDuckDb } from "../../src/chronicle/store/duckdb.ts";
import { takeIn } from "../../src/intake/takeIn.ts";
import { compile } from "../cli/run.ts";
import { type GdeltServer, gdeltServer, slots } from "../fetch/gdeltServer.ts";
import { packed, publishFile, row } from "../fetch/publish.ts";
import { filesOf, type Held, heldIn, namesOf, ofFiles } from "./held.ts";
// @ts-expect-error: plain JavaScript, which the killed process shares
import { inPieces } from "./inPieces.mjs";
import { justAfter, type Mark, type Moment, spread } from "./moments.ts";
import { child, folder, toTheEnd, type Work } from "./work.ts";

const LATE = "2030-01-01";
/** Up to twenty-five processes take their time on a machine that has other work, in milliseconds. */
const LONG = 300_000;
/** Processes that are killed at the same time. */
const AT_A_TIME = 4;

/** What was found after a kill. */
interface Found {
  /** Whether it was killed before it had ended. */
  killed: boolean;
  /** The last mark that it had passed. */
  last: string | undefined;
  /** Files that were held, of how many there are. */
  files: number;
  of: number;
  /** Whether what was asked stood there. */
  noted: boolean;
  /** Files that were fetched whole and not taken in. */
  waiting: number;
}

let server: GdeltServer;

beforeAll(async () => {
  compile();
  server = await gdeltServer();
});
afterAll(() => server.close());

/** Kills the work at a moment, looks at what is held, and does it to its end; `whole` is what an undisturbed run holds. */
async function killedAt(work: Work, moment: Moment, whole: Held, before: Held | undefined): Promise<Found> {
  const { marks, killed, err } = await child(work, moment);
  expect(err, moment.told).toBe("");
  const held = existsSync(work.path) ? await heldIn(work.path) : undefined;
  const files = filesOf(held ?? {});
  if (held) {
    const { updates, ...tables } = ofFiles(whole, files);
    const { updates: noted, ...found } = held;
    // Each file stands there with all that an undisturbed run has of it, or with nothing: rows, refusals, coverage.
    expect(found, moment.told).toEqual(tables);
    if (noted!.length > 0 || files.length > 0) expect(noted, moment.told).toEqual(updates);
    await opens(work.path, held);
  }
  expect(files, moment.told).toEqual(expect.arrayContaining(filesOf(before ?? {})));
  const waiting = downloadsOf(work.path).filter((name) => !namesOf(held ?? {}).includes(name)).length;
  await toTheEnd(work);
  expect(await heldIn(work.path), moment.told).toEqual(whole);
  expect(readdirSync(dirname(work.path)), moment.told).toEqual([basename(work.path)]);
  const found = { killed, last: marks.at(-1)?.name, files: files.length, of: filesOf(whole).length, waiting };
  return { ...found, noted: (held?.updates?.length ?? 0) > 0 };
}

/** The files that lie there whole, as they were fetched. */
function downloadsOf(path: string): string[] {
  const folder = `${path}.downloads`;
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".zip")) : [];
}

/** The chronicle opens to be read and tells what is held; that it opens to be written shows when the work goes on. */
async function opens(path: string, held: Held): Promise<void> {
  const chronicle = await openDuckDb({ path });
  const events = (await chronicle.datasets(LATE)).reduce((sum, dataset) => sum + dataset.events, 0);
  await chronicle.close();
  expect(events).toBe(held.events!.length);
}

/** Kills the work at each of the moments, a few at a time, each in a folder of its own. */
async function killedEach(
  moments: readonly Moment[],
  prepared: (at: number) => Promise<{ work: Work; whole: Held; before?: Held }>,
): Promise<Found[]> {
  const found: Found[] = [];
  let next = 0;
  const one = async () => {
    for (let at = next++; at < moments.length; at = next++) {
      const { work, whole, before } = await prepared(at);
      found[at] = await killedAt(work, moments[at]!, whole, before);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, one));
  return found;
}

const count = (found: readonly Found[], holds: (one: Found) => boolean) => found.filter(holds).length;

type Ingest = Extract<Work, { kind: "ingest" }>;

/** Kills an ingest of files at moments that are drawn by the marks of an undisturbed run. Every other chronicle held a file before. */
async function killedIngests(
  ingest: Omit<Ingest, "kind" | "path">,
  heldBefore: string,
  drawn: (marks: readonly Mark[]) => Moment[],
): Promise<Found[]> {
  const { format, options } = ingest;
  const workAt = (path: string): Work => ({ kind: "ingest", path, ...ingest });
  const old = join(folder(), "old.duckdb");
  await takeIn(old, { format, paths: [heldBefore] }, options);
  const begins: { from?: string; before?: Held; whole: Held }[] = [];
  for (const from of [undefined, old]) {
    const path = join(folder(), "c.duckdb");
    if (from) copyFileSync(from, path);
    await toTheEnd(workAt(path));
    begins.push({
      from,
      before: from && (await heldIn(from)),
      whole: await heldIn(path),
    } as (typeof begins)[0]);
  }
  const { marks } = await child(workAt(join(folder(), "c.duckdb")));
  return killedEach(drawn(marks), async (at) => {
    const { from, before, whole } = begins[at % 2]!;
    const path = join(folder(), "c.duckdb");
    if (from) copyFileSync(from, path);
    return { work: workAt(path), whole, before };
  });
}

describe("a process that is killed while it takes in files", () => {
  /** So many rows; the first says something else than the file before, the last can't be read. */
  const table = (file: number, rows = 120) => {
    const line = (id: number, act: string) => `mine:${id},2025-02-0${1 + file},CHN,PRK,${act}`;
    const own = Array.from({ length: rows }, (_, at) => line(file * 1000 + at, "042"));
    return ["Id,Day,From,To,Act", line((file - 1) * 1000 + 7, "043"), ...own, line(9, "none"), ""].join("\n");
  };
  const written = (at: string, file: number) => {
    const path = join(at, `${"abcdefg"[file]}.csv`);
    writeFileSync(path, table(file));
    return path;
  };

  it("leaves whole files alone, opens again, and goes on to what an undisturbed run holds", {
    timeout: LONG,
  }, async () => {
    const at = folder();
    const options = { dataset: "mine", map: ["id=Id,date=Day,source=From,target=To,cameo=Act"] };
    const files = [1, 2, 3].map((file) => written(at, file));
    const found = await killedIngests({ format: "csv", files, options }, written(at, 0), (marks) => [
      ...spread(marks, 10, "killed ingest"),
      ...justAfter(marks, "in", 2, "killed ingest"),
    ]);
    // It proves something only where they were killed at work: before the first file, within one, between two.
    expect(found).toHaveLength(12);
    expect(count(found, ({ killed }) => killed)).toBeGreaterThanOrEqual(8);
    expect(count(found, ({ last }) => last === "begun" || last === "open")).toBeGreaterThanOrEqual(1);
    expect(count(found, ({ last }) => last === "reading")).toBeGreaterThanOrEqual(2);
    expect(count(found, ({ last, files, of }) => last === "in" && files < of)).toBeGreaterThanOrEqual(1);
  });
});

describe("a process that is killed while the engine reads files in pieces", () => {
  /** Bytes of a piece: each file has three. */
  const PIECE = 8000;
  let undo: () => void;
  // The runs that are not killed, in this process, read the same way.
  beforeAll(() => {
    undo = inPieces(gdeltReader, PIECE);
  });
  afterAll(() => undo());

  const dayOf = (file: number) => `202501${20 + file}`;
  /**
   * Some hundred rows: in the first piece one that says something else than the file before, in the last one that says the same; in both
   * one that can't be read.
   */
  const table = (file: number, rows = 150) => {
    const own = 1000 * (file + 1);
    const line = (id: number, from = "CHN", day = dayOf(file)) => row(id, day, from, "PRK", "20250210001500");
    const before = own - 1000;
    const first = [line(before + 7, "USA"), line(own + 997, "CHN", "day")];
    const last = [line(before + 8, "CHN", dayOf(file - 1)), line(own + 998, "CHN", "day")];
    return [...first, ...Array.from({ length: rows }, (_, at) => line(own + at)), ...last, ""].join("\n");
  };
  const written = (at: string, file: number) => {
    const path = join(at, `${dayOf(file)}.export.CSV`);
    writeFileSync(path, table(file));
    return path;
  };

  it("leaves whole files alone, opens again, and goes on to what an undisturbed run holds", {
    timeout: LONG,
  }, async () => {
    const at = folder();
    const files = [1, 2].map((file) => written(at, file));
    let pieces = 0;
    const ingest = { format: "gdelt", files, options: {}, pieces: PIECE };
    const found = await killedIngests(ingest, written(at, 0), (marks) => {
      pieces = marks.filter(({ name }) => name === "piece").length;
      return [...spread(marks, 9, "killed pieces"), ...justAfter(marks, "piece", 4, "killed pieces")];
    });
    // Killed before the first piece of a file, and after some of its pieces with others to come or the whole not yet written down.
    expect(pieces).toBe(6);
    expect(found).toHaveLength(13);
    expect(count(found, ({ killed }) => killed)).toBeGreaterThanOrEqual(9);
    expect(count(found, ({ last }) => last === "reading")).toBeGreaterThanOrEqual(1);
    expect(count(found, ({ last, files, of }) => last === "piece" && files < of)).toBeGreaterThanOrEqual(3);
  });
});

describe("a process that is killed while it updates from GDELT", () => {
  it("leaves whole files alone, opens again, and goes on to what an undisturbed run holds", {
    timeout: LONG,
  }, async () => {
    for (const [at, moment] of slots("2025-06-10T23:15:00Z", 5).entries()) {
      const stamp = new Date(moment).toISOString().replace(/\D/g, "").slice(0, 14);
      const rows = Array.from({ length: 20 }, (_, n) =>
        row(1000 * at + n, stamp.slice(0, 8), "CHN", "PRK", stamp),
      );
      publishFile(server, moment, packed([...rows, row(1000 * at + 99, "day", "CHN", "PRK", stamp)]));
    }
    const asked = { since: "2025-06-10", until: null, kept: ["CHN", "PRK"], translations: false };
    const prepared = (): Work => ({
      kind: "update",
      path: join(folder(), "c.duckdb"),
      base: server.base,
      asked,
    });
    const undisturbed = prepared();
    const { marks } = await child(undisturbed);
    const whole = await heldIn(undisturbed.path);
    expect(filesOf(whole)).toHaveLength(5);
    const moments = [
      ...spread(marks, 16, "killed update"),
      ...justAfter(marks, "begun", 1, "killed update"),
      ...justAfter(marks, "planned", 1, "killed update"),
      ...justAfter(marks, "fetched", 4, "killed update"),
      ...justAfter(marks, "in", 3, "killed update"),
    ];
    const found = await killedEach(moments, async () => ({ work: prepared(), whole }));
    // Before what was asked stood there, between the download and the taking in, and with some files held of all.
    expect(found).toHaveLength(25);
    expect(count(found, ({ killed }) => killed)).toBeGreaterThanOrEqual(18);
    expect(count(found, ({ noted }) => !noted)).toBeGreaterThanOrEqual(2);
    expect(count(found, ({ waiting }) => waiting > 0)).toBeGreaterThanOrEqual(4);
    expect(count(found, ({ files, of }) => files > 0 && files < of)).toBeGreaterThanOrEqual(3);
  });
});
