import { Ajv2020 } from "ajv/dist/2020.js";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../src/server/app.ts";
import { type DeskService, openService } from "../../src/server/desk/service.ts";
import type { Endpoint } from "../../src/server/endpoint.ts";
import { ENDPOINTS } from "../../src/server/endpoints.ts";
import { PATHS } from "../../src/server/paths.ts";

const HOST = "127.0.0.1:4180";
const PAIR = "a=CHN&b=PRK&asOf=2025-09-04";
const html = {
  body: Buffer.from("<!doctype html>"),
  packed: Buffer.from(""),
  type: "text/html",
  lasting: false,
  tag: '"t"',
};

let service: DeskService;
let app: Hono;
const traces: string[] = [];

beforeAll(async () => {
  service = await openService({ chronicle: "none" });
  app = appOf({});
});
afterAll(() => service.close());

function appOf(more: { token?: string; timeoutMs?: number; service?: DeskService }): Hono {
  return createApp({
    service,
    files: new Map([["/index.html", html]]),
    names: [],
    timeoutMs: 60_000,
    onTrace: (trace) => traces.push(trace),
    ...more,
  });
}

const get = (path: string, headers: Record<string, string> = {}, of = app) =>
  of.request(`http://${HOST}${path}`, { headers: { host: HOST, ...headers } });

describe("what is asked is answered by the schema that describes it", () => {
  const asked: [keyof typeof ENDPOINTS, string][] = [
    ["start", ""],
    ["actors", "q=chin"],
    ["actors", "q=&beside=CHN"],
    ["pairs", "limit=3"],
    ["ask", "q=Why does the Hanoi summit matter?"],
    ["ask", "q=What is the capital of France?"],
    ["brief", PAIR],
    ["span", "a=CHN&b=PRK"],
    ["focals", PAIR],
    ["rows", `${PAIR}&finding=history.now&limit=2`],
    ["brief", "a=Fiji&b=Samoa"],
    ["data", ""],
    ["intake", ""],
  ];
  for (const [name, query] of asked) {
    test(`${name}?${query}`, async () => {
      const response = await get(`/api/${PATHS[name]}?${query}`);
      expect(response.status).toBe(200);
      const { answer }: Endpoint = ENDPOINTS[name];
      expect(answer.safeParse(await response.json()).error).toBeUndefined();
    });
  }

  test("a figure, its data, the page and the Markdown are texts of their kind", async () => {
    const of = async (path: string) => {
      const response = await get(`/api/${path}`);
      return [response.headers.get("content-type"), await response.text()] as const;
    };
    const [svg, drawing] = await of(`figure.svg?${PAIR}&figure=history-phases`);
    expect(svg).toContain("image/svg+xml");
    expect(drawing).toContain("data-row=");
    const [csv, table] = await of(`figure.csv?${PAIR}&figure=history-phases`);
    expect(csv).toContain("text/csv");
    expect(table.split("\r\n")[0]).toBe("from,to,cooperation,conflict");
    expect((await of(`brief.html?${PAIR}`))[1]).toContain("<!doctype html>");
    expect((await of(`brief.md?${PAIR}`))[1]).toContain("data:image/svg+xml;base64,");
  });

  test("OpenAPI describes every endpoint with a schema that holds for its answer", async () => {
    const api = (await (await get("/api/openapi.json")).json()) as {
      paths: Record<string, { get: { responses: { 200: { content: Record<string, { schema: object }> } } } }>;
    };
    expect(Object.keys(api.paths).sort()).toEqual(
      Object.values(PATHS)
        .map((path) => `/api/${path}`)
        .sort(),
    );
    const { schema } = api.paths["/api/rows"]!.get.responses[200].content["application/json"]!;
    const holds = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    const rows = await (await get(`/api/rows?${PAIR}&finding=history.now`)).json();
    expect(holds(rows)).toBe(true);
    expect(holds({ ...(rows as object), n: "many" })).toBe(false);
  });
});

test("rows are the same query again, page by page", async () => {
  const page = async (offset: number, limit: number) =>
    (await (await get(`/api/rows?${PAIR}&finding=history.now&offset=${offset}&limit=${limit}`)).json()) as {
      n: number;
      rows: { id: string }[];
    };
  const all = await page(0, 200);
  expect(all.n).toBe(all.rows.length);
  expect((await page(2, 3)).rows).toEqual(all.rows.slice(2, 5));
});

describe("a bad address is told in words", () => {
  const bad: [string, number, RegExp][] = [
    ["/api/brief?a=Chna&b=PRK", 400, /Chna/],
    ["/api/brief?a=CHN", 400, /"b"/],
    ["/api/brief?a=CHN&b=China", 400, /same actor/],
    ["/api/brief?a=CHN&b=PRK&asOf=yesterday", 400, /yesterday/],
    ["/api/rows?a=CHN&b=PRK&finding=history.nothing", 400, /history.nothing/],
    ["/api/figure.svg?a=CHN&b=PRK&figure=..%2F..%2Fetc", 400, /no figure/],
    ["/api/nowhere", 404, /nothing at this address/],
  ];
  for (const [path, status, words] of bad) {
    test(path, async () => {
      const response = await get(path);
      expect(response.status).toBe(status);
      const { error } = (await response.json()) as { error: { message: string } };
      expect(error.message).toMatch(words);
    });
  }
});

describe("only who means this server is let in", () => {
  test("another name as host (DNS rebinding), another site, a call from afar", async () => {
    expect((await get("/api/start", { host: "evil.example" })).status).toBe(403);
    expect((await get("/api/start", { origin: "http://evil.example" })).status).toBe(403);
    expect((await get("/api/start", { "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await get("/api/start", { origin: `http://${HOST}` })).status).toBe(200);
    expect((await get("/api/start", { host: "localhost:1" })).status).toBe(200);
  });

  test("with a token: none without it, once in the address, then as a cookie", async () => {
    const guarded = appOf({ token: "secret" });
    expect((await get("/api/start", {}, guarded)).status).toBe(403);
    expect((await get("/brief?token=wrong", {}, guarded)).status).toBe(403);
    const let_in = await get("/brief?token=secret&a=CHN", {}, guarded);
    expect(let_in.status).toBe(302);
    expect(let_in.headers.get("location")).toBe("/brief?a=CHN");
    const cookie = let_in.headers.get("set-cookie")!;
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect((await get("/api/start", { cookie: cookie.split(";")[0]! }, guarded)).status).toBe(200);
  });

  test("pages may run no script but ours and stand in no frame", async () => {
    const policy = (await get("/brief")).headers.get("content-security-policy")!;
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain("unsafe");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  test("no address reaches the file system", async () => {
    for (const path of ["/../package.json", "/assets/..%2F..%2Fpackage.json", "/package.json"])
      expect((await get(path)).status).toBe(404);
  });
});

test("what takes too long is given up with a word about it, and a fault of ours is not shown", async () => {
  const never: DeskService = {
    ...service,
    answer: () => new Promise((_, no) => setTimeout(() => no(new Error("late")), 80)),
  };
  const late = await get("/api/start", {}, appOf({ service: never, timeoutMs: 20 }));
  expect(late.status).toBe(504);
  expect(((await late.json()) as { error: { message: string } }).error.message).toMatch(/given up/);
  const broken: DeskService = { ...service, answer: () => Promise.reject(new Error("secret inside")) };
  const fault = await get("/api/start", {}, appOf({ service: broken }));
  expect(fault.status).toBe(500);
  expect(await fault.text()).not.toContain("secret inside");
  expect(traces.some((trace) => trace.includes("secret inside"))).toBe(true);
});
