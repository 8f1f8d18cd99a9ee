/**
 * Damerau–Levenshtein distance with adjacent transpositions (optimal string alignment): the fewest
 * insertions, deletions, replacements and swaps of neighbours that turn one text into the other.
 * Returns `cap` + 1 as soon as the distance is sure to exceed `cap`.
 */
export function editDistance(a: string, b: string, cap = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > cap) return cap + 1;
  let before: number[] = [];
  let lastBest = 0;
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
      if (least < best) best = least;
    }
    // A swap reaches back over one row, so both must lie beyond the cap.
    if (best > cap && lastBest > cap) return cap + 1;
    before = last;
    last = row;
    lastBest = best;
  }
  return Math.min(last[b.length]!, cap + 1);
}

/**
 * The `count` candidates nearest to a text, nearest first; equals keep their alphabetical order.
 * Only those within half the text's length (at least 2 edits) count as near, so the list may be
 * shorter, and empty for a text that is like nothing. `spelling` gives the form that is compared.
 */
export function nearest<T>(
  text: string,
  candidates: Iterable<T>,
  spelling: (item: T) => string,
  count = 3,
): T[] {
  let cap = Math.max(2, Math.ceil(text.length / 2));
  const scored: { item: T; distance: number; spelt: string }[] = [];
  const within = new Array<number>(cap + 1).fill(0);
  for (const item of candidates) {
    const spelt = spelling(item);
    // A text that opens a longer name ("Kazak") is nearer than its length says.
    const distance = spelt.startsWith(text) && text.length > 2 ? 1 : editDistance(text, spelt, cap);
    if (distance > cap) continue;
    scored.push({ item, distance, spelt });
    // Once enough lie nearer, nothing farther can enter the list.
    for (let at = distance; at < within.length; at++) within[at]!++;
    while (cap > 0 && within[cap - 1]! >= count) cap--;
  }
  scored.sort((a, b) => a.distance - b.distance || (a.spelt < b.spelt ? -1 : a.spelt > b.spelt ? 1 : 0));
  return scored.slice(0, count).map((entry) => entry.item);
}
