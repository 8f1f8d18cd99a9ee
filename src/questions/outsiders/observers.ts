import { addMonths } from "../../dates.ts";
import { ChanceryError } from "../../errors.ts";
import { actsOf, ranked } from "../../measures/acts.ts";
import { FEWEST_ACTS } from "../../measures/policy.ts";
import { westOf } from "../../measures/west.ts";
import * as say from "../../words/en/outsiders.ts";
import type { Subject } from "../subject.ts";
import type { Statement } from "./statements.ts";

/** Length of "now" and of the stretch before it that it is compared with. */
export const MONTHS = 24;
const AT_MOST = 8;

/** Someone outside the pair whose words and acts toward it are followed. */
export interface Observer {
  code: string;
  name: string;
  west: boolean;
}

/**
 * The observers that were asked for; else the third parties with most acts of their own toward the two in the last
 * four years, at most eight with at least three acts each.
 *
 * @throws ChanceryError "unknown-actor" for a name nobody bears, "unknown-option" for one of the pair.
 */
export async function observersOf(statements: readonly Statement[], subject: Subject): Promise<Observer[]> {
  const west = westOf(subject, subject.asOf);
  const asked = subject.options.observers;
  const codes = asked ? asked.map((text) => askedFor(text, subject)) : await busiest(statements, subject);
  return [...new Set(codes)].map((code) => ({ code, name: subject.name(code), west: west.has(code) }));
}

function askedFor(text: string, { actors, asOf, a, b }: Subject): string {
  const { code, name } = actors.find(text, asOf);
  if (code !== a && code !== b) return code;
  throw new ChanceryError("unknown-option", say.ofThePair.message(name), {
    hint: say.ofThePair.hint,
  });
}

/** Of those who speak in a group's name alone nothing is known to be their own. */
async function busiest(statements: readonly Statement[], subject: Subject): Promise<string[]> {
  const { a, b, asOf } = subject;
  const ofGroups = statements.flatMap(({ group, rows }) => (group ? rows.map(({ id }) => id) : []));
  const counts = await actsOf(subject, {
    kind: ["act"],
    aim: ["other"],
    target: [a, b],
    not: [{ source: ["", a, b] }, { id: ofGroups }],
    from: addMonths(asOf, -2 * MONTHS),
  }).by("source");
  return ranked(counts, "source")
    .filter(([, n]) => n >= FEWEST_ACTS)
    .slice(0, AT_MOST)
    .map(([code]) => code);
}
