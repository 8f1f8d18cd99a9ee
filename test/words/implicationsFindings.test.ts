import { describe, expect, it, test } from "vitest";
import { military } from "../../src/words/en/implicationsArms.ts";
import * as outline from "../../src/words/en/implicationsOutline.ts";
import { conduct, conductLabel, type Era } from "../../src/words/en/implicationsPast.ts";
import * as power from "../../src/words/en/implicationsPower.ts";
import * as ties from "../../src/words/en/implicationsTies.ts";
import * as trade from "../../src/words/en/implicationsTrade.ts";
import type {
  ConductFacts,
  ConductKind,
  ContributionFacts,
  PastFacts,
  PositionsFacts,
  TieFacts,
  TradeClosenessFacts,
  TriadsFacts,
} from "../../src/words/implications.ts";

const NAMES: Record<string, string> = { AAA: "Alba", BBB: "Boreas", CCC: "Cadia", RRR: "the Rivals" };
const name = (code: string) => NAMES[code]!;
const ROLES = { patron: "AAA", client: "BBB", rival: "RRR", third: "CCC" };

describe("what the lesser one would bring", () => {
  const facts: ContributionFacts = {
    patron: "AAA",
    client: "BBB",
    assets: [
      { id: "nmc_milper", year: "2016", share: 0.25 },
      { id: "nuclear_warheads", year: "2024", share: 0.0312 },
    ],
    ends: { most: "nmc_milper", least: "nuclear_warheads" },
  };

  it("is told with where it weighs most, where there is more than one measure", () => {
    expect(power.contribution.statement(facts, name)).toBe(
      "Of what Alba and Boreas have together, Boreas has 25.0 % of the soldiers under arms (2016) and 3.12 % of the nuclear warheads (2024). It weighs most in soldiers under arms, least in nuclear warheads.",
    );
    expect(power.contribution.statement({ ...facts, assets: facts.assets.slice(1), ends: null }, name)).toBe(
      "Of what Alba and Boreas have together, Boreas has 3.12 % of the nuclear warheads (2024).",
    );
    expect(power.contribution.label(facts.assets[0]!, "BBB", name)).toBe(
      "Boreas' share of the soldiers under arms of the two, 2016",
    );
    expect(power.contribution.query(facts)).toBe("nmc_milper 2016, nuclear_warheads 2024 of AAA and BBB");
  });
});

test("votes are said to part, to near or to do neither", () => {
  const at = { x: "AAA", y: "BBB", year: 2024, distance: 1.25, slope: 0.1, low: 0.05, high: 0.2 };
  const facts: PositionsFacts = {
    last: 2024,
    years: 20,
    positions: [
      { ...at, way: "apart" },
      { ...at, slope: -0.1, low: -0.2, high: -0.05, way: "closer" },
      { ...at, slope: 0, low: -0.1, high: 0.1, way: "neither" },
    ],
  };
  expect(power.positions.statement(facts, name)).toBe(
    "In the General Assembly of 2024, by ideal points and their trend over 20 years: Alba and Boreas stand 1.25 apart and are moving apart (+0.1 a year, 90 % interval +0.05 to +0.2); Alba and Boreas stand 1.25 apart and are drawing closer (−0.1 a year, 90 % interval −0.2 to −0.05); Alba and Boreas stand 1.25 apart and are neither closer nor further than before (+0 a year, 90 % interval −0.1 to +0.1).",
  );
});

test("a balance query names both camps, each state once, and who is missing", () => {
  const facts = { year: "2020", own: ["AAA"], client: "BBB", third: "CCC", against: ["RRR"] } as never;
  const asked =
    "CINC 2020 of AAA, BBB, CCC against RRR; camps by defence treaties of two or three parties in force on 2025-09-04";
  expect(power.balance.query(facts, [], "2025-09-04")).toBe(asked);
  expect(power.balance.query(facts, ["CCC"], "2025-09-04")).toBe(`${asked}; missing: CCC`);
  expect(power.balance.labels.wide("BBB", name)).toBe(
    "share of both camps with Boreas, defence blocs counted",
  );
  expect(power.balance.labels.wide(null, name)).toBe("share of both camps, defence blocs counted");
});

