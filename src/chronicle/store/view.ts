import { type DuckDBConnection, listValue } from "@duckdb/node-api";
import type { ChronicleView, CountKey, CountRow, DatasetCoverage, EventFilter } from "../chronicle.ts";
import type { ChronicleEvent } from "../event.ts";
import { coveredSpans } from "./coverage.ts";
import { eventFromRow, SELECT_EVENT } from "./rows.ts";
import { whereOf } from "./where.ts";

const KEY_COLUMNS: Record<CountKey, string> = {
  month: "strftime(date, '%Y-%m')",
  year: "strftime(date, '%Y')",
  quad: "quad",
  root: "root",
  cameo: "cameo",
  issue: "issue",
  source: "source",
  target: "coalesce(target, '')",
  kind: "kind",
  dataset: "dataset",
};

const ORDER = "date, CASE precision WHEN 'day' THEN 0 WHEN 'month' THEN 1 ELSE 2 END, id";

/** Summed as decimals: a sum of floating numbers would depend on the order in which threads come to them. */
const EXACT_SUM = "sum(goldstein::DECIMAL(9, 4))::DOUBLE";

/** Reads through one connection, as known on one day. Answers are kept, since ten questions ask much the same. */
export class DuckDbView implements ChronicleView {
  readonly asOf: string;
  readonly datasets: readonly string[];
  readonly #connection: DuckDBConnection;
  readonly #kept = new Map<string, Promise<unknown>>();
  readonly #rows: Map<string, ChronicleEvent>;

  /** `rows` holds the events that are in memory already, by id; views of one chronicle share it. */
  constructor(
    connection: DuckDBConnection,
    rows: Map<string, ChronicleEvent>,
    asOf: string,
    datasets: readonly string[],
  ) {
    this.#connection = connection;
    this.#rows = rows;
    this.asOf = asOf;
    this.datasets = [...datasets].sort();
  }

  events(filter: EventFilter, options: { last?: number } = {}): Promise<ChronicleEvent[]> {
    return this.#keep(`events ${JSON.stringify([filter, options])}`, async () => {
      const where = whereOf(filter, this.asOf, this.datasets);
      const backwards = options.last === undefined ? "" : ` DESC LIMIT ${Math.trunc(options.last)}`;
      const order = backwards ? ORDER.replaceAll(/, (?=CASE|id)/g, " DESC, ") + backwards : ORDER;
      const result = await this.#connection.runAndReadAll(
        `SELECT id FROM all_events WHERE ${where.sql} ORDER BY ${order}`,
        where.values,
      );
      const ids = result.getColumns()[0]?.map(String) ?? [];
      await this.#fetch(ids.filter((id) => !this.#rows.has(id)));
      const events = ids.map((id) => this.#rows.get(id)!);
      return backwards ? events.reverse() : events;
    });
  }

  /**
   * Fetches whole rows once: turning their texts into strings is what a query costs most. Where two queries
   * fetch the same row at a time, the first keeps its place, so that one event is one object.
   */
  async #fetch(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const result = await this.#connection.runAndReadAll(
      `SELECT ${SELECT_EVENT} FROM all_events WHERE id IN (SELECT unnest($1::VARCHAR[]))`,
      [listValue(ids)],
    );
    for (const row of result.getRows()) {
      const event = eventFromRow(row);
      if (!this.#rows.has(event.id)) this.#rows.set(event.id, event);
    }
  }

  counts(filter: EventFilter, by: readonly CountKey[]): Promise<CountRow[]> {
    return this.#keep(`counts ${JSON.stringify([filter, by])}`, async () => {
      const where = whereOf(filter, this.asOf, this.datasets);
      const precise = by.includes("month") ? " AND precision <> 'year'" : "";
      const keys = by.map((key) => KEY_COLUMNS[key]);
      const positions = by.map((_, index) => index + 1).join(", ");
      const result = await this.#connection.runAndReadAll(
        `SELECT ${[...keys, "count(*)::INTEGER", "sum(reports)::DOUBLE", EXACT_SUM].join(", ")}
         FROM all_events WHERE ${where.sql}${precise}
         ${positions ? `GROUP BY ${positions} ORDER BY ${positions}` : ""}`,
        where.values,
      );
      return result.getRows().map((row) => ({
        key: row.slice(0, by.length) as string[],
        n: row[by.length] as number,
        reports: (row[by.length + 1] as number | null) ?? 0,
        goldstein: (row[by.length + 2] as number | null) ?? 0,
      }));
    });
  }

  coverage(): Promise<DatasetCoverage[]> {
    return this.#keep("coverage", () => coveredSpans(this.#connection, this.asOf, this.datasets));
  }

  quarantined(): Promise<{ dataset: string; reason: string; rows: number }[]> {
    return this.#keep("quarantined", async () => {
      const result = await this.#connection.runAndReadAll(
        // A file that has grown refuses the same lines again: at one place a line counts once.
        `SELECT q.dataset, q.reason, count(DISTINCT (f.path, q.line, q.raw))::INTEGER
         FROM all_quarantine q JOIN all_files f USING (dataset, content)
         WHERE f.first_day IS NULL OR f.first_day <= $1::DATE
         GROUP BY 1, 2 ORDER BY 1, 2`,
        [this.asOf],
      );
      return result
        .getRows()
        .map(([dataset, reason, rows]) => ({
          dataset: dataset as string,
          reason: reason as string,
          rows: rows as number,
        }))
        .filter((row) => this.datasets.includes(row.dataset));
    });
  }

  #keep<T>(key: string, make: () => Promise<T>): Promise<T> {
    const held = this.#kept.get(key) as Promise<T> | undefined;
    if (held) return held;
    const made = make();
    this.#kept.set(key, made);
    return made;
  }
}
