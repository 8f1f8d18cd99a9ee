import type { DuckDBAppender, DuckDBConnection } from "@duckdb/node-api";
import type { LoadFile, LoadOptions } from "../chronicle.ts";
import type { TablePiece } from "../codedTable.ts";
import type { ChronicleEvent } from "../event.ts";
import type { Batch, Fault, IngestSummary, ReadRow } from "../reader.ts";
import { cover, NO_DAYS, type Span, spanOfBoth } from "./cover.ts";
import { PieceReader } from "./piece.ts";
import { clearQuarantine, quarantine } from "./quarantine.ts";
import { appendEvent } from "./rows.ts";
import { STAGE } from "./schema.ts";
import { type Settling, type Stage, settle, TOLD } from "./settle.ts";

/** Told each event that is staged from a row. */
type OnEvent = (event: ChronicleEvent) => void;

/**
 * Takes the rows of a file in, within the transaction of the caller: rows are staged and settled when the last is there, pieces one by one,
 * which `connect` gives a connection to read with. What fails leaves an appender closed and all else to the transaction.
 */
export async function loadRows(
  connection: DuckDBConnection,
  connect: () => Promise<DuckDBConnection>,
  file: LoadFile,
  batches: AsyncIterable<Batch>,
  { onRows, onEvent, replace = false, tallies = [] }: LoadOptions & { onEvent?: OnEvent },
): Promise<IngestSummary> {
  const total = new Total(file.kept !== undefined);
  let appender: DuckDBAppender | undefined;
  let pieces: PieceReader | undefined;
  let settling: Settling | undefined;

  const stage = (rows: readonly ReadRow[]) => {
    const kept = file.kept ? ofActors(rows, file.kept) : rows;
    total.leftOut += rows.length - kept.length;
    total.read += kept.length;
    for (const row of kept) {
      if ("fault" in row) total.faults.push(row.fault);
      else {
        appendEvent(appender!, row.event);
        for (const tally of tallies) tally.add(row.event);
        onEvent?.(row.event);
      }
    }
  };
  const settleAll = async (staged: Stage) => {
    if (!settling) {
      settling = settlingOf(file, replace);
      await clearQuarantine(connection, settling);
    }
    total.add(await settle(connection, settling, staged));
    await quarantine(connection, settling, total.newFaults());
  };
  const closeAppender = () => {
    const open = appender;
    appender = undefined;
    open?.closeSync();
  };
  const takePiece = async (piece: TablePiece) => {
    pieces ??= new PieceReader(await connect(), file.kept, tallies);
    const { stage: staged, database, read, leftOut, odd } = await pieces.stage(piece);
    total.read += read;
    total.leftOut += leftOut;
    appender = await pieces.appender({ database });
    stage(odd);
    closeAppender();
    await settleAll(staged);
    await pieces.drop({ database });
  };

  try {
    await connection.run(STAGE);
    for await (const batch of batches) {
      if (Array.isArray(batch)) {
        appender ??= await connection.createAppender("incoming", "main", "temp");
        stage(batch);
      } else await takePiece(batch);
      onRows?.(total.read);
    }
    closeAppender();
    await settleAll({ rows: ["incoming"], days: "incoming", isView: false });
    await cover(connection, settling!, total.span);
    await connection.run("DROP TABLE incoming");
    return total.summary();
  } finally {
    discard(appender);
    pieces?.close();
  }
}

function settlingOf(file: LoadFile, replace: boolean): Settling {
  const { dataset, name, path = name, content = () => name, until, covers = "date", kept } = file;
  return { dataset, name, path, content: content(), until, covers, kept, replace };
}

/** The rows of which one of the actors is a side, and those that could not be read. */
function ofActors(rows: readonly ReadRow[], codes: readonly string[]): ReadRow[] {
  const wanted = new Set(codes);
  return rows.filter(
    (row) =>
      "fault" in row ||
      wanted.has(row.event.source.code) ||
      (row.event.target !== null && wanted.has(row.event.target.code)),
  );
}

/** What became of the rows so far. */
class Total {
  read = 0;
  leftOut = 0;
  span: Span = NO_DAYS;
  readonly faults: Fault[] = [];
  readonly #kept: boolean;
  readonly #settled = { added: 0, differing: 0, differences: [] as IngestSummary["differences"] };
  readonly #reasons = new Map<string, number>();

  constructor(kept: boolean) {
    this.#kept = kept;
  }

  add({ added, differing, differences, span }: Awaited<ReturnType<typeof settle>>): void {
    const told = this.#settled;
    told.added += added;
    told.differing += differing;
    told.differences.push(...differences.slice(0, TOLD - told.differences.length));
    this.span = spanOfBoth(this.span, span);
  }

  /** Those faults that are not yet written down, and from now on are. */
  newFaults(): Fault[] {
    const faults = this.faults.splice(0);
    for (const { reason } of faults) this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + 1);
    return faults;
  }

  summary(): IngestSummary {
    const { read, leftOut } = this;
    const { added, differing } = this.#settled;
    const refused = [...this.#reasons.values()].reduce((sum, n) => sum + n, 0);
    const reasons = [...this.#reasons].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      read,
      known: read - refused - added - differing,
      ...this.#settled,
      quarantined: Object.fromEntries(reasons),
      ...(this.#kept && { leftOut }),
    };
  }
}

/** An appender that is left open would write its rest when it is collected. */
function discard(appender: DuckDBAppender | undefined): void {
  try {
    appender?.closeSync();
  } catch {
    // The failure that brought us here is the one to tell.
  }
}
