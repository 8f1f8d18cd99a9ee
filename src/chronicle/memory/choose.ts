import { firstAtLeast, lowerBound } from "../lowerBound.ts";
import type { EventFilter } from "../query.ts";
import { Bits } from "./bits.ts";
import type { Columns, Field } from "./columns.ts";

/** Sets kept at most: a brief asks two hundred parts, and another day much the same. */
const MOST = 2000;

/** And of a table of many events fewer: bytes of all sets. */
const MOST_BYTES = 48e6;

/** Of which events a part holds that is no list of values of one field. */
type PartOf = { [K in keyof EventFilter]?: (value: NonNullable<EventFilter[K]>, columns: Columns) => Bits };

/** Parts that hold where the field of the same name is one of the values. */
const LISTS: ReadonlySet<string> = new Set<keyof EventFilter & Field>([
  ...(["source", "sourcePerson", "sourceName", "quad", "issue", "kind", "aim"] as const),
  ...(["confidence", "precision", "publisher", "dataset"] as const),
]);

/** The events whose target is one of the values; those without one are toward nobody, also where nobody is asked for. */
function toward(columns: Columns, field: Field, values: readonly string[]): Bits {
  const found = among(columns, field, values);
  return values.includes("") ? found.and(among(columns, "addressed", ["true"])) : found;
}

const PARTS: PartOf = {
  between: ([a, b], columns) =>
    among(columns, "source", [a])
      .and(toward(columns, "target", [b]))
      .or(among(columns, "source", [b]).and(toward(columns, "target", [a])))
      .and(among(columns, "aim", ["other"])),
  target: (codes, columns) => toward(columns, "target", codes),
  targetPerson: (people, columns) => toward(columns, "targetPerson", people),
  targetName: (names, columns) => toward(columns, "targetName", names),
  involving: (codes, columns) => among(columns, "source", codes).or(toward(columns, "target", codes)),
  person: (people, columns) =>
    among(columns, "sourcePerson", people).or(toward(columns, "targetPerson", people)),
  cameo: (prefixes, columns) =>
    where(columns, "cameo", (code) => prefixes.some((prefix) => code.startsWith(prefix))),
  addressed: (asked, columns) => among(columns, "addressed", [String(asked)]),
  abroad: (asked, columns) => {
    const [source, target] = [columns.column("source"), columns.column("target")];
    const sameAs = Int32Array.from(target.values, (code) => source.values.indexOf(code));
    const isAbroad = (i: number) => source.of[i] !== sameAs[target.of[i]!];
    return Bits.where(columns.size, (i) => isAbroad(i) === asked).and(among(columns, "addressed", ["true"]));
  },
  sign: (sign, { size, tenThousandths }) =>
    Bits.where(size, (i) => Math.sign(tenThousandths[i]!) === Math.sign(sign)),
  knownBy: (day, columns) => where(columns, "known", (known) => known <= day),
  on: (days, columns) => among(columns, "date", days).and(among(columns, "precision", ["day"])),
  id: (ids, columns) => Bits.of(columns.size, columns.withIds(ids)),
  text: (text, columns) => {
    if (!columns.withWords) throw new Error("the texts of these events are not at hand");
    return Bits.where(columns.size, columns.withWords(text));
  },
};

/**
 * Chooses of events those for which a filter holds (query.ts has the same meaning for one event); they are told by their places,
 * in order. A brief asks hundreds of filters that are put together from the same parts: for each part it is kept for which events
 * it holds.
 */
export function chooser(columns: Columns): (filter: EventFilter) => Int32Array {
  const { size } = columns;
  const most = Math.max(100, Math.min(MOST, Math.floor(MOST_BYTES / (size / 8 + 1))));
  const kept = new Map<string, Bits>();
  /** Of filters that are parts of many others; no set that is kept is joined in place. */
  const met = new WeakMap<EventFilter, Bits>();

  function keep(part: EventFilter, name: keyof EventFilter): Bits {
    const key = JSON.stringify(part);
    const held = kept.get(key);
    if (held) return held;
    const made = holdsFor(columns, part, name);
    if (kept.size >= most) kept.clear();
    kept.set(key, made);
    return made;
  }

  /** How many begin before the day. */
  const before = (day: string) => {
    const { values, of } = columns.column("date");
    return firstAtLeast(of, firstFrom(values, day));
  };

  function inTime({ from, to, begunBy }: EventFilter): Bits {
    const first = from === undefined ? 0 : before(from);
    const begun = begunBy === undefined ? size : before(`${begunBy}~`);
    if (to === undefined) return Bits.range(size, first, begun);
    const end = Math.min(begun, before(`${to}~`));
    // Only a month or a year of the last year can reach beyond its end.
    const sure = Math.min(end, Math.max(first, before(`${to.slice(0, 4)}-01-01`)));
    const { values, of } = columns.column("ends");
    const later = firstFrom(values, `${to}~`);
    return Bits.range(size, first, sure).or(Bits.where(size, (i) => of[i]! < later, sure, end));
  }

  function matching(filter: EventFilter): Bits {
    const held = met.get(filter);
    if (held) return held;
    const made = join(filter);
    met.set(filter, made);
    return made;
  }

  function join({ all = [], any, not = [], from, to, begunBy, ...own }: EventFilter): Bits {
    const found = inTime({ from, to, begunBy });
    for (const [name, value] of Object.entries(own))
      if (value !== undefined) found.and(keep({ [name]: value }, name as keyof EventFilter));
    for (const one of all) found.and(matching(one));
    for (const one of not) found.without(matching(one));
    if (any) found.and(any.reduce((either, one) => either.or(matching(one)), Bits.range(size, 0, 0)));
    return found;
  }

  return (filter) => join(filter).places();
}

/** The place of the first value from a text on; a day and a tilde come after all of that day. */
function firstFrom(values: readonly string[], text: string): number {
  return lowerBound(values.length, (i) => values[i]! >= text);
}

function holdsFor(columns: Columns, part: EventFilter, name: keyof EventFilter): Bits {
  if (LISTS.has(name)) return among(columns, name as Field, part[name] as readonly string[]);
  const made = PARTS[name] as ((value: unknown, columns: Columns) => Bits) | undefined;
  if (!made) throw new Error(`no events are chosen by "${name}"`);
  return made(part[name], columns);
}

/** The events of which the field is one of the values. */
function among(columns: Columns, field: Field, values: readonly string[]): Bits {
  const asked = new Set(values);
  return where(columns, field, (value) => asked.has(value));
}

/** The events for whose value of the field the test holds, which is asked once of each value. */
function where(columns: Columns, field: Field, test: (value: string) => boolean): Bits {
  const { values, of } = columns.column(field);
  return Bits.coded(
    of,
    Uint8Array.from(values, (value) => Number(test(value))),
  );
}
