import type { Actor } from "../actors/actor.ts";
import { addDays, lastDayOf } from "../dates.ts";
import type { ChronicleEvent, Party } from "./event.ts";
import { sharedActors } from "./readers/sharedActors.ts";

/** Rows read as events that serve no pair of actors, each by the first reason that holds, in this order. */
export interface Unpaired {
  /** Rows that were read as events: all but those in quarantine. */
  events: number;
  /** They name nobody they are aimed at. */
  unaimed: number;
  /** A side is neither a state, a territory nor an organisation that we know, or is not told. */
  unknownSide: number;
  /** The same actor stands on both sides. */
  inside: number;
}

/** An actor that rows name on days on which it was not, by the first and last day of the roster. */
export interface OutOfTime {
  code: string;
  name: string;
  /** Rows dated before its first day, and after its last: to a month or a year only where all of that lies outside. */
  before: number;
  after: number;
  /** These days, "" where the roster has none. */
  from: string;
  to: string;
}

/** What of the rows that were read can be used, as far as the rows alone tell. */
export interface Usable {
  unpaired: Unpaired;
  /** The most rows first. */
  outOfTime: OutOfTime[];
}

/** What of an event tells of which use it is. */
export type UseOf = Pick<ChronicleEvent, "date" | "precision"> & {
  source: Pick<Party, "code">;
  target: Pick<Party, "code" | "name"> | null;
};

/** Counts what of the rows can be used, as they stream by. */
export interface UsableTally {
  /** Counts an event, or so many that are alike. */
  add(event: UseOf, times?: number): void;
  /** Days on which an actor begins to be, or is no more, in order: events that are alike and between two of them count alike. */
  turns: readonly string[];
  told(): Usable;
}

/** A tally that starts at nothing. `actors` are those that a command accepts as one of a pair. */
export function usableTally(actors: readonly Actor[] = sharedActors().all()): UsableTally {
  const known = new Map(actors.map((actor) => [actor.code, actor]));
  const unpaired: Unpaired = { events: 0, unaimed: 0, unknownSide: 0, inside: 0 };
  const outside = new Map<string, OutOfTime>();

  const outsideOf = (actor: Actor) => {
    const { code, name, from = "", to = "" } = actor;
    const found = outside.get(code) ?? { code, name, before: 0, after: 0, from, to };
    outside.set(code, found);
    return found;
  };
  const place = (actor: Actor, { date, precision }: UseOf, times: number) => {
    if (actor.to !== undefined && date > actor.to) outsideOf(actor).after += times;
    else if (actor.from !== undefined && date < actor.from && lastDayOf(date, precision) < actor.from)
      outsideOf(actor).before += times;
  };

  return {
    turns: [
      ...new Set(actors.flatMap(({ from, to }) => [from ?? [], to ? addDays(to, 1) : []].flat())),
    ].sort(),
    add(event, times = 1) {
      const { source, target } = event;
      unpaired.events += times;
      const a = known.get(source.code);
      const b = target ? known.get(target.code) : undefined;
      if (a) place(a, event, times);
      if (b && b !== a) place(b, event, times);
      if (isNobody(target)) unpaired.unaimed += times;
      else if (!a || !b) unpaired.unknownSide += times;
      else if (a === b) unpaired.inside += times;
    },
    told: () => ({
      unpaired: { ...unpaired },
      outOfTime: mostFirst(outside.values()),
    }),
  };
}

function mostFirst(all: Iterable<OutOfTime>): OutOfTime[] {
  return [...all]
    .map((one) => ({ ...one }))
    .sort((x, y) => y.before + y.after - (x.before + x.after) || (x.code < y.code ? -1 : 1));
}

/** What can be used of several files together. */
export function usableOfAll(parts: readonly Usable[]): Usable {
  const unpaired: Unpaired = { events: 0, unaimed: 0, unknownSide: 0, inside: 0 };
  const outside = new Map<string, OutOfTime>();
  for (const part of parts) {
    for (const why of Object.keys(unpaired) as (keyof Unpaired)[]) unpaired[why] += part.unpaired[why];
    for (const one of part.outOfTime) {
      const { before, after } = outside.get(one.code) ?? { before: 0, after: 0 };
      outside.set(one.code, { ...one, before: before + one.before, after: after + one.after });
    }
  }
  return { unpaired, outOfTime: mostFirst(outside.values()) };
}

/** Rows that serve no pair. */
export function withoutPair({ unaimed, unknownSide, inside }: Unpaired): number {
  return unaimed + unknownSide + inside;
}

function isNobody(target: UseOf["target"]): boolean {
  return target === null || (target.code === "" && target.name.trim() === "");
}
