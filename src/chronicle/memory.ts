import type { Led } from "../actors/spells.ts";
import { quarterOf } from "../dates.ts";
import type { ChronicleView } from "./chronicle.ts";
import { classesOf } from "./classes.ts";
import type { ChronicleEvent } from "./event.ts";
import { importance } from "./importance.ts";
import { type CountKey, type EventFilter, holds, type Listed, type Tally } from "./query.ts";

/** What a view over rows in memory leaves to the store: which days are covered, and what was refused. */
type Rest = Pick<ChronicleView, "asOf" | "datasets" | "coverage" | "quarantined">;

/**
 * A view over events that are in memory: a few thousand rows are asked faster so than an engine can plan the query.
 * It answers as the store does (test/chronicle/memory.test.ts holds the two to each other).
 */
export function memoryView(events: readonly ChronicleEvent[], led: Led, rest: Rest): ChronicleView {
  const { asOf, datasets } = rest;
  const seen = events
    .filter((event) => event.known <= asOf && datasets.includes(event.origin.dataset))
    .sort(inTime);
  const weights = new Map(seen.map((event) => [event, importance(event, led)]));
  const chosen = (filter: EventFilter) => seen.filter(holds(filter));
  return {
    asOf,
    datasets,
    async events(filter: EventFilter, part: Listed) {
      const found = chosen(filter);
      return "first" in part
        ? found.slice(0, part.first)
        : found.slice(Math.max(0, found.length - part.last));
    },
    async strongest(filter, n) {
      return chosen(filter)
        .sort((x, y) => weights.get(y)! - weights.get(x)! || compare(y.date, x.date) || compare(x.id, y.id))
        .slice(0, n);
    },
    async counts(filter, by, told = "each") {
      const events = chosen(filter);
      const found = tally(events, by);
      if (told === "each") return found;
      // What is told of one act stands under one key, unless a key tells the tellings apart.
      const once = tally(firstTold(events, by), by);
      return found.map((row, i) => ({ ...row, n: once[i]!.n }));
    },
    coverage: () => rest.coverage(),
    quarantined: () => rest.quarantined(),
  };
}

/** Counts of events by the values of the keys, in order of these; without keys one row, of 0 where there is none. */
export function tally<K extends CountKey>(events: readonly ChronicleEvent[], by: readonly K[]): Tally<K>[] {
  const found = new Map<string, { values: string[]; n: number; reports: number; tenThousandths: number }>();
  if (by.length === 0) found.set("", { values: [], n: 0, reports: 0, tenThousandths: 0 });
  for (const event of events) {
    const values = by.map((key) => keyOf(event, key));
    if (values.includes(null)) continue;
    const key = values.join("\u0000");
    const row = found.get(key) ?? { values: values as string[], n: 0, reports: 0, tenThousandths: 0 };
    row.n += 1;
    row.reports += event.reports;
    // Summed as whole numbers: a sum of floating ones would depend on their order.
    row.tenThousandths += Math.round(event.goldstein * 10_000);
    found.set(key, row);
  }
  return [...found.values()]
    .sort((x, y) => compareAll(x.values, y.values))
    .map(({ values, n, reports, tenThousandths }) => {
      const keys = Object.fromEntries(by.map((key, i) => [key, values[i]!]));
      return { ...keys, n, reports, goldstein: tenThousandths / 10_000 } as Tally<K>;
    });
}

/** Of the events that tell of one act of one day under the same keys the first. */
function firstTold(events: readonly ChronicleEvent[], by: readonly CountKey[]): ChronicleEvent[] {
  const seen = new Set<string>();
  return events.filter((event) => {
    const { date, precision, source, target, cameo } = event;
    const act = [
      date,
      precision,
      source.code,
      target?.code ?? "",
      cameo,
      ...by.map((key) => keyOf(event, key)),
    ];
    const key = act.join("\u0000");
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

/** The value of a key for an event; null where the row is left out of counts by that key. */
function keyOf(event: ChronicleEvent, key: CountKey): string | null {
  switch (key) {
    case "month":
      return event.precision === "year" ? null : event.date.slice(0, 7);
    case "quarter":
      return event.precision === "year" ? null : quarterOf(event.date);
    case "year":
      return event.date.slice(0, 4);
    case "class":
      return classesOf(event)[0]?.id ?? "";
    case "source":
      return event.source.code;
    case "target":
      return event.target?.code ?? "";
    case "sourcePerson":
      return event.source.person;
    case "targetPerson":
      return event.target?.person ?? "";
    case "publisher":
      return event.evidence.publisher;
    case "dataset":
      return event.origin.dataset;
    default:
      return event[key];
  }
}

const SHARPNESS = { day: 0, month: 1, year: 2 } as const;

/** By date, then precision (day, month, year), then id: the order in which a view lists events. */
function inTime(x: ChronicleEvent, y: ChronicleEvent): number {
  return compare(x.date, y.date) || SHARPNESS[x.precision] - SHARPNESS[y.precision] || compare(x.id, y.id);
}

function compareAll(x: readonly string[], y: readonly string[]): number {
  for (const [i, value] of x.entries()) {
    const order = compare(value, y[i]!);
    if (order !== 0) return order;
  }
  return 0;
}

function compare(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0;
}
