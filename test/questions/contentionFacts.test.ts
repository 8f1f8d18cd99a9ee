import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import type { ChronicleEvent } from "../../src/chronicle/event.ts";
import { type Desk, openDesk } from "../../src/desk.ts";
import type { Found } from "../../src/questions/answer.ts";
import { affairsOf } from "../../src/questions/contention/affairs.ts";
import { tiedOf } from "../../src/questions/contention/matters.ts";
import { tariffFacts } from "../../src/questions/contention/tariffs.ts";
import { contention } from "../../src/questions/contention.ts";
import type { Subject } from "../../src/questions/subject.ts";
import type { MeantSeries } from "../../src/record/meanings.ts";
import { seededRandom } from "../../src/statistics/random.ts";
import { madeAct } from "../support/madeAct.ts";
import { eventsOf, over } from "../support/thin.ts";

/** The facts behind contention's findings, counted by hand in small records. */

const on = (date: string, issue: string, precision: "day" | "month" = "day") => ({
  date,
  issue,
  precision,
  n: 1,
});

describe("affairs", () => {
  it("counts the balloon once: sighted, disclosed, shot down", () => {
    const balloon = ["2023-02-01", "2023-02-02", "2023-02-04"].map((day) => on(day, "military-presence"));
    expect(affairsOf(balloon)).toBe(1);
  });

  it("keeps the rounds of tariffs of February, March and April 2025 apart", () => {
    const rounds = [
      ["2025-02-01", "2025-02-04"],
      ["2025-03-04", "2025-03-04", "2025-03-10"],
      ["2025-04-02", "2025-04-04", "2025-04-09", "2025-04-12"],
    ];
    expect(affairsOf(rounds.flat().map((day) => on(day, "trade")))).toBe(3);
  });

  it("joins a week, not eight days, of one issue, in whatever order", () => {
    expect(affairsOf([on("2020-01-08", "trade"), on("2020-01-01", "trade")])).toBe(1);
    expect(affairsOf([on("2020-01-01", "trade"), on("2020-01-09", "trade")])).toBe(2);
    expect(affairsOf([on("2020-01-01", "trade"), on("2020-01-01", "taiwan")])).toBe(2);
  });

  it("lets stand for itself what has no day or no issue", () => {
    expect(affairsOf([on("2024-10-01", "war", "month"), on("2024-10-02", "war")])).toBe(2);
    expect(affairsOf([{ ...on("2024-10-01", ""), n: 3 }])).toBe(3);
  });
});

describe("places", () => {
  it("are told apart where the first has more than half of both", () => {
    // 18 of 26: 90 % interval 53 % to 82 %; 18 of 30: 45 % to 73 %.
    expect(tiedOf([18, 12, 8])).toBe(2);
    expect(tiedOf([18, 8])).toBe(1);
  });

  it("are none of few affairs", () => {
    expect(tiedOf([10, 4])).toBe(0);
    expect(tiedOf([10, 5])).toBeGreaterThan(0);
  });
});

let desk: Desk;
let whole: Subject;
let events: readonly ChronicleEvent[];
beforeAll(async () => {
  desk = await openDesk({ chronicle: "none" });
  whole = await desk.subject({ a: "CHN", b: "PRK", asOf: "2025-09-04", options: { rivals: ["CHN", "USA"] } });
  events = await eventsOf(whole);
});
afterAll(() => desk.close());

/** Quarrels between China and the United States since September 2015 for which `holds` is true, and nothing else of the two. */
async function answerOf(holds: (event: ChronicleEvent) => boolean): Promise<Found> {
  const ofTwo = ({ source, target }: ChronicleEvent) =>
    [source.code, target?.code].sort().join() === "CHN,USA";
  return contention.answer(
    over(
      whole,
      events.filter((event) => !ofTwo(event) || holds(event)),
    ),
  );
}
const finding = (answer: Found, name: string) =>
  answer.findings.find(({ id }) => id === `contention.${name}`)!;
const value = (answer: Found, name: string, number: string) =>
  finding(answer, name).numbers.find((measure) => measure.name === number)!.value;

