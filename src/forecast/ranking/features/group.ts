import type { Block } from "../block.ts";
import type { History } from "../history.ts";

/** What is asked: a source and a doubled act, before the events of the history's day. */
export interface Asked {
  history: History;
  source: number;
  act: number;
}

/** What queries share: the source, its country or sector, the act, its root, quad class or direction; or nothing. */
export type Scope =
  | "day"
  | "act"
  | "root"
  | "source"
  | "source-direction"
  | "source-root"
  | "source-quad"
  | "country"
  | "country-act"
  | "country-root"
  | "sector"
  | "sector-act"
  | "query";

/**
 * Features that are read together. A feature's zero is what an actor without any past has, so only keys with a past
 * are listed; a constant on every candidate would change no forecast.
 */
export interface FeatureGroup {
  id: string;
  name: string;
  /** How the values come about, in words. */
  formula: string;
  unit: string;
  /** Names of the values, in the order in which they are written. */
  features: readonly string[];
  /** What the values depend on besides the day: they are read once for all queries that share it. */
  per: Scope;
  /** Of what in the candidate they are read: the actor, its country or its sector (0: it has none). */
  of: "actor" | "country" | "sector";
  read(asked: Asked, out: Block): void;
}
