import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ChronicleEvent } from "../../src/chronicle/event.ts";
import { type Desk, openDesk } from "../../src/desk.ts";
import type { Finding, Found } from "../../src/questions/answer.ts";
import { outcomes } from "../../src/questions/outcomes.ts";
import { PAIRS } from "../support/pairs.ts";
import { between, type Row, rowsOf } from "../support/rows.ts";
import { eventsOf, over } from "../support/thin.ts";

const DAY = "2025-09-04";
/** 25 years before the day, in which acts are counted. */
const ERA = "2000-09-04";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ chronicle: "none" });
});
afterAll(() => desk.close());

const ask = async (a: string, b: string, asOf = DAY) =>
  outcomes.answer(await desk.subject({ a, b, asOf, datasets: ["casebook"] }));
const of = ({ findings }: Pick<Found, "findings">, name: string): Finding | undefined =>
  findings.find(({ id }) => id === `outcomes.${name}`);
const value = (answer: Found, name: string, number: string) =>
  of(answer, name)!.numbers.find((measure) => measure.name === number)?.value;

describe("what counts, counted again in the rows of the casebook", () => {
  const acts = rowsOf(DAY, ({ kind, date }) => kind === "act" && date >= ERA);
  const isVisit = ({ event_type }: Row) => /^04[02-6]/.test(event_type);
  const isForce = ({ source, event_type, aim }: Row) =>
    source === "PRK" && event_type.startsWith("15") && ["", "other"].includes(aim);
  const isMissile = (row: Row) =>
    isForce(row) && row.event_type.startsWith("150") && ["missile", "satellite"].includes(row.issue);
  const isNuclear = (row: Row) =>
    isForce(row) && row.event_type.startsWith("150") && row.issue === "nuclear" && row.target === "";
  const isParade = (row: Row) => isForce(row) && row.event_type.startsWith("150") && row.issue === "parade";
  const isSanction = ({ event_type, aim }: Row) => /^(163|172)/.test(event_type) && aim === "other";

  test.each<[string, (row: Row) => boolean]>([
    ["contacts", (row) => between("CHN", "PRK")(row) && isVisit(row)],
    ["missiles-lesser", isMissile],
    ["force-lesser", (row) => isForce(row) && !isMissile(row) && !isNuclear(row) && !isParade(row)],
    ["sanctions-lesser", (row) => isSanction(row) && row.target === "PRK" && row.source !== "PRK"],
    ["sanctions-greater", (row) => isSanction(row) && row.target === "CHN" && row.source !== "CHN"],
    ["council-lesser", (row) => isSanction(row) && row.target === "PRK" && row.source === "UNO"],
    [
      "rival-talks",
      (row) => between("PRK", "USA")(row) && isVisit(row) && !/six-party|four-party/i.test(row.summary),
    ],
  ])("%s", async (id, counts) => {
    const answer = await ask("CHN", "PRK");
    expect(of(answer, id)!.evidenceCount).toBe(acts.filter(counts).length);
  });

  test("the odds are drawn with 90 days first, the greater before the less, then the greatest by other days", async () => {
    const { figure } = await ask("CHN", "PRK");
    const rows = figure!.data.kind === "odds" ? figure!.data.rows : [];
    const groups = [...new Set(rows.map(({ horizon }) => horizon))];
    expect(groups).toEqual([
      "Within 90 days, by 3 December 2025",
      "A missile or rocket test by North Korea, by other days",
    ]);
    const chances = rows.filter(({ horizon }) => horizon === groups[0]).map((row) => row.probability);
    expect(chances.length).toBe(7);
    expect(chances).toEqual(chances.toSorted((x, y) => y - x));
    expect(rows.slice(7).map(({ label }) => label)).toEqual([
      "Within 7 days, by 11 September 2025",
      "Within 30 days, by 4 October 2025",
      "Within 365 days, by 4 September 2026",
    ]);
  });

  test("why the first of them is what it is, drawn step by step, with the same sum", async () => {
    const { moreFigures } = await ask("CHN", "PRK");
    const data = moreFigures.find(({ id }) => id === "outcomes-why")!.data;
    if (data.kind !== "waterfall") throw new Error("no waterfall");
    const logit = (p: number) => Math.log(p / (1 - p));
    const sum = data.rows.reduce((total, { adds }) => total + adds, logit(data.start.probability));
    expect(sum).toBeCloseTo(logit(data.end.probability), 10);
    const sizes = data.rows.map(({ adds }) => Math.abs(adds));
    expect(sizes).toEqual(sizes.toSorted((x, y) => y - x));
  });

  test("six nuclear tests, and no military cooperation", async () => {
    const answer = await ask("CHN", "PRK");
    expect(of(answer, "nuclear-lesser")!.evidenceCount).toBe(6);
    expect(of(answer, "military")!.evidenceCount).toBe(0);
  });

  test("a meeting of the leaders counts once, however many rows tell of it", async () => {
    // Kim Jong Il went in 2001, 2004, 2006, 2010 twice and 2011 and received Jiang and Hu in 2001 and 2005; Xi and Kim met six times.
    expect(of(await ask("CHN", "PRK"), "summit")!.evidenceCount).toBe(14);
  });

  test("rounds of many parties are no talks of two", async () => {
    const subject = await desk.subject({ a: "CHN", b: "PRK", asOf: DAY });
    const { query } = of(await outcomes.answer(subject), "rival-talks")!;
    const rows = await subject.events.events(query.events[0]!, { first: 100 });
    const told = rows.map(({ evidence }) => evidence.summary).join(" ");
    expect(told).toContain("near Stockholm");
    expect(told).not.toContain("Six-party");
  });
});

