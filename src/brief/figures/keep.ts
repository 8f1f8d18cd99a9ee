/**
 * The `most` items of the greatest `rank`, in the order in which they were given; of equal ones the earlier.
 * What is no number ranks last.
 */
export function greatest<T>(items: readonly T[], most: number, rank: (item: T) => number): T[] {
  if (items.length <= most) return [...items];
  const ranks = items.map((item) => {
    const own = rank(item);
    return Number.isNaN(own) ? Number.NEGATIVE_INFINITY : own;
  });
  const order = items.map((_, i) => i).sort((a, b) => compare(ranks[b]!, ranks[a]!) || a - b);
  return inOrder(items, order.slice(0, most));
}

/** The `most` items of the latest date, in the order in which they were given. */
export function latest<T extends { date: string }>(items: readonly T[], most: number): T[] {
  if (items.length <= most) return [...items];
  const order = items.map((_, i) => i).sort((a, b) => compare(items[b]!.date, items[a]!.date) || a - b);
  return inOrder(items, order.slice(0, most));
}

/**
 * The `most` items of the greatest weight, in the order in which they were given. Where not all of one
 * weight find room, those kept are spread evenly over their dates, so that the picture still shows when there were many.
 */
export function weightiest<T extends { from: string; weight: number }>(
  items: readonly T[],
  most: number,
): T[] {
  if (items.length <= most) return [...items];
  const order = items
    .map((_, i) => i)
    .sort(
      (a, b) =>
        compare(items[b]!.weight, items[a]!.weight) || compare(items[a]!.from, items[b]!.from) || a - b,
    );
  const last = items[order[most - 1]!]!.weight;
  const sure = order.filter((i) => items[i]!.weight > last);
  const alike = order.filter((i) => items[i]!.weight === last);
  const room = most - sure.length;
  const spread = Array.from(
    { length: room },
    (_, k) => alike[room === 1 ? alike.length - 1 : Math.round((k * (alike.length - 1)) / (room - 1))]!,
  );
  return inOrder(items, [...sure, ...spread]);
}

/** The text, or its first `most` − 1 characters and "…". */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text
    .slice(0, most - 1)
    .replace(/[\ud800-\udbff]$/, "")
    .trimEnd()}…`;
}

/** Each name and its clipped form; names that begin alike stay apart by a number. */
export function clipNames(names: readonly string[], most: number): Map<string, string> {
  const clipped = new Map<string, string>();
  const taken = new Set(names);
  for (const name of names) {
    if (clipped.has(name)) continue;
    let short = clip(name, most);
    for (let i = 2; short !== name && taken.has(short); i++) short = `${clip(name, most - 8)} (${i})`;
    taken.add(short);
    clipped.set(name, short);
  }
  return clipped;
}

function inOrder<T>(items: readonly T[], kept: readonly number[]): T[] {
  return [...kept].sort((a, b) => a - b).map((i) => items[i]!);
}

function compare(a: number | string, b: number | string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
