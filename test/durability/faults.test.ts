import { spawnSync } from "node:child_process";
import { accessSync, chmodSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ChanceryError } from "../../src/errors.ts";
import { BIN, chancery, compile, type Ran, run, within } from "../cli/run.ts";
import { type GdeltServer, gdeltServer, made, slots } from "../fetch/gdeltServer.ts";
import { packed, publishFile, row } from "../fetch/publish.ts";
import { MINE, table, written } from "../intake/files.ts";
import { heldIn, namesOf } from "./held.ts";
import { folder, toTheEnd, type Work } from "./work.ts";

/** Rows of a file whose log is longer than the largest file that is let grow here. */
const LARGE = 6000;
let server: GdeltServer;
let path: string;

beforeAll(compile);
beforeEach(async () => {
  path = join(folder(), "c.duckdb");
  server = await gdeltServer();
  return () => server.close();
});

const ingestion = (files: readonly string[], at = path): string[] => [
  ...["ingest", "csv", ...files, "--dataset", "mine", "--map", String(MINE.map), "--chronicle", at],
];
const updating = (at = path): string[] => [
  ...["update", "gdelt", "--since", "2025-06-10", "--from", server.base, "--chronicle", at],
];
const ingesting = (files: readonly string[]): Work => ({
  kind: "ingest",
  format: "csv",
  path,
  files,
  options: MINE,
});

/** Publishes so many rows of a quarter of an hour. */
function publish(moment: number, rows: number): string {
  const stamp = new Date(moment).toISOString().replace(/\D/g, "").slice(0, 14);
  const id = (moment / 900_000) * 10_000;
  const all = Array.from({ length: rows }, (_, n) => row(id + n, stamp.slice(0, 8), "CHN", "PRK", stamp));
  return publishFile(server, moment, packed(all));
}

/** One sentence and what to do, on two lines, without a trace. */
function expectWords({ code, err }: Ran, sentence: RegExp, hint: RegExp): void {
  const lines = err.trimEnd().split("\n");
  expect(lines).toEqual([expect.stringMatching(sentence), expect.stringMatching(hint)]);
  expect(code).toBe(1);
}

