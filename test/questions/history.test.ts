import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ingest } from "../../src/chronicle/ingest.ts";
import { readerFor } from "../../src/chronicle/readers/index.ts";
import { addDays } from "../../src/dates.ts";
import { type Desk, openDesk } from "../../src/desk.ts";
import { findPhases } from "../../src/measures/phases.ts";
import type { Found } from "../../src/questions/answer.ts";
import { history } from "../../src/questions/history.ts";
import { seededRandom } from "../../src/statistics/random.ts";
import { paceAt } from "../support/exposed.ts";
import { PAIRS } from "../support/pairs.ts";
import { between, isHostile, type Row, rowsOf } from "../support/rows.ts";

const ICEWS14 = fileURLToPath(new URL("../../../shared/icews14", import.meta.url));

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ chronicle: "none" });
});
afterAll(() => desk.close());

const ask = async (a: string, b: string, asOf = "2025-09-04", on = desk) =>
  history.answer(await on.subject({ a, b, asOf }));

const numberOf = (answer: Found, finding: string, name: string) => {
  const found = answer.findings.find((one) => one.id === finding);
  return found?.numbers.find((measure) => measure.name === name);
};
const amount = (answer: Found, finding: string, name: string) => numberOf(answer, finding, name)?.value;

const DAY = "2025-09-04";
const PAIR = rowsOf(DAY, between("CHN", "PRK"));
const inYears = (rows: readonly Row[], from: number, to: number) =>
  rows.filter((row) => Number(row.date.slice(0, 4)) >= from && Number(row.date.slice(0, 4)) <= to);
const meets = (row: Row) => /^04[02-6]/.test(row.event_type) && row.target !== "";

