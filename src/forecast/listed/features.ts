import type { EventFilter } from "../../chronicle/query.ts";
import { dayFromNumber, dayNumber } from "../../dates.ts";
import type { DayAhead } from "../../record/calendar.ts";
import type { Kind } from "./case.ts";
import type { Seen } from "./seen.ts";

/**
 * What moves the chance of an act away from its long-run rate. An entry knows no other; a new one is a line here, and the
 * ablation (`npm run fit:listed`) takes it in. All are zero where there is nothing out of the ordinary, so that what the
 * others leave is the usual rate.
 */
export interface Feature {
  id: string;
  name: string;
  formula: string;
  unit: string;
  /** What it is taken to add before anything was seen, in log-odds; default nothing. */
  prior?: number;
  /** Of which kinds it can say anything; default all. */
  kinds?: readonly Kind[];
  value(seen: Seen, horizon: number): number;
  /** The events behind the value. */
  behind(seen: Seen, horizon: number): readonly EventFilter[];
  /** The dates of the calendar behind it. */
  occasions?(seen: Seen, horizon: number): readonly DayAhead[];
}

const [MONTH, YEAR] = [30, 365];
/** Days after a nuclear test within which the Security Council has answered each so far. */
const ANSWER_DAYS = 120;

export const FEATURES: readonly Feature[] = [
  recent("month", "acts of the last weeks", MONTH, 3 * MONTH),
  recent("year", "acts of the last years", YEAR, 3 * YEAR),
  dated(
    "round",
    "a round anniversary, of a parade one that it was kept with before",
    (day, seen) =>
      day.kind === "anniversary" && day.round !== "" && (seen.of.kind !== "parade" || isKeptBy(day, seen)),
    ["summit", "parade"],
  ),
  dated(
    "anniversary",
    "an anniversary that was kept with a parade before",
    (day, seen) => day.kind === "anniversary" && isKeptBy(day, seen),
    ["parade"],
  ),
  {
    ...dated(
      "announced",
      "a visit or a parade that was announced",
      (day, { of: { kind, states } }) =>
        day.kind === (kind === "parade" ? "parade" : "visit") &&
        states.every((state) => day.states.includes(state)),
      ["summit", "parade"],
    ),
    // Announcements are few (four visits and a parade to 2026, of which one visit was put off), and what is announced is mostly done.
    prior: 5,
  },
  dated("exercise", "an exercise against the state", (day) => day.kind === "exercise", ["missiles"]),
  {
    id: "test",
    name: "a nuclear test that awaits its answer",
    formula: `1 where the last nuclear test lies less than ${ANSWER_DAYS} days back, else 0`,
    unit: "yes or no",
    kinds: ["council"],
    value: (seen) => (seen.sinceTest < ANSWER_DAYS ? 1 : 0),
    behind: (seen) => [within(seen.of.tests, seen, ANSWER_DAYS)],
  },
];

/** Days from an anniversary within which an act was of it: parades are held on its eve or when the weather allows. */
const NEAR = 3;
const YEAR_DAYS = 365.25;

/** Whether such an act came with the same anniversary in an earlier year. */
function isKeptBy({ from }: DayAhead, { past }: Seen): boolean {
  const day = dayNumber(from);
  return past.some((span) => {
    const act = span[0];
    const years = Math.round((day - act) / YEAR_DAYS);
    return years > 0 && Math.abs(day - act - years * YEAR_DAYS) <= NEAR + 1;
  });
}

/** Acts of late against as many as the long-run rate gives: old ones fade. */
function recent(id: string, name: string, halfLife: number, told: number): Feature {
  return {
    id,
    name,
    formula: `log((Σ 2^(−age / ${halfLife} days) + ½) / (the same at the long-run rate + ½))`,
    unit: "log ratio",
    value(seen) {
      const { sum, due } = seen.decayed(halfLife);
      return Math.log((sum + 0.5) / (due + 0.5));
    },
    behind: (seen) => [within(seen.of.filter, seen, told)],
  };
}

/** Whether something dated lies within the window, as known when it opens. */
function dated(
  id: string,
  name: string,
  holds: (day: DayAhead, seen: Seen) => boolean,
  kinds?: readonly Kind[],
): Feature {
  const occasions = (seen: Seen, horizon: number) => seen.ahead(horizon).filter((day) => holds(day, seen));
  return {
    id,
    name,
    formula: "1 where one is known to lie within the window, else 0",
    unit: "yes or no",
    ...(kinds ? { kinds } : {}),
    value: (seen, horizon) => (occasions(seen, horizon).length > 0 ? 1 : 0),
    behind: () => [],
    occasions,
  };
}

function within(filter: EventFilter, { day }: Seen, days: number): EventFilter {
  return { all: [filter], from: dayFromNumber(day - days + 1), to: dayFromNumber(day) };
}
