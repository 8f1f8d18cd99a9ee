import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeLines } from "../../src/forecast/ledger/lines.ts";
import { createApp } from "../../src/server/app.ts";
import { type DeskService, openService } from "../../src/server/desk/service.ts";
import { type AnswerOf, ENDPOINTS } from "../../src/server/endpoints.ts";
import { madeForecast, madeResolution } from "../forecast/ledger/made.ts";

const HOST = "127.0.0.1:4180";
const PAIR = "a=CHN&b=PRK&asOf=2025-09-04";

let service: DeskService;
let app: Hono;
const home = mkdtempSync(join(tmpdir(), "chancery-"));
const before = process.env.CHANCERY_HOME;

beforeAll(async () => {
  process.env.CHANCERY_HOME = home;
  service = await openService({ chronicle: "none" });
  app = createApp({ service, files: new Map(), names: [], timeoutMs: 60_000, onTrace: () => {} });
});
afterAll(async () => {
  await service.close();
  if (before === undefined) delete process.env.CHANCERY_HOME;
  else process.env.CHANCERY_HOME = before;
  rmSync(home, { recursive: true });
});

const get = (path: string) => app.request(`http://${HOST}/api/${path}`, { headers: { host: HOST } });
const forecasts = async (asOf: string, pair = "a=PRK&b=CHN") =>
  (await (await get(`forecasts?${pair}&asOf=${asOf}`)).json()) as AnswerOf<"forecasts">;

test("what is foreseen is answered by its schema, and its numbers are those of the brief", async () => {
  for (const query of [PAIR, "a=USA&b=KOR", "a=Fiji&b=Samoa"]) {
    const response = await get(`outcomes?${query}`);
    expect(response.status).toBe(200);
    expect(ENDPOINTS.outcomes.answer.safeParse(await response.json()).error).toBeUndefined();
  }
  const { answer } = (await (await get(`outcomes?${PAIR}`)).json()) as AnswerOf<"outcomes">;
  const brief = (await (await get(`brief?${PAIR}`)).json()) as AnswerOf<"brief">;
  const own = brief.answers.find(({ question }) => question === "outcomes")!;
  expect(answer.findings).toEqual(own.findings);
  expect(answer.moreFigures).toEqual(own.moreFigures);
});

test("the table to take away has a line for each target and horizon, with the same numbers", async () => {
  const response = await get(`outcomes.csv?${PAIR}&keep=1`);
  expect(response.headers.get("content-disposition")).toContain("chn-prk-2025-09-04-outcomes.csv");
  const [head, ...lines] = (await response.text()).trimEnd().split("\r\n");
  const { table } = (await (await get(`outcomes?${PAIR}`)).json()) as AnswerOf<"outcomes">;
  const rows = table.targets.flatMap(({ id, odds }) => odds.map((one) => ({ id, ...one })));
  expect(head!.split(",").slice(0, 6)).toEqual(["target", "what", "days", "from", "to", "chance"]);
  expect(lines.length).toBe(rows.length);
  for (const [i, { id, horizon, probability }] of rows.entries())
    expect(lines[i]).toMatch(new RegExp(`^${id},.*,${horizon},.*,${String(probability)},`));
});

test("rows and figures of this question need no brief", async () => {
  const pair = "a=RUS&b=PRK&asOf=2025-09-04";
  const { answer } = (await (await get(`outcomes?${pair}`)).json()) as AnswerOf<"outcomes">;
  const finding = answer.findings.find(({ id }) => id === "outcomes.contacts")!;
  const rows = (await (await get(`rows?${pair}&finding=${finding.id}&limit=5`)).json()) as AnswerOf<"rows">;
  expect(rows.n).toBe(finding.evidenceCount);
  for (const { date } of rows.rows) expect(date <= "2025-09-04").toBe(true);
  for (const { id } of answer.moreFigures)
    expect((await get(`figure.csv?${pair}&figure=${id}`)).status).toBe(200);
});

test("forecasts that were written down, with what had come of them by the day and nothing later", async () => {
  expect(await forecasts("2026-09-01")).toEqual({ forecasts: [] });
  const first = madeForecast();
  const later = madeForecast({ asOf: "2026-01-01" }, "2026-01-01T08:00:00.000Z");
  // Of an early day, but written down when that was long past.
  const late = madeForecast({ asOf: "2025-06-01" }, "2026-01-02T08:00:00.000Z");
  const others = madeForecast({ a: "USA", b: "KOR" });
  const settled = madeResolution(first.id, { settledOn: "2025-12-04" }, "2025-12-05T08:00:00.000Z");
  writeFileSync(join(home, "ledger.jsonl"), writeLines([first, others, later, late, settled]));
  expect(await forecasts("2025-09-03")).toEqual({ forecasts: [] });
  expect((await forecasts("2025-10-01")).forecasts).toMatchObject([
    { id: first.id, probability: 0.7, base: 0.6, outcome: null, why: null, hindcast: false },
  ]);
  expect((await forecasts("2026-02-01")).forecasts).toMatchObject([
    { id: first.id, outcome: "yes", settledOn: "2025-12-04" },
    { id: later.id, outcome: null },
    { id: late.id, outcome: null, hindcast: true },
  ]);
  expect((await forecasts("2026-02-01", "a=USA&b=KOR")).forecasts.map(({ id }) => id)).toEqual([others.id]);
});

test("a ledger that can't be read is told, and the rest of the page stands", async () => {
  writeFileSync(join(home, "ledger.jsonl"), '{"kind":"nothing"}\n');
  const broken = await get("forecasts?a=CHN&b=PRK&asOf=2026-09-01");
  expect(broken.status).toBe(422);
  expect(await broken.text()).toContain("no entry of a ledger");
  expect((await get(`outcomes?${PAIR}`)).status).toBe(200);
});
