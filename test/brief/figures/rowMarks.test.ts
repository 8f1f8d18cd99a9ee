import fc from "fast-check";
import { parseHTML } from "linkedom/worker";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DRAWN } from "../../../src/brief/figures/bounds.ts";
import { cutFigure } from "../../../src/brief/figures/cut/figure.ts";
import { widened } from "../../../src/brief/figures/hits.ts";
import { formatNumber, formatPercent } from "../../../src/brief/figures/number.ts";
import { figureSvg } from "../../../src/brief/figures/svg.ts";
import { numbered, rowsOf } from "../../../src/brief/figures/tableRows.ts";
import { figuresOf } from "../../../src/brief/figuresOf.ts";
import { figureTable } from "../../../src/brief/render/figureTable.ts";
import { type Desk, openDesk } from "../../../src/desk.ts";
import { QUESTIONS } from "../../../src/questions/all.ts";
import type { Figure } from "../../../src/questions/answer.ts";
import type { FigureData } from "../../../src/questions/figures.ts";
import { answerOn } from "../../support/answers.ts";
import { ABSURD } from "./absurd.ts";
import { ALL, TYPICAL } from "./samples.ts";

/**
 * With `rows`, each mark tells which row of its figure's table it shows: a valid one, its own, and none that is drawn is
 * without a mark. Nothing else of the picture changes.
 */

const WIDTHS = [720, 390];
const parse = (svg: string) => parseHTML(`<!doctype html><body>${svg}</body>`).document;
type Document = ReturnType<typeof parse>;
type Node = ReturnType<Document["querySelectorAll"]>[number];

const draw = (figure: Figure, width: number) => parse(figureSvg(figure, { width, rows: true }));

