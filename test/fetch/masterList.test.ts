import { afterEach, beforeEach, expect, test } from "vitest";
import { planGdelt } from "../../src/fetch/gdelt/fetch.ts";
import { type GdeltServer, gdeltServer, made, noPauses, slots } from "./gdeltServer.ts";

let server: GdeltServer;
beforeEach(async () => {
  server = await gdeltServer();
});
afterEach(() => server.close());

const { patience } = noPauses();
const plan = (since: string, more: object = {}) =>
  planGdelt({ base: server.base, since, has: () => false, patience, env: {}, ...more });
const LIST = "masterfilelist.txt";
const asked = () => server.asked.filter((name) => name.startsWith(LIST));

test("of a long list only its end is read, and the first line, which is cut, is dropped", async () => {
  for (const moment of slots("2025-08-05T00:00Z", 30 * 96)) server.publish(moment, "english", 10);
  const size = server.lists.get(LIST)!.length;
  const found = await plan("2025-09-02");
  expect(found.files).toHaveLength(2 * 96);
  expect(found.gaps).toEqual([]);
  expect(found.lists[0]!.oddities).toEqual({ broken: 0, brokenFirst: [], foreign: 0, foreignHosts: [] });
  expect(asked()).toHaveLength(1);
  expect(asked()[0]).toMatch(/^masterfilelist\.txt bytes=-\d+$/);
  expect(found.lists[0]!.read.bytes).toBeLessThan(size / 5);
  expect([...server.agents]).toEqual([expect.stringMatching(/^Chancery\/\d/)]);
});

test("where the end does not reach back far enough, more of it is read", async () => {
  for (const moment of slots("2025-08-26T00:00Z", 10 * 96)) {
    server.publish(moment, "english", 10);
    // A list with long lines: a day of it is longer than we think.
    server.add(LIST, `${"x".repeat(900)}\n`);
  }
  const found = await plan("2025-09-02");
  expect(found.files).toHaveLength(3 * 96);
  expect(asked().length).toBeGreaterThan(1);
  expect(found.gaps).toEqual([]);
});

test("a server that sends the whole list instead is read all the same", async () => {
  for (const moment of slots("2025-08-26T00:00Z", 10 * 96)) server.publish(moment, "english", 10);
  server.ignoresRange = true;
  const found = await plan("2025-09-03", { until: "2025-09-03" });
  expect(found.files).toHaveLength(96);
  expect(found.files[0]!.name).toBe("20250903000000.export.CSV.zip");
  expect(asked()).toHaveLength(1);
});

test("a list that is cut while it is read is gone on with from there", async () => {
  for (const moment of slots("2025-08-26T00:00Z", 10 * 96)) server.publish(moment, "english", 10);
  const whole = Buffer.from(server.lists.get(LIST)!);
  server.tricks.set(LIST, (request, response, times) => {
    if (times > 2) return false;
    const range = /bytes=(-?)(\d+)/.exec(request.headers.range!)!;
    const start = range[1] ? Math.max(0, whole.length - Number(range[2])) : Number(range[2]);
    const length = whole.length - start;
    response.writeHead(206, {
      "content-range": `bytes ${start}-${whole.length - 1}/${whole.length}`,
      "content-length": length,
    });
    response.write(whole.subarray(start, start + 30_011), () => setTimeout(() => response.destroy(), 5));
    return true;
  });
  const found = await plan("2025-09-01");
  expect(found.files).toHaveLength(4 * 96);
  expect(found.lists[0]!.oddities.broken).toBe(0);
  expect(asked()).toHaveLength(3);
  expect(asked()[1]).toMatch(/bytes=\d+-$/);
});

test("a whole list that is cut is read anew, and what is odd in it counts once", async () => {
  server.add(LIST, "297 c0ffee\n");
  for (const moment of slots("2025-09-03T00:00Z", 96)) server.publish(moment, "english", 10);
  const whole = Buffer.from(server.lists.get(LIST)!);
  server.ignoresRange = true;
  server.tricks.set(LIST, (_, response, times) => {
    if (times > 1) return false;
    response.writeHead(200, { "content-length": whole.length });
    response.write(whole.subarray(0, 20_000), () => setTimeout(() => response.destroy(), 30));
    return true;
  });
  const found = await plan("2025-09-03");
  expect(found.files).toHaveLength(96);
  expect(found.lists[0]!.oddities.broken).toBe(1);
  expect(asked()).toHaveLength(2);
});

test("broken lines and foreign hosts are told, and the rest is read", async () => {
  const [first, second] = slots("2025-09-04T00:00Z", 2) as [number, number];
  server.publish(first);
  server.add(LIST, "297 c0ffee\n");
  server.add(LIST, `${"z".repeat(200)}\n\n`);
  server.add(LIST, server.lineOf("20250904003000.export.CSV.zip", made("a", 5), "http://elsewhere.example"));
  server.add(LIST, server.lineOf("..%2F..%2Fpasswd", made("a", 5)));
  server.publish(second);
  const found = await plan("2025-09-04");
  expect(found.files.map(({ moment }) => moment)).toEqual([first, second]);
  expect(found.lists[0]!.oddities).toEqual({
    broken: 3,
    brokenFirst: ["297 c0ffee", "z".repeat(80), expect.stringContaining("..%2F")],
    foreign: 1,
    foreignHosts: ["elsewhere.example"],
  });
});

