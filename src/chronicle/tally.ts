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

  const reports = Int32Array.from(events, (event) => event.reports);
  // Summed as whole numbers: a sum of floating ones would depend on their order.
  const tenThousandths = Int32Array.from(events, ({ goldstein }) => Math.round(goldstein * 10_000));

  function groupsOf(places: readonly number[], keys: readonly Column[]): Groups {
    let groups: Groups = { of: new Int32Array(places.length), n: 1 };
    for (const key of keys) groups = split(groups, places, key);
    return groups;
  }

  function rowsOf(places: readonly number[], { of, n }: Groups): Row[] {
    const rows: Row[] = [];
    for (let group = 0; group < n; group++)
      rows.push({ group, first: -1, n: 0, reports: 0, tenThousandths: 0 });
    for (let i = 0; i < of.length; i++) {
      if (of[i]! < 0) continue;
      const row = rows[of[i]!]!;
      const place = places[i]!;
      if (row.n === 0) row.first = place;
      row.n += 1;
      row.reports += reports[place]!;
      row.tenThousandths += tenThousandths[place]!;
    }
    return rows;
  }

  function count<K extends CountKey>(places: readonly number[], by: readonly K[], groups: Groups) {
    const keys = by.map(column);
    const rows = rowsOf(places, groups);
    if (keys.length > 0) rows.sort((x, y) => inOrder(keys, x.first, y.first));
    return rows.map((row) => {
      const values: Partial<Record<CountKey, string>> = {};
      for (let i = 0; i < by.length; i++) values[by[i]!] = valueAt(keys[i]!, row.first);
      const sums = { n: row.n, reports: row.reports, goldstein: row.tenThousandths / 10_000 };
      return { group: row.group, tally: Object.assign(values, sums) as Tally<K> };
    });
  }

  return {
    counts: (places, by) => count(places, by, groupsOf(places, by.map(column))).map(({ tally }) => tally),
    distinctCounts(places, by) {
      const groups = groupsOf(places, by.map(column));
      const within = split(groups, places, column("act"));
      const acts = new Int32Array(groups.n);
      for (let i = 0, met = 0; i < within.of.length; i++) {
        if (within.of[i] !== met) continue;
        met += 1;
        acts[groups.of[i]!]! += 1;
      }
      return count(places, by, groups).map(({ group, tally }) => ({ ...tally, distinct: acts[group]! }));
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

/** The group of each of some events, numbered as they are met; -1 for one that is left out. */
interface Groups {
  of: Int32Array;
  /** How many there are; those who ask for no key have all in one, which may be empty. */
  n: number;
}

/** A table of so many joined values at most is laid out whole; it is looked up several times faster than a map. */
const LAID_OUT = 1 << 16;

/** Splits groups by the value of a key. */
function split(groups: Groups, places: readonly number[], { values, of }: Column): Groups {
  const met = numbering(groups.n * values.length);
  const result = new Int32Array(places.length);
  let n = 0;
  for (let i = 0; i < places.length; i++) {
    const group = groups.of[i]!;
    const value = of[places[i]!]!;
    if (group < 0 || value < 0) {
      result[i] = -1;
      continue;
    }
    result[i] = met(group * values.length + value);
    if (result[i] === n) n += 1;
  }
  return { of: result, n };
}

/** Numbers values below a bound as they are met. */
function numbering(bound: number): (value: number) => number {
  let n = 0;
  if (bound <= LAID_OUT) {
    // 0 is for one that was not met yet.
    const numbers = new Int32Array(bound);
    return (value) => {
      if (numbers[value] === 0) numbers[value] = ++n;
      return numbers[value]! - 1;
    };
  }
  const numbers = new Map<number, number>();
  return (value) => {
    const held = numbers.get(value);
    if (held !== undefined) return held;
    numbers.set(value, n);
    return n++;
  };
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
