import { afterAll, describe, expect, test } from "vitest";
import type { ChronicleEvent } from "../../src/chronicle/event.ts";
import { openDesk } from "../../src/desk.ts";
import type { Found } from "../../src/questions/answer.ts";
import { leader } from "../../src/questions/leader.ts";
import { madeAct } from "../support/madeAct.ts";
import { over } from "../support/thin.ts";

/** The facts behind leader's findings over a record of a few acts, made by hand and counted by hand. */
const KIM = "Kim Jong Un";
const DAY = "2025-09-04";

const desk = await openDesk({ chronicle: "none" });
const subject = await desk.subject({ a: "CHN", b: "PRK", asOf: DAY });
afterAll(() => desk.close());

/** An act by its day, CAMEO code and account; of Kim toward nobody at home where nothing else is said. */
function act(
  date: string,
  cameo: string,
  what: string,
  {
    by = KIM,
    source = "PRK",
    to = "",
    whom = "",
    kind = "act" as ChronicleEvent["kind"],
    issue = "diplomacy",
    aim = "other" as ChronicleEvent["aim"],
  } = {},
): ChronicleEvent {
  return madeAct({
    date,
    cameo,
    source: [source, by],
    target: to || whom ? [to, whom] : null,
    kind,
    aim,
    issue,
    what,
  });
}
const home = (date: string, cameo: string, what: string, whom = "", to = "PRK") =>
  act(date, cameo, what, { kind: "domestic", issue: "leadership", to: whom ? to : "", whom });

const answerTo = (events: readonly ChronicleEvent[], asked = subject): Promise<Found> =>
  leader.answer(over(asked, events));
const of = (answer: Found, name: string) => answer.findings.find(({ id }) => id === `leader.${name}`);
const amount = (answer: Found, name: string, number: string) =>
  of(answer, name)?.numbers.find((one) => one.name === number)?.value;
const shortOf = ({ short }: Found) => short.map(({ text }) => text).join(" ");

/** Visits, so that there is something besides. */
const VISITS = [2013, 2014, 2015].map((year) =>
  act(`${year}-06-01`, "042", "Kim went to Beijing.", { to: "CHN", whom: "Xi Jinping" }),
);

describe("hold on power", () => {
  const ACTS = [
    home("2012-04-11", "051", "Kim was made first secretary.", KIM),
    home("2012-07-15", "172", "Ri was removed.", "Ri Yong Ho"),
    home("2013-12-08", "172", "Jang was stripped of his posts.", "Jang Song Thaek"),
    home("2013-12-12", "180", "Jang was executed.", "Jang Song Thaek"),
    home("2020-10-10", "055", "Kim apologised to the people."),
    home("2022-11-18", "010", "Kim showed his daughter.", "Kim Ju Ae"),
  ];

  test("two men removed by three acts, one title; an apology and a child shown are neither", async () => {
    const answer = await answerTo([...ACTS, ...VISITS]);
    expect(amount(answer, "consolidation", "removals")).toBe(3);
    expect(amount(answer, "consolidation", "people")).toBe(2);
    expect(amount(answer, "consolidation", "titles")).toBe(1);
    expect(of(answer, "consolidation")!.evidenceCount).toBe(4);
    expect(of(answer, "consolidation")!.statement).toContain("last removal came on 12 December 2013");
    expect(shortOf(answer)).toContain("people at the top (Jang Song Thaek in 2013)");
  });

  test("that the leader himself is ousted, or nobody named, is no removal by him", async () => {
    const ousted = [
      home("2016-03-10", "172", "Kim was ousted.", KIM),
      home("2016-03-11", "172", "Martial law."),
    ];
    const answer = await answerTo([...ousted, ...VISITS]);
    expect(of(answer, "consolidation")).toBeUndefined();
  });
});

