import type { ChronicleEvent } from "../../chronicle/event.ts";
import { type Acts, actsOf } from "../../measures/acts.ts";
import { importance } from "../../measures/importance.ts";
import type { ToldFacts } from "../../words/outsiders.ts";
import type { Evidence } from "../answer.ts";
import { EVIDENCE_SHOWN, eventEvidence } from "../kit/evidence.ts";
import type { Subject } from "../subject.ts";
import { codesOf, type Statement } from "./statements.ts";

/** How many are told in words. */
const TOLD = 3;

/** A statement as it is told: who, when, and what its first row says. */
export function toldOf(statement: Statement): ToldFacts {
  const [row] = statement.rows;
  return {
    by: statement.group ?? codesOf(statement, "source"),
    date: row!.date,
    precision: row!.precision,
    what: row!.evidence.summary,
    hostile: row!.quad.endsWith("conflict"),
    verbal: row!.quad.startsWith("verbal"),
  };
}

/** The latest of them, the newest first; of one day the most important first. */
export function newest(
  statements: readonly Statement[],
  subject: Subject,
  count = EVIDENCE_SHOWN,
): Statement[] {
  const weight = ({ rows }: Statement) => Math.max(...rows.map((row) => importance(row, subject)));
  return [...statements]
    .sort(
      (x, y) =>
        compare(y.rows[0]!.date, x.rows[0]!.date) ||
        weight(y) - weight(x) ||
        compare(x.rows[0]!.id, y.rows[0]!.id),
    )
    .slice(0, count);
}

/** The latest two or three that say something in words. */
export function latestTold(statements: readonly Statement[], subject: Subject, count = TOLD): ToldFacts[] {
  const told = statements.filter(({ rows }) => rows[0]!.evidence.summary !== "");
  return newest(told, subject, count).map(toldOf);
}

/** Every row of the latest statements, the newest first. */
export function evidenceOf(statements: readonly Statement[], subject: Subject): Evidence[] {
  return newest(statements, subject).flatMap(({ rows }) =>
    firsts(rows).map((row) => eventEvidence(row, subject)),
  );
}

/** The rows that {@link evidenceOf} shows, to be asked for again: a statement's other rows are in no count. */
export function shownOf(statements: readonly Statement[], subject: Subject): Acts {
  return actsOf(subject, {
    id: newest(statements, subject).flatMap(({ rows }) => firsts(rows).map(({ id }) => id)),
  });
}

/** A joint statement stands under many: one row for each side that it names. */
function firsts(rows: readonly ChronicleEvent[]): ChronicleEvent[] {
  return rows.filter((row, i) => rows.findIndex(({ target }) => target?.code === row.target?.code) === i);
}

function compare(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0;
}
