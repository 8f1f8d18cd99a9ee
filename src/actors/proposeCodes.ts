import type { Actor } from "./actor.ts";
import type { CodeSystem } from "./codes.ts";
import type { Actors } from "./registry.ts";
import { keyOf } from "./spelling.ts";

/** A value that two systems read differently. */
export interface Unclear {
  here: Actor;
  rival: CodeSystem;
  there: Actor;
}

/** How the values of a column are read as actors. */
export interface CodeReading {
  system: CodeSystem;
  /** Values that the system knows, of so many. */
  known: number;
  of: number;
  /** Values that another system, which knows as many, reads as somebody else; they mean nobody. */
  unclear: ReadonlyMap<string, Unclear>;
  /** Names that could mean two, of whom the column calls the other otherwise: the actor that lists mean then. */
  settled: ReadonlyMap<string, Actor>;
}

/** Systems whose codes look alike, the commoner first: among those that read a column alike the first is named. */
const SHAPES: readonly { shape: RegExp; systems: readonly CodeSystem[] }[] = [
  { shape: /^\d{1,3}$/, systems: ["cown", "gw", "polity", "vdem", "ison"] },
  { shape: /^[A-Za-z]{2}$/, systems: ["iso2", "fips"] },
  { shape: /^[A-Za-z]{3}$/, systems: ["name", "cow", "gw", "polity", "cameo"] },
  { shape: /^(?:[A-Z]{3}){1,5}$/, systems: ["name", "cameo"] },
];

/** So much of a column must have the shape of a code for the column to be one of codes; the rest are slips. */
const MOST = 0.8;

/**
 * Which code system a column uses, by its distinct values: of the systems whose codes look so, the one that knows
 * most of them. Where two know as many and differ on a value, that value is unclear. A column that no system
 * explains, or of values that look like no codes, is one of names.
 */
export function proposeCodes(
  values: readonly string[],
  actors: Pick<Actors, "fromCode" | "meant">,
): CodeReading {
  const fitting = SHAPES.find(
    ({ shape }) => values.filter((text) => shape.test(text)).length >= MOST * values.length,
  );
  const [best, ...others] = (fitting?.systems ?? (["name"] as const))
    .map((system) => ({ system, read: readBy(system, values, actors) }))
    // Equals keep their order: the sort is stable.
    .sort((a, b) => b.read.size - a.read.size);
  const names = asNames(values, actors);
  if (!best || best.read.size === 0) return names;
  const unclear = readOtherwise(best, others);
  const known = best.read.size;
  if (best.system === "name") return { ...names, known, unclear };
  return { system: best.system, known, of: values.length, unclear, settled: new Map() };
}

interface Candidate {
  system: CodeSystem;
  read: ReadonlyMap<string, Actor>;
}

function readBy(system: CodeSystem, values: readonly string[], actors: Pick<Actors, "fromCode">) {
  return new Map(
    values.flatMap((text): [string, Actor][] => {
      const actor = actors.fromCode(system, text);
      return actor ? [[text, actor]] : [];
    }),
  );
}

function readOtherwise(best: Candidate, others: readonly Candidate[]): Map<string, Unclear> {
  const unclear = new Map<string, Unclear>();
  for (const { system, read } of others) {
    if (read.size < best.read.size) continue;
    for (const [text, here] of best.read) {
      const there = read.get(text);
      if (there && there.code !== here.code && !unclear.has(text))
        unclear.set(text, { here, rival: system, there });
    }
  }
  return unclear;
}

/**
 * Names that two states share and lists give to one of them, when they call the other otherwise: "Congo" beside
 * "Democratic Republic of the Congo" (ISO 3166, the United Nations, Correlates of War, Gleditsch and Ward).
 */
const LISTED: ReadonlyMap<string, { code: string; other: string }> = new Map([
  ["congo", { code: "COG", other: "COD" }],
]);

function asNames(values: readonly string[], actors: Pick<Actors, "meant">): CodeReading {
  const meant = values.map((text) => ({ text, actors: actors.meant(text) }));
  const sole = new Set(meant.flatMap(({ actors: [only, second] }) => (only && !second ? [only.code] : [])));
  const settled = new Map<string, Actor>();
  for (const { text, actors: both } of meant) {
    const listed = LISTED.get(keyOf(text.replace(/\((?:the|le)\)/i, "")));
    const actor = both.find(({ code }) => code === listed?.code);
    if (actor && both.length > 1 && sole.has(listed!.other)) settled.set(text, actor);
  }
  return { system: "name", known: sole.size, of: values.length, unclear: new Map(), settled };
}
