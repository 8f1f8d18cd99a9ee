import { QUADS } from "../../../src/chronicle/event.ts";
import { dayFromNumber, dayNumber } from "../../../src/dates.ts";
import type { DyadEvent } from "../../../src/forecast/dyads/history.ts";
import { seededRandom } from "../../../src/statistics/random.ts";

export const START = dayNumber("2014-01-01");

/** The intensity of a class in a simulated dyad, events a day: the same on every day, unlike from pair to pair. */
export function intensity(source: number, target: number, quad: number): number {
  const busy = ((source * 7 + target * 13) % 10) + 1;
  return (busy * [0.02, 0.004, 0.008, 0.006][quad]!) / 2;
}

export const stateName = (state: number) => `S${String(state).padStart(2, "0")}`;

/** Days without memory: each class of each dyad has events by a Poisson process of known intensity. */
export function simulated(states: number, days: number, seed: string): DyadEvent[] {
  const random = seededRandom(seed);
  const events: DyadEvent[] = [];
  for (let source = 0; source < states; source++)
    for (let target = 0; target < states; target++) {
      if (source === target) continue;
      QUADS.forEach((quad, place) => {
        const rate = intensity(source, target, place);
        const wait = () => -Math.log(1 - random.next()) / rate;
        let at = wait();
        while (at < days) {
          events.push({
            date: dayFromNumber(START + Math.floor(at)),
            source: stateName(source),
            target: stateName(target),
            quad,
          });
          at += wait();
        }
      });
    }
  return events;
}
