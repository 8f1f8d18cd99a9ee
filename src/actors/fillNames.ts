import type { Actor } from "./actor.ts";
import type { IsoCountry, StateRow } from "./atlas.ts";
import type { DatedLabel } from "./labels.ts";
import type { NameEntry, NameIndex, NameUse } from "./names.ts";

/** All that names an actor. */
export interface NameSources {
  actors: readonly Actor[];
  /** casebook/actors/names.csv. */
  listed: readonly NameEntry[];
  labels: readonly DatedLabel[];
  states: readonly StateRow[];
  iso: readonly IsoCountry[];
  /** casebook/actors/translations.csv. */
  translations: readonly { id: string; name: string }[];
}

const LATIN = /^[\p{Script=Latin}\p{P}\p{Z}\p{M}]+$/u;

// Capitals that are words or first names, and hardly ever stand for a government.
const NOT_SEATS = new Set(["Male", "Victoria", "Praia", "Santiago"]);

/** Puts every spelling of every actor into the index, our own tables before those of others; gives it back. */
export function fillNames(index: NameIndex, sources: NameSources): NameIndex {
  const add = (id: string, use: NameUse, name: string, from = "", to = "") =>
    index.add({ id, use, name, from, to });
  const adjective = (id: string, word: string) => {
    add(id, "adjective", word);
    if (!/(?:ese|ish|s|ch)$/.test(word)) add(id, "adjective", `${word}s`);
  };
  for (const { code, name, short } of sources.actors) {
    add(code, "code", code);
    add(code, "name", name);
    add(code, "name", short);
  }
  for (const { id, use, name, from, to } of sources.listed)
    if (use === "adjective") adjective(id, name);
    else add(id, use, name, from, to);
  for (const { code, demonym } of sources.actors) adjective(code, demonym);
  // What was said before and is not said of anybody else: "Zaire", "Soviet".
  for (const { code, name, short, demonym } of sources.labels) {
    for (const one of [name, short]) if (!index.get(one).length) add(code, "name", one);
    if (!index.get(demonym).length) adjective(code, demonym);
  }
  const foreign = (id: string, name: string) => add(id, LATIN.test(name) ? "translation" : "name", name);
  for (const { iso3, english, names } of sources.iso) {
    for (const name of english) add(iso3, "name", name);
    for (const name of names) foreign(iso3, name);
  }
  for (const { id, name } of sources.translations) foreign(id, name);
  for (const { iso3, name, capital } of sources.states) {
    add(iso3, "name", name);
    if (!NOT_SEATS.has(capital)) add(iso3, "seat", capital);
  }
  return index;
}
