import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { loadLeaders } from "../../src/actors/leaders.ts";
import { ledBy } from "../../src/actors/spells.ts";
import { CASEBOOK } from "../../src/casebook.ts";
import type { Chronicle, ChronicleView } from "../../src/chronicle/chronicle.ts";
import { EVENT_CLASSES } from "../../src/chronicle/classes.ts";
import type { ChronicleEvent } from "../../src/chronicle/event.ts";
import { memoryView } from "../../src/chronicle/memory/table.ts";
import { COUNT_KEYS, type EventFilter, holds } from "../../src/chronicle/query.ts";
import { casebookReader } from "../../src/chronicle/readers/casebook.ts";
import { openDuckDb } from "../../src/chronicle/store/duckdb.ts";
import { placeOf } from "../../src/chronicle/store/place.ts";

/**
 * A query is data, read in three ways: by the engine as SQL, in memory by columns, and as a function of one event. Any filter,
 * grouped by any keys, must come out the same over the casebook; every query that the engine is given is so bound by it.
 */
const AS_OF = "2025-09-04";
const file = join(mkdtempSync(join(tmpdir(), "chancery-query-")), "casebook.duckdb");
const spells = loadLeaders().spells();
let chronicle: Chronicle;
let engine: ChronicleView;
let around: ChronicleView;
let many: Chronicle;
let aroundMany: ChronicleView;
let memory: ChronicleView;
const rows: ChronicleEvent[] = [];

beforeAll(async () => {
  const path = fileURLToPath(new URL("events.csv", CASEBOOK));
  chronicle = await openDuckDb({ path: file, write: true, spells });
  await chronicle.load({ dataset: "casebook", name: "events.csv" }, casebookReader.rows(path));
  for await (const batch of casebookReader.rows(path))
    for (const row of batch) if ("event" in row) rows.push(row.event);
  engine = chronicle.view(AS_OF, ["casebook"]);
  around = chronicle.view(AS_OF, ["casebook"], ["CHN", "PRK"]);
  // As if there were too many events around the two for memory, and not too many between them.
  const most = rows.filter(holds({ between: ["CHN", "PRK"] })).length + 300;
  many = await openDuckDb({ path: `${file}-many`, write: true, spells, mostInMemory: most });
  await many.load({ dataset: "casebook", name: "events.csv" }, casebookReader.rows(path));
  aroundMany = many.view(AS_OF, ["casebook"], ["CHN", "PRK"]);
  memory = memoryView(rows, ledBy(spells), engine);
});
afterAll(() => Promise.all([chronicle.close(), many.close()]));

