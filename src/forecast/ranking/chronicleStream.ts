import { cameo, cameoCodes } from "../../chronicle/cameo.ts";
import type { ChronicleView } from "../../chronicle/chronicle.ts";
import { QUADS } from "../../chronicle/event.ts";
import type { EventFilter } from "../../chronicle/query.ts";
import { addDays, addMonths, dayNumber } from "../../dates.ts";
import { ActorRoll, type ChronicleActor, type CodeNames } from "./chronicleActors.ts";
import { type EventStream, eventStream, type StreamEvent } from "./stream.ts";

/** A chronicle up to the day before a day, as a ranker sees it. */
export interface ChronicleStream {
  stream: EventStream;
  /** By number in the stream. */
  actors: readonly ChronicleActor[];
  /** The number of the day that may be asked: the one after the last that is seen. */
  day: number;
  /** First day seen. */
  from: string;
  /** The rows that were read: what any count of theirs is drawn from. */
  rows: EventFilter;
}

/** Months are taken in, the latest first, until a year has passed and so many events are in … */
const ENOUGH = 50_000;
const YEAR = 12;
/** … or with the next there would be more than this. */
const MOST = 400_000;

/** Acts toward somebody, dated to the day and aimed at him; a vote in a body is none. */
const ACTS: EventFilter = { addressed: true, precision: ["day"], kind: ["act", "domestic"], aim: ["other"] };

const KEYS = [
  "date",
  "source",
  "sourceName",
  "sourcePerson",
  "target",
  "targetName",
  "targetPerson",
  "cameo",
] as const;

/**
 * The events before a day as a stream, acts named by CAMEO code. The store counts them by day, parties and act, so that
 * no row is read whole, and what several rows tell of one act of one day is one event. Sectors and states
 * are read from names as in the benchmark ("Police (China)"); the source's code goes before them.
 * Throws RangeError where the view sees the day itself.
 */
export async function chronicleStream(
  view: ChronicleView,
  day: string,
  codes: CodeNames,
): Promise<ChronicleStream> {
  if (view.asOf >= day) throw new RangeError(`the view of ${view.asOf} sees ${day} or later.`);
  const to = addDays(day, -1);
  const from = await firstDay(view, to);
  const rows: EventFilter = { ...ACTS, from, to };
  const first = dayNumber(from);
  const roll = new ActorRoll(codes);
  const tallies = await view.counts(rows, KEYS);
  const found = tallies.flatMap((row) => {
    const source = roll.key({ code: row.source, name: row.sourceName, person: row.sourcePerson });
    const target = roll.key({ code: row.target, name: row.targetName, person: row.targetPerson });
    const act = ACT_NUMBERS.get(row.cameo);
    return source === null || target === null || act === undefined
      ? []
      : [{ source, target, act, day: dayNumber(row.date) - first }];
  });
  const actors = roll.actors();
  const numbers = new Map(actors.map(({ key }, i) => [key, i]));
  const events = new Map<string, StreamEvent>();
  for (const { source, target, act, day: on } of found) {
    const event = { source: numbers.get(source)!, act, target: numbers.get(target)!, day: on };
    events.set(Object.values(event).join(" "), event);
  }
  return {
    stream: eventStream({
      actors: actors.map(({ actor: { id, country, sector } }) => ({ name: id, country, sector })),
      acts: CODES.map(({ code, root, quad }) => ({
        name: code,
        root: Number(root) - 1,
        quad: QUADS.indexOf(quad),
      })),
      events: [...events.values()],
    }),
    actors: actors.map(({ actor }) => actor),
    day: dayNumber(day) - first,
    from,
    rows,
  };
}

/** Every code of the codebook is an act, so that any may be asked. */
const CODES = cameoCodes();
const ACT_NUMBERS = new Map(CODES.map(({ code }, i) => [code, i]));

/** Number of an act in every stream of a chronicle. Throws RangeError on a code that CAMEO lacks. */
export function actNumber(code: string): number {
  const number = cameo(code) && ACT_NUMBERS.get(code);
  if (number === undefined) throw new RangeError(`"${code}" is no code of CAMEO.`);
  return number;
}

/** The first day of the months that are read, counted back from a day. */
async function firstDay(view: ChronicleView, to: string): Promise<string> {
  const months = [...(await view.counts({ ...ACTS, to }, ["month"]))].reverse();
  const year = addMonths(to, -YEAR).slice(0, 7);
  let [events, first] = [0, to.slice(0, 7)];
  for (const { month, n } of months) {
    if (events > 0 && events + n > MOST) break;
    if (events >= ENOUGH && month < year) break;
    events += n;
    first = month;
  }
  return `${first}-01`;
}
