import type { Party } from "../../event.ts";
import { sharedActors, sharedLeaders } from "../sharedActors.ts";
import { SIDE } from "./layout.ts";
import { rolesInWords } from "./roles.ts";

/** Parties kept at most: a day of GDELT names some ten thousand. */
const KEPT = 200_000;

const kept = new Map<string, Party>();

/**
 * The side of an event whose ten columns begin at `first`. GDELT tells the country by its CAMEO code, else a known group (the
 * United Nations); an ethnic group or a role alone ("PRESIDENT", "GOV") is of no state that is told, and has no code. A name that
 * a leader of that state bears makes it that person, whether or not he led it then.
 */
export function partyAt(cells: readonly string[], first: number, day: string): Party {
  const cell = (column: number) => (cells[first + column] ?? "").trim();
  const [code, name, country, group] = [SIDE.code, SIDE.name, SIDE.country, SIDE.group].map(cell) as [
    string,
    string,
    string,
    string,
  ];
  const types = SIDE.types.map(cell);
  // States come and go between years, never within one that concerns a code.
  const key = [day.slice(0, 4), code, name, country, group, ...types].join("\t");
  const held = kept.get(key);
  if (held) return held;
  const actors = sharedActors();
  const actor =
    (country !== "" && actors.fromCameo(country)) || (group !== "" && actors.fromCameo(group)) || undefined;
  const party: Party = {
    code: actor?.code ?? "",
    name: name || code,
    person: actor ? personOf(name, actor.code, day) : "",
    sector: rolesInWords(types),
  };
  if (kept.size >= KEPT) kept.clear();
  kept.set(key, party);
  return party;
}

/** The leader of the state who bears the whole name, of more than one word; "" where nobody does. */
function personOf(name: string, code: string, day: string): string {
  const leaders = sharedLeaders();
  if (!name.includes(" ") || !leaders.bears(name)) return "";
  const found = leaders
    .findLeaders(name, `${day.slice(0, 4)}-12-31`)
    .filter(({ leader, matched }) => matched.length === name.length && leader.code === code);
  return found.length === 1 ? found[0]!.leader.name : "";
}
