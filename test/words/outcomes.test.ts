import { describe, expect, test } from "vitest";
import { inSentence, occasion } from "../../src/words/en/occasion.ts";
import * as say from "../../src/words/en/outcomes.ts";
import { quantitiesIn } from "../../src/words/en/plain.ts";
import type * as Facts from "../../src/words/outcomes.ts";

/** Sentences from facts alone: no desk, no record. The cases that the built-in pair does not reach. */
const LAST = { date: "2019-10-05", precision: "day" } as const;

describe("labels", () => {
  test("within a sentence, of what has been before, and without the two", () => {
    expect(inSentence("A test by Beta")).toBe("a test by Beta");
    expect(say.again("A test by Beta")).toBe("Another test by Beta");
    expect(say.again("New sanctions on Beta")).toBe("New sanctions on Beta");
    expect(say.bare("A visit between Alpha and Beta", "Alpha", "Beta")).toBe("a visit");
  });

  test.each([
    ["Six-party envoys agreed in Beijing", true],
    ["Four-party peace talks opened", true],
    ["A trilateral meeting", true],
    ["Kelly and Ri Gun met in Beijing", false],
    ["Xi met a party delegation", false],
  ])("%s: of many parties is %s", (summary, many) => {
    expect(say.ofManyParties(summary)).toBe(many);
  });
});

test("how often: in tenths, and the ends without a number that would say too much", () => {
  expect([0.02, 0.05, 0.62, 0.94, 0.97].map(say.often)).toEqual([
    "fewer than 1 of 20 stretches",
    "1 of 10 stretches",
    "6 of 10 stretches",
    "9 of 10 stretches",
    "nearly every stretch",
  ]);
});

describe("odds", () => {
  const facts: Facts.OddsFacts = {
    label: "A nuclear test by Beta",
    years: 20,
    n: 6,
    last: LAST,
    horizon: 90,
    due: "2025-12-03",
    probability: 0.08,
    base: 0.08,
    given: "usual",
    tested: true,
    term: null,
    floor: 0.1,
    by: "the monitors",
    listEnds: null,
    coded: false,
  };
  const said = (over: Partial<Facts.OddsFacts>) => say.odds.statement({ ...facts, ...over });

  test("below what has come true as often as said, no word", () => {
    expect(said({})).toBe(
      "The chance of another nuclear test by Beta within 90 days (by 3 December 2025) is less than about one in ten by this method, which has been too low for what it called so rare: the long-run rate is 8 %. The record has 6 in 20 years, the last on 5 October 2019. A public list (the monitors) shows that these are all or nearly all.",
    );
    expect(said({ floor: 0.4 })).toContain(
      "came in 8 % of past stretches of 90 days; past forecasts below about four in ten did not come true as often as said",
    );
    expect(said({ floor: 1 })).toContain("past forecasts did not come true as often as said");
    expect(said({ floor: null })).toContain("too few past forecasts can be settled");
  });

  test("with its word, and which rate it is", () => {
    expect(said({ term: "very unlikely" })).toMatch(
      /^It is very unlikely that there will be another nuclear test by Beta within 90 days \(by 3 December 2025\): 8 %, its usual rate \(8 % in the long run\), since nothing finer/,
    );
    expect(said({ term: "almost no chance" })).toMatch(/^There is almost no chance of another/);
    expect(said({ term: "roughly even chance" })).toMatch(/^There is a roughly even chance of another/);
    expect(said({ term: "likely", tested: false })).toContain("too few cases to test anything finer");
    expect(said({ term: "likely", given: "model", probability: 0.7 })).toContain(
      "above its long-run rate of 8 %",
    );
    expect(said({ term: "likely", given: "model", probability: 0.02 })).toContain("below its long-run rate");
    expect(said({ term: "likely", given: "model" })).toContain("close to its long-run rate");
  });

  test("a list that ended before the day is told with its end", () => {
    expect(said({ listEnds: "2025-06-30" })).toMatch(
      /A public list \(the monitors\) shows that these are all or nearly all; it ends on 30 June 2025, and what came after is not counted\.$/,
    );
  });

  test("one case is one, and none is none", () => {
    expect(said({ n: 1 })).toContain("The record has 1 in 20 years, on 5 October 2019.");
    expect(said({ n: 0, last: null, term: "unlikely" })).toMatch(
      /there will be a nuclear test .* The record has none in 20 years\./,
    );
  });
});

