import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  type FetchedFile,
  type FetchGdeltOptions,
  fetchGdelt,
  freeBytes,
  planGdelt,
} from "../../src/fetch/gdelt/fetch.ts";
import type { Progress } from "../../src/fetch/progress.ts";
import { type GdeltServer, gdeltServer, made, md5, noPauses, slots, type Trick } from "./gdeltServer.ts";

let server: GdeltServer;
let folder: string;
let names: string[];
beforeEach(async () => {
  server = await gdeltServer();
  folder = mkdtempSync(join(tmpdir(), "chancery-fetch-"));
  names = slots("2025-09-04T00:00Z", 6).map((moment) => server.publish(moment, "english", 40_000));
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const planned = () =>
  planGdelt({ base: server.base, since: "2025-09-04", has: () => false, env: {}, ...noPauses() });

async function fetchAll(more: Partial<FetchGdeltOptions> = {}): Promise<FetchedFile[]> {
  const all: FetchedFile[] = [];
  const options = { base: server.base, folder, env: {}, ...noPauses(), ...more };
  for await (const file of fetchGdelt(await planned(), options)) all.push(file);
  return all;
}
const states = (all: FetchedFile[]) => all.map(({ state }) => state);
const others = (at: number, state: string) => names.map((_, index) => (index === at ? state : "whole"));
const askedFor = (name: string) => server.asked.filter((asked) => asked.startsWith(name));
const lies = () => readdirSync(folder).sort();

/** Waits until so much of a file lies in its part. */
async function written(name: string, bytes: number): Promise<void> {
  const part = join(folder, `${name}.part`);
  while ((statSync(part, { throwIfNoEntry: false })?.size ?? 0) < bytes) await wait(3);
}

/** Sends so much of a file as it should, and then does something else. */
function begins(name: string, bytes: number, then: "cut" | "stall" | "trickle", when = 1): void {
  const content = server.files.get(name)!;
  server.tricks.set(name, (_, response, times) => {
    if (times > when) return false;
    response.writeHead(200, { "content-length": content.length });
    response.write(content.subarray(0, bytes), () => {
      if (then === "cut") void written(name, bytes).then(() => response.destroy());
      if (then !== "trickle") return;
      let at = bytes;
      const drops = setInterval(() => response.write(content.subarray(at, ++at)), 20);
      response.on("close", () => clearInterval(drops));
    });
    return true;
  });
}
const answers =
  (status: number, headers: Record<string, string>, when: number): Trick =>
  (_, response, times) => {
    if (times > when) return false;
    response.writeHead(status, headers).end();
    return true;
  };

test("files come whole and in order of time, though not in this order from the server", async () => {
  const first = server.files.get(names[0]!)!;
  server.tricks.set(names[0]!, (_, response) => {
    setTimeout(() => response.writeHead(200).end(first), 80);
    return true;
  });
  const told: Progress[] = [];
  const all = await fetchAll({ onProgress: (progress) => told.push(progress) });
  expect(all.map(({ name, state }) => [name, state])).toEqual(names.map((name) => [name, "whole"]));
  expect(lies()).toEqual(names);
  for (const file of all)
    expect(file.state === "whole" && readFileSync(file.path).equals(server.files.get(file.name)!)).toBe(true);
  expect(told.at(-1)).toMatchObject({ bytes: 240_000, ofBytes: 240_000, files: 6, ofFiles: 6 });
  expect(told.at(-1)!.rate).toBeGreaterThan(0);
  expect(told.map(({ files }) => files)).toEqual([...told.map(({ files }) => files)].sort((a, b) => a - b));
});

test("no more than so many are fetched at a time", async () => {
  let now = 0;
  let most = 0;
  for (const name of names)
    server.tricks.set(name, (_, response) => {
      most = Math.max(most, ++now);
      setTimeout(() => {
        now--;
        response.writeHead(200).end(server.files.get(name));
      }, 15);
      return true;
    });
  expect(states(await fetchAll({ parallel: 2 }))).toEqual(others(-1, ""));
  expect(most).toBe(2);
});

test("what is whole in the folder is not fetched again, and what is not as listed is", async () => {
  writeFileSync(join(folder, names[0]!), server.files.get(names[0]!)!);
  writeFileSync(join(folder, names[1]!), "something else");
  expect(states(await fetchAll())).toEqual(others(-1, ""));
  expect(askedFor(names[0]!)).toEqual([]);
  expect(askedFor(names[1]!)).toEqual([names[1]]);
  expect(readFileSync(join(folder, names[1]!)).equals(server.files.get(names[1]!)!)).toBe(true);
});

test("a connection that is cut is gone on with from there", async () => {
  begins(names[2]!, 17_000, "cut");
  expect(states(await fetchAll())).toEqual(others(-1, ""));
  expect(askedFor(names[2]!)).toEqual([names[2], `${names[2]} bytes=17000-`]);
});

test.each(["stall", "trickle"] as const)("a connection that %ss is cut, and gone on with", async (how) => {
  begins(names[2]!, 20_000, how);
  expect(states(await fetchAll())).toEqual(others(-1, ""));
  expect(askedFor(names[2]!)[1]).toMatch(/ bytes=20\d\d\d-$/);
});

test("a server that will not go on sends the whole again", async () => {
  begins(names[2]!, 17_000, "cut");
  server.ignoresRange = true;
  expect(states(await fetchAll())).toEqual(others(-1, ""));
  expect(lies()).toEqual(names);
});

test("a part of something else is found out by its MD5, and the file begun anew", async () => {
  writeFileSync(join(folder, `${names[3]}.part`), Buffer.alloc(5000, 1));
  writeFileSync(join(folder, `${names[4]}.part`), Buffer.alloc(50_000, 1));
  writeFileSync(join(folder, `${names[5]}.part`), server.files.get(names[5]!)!);
  expect(states(await fetchAll())).toEqual(others(-1, ""));
  expect(askedFor(names[3]!)).toEqual([`${names[3]} bytes=5000-`, names[3]]);
  expect(askedFor(names[4]!)).toEqual([names[4]]);
  expect(askedFor(names[5]!)).toEqual([]);
  expect(lies()).toEqual(names);
});

test("a file that is listed and not there is noted, and the rest comes", async () => {
  server.files.delete(names[1]!);
  expect(states(await fetchAll())).toEqual(others(1, "missing"));
  expect(askedFor(names[1]!)).toHaveLength(1);
  expect(lies()).not.toContain(names[1]);
});

test.each([
  ["shorter", 39_000, "40000 bytes are listed, found were 39000"],
  ["longer", 41_000, "40000 bytes are listed, found were 41000"],
])("a file that is %s than listed is refused, and nothing of it stays", async (_, bytes, why) => {
  server.files.set(names[1]!, made(names[1]!, bytes));
  const all = await fetchAll();
  expect(states(all)).toEqual(others(1, "refused"));
  expect(all[1]).toMatchObject({ why });
  expect(askedFor(names[1]!)).toHaveLength(5);
  expect(lies()).toEqual(names.filter((name) => name !== names[1]));
});

test.each([39_000, 41_000])("the same where the server does not say how long it is (%i)", async (bytes) => {
  server.tricks.set(names[1]!, (_, response) => {
    response.writeHead(200).write(made(names[1]!, bytes));
    response.end();
    return true;
  });
  const all = await fetchAll();
  expect(all[1]).toMatchObject({
    state: "refused",
    why: expect.stringMatching(/^40000 bytes are listed, found were (39000|more)$/),
  });
  expect(lies()).toHaveLength(5);
});

test("a file of another MD5 is refused with both, and nothing of it stays", async () => {
  const other = made("another", 40_000);
  const listed = md5(server.files.get(names[1]!)!);
  server.files.set(names[1]!, other);
  const all = await fetchAll();
  expect(all[1]).toMatchObject({
    state: "refused",
    why: `its MD5 is listed as ${listed}, found was ${md5(other)}`,
  });
  expect(states(all)).toEqual(others(1, "refused"));
  expect(lies()).toHaveLength(5);
});

test("a file that is wrong once is fetched again", async () => {
  server.tricks.set(names[1]!, (_, response, times) => {
    if (times > 1) return false;
    response.writeHead(200).end(made("another", 40_000));
    return true;
  });
  expect(states(await fetchAll())).toEqual(others(-1, ""));
});

test.each([429, 503])("%i on the first call is waited for as the server asks", async (status) => {
  server.tricks.set(names[0]!, answers(status, { "retry-after": "9" }, 1));
  const { pauses, patience } = noPauses();
  expect(states(await fetchAll({ patience }))).toEqual(others(-1, ""));
  expect(Math.max(...pauses)).toBe(9008);
  // What is asked meanwhile waits too.
  expect(pauses.filter((ms) => ms > 5000 && ms < 9000).length).toBeGreaterThan(0);
});

test("a wait until a time is measured by the server's clock", async () => {
  const date = "Thu, 04 Sep 2025 10:00:00 GMT";
  const until = "Thu, 04 Sep 2025 10:00:20 GMT";
  server.tricks.set(names[0]!, answers(503, { date, "retry-after": until }, 1));
  const { pauses, patience } = noPauses();
  await fetchAll({ patience });
  expect(Math.max(...pauses)).toBe(20_008);
});

test("without a wish of the server pauses double, and are of random length", async () => {
  server.tricks.set(names[0]!, answers(500, {}, 4));
  const { pauses, patience } = noPauses();
  expect(states(await fetchAll({ patience, parallel: 1 }))).toEqual(others(-1, ""));
  expect(pauses).toEqual([8, 16, 32, 64]);
  pauses.length = 0;
  server.tricks.set(names[1]!, answers(500, {}, 3));
  rmSync(join(folder, names[1]!));
  await fetchAll({ patience: { ...patience, random: () => 0.25 }, parallel: 1 });
  expect(pauses).toEqual([2, 4]);
});

test("one file that can't be reached is told, and its part is kept; several are an outage", async () => {
  begins(names[1]!, 10_000, "cut", 1);
  const cut = server.tricks.get(names[1]!)!;
  const never: Trick = (_, response) => {
    response.destroy();
    return true;
  };
  server.tricks.set(
    names[1]!,
    (request, response, times) => cut(request, response, times) || never(request, response, times),
  );
  const all = await fetchAll();
  expect(states(all)).toEqual(others(1, "unreached"));
  expect(all[1]).toMatchObject({ why: expect.stringMatching(/^the connection was cut/) });
  expect(lies()).toContain(`${names[1]}.part`);
  for (const name of names.slice(1, 5)) {
    server.tricks.set(name, never);
    rmSync(join(folder, name), { force: true });
  }
  await expect(fetchAll()).rejects.toThrow(/is out of reach: the connection was cut/);
  server.tricks.clear();
  expect(states(await fetchAll())).toEqual(others(-1, ""));
  expect(askedFor(names[1]!).at(-1)).toBe(`${names[1]} bytes=10000-`);
});

test("a file that the server keeps to itself, or sends elsewhere for, is refused", async () => {
  server.tricks.set(names[0]!, answers(403, {}, 9));
  server.tricks.set(names[1]!, answers(302, { location: "http://127.0.0.1:1/" }, 9));
  const all = await fetchAll();
  expect(all.slice(0, 2)).toMatchObject([
    { state: "refused", why: "the server answered 403" },
    { state: "refused", why: "the server answered 302" },
  ]);
  expect(states(all.slice(2))).toEqual(["whole", "whole", "whole", "whole"]);
});

test("work that is stopped leaves its part, and goes on from there", async () => {
  begins(names[2]!, 12_000, "stall", 9);
  const stop = new AbortController();
  const seen: string[] = [];
  const run = async () => {
    for await (const file of fetchGdelt(await planned(), {
      base: server.base,
      folder,
      env: {},
      patience: { ...noPauses().patience, stallMs: 60_000 },
      signal: stop.signal,
    })) {
      seen.push(file.name);
      if (seen.length === 2) void written(names[2]!, 12_000).then(() => stop.abort());
    }
  };
  await expect(run()).rejects.toMatchObject({ code: "stopped", exitCode: 130 });
  expect(seen).toEqual(names.slice(0, 2));
  expect(lies()).toContain(`${names[2]}.part`);
  server.tricks.clear();
  server.asked.length = 0;
  expect(states(await fetchAll())).toEqual(others(-1, ""));
  expect(server.asked.filter((name) => name.includes("export"))[0]).toBe(`${names[2]} bytes=12000-`);
  expect(lies()).toEqual(names);
});

test("work that is stopped while it waits is stopped at once", async () => {
  server.tricks.set(names[0]!, answers(503, { "retry-after": "500" }, 9));
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 60);
  await expect(fetchAll({ patience: {}, signal: stop.signal })).rejects.toMatchObject({ code: "stopped" });
  const before = AbortSignal.abort();
  await expect(fetchAll({ signal: before })).rejects.toMatchObject({ code: "stopped" });
});

test("whoever stops taking stops the rest", async () => {
  begins(names[3]!, 100, "stall", 9);
  const patience = { ...noPauses().patience, stallMs: 60_000 };
  for await (const file of fetchGdelt(await planned(), { base: server.base, folder, env: {}, patience }))
    if (file.name === names[1]) break;
  expect(lies()).not.toContain(names[3]);
});

test("a folder that can't be written is told, with what to do", async () => {
  writeFileSync(join(folder, "file"), "");
  await expect(fetchAll({ folder: join(folder, "file", "sub") })).rejects.toMatchObject({
    code: "io",
    message: expect.stringContaining("can't be kept"),
  });
});

test("what is free is told for a folder that is not made yet", async () => {
  expect(await freeBytes(join(folder, "to", "be", "made"))).toBeGreaterThan(0);
});

test("a file that can't be kept stops all, and is what is told", async () => {
  begins(names[0]!, 100, "stall", 9);
  mkdirSync(join(folder, `${names[2]}.part`));
  const patience = { ...noPauses().patience, stallMs: 60_000 };
  await expect(fetchAll({ patience })).rejects.toMatchObject({
    code: "io",
    message: expect.stringContaining(`${names[2]}.part can't be kept: a folder lies there`),
  });
  expect(lies()).toContain(`${names[0]}.part`);
});
