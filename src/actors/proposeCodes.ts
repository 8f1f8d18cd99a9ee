import type { Actor } from "./actor.ts";
import type { CodeSystem } from "./codes.ts";
import type { Actors } from "./registry.ts";

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
  /** Names that could mean two, of whom the column calls the other otherwise: the actor that is left. */
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

/** "Congo" beside "DR Congo" is the other Congo: a list that names one of two otherwise means the other. */
function asNames(values: readonly string[], actors: Pick<Actors, "meant">): CodeReading {
  const sole = new Set<string>();
  const shared: [string, Actor[]][] = [];
  for (const text of values) {
    const meant = actors.meant(text);
    if (meant.length === 1) sole.add(meant[0]!.code);
    // Two letters are a code or an acronym, and no column settles which.
    else if (meant.length === 2 && text.length > 2) shared.push([text, meant]);
  }
  const settled = new Map<string, Actor>();
  for (const [text, meant] of shared) {
    const left = meant.filter(({ code }) => !sole.has(code));
    if (left.length === 1) settled.set(text, left[0]!);
  }
  return { system: "name", known: sole.size, of: values.length, unclear: new Map(), settled };
}
