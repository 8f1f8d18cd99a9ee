import { addMonths } from "../../dates.ts";
import { type Target, targetsOf } from "../../forecast/targets.ts";
import { type Acts, actsOf, type Dated, total } from "../../measures/acts.ts";
import { firstCovered } from "../../measures/cells.ts";
import { powersOf, rivalsOf } from "../../measures/roles.ts";
import { type Sight, sightOf } from "../../measures/sight.ts";
import type { Subject } from "../subject.ts";

/** A target of the pair with the acts that met it. */
export interface OutcomeClass extends Target {
  acts: Acts;
  /** Their counts in order of time. */
  rows: readonly Dated[];
  n: number;
  /** Whether the record sees enough of the two lately, or of the class: odds are given on what it sees. */
  sight: Sight;
}

/** What of the record must be seen for odds on what comes next. */
const SIGHT_YEARS = 5;

/** How far back acts are counted, and the rival is looked for where none has been at odds with the greater power of late. */
export const ERA_YEARS = 25;

/** The targets of the pair (forecast/targets.ts), each with what the era holds of it. */
export async function outcomeClasses(subject: Subject): Promise<OutcomeClass[]> {
  const { a, b, name } = subject;
  const from = addMonths(subject.asOf, -12 * ERA_YEARS);
  const { greater, lesser } = powersOf(subject);
  const [rival] = await rivalsOf(subject, greater, [lesser]);
  const targets = targetsOf({ a, b, greater, lesser, rival: rival?.code ?? null }, (code) => name(code));
  const begun = firstCovered(await subject.events.coverage(), subject.asOf);
  const years = addMonths(subject.asOf, -12 * SIGHT_YEARS);
  // Days before the data begin are not unseen: the odds know how short their era is.
  const lately = { from: [begun, years].sort()[1]!, to: subject.asOf };
  return Promise.all(
    targets.map(async (target) => {
      const acts = actsOf(subject, { all: [target.filter], from });
      const [rows, sight] = await Promise.all([acts.dated(), sightOf(target.about, lately, subject, acts)]);
      return { ...target, acts, rows, n: total(rows), sight };
    }),
  );
}

/** All acts that met any of the targets, each once. */
export function allOf(classes: readonly OutcomeClass[], subject: Subject): Acts {
  return actsOf(subject, { any: classes.map(({ acts }) => acts.filter) });
}