describe("lines", () => {
  const ACTS = [
    home("2013-03-31", "010", "A party plenum adopted the line of arms and economy."),
    act("2014-05-01", "010", "Kim praised the weather.", { issue: "nuclear" }),
    act("2015-05-01", "125", "Kim called it a breach of international law.", { to: "USA" }),
    home("2016-09-08", "010", "A law let the North use its arms first."),
    home("2023-12-01", "010", "Parliament met on the budget."),
    act("2023-12-30", "160", "Kim told a party plenum the Koreas were two hostile states.", { to: "KOR" }),
    act("2024-10-17", "160", "The revised constitution named the South hostile.", { to: "KOR", by: "" }),
    act("2024-11-01", "051", "Xi praised the party congress.", {
      source: "CHN",
      by: "Xi Jinping",
      to: "PRK",
      whom: KIM,
    }),
  ];

  test("five are lines, four of them his own; a remark, a protest and a guest's praise are not", async () => {
    const answer = await answerTo([...ACTS, ...VISITS]);
    expect(amount(answer, "lines", "lines")).toBe(5);
    expect(amount(answer, "lines", "own")).toBe(4);
    expect(of(answer, "lines")!.statement).toMatch(/2013\).*2016\).*2023\).*2024\)\. How far/);
  });

  test("the short answer tells his own line toward another state before one at home", async () => {
    expect(shortOf(await answerTo([...ACTS, ...VISITS]))).toContain(
      "In December 2023 Kim told a party plenum the Koreas were two hostile states.",
    );
    expect(shortOf(await answerTo([...ACTS.slice(0, 2), ...VISITS]))).toContain(
      "In March 2013 a party plenum adopted the line",
    );
  });
});

test("a guest in a private capacity is no contact with a state", async () => {
  const guest = (aim: ChronicleEvent["aim"]) =>
    act("2016-05-01", "042", "A former premier came.", {
      source: "AUS",
      by: "Daniel Andrews",
      to: "PRK",
      whom: KIM,
      aim,
    });
  const lanes = async (events: readonly ChronicleEvent[]) => {
    const { moreFigures } = await answerTo(events);
    const figure = moreFigures.find(({ id }) => id === "leader-contacts")!;
    return figure.data.kind === "timeline" ? figure.data.lanes : [];
  };
  expect(await lanes([guest("other"), ...VISITS])).toEqual(["China", "Australia"]);
  expect(await lanes([guest("circumstance"), ...VISITS])).toEqual(["China"]);
});

test("an heir: who is shown twice, what one neighbour said, and that the state names none", async () => {
  const shown = [
    home("2022-11-18", "010", "Kim showed his daughter Ju Ae.", "Kim Ju Ae"),
    home("2025-09-02", "010", "Kim took his daughter to Beijing.", "Kim Ju Ae"),
  ];
  const said = act("2024-01-04", "010", "Seoul named her the most likely successor.", {
    source: "KOR",
    by: "Cho",
    to: "PRK",
    whom: "Kim Ju Ae",
  });
  const answer = await answerTo([...shown, said, ...VISITS]);
  expect(amount(answer, "heir", "shown")).toBe(2);
  expect(amount(answer, "heir", "others")).toBe(1);
  expect(amount(answer, "heir", "named")).toBe(0);
  expect(shortOf(answer)).toContain("Kim Ju Ae was first shown in November 2022");
  const named = await answerTo([
    ...shown,
    home("2025-09-03", "051", "A plenum made Ju Ae the successor.", "Kim Ju Ae"),
    ...VISITS,
  ]);
  expect(amount(named, "heir", "named")).toBe(1);
  expect(shortOf(named)).toContain("In September 2025 a plenum made Ju Ae the successor.");
});

test("backing: three acts for Russia's war are told, a visit over it is none, and two acts are no habit", async () => {
  const war = (date: string, cameo: string) =>
    act(date, cameo, "Kim backed Russia.", { to: "RUS", issue: "war" });
  const three = [war("2023-09-13", "051"), war("2024-06-19", "051"), war("2025-04-28", "015")];
  const answer = await answerTo([...three, war("2025-05-01", "042"), ...VISITS]);
  expect(amount(answer, "backing", "acts")).toBe(3);
  expect(amount(answer, "backing", "top")).toBe(3);
  expect(of(await answerTo([...three.slice(1), ...VISITS]), "backing")).toBeUndefined();
});

test("the beginning: the first half year alone", async () => {
  const first = act("2012-04-15", "010", "Kim gave his first speech.", { to: "KOR" });
  const answer = await answerTo([first, ...VISITS]);
  expect(amount(answer, "beginning", "acts")).toBe(1);
  expect(of(answer, "beginning")!.statement).toMatch(/^In the first six months 1 act of Kim Jong Un is/);
  expect(of(await answerTo(VISITS), "beginning")).toBeUndefined();
});

test("the economy's share: one act in four", async () => {
  const trade = act("2014-01-01", "061", "Trade was agreed.", { to: "CHN", issue: "trade" });
  const answer = await answerTo([trade, ...VISITS]);
  expect(amount(answer, "economy", "acts")).toBe(1);
  expect(amount(answer, "economy", "share")).toBe(0.25);
});

