import type { Led } from "../../actors/spells.ts";
import type { ChronicleEvent } from "../event.ts";
import { MemoryTable } from "../memory/table.ts";

/** Events that lie in memory as rows, by data set; a data set of which the file holds a part is not whole there. */
export class Loaded {
  readonly #of = new Map<string, ChronicleEvent[]>();
  readonly #elsewhere: Set<string>;
  readonly #led: Led;
  /** Of the data sets that were asked together. */
  readonly #tables = new Map<string, MemoryTable>();

  constructor(held: readonly string[], led: Led) {
    this.#elsewhere = new Set(held);
    this.#led = led;
  }

  add(dataset: string, events: Iterable<ChronicleEvent>): void {
    this.#of.set(dataset, [...(this.#of.get(dataset) ?? []), ...events]);
    this.#tables.clear();
  }

  /** What was loaded is no longer all that counts of the data set. */
  leave(dataset: string): void {
    this.#elsewhere.add(dataset);
    this.#tables.clear();
  }

  /** All events of the data sets, where there are any and all of these are whole in memory. */
  of(datasets: readonly string[]): MemoryTable | undefined {
    if (datasets.some((name) => this.#elsewhere.has(name) || !this.#of.has(name))) return undefined;
    const key = JSON.stringify(datasets);
    const held = this.#tables.get(key);
    if (held) return held;
    const events = datasets.flatMap((name) => this.#of.get(name)!);
    if (events.length === 0) return undefined;
    const made = MemoryTable.of(events, this.#led);
    this.#tables.set(key, made);
    return made;
  }
}
