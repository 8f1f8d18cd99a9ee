import type { LeftOut } from "../../questions/figures.ts";
import { list, plural } from "../../words/en/forms.ts";

/** The sum of two lists of what was left out, like with like; nothing where nothing was. */
export function addLeftOut(before: readonly LeftOut[], now: readonly LeftOut[]): LeftOut[] {
  const sum = new Map<string, LeftOut>();
  for (const { n, what, which } of [...before, ...now]) {
    const key = `${what} ${which}`;
    if (n > 0) sum.set(key, { n: n + (sum.get(key)?.n ?? 0), what, which });
  }
  return [...sum.values()];
}

/** "Left out: 391 rows of smaller value." and, where values were merged, how many; empty where all is there. */
export function leftOutText(leftOut: readonly LeftOut[], meanOf = 1): string {
  const parts = leftOut.map(({ n, what, which }) => `${plural(n, what, `${what}s`)} ${which}`.trim());
  return [
    ...(parts.length > 0 ? [`Left out: ${list(parts)}.`] : []),
    ...(meanOf > 1 ? [`Each value is the mean of up to ${meanOf} neighbours in time.`] : []),
  ].join(" ");
}