const FULL =
  /^chancery: The chronicle ".*" could not be written: the (?:disk is full|file grew too large) \(E/;
const MAKE_ROOM = /^What was in it stays\. Make room and say the same again/;

describe("a disk that is full", () => {
  /** Runs the command where no file may grow beyond so many bytes: the system refuses to write as on a full disk. */
  const limited = (bytes: number, args: readonly string[]) =>
    run("sh", ["-c", `ulimit -f ${Math.ceil(bytes / 512)}; exec "$0" "$@"`, process.execPath, BIN, ...args]);

  it("is told, and leaves nothing behind, where there is no room for an empty chronicle", async () => {
    publish(slots("2025-06-10T00:00:00Z", 1)[0]!, 3);
    for (const bytes of [0, 6 * 1024]) {
      for (const args of [ingestion([written(table(3))]), updating()]) {
        expectWords(await limited(bytes, args), FULL, MAKE_ROOM);
        expect(readdirSync(dirname(path))).toEqual([]);
      }
    }
  });

  it("is told, and leaves nothing behind, where there is no room for the first file", async () => {
    expectWords(await limited(700 * 1024, ingestion([written(table(LARGE))])), FULL, MAKE_ROOM);
    expect(readdirSync(dirname(path))).toEqual([]);
  });

  it("leaves an ingest what was held and the files that came in whole, and it goes on when there is room", async () => {
    const files = [
      written(table(2), "a.csv"),
      written(table(9, 10), "b.csv"),
      written(table(LARGE, 100), "c.csv"),
    ];
    await toTheEnd(ingesting(files.slice(0, 1)));
    expectWords(await limited(statSync(path).size + 100_000, ingestion(files)), FULL, MAKE_ROOM);
    expect(namesOf(await heldIn(path)).sort()).toEqual(["a.csv", "b.csv"]);
    expect((await heldIn(path)).events).toHaveLength(11);
    await toTheEnd(ingesting(files));
    expect((await heldIn(path)).events).toHaveLength(LARGE + 11);
    expect(readdirSync(dirname(path))).toEqual(["c.duckdb"]);
  });

  it("leaves an update what was held, and it goes on when there is room", async () => {
    const [first, second] = slots("2025-06-10T00:00:00Z", 2) as [number, number];
    publish(first, 2);
    expect((await chancery(updating())).err).toBe("");
    publish(second, LARGE);
    expectWords(await limited(statSync(path).size + 100_000, updating()), FULL, MAKE_ROOM);
    expect((await heldIn(path)).events).toHaveLength(2);
    const asked = server.asked.length;
    expect((await chancery(updating())).err).toBe("");
    expect((await heldIn(path)).events).toHaveLength(LARGE + 2);
    // It lay there whole already.
    expect(server.asked.slice(asked).filter((name) => name.includes("export"))).toEqual([]);
    expect(readdirSync(dirname(path))).toEqual(["c.duckdb"]);
  });

  it("is told where a download has no room", async () => {
    await toTheEnd(ingesting([written(table(2))]));
    const [moment] = slots("2025-06-10T00:00:00Z", 1) as [number];
    const name = publishFile(server, moment, made("large", 2_000_000));
    expectWords(
      await limited(statSync(path).size + 100_000, updating()),
      new RegExp(`^chancery: .*${name}.part can't be kept: the file grew too large \\(EFBIG\\)\\.$`),
      /^What was fetched before stays; make room/,
    );
    expect((await heldIn(path)).events).toHaveLength(2);
  });
});

/** Runs the command in a folder on a disk of its own, mounted so for it alone; undefined where this system lets nobody do that. */
async function onDisk(options: string, args: (at: string) => string[]) {
  const at = folder();
  const space = process.getuid?.() === 0 ? "-m" : "-rm";
  const within = (script: string) =>
    ["unshare", [space, "sh", "-c", `mount -t tmpfs -o ${options} none '${at}' && ${script}`]] as const;
  const tried = spawnSync(...within("true"));
  if (tried.status !== 0) {
    console.log("skipped: this system lets nobody mount a disk for a test");
    return undefined;
  }
  const [file, [...words]] = within(`"$0" "$@"; code=$?; ls -A '${at}'; exit $code`);
  const ran = await run(file, [...words, process.execPath, BIN, ...args(join(at, "c.duckdb"))]);
  return { ...ran, left: ran.out.trim() };
}

describe("a disk of its own", () => {
  it.each(["4k", "300k"])("of %s is full: it is told, and nothing is left on it", async (size) => {
    const ran = await onDisk(`size=${size}`, (at) => ingestion([written(table(LARGE))], at));
    if (!ran) return;
    expectWords(ran, /could not be written: the disk is full \(ENOSPC\)\.$/, MAKE_ROOM);
    expect(ran.left).toBe("");
  });

  it("that may only be read is told to both", async () => {
    for (const args of [(at: string) => ingestion([written(table(2))], at), updating]) {
      const ran = await onDisk("ro", args);
      if (!ran) return;
      expectWords(
        ran,
        /can't be written: the disk may only be read \(EROFS\)\.$/,
        /^Let this user have the file and its folder/,
      );
    }
  });
});

describe("a folder that may not be written", () => {
  /** Runs the command as a user who is not the one that all is open to; undefined where this user has no other. */
  async function asNobody(args: readonly string[]): Promise<Ran | undefined> {
    if (process.getuid?.() !== 0) return chancery(args);
    const user = { uid: 65534, gid: 65534 };
    const reads = spawnSync(process.execPath, [BIN, "--version"], user);
    if (reads.status !== 0) {
      console.log("skipped: nobody but root may read this checkout");
      return undefined;
    }
    const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
      ...user,
      encoding: "utf8",
    });
    return { code: status ?? 99, out: stdout, err: stderr };
  }

  it("is told, for a chronicle that is to be made and for one that is there, which stays as it was", async () => {
    await toTheEnd(ingesting([written(table(2))]));
    const before = readFileSync(path);
    const file = written(table(2, 10));
    for (const shut of [dirname(path), dirname(file)]) chmodSync(shut, 0o555);
    chmodSync(path, 0o444);
    accessSync(file);
    try {
      for (const args of [ingestion([file]), ingestion([file], join(dirname(path), "new.duckdb"))]) {
        const ran = await asNobody(args);
        if (!ran) return;
        expectWords(
          ran,
          /can't be written: it may not be written by this user \(EACCES\)\.$/,
          /^Let this user have/,
        );
      }
      expect(readdirSync(dirname(path))).toEqual(["c.duckdb"]);
      expect(readFileSync(path).equals(before)).toBe(true);
    } finally {
      for (const shut of [dirname(path), dirname(file)]) chmodSync(shut, 0o755);
    }
  });
});

