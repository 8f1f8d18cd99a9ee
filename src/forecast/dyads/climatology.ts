import type { QuadClass } from "../../chronicle/event.ts";
import type { Dyad } from "./history.ts";
import type { DyadView } from "./view.ts";

/** What is asked: of which dyad and class, within how many days from the day of the view on. */
export interface DyadQuestion {
  view: DyadView;
  dyad: Dyad;
  quad: QuadClass;
  horizon: number;
}

/**
 * The pair's own long-run rate of windows of the class that held an event, from all windows that are over, drawn to
 * the rate of all pairs that are forecast with the weight of one window's length of windows (which overlap, and so
 * tell about as much as one).
 */
export function climatology({ view, dyad, quad, horizon }: DyadQuestion): number {
  const { n, hit } = view.windows(dyad.quads[quad], horizon);
  return (hit + horizon * view.pooled(quad, horizon)) / (n + horizon);
}
