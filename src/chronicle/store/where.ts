import type { EventFilter } from "../query.ts";
import { type Word, wordsOf } from "../text.ts";

/** A condition with its bound values, in the order of their `$n`. */
export interface Where {
  sql: string;
  values: string[];
}

/** Takes a value into those that are bound and gives its place in the text: none is ever written into the text. */
export type Bind = (value: string) => string;

/** The filter as a SQL condition over `events`, seen on `asOf` and limited to `datasets` where a scope is given. */
export function whereOf(filter: EventFilter, scope?: { asOf: string; datasets: readonly string[] }): Where {
  const values: string[] = [];
  const places = new Map<string, string>();
  const bind: Bind = (value) => {
    const place = places.get(value) ?? `$${values.push(value)}`;
    places.set(value, place);
    return place;
  };
  const seen = scope ? [`known <= ${bind(scope.asOf)}::DATE`, oneOf("dataset", scope.datasets, bind)] : [];
  return { sql: [...seen, ...conditions(filter, bind)].join(" AND ") || "true", values };
}

/** The parts of a filter, all of which must hold; each holds or does not, none is ever null. */
function conditions(filter: EventFilter, bind: Bind): string[] {
  const parts: string[] = [];
  const list = (column: string, values: readonly string[] | undefined) => {
    if (values) parts.push(oneOf(column, values, bind));
  };
  if (filter.between) {
    const [a, b] = [bind(filter.between[0]), bind(filter.between[1])];
    parts.push(
      "target IS NOT NULL",
      `((source = ${a} AND target = ${b}) OR (source = ${b} AND target = ${a}))`,
      "aim = 'other'",
    );
  }
  list("source", filter.source);
  // An act without an addressee must not turn a condition null, which NOT would leave null.
  const toward = (codes: readonly string[]) => `(target IS NOT NULL AND ${oneOf("target", codes, bind)})`;
  if (filter.target) parts.push(toward(filter.target));
  if (filter.involving)
    parts.push(`(${oneOf("source", filter.involving, bind)} OR ${toward(filter.involving)})`);
  if (filter.cameo) parts.push(startsWith(filter.cameo, bind));
  list("quad", filter.quad);
  list("issue", filter.issue);
  list("kind", filter.kind);
  list("aim", filter.aim);
  list("confidence", filter.confidence);
  const [sourcePerson, targetPerson] = ["coalesce(source_person, '')", "coalesce(target_person, '')"];
  const named = (people: readonly string[]) =>
    `(target IS NOT NULL AND ${oneOf(targetPerson, people, bind)})`;
  if (filter.person) parts.push(`(${oneOf(sourcePerson, filter.person, bind)} OR ${named(filter.person)})`);
  list(sourcePerson, filter.sourcePerson);
  if (filter.targetPerson) parts.push(named(filter.targetPerson));
  list("coalesce(source_name, '')", filter.sourceName);
  if (filter.targetName)
    parts.push(`(target IS NOT NULL AND ${oneOf("coalesce(target_name, '')", filter.targetName, bind)})`);
  if (filter.addressed !== undefined) parts.push(filter.addressed ? "target IS NOT NULL" : "target IS NULL");
  if (filter.abroad !== undefined)
    parts.push(`(target IS NOT NULL AND target ${filter.abroad ? "<>" : "="} source)`);
  if (filter.sign !== undefined) parts.push(filter.sign > 0 ? "goldstein > 0" : "goldstein < 0");
  list("precision", filter.precision);
  if (filter.from !== undefined) parts.push(`date >= ${bind(filter.from)}::DATE`);
  if (filter.to !== undefined) parts.push(`ends <= ${bind(filter.to)}::DATE`);
  if (filter.begunBy !== undefined) parts.push(`date <= ${bind(filter.begunBy)}::DATE`);
  if (filter.knownBy !== undefined) parts.push(`known <= ${bind(filter.knownBy)}::DATE`);
  if (filter.on)
    parts.push(
      "precision = 'day'",
      oneOf("date", filter.on, (day) => `${bind(day)}::DATE`),
    );
  list("id", filter.id);
  list("coalesce(publisher, '')", filter.publisher);
  list("dataset", filter.dataset);
  for (const word of wordsOf(filter.text ?? "")) {
    const found = ["summary", "source_name", "target_name"].map((column) => wordIn(column, word, bind));
    parts.push(`(${found.join(" OR ")})`);
  }
  for (const one of filter.all ?? []) parts.push(conjunction(one, bind));
  if (filter.any) parts.push(`(${filter.any.map((one) => conjunction(one, bind)).join(" OR ") || "false"})`);
  for (const one of filter.not ?? []) parts.push(`NOT ${conjunction(one, bind)}`);
  return parts;
}

/**
 * Whether the word's pattern matches, as the memory reads it. A pattern takes the engine ten times as long as a plain
 * search; so for a word of plain letters it is asked only of texts in which the word is found when accents are taken away
 * and not when they stand. A text that has no letter but plain ones is done with at once; the arrow is one that our own
 * readers write ("China → Japan"). (A long s, which stands for an s, has no accent.)
 */
function wordIn(column: string, { bare, pattern }: Word, bind: Bind): string {
  const matches = () => `regexp_matches(coalesce(${column}, ''), ${bind(pattern)}, 'i')`;
  if (!/^[\x20-\x7e]+$/.test(bare)) return matches();
  const has = (text: string) => `contains(lower(${text}), ${bind(bare)})`;
  const plain = `replace(${column}, '→', '')`;
  return `CASE WHEN ${has(column)} THEN true WHEN strlen(${plain}) = length(${plain}) THEN false
    WHEN ${has(`strip_accents(replace(${column}, 'ſ', 's'))`)} THEN ${matches()} ELSE false END`;
}

/** The whole filter as one condition in brackets. */
export function conjunction(filter: EventFilter, bind: Bind): string {
  return `(${conditions(filter, bind).join(" AND ") || "true"})`;
}

/** Codes by prefix, those of one length together: a list is looked up, where each prefix alone would be compared. */
function startsWith(prefixes: readonly string[], bind: Bind): string {
  const lengths = [...new Set(prefixes.map((prefix) => prefix.length))].sort();
  const parts = lengths.map((length) => {
    const column = length === 2 ? "root" : `left(cameo, ${length})`;
    return oneOf(
      column,
      prefixes.filter((prefix) => prefix.length === length),
      bind,
    );
  });
  return `(${parts.join(" OR ") || "false"})`;
}

function oneOf(column: string, list: readonly string[], bind: Bind): string {
  return list.length ? `${column} IN (${list.map(bind).join(", ")})` : "false";
}