describe("two who write at once", () => {
  it("the second is told, and the first comes to its end", async () => {
    const [first, second] = slots("2025-06-10T00:00:00Z", 2) as [number, number];
    publish(first, 3);
    const held = publish(second, 4);
    // The first has the chronicle open and waits for the server.
    let answer = () => {};
    const waits = new Promise<void>((resolve) => {
      server.tricks.set(held, (_, response, times) => {
        if (times > 1) return false;
        const content = server.files.get(held)!;
        answer = () => response.writeHead(200, { "content-length": content.length }).end(content);
        resolve();
        return true;
      });
    });
    const one = chancery(updating());
    await waits;
    for (const args of [ingestion([written(table(2))]), updating()]) {
      const { error } = await within(...args);
      expect(error).toBeInstanceOf(ChanceryError);
      expect(error).toMatchObject({
        exitCode: 1,
        message: `The chronicle "${path}" is being written by another process.`,
        hint: expect.stringMatching(/^Wait until process \d+ has finished/),
      });
    }
    answer();
    expect(await one).toMatchObject({ code: 0, err: "" });
    expect((await heldIn(path)).events).toHaveLength(7);
    expect(readdirSync(dirname(path))).toEqual(["c.duckdb"]);
  });
});

describe("a chronicle of another version", () => {
  async function changed(...statements: string[]): Promise<void> {
    await toTheEnd(ingesting([written(table(5))]));
    const instance = await DuckDBInstance.create(path);
    const connection = await instance.connect();
    for (const sql of statements) await connection.run(sql);
    connection.closeSync();
    instance.closeSync();
  }

  it("a later one is left alone by both, and nothing is fetched for it", async () => {
    await changed("UPDATE chancery SET version = 99");
    publish(slots("2025-06-10T00:00:00Z", 1)[0]!, 3);
    const before = readFileSync(path);
    for (const args of [ingestion([written(table(2, 10))]), updating(), ["sources", "--chronicle", path]]) {
      expect((await within(...args)).error).toMatchObject({
        exitCode: 1,
        message: expect.stringMatching(
          /was written by a later Chancery \(version 99 of the file; this one knows \d+\)\.$/,
        ),
        hint: expect.stringMatching(/^Use that Chancery, or name another file/),
      });
    }
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(server.asked).toEqual([]);
    expect(readdirSync(dirname(path))).toEqual(["c.duckdb"]);
  });

  it("an earlier one is not read as it is, and both who write bring it to this one, with all that it held", async () => {
    const third = [
      ...["country", "mentions", "sources", "tone", "lead", "number"].flatMap((column) =>
        ["events", "set_aside"].map((name) => `ALTER TABLE ${name} DROP COLUMN ${column}`),
      ),
      ...["ALTER TABLE files DROP COLUMN kept", "DROP TABLE updates", "UPDATE chancery SET version = 3"],
    ];
    publish(slots("2025-06-10T00:00:00Z", 1)[0]!, 3);
    for (const [args, added] of [
      [ingestion([written(table(2, 10))]), 2],
      [updating(), 3],
    ] as const) {
      path = join(folder(), "c.duckdb");
      args.splice(args.indexOf("--chronicle") + 1, 1, path);
      await changed(...third);
      expect((await within("sources", "--chronicle", path)).error).toMatchObject({
        exitCode: 1,
        message: expect.stringMatching(/was written by an earlier Chancery/),
        hint: expect.stringMatching(/^Bring it up to date with: chancery upgrade/),
      });
      expect((await within(...args)).error).toBeUndefined();
      expect((await heldIn(path)).events).toHaveLength(5 + added);
    }
  });
});
