import type { EventFilter } from "../chronicle.ts";

/** A condition with its bound values, in the order of their `$n`. */
export interface Where {
  sql: string;
  values: string[];
}

/**
 * The filter as a SQL condition over `events`, seen on `asOf` and limited to `datasets`.
 * Every value is bound, none is written into the text.
 */
export function whereOf(filter: EventFilter, asOf: string, datasets: readonly string[]): Where {
  const values: string[] = [];
  const bind = (value: string) => `$${values.push(value)}`;
  const oneOf = (column: string, list: readonly string[]) =>
    list.length ? `${column} IN (${list.map(bind).join(", ")})` : "false";
  const parts = [`known <= ${bind(asOf)}::DATE`, oneOf("dataset", datasets)];

  if (filter.between) {
    const [a, b] = [bind(filter.between[0]), bind(filter.between[1])];
    parts.push(
      `((source = ${a} AND target = ${b}) OR (source = ${b} AND target = ${a}))`,
      oneOf("aim", ["other"]),
    );
  }
  if (filter.source) parts.push(oneOf("source", filter.source));
  if (filter.target) parts.push(oneOf("target", filter.target));
  if (filter.involving)
    parts.push(`(${oneOf("source", filter.involving)} OR ${oneOf("target", filter.involving)})`);
  if (filter.cameo) {
    parts.push(
      `(${filter.cameo.map((prefix) => `starts_with(cameo, ${bind(prefix)})`).join(" OR ") || "false"})`,
    );
  }
  if (filter.quad) parts.push(oneOf("quad", filter.quad));
  if (filter.issue) parts.push(oneOf("issue", filter.issue));
  if (filter.kind) parts.push(oneOf("kind", filter.kind));
  if (filter.aim) parts.push(oneOf("aim", filter.aim));
  if (filter.person)
    parts.push(`(${oneOf("source_person", filter.person)} OR ${oneOf("target_person", filter.person)})`);
  if (filter.addressed !== undefined) parts.push(filter.addressed ? "target IS NOT NULL" : "target IS NULL");
  if (filter.from) parts.push(`date >= ${bind(filter.from)}::DATE`);
  if (filter.to) parts.push(`ends <= ${bind(filter.to)}::DATE`);
  if (filter.id) parts.push(oneOf("id", filter.id));
  return { sql: parts.join(" AND "), values };
}
