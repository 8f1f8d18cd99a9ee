import { CASEBOOK } from "../casebook.ts";
import { ChanceryError } from "../errors.ts";
import { readCsv } from "./csv.ts";
import { leaderSpellings } from "./leaderSpellings.ts";
import { type NameEntry, NameIndex } from "./names.ts";
import { loadOffices } from "./offices.ts";
import { nearest } from "./similar.ts";
import { keyOf, tokens } from "./spelling.ts";
import { type Led, ledBy, type Spell, spellsOf } from "./spells.ts";

/** One term of office of an effective leader (Archigos' notion: who in fact ruled), as known on a day. */
export interface Leader {
  /** ISO code of the state. */
  code: string;
  name: string;
  start: string;
  /** Last day in office; absent while it runs, and where it ends after the as-of day. */
  end?: string;
  acting: boolean;
  /** A remark of the record; withheld while the term runs or where it tells of days after the as-of day. */
  note?: string;
  /** Keys of casebook/record/SOURCES.md. */
  source: string;
}

/** A leader named in a text, and where. */
export interface LeaderMention {
  leader: Leader;
  start: number;
  end: number;
  matched: string;
}

/** Who led which state when. Nothing dated after the as-of day shows: later terms do not exist, later ends are unknown. */
export interface Leaders {
  /** Who led the state on the day; on a day of change, the one who came. Undefined where nobody did or nobody is known. */
  leaderOf(code: string, day: string): Leader | undefined;
  /** Whether the person is the one who led the state on the day ({@link leaderOf}). */
  led: Led;
  /** All stretches of days in which one person led a state, both ends in; those of a state do not overlap. */
  spells(): readonly Spell[];
  /**
   * Whether the person led the state on the day in fact ({@link leaderOf}) or was its head of state, of government
   * or of the one party that rules it (casebook/record/offices.csv).
   */
  inOffice(code: string, person: string, day: string): boolean;
  /** Whether any leader or holder of an office of the state is known by the day. */
  knows(code: string, asOf: string): boolean;
  /** Terms of a state that had begun by the as-of day, in order. */
  terms(code: string, asOf: string): Leader[];
  /** Terms of one person, in order. */
  termsOf(person: { code: string; name: string }, asOf: string): Leader[];
  /** The latest term of the one leader that a name means. Throws ChanceryError "unknown-actor" or "ambiguous-actor". */
  findLeader(text: string, asOf: string): Leader;
  /** Whether the whole text is the name of a leader of any day: cheap, to be asked before a search. */
  bears(text: string): boolean;
  /** Leaders named in a text, left to right; names that several bear are left to {@link unclearLeaders}. */
  findLeaders(text: string, asOf: string): LeaderMention[];
  unclearLeaders(
    text: string,
    asOf: string,
  ): { candidates: Leader[]; start: number; end: number; matched: string }[];
}

