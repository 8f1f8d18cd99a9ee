import { parseHTML } from "linkedom/worker";
import { describe, expect, test } from "vitest";
import { figureSvg, standaloneSvg } from "../../../src/brief/figures/svg.ts";
import { textWidth } from "../../../src/brief/figures/text.ts";
import { PAGE_THEME } from "../../../src/brief/figures/theme.ts";
import type { Figure } from "../../../src/questions/answer.ts";
import type { BeforeAfterFigure, HeatFigure, TimelineFigure } from "../../../src/questions/figures.ts";
import {
  ALL,
  beforeAfter,
  heat,
  LONG_LABEL,
  lines,
  mix,
  network,
  panels,
  phases,
  TYPICAL,
  timeline,
} from "./samples.ts";

const parse = (svg: string) => parseHTML(`<!doctype html><body>${svg}</body>`).document;

interface Node {
  parentNode: Node | null;
  getAttribute?(name: string): string | null;
}

/** Shift of a node by the translations above it, and the first value found for an inherited attribute. */
function shift(node: Node): [number, number] {
  let [x, y] = [0, 0];
  for (let at: Node | null = node; at?.getAttribute; at = at.parentNode) {
    const match = /translate\(([-\d.]+),([-\d.]+)\)/.exec(at.getAttribute("transform") ?? "");
    if (match) [x, y] = [x + Number(match[1]), y + Number(match[2])];
  }
  return [x, y];
}

function inherited(node: Node, name: string): string | null {
  for (let at: Node | null = node; at?.getAttribute; at = at.parentNode) {
    const value = at.getAttribute(name);
    if (value !== null) return value;
  }
  return null;
}

/** What lies outside the picture or is set too small. */
function faults(svg: string): string[] {
  const document = parse(svg);
  const [, , width = 0, height = 0] = document
    .querySelector("svg")!
    .getAttribute("viewBox")!
    .split(" ")
    .map(Number);
  const found: string[] = [];
  for (const text of document.querySelectorAll("text")) {
    const size = Number(inherited(text, "font-size"));
    if (size < 12) found.push(`${size} px: ${text.textContent}`);
    const lines = [...text.querySelectorAll("tspan")];
    const words = [...text.childNodes].filter((child) => child.nodeName.toLowerCase() !== "title");
    for (const line of lines.length > 0 ? lines : [null]) {
      const content = line ? line.textContent : words.map((child) => child.textContent).join("");
      const wide = textWidth(content ?? "", size, inherited(text, "font-weight") === "600");
      const anchor = inherited(text, "text-anchor") ?? "start";
      const [dx, dy] = shift(text);
      const x = dx + Number(text.getAttribute("x") ?? 0);
      const y = dy + (/em$/.test(text.getAttribute("y") ?? "") ? 0 : Number(text.getAttribute("y") ?? 0));
      const left = anchor === "end" ? x - wide : anchor === "middle" ? x - wide / 2 : x;
      if (left < -3 || left + wide > width + 3 || y < 0 || y > height)
        found.push(`cut: "${content}" ${left}`);
    }
  }
  return found;
}

