import { describe, expect, test } from "vitest";
import { loadActors } from "../../src/actors/registry.ts";
import type { ChronicleEvent } from "../../src/chronicle/event.ts";
import { memoryView } from "../../src/chronicle/memory/table.ts";
import { lastDayOf } from "../../src/dates.ts";
import { openDesk } from "../../src/desk.ts";
import { NEUTRAL, THIN_COUNT } from "../../src/measures/policy.ts";
import type { Scene } from "../../src/measures/scene.ts";
import { tiesOver } from "../../src/measures/tiesOver.ts";
import { seededRandom } from "../../src/statistics/random.ts";
import { event } from "../chronicle/store/sample.ts";
import { casebookWithAnotherFuture } from "../support/future.ts";

const actors = loadActors();
const CODES = ["CHN", "PRK", "USA", "KOR", "JPN", "RUS"];
const CAMEO = ["040", "057", "061", "111", "130", "190"];

/** Six states' acts over ten years, some of which are known by the year alone, some aimed at nobody or at oneself. */
function world(): ChronicleEvent[] {
  const random = seededRandom("ties");
  const of = <T>(list: readonly T[]) => list[random.int(list.length)]!;
  return Array.from({ length: 1_500 }, (_, i) => {
    const year = 2010 + random.int(11);
    const vague = random.next() < 0.1;
    const month = String(1 + random.int(12)).padStart(2, "0");
    return event(`e${i}`, {
      date: vague ? `${year}-01-01` : `${year}-${month}-15`,
      precision: vague ? "year" : "day",
      from: of(CODES),
      to: random.next() < 0.1 ? null : of(CODES),
      cameo: of(CAMEO),
      kind: random.next() < 0.1 ? "vote" : "act",
      aim: random.next() < 0.1 ? "third" : "other",
    });
  });
}

type Part = Partial<Pick<Scene, "a" | "b" | "asOf">> & { dataset?: string; spans?: [string, string][] };

function sceneOf(events: readonly ChronicleEvent[], part: Part = {}): Scene {
  const { a = "CHN", b = "PRK", asOf = "2020-06-30", dataset = "mine" } = part;
  const spans = part.spans ?? [["2010-01-01", asOf]];
  const view = memoryView(events, () => false, {
    asOf,
    datasets: [dataset],
    coverage: async () => spans.map(([from, to]) => ({ dataset, from, to, events: 1 })),
    quarantined: async () => [],
    refused: async () => [],
  });
  const followed = { a: "CHN", b: "PRK", from: "2015-01-01", to: "2020-12-31", note: "" };
  const record = {
    coverage: (x: string, y: string) => ([x, y].sort().join() === "CHN,PRK" ? followed : undefined),
  };
  return { a, b, asOf, events: view, actors, record } as unknown as Scene;
}