/** Reads casebook/record/leaders.csv and the other spellings of casebook/actors/leader_names.csv. */
export function loadLeaders(casebook: URL = CASEBOOK): Leaders {
  const all: Leader[] = readCsv(new URL("record/leaders.csv", casebook))
    .map((row) => ({
      code: row.iso3!,
      name: row.leader!,
      start: row.start!,
      end: row.end || undefined,
      acting: /^acting\b/.test(row.role!),
      note: row.role || undefined,
      source: row.source!,
    }))
    .sort((a, b) => (a.code + a.start < b.code + b.start ? -1 : 1));
  const begins = new Map<string, string>();
  for (const term of [...all].reverse()) begins.set(idOf(term), term.start);
  const index = new NameIndex();
  const joined = new NameIndex();
  const add = (entry: NameEntry) => {
    index.add(entry);
    joined.add({ ...entry, name: keyOf(entry.name).replaceAll(" ", "") });
  };
  const people = new Map(all.map((term) => [idOf(term), term]));
  for (const [id, { code, name }] of people)
    for (const spelling of leaderSpellings(code, name))
      add({ id, use: "name", name: spelling, from: begins.get(id)!, to: "" });
  for (const { iso3, leader, name } of readCsv(new URL("actors/leader_names.csv", casebook))) {
    const id = `${iso3}/${leader}`;
    if (people.has(id)) add({ id, use: "name", name: name!, from: begins.get(id)!, to: "" });
  }

  const termsIn = (asOf: string, wanted: (term: Leader) => boolean) =>
    all.filter((term) => term.start <= asOf && wanted(term)).map((term) => knownOn(term, asOf));
  const latest = (id: string, asOf: string) => termsIn(asOf, (term) => idOf(term) === id).at(-1)!;
  const meant = (entries: readonly NameEntry[], asOf: string) =>
    [...new Set(entries.filter((entry) => entry.from <= asOf).map((entry) => entry.id))].sort();
  const hits = (text: string, asOf: string) => index.scan(text, (entries) => meant(entries, asOf));
  const lookUp = (text: string, asOf: string): string[] => {
    const bare = text.replaceAll("_", " ").replace(TITLE, "");
    const plain = tokens(bare);
    const short = plain.filter((word) => word.key.length > 1).map((word) => word.key);
    for (const [names, form] of [
      [index, text],
      [index, bare],
      [joined, plain.map((word) => word.key).join("")],
      [index, short.join(" ")],
    ] as const) {
      const ids = meant(names.get(form), asOf);
      if (ids.length) return ids;
    }
    return [];
  };

  const leaderOf: Leaders["leaderOf"] = (code, day) =>
    termsIn(day, (term) => term.code === code && (!term.end || day <= term.end)).at(-1);
  const offices = loadOffices(casebook);
  const spells = spellsOf(all);
  const led = ledBy(spells);

  return {
    leaderOf,
    led,
    spells: () => spells,
    inOffice: (code, person, day) => led(code, person, day) || offices.holds(code, person, day),
    knows: (code, asOf) =>
      termsIn(asOf, (term) => term.code === code).length > 0 || offices.knows(code, asOf),
    terms: (code, asOf) => termsIn(asOf, (term) => term.code === code),
    termsOf: ({ code, name }, asOf) => termsIn(asOf, (term) => term.code === code && term.name === name),
    findLeader: (text, asOf) => {
      const [id, ...others] = lookUp(text, asOf);
      const person = (one: string) => `${people.get(one)!.name} (${people.get(one)!.code})`;
      if (id !== undefined && others.length === 0) return latest(id, asOf);
      if (id !== undefined)
        throw new ChanceryError(
          "ambiguous-actor",
          `"${text}" could mean ${[id, ...others].map(person).join(", ")}.`,
          {
            hint: "Write the full name.",
          },
        );
      const known = [...people.keys()].filter((one) => begins.get(one)! <= asOf);
      const near = nearest(keyOf(text), known, (one) => keyOf(people.get(one)!.name));
      throw new ChanceryError("unknown-actor", `No leader known by ${asOf} is called "${text}".`, {
        hint: near.length
          ? `Nearest: ${near.map(person).join(", ")}.`
          : `Leaders are known for ${[...new Set(all.map((term) => term.code))].join(", ")}.`,
      });
    },
    bears: (text) => index.get(text).length > 0,
    findLeaders: (text, asOf) =>
      hits(text, asOf).flatMap(({ ids, ...where }) =>
        ids.length === 1 ? [{ leader: latest(ids[0]!, asOf), ...where }] : [],
      ),
    unclearLeaders: (text, asOf) =>
      hits(text, asOf).flatMap(({ ids, ...where }) =>
        ids.length > 1 ? [{ candidates: ids.map((id) => latest(id, asOf)), ...where }] : [],
      ),
  };
}

const TITLE =
  /^(?:(?:president|acting president|prime minister|premier|chairman|general secretary|secretary|marshal|general|leader|supreme leader|mr)\.?\s+)+/i;

function idOf(term: { code: string; name: string }): string {
  return `${term.code}/${term.name}`;
}

/** A term as it was known on a day: without its end if that came later, and without remarks that look ahead. */
function knownOn(term: Leader, asOf: string): Leader {
  const ended = term.end !== undefined && term.end <= asOf;
  const dates = term.note?.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
  const tells = (ended || term.end === undefined) && dates.every((day) => day <= asOf);
  return { ...term, end: ended ? term.end : undefined, note: tells ? term.note : undefined };
}
