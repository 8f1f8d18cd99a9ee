import { grown } from "./grown.ts";

/**
 * Numbers pairs of whole numbers of 32 bits in the order in which they are first met. Flat arrays and open addressing,
 * half full at most, as a fit asks some billion times.
 */
export class Numbering {
  /** The pairs by number; what lies past `size` is room. */
  first = new Int32Array(64);
  second = new Int32Array(64);
  size = 0;
  private places = new Int32Array(128).fill(-1);

  /** The number of a pair, -1 where it was never met. */
  find(first: number, second: number): number {
    return this.places[this.placeOf(first, second)]!;
  }

  /** The number of a pair, a new one where it was never met. */
  take(first: number, second: number): number {
    const found = this.find(first, second);
    if (found >= 0) return found;
    if (this.size === this.first.length) this.grow();
    const number = this.size++;
    this.first[number] = first;
    this.second[number] = second;
    this.places[this.placeOf(first, second)] = number;
    return number;
  }

  /** The place that holds a pair, or the empty one at which it belongs. */
  private placeOf(first: number, second: number): number {
    const mask = this.places.length - 1;
    let place = mixed(Math.imul(first, 0x9e3779b1) ^ second) & mask;
    for (let n = this.places[place]!; n >= 0; n = this.places[place]!) {
      if (this.first[n] === first && this.second[n] === second) break;
      place = (place + 1) & mask;
    }
    return place;
  }

  private grow(): void {
    this.first = grown(this.first);
    this.second = grown(this.second);
    this.places = new Int32Array(2 * this.first.length).fill(-1);
    for (let n = 0; n < this.size; n++) this.places[this.placeOf(this.first[n]!, this.second[n]!)] = n;
  }
}

function mixed(key: number): number {
  let h = Math.imul(key ^ (key >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
