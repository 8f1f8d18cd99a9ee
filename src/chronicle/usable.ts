import type { Actor } from "../actors/actor.ts";
import { lastDayOf } from "../dates.ts";
import type { ChronicleEvent, Party } from "./event.ts";
import type { ReadRow } from "./reader.ts";
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

/** Counts what of the rows can be used, as they stream by. */
export interface UsableTally {
  add(event: ChronicleEvent): void;
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
  const place = (actor: Actor, { date, precision }: ChronicleEvent) => {
    if (actor.to !== undefined && date > actor.to) outsideOf(actor).after += 1;
    else if (actor.from !== undefined && date < actor.from && lastDayOf(date, precision) < actor.from)
      outsideOf(actor).before += 1;
  };

  return {
    add(event) {
      const { source, target } = event;
      unpaired.events += 1;
      const a = known.get(source.code);
      const b = target ? known.get(target.code) : undefined;
      if (a) place(a, event);
      if (b && b !== a) place(b, event);
      if (isNobody(target)) unpaired.unaimed += 1;
      else if (!a || !b) unpaired.unknownSide += 1;
      else if (a === b) unpaired.inside += 1;
    },
    told: () => ({
      unpaired: { ...unpaired },
      outOfTime: [...outside.values()]
        .map((one) => ({ ...one }))
        .sort((x, y) => y.before + y.after - (x.before + x.after) || (x.code < y.code ? -1 : 1)),
    }),
  };
}

/** Rows that serve no pair. */
export function withoutPair({ unaimed, unknownSide, inside }: Unpaired): number {
  return unaimed + unknownSide + inside;
}

/** The rows as they come, each event told to the tallies. */
export async function* tallied(
  rows: AsyncIterable<ReadRow[]>,
  ...tallies: readonly UsableTally[]
): AsyncIterable<ReadRow[]> {
  for await (const batch of rows) {
    for (const row of batch) if ("event" in row) for (const tally of tallies) tally.add(row.event);
    yield batch;
  }
}

function isNobody(target: Party | null): boolean {
  return target === null || (target.code === "" && target.name.trim() === "");
}
