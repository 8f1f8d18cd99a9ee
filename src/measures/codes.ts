import { classFilter } from "../chronicle/classes.ts";
import type { Tally } from "../chronicle/query.ts";
import { total } from "./acts.ts";

/**
 * How many acts are of a class, by their codes alone: right for acts that are aimed at somebody (those between two
 * are) and for classes without an issue. So one query by code counts several classes.
 */
export function countOfClass(rows: readonly Tally<"cameo">[], id: string): number {
  return total(withCodes(rows, classFilter(id).cameo ?? []));
}

/** The rows whose code begins with one of the prefixes. */
export function withCodes<T extends { cameo: string }>(rows: readonly T[], prefixes: readonly string[]): T[] {
  return rows.filter(({ cameo }) => prefixes.some((prefix) => cameo.startsWith(prefix)));
}
