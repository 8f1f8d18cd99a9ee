/** Pairs that were looked at last, on this machine alone. */
export interface RecentPair {
  a: { code: string; name: string };
  b: { code: string; name: string };
}

const KEY = "chancery.recent";
const KEPT = 8;

export function recentPairs(): RecentPair[] {
  try {
    const held = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(held) ? held.filter((pair) => pair?.a?.code && pair?.b?.code) : [];
  } catch {
    return [];
  }
}

/** Puts a pair first. A browser that keeps nothing is no fault. */
export function rememberPair(pair: RecentPair): void {
  const same = (one: RecentPair) => one.a.code === pair.a.code && one.b.code === pair.b.code;
  const held = [pair, ...recentPairs().filter((one) => !same(one))].slice(0, KEPT);
  try {
    localStorage.setItem(KEY, JSON.stringify(held));
  } catch {
    // Private windows refuse.
  }
}
