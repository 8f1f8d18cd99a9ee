import type { Cell, CodedTable } from "../codedTable.ts";
import type { Meaning } from "./lookUps.ts";
import { quoted } from "./quoted.ts";

/** The cells of a piece that count, as the table `piece` of the database, its rows in the order of its lines. */
export function pieceSql(
  database: string,
  table: CodedTable,
  meanings: readonly Meaning[],
  path: string,
): string {
  const names = Array.from({ length: table.widths.at(-1)! }, (_, at) => `'c${at}'`);
  const keys = meanings.map(({ name, cells }) => `${keyOf(cells)} AS k_${name}`);
  const { told, tone } = table;
  return `CREATE TABLE ${database}.main.piece AS
    SELECT c${table.id} AS id, ${keys.join(", ")}, c${"link" in told ? told.link : told.story} AS told
      ${tone === undefined ? "" : `, c${tone} AS tone`}
    FROM read_csv(${quoted(path)}, auto_detect = false, header = false, delim = '\t', quote = '', escape = '',
      new_line = '\\n', force_not_null = [${names.join(", ")}],
      columns = {${names.map((name) => `${name}: 'VARCHAR'`).join(", ")}})`;
}

function keyOf(cells: readonly Cell[]): string {
  const texts = cells.map((cell) =>
    typeof cell === "number" ? `c${cell}` : `left(c${cell.column}, ${cell.first})`,
  );
  return texts.length === 1 ? texts[0]! : `concat_ws('\t', ${texts.join(", ")})`;
}

/** Which row of a piece stands on which line, and how many lines it is ahead of its place. */
export interface Lines {
  ahead: bigint;
  /** Whether only rows of actors that are asked for count. */
  onlyKept: boolean;
}

/** A row for each of the piece, with its place, its line and what is counted of it: whether the engine is sure of it, and whether it is asked for. */
export function linesSql(database: string, table: CodedTable, { ahead }: Pick<Lines, "ahead">): string {
  const { date, known, number, source, target } = columnsOf(table);
  return `CREATE TABLE ${database}.main.lines AS
    SELECT p.rowid AS place, CAST(p.rowid - ${ahead} AS INTEGER) AS line, (${sure(table)}) IS TRUE AS sure, coalesce(${WANTED}, false) AS wanted,
      ${date} AS date, ${date} AS ends, ${known} AS known, ${number} AS number, ${source} AS source, ${target} AS target,
      "target".name AS target_name
    FROM ${joined(database, table)}`;
}

/** Which of the lines the engine stages. */
export const staged = ({ onlyKept }: Pick<Lines, "onlyKept">) => (onlyKept ? "sure AND wanted" : "sure");

/**
 * The rows of the piece that the engine is sure of, as the view `incoming`: they are made when they are read, since to lay them aside
 * takes nearly as long as to store them.
 */
export function viewSql(database: string, table: CodedTable, { ahead, onlyKept }: Lines): string {
  const { dataset, file } = table;
  const columns = Object.entries({
    ...columnsOf(table),
    id: `${quoted(`${dataset}:`)} || p.id`,
    dataset: quoted(dataset),
    file: quoted(file),
    line: `CAST(p.rowid - ${ahead} AS INTEGER)`,
  }).map(([column, sql]) => `${sql} AS ${column}`);
  return `CREATE VIEW ${database}.main.incoming AS
    SELECT ${columns.join(", ")}
    FROM ${joined(database, table)}
    WHERE p.rowid NOT IN (SELECT place FROM ${database}.main.lines WHERE NOT (${staged({ onlyKept })}))`;
}

const WANTED = "source.wanted OR target.wanted";

function joined(database: string, table: CodedTable): string {
  const names = ["time", "act", "source", "target", "place"];
  if (table.press) names.push("press");
  if ("publisher" in table.told) names.push("publisher");
  const meanings = names.map(
    (name) => `LEFT JOIN ${database}.main.meaning_${name} "${name}" ON "${name}".key = p.k_${name}`,
  );
  return `${database}.main.piece p ${meanings.join(" ")}`;
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

/** The columns of an event, as codedEvent makes them, but for those that tell where it stood. */
function columnsOf({ press, told }: CodedTable) {
  const parties = (["source", "target"] as const).flatMap((side) => [
    [side, `"${side}".code`],
    ...["name", "person", "sector"].map((part) => [`${side}_${part}`, `"${side}".${part}`]),
  ]);
  return {
    number: "CASE WHEN length(p.id) <= 18 THEN TRY_CAST(p.id AS BIGINT) END",
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
      tone: "TRY_CAST(p.tone AS DOUBLE)",
      lead: '"press".lead',
    }),
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
