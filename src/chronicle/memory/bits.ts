/**
 * A set of places in a list, a bit each, joined with others a word of 32 at a time: for which events a filter holds.
 * Loops are written out: hundreds of such sets are joined for one brief.
 */
export class Bits {
  readonly #length: number;
  readonly #words: Uint32Array;

  private constructor(length: number) {
    this.#length = length;
    this.#words = new Uint32Array(Math.ceil(length / 32));
  }

  /** The places from `first` up to but not `end`, of so many. */
  static range(length: number, first: number, end: number): Bits {
    const made = new Bits(length);
    const words = made.#words;
    for (let i = first; i < end; ) {
      if (i % 32 === 0 && end - i >= 32) {
        words[i >> 5] = 0xffffffff;
        i += 32;
      } else words[i >> 5]! |= 1 << (i++ & 31);
    }
    return made;
  }

  /** Those of them for which the test holds. */
  static where(length: number, test: (place: number) => boolean, first = 0, end = length): Bits {
    const made = new Bits(length);
    for (let i = first; i < end; i++) if (test(i)) made.#words[i >> 5]! |= 1 << (i & 31);
    return made;
  }

  /** Those of whose codes it is marked that they belong. */
  static coded(codes: Int32Array, marked: Uint8Array): Bits {
    const made = new Bits(codes.length);
    const words = made.#words;
    for (let at = 0, i = 0; at < words.length; at++) {
      let word = 0;
      for (const end = Math.min(i + 32, codes.length); i < end; i++) word |= marked[codes[i]!]! << (i & 31);
      words[at] = word;
    }
    return made;
  }

  /** These places, of so many. */
  static of(length: number, places: Iterable<number>): Bits {
    const made = new Bits(length);
    for (const i of places) made.#words[i >> 5]! |= 1 << (i & 31);
    return made;
  }

  /** Leaves out what is not in the other, in place: to make a set anew costs more than to join two. */
  and(other: Bits): this {
    const [mine, its] = [this.#words, other.#words];
    for (let i = 0; i < mine.length; i++) mine[i]! &= its[i]!;
    return this;
  }

  /** Takes in what is in the other, in place. */
  or(other: Bits): this {
    const [mine, its] = [this.#words, other.#words];
    for (let i = 0; i < mine.length; i++) mine[i]! |= its[i]!;
    return this;
  }

  /** Leaves out what is in the other, in place. */
  without(other: Bits): this {
    const [mine, its] = [this.#words, other.#words];
    for (let i = 0; i < mine.length; i++) mine[i]! &= ~its[i]!;
    return this;
  }

  /** In their order. */
  places(): Int32Array {
    const words = this.#words;
    const found = new Int32Array(this.#count());
    for (let at = 0, n = 0; at < words.length; at++) {
      for (let rest = words[at]!; rest !== 0; rest &= rest - 1)
        found[n++] = at * 32 + 31 - Math.clz32(rest & -rest);
    }
    return found;
  }

  #count(): number {
    let n = 0;
    for (let word of this.#words) {
      // Ones are added within two, four, then eight bits, and these by one multiplication.
      word -= (word >>> 1) & 0x55555555;
      word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
      n += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
    }
    return n;
  }
}