test("three acts of the balloon are one quarrel, too few to rank", async () => {
  const answer = await answerOf(
    ({ date, evidence }) =>
      date >= "2023-02-01" &&
      date <= "2023-02-04" &&
      /balloon/.test(evidence.summary) &&
      !/Blinken/.test(evidence.summary),
  );
  expect(value(answer, "matters", "acts")).toBe(3);
  expect(value(answer, "matters", "affairs")).toBe(1);
  expect(value(answer, "matter-military-presence", "affairs")).toBe(1);
  expect(finding(answer, "matters").thin).toBe(true);
  expect(answer.short.map(({ text }) => text).slice(0, 2)).toEqual([
    "The record tells of only a single quarrel between China and the United States since 2015, too few to rank what divides them.",
    "It was over military presence.",
  ]);
});

test("trade of two years alone: 18 affairs of 33 acts, all that there is", async () => {
  const answer = await answerOf(
    ({ date, issue, quad }) => issue === "trade" && date >= "2015-09-05" && quad.endsWith("conflict"),
  );
  expect(value(answer, "matters", "affairs")).toBe(18);
  expect(value(answer, "matters", "share-trade")).toBe(1);
  expect(value(answer, "matters", "tied")).toBe(1);
  // Nothing else ran between the two: no part of their quarrels can have grown.
  const names = finding(answer, "matter-trade").numbers.map(({ name }) => name);
  expect(names).toContain("change");
  expect(names).not.toContain("ownChange");
});

/** An act by its day, sides ("CHN USA"), CAMEO code and issue; deeds of conflict stand at −7, words at −5, the rest at +3. */
function act(
  date: string,
  sides: string,
  cameo: string,
  issue: string,
  { what = "It was so.", kind = "act" as ChronicleEvent["kind"], precision = "day" as "day" | "month" } = {},
): ChronicleEvent {
  const root = Number(cameo.slice(0, 2));
  const goldstein = root <= 8 ? 3 : root <= 13 ? -5 : -7;
  return madeAct({
    goldstein,
    date,
    cameo,
    source: sides.split(" ")[0]!,
    target: sides.split(" ")[1]!,
    issue,
    what,
    kind,
    precision,
  });
}

const answerTo = (made: readonly ChronicleEvent[], options: Subject["options"] = whole.options) =>
  contention.answer(over({ ...whole, options }, made));
const numbersOf = (answer: Found, name: string) =>
  Object.fromEntries(finding(answer, name).numbers.map((number) => [number.name, number.value]));

/** Five quarrels of the last ten years, one before, and a visit. */
const acts = () => [
  act("2014-01-01", "USA CHN", "111", "human-rights"),
  act("2020-01-10", "CHN USA", "111", "taiwan"),
  act("2020-06-10", "CHN USA", "120", "trade"),
  act("2022-01-01", "USA CHN", "163", "technology"),
  act("2024-05-01", "CHN USA", "130", "taiwan"),
  act("2024-06-01", "USA CHN", "163", "trade"),
  act("2024-07-01", "CHN USA", "042", "diplomacy"),
];

describe("denunciations", () => {
  test("three of ten years, two of them over Taiwan, the latest of May 2024", async () => {
    const answer = await answerTo(acts());
    expect(numbersOf(answer, "denunciations")).toMatchObject({ denunciations: 3, containment: 2 });
    expect(value(answer, "denunciations", "share")).toBeCloseTo(2 / 3, 10);
    expect(finding(answer, "denunciations").statement).toMatch(/containment: Taiwan \(2\), .* 1 May 2024\./);
    expect(finding(answer, "denunciations").thin).toBe(true);
  });

  test("of none it is said plainly", async () => {
    const answer = await answerTo(acts().filter(({ source }) => source.code === "USA"));
    expect(numbersOf(answer, "denunciations")).toEqual({ denunciations: 0 });
    expect(finding(answer, "denunciations").statement).toBe(
      "China is on record with no denunciation of the United States in the last 10 years, so what it objects to cannot be told.",
    );
  });
});

describe("intensity", () => {
  test("five of six acts are conflict, two of five deeds, three of five by China", async () => {
    const answer = await answerTo(acts());
    const numbers = numbersOf(answer, "intensity");
    expect(finding(answer, "intensity").statement).toContain("was −6 in the last 24 months against −7 in");
    expect(numbers.conflictShare).toBeCloseTo(5 / 6, 10);
    expect(numbers).toMatchObject({ materialShare: 0.4, byFirst: 0.6, now: -6, before: -7 });
  });

  test("is not weighed where nothing stands in the window before", async () => {
    const answer = await answerTo(acts().filter(({ date }) => date !== "2022-01-01"));
    expect(finding(answer, "intensity")).toMatchObject({ thin: true });
    expect(numbersOf(answer, "intensity")).toEqual({ acts: 4 });
  });
});

