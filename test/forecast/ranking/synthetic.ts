import { type EventStream, eventStream, type StreamEvent } from "../../../src/forecast/ranking/stream.ts";
import { seededRandom } from "../../../src/statistics/random.ts";

const COUNTRIES = ["A", "B", "C"];
export const ACTORS = 12;
export const ACTS = 4;

/** Events of some days drawn by the seed, a few pairs recurring; every third actor has no country in its name. */
export function drawn(seed: number, days: number, perDay = 8): StreamEvent[] {
  const random = seededRandom(seed);
  const events: StreamEvent[] = [];
  for (let day = 0; day < days; day++) {
    for (let i = 0; i < perDay; i++) {
      const source = random.int(ACTORS);
      const usual = random.next() < 0.6;
      const target = usual ? (source + 1 + random.int(2)) % ACTORS : random.int(ACTORS);
      events.push({ source, act: usual ? source % ACTS : random.int(ACTS), target, day });
    }
  }
  return events;
}

export function streamOf(events: readonly StreamEvent[]): EventStream {
  return eventStream({
    actors: Array.from({ length: ACTORS }, (_, i) => ({
      name: `actor ${i}`,
      country: i % 3 === 2 ? null : COUNTRIES[i % COUNTRIES.length]!,
      sector: i % 4 === 3 ? null : ["STATE", "Police", "Media"][i % 4]!,
    })),
    acts: Array.from({ length: ACTS }, (_, i) => ({ name: `act ${i}`, root: i * 5, quad: i })),
    events,
  });
}
