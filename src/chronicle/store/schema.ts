/** The version of the chronicle file that this Chancery writes; {@link upgrade} brings older ones to it. */
export const VERSION = 4;

/** Columns of an event as they are handed over, in that order; which file it came from is added when it stands. */
const ROW = {
  id: "VARCHAR NOT NULL",
  date: "DATE NOT NULL",
  ends: "DATE NOT NULL",
  precision: "VARCHAR NOT NULL",
  known: "DATE NOT NULL",
  source: "VARCHAR NOT NULL",
  source_name: "VARCHAR",
  source_person: "VARCHAR",
  source_sector: "VARCHAR",
  target: "VARCHAR",
  target_name: "VARCHAR",
  target_person: "VARCHAR",
  target_sector: "VARCHAR",
  cameo: "VARCHAR NOT NULL",
  root: "VARCHAR NOT NULL",
  quad: "VARCHAR NOT NULL",
  goldstein: "DOUBLE NOT NULL",
  kind: "VARCHAR NOT NULL",
  aim: "VARCHAR NOT NULL",
  issue: "VARCHAR NOT NULL",
  reports: "INTEGER NOT NULL",
  confidence: "VARCHAR NOT NULL",
  summary: "VARCHAR",
  publisher: "VARCHAR",
  url: "VARCHAR",
  url2: "VARCHAR",
  story: "VARCHAR",
  country: "VARCHAR",
  mentions: "INTEGER",
  sources: "INTEGER",
  tone: "DOUBLE",
  lead: "BOOLEAN",
  dataset: "VARCHAR NOT NULL",
  file: "VARCHAR NOT NULL",
  line: "INTEGER NOT NULL",
} as const;

/**
 * `content` is the hash of a file's bytes: by it a file is known again, whatever it is called and wherever it lies. `number` is that with
 * which an id ends ({@link NUMBER}), null where it ends with none: sources count up, so that the engine can skip what lies outside a
 * range of numbers, which it can't of texts.
 */
const EVENT = { ...ROW, content: "VARCHAR NOT NULL", number: "BIGINT" } as const;

/** The number of an id as SQL. */
export const NUMBER = "TRY_CAST(regexp_extract(id, ':([0-9]{1,18})$', 1) AS BIGINT)";

/** The same of an id at hand. */
export function numberOf(id: string): bigint | null {
  const digits = /:([0-9]{1,18})$/.exec(id)?.[1];
  return digits === undefined ? null : BigInt(digits);
}

/**
 * The tables of a chronicle file, columns by name with their types. Any DuckDB client from 1.3 on can open it.
 * - `events`: a row an event
 * - `set_aside`: rows that share the id of an event and say something else; `why` is "differs" for one that
 *   came later and was not taken, "replaced" for one that stood before `--replace`
 * - `quarantine`: a row for each line that could not be read
 * - `files`: a row for each file taken in, with the days that it covers and the actors of which its rows were kept, by
 *   commas; null where all were
 * - `updates`: a row for each span that was asked for of a source that is fetched, to be kept fresh
 * - `chancery`: that this is a chronicle, and of which version
 */
export const TABLES = {
  events: EVENT,
  set_aside: { ...EVENT, why: "VARCHAR NOT NULL" },
  quarantine: {
    dataset: "VARCHAR NOT NULL",
    content: "VARCHAR NOT NULL",
    file: "VARCHAR NOT NULL",
    line: "INTEGER NOT NULL",
    reason: "VARCHAR NOT NULL",
    detail: "VARCHAR NOT NULL",
    raw: "VARCHAR NOT NULL",
  },
  files: {
    dataset: "VARCHAR NOT NULL",
    content: "VARCHAR NOT NULL",
    file: "VARCHAR NOT NULL",
    path: "VARCHAR NOT NULL",
    first_day: "DATE",
    last_day: "DATE",
    kept: "VARCHAR",
  },
  updates: {
    source: "VARCHAR NOT NULL",
    since: "DATE NOT NULL",
    until: "DATE",
    kept: "VARCHAR",
    translations: "BOOLEAN NOT NULL",
  },
  chancery: { version: "INTEGER NOT NULL" },
} as const satisfies Record<string, Record<string, string>>;

export type TableName = keyof typeof TABLES;

/** What an event says, apart from whence it came: two rows of one id that agree in these are the same. */
export const SAYS = Object.keys(ROW).filter((column) => !["id", "dataset", "file", "line"].includes(column));

/** Names of a table's columns, in their order. */
export function columnsOf(table: TableName): string[] {
  return Object.keys(TABLES[table]);
}

/** Texts of events that hardly ever come again: packed so they take half the room, and a third of the time to be written. */
const PACKED = ["id", "summary", "url"] as const satisfies (keyof typeof ROW)[];

/** The statements that make an empty chronicle of this version. */
export const SCHEMA: readonly string[] = schemaOf({
  ...EVENT,
  ...Object.fromEntries(PACKED.map((column) => [column, `${ROW[column]} USING COMPRESSION zstd`])),
});

/** The same in a file of an older format of the engine, which would leave such texts as they are. */
export const OLD_SCHEMA: readonly string[] = schemaOf(EVENT);

function schemaOf(events: Record<string, string>): string[] {
  const tables: Record<string, Record<string, string>> = { ...TABLES, events };
  return [
    ...Object.entries(tables).map(([table, columns]) => createTable(table, columns)),
    `INSERT INTO chancery VALUES (${VERSION})`,
  ];
}

// Rows are appended by place into tables of our own making and moved by name, since a file's columns may stand otherwise.

const INCOMING = { ...ROW, number: EVENT.number };

/** The table into which the events of a file go until the file has ended. */
export const STAGE = stage("incoming", INCOMING);

/** The same under another name, in a database of its own. */
export function stageIn(database: string, name: string): string {
  return createTable(`${database}.main.${name}`, INCOMING);
}

/** The same for its refused rows. */
export const STAGE_REFUSED = stage("refused", TABLES.quarantine);

function stage(name: string, columns: Record<string, string>): string {
  return createTable(name, columns, "CREATE OR REPLACE TEMP TABLE");
}

function createTable(name: string, columns: Record<string, string>, create = "CREATE TABLE"): string {
  const list = Object.entries(columns).map(([column, type]) => `${column} ${type}`);
  return `${create} ${name} (${list.join(", ")})`;
}
