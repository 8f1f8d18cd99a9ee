import { EVER } from "./decay.ts";
import { DecayedCounts } from "./decayedCounts.ts";
import { grown } from "./grown.ts";
import { Numbering } from "./numbering.ts";

const BITS = 32;

/**
 * Decayed counts of pairs (row, column): each event adds one, which halves with every half-life. Rows have any whole key
 * from 0 to 2^31 and columns are small numbers. The entries of a row hang together, the newest first.
 */
export class CountTable {
  private readonly rows = new Numbering();
  private readonly entries = new Numbering();
  private readonly counts = new DecayedCounts();
  private readonly totals = new DecayedCounts();
  /** By row: its newest entry, -1 where it has none. */
  private heads = new Int32Array(64).fill(-1);
  /** By entry: the next one of its row (-1 at the end). */
  next = new Int32Array(64);
  /** By entry: bit i is set where it had an event i days before its last one. */
  private recent = new Int32Array(64);
  /** By entry: total of its row (all time) when `mark` was last called for it. */
  private marked = new Float64Array(64);

  /** By entry: its column. */
  get column(): Int32Array {
    return this.entries.second;
  }

  /** By entry: the day of its last event. */
  get last(): Int32Array {
    return this.counts.last;
  }

  /** Counts one event of the day. Days must not go back. */
  add(key: number, column: number, day: number): void {
    const row = this.rows.take(key, 0);
    const entry = this.madeEntry(row, column);
    const days = this.counts.add(entry, day);
    this.recent[entry] = (days < BITS ? this.recent[entry]! << days : 0) | 1;
    this.totals.add(row, day);
  }

  /** Remembers the total of the row as it is now: `sinceMarked` counts from here. */
  mark(key: number, column: number): void {
    const row = this.row(key);
    this.marked[this.entry(row, column)] = this.events(row);
  }

  /** Events of the row, all columns, since the entry was marked. */
  sinceMarked(entry: number): number {
    return this.events(this.entries.first[entry]!) - this.marked[entry]!;
  }

  /** The row of a key, -1 where it never had an event. */
  row(key: number): number {
    return key < 0 ? -1 : this.rows.find(key, 0);
  }

  /** First entry of a row, -1 where there is none. */
  first(row: number): number {
    return row < 0 ? -1 : this.heads[row]!;
  }

  /** The entry of a row and column, -1 where it never had an event. */
  entry(row: number, column: number): number {
    return row < 0 ? -1 : this.entries.find(row, column);
  }

  /** Writes the counts of an entry as of a day, one by half-life; zeros for -1. */
  read(entry: number, day: number, out: Float64Array): void {
    this.counts.read(entry, day, out);
  }

  /** The count of an entry at one half-life, as of a day. */
  count(entry: number, k: number, day: number): number {
    return this.counts.count(entry, k, day);
  }

  /** Whether the entry had an event on the day `ago` days before a day, up to 31; false for -1. */
  activeOn(entry: number, day: number, ago: number): boolean {
    if (entry < 0) return false;
    const back = ago - (day - this.last[entry]!);
    return back >= 0 && back < BITS && ((this.recent[entry]! >>> back) & 1) === 1;
  }

  /** Writes the totals of a row as of a day, one by half-life; zeros for -1. */
  readTotal(row: number, day: number, out: Float64Array): void {
    this.totals.read(row, day, out);
  }

  /** All events of a row, of whatever age: what never decays is the same on every day. */
  private events(row: number): number {
    return this.totals.count(row, EVER, this.totals.last[row]!);
  }

  private madeEntry(row: number, column: number): number {
    const known = this.entries.size;
    const entry = this.entries.take(row, column);
    if (entry < known) return entry;
    if (entry === this.next.length) {
      this.next = grown(this.next);
      this.recent = grown(this.recent);
      this.marked = grown(this.marked);
    }
    if (row === this.heads.length) this.heads = grown(this.heads, -1);
    this.next[entry] = this.heads[row]!;
    this.heads[row] = entry;
    return entry;
  }
}
