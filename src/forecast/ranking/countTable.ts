import { bringUp, EVER, factor, K, readDown } from "./decay.ts";

const BITS = 32;

/**
 * Decayed counts of pairs (row, column): each event adds one, which halves with every half-life. Rows have
 * any whole key from 0 to 2^31 and columns are small numbers. Decay is lazy: a count is brought up to date when it is read or
 * added to. Flat arrays and open addressing, as a fit reads some billion of them.
 */
export class CountTable {
  /** By entry: its column, the next entry of its row (-1 at the end), the day of its last event. */
  column = new Int32Array(64);
  next = new Int32Array(64);
  last = new Int32Array(64);
  /** By entry: bit i is set where it had an event i days before its last one. */
  private recent = new Int32Array(64);
  /** By entry: total of its row (all time) when `mark` was last called for it. */
  marked = new Float64Array(64);
  private counts = new Float64Array(64 * K);
  private rowOf = new Int32Array(64);
  private size = 0;
  private entries = new Int32Array(128).fill(-1);

  private rowKeys = new Int32Array(64);
  private heads = new Int32Array(64);
  private rowLast = new Int32Array(64);
  private totals = new Float64Array(64 * K);
  private rowSize = 0;
  private rows = new Int32Array(128).fill(-1);

  /** Counts one event of the day. Days must not go back. */
  add(key: number, column: number, day: number): void {
    const row = this.madeRow(key);
    bringUp(this.totals, row, this.rowLast[row]!, day);
    this.rowLast[row] = day;
    const entry = this.madeEntry(row, column, day);
    const days = day - this.last[entry]!;
    bringUp(this.counts, entry, this.last[entry]!, day);
    this.recent[entry] = (days < BITS ? this.recent[entry]! << days : 0) | 1;
    this.last[entry] = day;
  }

  /** Remembers the total of the row as it is now: `sinceMarked` counts from here. */
  mark(key: number, column: number): void {
    const entry = this.entry(this.row(key), column);
    this.marked[entry] = this.totals[this.rowOf[entry]! * K + EVER]!;
  }

  /** Events of the row, all columns, since the entry was marked. */
  sinceMarked(entry: number): number {
    return this.totals[this.rowOf[entry]! * K + EVER]! - this.marked[entry]!;
  }

  /** The row of a key, -1 where it never had an event. */
  row(key: number): number {
    return key < 0 ? -1 : this.rows[this.rowPlace(key)]!;
  }

  /** First entry of a row, -1 where there is none. */
  first(row: number): number {
    return row < 0 ? -1 : this.heads[row]!;
  }

  /** The entry of a row and column, -1 where it never had an event. */
  entry(row: number, column: number): number {
    return row < 0 ? -1 : this.entries[this.entryPlace(row, column)]!;
  }

  /** Writes the counts of an entry as of a day, one by half-life; zeros for -1. */
  read(entry: number, day: number, out: Float64Array): void {
    readDown(this.counts, entry, entry < 0 ? 0 : day - this.last[entry]!, out);
  }

  /** The count of an entry at one half-life, as of a day. */
  count(entry: number, k: number, day: number): number {
    return this.counts[entry * K + k]! * factor(day - this.last[entry]!, k);
  }

  /** Whether the entry had an event on the day `ago` days before a day, up to 31; false for -1. */
  activeOn(entry: number, day: number, ago: number): boolean {
    if (entry < 0) return false;
    const back = ago - (day - this.last[entry]!);
    return back >= 0 && back < BITS && ((this.recent[entry]! >>> back) & 1) === 1;
  }

  /** Writes the totals of a row as of a day, one by half-life; zeros for -1. */
  readTotal(row: number, day: number, out: Float64Array): void {
    readDown(this.totals, row, row < 0 ? 0 : day - this.rowLast[row]!, out);
  }

  /** Day of the last event of a row; -1 for the row -1. */
  lastOfRow(row: number): number {
    return row < 0 ? -1 : this.rowLast[row]!;
  }

  private madeRow(key: number): number {
    const place = this.rowPlace(key);
    if (this.rows[place]! >= 0) return this.rows[place]!;
    if (this.rowSize === this.rowKeys.length) this.growRows();
    const row = this.rowSize++;
    this.rowKeys[row] = key;
    this.heads[row] = -1;
    this.rows[this.rowPlace(key)] = row;
    return row;
  }

  private madeEntry(row: number, column: number, day: number): number {
    const place = this.entryPlace(row, column);
    if (this.entries[place]! >= 0) return this.entries[place]!;
    if (this.size === this.column.length) this.growEntries();
    const entry = this.size++;
    this.rowOf[entry] = row;
    this.column[entry] = column;
    this.last[entry] = day;
    this.next[entry] = this.heads[row]!;
    this.heads[row] = entry;
    this.entries[this.entryPlace(row, column)] = entry;
    return entry;
  }

  private rowPlace(key: number): number {
    const mask = this.rows.length - 1;
    let place = mixed(key) & mask;
    while (this.rows[place]! >= 0 && this.rowKeys[this.rows[place]!] !== key) place = (place + 1) & mask;
    return place;
  }

  private entryPlace(row: number, column: number): number {
    const mask = this.entries.length - 1;
    let place = mixed(Math.imul(row, 0x9e3779b1) ^ column) & mask;
    for (let e = this.entries[place]!; e >= 0; e = this.entries[place]!) {
      if (this.rowOf[e] === row && this.column[e] === column) break;
      place = (place + 1) & mask;
    }
    return place;
  }

  private growRows(): void {
    const size = this.rowKeys.length * 2;
    this.rowKeys = grown(this.rowKeys, size);
    this.heads = grown(this.heads, size);
    this.rowLast = grown(this.rowLast, size);
    this.totals = grown(this.totals, size * K);
    this.rows = new Int32Array(size * 2).fill(-1);
    for (let row = 0; row < this.rowSize; row++) this.rows[this.rowPlace(this.rowKeys[row]!)] = row;
  }

  private growEntries(): void {
    const size = this.column.length * 2;
    this.column = grown(this.column, size);
    this.next = grown(this.next, size);
    this.last = grown(this.last, size);
    this.rowOf = grown(this.rowOf, size);
    this.marked = grown(this.marked, size);
    this.recent = grown(this.recent, size);
    this.counts = grown(this.counts, size * K);
    this.entries = new Int32Array(size * 2).fill(-1);
    for (let e = 0; e < this.size; e++) this.entries[this.entryPlace(this.rowOf[e]!, this.column[e]!)] = e;
  }
}

function grown<T extends Int32Array | Float64Array>(array: T, size: number): T {
  const larger = new (array.constructor as new (size: number) => T)(size);
  larger.set(array);
  return larger;
}

function mixed(key: number): number {
  let h = Math.imul(key ^ (key >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
