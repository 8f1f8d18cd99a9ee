import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../src/server/app.ts";
import { type DeskService, openService } from "../../src/server/desk/service.ts";
import { type AnswerOf, ENDPOINTS } from "../../src/server/endpoints.ts";
import { Intakes } from "../../src/server/uploads/intakes.ts";
import { table } from "../intake/files.ts";

const HOST = "127.0.0.1:4180";
const LIMITS = { maxBytes: 8_000_000, maxFiles: 4 };
const NOW = () => new Date("2026-11-29T12:00:00Z");
const SAMPLE = new URL("../../../shared/samples/icews/", import.meta.url);
const [sample] = existsSync(SAMPLE) ? readdirSync(SAMPLE).filter((name) => name.endsWith(".tab")) : [];
if (!sample)
  console.warn("The intake of ICEWS rows over HTTP is skipped: ../shared/samples/icews is absent.");

interface Bench {
  app: Hono;
  service: DeskService;
  intakes: Intakes;
  chronicle: string;
}

/** A workbench with a home of its own, where no chronicle lies yet. */
function bench(named?: "none"): Bench {
  process.env.CHANCERY_HOME = mkdtempSync(join(tmpdir(), "chancery-home-"));
  const service = openService({ chronicle: named }, NOW);
  const onTrace = (trace: string) => expect.unreachable(trace);
  const intakes = new Intakes(service, onTrace, LIMITS);
  const app = createApp({ service, intakes, files: new Map(), names: [], timeoutMs: 60_000, onTrace });
  return { app, service, intakes, chronicle: join(process.env.CHANCERY_HOME, "chronicle.duckdb") };
}
const were = { CHANCERY_HOME: process.env.CHANCERY_HOME, TMPDIR: process.env.TMPDIR };
beforeAll(() => {
  // What is left there is counted: other files of tests send theirs at the same time.
  process.env.TMPDIR = mkdtempSync(join(tmpdir(), "chancery-tmp-"));
});
afterAll(() => {
  for (const [name, value] of Object.entries(were))
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
});

const end = async ({ intakes, service }: Bench) => {
  await intakes.close();
  await service.close();
};

const OURS = { host: HOST, origin: `http://${HOST}` };

async function call<T>(
  { app }: Bench,
  path: string,
  init: { body?: unknown; headers?: Record<string, string>; method?: string } = {},
) {
  const { body, headers = {} } = init;
  const raw = typeof body === "string" || body instanceof ReadableStream;
  const response = await app.request(`http://${HOST}/api/${path}`, {
    method: init.method ?? (body === undefined ? "GET" : "POST"),
    headers: { ...OURS, "content-type": raw ? "application/octet-stream" : "application/json", ...headers },
    body: raw || body === undefined ? (body as string | undefined) : JSON.stringify(body),
    ...(body instanceof ReadableStream && { duplex: "half" }),
  } as RequestInit);
  return { status: response.status, said: (await response.json()) as T, headers: response.headers };
}

const faultOf = (said: unknown) => (said as { error: { code: string; message: string; hint: string } }).error;

async function sent(of: Bench, name: string, text: string): Promise<string> {
  const { status, said } = await call<AnswerOf<"upload">>(of, `uploads?name=${encodeURIComponent(name)}`, {
    body: text,
  });
  expect(status).toBe(200);
  return said.id;
}

const planned = async (of: Bench, ids: string[], options = {}) =>
  (await call<AnswerOf<"planIntake">>(of, "uploads/plan", { body: { ids, options } })).said;

async function takenIn(of: Bench, ids: string[], options = {}): Promise<AnswerOf<"intake">> {
  const { status } = await call(of, "intake/start", { body: { ids, options } });
  expect(status).toBe(200);
  return ended(of);
}

