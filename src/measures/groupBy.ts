/** Rows by key, keys in order of first sight. */
export function groupBy<T, K>(rows: readonly T[], keyOf: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** Groups, the largest first; equal ones by key. */
export function largestGroups<T>(rows: readonly T[], keyOf: (row: T) => string): [string, T[]][] {
  return [...groupBy(rows, keyOf)].sort(
    (x, y) => y[1].length - x[1].length || (x[0] < y[0] ? -1 : x[0] > y[0] ? 1 : 0),
  );
}
