import fc from "fast-check";
import { parseHTML } from "linkedom/worker";
import { describe, expect, test } from "vitest";
import { type Bounds, DRAWN } from "../../../src/brief/figures/bounds.ts";
import { coarsePoints } from "../../../src/brief/figures/coarsen.ts";
import { cutFigure } from "../../../src/brief/figures/cut/figure.ts";
import { clipNames, weightiest } from "../../../src/brief/figures/keep.ts";
import { leftOutText } from "../../../src/brief/figures/leftOut.ts";
import { figureSvg } from "../../../src/brief/figures/svg.ts";
import { addDays } from "../../../src/dates.ts";
import type { FigureData } from "../../../src/questions/figures.ts";
import { ABSURD, CHIEF_NAME } from "./absurd.ts";
import { ALL } from "./samples.ts";

const LAYOUTS = [
  { layout: "page", width: 720, tallest: 1600 },
  { layout: "phone", width: 390, tallest: 2400 },
];

describe.each(LAYOUTS)("a figure of absurd size on a $layout", ({ width, tallest }) => {
  test.each(ABSURD.map((figure) => ({ kind: figure.data.kind, figure })))("$kind", ({ kind, figure }) => {
    const begin = performance.now();
    const svg = figureSvg(figure, { width });
    expect(performance.now() - begin, "milliseconds").toBeLessThan(5000);
    const height = Number(/<svg viewBox="0 0 \d+ (\d+)"/.exec(svg)?.[1]);
    expect(height).toBeGreaterThan(50);
    expect(height).toBeLessThanOrEqual(tallest);
    expect(svg.length).toBeLessThan(1_000_000);
    expect(/.{0,40}(NaN|undefined|Infinity).{0,40}/.exec(svg)?.[0]).toBeUndefined();

    const { document } = parseHTML(`<!doctype html><body>${svg}</body>`);
    const written = [...document.querySelectorAll("text")].map((text) => text.textContent).join(" ");
    expect(written).toMatch(/Left out: [\d,]+ \w+/);
    expect(document.querySelector("desc")!.textContent).toMatch(/Left out: [\d,]+ \w+/);
    if (kind !== "reliability") expect(written).toContain(CHIEF_NAME);
  });
});

test("each kind says how many are left out and keeps its own most important ones", () => {
  const told = Object.fromEntries(
    ABSURD.map(({ data }) => {
      const { leftOut, meanOf } = cutFigure(data, DRAWN);
      return [data.kind, leftOutText(leftOut, meanOf)];
    }),
  );
  expect(told).toMatchInlineSnapshot(`
    {
      "beforeAfter": "Left out: 19,940 rows of smaller change or fewer cases.",
      "effects": "Left out: 19,940 rows of smaller effect or fewer cases.",
      "heat": "Left out: 19,940 rows of smaller total and 19,940 dated marks of earlier days. Each value is the mean of up to 500 neighbours in time.",
      "lines": "Left out: 19,988 lines of smaller values and 19,940 dated marks of earlier days. Each value is the mean of up to 100 neighbours in time.",
      "mix": "Left out: 19,960 shorter phases and 19,940 dated marks of earlier days. Each value is the mean of up to 25 neighbours in time.",
      "network": "Left out: 19,984 actors of fewer events, 39,983 ties of fewer events and 19,988 strained triads further down the list.",
      "odds": "Left out: 19,940 rows of smaller chance.",
      "panels": "Left out: 1,990 panels further down the list and 19,940 dated marks of earlier days. Each value is the mean of up to 84 neighbours in time.",
      "phases": "Left out: 19,960 shorter phases and 19,940 dated marks of earlier days. Each value is the mean of up to 28 neighbours in time.",
      "ranking": "Left out: 19,940 rows of smaller value.",
      "reliability": "Left out: 19,960 bins of fewer forecasts.",
      "timeline": "Left out: 388 lanes of fewer marks and 19,511 marks (each lane keeps its weightiest).",
      "waterfall": "Left out: 19,941 rows of smaller weight, told together.",
    }
  `);
});

