import { describe, expect, test } from "vitest";
import type { ChronicleEvent } from "../../src/chronicle/event.ts";
import { memoryView } from "../../src/chronicle/memory/table.ts";
import { addDays, dayNumber } from "../../src/dates.ts";
import { paceOf } from "../../src/measures/pace.ts";
import type { Scene } from "../../src/measures/scene.ts";
import { classDays, designStudy, study } from "../../src/measures/study.ts";
import { event } from "../chronicle/store/sample.ts";

const AS_OF = "2019-12-31";
/** A row a week to the end of 2014, then two. */
const rows = Array.from({ length: 7 * 260 * 2 }, (_, i) => addDays("2010-01-01", i))
  .filter((day) => day <= AS_OF && dayNumber(day) % 7 < (day < "2015-01-01" ? 1 : 2))
  .map((date) => event(`e-${date}`, { date }));
const coverage = [{ dataset: "mine", from: "2010-01-01", to: AS_OF, events: rows.length }];
const sceneOf = (held: readonly ChronicleEvent[], dataset: string) =>
  ({
    asOf: AS_OF,
    events: memoryView(held, () => false, {
      asOf: AS_OF,
      datasets: [dataset],
      coverage: async () => coverage,
      quarantined: async () => [],
      refused: async () => [],
    }),
  }) as unknown as Scene;
const scene = sceneOf(rows, "mine");

describe("the pace of a record that doubles", () => {
  test("is held against the five years about, and is between the two in the year about the turn", async () => {
    const pace = await paceOf(scene);
    expect(pace(dayNumber("2012-06-01"))).toBeCloseTo(1, 1);
    // A row and a half a week in the year as in the five years; a quarter year off it leans to one side.
    expect(pace(dayNumber("2015-01-01"))).toBeCloseTo(1, 1);
    expect(pace(dayNumber("2014-10-01"))).toBeCloseTo(1.25 / 1.45, 1);
    expect(pace(dayNumber("2015-04-01"))).toBeCloseTo(1.75 / 1.55, 1);
    expect(pace(dayNumber("1970-01-01"))).toBe(1);
  });

  test("is no response to an event of the day on which it doubles", async () => {
    const days = ["2014-12-29", "2014-12-30", "2014-12-31", "2015-01-01", "2015-01-02"];
    const members = classDays(days.map((date) => ({ date, precision: "day" as const, n: 1 })));
    const responses = await scene.events.counts({}, ["date", "precision"]);
    const counted = responses.map((row) => ({ ...row, precision: "day" as const }));
    const effect = async (pace: (day: number) => number) => {
      const { before, after } = study(designStudy({ members, window: 180, coverage, pace }), counted, "seed");
      return after! / before!;
    };
    const plain = await effect(() => 1);
    const held = await effect(await paceOf(scene));
    expect(plain).toBeGreaterThan(1.9);
    // About the middles of the windows the pace goes from 1.25 to 1.75 rows a week (five years about: 1.45 to 1.55),
    // so that twice as many become 1.5 times.
    expect(held).toBeLessThan(1.6);
  });
});

test("acts told twice of one day count once, except of what a machine codes, whose responses are rows too", async () => {
  const told = (dataset: string) =>
    sceneOf(
      rows
        .filter(({ date }) => dayNumber(date) % 7 === 0)
        .flatMap((row) =>
          (row.date < "2015-01-01" ? ["1"] : ["1", "2"]).map((n) =>
            event(`${row.id}-${n}`, { date: row.date, dataset }),
          ),
        ),
      dataset,
    );
  const after = dayNumber("2015-04-01");
  expect((await paceOf(told("mine")))(after)).toBeCloseTo(1, 1);
  expect((await paceOf(told("gdelt")))(after)).toBeCloseTo(1.75 / 1.55, 1);
});
