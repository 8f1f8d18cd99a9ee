import type { Glance } from "../../questions/answer.ts";
import { escapeHtml as text } from "../render/escape.ts";
import { amountText, unitText } from "../render/numbers.ts";
import { widest } from "./text.ts";

/**
 * The small picture of an answer as SVG text, 240 wide: what stands in it can be read in five seconds. Its colours are
 * those of the page (class names), its label stands beside it as text.
 */
export function glanceSvg(glance: Glance): string {
  const { width = WIDTH, height, body } = drawn(glance);
  return `<svg class="glance-${glance.kind}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${text(glanceWords(glance))}">${body}</svg>`;
}

/** The same in words, for who does not see it: "Of six meetings in China: 5 of 6". */
export function glanceWords(glance: Glance): string {
  return `${glance.label}: ${values(glance)}`;
}

const WIDTH = 240;
const ROW = 17;
/** Size of the labels, and how much wider than Helvetica the widest of the page's fonts sets them. */
const SIZE = 12;
const WIDE = 1.2;
/** Names up to this width stand before their bars; values take this much behind them. */
const LONGEST = 125;
const VALUE = 48;

function values(glance: Glance): string {
  switch (glance.kind) {
    case "line": {
      const seen = glance.points.flatMap(({ at, value }) => (value === null ? [] : [{ at, value }]));
      const [first, last] = [seen[0], seen.at(-1)];
      if (!first || !last) return "nothing observed";
      return `${amount(first.value, glance.unit)} in ${first.at}, ${amount(last.value, glance.unit)} in ${last.at}`;
    }
    case "bars":
      return glance.bars.map(({ name, value }) => `${name} ${amount(value, glance.unit)}`).join(", ");
    case "dots":
      return `${glance.filled} of ${glance.of}`;
    case "share":
      return amount(glance.value, "share");
    case "number":
      return amount(glance.value, glance.unit);
  }
}

interface Drawn {
  /** {@link WIDTH} where nothing in it is wider. */
  width?: number;
  height: number;
  body: string;
}

function drawn(glance: Glance): Drawn {
  switch (glance.kind) {
    case "line":
      return line(glance);
    case "bars":
      return bars(glance);
    case "dots":
      return dots(glance);
    case "share":
      return share(glance.value);
    case "number":
      return { height: 40, body: `<text class="big" x="0" y="32">${text(values(glance))}</text>` };
  }
}

type Of<Kind extends Glance["kind"]> = Extract<Glance, { kind: Kind }>;

/** A course from the left to its last value, which is written beside it; what was not observed is a gap. */
function line({ points, unit }: Of<"line">): Drawn {
  const [right, top, low] = [175, 8, 44];
  const seen = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const [most, least] = [Math.max(...seen, 0), Math.min(...seen, 0)];
  const x = (at: number) => round(4 + (at / Math.max(1, points.length - 1)) * (right - 4));
  const y = (value: number) => round(low - ((value - least) / (most - least || 1)) * (low - top));
  const runs: string[] = [];
  let run: string[] = [];
  for (const [at, { value }] of points.entries()) {
    if (value === null) run = [];
    else if (run.push(`${x(at)},${y(value)}`) === 1) runs.push("");
    if (value !== null) runs[runs.length - 1] = run.join(" ");
  }
  const at = points.findLastIndex(({ value }) => value !== null);
  const last = points[at]?.value;
  const end =
    last === undefined || last === null
      ? ""
      : `<circle class="point" cx="${x(at)}" cy="${y(last)}" r="3"/><text class="value" x="${right + 8}" y="${round(Math.max(14, y(last) + 4))}">${text(amount(last, unit))}</text>`;
  const ends = `<text class="soft" x="4" y="58">${text(points[0]!.at)}</text><text class="soft" x="${right}" y="58" text-anchor="end">${text(points.at(-1)!.at)}</text>`;
  const base = `<line class="rail" x1="4" x2="${right}" y1="${y(0)}" y2="${y(0)}"/>`;
  return {
    height: 62,
    body: `${base}${runs.map((of) => `<polyline class="course" points="${of}"/>`).join("")}${end}${ends}`,
  };
}

/** Names before their bars, or above them where they are long. */
function bars({ bars: all, unit }: Of<"bars">): Drawn {
  const names = all.map(({ name }) => name);
  const longest = widest(names, SIZE) * WIDE;
  const above = longest > LONGEST;
  const from = above ? 0 : Math.ceil(longest) + 8;
  const row = above ? 2 * ROW - 3 : ROW;
  const most = Math.max(...all.map(({ value }) => Math.abs(value))) || 1;
  const body = all.map(({ name, value }, at) => {
    const y = at * row;
    const top = above ? y + ROW - 1 : y + 3;
    const width = round(Math.max(1, (Math.abs(value) / most) * (WIDTH - VALUE - from)));
    const label = above
      ? `<text class="name" x="0" y="${y + 12}">${text(name)}</text>`
      : `<text class="name" x="${from - 6}" y="${y + 12}" text-anchor="end">${text(name)}</text>`;
    return `${label}<rect class="${value < 0 ? "below" : "bar"}" x="${from}" y="${top}" width="${width}" height="11"/><text class="value" x="${round(from + width + 5)}" y="${top + 9.5}">${text(amountText(value, unit))}</text>`;
  });
  return {
    width: Math.max(WIDTH, above ? Math.ceil(longest) : 0),
    height: all.length * row + 2,
    body: body.join(""),
  };
}

function dots({ filled, of }: Of<"dots">): Drawn {
  const across = Math.min(of, 15);
  const step = Math.min(20, (WIDTH - 4) / across);
  const r = step * 0.38;
  const body = Array.from({ length: of }, (_, at) => {
    const [cx, cy] = [2 + step * ((at % across) + 0.5), 2 + step * (Math.floor(at / across) + 0.5)];
    return `<circle class="${at < filled ? "point" : "hollow"}" cx="${round(cx)}" cy="${round(cy)}" r="${round(r)}"/>`;
  });
  return { height: Math.ceil(4 + step * Math.ceil(of / across)), body: body.join("") };
}

function share(value: number): Drawn {
  return {
    height: 26,
    body: `<rect class="whole" x="0" y="4" width="180" height="16"/><rect class="bar" x="0" y="4" width="${round(180 * value)}" height="16"/><text class="value" x="188" y="17">${text(amount(value, "share"))}</text>`,
  };
}

function amount(value: number, unit: Of<"number">["unit"]): string {
  return `${amountText(value, unit)}${unitText(unit, value)}`;
}

const round = (value: number) => Math.round(10 * value) / 10;
