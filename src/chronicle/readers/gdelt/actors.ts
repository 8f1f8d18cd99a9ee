import type { Party } from "../../event.ts";
import { sharedActors, sharedLeaders } from "../sharedActors.ts";
import { SIDE } from "./layout.ts";
import { rolesInWords } from "./roles.ts";

/** Parties kept at most: a day of GDELT names some ten thousand. */
const KEPT = 200_000;

const kept = new Map<string, Party>();

/** The columns of a side that tell who it is, by the first of its ten. */
export const TELLING: readonly number[] = [SIDE.code, SIDE.name, SIDE.country, SIDE.group, ...SIDE.types];

/**
 * The side of an event, by its telling cells. GDELT tells the country by its CAMEO code, else a known group (the United Nations); an
 * ethnic group or a role alone ("PRESIDENT", "GOV") is of no state that is told, and has no code. A name that a leader of that state
 * bears makes it that person, whether or not he led it then.
 */
export function partyOf(cells: readonly string[], year: string): Party {
  // States come and go between years, never within one that concerns a code.
  const key = `${year}\t${cells.join("\t")}`;
  const held = kept.get(key);
  if (held) return held;
  const [code, name, country, group, ...types] = cells.map((cell) => cell.trim()) as [
    string,
    string,
    string,
    string,
    ...string[],
  ];
  const actors = sharedActors();
  const actor =
    (country !== "" && actors.fromCameo(country)) || (group !== "" && actors.fromCameo(group)) || undefined;
  const party: Party = {
    code: actor?.code ?? "",
    name: name || code,
    person: actor ? personOf(name, actor.code, year) : "",
    sector: rolesInWords(types),
  };
  if (kept.size >= KEPT) kept.clear();
  kept.set(key, party);
  return party;
}

/** The leader of the state who bears the whole name, of more than one word; "" where nobody does. */
function personOf(name: string, code: string, year: string): string {
  const leaders = sharedLeaders();
  if (!name.includes(" ") || !leaders.bears(name)) return "";
  const found = leaders
    .findLeaders(name, `${year}-12-31`)
    .filter(({ leader, matched }) => matched.length === name.length && leader.code === code);
  return found.length === 1 ? found[0]!.leader.name : "";
}
