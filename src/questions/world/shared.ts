import type { EventFilter } from "../../chronicle/query.ts";
import { type Acts, actsBetween, actsOf } from "../../measures/acts.ts";
import type { ConflictYear } from "../../record/world/force.ts";
import type { Turn } from "../../record/world/turns.ts";
import type { Pact } from "../../record/world/world.ts";
import type { Stand } from "../../words/en/world/history.ts";
import { partyOf } from "../../words/en/world/matters.ts";
import type { Subject } from "../subject.ts";

/** Whether one of the two is the US, whose visits are listed. */
export function isWithUs({ a, b }: Subject): boolean {
  return a === "USA" || b === "USA";
}

/** The one of the two that is not the US. */
export function besideUs({ a, b }: Subject): string {
  return a === "USA" ? b : a;
}

/** Visits between the two by the US list, where they were made: not where another state's leader was met. `more` narrows them. */
export function visitActs(subject: Subject, more: EventFilter = {}): Acts {
  const { a, b } = subject;
  return actsOf({ ...subject, events: subject.visits() }, { ...actsBetween(a, b), cameo: ["042"], ...more });
}

/** The list's own word for a visit that was no conference with many others. */
export const BILATERAL: EventFilter = { issue: ["visit", "meeting"] };

/** Whether a treaty counts for little for one of the two, or its membership is disputed. */
export function isSlight({ parties }: Pact, { a, b }: Subject): boolean {
  return parties.some(({ party, low }) => low && (party === a || party === b));
}

/** Treaties that bind both on the day: what obliges to defend before the rest, what counts for little last; those of the two alone first, then the oldest. */
export function sharedPacts(subject: Subject): Pact[] {
  const { a, b, record } = subject;
  const weight = (pact: Pact) => {
    const aids = pact.kind === "defence" || pact.kind === "guarantee";
    return (isSlight(pact, subject) ? 4 : 0) + (aids ? 0 : 2) + (pact.parties.length === 2 ? 0 : 1);
  };
  return record.world
    .pacts(a)
    .filter(({ parties }) => parties.some(({ party }) => party === b))
    .sort((x, y) => weight(x) - weight(y) || (x.signed < y.signed ? -1 : 1));
}

/** Codes of those who are bound to defend the state, or it them, by a treaty that counts; the other of the pair left out. */
export function alliesOf(code: string, other: string, { record }: Subject): string[] {
  const bound = record.world
    .pacts(code)
    .filter(({ kind }) => kind === "defence")
    .filter(({ parties }) => parties.some(({ party, low }) => party === code && !low))
    .flatMap(({ parties }) => parties.filter(({ low }) => !low).map(({ party }) => party));
  return [...new Set(bound)].filter((one) => one !== code && one !== other).sort();
}

/** An actor's name in a picture: "United States". */
export function shortOf(code: string, { actors, asOf }: Subject): string {
  return actors.byCode(code, asOf)?.short ?? code;
}

/** A side of armed conflicts as it must be called: where the list means those who hold a capital, they are named and not the state. */
export function partyName(
  code: string,
  rows: readonly { note: string }[],
  { name }: Pick<Subject, "name">,
): string {
  return partyOf(code, name(code), rows.every(({ note }) => note !== "") ? rows.map(({ note }) => note) : []);
}

/** Whom the one helped against the other, where all rows tell of the same. */
function helped(rows: readonly ConflictYear[], { a, b, name, record }: Subject): Partial<Stand> {
  const told = rows.map(({ conflict, year }) => {
    const main = record.world.mainParties(conflict, year);
    const enemy = [a, b].find((code) => main.includes(code));
    const helper = enemy === a ? b : a;
    const ally = main.find((code) => code !== enemy);
    return enemy && ally && main.length === 2 ? { helper, enemy, ally } : undefined;
  });
  const [first] = told;
  if (!first || told.some((one) => one?.helper !== first.helper || one.ally !== first.ally)) return {};
  return { a: name(first.helper), b: partyName(first.enemy, rows, { name }), helped: name(first.ally) };
}

const TYPES = ["interstate", "troops-for-rebels", "interstate-secondary"] as const;

/** In which ways two stood against each other in arms, the most direct first, each with its years. */
export function standsOf(rows: readonly ConflictYear[], subject: Subject): Stand[] {
  return TYPES.flatMap((type) => {
    const of = rows.filter((row) => row.type === type);
    const governments =
      type === "troops-for-rebels" ? [...new Set(of.map(({ sideA }) => sideA))] : [undefined];
    return governments.flatMap((government) => {
      const own = government === undefined ? of : of.filter(({ sideA }) => sideA === government);
      return own.length === 0 ? [] : [standOf(type, own, government, subject)];
    });
  });
}

function standOf(
  type: ConflictYear["type"],
  rows: readonly ConflictYear[],
  government: string | undefined,
  subject: Subject,
): Stand {
  const { a, b, name } = subject;
  const [first, second] = government === a ? [b, a] : [a, b];
  const other = partyName(second, rows, subject);
  return {
    type,
    a: partyName(first, rows, subject),
    b: other,
    authority: other !== name(second),
    years: [...new Set(rows.map(({ year }) => year))],
    ...(type === "interstate-secondary" && helped(rows, subject)),
    // Where a government is the matter too, the territory is not what the war is over.
    territories: [
      ...new Set(
        rows.flatMap(({ matter, territory }) =>
          matter === "territory" && territory !== "" ? [territory] : [],
        ),
      ),
    ],
  };
}

/** The last turn after a day by which the two fought each other; undefined where none was looked up. */
export function foughtSince(day: string, { a, b, record }: Subject): Turn | undefined {
  return record.world.turns(a, b).findLast(({ kind, date }) => kind === "fighting" && date > day);
}
