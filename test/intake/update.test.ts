import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
// @ts-expect-error: plain JavaScript, which the fuzzer shares
import { zip } from "../../scripts/fuzz/zip.mjs";
import type { AskedUpdate } from "../../src/chronicle/chronicle.ts";
import { openDuckDb } from "../../src/chronicle/store/duckdb.ts";
import { exportName, type Stream } from "../../src/fetch/gdelt/slots.ts";
import { type UpdateOptions, type UpdateReport, update } from "../../src/intake/update.ts";
import { within } from "../cli/run.ts";
import { type GdeltServer, gdeltServer, noPauses, slots } from "../fetch/gdeltServer.ts";
import { packed, publishFile, row } from "../fetch/publish.ts";

const LATE = "2030-01-01";
let server: GdeltServer;
let path: string;

beforeEach(async () => {
  server = await gdeltServer();
  path = join(mkdtempSync(join(tmpdir(), "chancery-update-")), "chronicle.duckdb");
});
afterEach(() => server.close());

/** Publishes the events of a quarter of an hour: China with North Korea, India with Pakistan. */
function publish(moment: number, content?: Buffer, inner?: string, stream: Stream = "english"): string {
  const name = exportName(moment, stream);
  const stamp = name.slice(0, 14);
  const id = (moment / 900_000) * 10 + (stream === "english" ? 0 : 5);
  const rows = [
    row(id, stamp.slice(0, 8), "CHN", "PRK", stamp),
    row(id + 1, stamp.slice(0, 8), "IND", "PAK", stamp),
  ];
  const file = content ?? packed(rows, inner ?? name.replace(/\.zip$/, ""));
  return publishFile(server, moment, file, stream);
}

const ASKED: Omit<AskedUpdate, "source"> = {
  since: "2025-06-10",
  until: null,
  kept: null,
  translations: false,
};
const run = (options: UpdateOptions = {}): Promise<UpdateReport> =>
  update(path, { base: server.base, patience: noPauses().patience, env: {}, ...options });

async function held(pair: [string, string] = ["CHN", "PRK"], dataset = "gdelt") {
  const chronicle = await openDuckDb({ path });
  const view = chronicle.view(LATE, [dataset], pair);
  const [count] = await view.counts({ between: pair }, []);
  const spans = (await view.coverage()).map(({ from, to }) => `${from} ${to}`);
  await chronicle.close();
  return { n: count!.n, spans };
}

describe("what is asked of GDELT", () => {
  it("is fetched and taken in; said again nothing is fetched, and what came since is", async () => {
    const all = slots("2025-06-10T23:30:00Z", 4);
    for (const moment of all.slice(0, 3)) publish(moment);
    expect(await run({ asked: ASKED })).toMatchObject({
      files: 3,
      read: 6,
      added: 6,
      refused: [],
      leftOut: 0,
    });
    expect(await held()).toEqual({ n: 3, spans: ["2025-06-10 2025-06-11"] });
    const before = server.asked.length;
    expect(await run()).toMatchObject({ files: 0, read: 0 });
    expect(server.asked.slice(before).filter((name) => name.includes("export.CSV.zip"))).toEqual([]);
    publish(all[3]!);
    expect(await run()).toMatchObject({ files: 1, added: 2 });
    expect((await held()).n).toBe(4);
    expect(existsSync(`${path}.downloads`)).toBe(false);
  });

  it("keeps rows of a pair alone, and covers nothing for another; another pair adds to it", async () => {
    for (const moment of slots("2025-06-10T00:00:00Z", 2)) publish(moment);
    const pair = { ...ASKED, kept: ["CHN", "PRK"] };
    expect(await run({ asked: pair })).toMatchObject({ files: 2, read: 2, added: 2, leftOut: 2 });
    expect(await held(["IND", "PAK"])).toEqual({ n: 0, spans: [] });
    expect(await run({ asked: { ...ASKED, kept: ["IND", "PAK"] } })).toMatchObject({ files: 2, added: 2 });
    expect(await held(["IND", "PAK"])).toEqual({ n: 2, spans: ["2025-06-10 2025-06-10"] });
    expect(await run()).toMatchObject({ files: 0 });
    // All rows are more than those of some.
    expect(await run({ asked: ASKED })).toMatchObject({ files: 2, read: 4, added: 0, known: 4 });
  });

  it("covers a day on which no row is of the pair: nothing was told of it, which was looked for", async () => {
    const [moment] = slots("2025-06-10T00:00:00Z", 1) as [number];
    const told = row(1, "20250610", "IND", "PAK", "20250610000000");
    publish(moment, packed([told]));
    expect(await run({ asked: { ...ASKED, kept: ["CHN", "PRK"] } })).toMatchObject({ read: 0, leftOut: 1 });
    expect(await held()).toEqual({ n: 0, spans: ["2025-06-10 2025-06-10"] });
  });

  it("has the translated reports as a data set of their own", async () => {
    const [moment] = slots("2025-06-10T00:00:00Z", 1) as [number];
    publish(moment);
    publish(moment, undefined, undefined, "translated");
    expect(await run({ asked: { ...ASKED, translations: true } })).toMatchObject({ files: 2, added: 4 });
    expect((await held(undefined, "gdelt-translated")).n).toBe(1);
    expect((await held()).n).toBe(1);
  });

  it("covers no day for which the source lists no file", async () => {
    for (const day of ["2025-06-13", "2025-06-14", "2025-07-02"]) publish(slots(`${day}T12:00:00Z`, 1)[0]!);
    await run({ asked: ASKED });
    expect((await held()).spans).toEqual(["2025-06-13 2025-06-14", "2025-07-02 2025-07-02"]);
  });
});