describe("the other of the pair", () => {
  const charged = (date: string) =>
    act(date, "USA CHN", "163", "nuclear", { what: "The US charged a Chinese firm over North Korea." });
  const naming = () => [
    charged("2016-09-26"),
    act("2018-06-14", "CHN USA", "042", "diplomacy", { what: "Pompeo met Xi on North Korea." }),
    act("2022-05-26", "CHN USA", "129", "nuclear", {
      what: "China vetoed a resolution on North Korea.",
      kind: "vote",
    }),
  ];

  test("one affair of six names it; of all dealings three do, two of them hostile, beside six of seven", async () => {
    const answer = await answerTo([...acts(), ...naming()]);
    const numbers = numbersOf(answer, "link");
    expect(numbers).toMatchObject({ acts: 3, conflict: 2, pressure: 1, now: 0, before: 1 });
    expect(numbers.quarrels).toBeCloseTo(1 / 6, 10);
    expect(numbers.conflictShare).toBeCloseTo(2 / 3, 10);
    expect(numbers.moreThanRest).toBeCloseTo(100 * (2 / 3 - 6 / 7), 8);
    expect(finding(answer, "link")).toMatchObject({ thin: true, noEffect: true });
  });

  test("is named in nothing, or nothing is recent", async () => {
    const unnamed = await answerTo(acts());
    expect(finding(unnamed, "link").statement).toBe(
      "None of the 7 dealings between the two on record names North Korea.",
    );
    const old = await answerTo([acts()[0]!, charged("2013-05-01")]);
    expect(finding(old, "link").statement).toMatch(/^No affair between the two since 5 September 2015 is on/);
    expect(numbersOf(old, "link").quarrels).toBeUndefined();
  });
});

describe("who the rivals are", () => {
  const made = () => [
    ...["2020-01-10", "2021-01-10", "2022-01-10"].map((date) => act(date, "CHN USA", "120", "trade")),
    ...["2020-02-10", "2021-02-10"].map((date) => act(date, "JPN CHN", "120", "trade")),
    ...["03", "04", "05", "06"].map((month) => act(`2020-${month}-10`, "CHN TWN", "120", "taiwan")),
  ];

  test("three of five quarrels with those whom the record follows; Taiwan, with more, is not ranked", async () => {
    const answer = await answerTo(made(), {});
    expect(numbersOf(answer, "rivals")).toEqual({ conflict: 3, share: 0.6, next: 2 });
    expect(finding(answer, "rivals").statement).toMatch(
      /the United States and it quarrel most .*: 3 of 5 acts .*; next comes Japan \(2\)\. The record does not follow its dealings with Taiwan,/,
    );
  });

  test("nobody quarrels: that is the answer", async () => {
    const answer = await answerTo([act("2024-07-01", "CHN USA", "042", "diplomacy")], {});
    expect(answer.headline).toBe(
      "No quarrel between China and another state is on record in the last 10 years (1 act with 1 state).",
    );
    expect(answer.findings).toHaveLength(1);
  });
});

