import type { Leaders } from "../../../actors/leaders.ts";
import type { Actors } from "../../../actors/registry.ts";
import { type IcewsContext, icewsCountry, parseIcewsName } from "../../../actors/sectors.ts";
import type { Party } from "../../event.ts";
import { sharedActors, sharedLeaders } from "../sharedActors.ts";

/** The side of an event on a day of a year. */
export interface IcewsParty {
  on(day: string): Party;
  /** Who it is on all days of the year; undefined where that hangs on the day. */
  always: Party | undefined;
}

/** Whom ICEWS names so in a year (YYYY); `country` and `sectors` are the file's own columns, "" where it has none. */
export type IcewsParties = (name: string, country: string, year: string, sectors?: string) => IcewsParty;

/**
 * Turns names as ICEWS writes them into parties. The file's country goes before what brackets say, also
 * where it is nobody's that we know; an organisation stands for itself, and leaders go by the name that the
 * record has. Each name is looked up once a year, by the states of that year's end: within a year no name
 * passes from one state to another.
 */
function icewsParties(actors: Actors, leaders: Leaders): IcewsParties {
  const kept = new Map<string, IcewsParty>();
  return (name, country, year, sectors = "") => {
    const key = `${year}\t${country}\t${name}\t${sectors}`;
    const before = kept.get(key);
    if (before) return before;
    const found = lookUp(name, { country, sectors, day: `${year}-12-31` }, actors, leaders);
    kept.set(key, found);
    return found;
  };
}

let shared: IcewsParties | undefined;

/** The parties by the actors and leaders that ship with Chancery; what was looked up is kept from file to file. */
export function sharedIcewsParties(): IcewsParties {
  shared ??= icewsParties(sharedActors(), sharedLeaders());
  return shared;
}

function lookUp(text: string, context: Required<IcewsContext>, actors: Actors, leaders: Leaders): IcewsParty {
  const { country, day } = context;
  const name = text.replaceAll("_", " ");
  const parsed = parseIcewsName(name, actors, leaders, context);
  const given = country ? (icewsCountry(country, actors, day)?.code ?? "") : undefined;
  const isOrganisation = parsed.kind === "actor" && parsed.country === "";
  const code = isOrganisation ? parsed.code : (given ?? parsed.code);
  const party = { code, name, person: parsed.person, sector: parsed.sector };
  const [found] = parsed.kind === "person" ? leaders.findLeaders(name, day) : [];
  if (found?.matched !== name) return constant(party);
  const leader = { ...party, person: found.leader.name };
  if (given !== undefined) return constant(leader);
  // Where the file names no state, a leader has one while he leads it, and no longer.
  const terms = leaders.termsOf(found.leader, day);
  const on = (date: string) => {
    const term = terms.find(({ start, end }) => start <= date && (!end || date <= end));
    return { ...leader, code: term?.code ?? "" };
  };
  return { on, always: undefined };
}

function constant(party: Party): IcewsParty {
  return { on: () => party, always: party };
}