test("what a waterfall leaves out is told together, so that the sum still holds", () => {
  const data = ABSURD.map((one) => one.data).find((one) => one.kind === "waterfall")!;
  const sum = (rows: readonly { adds: number }[]) => rows.reduce((total, { adds }) => total + adds, 0);
  const cut = cutFigure(data, DRAWN).data;
  expect(cut.kind === "waterfall" && cut.rows.length).toBe(DRAWN.rows);
  expect(cut.kind === "waterfall" && sum(cut.rows)).toBeCloseTo(sum(data.rows), 6);
});

test("a figure within its bounds is cut to itself", () => {
  for (const { data } of ALL) expect(cutFigure(data, DRAWN)).toEqual({ data, leftOut: [], meanOf: 1 });
});

/** Bounds so tight that small figures pass them. */
const TIGHT = Object.fromEntries(Object.keys(DRAWN).map((key) => [key, 12])) as unknown as Bounds;

const date = fc.integer({ min: 0, max: 400 }).map((days) => addDays("2020-01-01", days));
const label = fc.string({ maxLength: 30 });
const value = fc.integer({ min: -50, max: 50 });
const maybe = fc.option(value);
const some = <T>(of: fc.Arbitrary<T>) => fc.array(of, { maxLength: 40 });
const named = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz");
const marks = some(fc.record({ date, label }));
const phases = some(fc.record({ from: date, to: date, label, level: value }));
const points = some(fc.record({ date, value: maybe }));
const unit = label;
const figures: fc.Arbitrary<FigureData> = fc.oneof(
  fc.record({
    kind: fc.constant("phases" as const),
    unit,
    grain: fc.constant("week" as const),
    cells: some(
      fc.record({ from: date, to: date, cooperation: value, conflict: value, covered: fc.boolean() }),
    ),
    phases,
    marks,
  }),
  fc.record({
    kind: fc.constant("effects" as const),
    unit,
    rows: some(
      fc.record({
        group: named,
        label,
        effect: maybe,
        low: maybe,
        high: maybe,
        placeboLow: maybe,
        placeboHigh: maybe,
        n: fc.nat(9),
        thin: fc.boolean(),
      }),
    ),
  }),
  fc.record({
    kind: fc.constant("beforeAfter" as const),
    unit,
    rows: some(
      fc.record({
        group: named,
        label,
        before: value,
        after: value,
        n: fc.nat(9),
        change: fc.constantFrom("rise" as const, "fall" as const, "none" as const, "thin" as const),
      }),
    ),
  }),
  fc.record({
    kind: fc.constant("lines" as const),
    unit,
    series: some(fc.record({ label, points })),
    marks,
  }),
  fc.record({
    kind: fc.constant("panels" as const),
    panels: some(fc.record({ label, unit, shape: fc.constant("bar" as const), points })),
    marks,
  }),
  fc.record({
    kind: fc.constant("network" as const),
    nodes: fc.uniqueArray(
      fc.record({ id: named, label, role: fc.constantFrom("pair" as const, "other" as const) }),
      { selector: (node) => node.id },
    ),
    edges: some(fc.record({ a: named, b: named, score: value, events: fc.nat(9) })),
    strained: some(fc.record({ members: fc.tuple(named, named, named), why: label })),
  }),
  fc.record({
    kind: fc.constant("mix" as const),
    unit,
    categories: fc.uniqueArray(named),
    cells: some(fc.record({ date, category: named, value })),
    phases,
    marks,
  }),
  fc.record({
    kind: fc.constant("ranking" as const),
    unit,
    rows: some(fc.record({ label, value, low: maybe, high: maybe, note: label })),
  }),
  fc.record({
    kind: fc.constant("timeline" as const),
    lanes: fc.uniqueArray(named),
    marks: some(
      fc.record({
        from: date,
        to: date,
        lane: named,
        label,
        weight: fc.constantFrom(0, 0.5, 1),
        side: fc.constant("neutral" as const),
      }),
    ),
    focal: fc.option(fc.record({ date, label })),
  }),
  fc.record({
    kind: fc.constant("heat" as const),
    unit,
    rows: fc.uniqueArray(named),
    cells: some(fc.record({ date, row: named, value: maybe })),
    marks,
  }),
  fc.record({
    kind: fc.constant("odds" as const),
    rows: some(
      fc.record({
        label,
        horizon: named,
        probability: value,
        low: value,
        high: value,
        base: maybe,
        term: label,
      }),
    ),
  }),
  fc.record({
    kind: fc.constant("waterfall" as const),
    start: fc.record({ label, probability: fc.double({ min: 0.01, max: 0.99, noNaN: true }) }),
    rows: some(fc.record({ label, adds: fc.double({ min: -3, max: 3, noNaN: true }) })),
    end: fc.record({ label, probability: fc.double({ min: 0.01, max: 0.99, noNaN: true }) }),
  }),
  fc.record({
    kind: fc.constant("reliability" as const),
    bins: some(fc.record({ forecast: value, frequency: value, low: value, high: value, n: fc.nat(99) })),
  }),
);

