import { quarterOf } from "../../dates.ts";
import { EVENT_CLASSES } from "../classes.ts";
import type { CountKey, DistinctTally, EventFilter, Tally } from "../query.ts";
import { type Column, type Columns, columnOf, type Field } from "./columns.ts";

/** Counts events, told by their places, by the values of keys, in order of these. */
export interface Counter {
  /** Without keys one row, of 0 where there is none. */
  counts<K extends CountKey>(places: Int32Array, by: readonly K[]): Tally<K>[];
  distinctCounts<K extends CountKey>(places: Int32Array, by: readonly K[]): DistinctTally<K>[];
}

/**
 * A counter of the events; what a key says of each of them is read once. `choose` gives the places of those for which a filter
 * holds.
 */
export function counterOf(columns: Columns, choose: (filter: EventFilter) => Int32Array): Counter {
  const made = new Map<CountKey | "act", Column>();
  const column = (key: CountKey | "act"): Column => {
    const held = made.get(key);
    if (held) return held;
    const fresh =
      key === "act" ? actOf(columns) : key === "class" ? classOf(columns, choose) : keyOf(columns, key);
    made.set(key, fresh);
    return fresh;
  };
  const { reports, tenThousandths } = columns;

  function groupsOf(places: Int32Array, keys: readonly Column[]): Groups {
    let groups: Groups = { of: new Int32Array(places.length), n: 1 };
    for (const key of keys) groups = split(groups, places, key);
    return groups;
  }

  /** The rows of the groups; `acts`: how many each holds, where that is asked. Loops are written out: a brief counts hundreds of thousands of rows. */
  function rowsOf<K extends CountKey>(
    places: Int32Array,
    by: readonly K[],
    { of, n }: Groups,
    acts?: Int32Array,
  ): Tally<K>[] {
    const keys = by.map(column);
    // What the groups hold, and the first event of each.
    const [first, events] = [new Int32Array(n), new Int32Array(n)];
    const [told, sums] = [new Float64Array(n), new Float64Array(n)];
    for (let i = 0; i < of.length; i++) {
      const group = of[i]!;
      if (group < 0) continue;
      const place = places[i]!;
      if (events[group]!++ === 0) first[group] = place;
      told[group]! += reports[place]!;
      sums[group]! += tenThousandths[place]!;
    }
    const order = new Int32Array(n);
    for (let group = 0; group < n; group++) order[group] = group;
    if (keys.length > 0) order.sort((x, y) => inOrder(keys, first[x]!, first[y]!));
    const rows: Tally<K>[] = [];
    for (let i = 0; i < n; i++) {
      const group = order[i]!;
      const row: Record<string, string | number> = {};
      for (let at = 0; at < by.length; at++) row[by[at]!] = valueAt(keys[at]!, first[group]!);
      row.n = events[group]!;
      row.reports = told[group]!;
      row.goldstein = sums[group]! / 10_000;
      if (acts) row.distinct = acts[group]!;
      rows.push(row as Tally<K>);
    }
    return rows;
  }

  return {
    counts: (places, by) => rowsOf(places, by, groupsOf(places, by.map(column))),
    distinctCounts<K extends CountKey>(places: Int32Array, by: readonly K[]) {
      const groups = groupsOf(places, by.map(column));
      const within = split(groups, places, column("act"));
      const acts = new Int32Array(groups.n);
      for (let i = 0, met = 0; i < within.of.length; i++) {
        if (within.of[i] !== met) continue;
        met += 1;
        acts[groups.of[i]!]! += 1;
      }
      return rowsOf(places, by, groups, acts) as DistinctTally<K>[];
    },
  };
}

/** The group of each of some events, numbered as they are met; -1 for one that is left out. */
interface Groups {
  of: Int32Array;
  /** How many there are; those who ask for no key have all in one, which may be empty. */
  n: number;
}

/** A table of so many joined values, or of four for each event, is laid out whole: it is looked up several times faster than a map. */
const LAID_OUT = 1 << 16;
const MOST_LAID_OUT = 1 << 23;

/** Splits groups by the value of a key. */
function split(groups: Groups, places: Int32Array, { values, of }: Column): Groups {
  const result = new Int32Array(places.length).fill(-1);
  const met = numbering(groups.n * values.length, places.length);
  let n = 0;
  for (let i = 0; i < places.length; i++) {
    const group = groups.of[i]!;
    const value = of[places[i]!]!;
    if (group < 0 || value < 0) continue;
    const number = met(group * values.length + value);
    result[i] = number;
    if (number === n) n += 1;
  }
  return { of: result, n };
}

/** Numbers values below a bound as they are met. */
function numbering(bound: number, asked: number): (value: number) => number {
  let n = 0;
  if (bound <= Math.max(LAID_OUT, Math.min(4 * asked, MOST_LAID_OUT))) {
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

function valueAt({ values, of }: Column, event: number): string {
  return values[of[event]!]!;
}

/** The order of two events by the first key in which they differ. */
function inOrder(keys: readonly Column[], x: number, y: number): number {
  for (const { of } of keys) if (of[x] !== of[y]) return of[x]! - of[y]!;
  return 0;
}

/** What several events that tell of one act of one day have in common, as a number of its own for each act. */
function actOf(columns: Columns): Column {
  const places = Int32Array.from({ length: columns.size }, (_, place) => place);
  let groups: Groups = { of: new Int32Array(columns.size), n: 1 };
  // The date last: until then the values that can be joined are few.
  for (const field of ["source", "target", "cameo", "precision", "date"] as const)
    groups = split(groups, places, columns.column(field));
  // Acts are only told apart.
  return { values: Array.from({ length: groups.n }, () => ""), of: groups.of };
}

/** The first class that holds, "" where none does. */
function classOf(columns: Columns, choose: (filter: EventFilter) => Int32Array): Column {
  const values = ["", ...EVENT_CLASSES.map(({ id }) => id)].sort();
  const of = new Int32Array(columns.size);
  // The first counts, and so is written last.
  for (const { id, filter } of [...EVENT_CLASSES].reverse()) {
    const place = values.indexOf(id);
    for (const event of choose(filter)) of[event] = place;
  }
  return { values, of };
}

/** Keys that are no field of their own: what they are of the date. */
const OF_DATE: Partial<Readonly<Record<CountKey, (day: string) => string>>> = {
  month: (day) => day.slice(0, 7),
  quarter: quarterOf,
  year: (day) => day.slice(0, 4),
};

/** The values of a key; the place is -1 where the event is left out of counts by it. */
function keyOf(columns: Columns, key: Exclude<CountKey, "class">): Column {
  const read = OF_DATE[key];
  if (!read) return columns.column(key as Field);
  const [date, precision] = [columns.column("date"), columns.column("precision")];
  const { values, of: ofDay } = columnOf(date.values.map(read));
  const year = key === "year" ? -1 : precision.values.indexOf("year");
  const of = date.of.map((day, i) => (precision.of[i] === year ? -1 : ofDay[day]!));
  return { values, of };
}
