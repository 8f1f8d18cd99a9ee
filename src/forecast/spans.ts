import { lowerBound } from "../chronicle/lowerBound.ts";

/** Acts as the days on which they may have happened: day numbers, both included; equal where the day is known. One where no number is given. */
export type Span = readonly [from: number, to: number, n?: number];

/**
 * The windows of an era that hold an act: for each day, whether at least one act lies wholly within the `horizon` days
 * that begin with it. Kept as the stretches of days that open such a window, so that a long era costs no more than its
 * acts. An act dated to a month counts only in windows that hold the whole month: short windows are then undercounted,
 * in base rate and forecast alike.
 */
export interface HitWindows {
  /** First and last day on which a window of the era begins, and the length of the windows. */
  start: number;
  last: number;
  horizon: number;
  /** Stretches of days that open a hit window, apart from each other and in order: first day, last day, days in those before. */
  hits: readonly { from: number; to: number; before: number }[];
}

/** Windows that begin on `start` … `end − horizon + 1`; none where the era is shorter than the horizon. */
export function hitWindows(spans: readonly Span[], start: number, end: number, horizon: number): HitWindows {
  const last = end - horizon + 1;
  // A window [t, t + H) is hit by a span exactly when t lies in [to − H + 1, from].
  const opens = spans
    .map(([from, to]) => ({ from: Math.max(start, to - horizon + 1), to: Math.min(last, from) }))
    .filter(({ from, to }) => from <= to)
    .sort((x, y) => x.from - y.from);
  const hits: { from: number; to: number; before: number }[] = [];
  for (const { from, to } of opens) {
    const open = hits.at(-1);
    if (open && from <= open.to + 1) open.to = Math.max(open.to, to);
    else hits.push({ from, to, before: open ? open.before + open.to - open.from + 1 : 0 });
  }
  return { start, last, horizon, hits };
}

/** Windows that lie wholly within `from` … `to`: how many there are, and how many are hit. */
export function countWindows(windows: HitWindows, from: number, to: number): { n: number; hit: number } {
  const first = Math.max(from, windows.start);
  const last = Math.min(to - windows.horizon + 1, windows.last);
  if (last < first) return { n: 0, hit: 0 };
  return { n: last - first + 1, hit: hitBefore(windows, last + 1) - hitBefore(windows, first) };
}

/** Whether the window that begins on `day` is hit; undefined outside the era. */
export function isHit(windows: HitWindows, day: number): boolean | undefined {
  if (day < windows.start || day > windows.last) return undefined;
  const open = stretchBefore(windows, day + 1);
  return open !== undefined && day <= open.to;
}

/** Hit windows that begin before a day. */
function hitBefore(windows: HitWindows, day: number): number {
  const open = stretchBefore(windows, day);
  return open ? open.before + Math.min(open.to + 1, day) - open.from : 0;
}

/** The last stretch that begins before a day. */
function stretchBefore({ hits }: HitWindows, day: number): HitWindows["hits"][number] | undefined {
  return hits[lowerBound(hits.length, (place) => hits[place]!.from >= day) - 1];
}