test("a cut figure is within its bounds: cut again, it stays as it is; the same data are cut the same way", () => {
  fc.assert(
    fc.property(figures, (data) => {
      const cut = cutFigure(data, TIGHT);
      expect(cutFigure(cut.data, TIGHT)).toEqual({ data: cut.data, leftOut: [], meanOf: 1 });
      expect(cutFigure(structuredClone(data), TIGHT)).toEqual(cut);
      for (const list of Object.values(cut.data).filter(Array.isArray))
        expect(list.length).toBeLessThanOrEqual(data.kind === "timeline" ? 400 : 12);
    }),
    { numRuns: 400 },
  );
});

test("what is kept and what is left out are all there was", () => {
  fc.assert(
    fc.property(figures, (data) => {
      const cut = cutFigure(data, TIGHT);
      const size = (of: FigureData) => ("rows" in of ? of.rows.length : "bins" in of ? of.bins.length : null);
      const gone = cut.leftOut.find(({ what }) => what === "row" || what === "bin")?.n ?? 0;
      if (size(data) !== null) expect(size(cut.data)! + gone).toBe(size(data));
    }),
  );
});

describe("what stays", () => {
  test("of marks that weigh alike are spread over their time, and a heavier one is among them", () => {
    const mark = (i: number) => ({ from: addDays("2000-01-01", i), weight: i === 40 ? 1 : 0.4 });
    const kept = weightiest(
      Array.from({ length: 1000 }, (_, i) => mark(i)),
      5,
    );
    expect(kept.map(({ from }) => from)).toEqual([
      "2000-01-01",
      "2000-02-10",
      "2000-11-30",
      "2001-10-28",
      "2002-09-26",
    ]);
  });

  test("of many categories are the greatest, and the others are added up", () => {
    const categories = Array.from({ length: 20 }, (_, i) => `Category ${i}`);
    const cells = categories.map((category, i) => ({ date: "2020-01-01", category, value: i }));
    const { data } = cutFigure(
      { kind: "mix", unit: "acts", categories, cells, phases: [], marks: [] },
      TIGHT,
    );
    if (data.kind !== "mix") throw new Error("Another kind.");
    expect(data.categories.slice(-2)).toEqual(["Category 19", "9 others"]);
    expect(data.cells.at(-1)).toEqual({ date: "2020-01-01", category: "9 others", value: 36 });
    expect(data.cells.reduce((sum, cell) => sum + cell.value, 0)).toBe(190);
  });

  test("of values too close to draw is their mean; where none is known it stays unknown", () => {
    const points = Array.from({ length: 24 }, (_, i) => ({
      date: addDays("2020-01-01", i),
      value: i < 2 ? null : i === 3 ? null : i,
    }));
    const cut = coarsePoints(points, 12);
    expect(cut.meanOf).toBe(2);
    expect(cut.values.slice(0, 3)).toEqual([
      { date: "2020-01-01", value: null },
      { date: "2020-01-03", value: 2 },
      { date: "2020-01-05", value: 4.5 },
    ]);
  });

  test("of names that begin alike can still be told apart", () => {
    const names = ["a", "b"].map((end) => `${"A long name ".repeat(20)}${end}`);
    const [one, other] = [...clipNames(names, 40).values()];
    expect(one).toMatch(/…$/);
    expect(other).toMatch(/… \(2\)$/);
    expect(Math.max(one!.length, other!.length)).toBeLessThanOrEqual(40);
  });
});