describe("a record made by hand", () => {
  /** The casebook's view of the day over a few acts made from one of its rows. */
  async function answerOver(acts: readonly Partial<ChronicleEvent>[]): Promise<Found> {
    const subject = await desk.subject({ a: "CHN", b: "PRK", asOf: DAY });
    const [model] = await subject.events.events(
      { between: ["CHN", "PRK"], cameo: ["042"], precision: ["day"] },
      { last: 1 },
    );
    const rows = acts.map(
      (act, i): ChronicleEvent => ({
        ...model!,
        ...act,
        known: act.date!,
        id: `made-${i}`,
        source: { ...model!.source, person: "" },
        target: { ...model!.target!, person: "" },
      }),
    );
    // The rows of others stay, so that the rival is who it was.
    const others = (await eventsOf(subject)).filter(
      ({ source, target }) => ![source.code, target?.code].sort().join().includes("CHN,PRK"),
    );
    return outcomes.answer(over(subject, [...others, ...rows]));
  }

  test("one visit stands in 90 of the 9,043 stretches of 90 days that 9,132 days hold", async () => {
    const answer = await answerOver([{ date: "2012-03-01" }]);
    expect(value(answer, "contacts", "acts")).toBe(1);
    expect(value(answer, "contacts", "told90")).toBeCloseTo(90 / 9043, 12);
    expect(value(answer, "contacts", "told365")).toBeCloseTo(365 / 8768, 12);
    expect(of(answer, "contacts")).toMatchObject({ thin: true, nature: "information" });
    expect(of(answer, "contacts")!.likelihood).toBeUndefined();
  });

  test("two visits within 90 days share the stretches that hold both", async () => {
    const answer = await answerOver([{ date: "2012-03-01" }, { date: "2012-03-31" }]);
    expect(value(answer, "contacts", "told90")).toBeCloseTo(120 / 9043, 12);
  });
});

describe.each(PAIRS)("%s and %s", (a, b) => {
  test("odds only on what a list shows to be whole, in their intervals, the longer the likelier", async () => {
    const { findings } = await ask(a, b);
    const odds = findings.filter(({ likelihood }) => likelihood);
    for (const { id, likelihood, numbers, nature } of odds) {
      expect(id).toMatch(/^outcomes\.(missiles-|nuclear-|parade-|council-|summit|rival-summit)/);
      expect(nature).toBe("judgement");
      expect(likelihood!.resolves.rule).toMatch(/^at least one /);
      expect(likelihood!.low).toBeLessThanOrEqual(likelihood!.probability);
      expect(likelihood!.probability).toBeLessThanOrEqual(likelihood!.high);
      const path = ["p7", "p30", "p90", "p365"].map(
        (name) => numbers.find((one) => one.name === name)!.value,
      );
      expect([...path].sort((x, y) => x - y)).toEqual(path);
    }
  });

  test("no odds lower than have come true as often as said in the past", async () => {
    const { findings, moreFigures } = await ask(a, b);
    const data = moreFigures.find(({ id }) => id === "outcomes-reliability")?.data;
    const bins = data?.kind === "reliability" ? data.bins : [];
    const held = bins.find(({ forecast, low, high }) => low <= forecast && forecast <= high);
    const floor = held ? Math.floor(held.forecast * 10) / 10 : 1;
    for (const { likelihood } of findings)
      if (likelihood) expect(likelihood.probability).toBeGreaterThanOrEqual(floor);
  });
});

test("the model's chance is given where it has scored better than the long run, else the usual rate", async () => {
  const answer = await ask("CHN", "PRK");
  let models = 0;
  for (const { id, numbers } of answer.findings) {
    const main = numbers.find(({ name }) => name === "p90");
    if (!main) continue;
    const skill = numbers.find(({ name }) => name === "skill90");
    const why = of(answer, id.replace("outcomes.", "why-"));
    expect(why !== undefined, id).toBe((skill?.value ?? 0) > 0);
    if (!why) continue;
    models += 1;
    const adds = why.numbers.filter(({ name }) => name.startsWith("adds-"));
    const sum = adds.reduce((total, one) => total + one.value, 0);
    expect(1 / (1 + Math.exp(-sum)), id).toBeCloseTo(main.value, 10);
  }
  expect(models).toBeGreaterThan(2);
});

