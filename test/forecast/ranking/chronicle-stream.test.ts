import { expect, it } from "vitest";
import { loadActors } from "../../../src/actors/registry.ts";
import type { ChronicleEvent } from "../../../src/chronicle/event.ts";
import { memoryView } from "../../../src/chronicle/memory/table.ts";
import { openDesk } from "../../../src/desk.ts";
import { chronicleStream } from "../../../src/forecast/ranking/chronicleStream.ts";
import { rankActors } from "../../../src/forecast/ranking/rankActors.ts";
import { rankerOf, shippedRanking } from "../../../src/forecast/ranking/shipped.ts";

it("a stream of the casebook ends on the day before, and refuses a view of the day", async () => {
  const desk = await openDesk({ chronicle: "none" });
  const actors = loadActors();
  const codes = {
    isState: (code: string) => actors.byCode(code)?.kind === "state",
    isNameOf: () => false,
  };
  const at = (asOf: string) => chronicleStream(desk.chronicle.view(asOf, ["casebook"]), "2019-06-01", codes);
  const { stream, day, actors: named } = await at("2019-05-31");
  expect(Math.max(...stream.day)).toBeLessThan(day);
  expect(named.find(({ id }) => id === "CHN")).toMatchObject({
    kind: "state",
    country: "CHN",
    sector: "STATE",
  });
  await expect(at("2019-06-01")).rejects.toThrow(RangeError);
  await desk.close();
});

it("another future leaves the ranking equal to the bit; another past does not", async () => {
  const desk = await openDesk({ chronicle: "none" });
  const whole = desk.chronicle.view("2024-12-31", ["casebook"]);
  const events = await whole.events({}, { last: 100_000 });
  const day = "2019-06-01";
  const ranked = async (change: (event: ChronicleEvent) => boolean) => {
    const other = events.map((event) =>
      change(event) ? { ...event, cameo: "190", target: event.source } : event,
    );
    const view = memoryView(other, () => false, {
      asOf: "2019-05-31",
      datasets: ["casebook"],
      coverage: async () => [],
      quarantined: async () => [],
      refused: async () => [],
    });
    const held = await chronicleStream(view, day, { isState: () => true, isNameOf: () => false });
    const actor = held.actors.findIndex(({ id }) => id === "CHN");
    const asked = { actor, code: "042", sought: "object", top: 5, among: () => true } as const;
    const ranker = rankerOf(shippedRanking(), held.stream);
    const found = rankActors(held, ranker, asked);
    const start = performance.now();
    rankActors(held, ranker, asked);
    console.info(`one warm ranking with its reasons: ${(performance.now() - start).toFixed(1)} ms`);
    return JSON.stringify(found);
  };
  const as = await ranked(() => false);
  expect(await ranked(({ known }) => known >= day)).toBe(as);
  expect(
    await ranked(({ date, source }) => date >= "2018-01-01" && date < day && source.code === "CHN"),
  ).not.toBe(as);
  await desk.close();
});
