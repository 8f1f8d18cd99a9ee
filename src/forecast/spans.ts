/** Acts as the days on which they may have happened: day numbers, both included; equal where the day is known. One where no number is given. */
export type Span = readonly [from: number, to: number, n?: number];

/**
 * For each day of an era, whether at least one act lies wholly within the `horizon` days that begin
 * with it; cumulated, so that the share of hit windows of any stretch is two look-ups. An act dated to
 * a month counts only in windows that hold the whole month: short windows are then undercounted, in
 * base rate and forecast alike.
 */
export interface HitWindows {
  /** First day of the era and length of the windows. */
  start: number;
  horizon: number;
  /** hits[i] = hit windows among the first i; windows begin on start, start + 1, … */
  hits: Int32Array;
}

/** Windows that begin on `start` … `end − horizon + 1`; none where the era is shorter than the horizon. */
export function hitWindows(spans: readonly Span[], start: number, end: number, horizon: number): HitWindows {
  const windows = Math.max(0, end - start + 2 - horizon);
  // A window [t, t + H) is hit by a span exactly when t lies in [to − H + 1, from].
  const edge = new Int32Array(windows + 1);
  for (const [from, to] of spans) {
    const first = Math.max(0, to - horizon + 1 - start);
    const last = Math.min(windows - 1, from - start);
    if (first > last) continue;
    edge[first]! += 1;
    edge[last + 1]! -= 1;
  }
  const hits = new Int32Array(windows + 1);
  let covering = 0;
  for (let i = 0; i < windows; i++) {
    covering += edge[i]!;
    hits[i + 1] = hits[i]! + (covering > 0 ? 1 : 0);
  }
  return { start, horizon, hits };
}

/** Windows that lie wholly within `from` … `to`: how many there are, and how many are hit. */
export function countWindows(windows: HitWindows, from: number, to: number): { n: number; hit: number } {
  const first = Math.max(0, from - windows.start);
  const last = Math.min(windows.hits.length - 2, to - windows.horizon + 1 - windows.start);
  if (last < first) return { n: 0, hit: 0 };
  return { n: last - first + 1, hit: windows.hits[last + 1]! - windows.hits[first]! };
}

/** Whether the window that begins on `day` is hit; undefined outside the era. */
export function isHit(windows: HitWindows, day: number): boolean | undefined {
  const index = day - windows.start;
  if (index < 0 || index > windows.hits.length - 2) return undefined;
  return windows.hits[index + 1]! > windows.hits[index]!;
}