test("tests: two of three under him, and three launches", async () => {
  const tested = (date: string, issue: string, by = KIM) => act(date, "150", "It was tested.", { issue, by });
  const answer = await answerTo([
    tested("2009-05-25", "nuclear", "Kim Jong Il"),
    tested("2013-02-12", "nuclear"),
    tested("2016-09-09", "nuclear"),
    ...["2017-05-14", "2017-07-04", "2017-11-29"].map((date) => tested(date, "missile")),
    ...VISITS,
  ]);
  const tests = of(answer, "weapons")!.numbers.find(({ name }) => name === "nuclear-tests");
  expect(tests).toMatchObject({ value: 2, n: 3 });
  expect(amount(answer, "weapons", "test-rows")).toBe(3);
  expect(amount(answer, "weapons", "last-nuclear-year")).toBe(2016);
  expect(amount(answer, "weapons", "days-since-nuclear")).toBe(3282);
  expect(of(await answerTo(VISITS), "weapons")).toBeUndefined();
});

test("hostility: three acts of six, two of them threats, most toward the United States", async () => {
  const hostile = [
    act("2014-01-01", "130", "Kim threatened.", { to: "USA" }),
    act("2014-02-01", "130", "Kim threatened.", { to: "USA" }),
    act("2014-03-01", "120", "Kim refused.", { to: "KOR" }),
  ];
  const answer = await answerTo([...hostile, ...VISITS]);
  expect(amount(answer, "hostility", "share")).toBe(0.5);
  expect(amount(answer, "hostility", "threats")).toBe(2);
  expect(of(answer, "hostility")!.statement).toContain("toward the United States (2) and South Korea (1)");
  expect(of(await answerTo(VISITS), "hostility")).toBeUndefined();
});

test("voice: four acts of six are his own, one of them hostile; two of three at first, one of two lately", async () => {
  const answer = await answerTo([
    ...VISITS,
    act("2014-01-01", "051", "The North praised.", { to: "CHN", by: "" }),
    act("2024-01-01", "130", "Kim threatened.", { to: "KOR" }),
    act("2024-02-01", "051", "The North praised.", { to: "CHN", by: "" }),
  ]);
  expect(amount(answer, "voice", "own")).toBe(4);
  expect(amount(answer, "voice", "own-share")).toBeCloseTo(4 / 6, 10);
  expect(amount(answer, "voice", "hostile")).toBe(1);
  expect(of(answer, "voice")!.statement).toContain(
    "In the first three years 2 of 3, in the last three 1 of 2",
  );
  expect(amount(answer, "term", "acts")).toBe(6);
  expect(amount(answer, "term", "own")).toBe(4);
});

test("firsts: rows of one week at one host are one journey, of three to two hosts, the first after 532 days", async () => {
  const to = (date: string, host: string) => act(date, "042", "Kim went.", { to: host });
  const answer = await answerTo([
    to("2013-06-01", "CHN"),
    to("2013-06-04", "CHN"),
    to("2014-06-01", "RUS"),
    to("2015-06-01", "CHN"),
  ]);
  expect(amount(answer, "firsts", "days-to-first")).toBe(532);
  expect(amount(answer, "firsts", "journeys")).toBe(3);
  expect(amount(answer, "firsts", "hosts")).toBe(2);
});

test("a line at home: two laws and a parade in three of thirteen whole years", async () => {
  const answer = await answerTo([
    home("2013-03-31", "010", "A law was passed."),
    home("2016-05-06", "010", "A party congress met."),
    act("2015-10-10", "150", "A parade was held.", { issue: "parade" }),
    ...VISITS,
  ]);
  expect(amount(answer, "line", "declarations")).toBe(2);
  expect(amount(answer, "line", "parades")).toBe(1);
  expect(amount(answer, "line", "years-share")).toBeCloseTo(3 / 13, 10);
});

