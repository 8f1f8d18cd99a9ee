import { ChanceryError } from "../errors.ts";
import type { Actor } from "./actor.ts";
import { actorRows, isoCountries, nameRows, stateRows } from "./atlas.ts";
import { type Blocs, readBlocs } from "./blocs.ts";
import { fillNames } from "./fillNames.ts";
import { labelled, readLabels } from "./labels.ts";
import { type NameEntry, NameIndex, type NameUse } from "./names.ts";
import { nearest } from "./similar.ts";
import { keyOf } from "./spelling.ts";

/** An actor named in a text, and where: `text.slice(start, end)` is `matched`. */
export interface ActorMention {
  actor: Actor;
  start: number;
  end: number;
  matched: string;
}

/** Words of a text that could mean several actors. */
export interface UnclearMention {
  candidates: Actor[];
  start: number;
  end: number;
  matched: string;
}

export interface ActorOptions {
  /** Names that the user prefers, by code: `{ TWN: "Chinese Taipei" }`. Codes must exist. */
  labels?: Record<string, string>;
}

/** Everyone who can act, by every code and name that they go by. Make it with {@link loadActors}. */
export interface Actors {
  /** All actors, ordered by code, under their present labels. */
  all(): readonly Actor[];
  /** The actor of a code (exactly as written, "PRK"), under the label of the day; undefined where there is none. */
  byCode(code: string, asOf?: string): Actor | undefined;
  /** The name as it stands in a sentence on that day: RUS in 1961 is "the Soviet Union". Unknown codes come back as they are. */
  name(code: string, asOf?: string): string;
  /** The one actor that a name, code, adjective or seat means. Throws ChanceryError "unknown-actor" or "ambiguous-actor". */
  find(text: string, asOf?: string): Actor;
  /** The same for names and codes alone (no adjectives, no capitals), without errors: one, several or none. */
  named(text: string, asOf?: string): Actor[];
  /** Actors named in a text, left to right, longest names first; what could mean several is left to {@link unclear}. */
  findAll(text: string, asOf?: string): ActorMention[];
  unclear(text: string, asOf?: string): UnclearMention[];
  /** Codes of the members of a bloc ("nato", "NAT", "the West") on a day, sorted. Throws ChanceryError "unknown-actor". */
  members(bloc: string, asOf: string): string[];
  /** Ids and labels of the blocs: "nato", "NATO". */
  blocs(): { id: string; label: string }[];
  /** Correlates of War number of an actor. */
  cow(code: string): number | undefined;
  fromCow(number: number): Actor | undefined;
  /** Takes country codes, codes of known groups and whole actor codes: "CHN", "CHNGOV", "UNO", "IGOUNO". */
  fromCameo(code: string): Actor | undefined;
  fromIso2(code: string): Actor | undefined;
}

