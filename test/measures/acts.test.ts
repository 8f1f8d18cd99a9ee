import { describe, expect, it } from "vitest";
import type { ChronicleView } from "../../src/chronicle/chronicle.ts";
import { classesOf } from "../../src/chronicle/classes.ts";
import { AIMS, type ChronicleEvent } from "../../src/chronicle/event.ts";
import { memoryView } from "../../src/chronicle/memory/table.ts";
import { type EventFilter, holds } from "../../src/chronicle/query.ts";
import { Acts, actsBetween, CONFLICT, COOPERATION, ranked, toward } from "../../src/measures/acts.ts";
import type { Scene } from "../../src/measures/scene.ts";
import { dealingsOf, thirdParties } from "../../src/measures/thirdParties.ts";
import { event } from "../chronicle/store/sample.ts";

const viewOf = (rows: readonly ChronicleEvent[]): ChronicleView =>
  memoryView(rows, () => false, {
    asOf: "2030-01-01",
    datasets: ["mine"],
    coverage: async () => [],
    quarantined: async () => [],
    refused: async () => [],
  });

describe("an act that is not aimed at its target", () => {
  const closed = AIMS.map((aim) =>
    event(aim, { from: "PRK", to: "CHN", cameo: "164", issue: "pandemic", aim }),
  );
  const aided = AIMS.map((aim) => event(aim, { from: "PRK", to: "CHN", cameo: "071", aim }));
  const kept = (rows: typeof closed, filter: EventFilter) => rows.filter(holds(filter)).map((row) => row.id);

  it("is neither conflict nor cooperation with it", () => {
    expect(kept(closed, CONFLICT)).toEqual(["other"]);
    expect(kept(aided, COOPERATION)).toEqual(["other"]);
    expect(kept([...closed, ...aided], { all: [CONFLICT, COOPERATION] })).toEqual([]);
  });

  it("is nothing between the two, belongs to no class of acts and makes nobody a third party", async () => {
    expect(kept(closed, actsBetween("CHN", "PRK"))).toEqual(["other"]);
    expect(kept(closed, toward(["PRK"], ["CHN"]))).toEqual(["other"]);
    expect(aided.filter((row) => classesOf(row).length > 0).map((row) => row.id)).toEqual(["other"]);
    const dealings = await dealingsOf({ a: "PRK", b: "KOR", events: viewOf(closed) } as unknown as Scene);
    expect(thirdParties(dealings, "PRK", "KOR")).toEqual([{ code: "CHN", n: 1, conflict: 1 }]);
  });
});

it("a wish for a meeting is no meeting", () => {
  const ids = (cameo: string) => classesOf(event("e", { cameo })).map((entry) => entry.id);
  expect(ids("036")).not.toContain("high-level-visit");
  expect(ids("041")).not.toContain("high-level-visit");
  for (const code of ["040", "042", "046"]) expect(ids(code)).toContain("high-level-visit");
});

describe("Acts", () => {
  const acts = new Acts(
    viewOf([
      event("a", { date: "2020-03-01", precision: "month", confidence: "low" }),
      event("b", { date: "2020-03-01", issue: "trade", confidence: "unrated" }),
      event("c", { date: "2020-03-01", issue: "trade" }),
      event("d", { date: "2021-01-05", from: "USA", cameo: "163" }),
    ]),
    {},
  );

  it("counts along time, the sharper date before the vaguer one of the same day", async () => {
    const rows = await acts.dated();
    expect(rows.map(({ date, precision, n }) => [date, precision, n])).toEqual([
      ["2020-03-01", "day", 2],
      ["2020-03-01", "month", 1],
      ["2021-01-05", "day", 1],
    ]);
  });

  it("narrows and joins, and counts each event once", async () => {
    const trade = acts.where({ issue: ["trade"] });
    expect(await trade.count()).toBe(2);
    expect(await trade.or(acts.where({ source: ["CHN"] }), acts.where({ issue: ["trade"] })).count()).toBe(3);
    expect(await trade.where({ source: ["USA"] }).count()).toBe(0);
  });

  it("tells how sure the source was, and ranks by number, then by value", async () => {
    expect(await acts.ratings()).toEqual({ n: 4, high: 2, unrated: 1 });
    expect(ranked(await acts.by("source"), "source")).toEqual([
      ["CHN", 3],
      ["USA", 1],
    ]);
    expect(ranked(await acts.by("issue", "source"), "issue")).toEqual([
      ["", 2],
      ["trade", 2],
    ]);
  });
});
