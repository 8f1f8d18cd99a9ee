import type { Pact } from "../../record/world/world.ts";
import { partyOf } from "../../words/en/world/matters.ts";
import type { Subject } from "../subject.ts";

/** Whether one of the two is the US, whose visits are listed. */
export function isWithUs({ a, b }: Subject): boolean {
  return a === "USA" || b === "USA";
}

/** Treaties that bind both on the day: what obliges to defend before the rest, what counts for little last, then the newest first. */
export function sharedPacts({ a, b, record }: Subject): Pact[] {
  const weight = (pact: Pact) => {
    const low = pact.parties.some(({ party, low }) => low && (party === a || party === b));
    return (low ? 2 : 0) + (pact.kind === "defence" ? 0 : 1);
  };
  return record.world
    .pacts(a)
    .filter(({ parties }) => parties.some(({ party }) => party === b))
    .sort((x, y) => weight(x) - weight(y));
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
