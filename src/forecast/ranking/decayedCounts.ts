import { factor, K } from "./decay.ts";
import { grown } from "./grown.ts";

/**
 * Counts of events by place, at every half-life; places are taken into use in order. Decay is lazy: a count is brought up
 * to date when it is read or added to.
 */
export class DecayedCounts {
  /** By place: the day of its last event. */
  last = new Int32Array(64);
  private counts = new Float64Array(64 * K);

  /** Counts one event of the day, and gives the days since the last (since day 0 for the first). Days must not go back. */
  add(place: number, day: number): number {
    if (place === this.last.length) this.grow();
    const days = day - this.last[place]!;
    for (let k = 0, at = place * K; k < K; k++, at++) {
      this.counts[at] = this.counts[at]! * factor(days, k) + 1;
    }
    this.last[place] = day;
    return days;
  }

  /** Writes the counts of a place as of a day, one by half-life; zeros for the place -1. */
  read(place: number, day: number, out: Float64Array): void {
    for (let k = 0; k < K; k++) out[k] = place < 0 ? 0 : this.count(place, k, day);
  }

  /** The count of a place at one half-life, as of a day. */
  count(place: number, k: number, day: number): number {
    return this.counts[place * K + k]! * factor(day - this.last[place]!, k);
  }

  private grow(): void {
    this.last = grown(this.last);
    this.counts = grown(this.counts);
  }
}