// Counted in the rows of casebook/events.csv, votes and what is not aimed at the other left out.
describe("China and North Korea on 4 September 2025", () => {
  let answer: Found;
  beforeAll(async () => {
    answer = await ask("CHN", "PRK");
  });

  test("the cold years 2013–2017 and the thaw from 2018 are phases with firm beginnings", () => {
    const cold = inYears(PAIR, 2013, 2017);
    const thaw = inYears(PAIR, 2018, 2021);
    expect(amount(answer, "history.phase-2013", "acts")).toBe(cold.length);
    expect(amount(answer, "history.phase-2013", "conflict-share")).toBeCloseTo(
      cold.filter(isHostile).length / cold.length,
    );
    expect(amount(answer, "history.phase-2018", "acts")).toBe(thaw.length);
    expect(thaw.filter(isHostile)).toEqual([]);
    expect(amount(answer, "history.phase-2018", "conflict-share")).toBe(0);
    const phases = answer.findings.find((finding) => finding.id === "history.phases")!;
    expect(phases.statement).toContain("2013 and 2018 hold even where a break must earn twice as much");
    expect(amount(answer, "history.phases", "any-change")).toBeLessThan(0.05);
  });

  test("the two rows of the Cultural Revolution are told, and called thin", () => {
    const chill = answer.findings.find((finding) => finding.id === "history.phase-1966")!;
    expect(chill.thin).toBe(true);
    expect(chill.statement).toContain("two acts, both quarrels");
    expect(chill.numbers.some(({ name }) => name === "conflict-share")).toBe(false);
  });

  test("five meetings of Kim and Xi in 2018 and 2019, the sixth on the day", () => {
    expect(amount(answer, "history.phase-2018", "meetings")).toBe(5);
    expect(amount(answer, "history.phase-2022", "meetings")).toBe(1);
    expect(amount(answer, "history.leaders", "days-since")).toBe(0);
    // 20 June 2019 to 4 September 2025.
    expect(amount(answer, "history.leaders", "last-gap")).toBe(2268);
  });

  test("the treaty of 1961 is in force, and North Korea has two other pacts", () => {
    expect(amount(answer, "history.alliance", "years")).toBe(64);
    expect(amount(answer, "history.alliance", "others-first")).toBe(0);
    expect(amount(answer, "history.alliance", "others-second")).toBe(2);
  });

  test("one war on one side, against two states, and none against each other", () => {
    const war = answer.findings.find((finding) => finding.id === "history.war")!;
    expect(war.statement).toContain("1950–1953");
    expect(amount(answer, "history.war", "common-enemies")).toBe(2);
    expect(amount(answer, "history.war", "wars-against")).toBe(0);
  });

  test("China's conflict acts in the 30 days around the six nuclear tests: 1 before, 15 after", () => {
    expect(amount(answer, "history.tests", "tests")).toBe(6);
    const days = ["2006-10-09", "2009-05-25", "2013-02-12", "2016-01-06", "2016-09-09", "2017-09-03"];
    const [before, after] = [
      [0, 0, 0, 0, 0, 1],
      [3, 2, 2, 2, 1, 5],
    ];
    // Each at the density that the record has about the middle of its window.
    const mean = (counts: readonly number[], reach: number) =>
      counts.reduce((sum, n, i) => sum + n / paceAt(addDays(days[i]!, reach), DAY), 0) / 6;
    expect(amount(answer, "history.tests", "change")).toBeCloseTo(mean(after!, 15) - mean(before!, -15), 6);
    expect(numberOf(answer, "history.tests", "change")!.p!).toBeLessThan(0.01);
  });

  test("votes, sanctions of its own and the veto", () => {
    expect(amount(answer, "history.sanctions", "votes")).toBe(11);
    expect(amount(answer, "history.sanctions", "own")).toBe(11);
    expect(amount(answer, "history.sanctions", "vetoes")).toBe(1);
    expect(amount(answer, "history.sanctions", "back")).toBe(0);
  });

  test("aid runs one way; cooperation does not", () => {
    const aid = PAIR.filter((row) => /^07(0|1|3|$)/.test(row.event_type));
    const friendly = PAIR.filter((row) => !isHostile(row));
    expect(amount(answer, "history.aid", "acts")).toBe(aid.length);
    expect(aid.every((row) => row.source === "CHN")).toBe(true);
    expect(amount(answer, "history.aid", "from-second")).toBe(0);
    expect(amount(answer, "history.reciprocity", "share-of-first")).toBeCloseTo(
      friendly.filter((row) => row.source === "CHN").length / friendly.length,
    );
  });

  test("China is North Korea's first partner in contacts and trade", () => {
    const contacts = rowsOf(
      DAY,
      (row) => row.kind === "act" && row.aim === "other" && meets(row) && row.source !== row.target,
    ).filter((row) => row.source === "PRK" || row.target === "PRK");
    const withChina = contacts.filter((row) => row.source === "CHN" || row.target === "CHN");
    expect(amount(answer, "history.first-partner", "share-all")).toBeCloseTo(
      withChina.length / contacts.length,
    );
    expect(amount(answer, "history.first-partner", "rank-all")).toBe(1);
    expect(amount(answer, "history.trade", "share")).toBeCloseTo(0.98, 10);
  });

  test("phases follow one another without overlap, and the figure holds the same ones", () => {
    const { data } = answer.figure!;
    if (data.kind !== "phases") throw new Error("not a phases figure");
    expect(data.phases.length).toBe(amount(answer, "history.phases", "phases"));
    data.phases.slice(1).forEach((phase, i) => {
      expect(phase.from > data.phases[i]!.to).toBe(true);
    });
    expect(data.phases.at(-1)!.to).toBe("2025-09-04");
  });
});

test("before a test had happened, nothing is said of tests", async () => {
  const answer = await ask("CHN", "PRK", "1983-12-31");
  expect(answer.findings.some((finding) => finding.id.startsWith("history.tests"))).toBe(false);
  expect(amount(answer, "history.phases", "phases")).toBeGreaterThan(0);
});

test("the partnership of Russia and North Korea since 2023 is a phase of its own", async () => {
  const answer = await ask("RUS", "PRK");
  expect(amount(answer, "history.current", "since")).toBe(2023);
  const weight = numberOf(answer, "history.weight", "share")!;
  expect(weight.low!).toBeGreaterThan(amount(answer, "history.weight", "share-least")!);
});

test("a few acts without a change are one phase, with no break made up", async () => {
  const answer = await ask("USA", "KOR");
  const acts = rowsOf(DAY, between("USA", "KOR"));
  expect(amount(answer, "history.phases", "phases")).toBe(1);
  expect(answer.findings.find((finding) => finding.id === "history.phases")!.statement).toContain(
    `${acts.length} acts`,
  );
});

test("the order of asking swaps the sides and leaves the phases", async () => {
  const [one, other] = [await ask("CHN", "PRK"), await ask("PRK", "CHN")];
  expect(amount(other, "history.phases", "phases")).toBe(amount(one, "history.phases", "phases"));
  expect(amount(other, "history.aid", "from-second")).toBe(amount(one, "history.aid", "from-first"));
  expect(amount(other, "history.tests-back", "change")).toBe(amount(one, "history.tests", "change"));
});

