import { EVENT_CLASSES } from "../classes.ts";
import { CONFIDENCE_WEIGHT, IN_PERSON, LEADER_WEIGHT } from "../importance.ts";
import type { CountKey, EventFilter, Listed } from "../query.ts";
import { SELECT_EVENT } from "./rows.ts";
import { type Bind, conjunction, type Where, whereOf } from "./where.ts";

/** Where a view looks: the day and the data sets that it sees, and the table in which they stand. */
export interface Scope {
  asOf: string;
  datasets: readonly string[];
  /** {@link ALL_EVENTS}, or a table of {@link AroundActors}, whose events are weighed already. */
  table: string;
}

export const ALL_EVENTS = "chancery_whole.events";

/**
 * What is grouped by, where it is not what is shown: a text made for each of a million rows takes longer than to count
 * them. In the same order as the texts, and one of them for each.
 */
const GROUPED: Partial<Readonly<Record<CountKey, string>>> = {
  date: "date",
  month: "date_trunc('month', date)",
  quarter: "date_trunc('quarter', date)",
  year: "date_trunc('year', date)",
};

const KEYS: Readonly<Record<Exclude<CountKey, "class">, string>> = {
  date: "date::VARCHAR",
  precision: "precision",
  month: "strftime(date_trunc('month', date), '%Y-%m')",
  quarter: "strftime(date_trunc('quarter', date), '%Y-Q') || quarter(date_trunc('quarter', date))",
  year: "strftime(date_trunc('year', date), '%Y')",
  quad: "quad",
  root: "root",
  cameo: "cameo",
  issue: "issue",
  source: "source",
  target: "coalesce(target, '')",
  sourcePerson: "coalesce(source_person, '')",
  targetPerson: "coalesce(target_person, '')",
  sourceName: "coalesce(source_name, '')",
  targetName: "coalesce(target_name, '')",
  kind: "kind",
  aim: "aim",
  confidence: "confidence",
  publisher: "coalesce(publisher, '')",
  dataset: "dataset",
};

export const SHARPNESS = "CASE precision WHEN 'day' THEN 0 WHEN 'month' THEN 1 ELSE 2 END";

/** Summed as decimals: a sum of floating numbers would depend on the order in which threads come to them. */
const EXACT_SUM = "sum(goldstein::DECIMAL(9, 4))::DOUBLE";

/**
 * The acts among the rows. Of one day they are told apart by a hash of 64 bits, in a third of the time: that two of ten thousand share it
 * happens on one day in a hundred billion.
 */
function acts(by: readonly CountKey[]): string {
  const act = "source, coalesce(target, ''), cameo";
  const ofOneDay = by.includes("date") && by.includes("precision");
  return `count(DISTINCT ${ofOneDay ? `hash(${act})` : `(date, precision, ${act})`})::INTEGER`;
}

/** Counts by keys: a column a key, then events, reports and the sum of intensities, and where asked for the acts. */
export function countsSql(
  filter: EventFilter,
  by: readonly CountKey[],
  scope: Scope,
  { distinct = false } = {},
): Where {
  const { sql, values } = whereOf(filter, scope);
  const bind: Bind = (value) => `$${values.push(value)}`;
  const keys = by.map((key) => (key === "class" ? classKey(bind) : KEYS[key]));
  const precise = by.some((key) => key === "month" || key === "quarter") ? " AND precision <> 'year'" : "";
  const places = by.map((key, index) => GROUPED[key] ?? index + 1).join(", ");
  return {
    sql: `SELECT ${[...keys, "count(*)::INTEGER", "sum(reports)::DOUBLE", EXACT_SUM, ...(distinct ? [acts(by)] : [])].join(", ")}
FROM ${scope.table} WHERE ${sql}${precise}${places ? ` GROUP BY ${places} ORDER BY ${places}` : ""}`,
    values,
  };
}