test("a line of capabilities without a year says so", () => {
  const end = { year: "2000", value: 1.234 };
  const ends = [
    { label: "Alba", first: end, last: { year: "2022", value: 20 } },
    { label: "Boreas", first: null, last: null },
  ];
  expect(power.capabilities.alt(ends)).toBe(
    "Alba: 1.23 per cent in 2000, 20 in 2022; Boreas: no year on record",
  );
  const facts = { ...ROLES, allies: [], asOf: "2025-09-04", last: "2022" };
  expect(power.capabilities.caption(facts, name)).toContain(
    "The Rivals' allies are those of 2025-09-04 throughout: none.",
  );
  expect(power.capabilities.camp("RRR", true, name)).toBe("the Rivals and allies");
});

test("trade and closeness go together only where chance would hardly give it", () => {
  const facts: TradeClosenessFacts = {
    patron: "AAA",
    client: "BBB",
    basis: "customs",
    close: { years: 4, growth: 9.6 },
    other: { years: 5, growth: -3.2 },
    difference: { estimate: 12.4, low: -1, high: 20 },
    p: 0.2,
    told: false,
  };
  expect(trade.tradeCloseness.statement(facts, name)).toBe(
    "Trade between Alba and Boreas changed by +10 % a year in the 4 years in which they were closer than the median and by −3 % in the 5 others (difference +12.4 log points, 90 % interval −1 to +20, p 0.2, customs): no difference that chance would not give.",
  );
  expect(trade.tradeCloseness.statement({ ...facts, told: true }, name)).toMatch(
    /: closeness and trade go together\.$/,
  );
  expect(trade.tradeCloseness.few(1, 3)).toContain(": 1 year with both");
  expect(trade.tradeCloseness.query("AAA", "BBB", undefined, ["casebook"])).toContain("(no basis)");
  expect(trade.buffer.why({ years: [2016] } as never)).toBe("Hardly any trade data; 1 year with sanctions.");
});

test("a stretch of twelve months is one year", () => {
  expect(military.labels.now(60)).toBe("acts in the last 5 years");
  expect(military.labels.before(12)).toBe("acts in the 1 year before");
  expect(military.labels.change(7)).toBe("acts, as a part of the record, against the 7 months before");
});

test("a military query names the third power only where there is one, and what is held against", () => {
  const asked = {
    patron: "AAA",
    client: "BBB",
    third: "CCC",
    codes: ["062"],
    issues: ["exercise"],
    now: { from: "2020-09-05", to: "2025-09-04" },
    before: { from: "2015-09-05", to: "2020-09-04" },
    basis: "record" as const,
    sources: ["casebook"],
  };
  expect(military.query(asked)).toBe(
    "acts of cooperation between AAA and BBB, and of each with CCC, CAMEO 062 or issue exercise, 2020-09-05 to 2025-09-04 and 2015-09-05 to 2020-09-04, each held against the rest of the record; casebook",
  );
  expect(military.query({ ...asked, third: null, basis: "time" })).toMatch(
    /^acts of cooperation between AAA and BBB, CAMEO .* against its days; casebook$/,
  );
});

