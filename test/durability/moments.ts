import { seededRandom } from "../../src/statistics/random.ts";

/** A place that the work passes, and when, in milliseconds. */
export interface Mark {
  at: number;
  name: string;
}

/** When a process is killed: so many milliseconds after it has passed a mark, by its place among the marks. */
export interface Moment {
  mark: number;
  after: number;
  /** How it was drawn, for whoever has to look into a failure. */
  told: string;
}

/** The marks that a process told. */
export function marksIn(out: string): Mark[] {
  return [...out.matchAll(/^(\S+) (.+)$/gm)].map(([, at, name]) => ({ at: Number(at), name: name! }));
}

/**
 * Moments spread over the whole of a work: its time, as measured once, in as many equal parts, and one at random in each. Each is told
 * by the mark before it, so that a machine that is slower the next time is killed at about the same place.
 */
export function spread(marks: readonly Mark[], count: number, seed: string): Moment[] {
  const random = seededRandom(seed);
  const [begun, done] = [marks[0]!.at, marks.at(-1)!.at];
  return Array.from({ length: count }, (_, part) => {
    const at = begun + ((part + random.next()) / count) * (done - begun);
    return after(
      marks,
      marks.findLastIndex((mark) => mark.at <= at),
      at,
      seed,
    );
  });
}

/** Moments just after marks of a name: half a millisecond at most. */
export function justAfter(marks: readonly Mark[], name: string, count: number, seed: string): Moment[] {
  const random = seededRandom(`${seed}, after ${name}`);
  const places = marks.flatMap((mark, place) => (mark.name === name ? [place] : []));
  return random
    .shuffle(places)
    .slice(0, count)
    .map((place) => after(marks, place, marks[place]!.at + random.next() / 2, seed));
}

function after(marks: readonly Mark[], mark: number, at: number, seed: string): Moment {
  const delay = at - marks[mark]!.at;
  const told = `seed "${seed}": ${delay.toFixed(2)} ms after mark ${mark} (${marks[mark]!.name})`;
  return { mark, after: delay, told };
}