describe("every figure", () => {
  test.each(ALL.map((figure) => ({ id: figure.id, figure })))("$id", ({ figure }) => {
    for (const width of [720, 390]) {
      const svg = figureSvg(figure, { width });
      expect(figureSvg(structuredClone(figure), { width }), "drawn twice").toBe(svg);
      expect(/.{0,40}(NaN|undefined|Infinity|\d\.\d{3,}").{0,40}/.exec(svg)?.[0]).toBeUndefined();
      expect(faults(svg)).toEqual([]);
    }
  });

  test.each(ALL.map((figure) => ({ id: figure.id, figure })))(
    "$id tells its text alternative",
    ({ figure }) => {
      const svg = parse(figureSvg(figure)).querySelector("svg")!;
      expect(svg.getAttribute("role")).toBe("img");
      const told = svg
        .getAttribute("aria-labelledby")!
        .split(" ")
        .map((id: string) => svg.querySelector(`#${id}`)!.textContent);
      expect(told).toEqual([figure.title, figure.alt]);
    },
  );

  test("shares a page with the others: ids are its own and each reference is met", () => {
    const page = ALL.flatMap((figure) => [figureSvg(figure), figureSvg(figure, { width: 390 })]).join("");
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]!);
    expect(new Set(ids).size).toBe(ids.length);
    const references = [...page.matchAll(/url\(#([^)]+)\)/g)].map((match) => match[1]!);
    expect(references.length).toBeGreaterThan(20);
    expect(references.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test("takes ink and ground from the page, or is dark on white in a file of its own", () => {
    const inPage = figureSvg(heat);
    expect(inPage).not.toMatch(/xmlns|#ffffff;/);
    expect(inPage).toContain('fill="currentColor"');
    const file = standaloneSvg(inPage);
    expect(file).toMatch(/xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(file).toContain("background:#ffffff");
    expect(file).not.toContain("var(--");
  });

  test("writes hostile text as text", () => {
    const svg = figureSvg({ ...heat, title: `<script>"&'`, alt: "a < b" });
    expect(svg).toContain("&lt;script&gt;");
    expect(svg).not.toContain("<script>");
  });
});

describe("on a phone", () => {
  const phone = (figure: Figure) => figureSvg(figure, { width: 390 });

  test("a network is a list of the ties of most acts, the pair's own side named first", () => {
    const ids = Array.from({ length: 10 }, (_, i) => `S${i}`);
    const nodes = ["CHN", ...ids].map((id) => ({
      id,
      label: `State ${id}`,
      role: id === "CHN" ? ("pair" as const) : ("other" as const),
    }));
    const edges = ids.map((id, i) => ({ a: id, b: "CHN", score: i % 2 ? -1 : 1, events: 10 - i }));
    const svg = phone({ ...network, data: { kind: "network", nodes, edges, strained: [] } });
    const names = [...svg.matchAll(/>(State \w+ and State \w+)</g)].map(([, name]) => name);
    expect(names).toEqual(ids.slice(0, 8).map((id) => `State CHN and State ${id}`));
    expect(svg).toContain("Not shown: 2 ties of fewer acts.");
    expect([...svg.matchAll(/>conflict</g)].length).toBe(4);
  });

  test("lanes whose labels would be cut are lists with each label whole", () => {
    const label = "A statement of some length on the matter of arms and of talks";
    const marks = (timeline.data as TimelineFigure).marks.map((mark) => ({ ...mark, label }));
    const svg = phone({ ...timeline, data: { ...(timeline.data as TimelineFigure), marks } });
    expect(svg).not.toContain("…");
    expect(svg).toContain("20 February 2025: A statement");
    expect(figureSvg({ ...timeline, data: { ...(timeline.data as TimelineFigure), marks } })).not.toContain(
      "20 February 2025: A statement",
    );
  });

  test("a heat map shows its latest ten periods with their numbers, and needs no key to shades", () => {
    const { cells, rows } = heat.data as HeatFigure;
    const dates = [...new Set(cells.map(({ date }) => date))].sort();
    const data = {
      ...(heat.data as HeatFigure),
      rows: rows.map((_, i) => `R${i}`),
      cells: cells.map((cell) => ({
        ...cell,
        row: `R${rows.indexOf(cell.row)}`,
        value: 1 + (dates.indexOf(cell.date) % 9),
      })),
      marks: [],
    };
    const svg = phone({ ...heat, data });
    expect(svg).toContain(`The latest 10 of ${dates.length} periods.`);
    expect(svg).not.toContain(">1–2<");
    expect(svg).not.toContain(`${dates.at(-11)}: `);
    expect(svg).toContain(`${dates.at(-10)}: `);
  });
});

test("before and after stand in words beside their dots; what is no clear change is faint", () => {
  const svg = figureSvg(beforeAfter);
  for (const text of ["0.4 before, 2.07 after: clearly more", "0.35 before, 0.35 after: no clear change"])
    expect(svg).toContain(text);
  expect(svg).toContain("1.9 before, 0.72 after: too few cases");
  expect(svg).toContain(PAGE_THEME.conflict);
  const { rows, ...data } = beforeAfter.data as BeforeAfterFigure;
  const faint = rows.map((row) => ({ ...row, change: "none" as const }));
  expect(figureSvg({ ...beforeAfter, data: { ...data, rows: faint } })).not.toContain(PAGE_THEME.conflict);
});

test("a timeline of one side needs no legend, and calls what is on neither side so", () => {
  const marks = (timeline.data as TimelineFigure).marks;
  const one = marks.map((mark) => ({ ...mark, side: "neutral" as const }));
  const drawn = (given: typeof marks) =>
    figureSvg({ ...timeline, data: { ...(timeline.data as TimelineFigure), marks: given } });
  expect(drawn(marks)).toContain(">neither<");
  expect(drawn(marks)).not.toContain("neutral");
  expect(drawn(one)).not.toContain(">neither<");
});

describe("no data is not zero", () => {
  const hatched = (svg: string) => [...svg.matchAll(/url\(#[^)]*no-data\)/g)].length;

  test("months without coverage are hatched and named", () => {
    const svg = figureSvg(phases);
    expect(svg).toContain(">no data<");
    expect(hatched(svg)).toBe(2);
    const data = {
      ...phases.data,
      cells: (phases.data as { cells: object[] }).cells.map((cell) => ({ ...cell, covered: true })),
    };
    const quiet = figureSvg({ ...phases, data: data as typeof phases.data });
    expect(hatched(quiet)).toBe(0);
    expect(quiet).not.toContain("no data");
  });

  test("a null cell is hatched, a zero is an outline with its own legend", () => {
    const cells = [
      { date: "2020-01-01", row: "Trade", value: 0 },
      { date: "2021-01-01", row: "Trade", value: 3 },
    ];
    const of = (value: number | null) =>
      figureSvg({
        ...heat,
        data: {
          kind: "heat",
          unit: "events",
          rows: ["Trade"],
          cells: [...cells, { date: "2022-01-01", row: "Trade", value }],
          marks: [],
        },
      });
    expect(hatched(of(null))).toBe(2);
    expect(of(null)).toContain("Trade, 2022-01-01: no data");
    expect(hatched(of(0))).toBe(0);
    expect(of(0)).toContain("Trade, 2022-01-01: 0 events");
  });

  test("a null breaks its line", () => {
    const draw = (value: number | null) =>
      figureSvg({
        ...lines,
        data: {
          kind: "lines",
          unit: "%",
          marks: [],
          series: [
            {
              label: "China",
              points: [1, value, 3, 4].map((each, i) => ({ date: `200${i}-01-01`, value: each })),
            },
          ],
        },
      });
    const moves = (svg: string) =>
      /data-mark="line"[^>]*>\s*<path[^>]* d="([^"]*)"/.exec(svg)?.[1]?.match(/M/g)?.length;
    expect(moves(draw(2))).toBe(1);
    expect(moves(draw(null))).toBe(2);
  });

  test("a panel of nothing but gaps is hatched whole", () => {
    expect(hatched(figureSvg(panels))).toBeGreaterThanOrEqual(4);
  });
});

test("categories of a mix differ by weave as well as by colour", () => {
  const categories = ["Trade", "Taiwan", "Technology", "Rights", "Sea", "Korea", LONG_LABEL];
  const cells = categories.map((category) => ({ date: "2020-01-01", category, value: 1 }));
  const svg = figureSvg({
    ...mix,
    data: { kind: "mix", unit: "acts", categories, cells, phases: [], marks: [] },
  });
  const fills = [...parse(svg).querySelectorAll("g[data-mark=rect]")].map((group) =>
    group.getAttribute("fill"),
  );
  expect(new Set(fills).size).toBe(categories.length);
});

test("twelve figures take less than a second", () => {
  const begin = performance.now();
  for (const figure of [...TYPICAL, phases]) figureSvg(figure);
  expect(performance.now() - begin).toBeLessThan(1000);
});

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
      const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

test("every hue stands out on the white and on the dark page", () => {
  const { cooperation, conflict, neutral, others } = PAGE_THEME;
  for (const hue of [cooperation, conflict, neutral, ...others]) {
    for (const ground of ["#ffffff", "#14171a", "#f5f6f4", "#1d2126"]) {
      expect(contrast(hue, ground), `${hue} on ${ground}`).toBeGreaterThanOrEqual(3);
    }
  }
});