describe("the course", () => {
  const QUARTERS = Array.from(
    { length: 63 },
    (_, i) => `${2010 + Math.floor(i / 4)}-${String(3 * (i % 4) + 1).padStart(2, "0")}`,
  );
  /** So many quarrels, more than a week apart, and so many rows of others in each quarter. */
  const course = (sizes: (quarter: string) => readonly [number, number]) =>
    QUARTERS.flatMap((quarter) => {
      const [quarrels, others] = sizes(quarter);
      return [
        ...["trade", "taiwan", "cyber", "technology"]
          .slice(0, quarrels)
          .map((issue) => act(`${quarter}-02`, "USA CHN", "111", issue)),
        ...Array.from({ length: others }, (_, i) =>
          act(`${quarter}-${String(i + 3).padStart(2, "0")}`, "JPN KOR", "036", "diplomacy"),
        ),
      ];
    });

  test("one quarrel a quarter, from 2018 on four, in an even record: a rise and one turn", async () => {
    const answer = await answerTo(course((quarter) => [quarter < "2018" ? 1 : 4, 10]));
    // 32 quarters of one and 30 of four; the quarter that runs is no whole one.
    expect(value(answer, "trend", "acts")).toBe(152);
    // About 3.5 % a quarter.
    expect(value(answer, "trend", "yearly")).toBeGreaterThan(1.1);
    expect(finding(answer, "trend").statement).toContain("show a rise from 1 January 2010 to 30 June 2025");
    expect(numbersOf(answer, "turning-points")).toMatchObject({ breaks: 1, rateBefore: 10, rateAfter: 40 });
    expect(finding(answer, "turning-points").statement).toContain("changed once: in January to March 2018");
    expect(answer.short.map(({ text }) => text).join(" ")).toContain("their quarrels became more frequent");
  });

  test("two, then four, in a record that grows twice as dense: neither a trend nor a turn", async () => {
    const answer = await answerTo(course((quarter) => (quarter < "2018" ? [2, 10] : [4, 20])));
    expect(value(answer, "trend", "yearly")).toBeCloseTo(1, 6);
    expect(finding(answer, "trend")).toMatchObject({ noEffect: true });
    expect(value(answer, "turning-points", "breaks")).toBe(0);
    expect(finding(answer, "turning-points")).toMatchObject({ noEffect: true });
  });

  /** The rivals hostile in the quarters drawn, else on a visit; the pair the other way round, or always the same. */
  const drawnTogether = (n: number) => {
    const random = seededRandom("contention");
    return QUARTERS.slice(0, n).flatMap((quarter) => {
      const isHostile = random.next() < 0.5;
      return [
        act(`${quarter}-02`, "USA CHN", isHostile ? "111" : "042", "trade"),
        act(`${quarter}-02`, "CHN PRK", isHostile ? "042" : "111", "trade"),
      ];
    });
  };

  test("the pair are friendly just where the rivals are not: they go together wholly", async () => {
    const answer = await answerTo(drawnTogether(63));
    expect(numbersOf(answer, "spillover")).toMatchObject({ rho: 1, bestLag: 0 });
    expect(finding(answer, "spillover").noEffect).toBeUndefined();
    expect(finding(answer, "spillover").statement).toContain(
      "were also those in which China and North Korea",
    );
    expect(finding(answer, "spillover").evidenceCount).toBe(124);
  });

  test("eleven quarters with both are too few", async () => {
    const answer = await answerTo(drawnTogether(11));
    expect(numbersOf(answer, "spillover")).toEqual({ cells: 11 });
    expect(finding(answer, "spillover").thin).toBe(true);
  });
});

test("five quarrels over trade in 2020, one of a month, one of no issue, among twenty rows of others", async () => {
  const answer = await answerTo([
    ...["01", "03", "05", "07", "09"].map((month) => act(`2020-${month}-10`, "CHN USA", "120", "trade")),
    act("2021-05-01", "USA CHN", "163", "taiwan", { precision: "month" }),
    act("2022-02-02", "USA CHN", "111", ""),
    ...Array.from({ length: 20 }, (_, i) =>
      act(`2020-01-${String(i + 1).padStart(2, "0")}`, "JPN KOR", "036", "diplomacy"),
    ),
  ]);
  const { alternatives, gaps, figure, moreFigures } = answer;
  expect(alternatives[0]).toContain("0 of its 5 acts");
  expect(alternatives[2]).toContain("author of 29 %");
  expect(gaps[0]).toContain("1 of 7 acts of conflict between China and the United States is known only");
  expect(gaps[1]).toBe("1 act of conflict carries no issue.");
  expect(finding(answer, "matter-trade").statement).toContain("in 5 acts, all by China.");
  expect(finding(answer, "matters").statement).toContain("no issue given in 1 (");
  expect(figure!.alt).toContain("trade 5, most in 2020 (5)");
  const yearly = moreFigures.find(({ id }) => id === "contention.yearly")!;
  expect(yearly.title).toContain("more quarrel than cooperation in 1 of");
  expect(yearly.alt).toContain("conflict: 25 in 2020");
});

test("of two tariffs the one that rose more is told, none where both fell", () => {
  const series = (actor: string, partner: string, values: readonly [string, number][]) =>
    ({ actor, partner, values: values.map(([period, value]) => ({ period, value })) }) as MeantSeries;
  const mine = series("CHN", "USA", [
    ["2018-07", 7],
    ["2025-06", 32],
  ]);
  const yours = series("USA", "CHN", [
    ["2018", 4],
    ["2025-04", 126],
    ["2025-06", 51],
  ]);
  expect(tariffFacts([mine, yours])).toEqual({
    actor: "USA",
    partner: "CHN",
    latest: 0.51,
    period: "2025-06",
  });
  expect(
    tariffFacts([
      series("CHN", "USA", [
        ["2018-07", 7],
        ["2025-06", 5],
      ]),
    ]),
  ).toBeNull();
});
