import type { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../../src/server/app.ts";
import { type DeskService, openService } from "../../src/server/desk/service.ts";
import { type AnswerOf, ENDPOINTS } from "../../src/server/endpoints.ts";

const HOST = "127.0.0.1:4180";
let service: DeskService;
let app: Hono;
beforeAll(async () => {
  service = await openService({ chronicle: "none" });
  const rest = { names: [], timeoutMs: 60_000, onTrace: () => {} };
  app = createApp({ service, files: new Map(), ...rest });
});
afterAll(() => service.close());

async function ask(query: string): Promise<AnswerOf<"ties">> {
  const response = await app.request(`http://${HOST}/api/ties?${query}`, { headers: { host: HOST } });
  expect(response.status).toBe(200);
  const answer = await response.json();
  expect(ENDPOINTS.ties.answer.safeParse(answer).error).toBeUndefined();
  return answer as AnswerOf<"ties">;
}

const PAIR = "a=CHN&b=PRK&asOf=2025-09-04";

test("the two and those around them, frame by frame up to the day", async () => {
  const { nodes, frames, a, years } = await ask(PAIR);
  expect([a.name, years]).toEqual(["China", 3]);
  expect(nodes).toHaveLength(12);
  expect(nodes.filter(({ role }) => role === "pair").map(({ code }) => code)).toEqual(["CHN", "PRK"]);
  expect(nodes[0]).toMatchObject({ place: "156", kind: "state", today: null });
  expect(nodes.find(({ code }) => code === "NAT")).toMatchObject({ place: null, kind: "organisation" });
  expect(frames.at(-1)).toMatchObject({ from: "2022-09-05", to: "2025-09-04", observed: true });
  expect(frames.at(-1)!.title).toMatch(
    /^On record, cooperation prevails between China and North Korea, and conflict/,
  );
  expect(frames.map(({ to }) => to)).toEqual(frames.map(({ to }) => to).sort());
});

test("an actor bears in a frame the name that it had then", async () => {
  const { frames } = await ask(PAIR);
  const of = (to: string) => frames.find((frame) => frame.to === to)!.names.RUS;
  expect(of("1980-12-31")).toEqual({ name: "the Soviet Union", short: "USSR" });
  expect(of("2010-12-31")).toBeUndefined();
  const { nodes } = await ask("a=CHN&b=RUS&asOf=1985-01-01");
  expect(nodes[1]).toMatchObject({ short: "USSR", today: "Russia", place: "643" });
});

test("the window and how many others are chosen; out of bounds is told", async () => {
  const { nodes, frames } = await ask(`${PAIR}&years=1&around=4`);
  expect(nodes).toHaveLength(6);
  expect(frames.at(-1)!.from).toBe("2024-09-05");
  const response = await app.request(`http://${HOST}/api/ties?${PAIR}&around=25`, {
    headers: { host: HOST },
  });
  expect(response.status).toBe(400);
});

test("two of whom no events are held have no frames, and are named", async () => {
  const { frames, nodes, datasets } = await ask("a=Fiji&b=Samoa");
  expect([frames, datasets]).toEqual([[], []]);
  expect(nodes.map(({ name }) => name)).toEqual(["Fiji", "Samoa"]);
});
