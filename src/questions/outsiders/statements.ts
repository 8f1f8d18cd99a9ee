import type { ChronicleEvent } from "../../chronicle/event.ts";
import { addDays, addMonths } from "../../dates.ts";
import { actsOf } from "../../measures/acts.ts";
import { groupBy } from "../../measures/groupBy.ts";
import type { Subject } from "../subject.ts";
import { MONTHS } from "./observers.ts";

/** So many of the latest rows are looked through for joint statements: a data set with more names no pages. */
export const LOOKED_THROUGH = 3000;

/** What a group says stands under one of its members; its summary opens with the group. */
const GROUP = /^(?:the )?(G)-?(7|20)\b/i;

/** One statement or step: the rows that tell of it, by speaker and by addressee. */
export interface Statement {
  /** The group that spoke ("G7"); null where its sources spoke for themselves. */
  group: string | null;
  rows: ChronicleEvent[];
}

/** What outsiders did and said toward either of the two in both stretches, each act once, in order of time. */
export async function statementsOf(subject: Subject): Promise<Statement[]> {
  const { a, b, asOf } = subject;
  const acts = actsOf(subject, {
    kind: ["act"],
    aim: ["other"],
    target: [a, b],
    not: [{ source: ["", a, b] }],
    from: addDays(addMonths(asOf, -2 * MONTHS), 1),
  });
  return fold(await acts.last(LOOKED_THROUGH));
}

/**
 * Joins rows of one day (or of a month or year known no more sharply) that tell of one act: what a group said, under whichever members it stands; and what one
 * page tells of several who did the same against the same one in the same matter, or of one who did the same against
 * both. Only acts of conflict are joined: guests of one parade came each for itself.
 */
export function fold(events: readonly ChronicleEvent[]): Statement[] {
  const found: Statement[] = [];
  for (const [, rows] of groupBy(events, keyOf)) {
    const own: Statement[] = [];
    for (const row of rows) {
      const home = own.find((one) => joins(row, one));
      if (home) home.rows.push(row);
      else own.push({ group: groupOf(row), rows: [row] });
    }
    found.push(...own);
  }
  return found;
}

/** Rows that may be of one statement share the key; what cannot be joined is alone under its id. */
function keyOf(row: ChronicleEvent): string {
  const { date, precision, root, quad, evidence, id } = row;
  const group = groupOf(row);
  const time = `${date} ${precision}`;
  if (group) return `${time} ${group}`;
  return quad.endsWith("conflict") && evidence.url ? `${time} ${root} ${evidence.url}` : id;
}

function joins(row: ChronicleEvent, { group, rows }: Statement): boolean {
  if (group !== null) return true;
  const isSame = (one: ChronicleEvent, side: "source" | "target") => one[side]?.code === row[side]?.code;
  return (
    !rows.some((one) => isSame(one, "source") && isSame(one, "target")) &&
    rows.some((one) => isSame(one, "source") || (isSame(one, "target") && one.issue === row.issue))
  );
}

/** The group in whose name a row speaks: "G7". */
function groupOf({ evidence }: ChronicleEvent): string | null {
  const found = GROUP.exec(evidence.summary);
  return found ? `${found[1]!.toUpperCase()}${found[2]}` : null;
}

/** Codes of those whom the statement names, or who made it. */
export function codesOf({ rows }: Statement, side: "source" | "target"): string[] {
  return [...new Set(rows.flatMap((row) => row[side]?.code ?? []))];
}

/** Whether it is one of several together: of a group, or of several speakers. */
export function isJoint(statement: Statement): boolean {
  return statement.group !== null || codesOf(statement, "source").length > 1;
}

/** Whether it turns on somebody. */
export function turnsOn({ rows }: Statement): boolean {
  return rows.some(({ quad }) => quad.endsWith("conflict"));
}

/** The rows that would count a statement of these speakers again; `by` target, those that name the same side again. */
export function repeatsOf(
  statements: readonly Statement[],
  codes: ReadonlySet<string>,
  by: "act" | "target",
): ChronicleEvent[] {
  return statements.flatMap(({ rows }) => {
    const own = rows.filter(({ source }) => codes.has(source.code));
    return own.filter((row, i) =>
      by === "act" ? i > 0 : own.findIndex(({ target }) => target?.code === row.target?.code) < i,
    );
  });
}