describe("signed ties over the years", () => {
  test("each frame is what counting its events one by one gives", async () => {
    const events = world();
    const { actors: shown, frames } = await tiesOver(sceneOf(events), 3, 4);
    expect(shown.slice(0, 2)).toEqual(["CHN", "PRK"]);
    expect([...shown].sort()).toEqual([...CODES].sort());
    expect(frames.map(({ to }) => to.slice(0, 4))).toEqual(
      // Before the end of 2011 the three years are covered for less than half.
      ["2011", "2012", "2013", "2014", "2015", "2016", "2017", "2018", "2019", "2020"],
    );
    for (const { from, to, ties } of frames) {
      const counted = new Map<string, { n: number; cooperation: number; conflict: number; net: number }>();
      for (const { date, precision, kind, aim, source, target, quad, goldstein, known } of events) {
        const inside = date >= from && lastDayOf(date, precision) <= to && known <= "2020-06-30";
        if (!inside || kind !== "act" || aim !== "other" || !target || target.code === source.code) continue;
        const key = [source.code, target.code].sort().join("|");
        const tie = counted.get(key) ?? { n: 0, cooperation: 0, conflict: 0, net: 0 };
        tie.n++;
        tie[quad.endsWith("conflict") ? "conflict" : "cooperation"]++;
        tie.net += goldstein;
        counted.set(key, tie);
      }
      expect(ties.map(({ a, b }) => `${a}|${b}`)).toEqual([...counted.keys()].sort());
      for (const tie of ties) {
        const { n, cooperation, conflict, net } = counted.get(`${tie.a}|${tie.b}`)!;
        expect(tie).toMatchObject({ n, cooperation, conflict });
        expect(tie.net).toBeCloseTo(net, 6);
        const sign = Math.abs(tie.score) < NEUTRAL ? "neither" : tie.score > 0 ? "cooperation" : "conflict";
        expect(tie.prevails).toBe(n < THIN_COUNT ? "few" : sign);
      }
    }
  });

  test("who is named first makes no difference to the ties", async () => {
    const events = world();
    const one = await tiesOver(sceneOf(events), 1, 3);
    const other = await tiesOver(sceneOf(events, { a: "PRK", b: "CHN" }), 1, 3);
    expect(other.frames).toEqual(one.frames);
    expect(other.actors).toEqual(["PRK", "CHN", ...one.actors.slice(2)]);
  });

  test("years outside all coverage are no data: no tie, no silence, not even where rows lie in them", async () => {
    const spans: [string, string][] = [
      ["2010-01-01", "2012-12-31"],
      ["2016-01-01", "2020-06-30"],
    ];
    const { frames } = await tiesOver(sceneOf(world(), { spans }), 1, 4);
    const seen = frames.filter(({ observed }) => observed).map(({ to }) => to.slice(0, 4));
    expect(seen).toEqual(["2010", "2011", "2012", "2016", "2017", "2018", "2019", "2020"]);
    for (const frame of frames.filter(({ observed }) => !observed))
      expect(frame).toMatchObject({ covered: 0, ties: [], silent: 0, unfollowed: 0 });
    expect(frames).toHaveLength(11);
  });

  test("where the casebook does not follow two, or not yet, what prevails is not said", async () => {
    const events = world().map((one) => ({ ...one, origin: { ...one.origin, dataset: "casebook" } }));
    const { frames } = await tiesOver(sceneOf(events, { dataset: "casebook" }), 1, 4);
    const of = (year: string, pair: string) =>
      frames.find(({ to }) => to.startsWith(year))!.ties.find(({ a, b }) => `${a}${b}` === pair)!.prevails;
    expect(of("2014", "CHNPRK")).toBe("unfollowed");
    expect(of("2018", "CHNPRK")).not.toBe("unfollowed");
    expect(of("2018", "JPNKOR")).toBe("unfollowed");
  });

  test("a pair that is followed and silent is told apart from one that is not followed", async () => {
    const alone = await tiesOver(sceneOf([event("a", { date: "2018-01-01" })]), 5, 4);
    expect(alone.actors).toEqual(["CHN", "PRK"]);
    expect(alone.frames.at(-1)).toMatchObject({ silent: 0, unfollowed: 0 });
    const act = event("b", { date: "2018-01-01", from: "CHN", to: "USA", dataset: "casebook" });
    const { frames } = await tiesOver(sceneOf([act], { dataset: "casebook" }), 1, 4);
    // China and North Korea are followed and have no act; the United States and North Korea are not followed.
    expect(frames.find(({ to }) => to === "2018-12-31")).toMatchObject({ silent: 1, unfollowed: 1 });
  });
});

test("nothing that became known later changes a frame, nor who is shown", async () => {
  const asOf = "2019-06-30";
  const over = async (casebook?: URL) => {
    const desk = await openDesk({ chronicle: "none", casebook });
    try {
      return await tiesOver(await desk.subject({ a: "CHN", b: "PRK", asOf }), 3, 8);
    } finally {
      await desk.close();
    }
  };
  const [now, other] = [await over(), await over(casebookWithAnotherFuture(asOf))];
  expect(other).toEqual(now);
  expect(now.frames.at(-1)).toMatchObject({ from: "2016-07-01", to: asOf });
  expect(now.frames.length).toBeGreaterThan(50);
}, 60_000);
