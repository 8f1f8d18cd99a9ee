import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ChronicleEvent } from "../../src/chronicle/event.ts";
import { type Desk, openDesk } from "../../src/desk.ts";
import type { Evidence, Found } from "../../src/questions/answer.ts";
import { burstOf } from "../../src/questions/history/bursts.ts";
import { chosen, type Milestone } from "../../src/questions/history/milestones.ts";
import { history } from "../../src/questions/history.ts";
import type { Subject } from "../../src/questions/subject.ts";
import { between, isHostile, rowsOf } from "../support/rows.ts";
import { eventsOf, over } from "../support/thin.ts";

/** What changed a tie for long, which breaks hold, and what the last stretch has against its phase. */

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ chronicle: "none" });
});
afterAll(() => desk.close());

const subjectOf = (asOf: string, a = "CHN", b = "PRK") => desk.subject({ a, b, asOf });
const findingIn = ({ findings }: Found, name: string) => findings.find(({ id }) => id === `history.${name}`);
const numberIn = (answer: Found, name: string, measure: string) =>
  findingIn(answer, name)?.numbers.find((one) => one.name === measure);
const idsIn = (answer: Found, name: string) => findingIn(answer, name)!.evidence.map(({ id }) => id);

describe("turns: relations taken up with a state that had fought the other", () => {
  const DAY = "2025-09-04";
  let subject: Subject;
  let events: readonly ChronicleEvent[];
  beforeAll(async () => {
    subject = await subjectOf(DAY);
    events = await eventsOf(subject);
  });
  const asked = (rows: readonly ChronicleEvent[]) => history.answer(over(subject, rows));
  const inOrder = (rows: readonly ChronicleEvent[]) => [...rows].sort((x, y) => (x.date < y.date ? -1 : 1));
  const like = (id: string, change: Partial<ChronicleEvent>): ChronicleEvent => ({
    ...events.find((event) => event.id === id)!,
    ...change,
  });

  test("China with the United States in 1979 and South Korea in 1992, not with Japan in 1972", async () => {
    const answer = await asked(events);
    expect(numberIn(answer, "turns", "openings")!.value).toBe(2);
    expect(idsIn(answer, "turns").slice(0, 2)).toEqual([
      "casebook:19920824-CHN-KOR-054",
      "casebook:19790101-USA-CHN-054",
    ]);
    expect(findingIn(answer, "turns")!.statement).not.toContain("Japan");
    // With Cuba in 1986 and with Russia in 2024.
    expect(numberIn(answer, "turns", "pacts")!.value).toBe(2);
  });

  test("without the row of 1992 there is one turn, and the short answer names another year", async () => {
    const answer = await asked(events.filter(({ id }) => id !== "casebook:19920824-CHN-KOR-054"));
    expect(numberIn(answer, "turns", "openings")!.value).toBe(1);
    expect(answer.short.map(({ text }) => text).join(" ")).toContain(
      "recognition of the United States in 1979",
    );
  });

  test("who had recognised the foe first is not let down by the other", async () => {
    const early = like("casebook:19920824-CHN-KOR-054", {
      id: "casebook:made",
      date: "1975-05-05",
      known: "1975-05-05",
      source: { ...events[0]!.source, code: "PRK", person: "" },
    });
    const answer = await asked(inOrder([...events, early]));
    // South Korea had fought China too, so that the made one is a turn itself.
    expect(idsIn(answer, "turns").slice(0, 2)).toEqual(["casebook:19790101-USA-CHN-054", "casebook:made"]);
    expect(numberIn(answer, "turns", "openings")!.value).toBe(2);
  });

  test("a second row on relations is no second recognition", async () => {
    const again = like("casebook:19920824-CHN-KOR-054", {
      id: "casebook:again",
      date: "1999-05-05",
      known: "1999-05-05",
    });
    const answer = await asked(inOrder([...events, again]));
    expect(numberIn(answer, "turns", "openings")!.value).toBe(2);
  });
});

test("the firm breaks between China and North Korea are the same half a year on", async () => {
  const firm = async (asOf: string) => {
    const answer = await history.answer(await subjectOf(asOf));
    return findingIn(answer, "phases")!.statement.match(/; ([\d, and]+) hold even/)?.[1];
  };
  const days = ["2024-03-04", "2024-09-04", "2025-03-04", "2025-09-04", "2026-03-04", "2026-06-30"];
  const found = await Promise.all(days.map(firm));
  expect(found).toEqual(days.map(() => "2002, 2013 and 2018"));
});

test("a break that half a year less of data does not show is not firm", async () => {
  // At twice the penalty 2022 is found as of 4 March 2025; as of 4 September 2025 it is not found at all.
  const answer = await history.answer(await subjectOf("2025-03-04", "USA", "PRK"));
  expect(findingIn(answer, "phases")!.statement).toContain("2022");
  expect(numberIn(answer, "phases", "firm-breaks")!.value).toBe(0);
});

