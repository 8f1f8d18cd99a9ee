import { parseHTML } from "linkedom";
import { describe, expect, it, test } from "vitest";
import { glanceSvg, glanceWords } from "../../../src/brief/figures/glance.ts";
import { glanceText } from "../../../src/cli/glanceText.ts";
import type { Glance } from "../../../src/questions/answer.ts";

const of = { findings: ["history.now"] };
const LINE: Glance = {
  kind: "line",
  label: "Trade came back",
  unit: "share",
  points: [
    { at: "2018", value: 0.9 },
    { at: "2019", value: null },
    { at: "2020", value: 0.3 },
    { at: "2021", value: 0.6 },
  ],
  ...of,
};
const BARS: Glance = {
  kind: "bars",
  label: "Who said most",
  unit: "count",
  bars: [
    { name: "Japan & <co>", value: 10 },
    { name: "US", value: 5 },
  ],
  ...of,
};
const DOTS: Glance = { kind: "dots", label: "Five of six in China", filled: 5, of: 6, ...of };
const SHARE: Glance = { kind: "share", label: "Of the North’s trade", value: 0.98, ...of };
const NUMBER: Glance = { kind: "number", label: "Since the last meeting", value: 6.2, unit: "years", ...of };

function picture(glance: Glance) {
  return parseHTML(`<html><body>${glanceSvg(glance)}</body></html>`).document.querySelector("svg")!;
}

test.each([
  [LINE, "Trade came back: 90 % in 2018, 60 % in 2021"],
  [BARS, "Who said most: Japan & <co> 10, US 5"],
  [DOTS, "Five of six in China: 5 of 6"],
  [SHARE, "Of the North’s trade: 98 %"],
  [NUMBER, "Since the last meeting: 6.2 years"],
])("$kind is told in words to who does not see it", (glance, words) => {
  expect(glanceWords(glance)).toBe(words);
  expect(picture(glance).getAttribute("role")).toBe("img");
  expect(picture(glance).getAttribute("aria-label")!.replaceAll("\u00a0", " ")).toBe(words);
});

describe("what is drawn is what the numbers say", () => {
  it("a gap in a line is a gap", () => {
    const runs = [...picture(LINE).querySelectorAll(".course")].map((run) =>
      run.getAttribute("points")!.split(" "),
    );
    expect(runs.map((run) => run.length)).toEqual([1, 2]);
    const [, [first, second]] = runs as [string[], [string, string]];
    const height = (point: string) => Number(point.split(",")[1]);
    // A third and two thirds of the highest, from a base of nought.
    expect((44 - height(second!)) / (44 - height(first!))).toBeCloseTo(2, 1);
  });

  it("bars are as long as their values, and names are text", () => {
    const widths = [...picture(BARS).querySelectorAll(".bar")].map((bar) =>
      Number(bar.getAttribute("width")),
    );
    expect(widths[0]! / widths[1]!).toBeCloseTo(2, 6);
    expect(picture(BARS).querySelector(".name")!.textContent).toBe("Japan & <co>");
  });

  it("so many dots are filled, and a share is that part of its whole", () => {
    expect(picture(DOTS).querySelectorAll(".point")).toHaveLength(5);
    expect(picture(DOTS).querySelectorAll(".hollow")).toHaveLength(1);
    const [whole, part] = ["whole", "bar"].map((name) =>
      Number(picture(SHARE).querySelector(`.${name}`)!.getAttribute("width")),
    );
    expect(part! / whole!).toBeCloseTo(0.98, 2);
  });

  it("on a terminal too", () => {
    expect(glanceText(LINE)[1]).toBe("█ ▃▆");
    expect(glanceText(BARS).slice(1)).toEqual([
      `Japan & <co> ${"█".repeat(24)} 10`,
      `US           ${"█".repeat(12)} 5`,
    ]);
    const long = { ...BARS, bars: BARS.bars.map((bar) => ({ ...bar, name: "n".repeat(60) })) };
    for (const row of glanceText(long)) expect(row.length).toBeLessThanOrEqual(78);
    expect(glanceText(DOTS)[1]).toBe("●●●●●○");
    expect(glanceText({ ...SHARE, value: 0.5 })[1]).toBe("█".repeat(12) + "░".repeat(12));
  });
});
