import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Chronicle, ChronicleView } from "../../src/chronicle/chronicle.ts";
import type { ChronicleEvent } from "../../src/chronicle/event.ts";
import { FACETS } from "../../src/chronicle/facets.ts";
import { type EventFilter, holds } from "../../src/chronicle/query.ts";
import { openDuckDb } from "../../src/chronicle/store/duckdb.ts";
import { type Bin, type Timeline, timelineOf, unitFor } from "../../src/chronicle/timeline.ts";
import { event, fault, rowsOf, SAMPLE } from "./store/sample.ts";

const LATE = "2030-01-01";
const FILTERS: EventFilter[] = [
  {},
  { source: ["PRK"] },
  { from: "2016-01-01", to: "2020-12-31" },
  { from: "2016-03-01", to: "2016-05-31" },
  { quad: ["verbal conflict"] },
  { publisher: ["Bugle"] },
  { dataset: ["other"] },
  { text: "nothing at all" },
];
const OTHER: ChronicleEvent[] = [
  event("o1", { date: "2021-05-05", dataset: "other", evidence: { publisher: "Bugle" } }),
  event("o2", { date: "2021-05-01", precision: "month", dataset: "other", evidence: { publisher: "" } }),
];

let chronicle: Chronicle;
let view: ChronicleView;

beforeAll(async () => {
  chronicle = await openDuckDb();
  await chronicle.load(
    { dataset: "mine", name: "mine.csv" },
    rowsOf(SAMPLE, [fault(30, "bad date"), fault(31, "bad date"), fault(32, "bad code")]),
  );
  await chronicle.load({ dataset: "other", name: "other.csv" }, rowsOf(OTHER));
  view = chronicle.view(LATE, ["mine", "other"]);
});
afterAll(() => chronicle.close());

const n = ({ counts }: Bin) => Object.values(counts).reduce((sum, one) => sum + one, 0);
const inBins = ({ bins }: Timeline) => bins.reduce((sum, bin) => sum + n(bin), 0);

describe("a timeline", () => {
  test("loses no event: bins and what is too vague for them add up to all, whatever is asked", async () => {
    for (const filter of FILTERS) {
      const line = await timelineOf(view, filter);
      expect(inBins(line) + line.vague.month + line.vague.year).toBe(line.total);
      expect(line.total).toBe([...SAMPLE, ...OTHER].filter(holds(filter)).length);
      expect(line.bins.length).toBeLessThanOrEqual(200);
      expect(line.bins[0]!.from).toBe(line.from);
      expect(line.bins.at(-1)!.to).toBe(line.to);
    }
  });

  test("tells what is dated less precisely than a bar apart, and puts the rest where it lies", async () => {
    const byDay = await timelineOf(view, { from: "2016-03-01", to: "2016-05-31" });
    expect(byDay.unit).toBe("day");
    expect(byDay.vague).toEqual({ month: 1, year: 0 });
    expect(byDay.bins.filter((bin) => n(bin) > 0).map(({ from }) => from)).toEqual(["2016-03-02"]);
    const byMonth = await timelineOf(view, { from: "2020-01-01", to: "2025-12-31" });
    expect(byMonth.unit).toBe("month");
    expect(byMonth.vague).toEqual({ month: 0, year: 1 });
    expect((await timelineOf(view, {})).vague).toEqual({ month: 0, year: 0 });
  });

  test("tells no data from no events", async () => {
    const other = chronicle.view(LATE, ["other"]);
    const { bins } = await timelineOf(other, { from: "2019-01-01", to: "2022-12-31" });
    const of = (month: string) => bins.find(({ from }) => from.startsWith(month))!;
    expect(of("2019-02").covered).toBe("none");
    expect(of("2021-05").covered).toBe("whole");
    expect(of("2021-06").covered).toBe("none");
    const quiet = await timelineOf(view, { from: "2019-01-01", to: "2022-12-31", source: ["RUS"] });
    expect(quiet.total).toBe(0);
    expect(quiet.bins.every(({ covered }) => covered === "whole")).toBe(true);
    const edge = await timelineOf(view, { from: "1961-07-01", to: "1961-07-31" });
    expect(edge.bins.map(({ covered }) => covered).slice(9, 12)).toEqual(["none", "whole", "whole"]);
  });

  test("has bars as long as the span asks for", () => {
    expect(unitFor("2025-01-01", "2025-06-30")).toBe("day");
    expect(unitFor("2015-01-01", "2024-12-31")).toBe("month");
    expect(unitFor("1990-01-01", "2024-12-31")).toBe("quarter");
    expect(unitFor("1900-01-01", "2024-12-31")).toBe("year");
    expect(unitFor("1600-01-01", "2024-12-31")).toBe("decade");
  });
});

test("facets agree with events counted one by one", async () => {
  for (const filter of FILTERS) {
    const found = [...SAMPLE, ...OTHER].filter(holds(filter));
    for (const { key, values } of await view.countsEach(filter, FACETS)) {
      const keyOf = ({ source, target, evidence, origin, root, quad, issue }: ChronicleEvent) =>
        ({
          ...{ source: source.code, target: target?.code ?? "", root, quad, issue },
          ...{ publisher: evidence.publisher, dataset: origin.dataset },
        })[key];
      const counted: Record<string, number> = {};
      for (const one of found) counted[keyOf(one)] = (counted[keyOf(one)] ?? 0) + 1;
      expect(Object.fromEntries(values.map(({ value, n: told }) => [value, told]))).toEqual(counted);
      expect(values.map(({ n: told }) => told)).toEqual(Object.values(counted).sort((x, y) => y - x));
    }
  }
});

test("refused rows are listed as they are counted, page by page, by reason", async () => {
  const all = await view.refused({ offset: 0, limit: 100 });
  expect(all.map(({ line, reason, raw }) => [line, reason, raw])).toEqual([
    [30, "bad date", "raw 30"],
    [31, "bad date", "raw 31"],
    [32, "bad code", "raw 32"],
  ]);
  expect(all[0]).toMatchObject({ dataset: "mine", file: "mine.csv", detail: "line 30 is off" });
  for (const { reason, rows } of await view.quarantined())
    expect(await view.refused({ reason, offset: 0, limit: 100 })).toHaveLength(rows);
  expect(await view.refused({ offset: 1, limit: 1 })).toEqual(all.slice(1, 2));
  expect(await chronicle.view(LATE, ["other"]).refused({ offset: 0, limit: 100 })).toEqual([]);
  expect(await chronicle.view(LATE, []).refused({ offset: 0, limit: 100 })).toEqual([]);
});

test("the memory and the engine read facets alike, accents and all", async () => {
  const written = chronicle.view(LATE, ["mine"]);
  for (const text of ["kim", "EVENT e1", "ève", "ſ"])
    expect(
      (await written.countsEach({ text }, ["source"]))[0]!.values.reduce((sum, one) => sum + one.n, 0),
    ).toBe(SAMPLE.filter(holds({ text })).length);
});