describe("what the last stretch has against its phase", () => {
  test("as of 12 June 2018 the year's acts break with 2013 to 2017", async () => {
    const asOf = "2018-06-12";
    const answer = await history.answer(await subjectOf(asOf));
    const rows = rowsOf(asOf, between("CHN", "PRK")).filter(({ date }) => date >= "2013-01-01");
    const [year, rest] = [
      rows.filter(({ date }) => date >= "2018"),
      rows.filter(({ date }) => date < "2018"),
    ];
    const share = (of: typeof rows) => of.filter(isHostile).length / of.length;
    const told = numberIn(answer, "current", "recent-difference")!;
    expect(told.value).toBeCloseTo(share(year) - share(rest), 12);
    expect(told.n).toBe(year.length);
    expect(told.high!).toBeLessThan(0);
    expect(answer.headline).toContain("friendlier since 2018 began");
  });

  test("where both are friendly nothing is told", async () => {
    const answer = await history.answer(await subjectOf("2025-09-04"));
    expect(numberIn(answer, "current", "recent-difference")).toBeUndefined();
  });
});

test("phases are marked by what lasted", async () => {
  const answer = await history.answer(await subjectOf("2025-09-04"));
  const marks = (phase: string) => idsIn(answer, `phase-${phase}`).map((id) => id.slice("casebook:".length));
  expect(marks("1949").slice(0, 4)).toEqual([
    "19491006-CHN-PRK-054",
    "19501019-CHN-PRK-072",
    "19610711-CHN-PRK-057",
    "19621012-CHN-PRK-057",
  ]);
  expect(
    marks("2013")
      .slice(0, 4)
      .filter((id) => id.endsWith("CHN-PRK-163")),
  ).toHaveLength(3);
  expect(
    marks("2018")
      .slice(0, 4)
      .map((id) => id.slice(0, 6)),
  ).toEqual(["201803", "201805", "201901", "201906"]);
  expect(marks("2022")).toContain("20220526-CHN-USA-129");
});

test("an answer that differs from no other day is no effect, one too thin is thin", async () => {
  const answer = await history.answer(await subjectOf("2025-09-04"));
  expect(findingIn(answer, "support-back")!.noEffect).toBe(true);
  expect(findingIn(answer, "tests-back")!.thin).toBe(true);
  expect(findingIn(answer, "tests-back")!.noEffect).toBeUndefined();
  expect(findingIn(answer, "tests")!.noEffect).toBeUndefined();
});

describe("which milestones are named", () => {
  const of = (kind: Milestone["kind"], ...dates: string[]): Milestone[] =>
    dates.map((date) => ({ kind, piece: { id: `${kind} ${date}`, date } as Evidence }));
  const named = (...milestones: Milestone[][]) => chosen(milestones.flat(), 4).map(({ id }) => id);

  test("the more lasting kinds first, two of each where there are others", () => {
    expect(
      named(of("meeting", "1951", "1952"), of("treaty", "1961", "1962", "1963"), of("war", "1950")),
    ).toEqual(["treaty 1961", "treaty 1963", "war 1950", "meeting 1952"]);
  });

  test("all of one kind where there is no other, spread over the phase", () => {
    expect(named(of("meeting", "2018", "2019", "2020", "2021", "2022", "2023", "2024"))).toEqual([
      "meeting 2018",
      "meeting 2020",
      "meeting 2022",
      "meeting 2024",
    ]);
  });

  test("one test and one vote stand for their like", () => {
    expect(
      named(
        of("test", "2013", "2016", "2017"),
        of("vote", "2013", "2016", "2017"),
        of("sanction", "2013", "2017"),
      ),
    ).toEqual(["test 2016", "vote 2016", "sanction 2013", "sanction 2017"]);
  });
});

describe("a run of meetings", () => {
  const on = (...dates: string[]) => dates.map((date) => ({ date }) as Parameters<typeof burstOf>[0][number]);

  test("the two years of the last ten in which there were most", () => {
    const met = on(
      "2004-01-01",
      "2004-02-01",
      "2004-03-01",
      "2004-04-01",
      "2018-03-25",
      "2018-05-07",
      "2019-06-20",
    );
    expect(burstOf(met, "2020-01-01")).toEqual({ n: 3, from: "2018", to: "2019" });
    expect(burstOf(met, "2005-01-01")).toEqual({ n: 4, from: "2004", to: "2004" });
  });

  test("two are none, and three over more than two years are none", () => {
    expect(burstOf(on("2018-03-25", "2018-05-07"), "2020-01-01")).toBeNull();
    expect(burstOf(on("2014-03-25", "2016-05-07", "2019-05-07"), "2020-01-01")).toBeNull();
  });
});