describe("what others and the two did", () => {
  const kind: ConductKind = { ...ROLES, id: "sanctions" };
  const facts: ConductFacts = {
    kind,
    grain: "quarter",
    inClose: 12,
    inOther: 5,
    inQuiet: 1,
    closeCells: 10,
    otherCells: 1,
    basis: "record",
    close: 4.8,
    other: 20,
    difference: { estimate: -15.2, low: -20, high: -3 },
    p: 0.04,
    thin: false,
    firm: true,
  };
  const era: Era = {
    first: "AAA",
    second: "BBB",
    from: "2003-01-01",
    to: "2025-06-30",
    sources: ["casebook"],
  };

  test.each([
    ["client-force", "shows and uses of force by Boreas"],
    ["client-hostile", "acts of conflict by Boreas toward the Rivals and its allies"],
    ["toward-client", "acts of conflict by the Rivals and its allies toward Boreas"],
    ["sanctions", "sanctions on Boreas by others than Alba"],
    ["talks", "talks and visits between Boreas and the Rivals or its allies"],
    ["rivals", "acts of conflict between Alba and the Rivals"],
    ["third", "acts of cooperation between Boreas and Cadia"],
  ] as const)("%s", (id, said) => {
    expect(conductLabel({ ...ROLES, id }, name)).toBe(said);
  });

  it("is more or fewer where it holds, chance where not, and too few where thin", () => {
    expect(conduct.statement(facts, name)).toBe(
      "Sanctions on Boreas by others than Alba: 12 in 10 close quarters, 5 in 1 distant one, 4.8 a year when the two were close and 20 when distant, held against the density of the record; within the same five years −15.2 a year (90 % interval −20 to −3, p 0.04 after adjustment): fewer when the two were close.",
    );
    const more = { ...facts, difference: { ...facts.difference!, estimate: 2 }, basis: "time" as const };
    expect(conduct.statement(more, name)).toMatch(
      /20 when distant; within .*: more when the two were close\.$/,
    );
    expect(conduct.statement({ ...facts, firm: false }, name)).toMatch(
      /: no difference that chance would not give\.$/,
    );
    expect(conduct.statement({ ...facts, thin: true }, name)).toBe(
      "Too few cases of sanctions on Boreas by others than Alba: 12 in 10 close quarters, 5 in 1 distant one.",
    );
  });

  it("says what it is held against in labels and query", () => {
    expect(conduct.labels.close("record")).toBe("acts a year when close, at the mean density of the record");
    expect(conduct.labels.close("time")).toBe("acts a year when close");
    expect(conduct.query(facts, era, name)).toBe(
      "sanctions on Boreas by others than Alba by quarter, 2003-01-01 to 2025-06-30, split at the median closeness of AAA and BBB, quiet quarters left out, each quarter held against the rest of the record in it, at its mean density; casebook",
    );
    expect(conduct.query({ ...facts, basis: "time" }, era, name)).toContain(
      "against its days, since a public list",
    );
    expect(conduct.fewPhases(1)).toBe("only 1 close phase");
  });

  it("is drawn under what holds, or that nothing does", () => {
    expect(conduct.title(true, era, name)).toBe("What was different when Alba and Boreas were close");
    expect(conduct.title(false, era, name)).toBe(
      "Nothing is clearly different when Alba and Boreas are close",
    );
    const row = { label: "Talks", effect: 1.5, low: -1, high: 3 };
    const untold = { label: "Sanctions", effect: null, low: null, high: null };
    expect(conduct.alt([row, untold])).toBe("Talks: +1.5 (−1 to +3); Sanctions: cannot be told");
  });
});

