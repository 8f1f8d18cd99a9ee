import { quarterOf } from "../dates.ts";
import { classesOf } from "./classes.ts";
import type { ChronicleEvent } from "./event.ts";
import type { CountKey, DistinctTally, Tally } from "./query.ts";

/** The values of a key, in their order, and for each event the place of its own; -1 where it is left out. */
interface Column {
  values: readonly string[];
  of: Int32Array;
}

/** Counts events, told by their places, by the values of keys, in order of these. */
export interface Counter {
  /** Without keys one row, of 0 where there is none. */
  counts<K extends CountKey>(places: readonly number[], by: readonly K[]): Tally<K>[];
  distinctCounts<K extends CountKey>(places: readonly number[], by: readonly K[]): DistinctTally<K>[];
}

/** A counter of the events; what a key says of each of them is read once. */
export function counterOf(events: readonly ChronicleEvent[]): Counter {
  const columns = new Map<CountKey | "act", Column>();
  const column = (key: CountKey | "act"): Column => {
    const held = columns.get(key);
    if (held) return held;
    const made = columnOf(events.map((event) => (key === "act" ? actOf(event) : keyOf(event, key))));
    columns.set(key, made);
    return made;
  };

  /** The group of each place, by the values of all keys; -1 where it is left out. */
  function groupsOf(places: readonly number[], keys: readonly Column[]): Int32Array {
    let groups = new Int32Array(places.length);
    for (const key of keys) groups = split(groups, places, key).groups;
    return groups;
  }

  function rowsOf(places: readonly number[], groups: Int32Array): Row[] {
    const rows: Row[] = [];
    for (let i = 0; i < places.length; i++) {
      const group = groups[i]!;
      if (group < 0) continue;
      rows[group] ??= { group, first: places[i]!, n: 0, reports: 0, tenThousandths: 0 };
      const row = rows[group];
      const { reports, goldstein } = events[places[i]!]!;
      row.n += 1;
      row.reports += reports;
      // Summed as whole numbers: a sum of floating ones would depend on their order.
      row.tenThousandths += Math.round(goldstein * 10_000);
    }
    return rows;
  }

  function count<K extends CountKey>(places: readonly number[], by: readonly K[], groups: Int32Array) {
    const keys = by.map(column);
    const rows = rowsOf(places, groups).sort((x, y) => inOrder(keys, x.first, y.first));
    if (by.length === 0 && rows.length === 0)
      rows.push({ group: 0, first: 0, n: 0, reports: 0, tenThousandths: 0 });
    return rows.map(({ group, first, n, reports, tenThousandths }) => {
      const values = Object.fromEntries(by.map((key, i) => [key, valueAt(keys[i]!, first)]));
      return { group, tally: { ...values, n, reports, goldstein: tenThousandths / 10_000 } as Tally<K> };
    });
  }

  return {
    counts: (places, by) => count(places, by, groupsOf(places, by.map(column))).map(({ tally }) => tally),
    distinctCounts(places, by) {
      const groups = groupsOf(places, by.map(column));
      const acts = new Map<number, number>();
      const { isNew } = split(groups, places, column("act"));
      for (const [i, group] of groups.entries()) acts.set(group, (acts.get(group) ?? 0) + isNew[i]!);
      return count(places, by, groups).map(({ group, tally }) => ({
        ...tally,
        distinct: acts.get(group) ?? 0,
      }));
    },
  };
}

/** A group of events, `first` the first of them. */
interface Row {
  group: number;
  first: number;
  n: number;
  reports: number;
  tenThousandths: number;
}

/** Splits groups by the value of a key, numbered as they are met; `isNew` is 1 where one is met first. */
function split(groups: Int32Array, places: readonly number[], { values, of }: Column) {
  const met = new Map<number, number>();
  const result = { groups: new Int32Array(groups.length), isNew: new Uint8Array(groups.length) };
  for (let i = 0; i < groups.length; i++) {
    const value = of[places[i]!]!;
    if (groups[i]! < 0 || value < 0) {
      result.groups[i] = -1;
      continue;
    }
    const joined = groups[i]! * values.length + value;
    let group = met.get(joined);
    if (group === undefined) {
      group = met.size;
      met.set(joined, group);
      result.isNew[i] = 1;
    }
    result.groups[i] = group;
  }
  return result;
}

function columnOf(read: readonly (string | null)[]): Column {
  const values = [...new Set(read)].filter((value) => value !== null).sort();
  const place = new Map<string | null, number>(values.map((value, i) => [value, i]));
  return { values, of: Int32Array.from(read, (value) => place.get(value) ?? -1) };
}

function valueAt({ values, of }: Column, event: number): string {
  return values[of[event]!]!;
}

/** The order of two events by the first key in which they differ. */
function inOrder(keys: readonly Column[], x: number, y: number): number {
  for (const { of } of keys) if (of[x] !== of[y]) return of[x]! - of[y]!;
  return 0;
}

/** What several events that tell of one act of one day have in common. */
function actOf({ date, precision, source, target, cameo }: ChronicleEvent): string {
  return [date, precision, source.code, target?.code ?? "", cameo].join("\u0000");
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
    case "sourceName":
      return event.source.name;
    case "targetName":
      return event.target?.name ?? "";
    case "publisher":
      return event.evidence.publisher;
    case "dataset":
      return event.origin.dataset;
    default:
      return event[key];
  }
}
