import type { Actor } from "./actor.ts";
import { actorRows, type IsoCountry, isoCountries, type StateRow, stateRows } from "./atlas.ts";
import { unknownActor } from "./errors.ts";
import { nearest } from "./similar.ts";

/** Every actor under its present label, and the numberings of others. */
export interface Roster {
  actors: ReadonlyMap<string, Actor>;
  /** Correlates of War number to code, former states' numbers included (260, West Germany, is DEU). */
  byCow: ReadonlyMap<number, string>;
  byCameo: ReadonlyMap<string, string>;
  byIso2: ReadonlyMap<string, string>;
  iso: readonly IsoCountry[];
  states: readonly StateRow[];
}

/**
 * Our table of actors, joined with ISO codes and the record's COW numbers and CAMEO codes; ISO entries that
 * the table lacks come in as territories. `preferred` gives names by code; an unknown code is an error.
 */
export function readRoster(preferred: Readonly<Record<string, string>>): Roster {
  const iso = isoCountries();
  const states = stateRows();
  const stateOf = new Map(states.map((state) => [state.iso3, state]));
  const isoOf = new Map(iso.map((country) => [country.iso3, country]));
  const actors = new Map<string, Actor>();
  const byCow = new Map<number, string>();
  const byCameo = new Map<string, string>();

  for (const { otherCow, ...row } of actorRows()) {
    const state = stateOf.get(row.code);
    const country = isoOf.get(row.code);
    actors.set(row.code, {
      ...row,
      iso2: country?.iso2,
      iso3: country?.iso3,
      cow: row.cow ?? state?.cow,
      cameo: row.cameo ?? (state?.cameo || undefined),
    });
    for (const number of otherCow) byCow.set(number, row.code);
  }
  for (const { iso2, iso3, english } of iso) {
    const [name = iso3] = english;
    if (!actors.has(iso3))
      actors.set(iso3, { code: iso3, name, short: name, demonym: name, kind: "territory", iso2, iso3 });
  }
  for (const [code, label] of Object.entries(preferred)) {
    const actor = actors.get(code);
    if (!actor)
      throw unknownActor(
        code,
        nearest(code, actors.values(), (one) => one.code),
      );
    actors.set(code, { ...actor, name: label, short: label, demonym: label });
  }
  for (const { code, cow, cameo } of actors.values()) {
    if (cow !== undefined) byCow.set(cow, code);
    if (cameo) byCameo.set(cameo, code);
  }
  return { actors, byCow, byCameo, byIso2: new Map(iso.map((one) => [one.iso2, one.iso3])), iso, states };
}
