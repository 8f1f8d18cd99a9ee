import type { DuckDBAppender, DuckDBConnection } from "@duckdb/node-api";
import type { TablePiece } from "../codedTable.ts";
import type { ReadRow } from "../reader.ts";
import type { UsableTally } from "../usable.ts";
import { appendValue } from "./appendValue.ts";
import { lookUpsOf, type Meaning } from "./lookUps.ts";
import { linesSql, pieceSql, staged, viewSql } from "./pieceSql.ts";
import { stageIn } from "./schema.ts";
import type { Stage } from "./settle.ts";

/** The number of the next piece, over all stores of this process. */
let next = 1;

/** What was staged of a piece, and where. */
interface StagedPiece {
  stage: Stage;
  /** A database of its own, with the rows in its view `incoming` and its table `odd`. */
  database: string;
  /** Rows that the engine has staged, and those that it passed over since they are of none of the actors asked for. */
  read: number;
  leftOut: number;
  /** Rows that it left to the row reader. */
  odd: ReadRow[];
}

/**
 * Lets the engine read pieces of a table and stage their rows. What cells mean is asked of the table once for each combination of them,
 * and kept from piece to piece. It works beside the transaction that takes the file in: what a transaction has written itself the engine
 * reads with one thread, and what another wrote since it began it does not see, but for a database that is attached later. So each piece
 * is staged in one of its own, in memory.
 */
export class PieceReader {
  readonly #connection: DuckDBConnection;
  readonly #kept: readonly string[] | undefined;
  readonly #tallies: readonly UsableTally[];
  readonly #made = new Set<string>();

  /** A connection of its own: it is closed with {@link close}. */
  constructor(
    connection: DuckDBConnection,
    kept: readonly string[] | undefined,
    tallies: readonly UsableTally[],
  ) {
    this.#connection = connection;
    this.#kept = kept;
    this.#tallies = tallies;
  }

  async stage(piece: TablePiece): Promise<StagedPiece> {
    const { table, path, first, lines } = piece;
    const database = `chancery_piece_${next++}`;
    const meanings = lookUpsOf(table, this.#kept);
    const run = (sql: string) => this.#connection.run(sql);
    await run(`ATTACH ':memory:' AS ${database}`);
    await run(pieceSql(database, table, meanings, path));
    for (const meaning of meanings) await this.#lookUp(meaning, database);
    // Rows stand in the order of their lines, where the engine was not told otherwise.
    const [ordered] = await this.#row("SELECT current_setting('preserve_insertion_order')");
    if (ordered !== true) throw new Error("an engine that does not keep the order of rows can't read pieces");
    const [least] = await this.#row(`SELECT min(rowid) FROM ${database}.main.piece`);
    const which = { ahead: (least as bigint) - BigInt(first), onlyKept: this.#kept !== undefined };
    await run(linesSql(database, table, which));
    await run(stageIn(database, "odd"));
    await run(viewSql(database, table, which));
    const counts = await this.#row(
      `SELECT count(*) FILTER (${staged(which)})::INTEGER, count(*) FILTER (sure)::INTEGER FROM ${database}.main.lines`,
    );
    const [read, sure] = counts as [number, number];
    const odd = sure === lines ? [] : await this.#odd(piece, database);
    const told = `(FROM ${database}.main.lines WHERE ${staged(which)})`;
    await this.#tally(told);
    const rows = ["incoming", "odd"].map((name) => `${database}.main.${name}`);
    const days = [told, `${database}.main.odd`].map(
      (from) => `SELECT date, ends, known, number FROM ${from}`,
    );
    const stage = { rows, days: `(${days.join(" UNION ALL ")})`, isView: true };
    return { stage, database, read, leftOut: sure - read, odd };
  }

  /** Appends to what was staged of a piece. */
  appender({ database }: Pick<StagedPiece, "database">): Promise<DuckDBAppender> {
    return this.#connection.createAppender("odd", "main", database);
  }

  /** Forgets what was staged of a piece. */
  async drop({ database }: Pick<StagedPiece, "database">): Promise<void> {
    await this.#connection.run(`DETACH ${database}`);
  }

  close(): void {
    this.#connection.closeSync();
  }

  /** Asks what the combinations mean that have not been met before. */
  async #lookUp({ name, columns, valuesOf }: Meaning, database: string): Promise<void> {
    const table = `meaning_${name}`;
    if (!this.#made.has(name)) {
      const list = columns.map(([column, type]) => `${column} ${type}`).join(", ");
      await this.#connection.run(
        `CREATE OR REPLACE TEMP TABLE ${table} (key VARCHAR, sure BOOLEAN, ${list})`,
      );
      this.#made.add(name);
    }
    const found = await this.#connection.runAndReadAll(
      `SELECT DISTINCT k_${name} FROM ${database}.main.piece WHERE NOT EXISTS (FROM ${table} m WHERE m.key = k_${name})`,
    );
    const appender = await this.#connection.createAppender(table, "main", "temp");
    const [keys = []] = found.getColumns() as string[][];
    for (const key of keys) appendMeaning(appender, key, columns, valuesOf(key.split("\t")));
    appender.closeSync();
    // Who takes the piece in sees of this connection only what stands in that database.
    await this.#connection.run(`CREATE TABLE ${database}.main.${table} AS FROM ${table}`);
  }

  async #odd({ row }: TablePiece, database: string): Promise<ReadRow[]> {
    const found = await this.#connection.runAndReadAll(
      `SELECT line FROM ${database}.main.lines WHERE NOT sure ORDER BY line`,
    );
    const [lines = []] = found.getColumns() as number[][];
    return lines.map(row).filter((read) => read !== undefined);
  }

  /** Tells the tallies what was staged, rows that they count alike together: of many days but few turns of actors. */
  async #tally(stage: string): Promise<void> {
    if (this.#tallies.length === 0) return;
    const [first, last] = await this.#row(`SELECT min(date)::VARCHAR, max(date)::VARCHAR FROM ${stage}`);
    const turns = [...new Set(this.#tallies.flatMap((tally) => tally.turns))].filter(
      (day) => first !== null && day > (first as string) && day <= (last as string),
    );
    const passed = turns.map((_, at) => `(date >= $${at + 1}::DATE)::INTEGER`);
    const result = await this.#connection.runAndReadAll(
      `SELECT source, coalesce(target, ''), target IS NULL OR (target = '' AND trim(coalesce(target_name, '')) = ''),
         min(date)::VARCHAR, count(*)::INTEGER
       FROM ${stage} GROUP BY 1, 2, 3, ${passed.join(" + ") || "0::INTEGER"}`,
      turns,
    );
    const [sources = [], targets = [], unaimed = [], days = [], counts = []] = result.getColumns();
    for (let i = 0; i < sources.length; i++) {
      // Whether it has a name is all that counts of it.
      const target = unaimed[i] ? null : { code: targets[i] as string, name: "somebody" };
      const event = { source: { code: sources[i] as string }, target, date: days[i] as string };
      for (const tally of this.#tallies) tally.add({ ...event, precision: "day" }, counts[i] as number);
    }
  }

  async #row(sql: string) {
    return (await this.#connection.runAndReadAll(sql)).getRows()[0]!;
  }
}

function appendMeaning(
  appender: DuckDBAppender,
  key: string,
  columns: Meaning["columns"],
  values: readonly unknown[] | undefined,
): void {
  appender.appendVarchar(key);
  appender.appendBoolean(values !== undefined);
  columns.forEach(([, type], at) => {
    appendValue(appender, type, values?.[at] ?? null);
  });
  appender.endRow();
}
