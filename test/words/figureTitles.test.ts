import { expect, test } from "vitest";
import { phasesFigure, studiesFigure } from "../../src/words/en/history.ts";
import { capabilities } from "../../src/words/en/implicationsPower.ts";
import { network } from "../../src/words/en/implicationsTies.ts";
import { contactsFigure, mixFigure } from "../../src/words/en/leaderStory.ts";
import { figures } from "../../src/words/en/outcomes.ts";
import { respondersTitle } from "../../src/words/en/signals.ts";
import type { OutlineFacts } from "../../src/words/history.ts";
import type { NetworkFacts } from "../../src/words/implications.ts";
import type { MixFigureFacts } from "../../src/words/leader.ts";

/** Titles of figures say what is seen, and no more than their facts hold. */
const name = (code: string) =>
  ({ AAA: "Alpha", BBB: "Beta", CCC: "Gamma", USA: "the United States" })[code] ?? code;

test("phases: the share of conflict where it was highest, against now", () => {
  const phase = (from: string, to: string, n: number, share: number | null, last = false) => ({
    from: `${from}-01-01`,
    to: `${to}-12-31`,
    last,
    grain: "year",
    n,
    conflict: share === null ? null : { estimate: share, low: 0, high: 1 },
  });
  const title = (...phases: ReturnType<typeof phase>[]) =>
    phasesFigure.title({ phases } as unknown as OutlineFacts);
  const [cold, now] = [phase("2013", "2017", 60, 0.59), phase("2022", "2025", 40, 0.05, true)];
  const said = "59 % of their acts on record were conflict in 2013–2017, 5 % since 2022";
  expect(title(cold, now)).toBe(said);
  // Three acts, all of them conflict, tell nothing.
  expect(title(phase("1966", "1968", 3, 1), cold, now)).toBe(said);
  expect(title(phase("1966", "1968", 3, 1))).toBe("Too few acts on record to tell a phase by");
  expect(title(phase("1949", "2025", 26, 0, true))).toBe(
    "None of their acts on record was conflict since 1949",
  );
  expect(title(phase("1972", "1980", 30, 0), phase("1981", "2025", 30, 0.45, true))).toBe(
    "45 % of their acts on record were conflict since 1981, none in 1972–1980",
  );
});

test("studies: what surely rose, else that nothing did, else that there are too few", () => {
  const row = (way: "rise" | "none" | "thin") => ({
    label: "conflict acts by Alpha",
    group: "after tests of Beta",
    way,
  });
  expect(studiesFigure.title([row("rise"), row("none")])).toBe(
    "Conflict acts by Alpha rose after tests of Beta",
  );
  expect(studiesFigure.title([row("none"), row("thin")])).toMatch(/^Neither clearly answers/);
  expect(studiesFigure.title([row("thin")])).toMatch(/^Too few/);
});

test("the network: who stands alike to both", () => {
  const tie = (a: string, b: string, sign: 1 | 0 | -1) => ({
    a,
    b,
    sign,
    n: 5,
    score: sign,
    byTreaty: false,
  });
  const title = (...ties: ReturnType<typeof tie>[]) =>
    network.title({ first: "AAA", second: "BBB", ties } as unknown as NetworkFacts, name);
  expect(
    title(tie("AAA", "CCC", 1), tie("CCC", "BBB", 1), tie("USA", "AAA", -1), tie("BBB", "USA", -1)),
  ).toBe("Gamma is friendly with both; the United States quarrels with both");
  expect(
    title(tie("AAA", "CCC", 1), tie("CCC", "BBB", -1), tie("USA", "AAA", -1), tie("USA", "BBB", 0)),
  ).toBe("No state around them stands alike to both");
});

test("capabilities: the last year of both sides", () => {
  const line = (label: string, value: number) => ({ label, first: null, last: { year: "2022", value } });
  expect(
    capabilities.title(
      [line("Alpha", 23.4), line("Gamma", 3), line("Beta and allies", 18.1)],
      "Beta and allies",
    ),
  ).toBe("Alpha held 23 % of the world's capabilities in 2022, Beta and allies 18 %");
});

test("a leader: the largest part of the latest phase, and contacts as counts", () => {
  const facts = (n: number) =>
    ({
      who: "Kim",
      code: "AAA",
      phases: [
        { n: 50, mix: [{ course: "diplomacy", n: 40, share: 0.8 }] },
        { n, mix: [{ course: "arms", n: n / 2, share: 0.5 }], last: true, from: "2023-01-01", grain: "year" },
      ],
    }) as unknown as MixFigureFacts;
  expect(mixFigure.title(facts(40), name)).toBe(
    "Tests and shows of force were 50 % of the acts of Alpha since 2023",
  );
  expect(mixFigure.title(facts(4), name)).toBe("Few acts on record under Kim");
  const met = {
    who: "Kim",
    n: 3,
    lanes: [
      { code: "BBB", n: 2 },
      { code: "CCC", n: 1 },
    ],
    partners: 2,
    summits: 0,
    sources: [],
  };
  expect(contactsFigure.title(met, name)).toBe("Kim on record: 2 contacts with Beta, 1 with Gamma");
});

test("responders: whose words surely moved, after what", () => {
  expect(respondersTitle([{ who: "USA", label: "parades by Alpha", way: "rise" }], name)).toBe(
    "The United States had more hard words after parades by Alpha",
  );
  expect(respondersTitle([], name)).toMatch(/no state's words clearly changed$/);
});

test("past odds: in how many groups what was said lies within what came true", () => {
  const bin = (low: number, high: number) => ({
    meanForecast: 0.5,
    frequency: (low + high) / 2,
    count: 30,
    interval: { low, high },
  });
  expect(figures.reliability(60, [bin(0.4, 0.6), bin(0.6, 0.8)]).title).toMatch(/^In one of two groups/);
});