/** The rows that an element tells: all of those merged into it. */
function toldBy(node: Node): number[] {
  const first = Number(node.getAttribute("data-row"));
  const runs = node.getAttribute("data-rows");
  if (runs === null) return [first];
  const rows = runs.split(",").flatMap((run: string) => {
    const [from, to = from] = run.split("-").map(Number) as [number, number?];
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
  expect(rows[0]).toBe(first);
  expect(rows.length).toBeGreaterThan(1);
  return rows;
}

const marksOf = (document: Document) => [...document.querySelectorAll("[data-row]")];
const toldRows = (document: Document) => new Set(marksOf(document).flatMap(toldBy));

/** The rows that a figure within its bounds shows, read from its data alone. */
function shown(data: FigureData, width: number): Set<number> {
  const which = <T>(items: readonly T[], is: (item: T) => boolean) =>
    new Set(items.flatMap((item, i) => (is(item) ? [i] : [])));
  switch (data.kind) {
    case "phases":
      return which(data.cells, () => data.cells.some((cell) => cell.covered));
    case "lines":
      return which(
        data.series.flatMap(({ points }) => points),
        ({ value }) => value !== null,
      );
    case "panels":
      // What a line does not know is a gap of no single day; else it is hatched day by day.
      return which(
        data.panels.flatMap(({ shape, points }) =>
          points.map((point) => ({
            is: point.value !== null || (shape !== "line" && points.some(({ value }) => value !== null)),
          })),
        ),
        ({ is }) => is,
      );
    case "mix":
      return which(data.cells, ({ value, category }) => value > 0 && data.categories.includes(category));
    case "heat": {
      const dates = [...new Set(data.cells.map(({ date }) => date))].sort().slice(width < 520 ? -10 : 0);
      return which(data.cells, ({ date, row }) => dates.includes(date) && data.rows.includes(row));
    }
    case "timeline":
      return which(data.marks, ({ lane }) => data.lanes.includes(lane));
    case "network": {
      const ids = data.nodes.map(({ id }) => id);
      return which(data.edges, ({ a, b }) => ids.includes(a) && ids.includes(b));
    }
    case "reliability":
      return which(data.bins, ({ n }) => n > 0);
    default:
      return which(figureTable(data).rows, () => data.rows.length > 0);
  }
}

/** What the title of a mark says of its row, for those whose marks have one. */
function saidOf(data: FigureData, row: readonly (string | number | null)[]): string[] {
  const at = (...columns: number[]) => columns.map((column) => String(row[column]));
  switch (data.kind) {
    case "phases":
    case "lines":
    case "heat":
    case "mix":
      return at(0, 1);
    case "panels":
      return at(0, 2);
    case "effects":
    case "beforeAfter":
      return at(1);
    case "timeline":
      return at(0, 3);
    case "network":
      return [formatNumber(row[3] as number)];
    case "reliability":
      return [formatPercent(row[0] as number)];
    default:
      return at(0);
  }
}

/** A picture without what `rows` adds, and without groups that change nothing. */
function bare(document: Document): string {
  for (const hit of document.querySelectorAll(".hit")) hit.remove();
  for (const mark of marksOf(document))
    for (const name of ["data-row", "data-rows"]) mark.removeAttribute(name);
  for (const group of [...document.querySelectorAll("g")])
    if (group.attributes.length === 0) group.replaceWith(...group.childNodes);
  return document.querySelector("svg")!.outerHTML;
}

function holds(figure: Figure, width: number): Document {
  const plain = figureSvg(figure, { width });
  expect(plain).not.toMatch(/data-row|class="hit"/);
  const document = draw(figure, width);
  const table = figureTable(figure.data).rows;
  for (const mark of marksOf(document)) {
    const rows = toldBy(mark);
    expect(rows.filter((row) => !table[row])).toEqual([]);
    const title = [...mark.children].find((child) => child.tagName.toLowerCase() === "title")?.textContent;
    // Titles of what is beside the effect, of hatching and of texts cut short tell another thing.
    if (
      title &&
      rows.length === 1 &&
      !/^(Placebo|no data)/.test(title) &&
      mark.tagName.toLowerCase() !== "text"
    )
      for (const said of saidOf(figure.data, table[rows[0]!]!)) expect(title).toContain(said);
  }
  for (const hit of document.querySelectorAll(".hit")) expect(hit.querySelector("title")).toBeNull();
  return document;
}

describe("each figure tells its rows, all that are drawn, and looks as it does without", () => {
  test.each(ALL.map((figure) => ({ id: figure.id, figure })))("$id", ({ figure }) => {
    for (const width of WIDTHS) {
      const document = holds(figure, width);
      const expected = shown(figure.data, width);
      const told = toldRows(document);
      if (figure.data.kind === "network" && width < 520 && expected.size > 1) {
        // As a list it tells the ties of most events, and how many more there are.
        const { edges } = figure.data;
        const least = Math.min(...[...told].map((row) => edges[row]!.events));
        expect(told.size).toBe(Math.min(8, expected.size));
        for (const row of expected) if (!told.has(row)) expect(edges[row]!.events).toBeLessThanOrEqual(least);
      } else expect([...told].sort((a, b) => a - b)).toEqual([...expected]);
      expect(bare(document)).toBe(bare(parse(figureSvg(figure, { width }))));
    }
  });

  test("all thirteen kinds are among them", () => {
    expect(new Set(TYPICAL.map(({ data }) => data.kind)).size).toBe(13);
  });
});

describe("of a figure that is cut, the rows are those of the whole", () => {
  test.each(ABSURD.map((figure) => ({ kind: figure.data.kind, figure })))("$kind", ({ kind, figure }) => {
    for (const width of WIDTHS) {
      const document = draw(figure, width);
      const table = figureTable(figure.data).rows;
      expect(marksOf(document).length).toBeGreaterThan(0);
      // A row stands in one mark (or in several that show the same rows), never in two that show different ones.
      const seen = new Map<number, string>();
      const faults: string[] = [];
      const different = new Map(
        marksOf(document).map((mark) => [
          `${mark.getAttribute("data-row")} ${mark.getAttribute("data-rows")}`,
          mark,
        ]),
      );
      for (const [all, mark] of different)
        for (const row of toldBy(mark)) {
          if (!table[row]) faults.push(`no row ${row}`);
          if (seen.has(row)) faults.push(`row ${row} is in ${seen.get(row)} and in ${all}`);
          seen.set(row, all);
        }
      expect(faults).toEqual([]);
      // What is drawn and what is told to be left out are all there was.
      const leftOut = /Left out: ([\d,]+) (row|bin)s/.exec(document.querySelector("desc")!.textContent)?.[1];
      if (["effects", "beforeAfter", "ranking", "odds", "reliability"].includes(kind))
        expect(seen.size + Number(leftOut?.replace(",", ""))).toBe(table.length);
    }
  });

  test("of values merged in time each is told once, and a mark spans its own", () => {
    const phases = ABSURD.find(({ data }) => data.kind === "phases")!;
    const table = figureTable(phases.data).rows;
    const document = draw(phases, 720);
    expect(toldRows(document).size).toBe(table.length);
    for (const mark of marksOf(document)) {
      const title = mark.querySelector("title")?.textContent;
      const rows = toldBy(mark);
      if (title) expect(title).toContain(`${table[rows[0]!]![0]} to ${table[rows.at(-1)!]![1]}`);
    }
  });

  test("what is told together stands for all the rest", () => {
    for (const kind of ["waterfall", "mix"] as const) {
      const { data } = ABSURD.find((figure) => figure.data.kind === kind)!;
      const cut = cutFigure(numbered(data), DRAWN).data;
      const drawn =
        cut.kind === "waterfall" ? [cut.start, ...cut.rows, cut.end] : cut.kind === "mix" ? cut.cells : [];
      const rows = drawn.flatMap(rowsOf).sort((a, b) => a - b);
      expect(rows).toEqual(figureTable(data).rows.map((_, i) => i));
    }
  });
});

test("rows are numbered in the order of the table", () => {
  for (const { data } of ALL) {
    const numbers: number[] = [];
    const seek = (value: unknown) => {
      numbers.push(...rowsOf(value));
      if (typeof value === "object" && value !== null) Object.values(value).forEach(seek);
    };
    const given = numbered(data);
    seek(given);
    expect(numbers).toEqual(figureTable(data).rows.map((_, i) => i));
    expect(JSON.stringify(given)).toBe(JSON.stringify(data));
  }
});

describe("room for a pointer", () => {
  const spans = fc.array(
    fc.record({ from: fc.integer({ min: 0, max: 99 }), length: fc.integer({ min: 0, max: 20 }) }),
    { maxLength: 12 },
  );
  test("is eight pixels or up to half way to the neighbour, never less than the mark", () => {
    fc.assert(
      fc.property(spans, (given) => {
        const before = given.map(({ from, length }) => ({ from, to: from + length }));
        const after = widened(before, 8);
        after.forEach((one, i) => {
          const own = before[i]!;
          expect(one.from <= own.from && one.to >= own.to).toBe(true);
          const apart = before.every((other, k) => k === i || other.to < own.from || other.from > own.to);
          if (!apart) return;
          after.forEach((other, k) => {
            if (k !== i) expect(other.to <= one.from || other.from >= one.to).toBe(true);
          });
          const free = before.every(
            (other, k) => k === i || other.to < own.from - 8 || other.from > own.to + 8,
          );
          if (free) expect(one.to - one.from).toBeGreaterThanOrEqual(8);
        });
      }),
    );
  });

  test("is there for each point of a line and each bar, under what is seen", () => {
    for (const figure of TYPICAL.filter(({ data }) => data.kind === "lines" || data.kind === "phases")) {
      const document = draw(figure, 720);
      const hits = [...document.querySelectorAll(".hit [data-row]")];
      expect(new Set(hits.flatMap(toldBy))).toEqual(shown(figure.data, 720));
      const marks = marksOf(document).map((mark) => mark.closest(".hit") !== null);
      expect(marks.lastIndexOf(true)).toBeLessThan(marks.lastIndexOf(false));
    }
  });
});

describe("the figures of a brief", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk({ chronicle: "none" });
  });
  afterAll(() => desk.close());

  test.each(QUESTIONS.map((question) => ({ id: question.id, question })))("$id", async ({ question }) => {
    for (const figure of figuresOf(await answerOn(desk, question, ["CHN", "PRK", "2025-09-04"])))
      for (const width of WIDTHS) {
        const document = holds(figure, width);
        const cut = cutFigure(figure.data, DRAWN);
        const told = toldRows(document);
        expect(bare(document)).toBe(bare(parse(figureSvg(figure, { width }))));
        if (figure.data.kind === "network" && width < 520) expect(told.size).toBeGreaterThan(0);
        else if (cut.leftOut.length === 0)
          expect(
            [...told].sort((a, b) => a - b),
            figure.id,
          ).toEqual([...shown(figure.data, width)]);
      }
  });
});