/** Counts by each of several keys by itself, in one reading: the place of the key, its value, the events. */
export function countsEachSql(
  filter: EventFilter,
  keys: readonly Exclude<CountKey, "class">[],
  scope: Scope,
): Where {
  const { sql, values } = whereOf(filter, scope);
  const columns = keys.map((_, at) => `k${at}`);
  const which = columns.map((column, at) => `WHEN grouping(${column}) = 0 THEN ${at}`).join(" ");
  return {
    sql: `SELECT CASE ${which} END, coalesce(${columns.join(", ")}), count(*)::INTEGER
FROM (SELECT ${keys.map((key, at) => `${KEYS[key]} AS k${at}`).join(", ")} FROM ${scope.table} WHERE ${sql})
GROUP BY GROUPING SETS (${columns.join(", ")})`,
    values,
  };
}

/** Rows in order of time: the first so many, or the last so many turned round. See {@link topSql}. */
export function listedSql(filter: EventFilter, part: Listed, scope: Scope): Where {
  const backwards = "last" in part;
  const order = ["date", SHARPNESS, "id"].map((key) => (backwards ? `${key} DESC` : key)).join(", ");
  return topSql(filter, order, "last" in part ? part.last : part.first, scope, part.skip);
}

/** Rows of the `n` most important (chronicle/importance.ts, the same sum), the latest first among equals, then by precision and id. */
export function strongestSql(filter: EventFilter, n: number, scope: Scope): Where {
  const weight = scope.table === ALL_EVENTS ? WEIGHT : "weight";
  return topSql(filter, `${weight} DESC, date DESC, ${SHARPNESS}, id`, n, scope);
}

/** The first so many in an order: whole rows, or around actors in which source they stand, and where. */
function topSql(filter: EventFilter, order: string, n: number, scope: Scope, skip = 0): Where {
  const { sql, values } = whereOf(filter, scope);
  const columns = scope.table === ALL_EVENTS ? SELECT_EVENT : "part, place::DOUBLE";
  return {
    sql: `SELECT ${columns} FROM ${scope.table} e WHERE ${sql} ORDER BY ${order} LIMIT ${Math.trunc(n)} OFFSET ${Math.trunc(skip)}`,
    values,
  };
}

/** Whole rows of a table, each with its place there, in any order. As a list of constants the places would be sought in every row. */
export function wholeSql(table: string, places: readonly number[]): string {
  return `SELECT ${SELECT_EVENT}, rowid::DOUBLE FROM ${table} WHERE rowid IN (SELECT unnest([${places.join(", ")}]))`;
}

/** The first class that holds; conditions never give null, so that the rest is of no class. */
function classKey(bind: Bind): string {
  const cases = EVENT_CLASSES.map(({ id, filter }) => `WHEN ${conjunction(filter, bind)} THEN ${bind(id)}`);
  return `CASE ${cases.join(" ")} ELSE '' END`;
}

function leads(side: "source" | "target"): string {
  return `coalesce((SELECT true FROM chancery_whole.spells s WHERE s.code = e.${side} AND s.person = e.${side}_person
    AND e.date BETWEEN s.first_day AND s.last_day LIMIT 1), false)::INTEGER`;
}

/** The importance of an event `e`. Numbers of our own, written into the text; they come from no input. */
export const WEIGHT = weighed(`${leads("source")} + ${leads("target")}`);

/** The same of an event that names no person. */
export const WEIGHT_OF_NOBODY = weighed("0");

function weighed(leading: string): string {
  return `(abs(goldstein) / 10::DOUBLE
  + CASE ${leading} WHEN 2 THEN ${real(LEADER_WEIGHT.both)} WHEN 1 THEN ${real(LEADER_WEIGHT.one)} ELSE ${real(0)} END
  + CASE ${IN_PERSON.map(({ weight, cameo }) => `WHEN ${cameo.map((prefix) => `starts_with(cameo, '${prefix}')`).join(" OR ")} THEN ${real(weight)}`).join(" ")} ELSE ${real(0)} END
  + log10(greatest(1, reports)) / ${real(4)})
  * CASE confidence ${Object.entries(CONFIDENCE_WEIGHT)
    .map(([confidence, weight]) => `WHEN '${confidence}' THEN ${real(weight)}`)
    .join(" ")} END`;
}

/** A literal of the engine would be a decimal, whose sums differ in the last digit from those of floating numbers. */
function real(value: number): string {
  return `${value}::DOUBLE`;
}