describe("the record's own", () => {
  const facts: Facts.RecordFacts = {
    label: "A visit between Alpha and Beta",
    years: 25,
    n: 125,
    last: LAST,
    share: 0.62,
    stretch: 90,
    thin: null,
  };
  const said = (over: Partial<Facts.RecordFacts>) => say.record.statement({ ...facts, ...over });

  test("is a rate and no chance", () => {
    expect(said({})).toBe(
      "The record tells of a visit between Alpha and Beta in 6 of 10 stretches of 90 days: 125 in 25 years, the last on 5 October 2019. Acts that nobody wrote down are missing, so this is no chance of one.",
    );
  });

  test("none, too short a record, and a thin one", () => {
    expect(said({ n: 0, last: null, share: 0 })).toBe(
      "In 25 years the record tells of no visit between Alpha and Beta; what nobody wrote down is missing.",
    );
    expect(said({ n: 1, years: 1, share: null })).toContain(
      "tells of a visit between Alpha and Beta once in 1 year, on 5 October 2019.",
    );
    expect(said({ n: 4, years: 1, share: null })).toContain("4 times in 1 year, the last on 5 October 2019.");
    expect(said({ thin: "it holds 3 rows" })).toMatch(/The record is thin here: it holds 3 rows\.$/);
  });
});

test("what is not seen is told by its reason, with what is held all the same", () => {
  const held = { label: "New sanctions on Beta", years: 25, n: 3, last: LAST };
  expect(say.unseen.one(held, "nobody looks")).toBe(
    "No odds on new sanctions on Beta: nobody looks. It holds 3 such acts, the last on 5 October 2019.",
  );
  expect(say.unseen.one({ ...held, n: 1 }, "nobody looks")).toContain(
    "It holds 1 such act, on 5 October 2019.",
  );
  expect(say.unseen.one({ ...held, n: 0, last: null }, "nobody looks")).toContain("It holds no such act.");
  const labels = ["A visit between Alpha and Beta", "Economic cooperation between Alpha and Beta"];
  expect(say.unseen.several({ first: "Alpha", second: "Beta", why: "nobody looks", labels })).toBe(
    "No odds can be given where nobody looks. It holds none of these: a visit and economic cooperation.",
  );
});

describe("what came", () => {
  const day = (date: string) => ({ date, precision: "day" as const });
  const facts: Facts.CameFacts = {
    since: day("2025-09-04"),
    meeting: true,
    days: 118,
    covered: 118,
    classes: 9,
    came: [
      {
        id: "contacts",
        label: "A visit",
        days: [day("2025-09-27"), day("2025-10-09"), day("2025-11-01"), day("2025-11-02"), day("2025-11-03")],
      },
    ],
    last: day("2025-11-03"),
    unseen: null,
  };
  const said = (over: Partial<Facts.CameFacts>) => say.came.statement({ ...facts, ...over });

  test("with its days, the year only where there are two", () => {
    expect(said({})).toBe(
      "In the 118 days since the leaders’ meeting of 4 September 2025 came a visit (27 September, 9 October, 1 November and 2 more days).",
    );
    expect(
      said({ came: [{ id: "x", label: "A visit", days: [day("2025-09-27"), day("2026-01-02")] }] }),
    ).toContain("(27 September 2025 and 2 January 2026)");
  });

  test("nothing yet, nothing at all, and a record that does not see", () => {
    expect(said({ days: 0, covered: 0, came: [] })).toContain("nothing can have come of it yet");
    expect(said({ came: [] })).toContain(
      "no act of any of the 9 classes; the last before that is of 3 November 2025.",
    );
    expect(said({ came: [], last: null })).toContain("no act of any of the 9 classes.");
    expect(said({ covered: 20, meeting: false })).toContain(
      "In the 20 of the 118 days since 4 September 2025 that the data cover came",
    );
    expect(said({ unseen: "nobody looks" })).toMatch(/There may have been much more: nobody looks\.$/);
  });
});

test("an occasion is named as it is spoken of", () => {
  const ahead = (what: string, years: number | null): Facts.AheadFacts => ({
    what,
    years,
    from: "2025-10-10",
    to: "2025-10-10",
    precision: "day",
    round: true,
    both: false,
  });
  expect(
    [
      ahead("founding of the Workers' Party of Korea", 80),
      ahead("China's victory over Japan", 80),
      ahead("Korean armistice, kept in the North as Victory Day", 70),
      ahead("birth of Kim Jong Un (1984 by most accounts; no holiday)", 41),
      ahead("APEC leaders' meeting in Gyeongju", null),
      ahead("Donald Trump's state visit to China", null),
      ahead("Kim Jong Un at the parade in Beijing", null),
      ahead("plenum of the Workers' Party at the year's end", null),
    ].map(occasion),
  ).toEqual([
    "the 80th anniversary of the founding of the Workers' Party of Korea",
    "the 80th anniversary of China's victory over Japan",
    "the 70th anniversary of the Korean armistice",
    "the 41st anniversary of the birth of Kim Jong Un",
    "the APEC leaders' meeting in Gyeongju",
    "Donald Trump's state visit to China",
    "Kim Jong Un at the parade in Beijing",
    "the plenum of the Workers' Party at the year's end",
  ]);
});

