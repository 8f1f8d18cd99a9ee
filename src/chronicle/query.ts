import { lastDayOf, type Precision } from "../dates.ts";
import type { Aim, ChronicleEvent, EventConfidence, EventKind, QuadClass } from "./event.ts";
import { wordsOf } from "./text.ts";

/**
 * Which events; every part that is given must hold. Lists mean "one of", and an empty list holds for none.
 * A filter is data: the store prints it as SQL (store/where.ts), {@link holds} reads it for events at hand,
 * and a test holds the two to the same answer.
 */
export interface EventFilter {
  /** Acts of one toward the other, in either direction, and aimed at it. */
  between?: readonly [string, string];
  source?: readonly string[];
  target?: readonly string[];
  /** Source or target is one of these. */
  involving?: readonly string[];
  /** CAMEO codes by prefix: "17" takes 17, 171, 1711. */
  cameo?: readonly string[];
  quad?: readonly QuadClass[];
  issue?: readonly string[];
  kind?: readonly EventKind[];
  aim?: readonly Aim[];
  confidence?: readonly EventConfidence[];
  /** Source or target person. */
  person?: readonly string[];
  /** The person who acts. */
  sourcePerson?: readonly string[];
  /** The person acted upon. */
  targetPerson?: readonly string[];
  /** The party that acts, as the source wrote it. */
  sourceName?: readonly string[];
  /** The party acted upon, as the source wrote it. */
  targetName?: readonly string[];
  /** Only acts with an addressee (true) or without one (false). */
  addressed?: boolean;
  /** Only acts toward another actor than the source (true), or toward itself (false). An act without an addressee is neither. */
  abroad?: boolean;
  /** Only acts above (1) or below (-1) zero on Goldstein's scale. */
  sign?: 1 | -1;
  precision?: readonly Precision[];
  /** Whole period on or after this day. */
  from?: string;
  /** Whole period on or before this day. */
  to?: string;
  /** Period begun on or before this day. */
  begunBy?: string;
  /** Known on or before this day. */
  knownBy?: string;
  /** Dated to the day, and that day one of these. */
  on?: readonly string[];
  id?: readonly string[];
  /** Who reported it, as the source wrote it. */
  publisher?: readonly string[];
  dataset?: readonly string[];
  /**
   * Words, each of which stands in the summary or in a party's name as the source wrote it: whatever the case and the
   * accents, also within a longer word (chronicle/text.ts). Without a word it holds for all.
   */
  text?: string;
  /** Every one of these holds as well. */
  all?: readonly EventFilter[];
  /** At least one of these holds as well. */
  any?: readonly EventFilter[];
  /** And none of these. */
  not?: readonly EventFilter[];
}

/**
 * Columns by which events can be counted. `month`, `quarter` and `year` are those in which the period lies; rows
 * whose date is less precise than that are left out. `date` is the first day of the period: read it with `precision`.
 * `class` is the first class of acts that holds (chronicle/classes.ts), "" where none does.
 */
export const COUNT_KEYS = [
  "date",
  "precision",
  "month",
  "quarter",
  "year",
  "quad",
  "root",
  "cameo",
  "class",
  "issue",
  "source",
  "target",
  "sourcePerson",
  "targetPerson",
  "sourceName",
  "targetName",
  "kind",
  "aim",
  "confidence",
  "publisher",
  "dataset",
] as const;

export type CountKey = (typeof COUNT_KEYS)[number];

/** How many events stand under one value of each key; "" where the event has none. */
export type Tally<K extends CountKey = CountKey> = Readonly<Record<K, string>> & {
  /** Events. */
  readonly n: number;
  /** Reports behind them. */
  readonly reports: number;
  /** Sum of the Goldstein intensities, −10 to +10 each. */
  readonly goldstein: number;
};

/** The same with acts: what is told of one act of one day (source, target, code) by several events counts once. */
export type DistinctTally<K extends CountKey = CountKey> = Tally<K> & { readonly distinct: number };

/** Which part of the events to list, in order of time: the first or the last so many, `skip` of them passed over from that end. */
export type Listed = { first: number; skip?: number } | { last: number; skip?: number };

/** The filter as a function; the same meaning as the store's SQL. Read the filter once, ask it of many events. */
export function holds(filter: EventFilter): (event: ChronicleEvent) => boolean {
  const tests: ((event: ChronicleEvent) => boolean)[] = [];
  const oneOf = (
    list: readonly string[] | undefined,
    value: (event: ChronicleEvent) => string | undefined,
  ) => {
    if (list === undefined) return;
    const set = new Set<string | undefined>(list);
    tests.push((event) => set.has(value(event)));
  };
  const { between, involving, cameo, person, addressed, abroad, sign, from, to, begunBy, knownBy } = filter;
  if (between) {
    const [a, b] = between;
    tests.push(({ source, target, aim }) => {
      if (target === null || aim !== "other") return false;
      return (source.code === a && target.code === b) || (source.code === b && target.code === a);
    });
  }
  oneOf(filter.source, (event) => event.source.code);
  oneOf(filter.target, (event) => event.target?.code);
  if (involving) {
    const set = new Set<string | undefined>(involving);
    tests.push((event) => set.has(event.source.code) || set.has(event.target?.code));
  }
  if (cameo) tests.push((event) => cameo.some((prefix) => event.cameo.startsWith(prefix)));
  oneOf(filter.quad, (event) => event.quad);
  oneOf(filter.issue, (event) => event.issue);
  oneOf(filter.kind, (event) => event.kind);
  oneOf(filter.aim, (event) => event.aim);
  oneOf(filter.confidence, (event) => event.confidence);
  if (person) {
    const set = new Set<string | undefined>(person);
    tests.push((event) => set.has(event.source.person) || set.has(event.target?.person));
  }
  oneOf(filter.sourcePerson, (event) => event.source.person);
  oneOf(filter.targetPerson, (event) => event.target?.person);
  oneOf(filter.sourceName, (event) => event.source.name);
  oneOf(filter.targetName, (event) => event.target?.name);
  if (addressed !== undefined) tests.push((event) => (event.target !== null) === addressed);
  if (abroad !== undefined)
    tests.push(({ source, target }) => target !== null && (target.code !== source.code) === abroad);
  if (sign !== undefined) tests.push((event) => Math.sign(event.goldstein) === sign);
  oneOf(filter.precision, (event) => event.precision);
  if (from !== undefined) tests.push((event) => event.date >= from);
  if (to !== undefined) tests.push((event) => lastDayOf(event.date, event.precision) <= to);
  if (begunBy !== undefined) tests.push((event) => event.date <= begunBy);
  if (knownBy !== undefined) tests.push((event) => event.known <= knownBy);
  oneOf(filter.on, (event) => (event.precision === "day" ? event.date : undefined));
  oneOf(filter.id, (event) => event.id);
  oneOf(filter.publisher, (event) => event.evidence.publisher);
  oneOf(filter.dataset, (event) => event.origin.dataset);
  for (const { pattern } of wordsOf(filter.text ?? "")) {
    const word = new RegExp(pattern, "iu");
    tests.push(
      ({ evidence, source, target }) =>
        word.test(evidence.summary) || word.test(source.name) || (target !== null && word.test(target.name)),
    );
  }
  tests.push(...(filter.all ?? []).map(holds));
  const any = filter.any?.map(holds);
  if (any) tests.push((event) => any.some((one) => one(event)));
  for (const one of filter.not?.map(holds) ?? []) tests.push((event) => !one(event));
  return (event) => tests.every((test) => test(event));
}
