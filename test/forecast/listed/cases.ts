import type { Kind, ListedCase } from "../../../src/forecast/listed/case.ts";
import type { Span } from "../../../src/forecast/spans.ts";
import type { DayAhead } from "../../../src/record/calendar.ts";
import { seededRandom } from "../../../src/statistics/random.ts";

/** Day numbers: 1 January 1990, and the last day of 2025. */
export const FROM = 7305;
export const TO = 20453;

/** A case made by hand; nothing stands in its calendar unless given. */
export function made(days: readonly number[], over: Partial<ListedCase> = {}): ListedCase {
  return {
    kind: "missiles",
    states: ["AAA"],
    filter: { source: ["AAA"] },
    spans: days.map((day): Span => [day, day, 1]),
    from: FROM,
    asked: over.to ?? TO,
    to: TO,
    tests: { source: ["AAA"], cameo: ["150"] },
    testSpans: [],
    ahead: () => [],
    ...over,
  };
}

/** Days on which something happened, each with the chance that `rate` gives it. */
export function drawnDays(seed: string, rate: (day: number) => number): number[] {
  const random = seededRandom(seed);
  const days: number[] = [];
  for (let day = FROM; day <= TO; day++) if (random.next() < rate(day)) days.push(day);
  return days;
}

/** Cases of several kinds that go at steady or changing rates. */
export function drawnCases(seed: string): ListedCase[] {
  const kinds: Kind[] = ["summit", "missiles", "nuclear", "council", "parade"];
  return kinds.map((kind, i) =>
    made(
      drawnDays(`${seed} ${kind}`, (day) => (0.001 + 0.001 * i) * (1 + 3 * Number(day % 4000 > 2500))),
      { kind },
    ),
  );
}

export function occasion(over: Partial<DayAhead>): DayAhead {
  return {
    what: "a day",
    states: ["AAA"],
    kind: "anniversary",
    from: "2020-01-10",
    to: "2020-01-10",
    precision: "day",
    years: 70,
    round: "ten",
    known: "1990-01-01",
    off: "",
    url: "https://example.org",
    ...over,
  };
}