// One share of conflict and one weight throughout, while the record grows denser by any steps.
test("a record that only grows denser has one phase", () => {
  const mixes = fc.record({
    conflict: fc.integer({ min: 1, max: 9 }),
    base: fc.integer({ min: 10, max: 30 }),
  });
  const growth = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 4, maxLength: 40 });
  fc.assert(
    fc.property(mixes, growth, ({ conflict, base }, steps) => {
      const cells = steps.map((k, i) => ({
        ...yearCell(1950 + i),
        counts: [k * (10 - conflict), k * conflict],
        base: k * base,
      }));
      const found = findPhases(cells, 2, seededRandom("denser"));
      expect(found.phases.length).toBe(1);
    }),
  );
});

test("a change of mix and a change of weight are each found where they were made", () => {
  const cells = (turn: (year: number) => { counts: number[]; base: number }) =>
    Array.from({ length: 30 }, (_, i) => ({ ...yearCell(1990 + i), ...turn(1990 + i) }));
  const mix = cells((year) => ({ counts: year < 2005 ? [9, 1] : [3, 7], base: 100 }));
  const weight = cells((year) => ({ counts: [8, 2], base: year < 2005 ? 20 : 200 }));
  for (const series of [mix, weight]) {
    const found = findPhases(series, 2, seededRandom("planted"));
    expect(found.phases.map((phase) => phase.from)).toEqual(["1990-01-01", "2005-01-01"]);
    expect(found.phases[1]!.opened).toEqual({ low: "2005-01-01", high: "2005-01-01", firm: true });
    expect(found.p).toBe(0.02);
  }
});

test("years without an act say nothing of the mix, but years in which either dealt with others say something of the weight", () => {
  const quiet = (base: number | undefined) =>
    Array.from({ length: 20 }, (_, i) => ({
      ...yearCell(1990 + i),
      counts: i < 10 ? [4, 1] : [0, 0],
      ...(base === undefined ? {} : { base }),
    }));
  expect(findPhases(quiet(undefined), 2, seededRandom("quiet")).phases.length).toBe(1);
  const silent = findPhases(quiet(40), 2, seededRandom("quiet")).phases;
  expect(silent.map((phase) => [phase.from, phase.n])).toEqual([
    ["1990-01-01", 50],
    ["2000-01-01", 0],
  ]);
});

const yearCell = (year: number) => ({ from: `${year}-01-01`, to: `${year}-12-31` });

test.each(PAIRS)(
  "%s and %s: every number finite and inside its interval, every finding with a query",
  async (a, b) => {
    const { findings, alternatives, wouldChange } = await ask(a, b);
    for (const finding of findings) {
      expect(finding.query).not.toBe("");
      for (const { value, low, high } of finding.numbers) {
        expect(Number.isFinite(value)).toBe(true);
        expect(low ?? value).toBeLessThanOrEqual(value + 1e-9);
        expect(high ?? value).toBeGreaterThanOrEqual(value - 1e-9);
      }
      expect(finding.evidence.length > 0 || finding.thin === true).toBe(true);
    }
    expect(alternatives.length).toBeGreaterThan(1);
    expect(wouldChange.length).toBeGreaterThan(1);
  },
);

describe.skipIf(!existsSync(ICEWS14))("ICEWS 2014 (skipped where ../shared/icews14 is absent)", () => {
  let daily: Desk;
  beforeAll(async () => {
    daily = await openDesk({ chronicle: "none" });
    await ingest(daily.chronicle, readerFor("icews14"), [ICEWS14]);
  });
  afterAll(() => daily.close());

  test.each([
    ["RUS", "UKR"],
    ["ISR", "PSE"],
    ["USA", "IRN"],
  ])(
    "%s and %s: a year of machine-coded events gives phases at a fine grain, and no high confidence",
    async (a, b) => {
      const answer = await ask(a, b, "2014-12-31", daily);
      const { data } = answer.figure!;
      if (data.kind !== "phases") throw new Error("not a phases figure");
      expect(["week", "month"]).toContain(data.grain);
      const current = answer.findings.find((finding) => finding.id === "history.current")!;
      expect(current.confidence.level).not.toBe("high");
      expect(current.confidence.why).toContain("coded by machine");
    },
  );
});