async function ended(of: Bench): Promise<AnswerOf<"intake">> {
  for (;;) {
    const { said } = await call<AnswerOf<"intake">>(of, "intake");
    expect(ENDPOINTS.intake.answer.safeParse(said).error).toBeUndefined();
    if (!["waiting", "running"].includes(said.state)) return said;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith("chancery-upload-"));

describe("a file is sent, planned, answered for and taken in", () => {
  let of: Bench;
  const before = left();
  beforeAll(() => {
    of = bench();
  });
  afterAll(() => end(of));

  test("before: the casebook alone, how old it is by the server's clock, the record and whose it is", async () => {
    const { said } = await call<AnswerOf<"data">>(of, "data");
    expect(ENDPOINTS.data.answer.safeParse(said).error).toBeUndefined();
    const [casebook, ...others] = said.datasets;
    expect(others).toEqual([]);
    expect(casebook!.title).toBe("Chancery casebook");
    const days = (Date.parse("2026-11-29") - Date.parse(casebook!.to)) / 86_400_000;
    expect([said.today, casebook!.old]).toEqual(["2026-11-29", days]);
    expect(casebook!.citation).not.toBe("");
    expect(said.chronicle).toBe("chronicle.duckdb");
    expect(said.lists.map(({ key }) => key)).toEqual(["us-leader-visits"]);
    expect(said.record.tables.length).toBeGreaterThan(5);
    expect(said.record.sources.length).toBeGreaterThan(10);
  });

  test("the question of its plan is answered by an option, and its events are found", async () => {
    const rows =
      "Day,From,To,Act\n03/04/2025,Fiji,Samoa,042\n05/04/2025,Fiji,Samoa,1823\n06/04/2025,Nowhere,Samoa,042\n";
    const id = await sent(of, "../../etc/My rows.csv", rows);
    const first = await planned(of, [id]);
    expect(ENDPOINTS.planIntake.answer.safeParse(first).error).toBeUndefined();
    expect(first.goes).toBe(false);
    expect(first.columns).toEqual(["Day", "From", "To", "Act"]);
    const map = first.questions.find(({ asks }) => asks.some(({ option }) => option === "map"))!;
    const dates = first.questions.find(({ asks }) => asks.some(({ option }) => option === "dateFormat"))!;
    expect(map.asks.map(({ values }) => values)).toEqual([
      ["date=Day,source=From,target=To,cameo=Act"],
      ["my-rows"],
    ]);
    expect(dates.asks.find(({ option }) => option === "dateFormat")!.values.length).toBe(2);
    const text = JSON.stringify(first);
    expect(text).toContain("My rows.csv");
    expect(text).not.toMatch(/chancery-upload|chancery ingest|\.\.\/|etc\//);
    const options = { map: map.asks[0]!.values, dataset: "pacific", dateFormat: "DD/MM/YYYY" };
    expect((await planned(of, [id], options)).goes).toBe(true);
    const mark = (await call(of, "start")).headers.get("chancery-chronicle");
    const told = await takenIn(of, [id], options);
    expect(told.fault).toBeNull();
    expect(told.state).toBe("done");
    expect(told.bytes).toBe(rows.length);
    expect(told.lines[0]!.text).toBe(
      "3 rows read: 2 added, 0 known already, 0 differing from what is held, 1 in quarantine.",
    );
    const again = await call<AnswerOf<"actors">>(of, "actors?q=Fiji&beside=WSM");
    expect(again.headers.get("chancery-chronicle")).not.toBe(mark);
    expect(again.said.actors[0]).toMatchObject({ code: "FJI", events: 2, between: 2 });
    const { said } = await call<AnswerOf<"brief">>(of, "brief?a=Fiji&b=Samoa");
    expect(said.subject.datasets).toEqual(["pacific"]);
    const held = (await call<AnswerOf<"data">>(of, "data")).said.datasets.find(
      ({ key }) => key === "pacific",
    )!;
    expect(held).toMatchObject({ from: "2025-04-03", events: 2, citation: "" });
    expect(held.quarantined.map(({ rows: n }) => n)).toEqual([1]);
    expect(left().filter((name) => !before.includes(name))).toEqual([]);
  });

  test("several files at once; those that are known add nothing", async () => {
    const ids = [await sent(of, "a.csv", table(3)), await sent(of, "b.csv", table(3, 2))];
    const options = { map: ["id=Id,date=Day,source=From,target=To,cameo=Act"], dataset: "mine" };
    const told = await takenIn(of, ids, options);
    expect(told.names).toEqual(["a.csv", "b.csv"]);
    expect(told.lines.map(({ text }) => text.split(".")[0])).toContain("a");
    expect(told.lines.map(({ text }) => text).join(" ")).toContain("6 rows read: 4 added, 2 known already");
  });

  test.skipIf(!sample)("rows of ICEWS are recognised and need no word", async () => {
    const id = await sent(of, sample!, readFileSync(new URL(sample!, SAMPLE), "utf8"));
    expect(await planned(of, [id])).toMatchObject({ format: "icews", goes: true, questions: [] });
    const told = await takenIn(of, [id]);
    expect([told.state, told.fault]).toEqual(["done", null]);
    const { said } = await call<AnswerOf<"data">>(of, "data");
    expect(said.datasets.find(({ key }) => key === "icews")!.title).toBe("ICEWS coded event data");
  });

  test("a file that is refused says where and what to do, can be asked for again, and leaves the chronicle as it was", async () => {
    const had = (await call<AnswerOf<"data">>(of, "data")).said.datasets;
    const id = await sent(of, "off.csv", "a,b\nx,y\n");
    const told = await takenIn(of, [id], { map: ["date=Day,source=a,cameo=b"], dataset: "off" });
    expect(told.state).toBe("failed");
    expect(told.fault!.message).toMatch(/^off\.csv, line 1: there is no column "Day"/);
    expect(told.fault!.hint).toContain('The file has "a", "b"');
    expect((await call<AnswerOf<"data">>(of, "data")).said.datasets).toEqual(had);
    const all = await takenIn(of, [id], { map: ["date=a,source=b,cameo=b"], dataset: "off" });
    expect(all.fault!.message).toMatch(/Every row was refused/);
  });
});

describe("an intake", () => {
  test("is one at a time, others are told so meanwhile, and one that is stopped leaves nothing", async () => {
    const of = bench();
    const ids = [await sent(of, "big.csv", table(100_000))];
    const options = { map: ["id=Id,date=Day,source=From,target=To,cameo=Act"], dataset: "mine" };
    const begun = await call<AnswerOf<"intake">>(of, "intake/start", { body: { ids, options } });
    expect(["waiting", "running"]).toContain(begun.said.state);
    const second = await call(of, "intake/start", { body: { ids, options } });
    expect([second.status, faultOf(second.said).message]).toEqual([409, expect.stringMatching(/already/)]);
    const asked = await call(of, "start");
    expect([asked.status, faultOf(asked.said).code]).toEqual([503, "busy"]);
    await expect
      .poll(async () => (await call<AnswerOf<"intake">>(of, "intake")).said.bytes, {
        interval: 20,
        timeout: 60_000,
      })
      .toBeGreaterThan(0);
    await call(of, "intake/stop", { body: {} });
    const told = await ended(of);
    expect([told.state, told.fault!.message]).toEqual(["stopped", "Stopped: nothing of the file is in."]);
    expect(existsSync(of.chronicle)).toBe(false);
    const { said } = await call<AnswerOf<"data">>(of, "data");
    expect(said.datasets.map(({ key }) => key)).toEqual(["casebook"]);
    const gone = await call(of, "uploads/plan", { body: { ids, options } });
    expect([gone.status, faultOf(gone.said).code]).toEqual([404, "no-upload"]);
    await end(of);
  });
});

describe("what is sent is refused", () => {
  let of: Bench;
  beforeAll(() => {
    of = bench();
  });
  afterAll(() => end(of));
  const refusal = async (path: string, init: Parameters<typeof call>[2]) => {
    const { status, said } = await call(of, path, init);
    return [status, faultOf(said).message] as const;
  };

  test("from another site, by a form, without a word of where from", async () => {
    const from = (headers: Record<string, string>) =>
      refusal("uploads?name=a.csv", { body: table(1), headers }).then(([status]) => status);
    expect(await from({ origin: "http://evil.example" })).toBe(403);
    expect(await from({ "sec-fetch-site": "cross-site" })).toBe(403);
    expect(await from({ "content-type": "text/plain" })).toBe(415);
    expect(await from({ "content-type": "multipart/form-data; boundary=x" })).toBe(415);
    const bare = await of.app.request(`http://${HOST}/api/intake/stop`, {
      method: "POST",
      headers: { host: HOST, "content-type": "application/json" },
      body: "{}",
    });
    expect(bare.status).toBe(403);
    const form = await refusal("intake/start", { body: {}, headers: { "content-type": "text/plain" } });
    expect(form[0]).toBe(415);
  });

  test("by its ending, its size as told and as counted, and where too many wait", async () => {
    const before = left();
    expect(await refusal("uploads?name=a.exe", { body: "x" })).toEqual([
      422,
      expect.stringMatching(/"a.exe"/),
    ]);
    expect(
      await refusal("uploads?name=a.csv", { body: "x", headers: { "content-length": "8000001" } }),
    ).toEqual([422, '"a.csv" is larger than 8 MB, the most that can be sent.']);
    let pieces = 0;
    const endless = new ReadableStream({
      pull(control) {
        pieces += 1;
        control.enqueue(new Uint8Array(1_000_000));
      },
    });
    expect((await refusal("uploads?name=a.csv", { body: endless }))[1]).toMatch(/larger than 8 MB/);
    expect(pieces).toBeLessThan(20);
    expect(left()).toEqual(before);
    const ids = [];
    for (const name of ["a.csv", "b.csv", "c.csv", "d.csv"]) ids.push(await sent(of, name, table(1)));
    expect(await refusal("uploads?name=e.csv", { body: table(1) })).toEqual([
      429,
      expect.stringMatching(/^4 files/),
    ]);
    await call(of, "uploads/remove", { body: { ids } });
    expect(left()).toEqual(before);
    await sent(of, "e.csv", table(1));
  });

  test("a path of the server is no option", async () => {
    const ids = [await sent(of, "a.csv", table(1))];
    const [status, message] = await refusal("uploads/plan", {
      body: { ids, options: { aliases: "/etc/passwd" } },
    });
    expect([status, message]).toEqual([400, expect.stringMatching(/aliases/)]);
    const [other] = await refusal("uploads/plan", { body: { ids, options: { chronicle: "/tmp/x" } } });
    expect(other).toBe(400);
  });

  test("where the workbench was started with no chronicle, in plain words", async () => {
    const none = bench("none");
    const { status, said } = await call(none, "uploads?name=a.csv", { body: table(1) });
    expect([status, faultOf(said).message]).toEqual([409, expect.stringMatching(/takes nothing in/)]);
    expect((await call<AnswerOf<"data">>(none, "data")).said.chronicle).toBeNull();
    await end(none);
  });
});

test("what was sent is removed when its time is over and when the server ends", async () => {
  const before = left();
  const service = openService({ chronicle: "none" }, NOW);
  const intakes = new Intakes(service, () => {}, { keepMs: 60 });
  const { id } = await intakes.uploads.take("a.csv", [Buffer.from(table(1))]);
  expect(left().length).toBe(before.length + 1);
  await expect.poll(left).toEqual(before);
  expect(() => intakes.uploads.filesOf([id])).toThrow(/no longer here/);
  await intakes.uploads.take("b.csv", [Buffer.from(table(1))]);
  await intakes.close();
  expect(left()).toEqual(before);
});
