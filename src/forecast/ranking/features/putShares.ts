import type { Block } from "../block.ts";
import { logOnePlus } from "./logOnePlus.ts";

/**
 * Writes log(1 + times × c / (T + prior)) at each of some half-lives: shares c / T of a total, the less the smaller the
 * total is.
 */
export function putShares(
  out: Block,
  at: number,
  halfLives: readonly number[],
  count: Float64Array,
  total: Float64Array,
  { times, prior }: { times: number; prior: number },
): void {
  for (let i = 0; i < halfLives.length; i++) {
    const k = halfLives[i]!;
    out.values[at + i] = logOnePlus((times * count[k]!) / (total[k]! + prior));
  }
}

/** How shares among the events of a pair are written. */
export const OF_PAIR = { times: 30, prior: 2 };
