import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** A stream of random numbers. It is passed in wherever chance is needed, so that equal seeds give equal bytes. */
export interface Random {
  /** Uniform on [0, 1), in steps of 2^-53. */
  next(): number;
  /** Uniform on the whole numbers 0 … n − 1. */
  int(n: number): number;
  /** A shuffled copy (Fisher and Yates 1938; Durstenfeld 1964). */
  shuffle<T>(xs: readonly T[]): T[];
}

/**
 * A seeded stream: the same seed gives the same numbers on every machine.
 *
 * The seed may be a text, so that a question can seed by its subject ("signals CHN PRK"); a number
 * counts as the text that it prints. The generator is xoroshiro128+ (Blackman and Vigna 2021).
 */
export function seededRandom(seed: number | string): Random {
  const generator = xoroshiro128plus(avalanche(fnv1a(String(seed))));
  // The generator spreads its seed over a nearly empty state: the first outputs of near seeds are alike.
  for (let i = 0; i < 32; i++) generator.next();

  const int = (n: number): number => {
    if (!(Number.isInteger(n) && n > 0)) throw new RangeError(`int needs a positive whole number, not ${n}.`);
    return uniformInt(generator, 0, n - 1);
  };
  return {
    next: () => uniformFloat64(generator),
    int,
    shuffle<T>(xs: readonly T[]): T[] {
      const shuffled = [...xs];
      for (let i = shuffled.length - 1; i > 0; i--) {
        const j = int(i + 1);
        [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
      }
      return shuffled;
    },
  };
}

/** The 32-bit FNV-1a hash of a text's UTF-8 bytes (Fowler, Noll and Vo; RFC 9923). */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** MurmurHash3's last step: FNV-1a alone leaves near texts with near hashes. */
function avalanche(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}