test("a quarter of an hour with mentions and without events is a gap", async () => {
  const moments = slots("2025-09-04T00:00Z", 3) as [number, number, number];
  server.publish(moments[0]);
  server.add(LIST, server.lineOf("20250904001500.mentions.CSV.zip", made("a", 5)));
  server.add(LIST, server.lineOf("20250904001500.gkg.csv.zip", made("a", 5)));
  server.publish(moments[2]);
  // The newest mentions stand there before the events of the same time: nothing is missing yet.
  server.add(LIST, server.lineOf("20250904004500.mentions.CSV.zip", made("a", 5)));
  const found = await plan("2025-09-04");
  expect(found.gaps).toEqual([{ stream: "english", from: moments[1], to: moments[1], slots: 1 }]);
  expect(found.slots).toBe(3);
});

test("the newest file may stand in lastupdate.txt alone", async () => {
  const moments = slots("2025-09-04T00:00Z", 3);
  for (const moment of moments) server.publish(moment);
  const lines = server.lists.get(LIST)!.split("\n");
  server.lists.set(LIST, `${lines.slice(0, 6).join("\n")}\n`);
  const found = await plan("2025-09-04");
  expect(found.files.map(({ moment }) => moment)).toEqual(moments);
  expect(found.lists[0]!.newest).toBe(moments[2]);
  server.lists.delete("lastupdate.txt");
  expect((await plan("2025-09-04")).files).toHaveLength(2);
});

test("the clock of this machine makes nothing missing, an hour ahead or behind", async () => {
  const now = Date.now();
  const newest = now - (now % 900_000);
  for (let at = newest - 8 * 900_000; at <= newest; at += 900_000) server.publish(at);
  const since = new Date(newest - 8 * 900_000).toISOString().slice(0, 10);
  const began = Date.parse(since) === newest - 8 * 900_000 ? 0 : 1;
  for (const ahead of [-3_600_000, 3_600_000, 86_400_000]) {
    const real = Date.now;
    Date.now = () => now + ahead;
    try {
      const found = await plan(since);
      // What lies before the first file of the list is a gap, what lies after the last is none.
      expect(found.gaps.length).toBeLessThanOrEqual(began);
      expect(found.span!.to).toBe(newest);
      expect(found.files).toHaveLength(9);
    } finally {
      Date.now = real;
    }
  }
});

test("translated texts have a list of their own", async () => {
  const moments = slots("2025-09-04T00:00Z", 2) as [number, number];
  server.publish(moments[0]);
  server.publish(moments[1]);
  server.publish(moments[0], "translated");
  const found = await plan("2025-09-04", { translations: true });
  expect(found.files.map(({ name }) => name)).toEqual([
    "20250904000000.export.CSV.zip",
    "20250904000000.translation.export.CSV.zip",
    "20250904001500.export.CSV.zip",
  ]);
  expect(found.seconds).toBeGreaterThan(0);
});

test.each([429, 503])("%i on the first call is waited for, as long as the server asks", async (status) => {
  server.publish(Date.parse("2025-09-04T00:00Z"));
  for (const name of [LIST, "lastupdate.txt"])
    server.tricks.set(name, (_, response, times) => {
      if (times > 2) return false;
      response.writeHead(status, times === 1 ? { "retry-after": "7" } : {}).end();
      return true;
    });
  const { pauses, patience } = noPauses();
  const found = await plan("2025-09-04", { patience });
  expect(found.files).toHaveLength(1);
  expect(pauses.filter((ms) => ms >= 7000).length).toBeGreaterThanOrEqual(2);
  // Without a wish of the server: up to twice as long as before.
  expect(pauses).toContain(16);
});

test("what can't be read is told in words, and nothing is tried for ever", async () => {
  server.publish(Date.parse("2025-09-04T00:00Z"));
  server.tricks.set(LIST, (_, response) => {
    response.writeHead(503, { "retry-after": "7200" }).end();
    return true;
  });
  await expect(plan("2025-09-04")).rejects.toThrow(/answered 503 and asked to wait 120 minutes\.$/);
  expect(asked()).toHaveLength(1);
  server.tricks.set(LIST, () => false);
  server.lists.set(LIST, "");
  server.lists.set("lastupdate.txt", "");
  await expect(plan("2025-09-04")).rejects.toThrow(/lists no file of events/);
  server.lists.delete(LIST);
  await expect(plan("2025-09-04")).rejects.toThrow(/can't be read: the server answered 404/);
  await server.close();
  await expect(plan("2025-09-04")).rejects.toThrow(/refused the connection \(ECONNREFUSED\)/);
});

test("what was asked is checked first", async () => {
  await expect(plan("2025-02-30")).rejects.toMatchObject({ code: "bad-date" });
  await expect(plan("2025-09-04", { until: "2025-09-03" })).rejects.toMatchObject({ code: "usage" });
  await expect(plan("2025-09-04", { base: "ftp://x/" })).rejects.toMatchObject({ code: "usage" });
  await expect(plan("2025-09-04", { env: { HTTP_PROXY: "user:secret@nowhere" } })).rejects.toThrow(
    /^HTTP_PROXY holds no address of a proxy\.$/,
  );
  expect(server.asked).toEqual([]);
});
