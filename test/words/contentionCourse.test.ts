import { describe, expect, it } from "vitest";
import type { OutlineFacts, SpilloverFacts, TrendFacts, TurnsFacts } from "../../src/words/contention.ts";
import { spillover, trend, turns } from "../../src/words/en/contentionCourse.ts";
import * as outline from "../../src/words/en/contentionOutline.ts";

const NAMES: Record<string, string> = { CHN: "China", PRK: "North Korea", USA: "the United States" };
const name = (code: string) => NAMES[code] ?? code;

const RIVALS = ["CHN", "USA"] as const;

describe("a trend", () => {
  const FACTS: TrendFacts = {
    grain: "quarter",
    cells: 62,
    span: { from: "2010-01-01", to: "2025-06-30" },
    acts: 152,
    affairs: 140,
    rate: { estimate: 1.12, low: 1.05, high: 1.2 },
    direction: "rise",
  };

  it("is told by the year of a long record, by the month of a short one", () => {
    expect(trend.statement(FACTS)).toBe(
      "Counted per row of the rest of the record, quarrels between the two show a rise from 1 January 2010 to 30 June 2025: +12 % a year (90 % interval +5 % to +20 %; 152 acts in 140 affairs).",
    );
    expect(trend.statement({ ...FACTS, grain: "week", direction: "fall" })).toMatch(
      /^Counted per covered day, .* show a fall .* a month \(/,
    );
    expect(trend.statement({ ...FACTS, direction: "level" })).toContain("show no steady trend from");
  });

  it("is not told of few", () => {
    expect(trend.statement({ ...FACTS, acts: 1, cells: 8, rate: null })).toBe(
      "Too few cases for a trend: 1 act of conflict in 8 quarters.",
    );
    expect(trend.query({ ...FACTS, span: null }, RIVALS, "casebook")).toContain("in the covered span");
  });
});

describe("turns", () => {
  const TURN = { at: "2018-01-01", low: "2017-04-01", high: "2018-07-01", before: 10, after: 40 };
  const FACTS: TurnsFacts = { grain: "quarter", cells: 62, acts: 152, few: false, turns: [TURN], p: 0.005 };

  it("are told with the cells between which they lie and the rates on either side", () => {
    expect(turns.statement(FACTS)).toBe(
      "The number of quarrels changed once: in January to March 2018 (between April to June 2017 and July to September 2018; 10 to 40 affairs per 100 rows of the rest of the record). A break as strong as the strongest comes up in 0.5 % of shuffled series.",
    );
    expect(turns.statement({ ...FACTS, grain: "week" })).toMatch(
      /in the week of 1 January 2018 .* affairs per 100 covered days/,
    );
  });

  it("may be none, or not looked for", () => {
    expect(turns.statement({ ...FACTS, turns: [], p: 0.4 })).toMatch(
      /is one that 40 % of shuffled series have\.$/,
    );
    expect(turns.statement({ ...FACTS, turns: [], p: null })).toMatch(/is one that cannot be tested\.$/);
    expect(turns.statement({ ...FACTS, few: true, acts: 3 })).toBe(
      "Too few cases for turning points: 3 acts of conflict in 62 quarters.",
    );
    expect(turns.why({ ...FACTS, p: null })).toMatch(/^62 quarters; no test; the density/);
  });
});

describe("the pair beside the rivals", () => {
  const lag = (at: number, rho: number, p: number) => ({ lag: at, rho, n: 40, p });
  const facts = (rho: number, best: number, told: boolean): SpilloverFacts => ({
    pair: ["CHN", "PRK"],
    grain: "quarter",
    result: { at0: lag(0, rho, 0.02), best: lag(best, 0.5, 0.04) },
    lags: 2,
    told,
  });

  it("go together, apart, or show no sign of either", () => {
    expect(spillover.statement(facts(0.4, 0, true), name)).toBe(
      "Quarters in which the rivals' acts were more hostile were also those in which China and North Korea were more cooperative with each other (rho +0.4, 40 quarters, p 0.02 by rotation); no lag does better.",
    );
    expect(spillover.statement(facts(-0.4, 0, true), name)).toContain("were not those in which China");
    expect(spillover.statement(facts(0.1, 0, false), name)).toMatch(
      /^There is no sign that China and North Korea draw together in the quarters/,
    );
  });

  it("come after the rivals, or before", () => {
    expect(spillover.statement(facts(0.4, 1, true), name)).toMatch(
      /the strongest of 5 lags has the pair 1 quarter after the rivals \(rho \+0\.5, p 0\.04 for the best of all\)\.$/,
    );
    expect(spillover.statement(facts(0.4, -2, true), name)).toContain(
      "the pair 2 quarters before the rivals",
    );
  });

  it("are not compared in few", () => {
    expect(spillover.few(["CHN", "PRK"], 1, "week", name)).toMatch(/quarrel: 1 week holds acts of both\.$/);
    expect(spillover.few(["CHN", "PRK"], 3, "week", name)).toMatch(/3 weeks hold acts of both\.$/);
  });
});

describe("the answer as a whole", () => {
  const FACTS: OutlineFacts = {
    rivals: RIVALS,
    recently: { from: "2015-09-05", years: 10 },
    months: 24,
    long: true,
    hasIssues: true,
    grain: "quarter",
    recent: { acts: 60, affairs: 40 },
    all: 80,
    high: 40,
    byTwo: 20,
    vague: 1,
    unplaced: 0,
    noIssue: 0,
    first: { name: "trade", acts: 20, deeds: 1 },
    second: "Taiwan",
    now: [
      { name: "trade", acts: 9 },
      { name: "Taiwan", acts: 4 },
    ],
    coverage: [{ dataset: "casebook", from: "1948-02-08", to: "2025-09-04" }],
  };

  it("says how much it rests on", () => {
    expect(outline.why(FACTS)).toMatch(/^60 acts in 40 affairs in the last 10 years, 50 % of all rated high/);
    expect(outline.why({ ...FACTS, all: 0, high: 0 })).toContain("0 % of all rated");
  });

  it("has other readings: of dates, of attention, of the sources", () => {
    const [dates, attention, sources] = outline.alternatives(FACTS, name);
    expect(dates).toContain("1 of its 20 acts is a measure,");
    expect(attention).toContain("an incident over Taiwan could matter more than many measures on trade");
    expect(sources).toContain("the United States is the author of 25 % of the acts of conflict");
    expect(outline.alternatives({ ...FACTS, second: null }, name)).toHaveLength(2);
    expect(outline.alternatives({ ...FACTS, hasIssues: false }, name)[1]).toContain(
      "The United States is the author of 25 %",
    );
    const few = { ...FACTS, first: { name: "trade", acts: 4, deeds: 0 } };
    expect(outline.alternatives(few, name)[0]).toMatch(/^China may quarrel most with a state/);
    expect(outline.alternatives({ ...FACTS, first: null }, name)).toHaveLength(2);
  });

  it("would change by another lead, or by a first measure", () => {
    expect(outline.wouldChange(FACTS)[0]).toBe(
      "A year in which Taiwan has more acts of conflict than trade (now 4 against 9 in 24 months).",
    );
    expect(outline.wouldChange({ ...FACTS, long: false })[0]).toMatch(/^Months in which/);
    const none = outline.wouldChange({ ...FACTS, now: [] });
    expect(none[0]).toBe("A year with more acts of conflict than the 60 on record in the last 10 years.");
    expect(none[1]).toBe("A first measure of one against the other.");
  });

  it("has gaps: days, issues, time", () => {
    const [days, issues, time] = outline.gaps(FACTS, name);
    expect(days).toBe(
      "1 of 80 acts of conflict between China and the United States is known only to the month or year; 0 could not be placed in a quarter.",
    );
    expect(outline.gaps({ ...FACTS, vague: 2 }, name)[0]).toContain("the United States are known only");
    expect(issues).toContain("Each act carries one issue");
    expect(outline.gaps({ ...FACTS, noIssue: 1 }, name)[1]).toBe("1 act of conflict carries no issue.");
    expect(outline.gaps({ ...FACTS, hasIssues: false }, name)[1]).toContain("names no issues");
    expect(time).toMatch(/^Covered: casebook from 8 February 1948 to 4 September 2025\. Rows per year grow/);
    expect(outline.gaps({ ...FACTS, long: false }, name)[2]).toMatch(
      /So short a record shows no long trend\.$/,
    );
  });

  it("captions its figures by year or month", () => {
    const drawn = {
      long: true,
      asOf: "2025-09-04",
      datasets: "casebook",
      hasIssues: true,
      shown: 12,
      of: 13,
    };
    expect(outline.heat.caption(drawn)).toBe(
      "Acts of conflict between the two by matter and year; the last year runs to 4 September 2025. The 12 largest of 13. Source: casebook; the record grows denser with time, so compare the rows of one year.",
    );
    expect(outline.heat.caption({ ...drawn, long: false, hasIssues: false, of: 12 })).toMatch(
      /by kind of act \(CAMEO root\) and month; the last month .* 2025\. Source: casebook\.$/,
    );
    const tops = [{ name: "trade", n: 20, top: { from: "2018-05-01", n: 7 } }];
    expect(outline.heat.alt("2005-01-01", tops, true)).toBe(
      "Acts of conflict since 2005: trade 20, most in 2018 (7).",
    );
    expect(outline.heat.alt("2018-01-01", tops, false)).toContain("most in May 2018 (7)");
    const lines = [{ label: "conflict", points: [{ date: "2018-05-01", value: null }] }];
    expect(outline.yearly.alt(lines, false)).toBe("conflict: no data in 2018-05");
    expect(outline.yearly.title(RIVALS, 3, 21, true, name)).toBe(
      "China and the United States: more quarrel than cooperation in 3 of 21 years",
    );
  });
});
