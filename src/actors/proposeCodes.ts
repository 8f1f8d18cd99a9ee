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
  /** Values that look like codes, where no system of ours explains the column; else 0. */
  codes: number;
  /** Values that another system, which knows as many, reads as somebody else; they mean nobody. */
  unclear: ReadonlyMap<string, Unclear>;
  /** The systems that know as many: {@link unclearIn} holds values that were not seen against them too. */
  rivals: readonly CodeSystem[];
  /** Names that could mean two, of whom the column calls the other otherwise: the actor that lists mean then. */
  settled: ReadonlyMap<string, Actor>;
}

/** Systems whose codes look alike, the commoner first: among those that read a column alike the first is named. */
const SHAPES: readonly { shape: RegExp; letters?: true; systems: readonly CodeSystem[] }[] = [
  { shape: /^\d{1,3}(?:\.0+)?$/, systems: ["cown", "gw", "polity", "vdem", "ison"] },
  { shape: /^[A-Za-z]{2}$/, systems: ["iso2", "fips"] },
  { shape: /^[A-Za-z]{3}$/, letters: true, systems: ["name", "cow", "gw", "polity", "cameo"] },
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
  if (!best || best.read.size === 0) return asNames(values, actors);
  const known = best.read.size;
  // Letters of three have many systems that are not among ours (Olympic teams, FIFA): one that knows half does not explain them.
  if (best.system !== "name" && fitting?.letters && known < MOST * values.length)
    return asNames(values, actors);
  const rivals = others.filter(({ read }) => read.size >= known).map(({ system }) => system);
  const unclear = new Map(
    [...best.read.keys()].flatMap((text): [string, Unclear][] => {
      const both = unclearIn({ system: best.system, rivals }, text, actors);
      return both ? [[text, both]] : [];
    }),
  );
  if (best.system === "name")
    return { ...asNames(values, actors), known, unclear, rivals, codes: codesUnexplained(values, known) };
  return { system: best.system, known, of: values.length, unclear, rivals, codes: 0, settled: new Map() };
}

/** The two whom a value could mean in a column that more than one system explains; undefined where it is clear. */
export function unclearIn(
  { system, rivals }: Pick<CodeReading, "system" | "rivals">,
  text: string,
  actors: Pick<Actors, "fromCode">,
  day?: string,
): Unclear | undefined {
  if (!rivals.length) return undefined;
  const here = actors.fromCode(system, text, day);
  if (!here) return undefined;
  for (const rival of rivals) {
    const there = actors.fromCode(rival, text, day);
    if (there && there.code !== here.code) return { here, rival, there };
  }
  return undefined;
}

function readBy(system: CodeSystem, values: readonly string[], actors: Pick<Actors, "fromCode">) {
  return new Map(
    values.flatMap((text): [string, Actor][] => {
      const actor = actors.fromCode(system, text);
      return actor ? [[text, actor]] : [];
    }),
  );
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
  const known = meant.filter(({ actors: found }) => found.length > 0).length;
  const codes = codesUnexplained(values, known);
  return { system: "name", known, of: values.length, codes, unclear: new Map(), rivals: [], settled };
}

/** How many of a column look like codes, where they are most of it and too few are known for them to be ISO's. */
function codesUnexplained(values: readonly string[], known: number): number {
  const codes = values.filter((text) => /^[A-Za-z]{1,3}$/.test(text)).length;
  return codes >= MOST * values.length && known < MOST * values.length ? codes : 0;
}
