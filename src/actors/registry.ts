import type { Actor } from "./actor.ts";
import { nameRows, translationRows } from "./atlas.ts";
import { readBlocs } from "./blocs.ts";
import { type CodeSystem, cameoActor, codeFinder } from "./codes.ts";
import { ambiguousActor, unknownActor, unknownBloc } from "./errors.ts";
import { fillNames } from "./fillNames.ts";
import { labelled, readLabels } from "./labels.ts";
import { lookUp } from "./lookUp.ts";
import { meanings } from "./meanings.ts";
import { NameIndex } from "./names.ts";
import { readRoster } from "./roster.ts";
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
  /** All that {@link find} could take a text for, without errors: one, several or none. */
  meant(text: string, asOf?: string): Actor[];
  /** Those whose spelling comes nearest to a text that means nobody, three at most: a search of some milliseconds. */
  near(text: string, asOf?: string): Actor[];
  /** As {@link meant}, but names and codes alone (no adjectives, no capitals), without errors: one, several or none. */
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
  /**
   * The actor that a code of a system means on a day; undefined where the system does not have it. Letters may be
   * written small, numbers without their leading zeros. For `name` and `icews` a name that means one actor.
   */
  fromCode(system: CodeSystem, text: string, asOf?: string): Actor | undefined;
}

/** Reads names, codes and memberships from the casebook and i18n-iso-countries: no database, some 30 ms. */
export function loadActors(options: ActorOptions = {}): Actors {
  const roster = readRoster(options.labels ?? {});
  const labels = readLabels();
  const blocs = readBlocs();
  const sorted = [...roster.actors.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  let filled: NameIndex | undefined;
  // Four thousand spellings are gathered when the first text is read, not at every start.
  const index = () => {
    filled ??= fillNames(new NameIndex(), {
      ...roster,
      actors: sorted,
      labels,
      listed: nameRows(),
      translations: translationRows(),
    });
    return filled;
  };

  const byCode = (code: string, asOf?: string) => {
    const actor = roster.actors.get(code);
    return actor && labelled(actor, labels, asOf);
  };
  const atCodes = (codes: readonly string[], asOf?: string) =>
    codes.flatMap((code) => byCode(code, asOf) ?? []);
  const one = (code: string | undefined) => (code === undefined ? undefined : byCode(code));
  const hits = (text: string, asOf?: string) =>
    index()
      .scan(text, (entries) => meanings(entries, asOf))
      .map(({ ids, ...where }) => ({ candidates: atCodes(ids, asOf), ...where }));

  const ofSystem = codeFinder(roster);
  const names = lookUp({ index, actor: byCode, iso2: (letters, day) => ofSystem("iso2", letters, day) });
  const meant = (text: string, asOf?: string): Actor[] => {
    const exact = byCode(text.trim(), asOf);
    return exact ? [exact] : atCodes(names.meant(text, asOf), asOf);
  };
  let spellings: { form: string; id: string }[] | undefined;
  const near = (text: string, asOf?: string): Actor[] => {
    spellings ??= [...index().forms()].flatMap(([form, entries]) =>
      entries.filter(({ id }) => roster.actors.has(id)).map(({ id }) => ({ form, id })),
    );
    // One actor may stand under several spellings.
    const found = nearest(keyOf(text), spellings, ({ form }) => form, 30).map(({ id }) => id);
    return atCodes([...new Set(found)].slice(0, 3), asOf);
  };
  const find = (text: string, asOf?: string): Actor => {
    const [actor, ...others] = meant(text, asOf);
    if (actor && others.length) throw ambiguousActor(text, [actor, ...others]);
    if (actor) return actor;
    throw unknownActor(text, near(text, asOf));
  };

  return {
    all: () => sorted,
    byCode,
    name: (code, asOf) => byCode(code, asOf)?.name ?? code,
    find,
    meant,
    near,
    named: (text, asOf) => atCodes(names.named(text, asOf), asOf),
    findAll: (text, asOf) =>
      hits(text, asOf).flatMap(({ candidates: [actor, second], ...where }) =>
        actor && !second ? [{ actor, ...where }] : [],
      ),
    unclear: (text, asOf) => hits(text, asOf).filter((hit) => hit.candidates.length > 1),
    members: (bloc, asOf) => {
      const id = blocs.has(bloc.toLowerCase()) ? bloc.toLowerCase() : blocs.idOf(find(bloc).code, find);
      if (id === undefined)
        throw unknownBloc(
          bloc,
          blocs.list().map((known) => known.id),
        );
      return blocs.members(id, asOf);
    },
    blocs: () => blocs.list(),
    cow: (code) => roster.actors.get(code)?.cow,
    fromCow: (number) => one(roster.byCow.get(number)),
    fromCameo: (code) => one(cameoActor(roster, code)),
    fromIso2: (code) => one(roster.byIso2.get(code)),
    fromCode: (system, text, asOf) => {
      const [actor, second] =
        system === "name" || system === "icews"
          ? meant(text, asOf)
          : atCodes([ofSystem(system, text, asOf) ?? []].flat(), asOf);
      return second ? undefined : actor;
    },
  };
}
