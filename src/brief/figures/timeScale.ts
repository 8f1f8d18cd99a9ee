import { dayFromNumber, dayNumber, formatDate, monthFromIndex, monthIndex } from "../../dates.ts";
import type { Block } from "./block.ts";
import type { Attributes } from "./element.ts";
import { element, MUTED, textLine } from "./element.ts";
import type { Stage } from "./stage.ts";
import { textWidth } from "./text.ts";

/** Days along the width of a figure. */
export interface TimeScale {
  /** First and last day as day numbers: the domain of Plot's x scale. */
  domain: [number, number];
  left: number;
  right: number;
  /** Pixels from the figure's left edge. */
  x(date: string): number;
}

/** A scale over all `dates` (ISO days, any order); null where there are none. A single day gets a year around it. */
export function timeScale(dates: string[], left: number, right: number): TimeScale | null {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const date of dates) {
    const day = dayNumber(date);
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  if (first > last) return null;
  if (first === last) {
    first -= 183;
    last += 183;
  }
  const perDay = (right - left) / (last - first);
  return { domain: [first, last], left, right, x: (date) => left + (dayNumber(date) - first) * perDay };
}

interface Tick {
  day: number;
  label: string;
}

/** Ticks on round years, months or days, as many as find room at 14 px between labels. */
export function timeTicks(scale: TimeScale, size: number): Tick[] {
  const [first, last] = scale.domain;
  const width = scale.right - scale.left;
  for (const ticks of candidates(first, last)) {
    const widest = Math.max(0, ...ticks.map((tick) => textWidth(tick.label, size)));
    if (ticks.length >= 1 && ticks.length * (widest + 14) <= width + widest) return ticks;
  }
  return [];
}

function* candidates(first: number, last: number): Generator<Tick[]> {
  const days = last - first;
  if (days <= 120) for (const step of [1, 7, 14, 30]) yield dayTicks(first, last, step);
  if (days <= 365 * 4) for (const step of [1, 2, 3, 6]) yield monthTicks(first, last, step);
  for (const step of [1, 2, 5, 10, 20, 50, 100]) yield monthTicks(first, last, step * 12);
}

function dayTicks(first: number, last: number, step: number): Tick[] {
  const ticks: Tick[] = [];
  for (let day = first; day <= last; day += step) {
    ticks.push({ day, label: formatDate(dayFromNumber(day)).replace(/^(\d+ \w{3})\w*/, "$1") });
  }
  return ticks;
}

function monthTicks(first: number, last: number, step: number): Tick[] {
  const ticks: Tick[] = [];
  const end = monthIndex(dayFromNumber(last));
  let month = Math.ceil(monthIndex(dayFromNumber(first)) / step) * step;
  for (; month <= end; month += step) {
    const date = `${monthFromIndex(month)}-01`;
    const day = dayNumber(date);
    if (day < first || day > last) continue;
    const label = step >= 12 ? date.slice(0, 4) : formatDate(date, "month").replace(/^(\w{3})\w*/, "$1");
    ticks.push({ day, label });
  }
  return ticks;
}

/** The time axis under a plot: a rule, ticks and their dates. */
export function timeAxis(stage: Stage, scale: TimeScale): Block {
  const size = stage.theme.fontSize;
  const rule: Attributes = { stroke: stage.theme.ink, "stroke-opacity": 0.6 };
  return {
    height: size + 10,
    draw: (y) => {
      const group = element(stage, "g", { "aria-hidden": "true" });
      group.append(
        element(stage, "path", { d: `M${scale.left},${y}H${scale.right}`, fill: "none", ...rule }),
      );
      for (const { day, label } of timeTicks(scale, size)) {
        const x = scale.x(dayFromNumber(day));
        const half = textWidth(label, size) / 2;
        group.append(element(stage, "path", { d: `M${x},${y}v5`, fill: "none", ...rule }));
        const at = Math.min(Math.max(x, half), stage.width - half);
        group.append(textLine(stage, at, y + size + 6, label, { "text-anchor": "middle", ...MUTED }));
      }
      return group;
    },
  };
}