describe("in short and at the head", () => {
  const foreseen = (
    id: string,
    probability: number,
    term: Facts.Foreseen["term"],
    floor = 0.1,
  ): Facts.Foreseen => ({
    id,
    label: id === "council-lesser" ? "New sanctions on Beta" : `A ${id} of Beta`,
    probability,
    term,
    floor,
    last: LAST,
  });
  const facts: Facts.GistFacts = {
    first: "Alpha",
    second: "Beta",
    due: "2025-12-03",
    days: 90,
    foreseen: [],
    recorded: [],
    unseen: null,
    single: null,
    talks: null,
    came: {
      since: LAST,
      meeting: false,
      days: 0,
      covered: 0,
      classes: 1,
      came: [],
      last: null,
      unseen: null,
    },
    calendar: null,
    ended: null,
  };

  test("the likely first, then the unlikely, each by how firm it is", () => {
    const rows = [
      foreseen("x", 0.15, "very unlikely"),
      foreseen("y", 0.6, "likely"),
      foreseen("z", 0.9, "very likely"),
      foreseen("w", 0.05, null),
    ];
    expect(say.worded(rows).map(({ id }) => id)).toEqual(["z", "y", "x"]);
    expect(say.gist.odds({ ...facts, foreseen: rows }, false)).toBe(
      "By 3 December 2025 another z of Beta is very likely; another y of Beta is likely.",
    );
    expect(say.gist.odds({ ...facts, foreseen: rows }, true)).toBe(
      "By 3 December 2025 another z of Beta is very likely. Another y of Beta is likely.",
    );
    expect(say.gist.headline({ ...facts, foreseen: rows })).toBe(
      "Within 90 days (by 3 December 2025) another z of Beta is very likely (90 %); another y of Beta is likely (60 %); another x of Beta is very unlikely (15 %).",
    );
  });

  test("sanctions are many", () => {
    const one = (term: Facts.Foreseen["term"]) =>
      say.gist.odds({ ...facts, foreseen: [foreseen("council-lesser", 0.3, term)] }, false);
    expect(one("unlikely")).toContain("new sanctions on Beta are unlikely");
    expect(one("almost no chance")).toContain("new sanctions on Beta have almost no chance");
    expect(one("roughly even chance")).toContain("have a roughly even chance");
  });

  test("why there are no odds: the data end, forecasts were untrue, nobody looks, nothing is whole", () => {
    const said = (over: Partial<Facts.GistFacts>) => say.gist.none({ ...facts, ...over });
    expect(said({ ended: "2026-10-08" })).toContain("the data end on 8 October 2026");
    expect(said({ foreseen: [foreseen("x", 0.2, null, 0.4)] })).toContain(
      "did not come true as often as said",
    );
    expect(said({ unseen: { id: "unseen", why: "nobody looks" } })).toContain(
      "between Alpha and Beta: nobody looks.",
    );
    expect(said({})).toContain("No public list shows that the record holds all of what they do");
  });

  test("what is rare, how often the record tells, and talks by their last", () => {
    const rare = say.gist.rare(foreseen("test", 0.05, null));
    expect(rare).toBe(
      "The chance of another test of Beta is less than about one in ten; the last came on 5 October 2019.",
    );
    expect(quantitiesIn(rare).map(({ text }) => text)).toEqual(["ten"]);
    const recorded = {
      id: "x",
      label: "A visit between Alpha and Beta",
      share: 0.6,
      stretch: 90,
      n: 9,
      last: LAST,
      thin: null,
    };
    expect(say.gist.often(recorded)).toBe(
      "The record tells of a visit between Alpha and Beta in 6 of 10 stretches of 90 days, and misses what nobody wrote down.",
    );
    expect(say.gist.often({ ...recorded, share: 0.01 })).toBe(
      "The last visit between Alpha and Beta on record was on 5 October 2019.",
    );
    expect(say.gist.talks({ ...recorded, label: "Talks between Beta and Gamma" })).toBe(
      "Talks between Beta and Gamma were last on record on 5 October 2019.",
    );
  });
});
