import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../src/server/app.ts";
import { type DeskService, openService } from "../../src/server/desk/service.ts";
import type { Endpoint } from "../../src/server/endpoint.ts";
import { type AnswerOf, ENDPOINTS, type EndpointName } from "../../src/server/endpoints.ts";
import { PATHS } from "../../src/server/paths.ts";
import { madeChronicle } from "../chronicle/madeChronicle.ts";

const HOST = "127.0.0.1:4180";
let service: DeskService;
let app: Hono;

beforeAll(async () => {
  service = await openService({ chronicle: await madeChronicle(400) });
  app = createApp({
    service,
    files: new Map(),
    names: [],
    timeoutMs: 60_000,
    onTrace: (trace) => console.error(trace),
  });
});
afterAll(() => service.close());

const get = (path: string) => app.request(`http://${HOST}${path}`, { headers: { host: HOST } });

async function ask<Name extends EndpointName>(name: Name, query: string): Promise<AnswerOf<Name>> {
  const response = await get(`/api/${PATHS[name]}?${query}`);
  const told = await response.json();
  expect(response.status, JSON.stringify(told)).toBe(200);
  const { answer }: Endpoint = ENDPOINTS[name];
  expect(answer.safeParse(told).error).toBeUndefined();
  return told as AnswerOf<Name>;
}

describe("one filter, asked in three ways, says the same", () => {
  const filters = [
    "",
    "a=China&b=PRK",
    "a=China&b=North Korea&way=forth",
    "a=CHN",
    "a=CHN&way=back",
    "source=CHN&target=PRK,KOR",
    "act=04",
    "act=Make a visit",
    "quad=verbal conflict, material conflict",
    "issue=nuclear",
    "issue=(none)",
    "publisher=yonhap news agency",
    "dataset=made",
    "from=2018-01-01&to=2019-12-31",
    "text=MISSILE test",
    "asOf=2017-06-30",
  ];
  for (const query of filters)
    test(query || "nothing chosen", async () => {
      const [list, line, { facets }] = await Promise.all([
        ask("events", `${query}&limit=3`),
        ask("timeline", query),
        ask("facets", query),
      ]);
      expect(list.total).toBeGreaterThan(0);
      expect(line.total).toBe(list.total);
      for (const { values, more } of facets)
        expect(values.reduce((sum, { n }) => sum + n, more.n)).toBe(list.total);
    });

  test("a direction is half of both", async () => {
    const total = async (way: string) => (await ask("events", `a=CHN&b=PRK&way=${way}&limit=1`)).total;
    expect((await total("forth")) + (await total("back"))).toBe(await total("either"));
  });

  test("nothing later than the day is shown", async () => {
    const { events, asOf } = await ask("events", "asOf=2017-06-30&limit=200");
    expect(asOf).toBe("2017-06-30");
    expect(events.every(({ known }) => known <= "2017-06-30")).toBe(true);
  });
});

test("pages cut the list; a row is found by its id; links are of the web alone", async () => {
  const { events, total } = await ask("events", "dataset=made&limit=200");
  expect(total).toBe(400);
  expect((await ask("events", "dataset=made&offset=150&limit=20")).events).toEqual(events.slice(150, 170));
  expect((await ask("events", "dataset=made&order=earliest&offset=399&limit=5")).events).toEqual([events[0]]);
  const one = await ask("events", `id=${encodeURIComponent(events[7]!.id)}`);
  expect(one.events).toEqual([events[7]]);
  const urls = events.flatMap((row) => row.urls);
  expect(urls.length).toBeGreaterThan(0);
  expect(urls.every((url) => url.startsWith("https://"))).toBe(true);
});

test("refused rows are told with their place and reason", async () => {
  const { total, reasons, rows } = await ask("quarantine", "");
  expect(total).toBe(3);
  expect(reasons).toEqual([
    { reason: "bad date", n: 2 },
    { reason: "unknown CAMEO code", n: 1 },
  ]);
  expect(rows[0]).toMatchObject({ dataset: "made", file: "made.csv", line: 900, raw: "raw 900" });
  const bad = await ask("quarantine", "reason=bad date&offset=1&limit=1");
  expect([bad.total, bad.rows.map(({ line }) => line)]).toEqual([2, [901]]);
  expect((await ask("quarantine", "dataset=casebook")).total).toBe(0);
});

describe("a bad filter is told in words", () => {
  const bad: [string, RegExp, RegExp][] = [
    ["events?a=Chna", /Chna/, /Nearest|China/],
    ["events?a=CHN&b=China", /same actor/, /different/],
    ["events?act=999", /"999" is no act/, /digits/],
    ["timeline?quad=friendly", /"friendly" is no class/, /verbal cooperation/],
    ["facets?issue=gardening", /issue "gardening"/, /Held/],
    ["events?publisher=Nobody's Gazette", /publisher "Nobody's Gazette"/, /Held/],
    ["events?dataset=gdelt", /data set "gdelt"/, /casebook/],
    ["events?from=2020-05-01&to=2019-01-01", /lies after/, /Exchange/],
    ["events?from=yesterday", /from/, /openapi/],
    ["events?limit=5000", /limit/, /openapi/],
    ["timeline?asOf=soon", /soon/, /YYYY-MM-DD/],
  ];
  for (const [path, words, hint] of bad)
    test(path, async () => {
      const response = await get(`/api/${path}`);
      expect(response.status).toBe(400);
      const { error } = (await response.json()) as { error: { message: string; hint: string } };
      expect(error.message).toMatch(words);
      expect(error.hint).toMatch(hint);
    });
});
