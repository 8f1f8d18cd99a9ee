import { describe, expect, it, test } from "vitest";
import type { Change } from "../../src/measures/density.ts";
import { agenda, tension } from "../../src/words/en/significanceAgenda.ts";
import type { AgendaFacts, TensionFacts } from "../../src/words/significance.ts";

const name = (code: string) => ({ CHN: "China", PRK: "North Korea", USA: "the United States" })[code] ?? code;

const AGENDA: AgendaFacts = {
  n: 12,
  nuclear: 2,
  earlier: 5,
  earlierNuclear: 1,
  plural: "meetings of leaders",
  fresh: [],
  absent: [],
};

describe("what the rows name", () => {
  const label = (issue: string) => issue.toUpperCase();

  test.each<[Partial<AgendaFacts>, string]>([
    [
      {},
      "Two of the 12 rows of this event name the nuclear issue; of the 5 earlier events (meetings of leaders) one has rows that do.",
    ],
    [
      { nuclear: 1, earlierNuclear: 0 },
      "One of the 12 rows of this event names the nuclear issue; of the 5 earlier events (meetings of leaders) none has rows that do.",
    ],
    [
      { nuclear: 0, earlierNuclear: 2 },
      "None of the 12 rows of this event names the nuclear issue; of the 5 earlier events (meetings of leaders) two have rows that do.",
    ],
    [
      { n: 1, nuclear: 0 },
      "The one row of this event does not name the nuclear issue; of the 5 earlier events (meetings of leaders) one has rows that do.",
    ],
    [
      { nuclear: 0, earlierNuclear: 0, fresh: ["trade", "war"], absent: ["aid"] },
      "Named now and at no earlier one: TRADE and WAR. Usual before and not named now: AID.",
    ],
    [{ nuclear: 0, earlierNuclear: 0 }, ""],
  ])("%#", (wish, text) => {
    expect(agenda.statement({ ...AGENDA, ...wish }, label)).toBe(text);
  });
});

const CHANGE = {
  ratio: 0.75,
  low: 0.4,
  high: 1.4,
  level: 0.9,
  direction: "level",
  basis: "record",
} as Change;
const USA = { who: "USA", day: "2025-09-04", codes: ["USA"] };
const WEST = { who: "west", day: "2025-09-04", codes: ["USA", "GBR", "FRA", "JPN"] };
const TENSION: TensionFacts = {
  first: "CHN",
  second: "PRK",
  of: 24,
  months: 24,
  from: "2021-09-04",
  to: "2025-09-03",
  rows: [{ opponent: USA, n: 6, before: 4, change: CHANGE, trend: null }],
};

describe("the tension in which it fell", () => {
  it("against the time before, with no trend within", () => {
    expect(tension.statement(TENSION, name)).toBe(
      "Conflict with the United States came to 6 acts in the 24 months before, 4 in the 24 before these; 0.75 times as large a part of the record (90 % interval 0.4 to 1.4). Within that time, the density of the record allowed for, there is no clear trend.",
    );
  });

  it("with nothing to compare, in part of the time, rising with one and falling with the other", () => {
    const rows = [
      { opponent: USA, n: 1, before: 0, change: null, trend: "rise" as const },
      { opponent: WEST, n: 3, before: 0, change: null, trend: "fall" as const },
    ];
    expect(tension.statement({ ...TENSION, months: 11.6, rows }, name)).toBe(
      "Conflict with the United States came to 1 act in the 12 of the 24 months before that the data cover. Conflict with the West as a whole came to 3 acts in the 12 of the 24 months before that the data cover. Within that time, the density of the record allowed for, it rose with the United States and fell with the West as a whole.",
    );
    expect(tension.query({ ...TENSION, rows }, name)).toContain(
      "China or North Korea and the United States (USA) and the West as a whole (4 members), 2021-09-04 to 2025-09-03",
    );
  });
});
