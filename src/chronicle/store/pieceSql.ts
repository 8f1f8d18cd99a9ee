import type { Cell, CodedTable } from "../codedTable.ts";
import type { Meaning } from "./lookUps.ts";

/** The cells of a piece that count, as the table `piece`, its rows in the order of its lines. */
export function pieceSql(table: CodedTable, meanings: readonly Meaning[], path: string): string {
  const names = Array.from({ length: table.widths.at(-1)! }, (_, at) => `'c${at}'`);
  const keys = meanings.map(({ name, cells }) => `${keyOf(cells)} AS k_${name}`);
  const { told, tone } = table;
  return `CREATE OR REPLACE TEMP TABLE piece AS
    SELECT c${table.id} AS id, ${keys.join(", ")}, c${"link" in told ? told.link : told.story} AS told
      ${tone === undefined ? "" : `, c${tone} AS tone`}
    FROM read_csv('${path.replaceAll("'", "''")}', auto_detect = false, header = false, delim = '\t', quote = '', escape = '',
      new_line = '\\n', force_not_null = [${names.join(", ")}],
      columns = {${names.map((name) => `${name}: 'VARCHAR'`).join(", ")}})`;
}

function keyOf(cells: readonly Cell[]): string {
  const texts = cells.map((cell) =>
    typeof cell === "number" ? `c${cell}` : `left(c${cell.column}, ${cell.first})`,
  );
  return texts.length === 1 ? texts[0]! : `concat_ws('\t', ${texts.join(", ")})`;
}

/** Stages in the table the rows of the piece that the engine is sure of; $1 the data set, $2 the file, $3 what a row's number is more than its line. */
export function insertSql(table: CodedTable, stage: string, onlyKept: boolean): string {
  const columns = Object.entries(columnsOf(table)).map(([column, sql]) => `${sql} AS ${column}`);
  return `INSERT INTO ${stage} BY NAME
    SELECT ${columns.join(", ")}
    FROM ${joined(table)} WHERE ${sure(table)}${onlyKept ? ` AND (${WANTED})` : ""}`;
}

/** How many rows that the engine is sure of are of none of the actors asked for. */
export function leftOutSql(table: CodedTable): string {
  return `SELECT count(*)::INTEGER FROM ${joined(table)} WHERE ${sure(table)} AND NOT (${WANTED})`;
}

/** The lines that are left to the row reader; $1 as {@link insertSql} has it third. */
export function oddSql(table: CodedTable): string {
  return `SELECT (p.rowid - $1)::INTEGER FROM ${joined(table)} WHERE (${sure(table)}) IS NOT TRUE ORDER BY 1`;
}

const WANTED = "source.wanted OR target.wanted";

function joined(table: CodedTable): string {
  const names = ["time", "act", "source", "target", "place"];
  if (table.press) names.push("press");
  if ("publisher" in table.told) names.push("publisher");
  return `piece p ${names.map((name) => `LEFT JOIN meaning_${name} "${name}" ON "${name}".key = p.k_${name}`).join(" ")}`;
}

// What JavaScript and the engine may take differently (spaces beyond ASCII, numbers in odd forms) the engine leaves to the row reader.
const DIGITS = "'^[0-9]+$'";
const NUMBER = "'^-?[0-9]{1,15}([.][0-9]{1,20})?([eE]-[0-9]{1,3})?$'";
const PLAIN = "'^[!-~]([ -~]*[!-~])?$'";
const LINK = "'^(?i)https?://[!-~]+$'";

function sure(table: CodedTable): string {
  const all = ["time", "act", "source", "target", "place"].map((name) => `"${name}".sure`);
  all.push(`regexp_matches(p.id, ${DIGITS})`);
  if (table.press) all.push(`"press".sure AND regexp_matches(p.tone, ${NUMBER})`);
  if ("link" in table.told) all.push(`(p.told = '' OR regexp_matches(p.told, ${PLAIN}))`);
  else all.push(`"publisher".sure AND (p.told IN ('', 'NA') OR regexp_matches(p.told, ${DIGITS}))`);
  // Each key has its meaning, so that the joins could be inner ones; but of those the engine makes products of small tables. What it can't
  // tell to be false where a meaning is missing (an id is never null) keeps them as they stand.
  return `CASE WHEN p.id IS NULL THEN true ELSE ${all.join(" AND ")} END`;
}

/** The columns of an event, as codedEvent makes them. */
function columnsOf({ press, told }: CodedTable): Record<string, string> {
  const parties = (["source", "target"] as const).flatMap((side) => [
    [side, `"${side}".code`],
    ...["name", "person", "sector"].map((part) => [`${side}_${part}`, `"${side}".${part}`]),
  ]);
  return {
    id: "$1 || ':' || p.id",
    number: "CASE WHEN length(p.id) <= 18 THEN CAST(p.id AS BIGINT) END",
    date: '"time".date',
    ends: '"time".date',
    precision: "'day'",
    known: '"time".known',
    ...Object.fromEntries(parties),
    cameo: '"act".code',
    root: '"act".root',
    quad: '"act".quad',
    goldstein: '"act".goldstein',
    kind: `CASE WHEN "source".code <> '' AND "source".code = "target".code THEN 'domestic' ELSE 'act' END`,
    aim: "'other'",
    issue: "''",
    reports: press ? '"press".reports' : "1",
    confidence: "'unrated'",
    summary: SUMMARY,
    ...("link" in told
      ? LINKED
      : { publisher: '"publisher".publisher', story: `nullif(nullif(p.told, ''), 'NA')` }),
    country: '"place".country',
    ...(press && {
      mentions: '"press".mentions',
      sources: '"press".sources',
      tone: "CAST(p.tone AS DOUBLE)",
      lead: '"press".lead',
    }),
    dataset: "$1",
    file: "$2",
    line: "CAST(p.rowid - $3 AS INTEGER)",
  };
}

const SUMMARY = `"act".name
  || CASE WHEN "source".name IS NULL AND "target".name IS NULL THEN '' ELSE ': ' END
  || concat_ws(' ', "source".name, '→ ' || "target".name)
  || CASE WHEN "place".place = '' THEN '' ELSE ' (' || "place".place || ')' END`;

const IS_LINK = `regexp_matches(p.told, ${LINK})`;
const HOST = `regexp_extract(p.told, '^(?i)https?://(?:[^/?#@]*@)?([^/?#:]+)', 1)`;

const LINKED = {
  url: `CASE WHEN ${IS_LINK} THEN p.told END`,
  story: `CASE WHEN p.told <> '' AND NOT ${IS_LINK} THEN p.told END`,
  publisher: `CASE WHEN ${IS_LINK} THEN nullif(regexp_replace(lower(${HOST}), '^www[0-9]?[.]', ''), '') END`,
};
