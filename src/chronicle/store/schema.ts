/**
 * The tables of a chronicle file. Any DuckDB client can open it; `events` has a row an event,
 * `quarantine` a row for each line that could not be read, `files` a row for each file taken in.
 */
export const SCHEMA = `
CREATE TABLE IF NOT EXISTS events (
  id VARCHAR NOT NULL,
  date DATE NOT NULL, ends DATE NOT NULL, precision VARCHAR NOT NULL, known DATE NOT NULL,
  source VARCHAR NOT NULL, source_name VARCHAR, source_person VARCHAR, source_sector VARCHAR,
  target VARCHAR, target_name VARCHAR, target_person VARCHAR, target_sector VARCHAR,
  cameo VARCHAR NOT NULL, root VARCHAR NOT NULL, quad VARCHAR NOT NULL, goldstein DOUBLE NOT NULL,
  kind VARCHAR NOT NULL, issue VARCHAR NOT NULL, reports INTEGER NOT NULL, confidence VARCHAR NOT NULL,
  summary VARCHAR, publisher VARCHAR, url VARCHAR, url2 VARCHAR, story VARCHAR,
  dataset VARCHAR NOT NULL, file VARCHAR NOT NULL, line INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS quarantine (
  dataset VARCHAR NOT NULL, file VARCHAR NOT NULL, line INTEGER NOT NULL,
  reason VARCHAR NOT NULL, detail VARCHAR NOT NULL, raw VARCHAR NOT NULL
);
CREATE TABLE IF NOT EXISTS files (
  dataset VARCHAR NOT NULL, file VARCHAR NOT NULL, first_day DATE, last_day DATE
);
`;

/** Columns of `events`, in the order in which rows are appended. */
export const EVENT_COLUMNS = [
  "id",
  "date",
  "ends",
  "precision",
  "known",
  "source",
  "source_name",
  "source_person",
  "source_sector",
  "target",
  "target_name",
  "target_person",
  "target_sector",
  "cameo",
  "root",
  "quad",
  "goldstein",
  "kind",
  "issue",
  "reports",
  "confidence",
  "summary",
  "publisher",
  "url",
  "url2",
  "story",
  "dataset",
  "file",
  "line",
] as const;
