import { keyOf, type Token, tokens } from "./spelling.ts";

/**
 * What a spelling is to the one it names. `place` names nobody: it is read so that its words are not.
 * `translation` is a name in Latin letters of another language: it is known as a whole name, and not looked for
 * in English texts, where "Suisse" is a bank and "Maurice" a man.
 */
export type NameUse = "code" | "name" | "translation" | "adjective" | "seat" | "place";

/** One spelling of one name, with the days between which it means this one where another shares it. */
export interface NameEntry {
  id: string;
  use: NameUse;
  /** As it was written down. */
  name: string;
  from: string;
  to: string;
}

/** A stretch of a text that names somebody; `ids` holds more than one where it could mean several. */
export interface NameHit {
  ids: string[];
  start: number;
  end: number;
  matched: string;
}

// Names that are also words or first names: they count only when written with a capital.
const ORDINARY = new Set(
  `abe bush car carter chad commonwealth dane finn ford guinea hague han holland jersey johnson jordan kiwi lee
  male mali mongol moon park pole polish praia quad reunion rome swede thai togo turkey uno wales west western`.split(
    /\s+/,
  ),
);

// Codes and acronyms that are words as well: they do not count in a text that is all capitals.
const SHOUTED = new Set(
  "and are bel ben can car col com cog cod dom gin hun mar mus nor pan per sen ton tun us who".split(" "),
);

/** Spellings and whom they mean, in any number of languages. Fill it, then look up whole names or read texts. */
export class NameIndex {
  readonly #entries = new Map<string, NameEntry[]>();
  /** By its first word, how many words the longest form has: at most words no name begins. */
  readonly #longest = new Map<string, number>();

  /** Adds a spelling unless the same one is there with the same meaning. Spellings without a letter are ignored. */
  add(entry: NameEntry): void {
    const key = keyOf(entry.name);
    if (!key) return;
    const held = this.#entries.get(key);
    if (!held) this.#entries.set(key, [entry]);
    else if (!held.some((other) => other.id === entry.id && other.use === entry.use)) held.push(entry);
    const [first, ...more] = key.split(" ");
    this.#longest.set(first!, Math.max(this.#longest.get(first!) ?? 0, 1 + more.length));
  }

  /** All meanings of a name, under every spelling that comes to the same form. */
  get(name: string): readonly NameEntry[] {
    return this.#entries.get(keyOf(name)) ?? [];
  }

  /** Every form with its meanings, in the order of adding. */
  forms(): IterableIterator<[string, NameEntry[]]> {
    return this.#entries.entries();
  }

  /**
   * All names in a text, from left to right, the longest at each place. `choose` turns the meanings of a
   * form into ids; an empty list means "not a name here". Acronyms and codes must stand in capitals.
   */
  scan(text: string, choose: (entries: readonly NameEntry[]) => string[]): NameHit[] {
    const words = tokens(text);
    const shouting = !/\p{Ll}/u.test(text);
    const hits: NameHit[] = [];
    for (let at = 0; at < words.length; ) {
      const found = this.#longestAt(words, at, shouting, choose);
      if (found && found.ids[0] !== "") {
        const start = words[at]!.start;
        const end = words[at + found.length - 1]!.end;
        hits.push({ ids: found.ids, start, end, matched: text.slice(start, end) });
      }
      at += found?.length ?? 1;
    }
    return hits;
  }

  #longestAt(
    words: readonly Token[],
    at: number,
    shouting: boolean,
    choose: (entries: readonly NameEntry[]) => string[],
  ): { ids: string[]; length: number } | undefined {
    const longest = this.#longest.get(words[at]!.key) ?? 0;
    for (let length = Math.min(longest, words.length - at); length > 0; length--) {
      const part = words.slice(at, at + length);
      const entries = this.#entries.get(part.map((word) => word.key).join(" "));
      const ids = choose(entries?.filter((entry) => fits(entry, part, shouting)) ?? []);
      if (ids.length) return { ids, length };
    }
    return undefined;
  }
}

function fits(entry: NameEntry, part: readonly Token[], shouting: boolean): boolean {
  if (entry.use === "translation") return false;
  const [first] = part;
  // "Korea, North" is a state, and "in Korea, north of the parallel" a place.
  if (entry.name.includes(","))
    return capitals(entry.name) === capitals(part.map(({ raw }) => raw).join(" "));
  if (part.length > 1 || !first) return true;
  if (/^\p{Lu}[\p{Lu}\p{N}]{1,5}$/u.test(entry.name))
    return first.dotted || (first.raw === entry.name && !(shouting && SHOUTED.has(first.key)));
  return !ORDINARY.has(first.key) || /^\p{Lu}/u.test(first.raw);
}

/** How many words of a name begin with a capital. */
function capitals(name: string): number {
  return name.match(/(?<![\p{L}\p{N}])\p{Lu}/gu)?.length ?? 0;
}