test("why a chance is what it is: the acts and the dates behind it, with what each adds", async () => {
  const why = of(await ask("CHN", "PRK"), "why-missiles-lesser")!;
  expect(why.statement).toMatch(/raised by 77 in the last 3 years \(\+0\.\d\)/);
  expect(why.evidence.every(({ date }) => date > "2022-09-04" && date <= DAY)).toBe(true);
  expect(of(await ask("CHN", "PRK"), "why-parade-lesser")!.statement).toContain(
    "the 80th anniversary of the founding of the Workers' Party of Korea, 10 October 2025",
  );
});

test("military cooperation of two with troops at war, and a visit ten days after one, get no odds", async () => {
  expect(of(await ask("RUS", "PRK"), "military")!.likelihood).toBeUndefined();
  expect(of(await ask("USA", "KOR"), "contacts")!.likelihood).toBeUndefined();
});

test("what came after the meeting of 4 September 2025, with its days", async () => {
  const answer = await ask("CHN", "PRK", "2025-12-31");
  // 9 and 28 September and 9 October (030), 10 October (050); Choe Son Hui on 27 September, Li Qiang on 9 October.
  expect(value(answer, "came", "contacts")).toBe(3);
  expect(value(answer, "came", "support")).toBe(4);
  const { statement, evidence } = of(answer, "came")!;
  expect(statement).toContain(
    "a visit or meeting between China and North Korea (27 September and 9 October)",
  );
  expect(statement).toContain("(22 October, 28 October, 7 November and 2 more days)");
  expect(evidence.every(({ date }) => date > DAY && date <= "2025-12-31")).toBe(true);
  expect(answer.short[0]).toMatchObject({ findings: ["outcomes.came"] });
});

describe("the calendar", () => {
  test("names the round anniversary, within 90 days and as known by the day", async () => {
    const calendar = of(await ask("CHN", "PRK"), "calendar")!;
    expect(calendar.statement).toContain(
      "the 80th anniversary of the founding of the Workers' Party of Korea (10 October 2025)",
    );
    expect(calendar.evidence.every(({ date }) => date <= DAY)).toBe(true);
    // The ninth congress of February 2026 was announced in February 2026.
    const later = of(await ask("CHN", "PRK", "2025-12-31"), "calendar")!;
    expect(later.statement).not.toContain("ninth congress");
  });

  test("of a pair that is not followed, dates of the one alone are not told", async () => {
    expect(of(await ask("RUS", "UKR"), "calendar")).toBeUndefined();
  });
});

test("soon after the lists end there are odds as far as the lists see, with low confidence, and it says so", async () => {
  const answer = await ask("CHN", "PRK", "2026-11-20");
  const missiles = of(answer, "missiles-lesser")!;
  expect(missiles.likelihood!.resolves).toMatchObject({ from: "2026-11-21", to: "2027-02-18" });
  expect(missiles.statement).toMatch(/it ends on 30 April 2026, and what came after is not counted\.$/);
  expect(missiles.confidence.level).toBe("low");
  expect(answer.gaps[0]).toMatch(/^The data end on/);
});

test("long after the data end, and after the lists end, there are no odds, and it says so", async () => {
  const answer = await ask("CHN", "PRK", "2027-11-20");
  expect(answer.findings.some(({ likelihood }) => likelihood)).toBe(false);
  expect(answer.headline).toMatch(/^No odds can be given: the data end on \d+ October 2026\.$/);
  expect(answer.gaps[0]).toMatch(/^The data end on/);
});

test("a pair that the casebook does not follow gets no odds, and is told why once", async () => {
  const { findings, headline, gaps, short } = await ask("CHN", "VNM");
  expect(findings.some(({ likelihood }) => likelihood)).toBe(false);
  const { statement, thin } = of({ findings }, "unseen")!;
  expect(thin).toBe(true);
  expect(statement).toContain(
    "the record does not follow China and Vietnam. It holds none of these: a statement",
  );
  expect(headline).toContain("the record does not follow China and Vietnam");
  expect(gaps[0]).toContain("a visit or meeting between China and Vietnam");
  expect(short[1]!.text).toMatch(/^What the record holds are single acts/);
});

test("a pair with few rows of late is called thin", async () => {
  const support = of(await ask("USA", "KOR"), "support")!;
  expect(support.likelihood).toBeUndefined();
  expect(support.thin).toBe(true);
  expect(support.statement).toContain("The record is thin here");
});

test("without a class that is held whole, the track record says that there is none to test", async () => {
  expect(of(await ask("RUS", "JPN"), "track-record")!.statement).toContain(
    "No class that counts here is held whole",
  );
  const answer = await ask("CHN", "PRK");
  expect(value(answer, "track-record", "skill")).toBeCloseTo(
    1 - value(answer, "track-record", "brier")! / value(answer, "track-record", "base")!,
    10,
  );
});