describe("a file that is not as it should be", () => {
  it("is refused in words and the rest comes in: a cut archive, rows of two fields, a file of another name", async () => {
    const [cut, short, other, good] = slots("2025-06-10T00:00:00Z", 4) as [number, number, number, number];
    const whole = zip([{ name: "x.CSV", content: "x".repeat(5000) }]) as Buffer;
    const refused = publish(cut, whole.subarray(0, 60));
    publish(short, zip([{ name: "x.export.CSV", content: "410000000\t20250610\n" }]));
    publish(other, undefined, "of another name");
    publish(good);
    const report = await run({ asked: ASKED });
    expect(report).toMatchObject({ files: 3, read: 5, added: 4, quarantined: 1 });
    expect(report.refused).toEqual([
      { name: refused, why: expect.stringMatching(/zip|archive|unpacked|whole/) },
    ]);
    expect((await held()).n).toBe(2);
  });

  it("loses the one row in which a byte is no letter, and asks nobody about it", async () => {
    const [moment] = slots("2025-06-10T00:00:00Z", 1) as [number];
    const good = row(1, "20250610", "CHN", "PRK", "20250610000000");
    const bad = Buffer.from(row(2, "20250610", "CHN", "MALÉ", "20250610000000"), "latin1");
    const content = Buffer.concat([Buffer.from(`${good}\n`), bad, Buffer.from("\n")]);
    publish(moment, zip([{ name: "x.export.CSV", content }]));
    expect(await run({ asked: ASKED })).toMatchObject({ files: 1, read: 2, added: 1, quarantined: 1 });
  });

  it("is asked for again the next time where the server does not have it", async () => {
    const [gone, there] = slots("2025-06-10T00:00:00Z", 2) as [number, number];
    const name = publish(gone);
    publish(there);
    const file = server.files.get(name)!;
    server.files.delete(name);
    expect(await run({ asked: ASKED })).toMatchObject({ files: 1, missing: [name] });
    server.files.set(name, file);
    expect(await run()).toMatchObject({ files: 1, missing: [] });
  });
});

it("goes on where it was stopped, and holds whole files alone", async () => {
  for (const moment of slots("2025-06-10T00:00:00Z", 12)) publish(moment);
  const stop = new AbortController();
  const stopped = run({
    asked: ASKED,
    signal: stop.signal,
    onProgress: ({ files }) => files > 4 && stop.abort(),
  });
  await expect(stopped).rejects.toMatchObject({ code: "stopped" });
  const then = await held();
  expect(then.n).toBeLessThan(12);
  const { files, added } = await run();
  expect(files).toBe(12 - then.n);
  expect(added).toBe(2 * files);
  expect((await held()).n).toBe(12);
});

it("leaves no chronicle where nothing was asked, or the source is out of reach", async () => {
  await expect(run()).rejects.toMatchObject({ code: "usage", message: /Nothing was fetched yet/ });
  await server.close();
  await expect(run({ asked: ASKED })).rejects.toMatchObject({ code: "io" });
  expect(existsSync(path)).toBe(false);
  server = await gdeltServer();
});

describe("chancery update", () => {
  const update = (...args: string[]) => within("update", ...args, "--chronicle", path, "--from", server.base);

  it("says the plan and what came of it", async () => {
    for (const moment of slots("2025-06-13T23:45:00Z", 1)) publish(moment);
    for (const moment of slots("2025-07-02T00:00:00Z", 2)) publish(moment);
    const plan = await update("gdelt", "--since", "2025-06-13", "--pair", "China,North Korea", "--plan");
    const text = plan.out.replaceAll(/\s+/g, " ");
    expect(text).toContain("GDELT 2.0 from 13 June 2025 and kept fresh, rows of CHN or PRK alone.");
    expect(text).toContain("3 files of a quarter of an hour would be fetched");
    expect(text).toMatch(/no file for 1,8\d\d quarters of an hour .*14 June 2025 to 1 July 2025.*not quiet/);
    expect(existsSync(path)).toBe(false);
    const done = await update("gdelt", "--since", "2025-06-13", "--pair", "CHN,PRK");
    expect(done.error).toBeUndefined();
    expect(done.out.replaceAll(/\s+/g, " ")).toContain(
      "3 files taken in. 3 rows read: 3 added, 0 known already, 0 differing from what is held, 0 in quarantine. 3 rows of others were passed over.",
    );
    expect(JSON.parse((await update("--json")).out).report).toMatchObject({ files: 0, added: 0 });
  });

  it.each([
    [["acled", "--since", "2025-01-01"], "unknown-option"],
    [["gdelt"], "usage"],
    [["--since", "2025-01-01"], "usage"],
    [["gdelt", "--since", "yesterday"], "bad-date"],
    [["gdelt", "--since", "2025-01-01", "--pair", "CHN,Atlantis"], "unknown-actor"],
    [["gdelt", "--since", "2025-02-01", "--until", "2025-01-01"], "usage"],
  ])("refuses %j", async (args, code) => {
    expect((await update(...args)).error).toMatchObject({ code });
    expect(existsSync(path)).toBe(false);
  });
});
