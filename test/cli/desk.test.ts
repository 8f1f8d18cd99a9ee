import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDuckDb } from "../../src/chronicle/store/duckdb.ts";
import { type Desk, openDesk } from "../../src/desk.ts";
import { requestOf } from "../../src/request.ts";
import { defaultChroniclePath } from "../../src/userFiles.ts";
import { event, fault, rowsOf } from "../chronicle/store/sample.ts";
import { LAST_DAY } from "../support/rows.ts";

/** A user's chronicle: many recent events of Russia and Ukraine, few of China and North Korea. */
async function chronicle(): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), "chancery-desk-")), "c.duckdb");
  const store = await openDuckDb({ path, write: true });
  const days = Array.from({ length: 28 }, (_, index) => `2014-03-${String(index + 1).padStart(2, "0")}`);
  await store.load(
    { dataset: "mine", name: "mine.csv" },
    rowsOf(
      days.flatMap((date) => [
        event(`ru-${date}`, { date, from: "RUS", to: "UKR", cameo: "190" }),
        event(`us-${date}`, { date, from: "USA", to: "CHN" }),
      ]),
      [fault(99, "bad date")],
    ),
  );
  const late = event("late", { date: "2027-05-05", from: "CHN", to: "PRK", dataset: "other" });
  await store.load({ dataset: "other", name: "other.csv" }, rowsOf([late]));
  await store.close();
  return path;
}

describe("a desk with a chronicle beside the casebook", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk({ chronicle: await chronicle() });
  });
  afterAll(() => desk.close());

  const used = async (a: string, b: string, asOf: string, datasets?: string[]) =>
    (await desk.subject({ a, b, asOf, datasets })).events.datasets;

  it("holds both, and counts the pair's events in each as known on the day", async () => {
    const held = await desk.datasetsFor("USA", "CHN", "2014-03-10");
    expect(held.map((row) => [row.dataset, row.to])).toEqual([
      ["casebook", "2014-03-10"],
      ["mine", "2014-03-10"],
    ]);
    expect(held[1]!.pair).toBe(10);
    expect(await desk.datasetsFor("USA", "CHN", "2014-02-28")).toHaveLength(1);
  });

  it("uses the data set that holds most of the pair, and never mixes unasked", async () => {
    expect(await used("CHN", "PRK", "2025-09-04")).toEqual(["casebook"]);
    expect(await used("RUS", "UKR", "2014-12-31")).toEqual(["mine"]);
    expect(await used("USA", "CHN", "2014-12-31")).toEqual(["mine"]);
    expect(await used("USA", "CHN", "2014-12-31", ["casebook", "mine"])).toEqual(["casebook", "mine"]);
    expect(await used("USA", "CHN", "2014-12-31", ["casebook"])).toEqual(["casebook"]);
  });

  it("is asked of days that can be counted only", async () => {
    for (const asOf of ["9999-12-31", "3000-01-01", "0000-12-31"])
      await expect(used("CHN", "PRK", asOf)).rejects.toThrow(`as-of date ${asOf} lies outside`);
  });

  it("sees nothing of a data set that begins later", async () => {
    await expect(used("CHN", "PRK", "2025-09-04", ["other"])).rejects.toThrow(
      /No data set "other" is held as of 2025-09-04/,
    );
    expect(await used("CHN", "PRK", "2027-12-31", ["other"])).toEqual(["other"]);
  });

  it("refuses a data set that nobody holds, and a pair that it does not know", async () => {
    await expect(used("RUS", "UKR", "2014-12-31", ["gdelt"])).rejects.toMatchObject({
      code: "unknown-option",
      hint: "Held: casebook, mine.",
    });
    await expect(used("FJI", "MWI", "1950-12-31")).rejects.toMatchObject({ code: "no-data" });
    // Two states without events: the record of the world tells of them.
    expect(await used("FJI", "MWI", "2014-12-31")).toEqual([]);
    await expect(used("FJI", "MWI", "2014-12-31", ["mine"])).rejects.toThrow(/is known in mine as of 2014/);
    await expect(used("CHN", "PRK", "2014-12-31", ["mine"])).rejects.toThrow(
      /No event between China and North Korea is known in mine as of 2014-12-31/,
    );
  });

  it("without a day goes to the last day that the pair's data cover", async () => {
    const asOf = async (first: string, second: string, dataset?: string) =>
      (await requestOf(desk, first, second, { dataset })).asOf;
    expect(await asOf("RUS", "UKR", "mine")).toBe("2014-03-28");
    expect(await asOf("USA", "CHN", "casebook")).toBe(LAST_DAY);
    expect(await asOf("CHN", "PRK", "casebook")).toBe(LAST_DAY);
  });

  it("quarantine is told with the data set that is used", async () => {
    const mine = await desk.subject({ a: "RUS", b: "UKR", asOf: "2014-12-31" });
    expect(await mine.events.quarantined()).toEqual([{ dataset: "mine", reason: "bad date", rows: 1 }]);
    const casebook = await desk.subject({ a: "CHN", b: "PRK", asOf: "2025-09-04" });
    expect(await casebook.events.quarantined()).toEqual([]);
  });
});

describe("a desk with the casebook alone", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk({ chronicle: "none", labels: { TWN: "Chinese Taipei" } });
  });
  afterAll(() => desk.close());

  it("names actors as they were on the day, and Taiwan as the user wishes", async () => {
    const subject = await desk.subject({ a: "RUS", b: "PRK", asOf: "1990-01-01" });
    expect(subject.name("RUS")).toBe("the Soviet Union");
    expect(subject.name("RUS", "2000-01-01")).toBe("Russia");
    expect(subject.name("TWN")).toBe("Chinese Taipei");
  });

  it("finds the event that a brief of 4 September 2025 is about", async () => {
    const subject = await desk.subject({ a: "CHN", b: "PRK", asOf: "2025-09-04" });
    expect(subject.focal!.date).toBe("2025-09-04");
    expect(subject.record.asOf).toBe("2025-09-04");
  });
});

it.each([
  [29, "2014-03-30"],
  [30, "2020-06-30"],
])("a data set with %i events of the pair ends the day on %s", async (n, day) => {
  const path = join(mkdtempSync(join(tmpdir(), "chancery-day-")), "c.duckdb");
  const store = await openDuckDb({ path, write: true });
  const rows = (dataset: string, month: string, many: number) =>
    Array.from({ length: many }, (_, index) => {
      const date = `${month}-${String(30 - index).padStart(2, "0")}`;
      return event(`${dataset}-${date}`, { date, from: "ISR", to: "IRN", dataset });
    });
  await store.load({ dataset: "early", name: "early.csv" }, rowsOf(rows("early", "2014-03", 30)));
  await store.load({ dataset: "late", name: "late.csv" }, rowsOf(rows("late", "2020-06", n)));
  await store.close();
  const desk = await openDesk({ chronicle: path });
  expect((await requestOf(desk, "ISR", "IRN", {})).asOf).toBe(day);
  await desk.close();
});

it("the user's chronicle lies where CHANCERY_HOME says, else in the data folder", () => {
  expect(defaultChroniclePath({ CHANCERY_HOME: "/a" })).toBe(join("/a", "chronicle.duckdb"));
  expect(defaultChroniclePath({ XDG_DATA_HOME: "/d" })).toBe(join("/d", "chancery", "chronicle.duckdb"));
  expect(defaultChroniclePath({})).toMatch(/chancery.chronicle\.duckdb$/);
});
