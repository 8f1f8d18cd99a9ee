/** One event of a stream, by the numbers of its actors and act; the day counts from any fixed day. */
export interface StreamEvent {
  source: number;
  act: number;
  target: number;
  day: number;
}

/**
 * What a ranker sees of a chronicle: events by number, sorted by day, and what is known of the actors
 * and acts for good. Numbers index `actors` and `acts`.
 */
export interface EventStream {
  readonly actors: readonly string[];
  readonly acts: readonly string[];
  readonly source: Int32Array;
  readonly act: Int32Array;
  readonly target: Int32Array;
  readonly day: Int32Array;
  /** By actor: number of the country that its name gives, -1 where it gives none. */
  readonly country: Int32Array;
  readonly countries: readonly string[];
  /** By actor: number of its sector, -1 where it has none. */
  readonly sector: Int32Array;
  readonly sectors: readonly string[];
  /** By act: CAMEO root less one, 0..19. */
  readonly root: Uint8Array;
  /** By act: quad class, 0..3 (verbal cooperation, material cooperation, verbal conflict, material conflict). */
  readonly quad: Uint8Array;
}

/** What a stream is made of: names, with the country, the sector and the class that each has. */
export interface StreamParts {
  actors: readonly { name: string; country: string | null; sector: string | null }[];
  acts: readonly { name: string; root: number; quad: number }[];
  events: readonly StreamEvent[];
}

/** Fewest actors of a sector: one that nobody shares tells nothing but the actor. */
const SHARED = 2;

/** A stream of the parts; the order in which events are given does not matter. Throws RangeError on a day before 0 or an unknown number. */
export function eventStream({ actors, acts, events }: StreamParts): EventStream {
  for (const { source, act, target, day } of events) {
    const known = source in actors && target in actors && act in acts;
    if (!known || day < 0)
      throw new RangeError(`event ${source} ${act} ${target} on day ${day} is not known.`);
  }
  const sorted = [...events].sort(
    (a, b) => a.day - b.day || a.act - b.act || a.source - b.source || a.target - b.target,
  );
  const country = numbered(actors.map((actor) => actor.country));
  const members = new Map<string | null, number>();
  for (const { sector } of actors) members.set(sector, (members.get(sector) ?? 0) + 1);
  const sector = numbered(
    actors.map((actor) => (members.get(actor.sector)! >= SHARED ? actor.sector : null)),
  );
  return {
    actors: actors.map((actor) => actor.name),
    acts: acts.map((act) => act.name),
    source: Int32Array.from(sorted, (event) => event.source),
    act: Int32Array.from(sorted, (event) => event.act),
    target: Int32Array.from(sorted, (event) => event.target),
    day: Int32Array.from(sorted, (event) => event.day),
    country: country.of,
    countries: country.names,
    sector: sector.of,
    sectors: sector.names,
    root: Uint8Array.from(acts, (act) => act.root),
    quad: Uint8Array.from(acts, (act) => act.quad),
  };
}

/** Texts by number in the order of first use; -1 for none. */
function numbered(texts: readonly (string | null)[]): { of: Int32Array; names: string[] } {
  const numbers = new Map<string, number>();
  const of = Int32Array.from(texts, (text) => {
    if (text === null) return -1;
    if (!numbers.has(text)) numbers.set(text, numbers.size);
    return numbers.get(text)!;
  });
  return { of, names: [...numbers.keys()] };
}
