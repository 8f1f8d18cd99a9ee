import { type Leader, type Leaders, loadLeaders } from "../../actors/leaders.ts";
import type { Actors } from "../../actors/registry.ts";
import { sharedActors } from "./sharedActors.ts";

/** A leader whose name ICEWS gives, with the terms that the record knows. */
export interface IcewsPerson {
  name: string;
  terms: readonly Leader[];
}

/** Turns names as ICEWS writes them into codes and leaders; each name is looked up once. */
export interface IcewsActors {
  /** Code of a country or organisation, "" where it is unknown or could be several. */
  code(name: string): string;
  /** The leader of that full name, if the record has him. */
  person(name: string): IcewsPerson | undefined;
}

/** Countries that ICEWS writes as nobody else does, or where a name that two share means one in ICEWS. */
const ICEWS_NAMES: ReadonlyMap<string, string> = new Map([
  ["Congo", "COG"],
  ["Occupied Palestinian Territory", "PSE"],
  // Since 1964 a part of Tanzania.
  ["Zanzibar", "TZA"],
  ["Palestinian Territory, Occupied", "PSE"],
]);

const ALWAYS = "9999-12-31";

export function icewsActors(actors: Actors = sharedActors(), leaders: Leaders = loadLeaders()): IcewsActors {
  return {
    code: kept((name) => ICEWS_NAMES.get(name) ?? only(actors.named(name).map((actor) => actor.code)) ?? ""),
    person: kept((name) => personOf(name, leaders)),
  };
}

/** "Foreign Affairs (South Korea)" is an office in a place; the last brackets count, and may hold brackets. */
export function officeAndPlace(name: string): { office: string; place: string } | undefined {
  const match = /^(.*?\S) \(((?:[^()]|\([^()]*\))+)\)$/.exec(name);
  return match ? { office: match[1]!, place: match[2]! } : undefined;
}

function personOf(name: string, leaders: Leaders): IcewsPerson | undefined {
  // A family name alone says too little ("Park"): only a whole name of several words counts.
  if (!/[\s-]/.test(name)) return undefined;
  const [found] = leaders.findLeaders(name, ALWAYS);
  if (found?.matched !== name) return undefined;
  return { name: found.leader.name, terms: leaders.termsOf(found.leader, ALWAYS) };
}

function only(codes: readonly string[]): string | undefined {
  return codes.length === 1 ? codes[0] : undefined;
}

function kept<T>(look: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined || known.has(name)) return before as T;
    const value = look(name);
    known.set(name, value);
    return value;
  };
}
