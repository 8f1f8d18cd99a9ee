import { describe, expect, it, test } from "vitest";
import * as say from "../../src/words/en/signals.ts";
import type { AttendanceFacts, ContrastFacts, LoudFacts, ShortFacts } from "../../src/words/signals.ts";

const NAMES: Record<string, string> = {
  CHN: "China",
  PRK: "North Korea",
  RUS: "Russia",
  UNO: "the United Nations",
};
const name = (code: string) => NAMES[code] ?? code;

const TESTS: LoudFacts = {
  label: "nuclear tests by North Korea",
  by: [],
  kind: "words",
  rises: true,
  before: 0.4,
  after: 2.07,
  delay: 0,
};
const MISSILES: LoudFacts = {
  ...TESTS,
  label: "missile tests and launches by North Korea",
  by: ["UNO"],
  before: 0.025,
  after: 0.22,
  delay: 28,
};
const CONTRAST: ContrastFacts = {
  loud: [TESTS, MISSILES],
  quiet: ["parades by China", "parades by North Korea", "exercises of others against North Korea"],
  thin: ["exercises by North Korea"],
  tests: 54,
  combinations: 60,
  unadjusted: 13,
};
const SILENT: ContrastFacts = { ...CONTRAST, loud: [] };
const ATTENDANCE: AttendanceFacts = {
  day: "2025-09-03",
  host: "CHN",
  what: "China held its largest parade.",
  guests: [
    { person: "Kim Jong Un", code: "PRK", leads: true },
    { person: "Vladimir Putin", code: "RUS", leads: true },
    { person: "Li Junhua", code: "UNO", leads: false },
  ],
  states: 3,
  before: { n: 9, most: 2 },
};
const FACTS: ShortFacts = {
  first: "CHN",
  second: "PRK",
  contrast: CONTRAST,
  quietParades: ["parades by China", "parades by North Korea"],
  attendance: ATTENDANCE,
  threefoldSince: 1959,
};

describe("what is answered and what is not", () => {
  it("in one sentence each", () => {
    expect(say.contrast(CONTRAST, name)).toBe(
      "After nuclear tests by North Korea criticism, protest and threats by others rise from 0.4 to 2.07 per 30 days, the first as a rule on the day itself. " +
        "After missile tests and launches by North Korea criticism, protest and threats by the United Nations rise from 0.025 to 0.22 per 30 days, the first as a rule after 28 days. " +
        "After parades by China and North Korea and exercises of others against North Korea no such answer can be told from what other days give. " +
        "Too few cases to say it of exercises by North Korea.",
    );
  });

  it("says how much was tested", () => {
    expect(say.tested(CONTRAST)).toBe(
      "54 combinations of class, responder and kind of answer had enough cases; two stand out with the number of tests allowed for, 13 without.",
    );
    expect(say.tested({ ...SILENT, tests: 0 })).toMatch(/^Too few cases to test: none of 60 combinations/);
  });

  it("names the picture by its point", () => {
    expect(
      say.effectsTitle(["nuclear tests by North Korea"], ["parades by China", "parades by North Korea"]),
    ).toBe("Nuclear tests by North Korea are answered, parades by China and North Korea not clearly");
    expect(say.effectsTitle([], ["parades by China"])).toBe("No show of force is clearly answered");
  });
});

it("who came to a parade, and to those before", () => {
  expect(say.attendance(ATTENDANCE, name)).toBe(
    "The latest parade with guests on record is that of 3 September 2025 (China): China held its largest parade. 3 states and organisations had somebody there: Kim Jong Un (North Korea), Vladimir Putin (Russia) and Li Junhua (the United Nations). 9 earlier parades have guests on record, from at most two, as far as pages name them.",
  );
});

describe("the head", () => {
  it("opens with what is answered, and with who came where nothing is", () => {
    expect(say.headline(FACTS, name)).toMatch(/^After nuclear tests/);
    expect(say.headline({ ...FACTS, contrast: SILENT }, name)).toMatch(
      /^At the latest parade with guests on record, on 3 September 2025 in China, 3 states and organisations/,
    );
    const none = { ...SILENT, quiet: [], thin: [] };
    expect(say.headline({ ...FACTS, contrast: none, attendance: null }, name)).toMatch(/^No show of force/);
  });
});

describe("in short", () => {
  test.each<[string, string]>([
    [
      say.short.loud(FACTS, name),
      "After nuclear tests by North Korea, others criticise more than usual, within days. After missile tests and launches by North Korea, the United Nations criticises more than usual.",
    ],
    [
      say.short.loud(
        {
          ...FACTS,
          contrast: { ...CONTRAST, loud: [{ ...TESTS, by: ["PRK", "CHN"], kind: "deeds", delay: 18 }] },
        },
        name,
      ),
      "After nuclear tests by North Korea, North Korea and China act against it more than usual.",
    ],
    [
      say.short.quiet(FACTS),
      "After parades by China and North Korea others turn on them no more than at other times, as far as the record can tell.",
    ],
    [
      say.short.company(FACTS, name),
      "What a parade shows is who comes: on 3 September 2025 in China that was Kim Jong Un (North Korea) and Vladimir Putin (Russia), the first such three since 1959.",
    ],
    [
      say.short.thin(FACTS),
      "Too few shows of force are on record to say what exercises by North Korea bring about.",
    ],
  ])("%#", (said, text) => {
    expect(said).toBe(text);
  });
});
