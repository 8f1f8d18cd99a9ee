import { describe, expect, test } from "vitest";
import type { CountTable } from "../../../src/forecast/ranking/countTable.ts";
import { factor, HALF_LIVES, K } from "../../../src/forecast/ranking/decay.ts";
import { History } from "../../../src/forecast/ranking/history.ts";
import type { StreamEvent } from "../../../src/forecast/ranking/stream.ts";
import { seededRandom } from "../../../src/statistics/random.ts";
import { ACTORS, ACTS, drawn, streamOf } from "./synthetic.ts";

const DAYS = 40;
const events = drawn(1, DAYS);
const stream = streamOf(events);

interface Doubled {
  s: number;
  q: number;
  o: number;
  day: number;
}
const doubled = (all: readonly StreamEvent[]): Doubled[] =>
  all.flatMap(({ source, act, target, day }) => [
    { s: source, q: act, o: target, day },
    { s: target, q: act + ACTS, o: source, day },
  ]);

/** Decayed counts as of a day, told again from all events. */
const recount = (day: number, is: (event: Doubled) => boolean) =>
  HALF_LIVES.map((halfLife) =>
    doubled(events)
      .filter((event) => event.day < day && is(event))
      .reduce((sum, event) => sum + 2 ** (-(day - 1 - event.day) / halfLife) * 2 ** (-1 / halfLife), 0),
  );

function expectCount(table: CountTable, key: number, column: number, day: number, due: number[]): void {
  const counts = new Float64Array(K);
  table.read(table.entry(table.row(key), column), day, counts);
  due.forEach((count, k) => {
    expect(counts[k]).toBeCloseTo(count, 9);
    if (due[3]! > 0) expect(table.count(table.entry(table.row(key), column), k, day)).toBe(counts[k]);
  });
}

test("what is left of an event halves with every half-life, after years too", () => {
  for (const days of [0, 1, 35, 511, 512, 700])
    HALF_LIVES.forEach((halfLife, k) => {
      expect(factor(days, k)).toBe(2 ** (-days / halfLife));
    });
});

describe("the history", () => {
  test("holds the decayed counts of all earlier days, at every grain", () => {
    const history = new History(stream);
    for (const day of [0, 1, 7, DAYS]) {
      history.advanceTo(day);
      for (let s = 0; s < ACTORS; s++) {
        for (let o = 0; o < ACTORS; o++) {
          const q = (s + o) % (2 * ACTS);
          const between = ({ s: source, o: target }: Doubled) => source === s && target === o;
          expectCount(
            history.byAct,
            history.actKey(s, q),
            o,
            day,
            recount(day, (e) => between(e) && e.q === q),
          );
          expectCount(history.byPair, s, o, day, recount(day, between));
          const direction = history.direction(q);
          expectCount(
            history.byDirection,
            history.directionKey(s, direction),
            o,
            day,
            recount(day, (e) => between(e) && (e.q < ACTS ? 0 : 1) === direction),
          );
        }
        expectCount(
          history.ofAny,
          history.totalKey,
          s,
          day,
          recount(day, (e) => e.o === s),
        );
        const total = new Float64Array(K);
        history.byPair.readTotal(history.byPair.row(s), day, total);
        recount(day, (e) => e.s === s).forEach((count, k) => {
          expect(total[k]).toBeCloseTo(count, 9);
        });
      }
    }
  });

  test("knows what each has done since the two last met", () => {
    const history = new History(stream);
    history.advanceTo(DAYS);
    const { byPair } = history;
    for (let s = 0; s < ACTORS; s++) {
      for (let e = byPair.first(byPair.row(s)); e >= 0; e = byPair.next[e]!) {
        const since = doubled(events).filter((event) => event.s === s && event.day > byPair.last[e]!);
        expect(byPair.sinceMarked(e)).toBe(since.length);
      }
    }
  });

  test("gives an actor without a country the one that it met most before the day", () => {
    const met = streamOf([
      { source: 2, act: 0, target: 0, day: 0 },
      { source: 2, act: 0, target: 1, day: 1 },
      { source: 4, act: 0, target: 2, day: 2 },
    ]);
    const history = new History(met);
    const countries = [0, 1, 2, 3].map((day) => {
      history.advanceTo(day);
      return history.country[2];
    });
    expect(countries).toEqual([0, 1, 1, 2]);
    expect(history.country[5]).toBe(0);
  });

  test("does not go back", () => {
    const history = new History(stream);
    history.advanceTo(3);
    expect(() => history.advanceTo(2)).toThrow(RangeError);
  });

  test("does not depend on the order in which events are given", () => {
    expect(streamOf(seededRandom(3).shuffle(events))).toEqual(stream);
  });
});
