import { firstAtLeast } from "../../chronicle/lowerBound.ts";
import type { EventStream } from "./stream.ts";

/**
 * A question of the protocol: on that day, whom did the source do the act to? `act` is doubled: from the number of acts
 * on, it is the inverse, so that "who did it to the source?" is asked in the same form.
 */
export interface RankingQuery {
  day: number;
  source: number;
  act: number;
  /** The true answers, each once, in rising order. */
  answers: readonly number[];
}

/** First event of the stream on the day or later. */
export function firstOf(stream: EventStream, day: number): number {
  return firstAtLeast(stream.day, day);
}

/** The queries of a day, both directions, in the order of act and source. */
export function queriesOf(stream: EventStream, day: number): RankingQuery[] {
  const { source, act, target, acts } = stream;
  const groups = new Map<number, Set<number>>();
  const actors = stream.actors.length;
  const put = (from: number, doubled: number, to: number) => {
    const key = doubled * actors + from;
    const answers = groups.get(key);
    if (answers) answers.add(to);
    else groups.set(key, new Set([to]));
  };
  for (let i = firstOf(stream, day), end = firstOf(stream, day + 1); i < end; i++) {
    put(source[i]!, act[i]!, target[i]!);
    put(target[i]!, act[i]! + acts.length, source[i]!);
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([key, answers]) => ({
      day,
      source: key % actors,
      act: Math.floor(key / actors),
      answers: [...answers].sort((a, b) => a - b),
    }));
}
