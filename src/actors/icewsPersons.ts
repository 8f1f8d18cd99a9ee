import { isBodyName, stateWords } from "./bodyWords.ts";
import type { Actors } from "./registry.ts";

/** Sectors that ICEWS gives to people alone. */
const OF_PERSONS = new Set(["Elite", "Cabinet"]);

/** Sectors that ICEWS gives to bodies, or to nobody, alone. */
const OF_BODIES = new Set([
  "Unspecified",
  "News",
  "Print News",
  "Television News",
  "Radio News",
  "Online News",
  "State Media",
  "Entertainment",
  "Multinational Corporation",
  "Army Special Forces",
  "National / Border Divisions",
  "Municipal Divisions",
]);

/** A party is in no office: who has a sector of each is a person. */
const OF_PARTIES = "Parties";
const OF_OFFICES = new Set([
  "Executive",
  "Executive Office",
  "Legislative / Parliamentary",
  "Police",
  "Military",
]);

/**
 * Whether ICEWS means a person by a bare name. Its sectors decide where they can: some are people's alone, some
 * bodies' alone, and whoever is of a party and in office is a person. What they leave open the name's form tells:
 * a person has more than one word and none that names a body.
 */
export function isPersonName(name: string, actors: Actors, sectors = ""): boolean {
  const of = sectors.split(/[,;]/).map((sector) => sector.trim());
  if (of.some((sector) => OF_PERSONS.has(sector))) return true;
  if (of.some((sector) => OF_BODIES.has(sector))) return false;
  if (isBodyName(name, wordsOf(actors))) return false;
  if (of.includes(OF_PARTIES) && of.some((sector) => OF_OFFICES.has(sector))) return true;
  return name.includes(" ");
}

const kept = new WeakMap<Actors, ReadonlySet<string>>();

function wordsOf(actors: Actors): ReadonlySet<string> {
  const found = kept.get(actors) ?? stateWords(actors.all());
  kept.set(actors, found);
  return found;
}