/** Reads names, codes and memberships from the casebook and i18n-iso-countries; some 15 ms, no database. */
export function loadActors(options: ActorOptions = {}): Actors {
  const iso = isoCountries();
  const states = stateRows();
  const rows = actorRows();
  const stateOf = new Map(states.map((state) => [state.iso3, state]));
  const isoOf = new Map(iso.map((country) => [country.iso3, country]));
  const actors = new Map<string, Actor>();
  const byCow = new Map<number, string>();
  const byCameo = new Map<string, string>();

  for (const { otherCow, ...row } of rows) {
    const state = stateOf.get(row.code);
    const country = isoOf.get(row.code);
    actors.set(row.code, {
      ...row,
      iso2: row.iso2 ?? country?.iso2,
      iso3: country?.iso3,
      cow: row.cow ?? state?.cow,
      cameo: row.cameo ?? (state?.cameo || undefined),
    });
    for (const number of otherCow) byCow.set(number, row.code);
  }
  for (const { iso2, iso3, names } of iso) {
    const [name = iso3] = names;
    if (!actors.has(iso3))
      actors.set(iso3, { code: iso3, name, short: name, demonym: name, kind: "territory", iso2, iso3 });
  }
  for (const [code, label] of Object.entries(options.labels ?? {})) {
    const actor = actors.get(code);
    if (!actor) throw unknown(code, actors.values(), (one) => one.code.toLowerCase());
    actors.set(code, { ...actor, name: label, short: label, demonym: label });
  }
  for (const actor of actors.values()) {
    if (actor.cow !== undefined) byCow.set(actor.cow, actor.code);
    if (actor.cameo) byCameo.set(actor.cameo, actor.code);
  }

  const labels = readLabels();
  const index = new NameIndex();
  fillNames(index, { actors: [...actors.values()], listed: nameRows(), labels, states, iso });
  const iso2Of = new Map(iso.map((country) => [country.iso2, country.iso3]));
  const sorted = [...actors.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  const blocs: Blocs = readBlocs();

  const byCode = (code: string, asOf?: string) => {
    const actor = actors.get(code);
    return actor && labelled(actor, labels, asOf);
  };
  const meant = (entries: readonly NameEntry[], asOf: string | undefined) => meanings(entries, asOf);
  const atCodes = (codes: readonly string[], asOf?: string) =>
    codes.flatMap((code) => byCode(code, asOf) ?? []);
  const spellings = (text: string) => {
    const direct = index.get(text);
    return direct.length ? direct : index.get(uninverted(text));
  };
  const hits = (text: string, asOf?: string) => index.scan(text, (entries) => meant(entries, asOf));

  const find = (text: string, asOf?: string): Actor => {
    const exact = byCode(text.trim(), asOf);
    if (exact) return exact;
    const entries = spellings(text).filter((entry) => entry.use !== "place");
    let codes = meant(entries, asOf);
    if (!codes.length) codes = [iso2Of.get(text.trim().toUpperCase()) ?? ""].filter(Boolean);
    const found = atCodes(codes, asOf);
    if (found.length > 1) throw ambiguous(text, found);
    const [only] = found;
    if (!only) throw unknownName(text, index, actors);
    return only;
  };

  return {
    all: () => sorted,
    byCode,
    name: (code, asOf) => byCode(code, asOf)?.name ?? code,
    find,
    named: (text, asOf) =>
      atCodes(
        meant(
          spellings(text).filter((entry) => entry.use === "name" || entry.use === "code"),
          asOf,
        ),
        asOf,
      ),
    findAll: (text, asOf) =>
      hits(text, asOf).flatMap(({ ids, ...where }) => {
        const [actor, second] = atCodes(ids, asOf);
        return actor && !second ? [{ actor, ...where }] : [];
      }),
    unclear: (text, asOf) =>
      hits(text, asOf).flatMap(({ ids, ...where }) =>
        ids.length > 1 ? [{ candidates: atCodes(ids, asOf), ...where }] : [],
      ),
    members: (bloc, asOf) => {
      const id = blocs.has(bloc.toLowerCase()) ? bloc.toLowerCase() : blocs.idOf(find(bloc).code, find);
      if (id === undefined)
        throw new ChanceryError("unknown-actor", `"${bloc}" is not a bloc whose members Chancery knows.`, {
          hint: `Blocs: ${blocs
            .list()
            .map((one) => one.id)
            .join(", ")}.`,
        });
      return blocs.members(id, asOf);
    },
    blocs: () => blocs.list(),
    cow: (code) => actors.get(code)?.cow,
    fromCow: (number) => atCodes([byCow.get(number) ?? ""])[0],
    fromCameo: (code) => {
      const part = /^(IGO|NGO|NGM|INT|MNC)[A-Z]/.test(code) ? code.slice(3, 6) : code.slice(0, 3);
      return byCode(byCameo.get(part) ?? part) ?? byCode(code);
    },
    fromIso2: (code) => atCodes([iso2Of.get(code) ?? ""])[0],
  };
}

const ORDER: readonly NameUse[] = ["name", "code", "adjective", "seat"];

/** Ids that a form means: names before adjectives before seats; on a day, those dated to it before all others. */
function meanings(entries: readonly NameEntry[], asOf: string | undefined): string[] {
  if (entries.some((entry) => entry.use === "place")) return [""];
  const use = ORDER.find((one) => entries.some((entry) => entry.use === one));
  const ranked = entries.filter((entry) => entry.use === use);
  const held = ranked.filter(({ from, to }) =>
    asOf === undefined ? !to : (!from || from <= asOf) && (!to || asOf <= to),
  );
  return [...new Set((held.length ? held : ranked).map((entry) => entry.id))].sort();
}

/** "Korea, Republic of" is "Republic of Korea". */
function uninverted(text: string): string {
  const match = /^([^,]+),[\s_]*(.+?(?:[\s_]of|[\s_]of[\s_]the|occupied))$/i.exec(text.trim());
  return match ? `${match[2]} ${match[1]}` : text;
}

function ambiguous(text: string, found: readonly Actor[]): ChanceryError {
  return new ChanceryError("ambiguous-actor", `"${text}" could mean ${listed(found, "or")}.`, {
    hint: "Write the full name or the code.",
  });
}

function unknownName(text: string, index: NameIndex, actors: ReadonlyMap<string, Actor>): ChanceryError {
  const key = keyOf(text);
  const near = nearest(key, index.forms(), ([form]) => form, 12).flatMap(([, entries]) =>
    entries.flatMap((entry) => actors.get(entry.id) ?? []),
  );
  return unknownActor(text, [...new Set(near)].slice(0, 3));
}

function unknown(text: string, actors: Iterable<Actor>, spelling: (actor: Actor) => string): ChanceryError {
  return unknownActor(text, nearest(keyOf(text), actors, spelling));
}

function unknownActor(text: string, near: readonly Actor[]): ChanceryError {
  return new ChanceryError("unknown-actor", `No state, organisation or bloc is known as "${text}".`, {
    hint: near.length
      ? `Nearest: ${listed(near, "or")}.`
      : "Write a name in English or an ISO code, for example PRK.",
  });
}

function listed(actors: readonly Actor[], word: string): string {
  const names = actors.map((actor) => `${actor.short} (${actor.code})`);
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${word} ${names.at(-1)}`;
}
