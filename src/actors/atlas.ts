import { createRequire } from "node:module";
import { CASEBOOK } from "../casebook.ts";
import type { Actor, ActorKind } from "./actor.ts";
import { readCsv } from "./csv.ts";
import type { NameEntry, NameUse } from "./names.ts";

/** An ISO 3166-1 entry of i18n-iso-countries: codes and names. */
export interface IsoCountry {
  iso2: string;
  iso3: string;
  /** The number of ISO 3166-1, which is the M49 code of the United Nations. */
  number: number;
  english: string[];
  /** In the other languages. */
  names: string[];
}

/** A row of casebook/record/states.csv: the states of the Correlates of War list. */
export interface StateRow {
  iso3: string;
  cow: number;
  name: string;
  capital: string;
  cameo: string;
}

/** A row of casebook/actors/actors.csv, as far as it goes beyond {@link Actor}. */
export interface ActorRow extends Actor {
  /** Numbers of former states that this one stands for, as West Germany's 260. */
  otherCow: number[];
}

const require = createRequire(import.meta.url);
/** Languages in which the name of a state is promised to be known: the six of the United Nations, Japanese and Korean. */
const LANGUAGES = ["en", "fr", "es", "ru", "zh", "ar", "ja", "ko"];

/** All ISO 3166-1 entries, and Kosovo, which the package lists as XKK and everyone else as XKX. */
export function isoCountries(): IsoCountry[] {
  // The package's own entry loads eighty languages; its data files are read one by one instead.
  const codes = require("i18n-iso-countries/codes.json") as string[][];
  const [english, ...others] = LANGUAGES.map(
    (language) =>
      (
        require(`i18n-iso-countries/langs/${language}.json`) as {
          countries: Record<string, string | string[]>;
        }
      ).countries,
  );
  return codes.map(([iso2 = "", iso3 = "", number]) => ({
    iso2,
    iso3: iso3 === "XKK" ? "XKX" : iso3,
    number: Number(number),
    english: [english![iso2] ?? []].flat(),
    names: others.flatMap((names) => names[iso2] ?? []),
  }));
}

export function stateRows(): StateRow[] {
  return readCsv(new URL("record/states.csv", CASEBOOK)).map((row) => ({
    iso3: row.iso3!,
    cow: Number(row.cow),
    name: row.name!,
    capital: row.capital!,
    cameo: row.cameo!,
  }));
}

export function actorRows(): ActorRow[] {
  return readCsv(new URL("actors/actors.csv", CASEBOOK)).map((row) => {
    const [cow, ...otherCow] = row.cow ? row.cow.split(";").map(Number) : [];
    return {
      code: row.code!,
      kind: row.kind as ActorKind,
      name: row.name!,
      short: row.short!,
      demonym: row.demonym!,
      cow,
      otherCow,
      cameo: row.cameo || undefined,
      from: row.from || undefined,
      to: row.to || undefined,
      predecessor: row.predecessor || undefined,
      successors: row.successor ? row.successor.split(";") : undefined,
    };
  });
}

export function nameRows(): NameEntry[] {
  return readCsv(new URL("actors/names.csv", CASEBOOK)).map((row) => ({
    id: row.code!,
    use: row.use as NameUse,
    name: row.name!,
    from: row.from!,
    to: row.to!,
  }));
}

/** Names in other languages that i18n-iso-countries does not have: official ones of the United Nations, and common short ones. */
export function translationRows(): { id: string; name: string }[] {
  return readCsv(new URL("actors/translations.csv", CASEBOOK)).map((row) => ({
    id: row.code!,
    name: row.name!,
  }));
}