const some = <T>(...values: T[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });
const STATES = ["CHN", "PRK", "USA", "RUS", "KOR", "JPN", "UNO", ""];
const state = fc.constantFrom(...STATES);
const states = fc.oneof({ weight: 9, arbitrary: some(...STATES) }, { weight: 1, arbitrary: fc.constant([]) });
const person = some("Xi Jinping", "Kim Jong Un", "Donald Trump", "");
const day = fc
  .record({ year: fc.integer({ min: 1949, max: 2025 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => `${year}-${String(month).padStart(2, "0")}-15`);
const PARTS: {
  [K in keyof Omit<Required<EventFilter>, "id" | "all" | "any" | "not">]: fc.Arbitrary<unknown>;
} = {
  between: fc.tuple(state, state),
  source: states,
  target: states,
  involving: states,
  cameo: some("0", "04", "042", "1", "15", "163", "05"),
  quad: some("verbal cooperation", "material cooperation", "verbal conflict", "material conflict"),
  issue: some("nuclear", "trade", "", "parade"),
  kind: some("act", "vote", "domestic"),
  aim: some("other", "own", "third", "circumstance"),
  confidence: some("high", "medium", "low"),
  person,
  sourcePerson: person,
  targetPerson: person,
  sourceName: some("CHN", "PRK", "Xi Jinping", ""),
  targetName: some("CHN", "PRK", "USA", ""),
  addressed: fc.boolean(),
  abroad: fc.boolean(),
  sign: fc.constantFrom(1, -1),
  precision: some("day", "month", "year"),
  from: day,
  to: day,
  begunBy: day,
  knownBy: day,
  text: fc.constantFrom("kim", "KIM xi", "É", "%", "nuclear te", "a.c", " ", "prk (", "$1"),
  publisher: some("Yonhap News Agency", "Reuters", "no such publisher", ""),
  dataset: some("casebook", "no such data set"),
  on: some("2025-09-03", "2025-09-04", "2019-06-20", "2016-01-06"),
};
const one = fc.oneof(
  ...Object.entries(PARTS).map(([key, value]) => value.map((made) => ({ [key]: made }) as EventFilter)),
);
/** One part or two, since of more hardly an event is left. */
const simple = fc.tuple(one, fc.option(one)).map(([x, y]): EventFilter => ({ ...x, ...y }));
const list = fc.array(simple, { minLength: 1, maxLength: 3 });
const filters: fc.Arbitrary<EventFilter> = fc
  .tuple(simple, fc.option(list, { freq: 2 }), fc.option(simple), fc.option(list))
  .map(([own, any, all, not]) => ({
    ...own,
    ...(any ? { any } : {}),
    ...(all ? { all: [all] } : {}),
    ...(not ? { not } : {}),
  }));

const ids = (events: readonly ChronicleEvent[]) => events.map((event) => event.id);

it("the engine and the memory agree on any filter", async () => {
  let told = 0;
  await fc.assert(
    fc.asyncProperty(filters, some(...COUNT_KEYS), async (filter, keys) => {
      const found = await memory.counts(filter, keys);
      const test = holds({ all: [{ knownBy: AS_OF }, filter] });
      expect((await memory.counts(filter, []))[0]!.n).toBe(rows.filter(test).length);
      expect(await engine.counts(filter, keys)).toEqual(found);
      expect(await around.counts(filter, keys)).toEqual(found);
      expect(await aroundMany.counts(filter, keys)).toEqual(found);
      expect(await engine.distinctCounts(filter, keys)).toEqual(await memory.distinctCounts(filter, keys));
      expect(ids(await engine.events(filter, { last: 7 }))).toEqual(
        ids(await memory.events(filter, { last: 7 })),
      );
      expect(ids(await engine.events(filter, { first: 7 }))).toEqual(
        ids(await memory.events(filter, { first: 7 })),
      );
      for (const part of [
        { first: 4, skip: 3 },
        { last: 4, skip: 3 },
      ])
        expect(ids(await engine.events(filter, part))).toEqual(ids(await memory.events(filter, part)));
      const strongest = ids(await memory.strongest(filter, 7));
      expect(ids(await engine.strongest(filter, 7))).toEqual(strongest);
      expect(ids(await around.strongest(filter, 7))).toEqual(strongest);
      expect(ids(await aroundMany.strongest(filter, 7))).toEqual(strongest);
      if (found.some((row) => row.n > 0)) told += 1;
    }),
    { numRuns: 100 },
  );
  // Else the filters would be too narrow to tell anything.
  expect(told).toBeGreaterThan(10);
}, 120_000);

it.each(COUNT_KEYS)("counts by %s agree, and add up", async (key) => {
  const rows = await memory.counts({}, [key]);
  expect(await engine.counts({}, [key])).toEqual(rows);
  const [all] = await memory.counts(
    key === "month" || key === "quarter" ? { precision: ["day", "month"] } : {},
    [],
  );
  expect(rows.reduce((sum, row) => sum + row.n, 0)).toBe(all!.n);
});

it("what is told of a pair by day, direction and root agrees", async () => {
  const keys = ["date", "precision", "dataset", "source", "target", "root"] as const;
  const filter: EventFilter = { between: ["CHN", "PRK"] };
  const rows = await memory.counts(filter, keys);
  expect(rows.length).toBeGreaterThan(300);
  expect(await engine.counts(filter, keys)).toEqual(rows);
  expect(await around.counts(filter, keys)).toEqual(rows);
  expect(await aroundMany.counts(filter, keys)).toEqual(rows);
});

it.each(["2010-06-15", "2010-06-30", "1998-08-31", "1998-12-31", "1950-01-01"])(
  "agree on what was over by %s",
  async (to) => {
    for (const filter of [{ to }, { to, from: `${to.slice(0, 4)}-01-01` }, { begunBy: to }, { from: to }]) {
      const rows = await memory.counts(filter, ["precision"]);
      expect(await engine.counts(filter, ["precision"])).toEqual(rows);
    }
  },
);

it.each(EVENT_CLASSES.map((entry) => entry.id))("the class %s holds the same events", async (id) => {
  const { filter } = EVENT_CLASSES.find((entry) => entry.id === id)!;
  const [own] = await memory.counts(filter, []);
  expect(await engine.counts(filter, [])).toEqual([own]);
  expect(own!.n).toBeGreaterThan(0);
});

it.each<[EventFilter, "between" | "around" | undefined]>([
  [{ between: ["CHN", "PRK"] }, "between"],
  [{ between: ["CHN", "USA"] }, "around"],
  [{ between: ["KOR", "USA"] }, undefined],
  [{ source: ["USA"], target: ["PRK"] }, "around"],
  [{ source: ["CHN", "PRK"], target: ["PRK"] }, "between"],
  [{ source: ["CHN"], all: [{ target: ["PRK"] }, { between: ["PRK", "CHN"] }] }, "between"],
  [{ involving: ["CHN", "PRK"] }, "around"],
  [{ involving: ["CHN", "USA"] }, undefined],
  [{ any: [{ source: ["PRK"] }, { all: [{ involving: ["CHN"] }] }] }, "around"],
  [{ any: [{ between: ["CHN", "PRK"] }, { any: [] }] }, "between"],
  [{ any: [{ between: ["CHN", "PRK"] }, { source: ["PRK"] }] }, "around"],
  [{ any: [{ source: ["PRK"] }, { source: ["USA"] }] }, undefined],
  [{ not: [{ source: ["USA"] }] }, undefined],
  [{ any: [{ between: ["CHN", "PRK"] }, { id: ["a", "b"] }] }, "around"],
  [{ any: [{ between: ["CHN", "PRK"] }, { id: ["a", "other"] }] }, undefined],
  [{ id: [] }, "between"],
  [{}, undefined],
])("the events of %j stand %s", (filter, place) => {
  expect(placeOf(filter, ["CHN", "PRK"], new Set(["a", "b"]))).toBe(place);
});

it.each([
  ["in memory", () => chronicle],
  ["in the engine", () => many],
])(
  "finds events again by their ids, whether they were found around the two, %s, or elsewhere",
  async (_, of) => {
    const view = of().view(AS_OF, ["casebook"], ["CHN", "PRK"]);
    const parts: EventFilter[] = [
      { between: ["CHN", "PRK"] },
      { involving: ["PRK"] },
      { source: ["USA"], target: ["KOR"] },
    ];
    const found = (await Promise.all(parts.map((part) => view.events(part, { last: 5 })))).flat();
    for (const id of [found.slice(0, 10), found].map(ids)) {
      const filter = { any: [{ between: ["CHN", "PRK"] as const }, { id }] };
      expect(await view.counts(filter, ["source", "target"])).toEqual(
        await memory.counts(filter, ["source", "target"]),
      );
    }
  },
);

it.each([
  ["in memory", () => chronicle],
  ["in the engine", () => many],
])("lays aside the events around two actors anew for those who are asked about again, %s", async (_, of) => {
  // More pairs than tables are held: those not asked for longest are made again.
  const pairs = ["USA", "RUS", "KOR", "JPN", "UNO", "CHN"].map((code) => [code, "PRK"] as const);
  for (const pair of [...pairs, ...pairs]) {
    const view = of().view(AS_OF, ["casebook"], pair);
    const filter = { between: pair, precision: ["day" as const] };
    expect(await view.counts(filter, ["quad"])).toEqual(await memory.counts(filter, ["quad"]));
  }
});

it.each([
  ["in memory", () => chronicle],
  ["in the engine", () => many],
])("shows nothing that became known after the day, though it is held for another day, %s", async (_, of) => {
  const pair = ["CHN", "PRK"] as const;
  const late = await of().view(AS_OF, ["casebook"], pair).events({ between: pair }, { last: 20 });
  const day = "2010-06-15";
  const early = of().view(day, ["casebook"], pair);
  const filter = { any: [{ between: pair }, { id: ids(late) }] };
  const known = rows.filter(holds({ all: [{ knownBy: day }, filter] }));
  expect((await early.counts(filter, []))[0]!.n).toBe(known.length);
  expect(await early.events({ id: ids(late) }, { first: 20 })).toEqual([]);
  const all = await early.events({ involving: pair }, { last: 500 });
  expect(all).toHaveLength(500);
  expect(all.every(({ known }) => known <= day)).toBe(true);
});

it("says the query where the engine can't answer it", async () => {
  const [odd] = [{ from: "not a day" } as EventFilter];
  await expect(engine.counts(odd, [])).rejects.toMatchObject({
    code: "store",
    hint: expect.stringContaining("FROM chancery_whole.events"),
  });
});