describe("ties", () => {
  const facts: TriadsFacts = {
    actors: ["AAA", "BBB", "CCC"],
    years: 5,
    signed: 3,
    ties: 3,
    triads: 1,
    balanced: 0,
    unbalanced: [["AAA", "BBB", "CCC"]],
    chance: { expected: 0.4, p: 0.5 },
  };
  const tie: TieFacts = { a: "AAA", b: "CCC", n: 4, sign: 1, score: 0.456, byTreaty: false };

  it("are held against chance, the unbalanced named", () => {
    expect(ties.triads.statement(facts, name)).toBe(
      "Among the 3 actors around the tie, 3 of 3 ties have a clear sign and close 1 triad: 0 balanced (0 %), where the same signs dealt at random would give 40 % (p 0.5). Unbalanced: Alba–Boreas–Cadia.",
    );
    expect(ties.triads.statement({ ...facts, balanced: 1, unbalanced: [] }, name)).toMatch(
      /None is unbalanced\.$/,
    );
    expect(ties.triads.statement({ ...facts, chance: null }, name)).toBe(
      "Too few cases: the ties of the last 5 years among Alba, Boreas and Cadia close no triad with three clear signs.",
    );
    expect(ties.fewActs(1)).toBe("1 tie rests on fewer than ten acts or on a treaty");
    expect(ties.fewActs(2)).toMatch(/^2 ties rest on/);
  });

  it("are drawn by what they rest on", () => {
    const network = {
      first: "AAA",
      second: "BBB",
      from: "2020-09-04",
      ties: [tie, { ...tie, b: "RRR", score: -0.5 }, { ...tie, a: "BBB", n: 0, byTreaty: true }],
      strained: [],
      sources: ["casebook"],
    };
    expect(ties.network.alt(network, name)).toBe(
      "Alba and Cadia +0.46, Alba and the Rivals −0.5 and Boreas and Cadia allied by treaty. Strained: none.",
    );
    expect(ties.network.alt({ ...network, strained: ["CCC", "RRR"] }, name)).toMatch(
      /Strained: Cadia and the Rivals\.$/,
    );
  });

  it("of a third state say how it stands to each of the two", () => {
    const why = (first: TieFacts | undefined, second: TieFacts | undefined) =>
      ties.network.why(
        [
          { side: "AAA", tie: first },
          { side: "BBB", tie: second },
        ],
        name,
      );
    expect(why(tie, { ...tie, sign: -1, n: 1 })).toBe(
      "friendly with Alba, 4 acts, hostile with Boreas, 1 act",
    );
    expect(why({ ...tie, sign: 0, n: 0 }, undefined)).toBe("mixed with Alba, mixed with Boreas");
  });
});

describe("what stands round the findings", () => {
  const past: PastFacts = {
    from: "2003-01-01",
    grain: "quarter",
    cells: 90,
    phases: 5,
    compared: 7,
    firm: 0,
  };

  it("says how sure the answer is", () => {
    expect(outline.why(past)).toBe(
      "Capabilities and treaties are on record, but consequences rest on 5 close phases in 90 quarters, and 0 of 7 contrasts hold after adjustment.",
    );
    expect(outline.why({ ...past, phases: 1, firm: 1 })).toContain(
      "1 close phase in 90 quarters, and 1 of 7 contrasts holds",
    );
    expect(outline.why(null)).toMatch(/^Capabilities and votes only/);
    expect(outline.method("Changes so.")).toMatch(/\nChanges so\.$/);
  });

  it("has other readings by what is known", () => {
    expect(outline.alternatives.growth(5.25, -1, ROLES, name)).toBe(
      "The balance may shift whatever the tie does: growth moved it by +5.25 points in twenty years, Boreas counts for −1.",
    );
    expect(outline.alternatives.phases(5)).toMatch(/^With five close phases each has its own story/);
    expect(outline.alternatives.phases(1)).toMatch(/^A single close phase has its own story/);
  });

  it("names what would change it", () => {
    const { treaty, dealings, figures } = outline.wouldChange;
    expect(treaty(null, ROLES, name)).toBe("A defence treaty between Alba and Boreas.");
    // Defence is a matter of states.
    expect(treaty(null, ROLES, name, false)).toBe("A treaty between Alba and Boreas.");
    expect(treaty("1961", ROLES, name)).toMatch(/^A change of the treaty of 1961/);
    expect(dealings({ now: 0.4, much: 1 }, ROLES, name)).toBe(
      "More than 1 act of cooperation on arms and forces of Alba and Boreas in a year (now 0.4), or a joint exercise.",
    );
    expect(dealings(null, ROLES, name)).toBe("Joint exercises of Alba and Boreas.");
    expect(figures(2022)).toBe("Capability figures after 2022, above all on arms.");
    expect(figures(null)).toContain("after those that are held");
  });

  it("names what is missing", () => {
    expect(outline.gaps.past(past)).toContain("only from 2003-01-01 on (90 quarters)");
    expect(outline.gaps.past(null)).toMatch(/^No unbroken stretch/);
    expect(outline.gaps.thin(["buffer", "triads"], 13)).toBe(
      "Too thin to tell: buffer, triads (2 of 13 findings).",
    );
    expect(outline.gaps.note("RRR", "nuclear_warheads", "a guess", name)).toBe(
      "The Rivals, nuclear warheads: a guess.",
    );
  });
});
