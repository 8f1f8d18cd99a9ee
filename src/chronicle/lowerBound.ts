/** The first of `size` places that is reached, all after it being reached as well; `size` where none is. */
export function lowerBound(size: number, isReached: (place: number) => boolean): number {
  let [low, high] = [0, size];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The first place of sorted numbers at which one is at least so great; their number where none is. Written out: event studies ask
 * it so often that a function made for each asking was a tenth of what a brief left to be cleared away.
 */
export function firstAtLeast(sorted: ArrayLike<number>, least: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! >= least) high = middle;
    else low = middle + 1;
  }
  return low;
}
