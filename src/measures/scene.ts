import type { Leaders } from "../actors/leaders.ts";
import type { Actors } from "../actors/registry.ts";
import type { ChronicleView } from "../chronicle/chronicle.ts";
import type { RecordView } from "../record/record.ts";

/**
 * The pair, the day, and the only doors through which the world is seen. Everything behind them is cut at `asOf`,
 * so that nothing above can look ahead even by mistake.
 */
export interface Scene {
  readonly asOf: string;
  readonly a: string;
  readonly b: string;
  readonly events: ChronicleView;
  /** Visits between the US and the world, from a list of its own: complete to its end, and never a measure of density. */
  visits(): ChronicleView;
  readonly record: RecordView;
  readonly actors: Actors;
  readonly leaders: Leaders;
  /** Label of an actor on the as-of date, or on the day given. */
  name(code: string, day?: string): string;
}