describe("contacts", () => {
  /** Two meetings a year of 2012 to 2024 but 2020, in September with Russia, and two more in 2013: 26. */
  const MET = Array.from({ length: 13 }, (_, i) => 2012 + i)
    .filter((year) => year !== 2020)
    .flatMap((year) => [`${year}-03-01`, `${year}-09-01`])
    .concat("2013-06-01", "2013-12-01")
    .map((date) =>
      act(date, "042", "Kim met a guest.", { to: date.includes("-09-") ? "RUS" : "CHN", whom: "A" }),
    );

  test("partners: 14 of 26 with China, the others with Russia", async () => {
    const answer = await answerTo(MET);
    expect(amount(answer, "partners", "partners")).toBe(2);
    expect(amount(answer, "partners", "top-share")).toBeCloseTo(14 / 26, 10);
    expect(of(answer, "partners")!.evidenceCount).toBe(26);
    expect(of(await answerTo(MET.slice(0, 9)), "partners")).toBeUndefined();
  });

  test("silence: 547 days round 2020, the one year without; told only where two a year are on record", async () => {
    const answer = await answerTo(MET);
    expect(amount(answer, "silence", "longest")).toBe(547);
    expect(amount(answer, "silence", "years")).toBe(1);
    expect(of(answer, "silence")!.statement).toContain("1 whole year on record has none: 2020.");
    expect(of(await answerTo(MET.slice(1)), "silence")).toBeUndefined();
  });
});

test("summits: no year is called the fullest", async () => {
  const answer = await answerTo(VISITS);
  expect(amount(answer, "summits", "meetings")).toBe(3);
  expect(amount(answer, "summits", "peak-year")).toBeUndefined();
});

describe("how sure the course is", () => {
  test("a few acts a year: no course is told, and the finding is thin", async () => {
    const answer = await answerTo(VISITS);
    expect(of(answer, "phases")).toMatchObject({ thin: true });
    expect(answer.headline).toContain("the 3 acts on record in 13.7 years are too few to tell a course");
    expect(shortOf(answer)).not.toMatch(/kept|throughout/);
  });

  /** Ten acts a quarter of 2012 to 2024, of a code that a day gives. */
  const quarters = (codeOf: (date: string) => string) =>
    Array.from({ length: 13 * 4 * 10 }, (_, i) => {
      const year = 2012 + Math.floor(i / 40);
      const month = String(3 * Math.floor((i % 40) / 10) + 1).padStart(2, "0");
      const date = `${year}-${month}-${String(2 + (i % 10)).padStart(2, "0")}`;
      return act(date, codeOf(date), "Kim spoke.", { to: "CHN" });
    });

  test("many acts of one kind: no turn, as a null that does not head the answer", async () => {
    const answer = await answerTo(quarters(() => "051"));
    expect(of(answer, "phases")).toMatchObject({ noEffect: true });
    expect(of(answer, "change")).toMatchObject({ noEffect: true });
    expect(shortOf(answer)).toContain("show no turn");
  });

  test("a change of kind in 2018 is a firm turn, named by its month", async () => {
    const answer = await answerTo(quarters((date) => (date < "2018" ? "112" : "051")));
    expect(amount(answer, "phases", "firm-breaks")).toBe(1);
    expect(shortOf(answer)).toContain("The course turned to talks and visits in January 2018.");
    expect(of(answer, "change")!.noEffect).toBeUndefined();
  });

  test("its phases and its first and last five years are counted act by act", async () => {
    const answer = await answerTo(quarters((date) => (date < "2018" ? "112" : "051")));
    const phases = answer.findings.filter(({ id }) => id.startsWith("leader.phase-"));
    expect(phases.map(({ id }) => id).sort()).toEqual(["leader.phase-2012-01", "leader.phase-2018-01"]);
    expect(amount(answer, "phase-2012-01", "hostility")).toBe(240);
    expect(amount(answer, "phase-2018-01", "diplomacy")).toBe(280);
    expect(amount(answer, "phase-2018-01", "leading-share")).toBe(1);
    expect(of(answer, "change")!.statement).toContain(
      "(200 acts) and the last five (170) hostility went from 100 % to 0 % and diplomacy went from 0 % to 100 %",
    );
    expect(amount(answer, "change", "distance")).toBe(1);
  });
});

test.each(["2025-03-04", "2026-03-04"])(
  "the turns of January 2018 and April 2019 are firm with half a year of data less or more (%s)",
  async (asOf) => {
    const answer = await leader.answer(await desk.subject({ a: "CHN", b: "PRK", asOf }));
    expect(shortOf(answer)).toContain(
      "to talks and visits in January 2018 and back to tests and shows of force in April 2019",
    );
  },
);

test("where the pair is not followed and its leader not known, both are said", async () => {
  const answer = await leader.answer(
    await desk.subject({ a: "RUS", b: "UKR", asOf: DAY, datasets: ["casebook"] }),
  );
  expect(shortOf(answer)).toContain(
    "The record names no leader of Ukraine and does not follow Russia and Ukraine with each other.",
  );
  expect(shortOf(answer)).toContain("too few to tell a course");
  expect(answer.headline).not.toContain("one course");
});
