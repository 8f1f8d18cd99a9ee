import { describe, expect, it, test } from "vitest";
import { CASEBOOK } from "../../src/casebook.ts";
import { SlowRecord } from "../../src/record/record.ts";
import { emptyRecord } from "./folder.ts";

const record = new SlowRecord(CASEBOOK);
const at = (asOf: string) => record.at(asOf);
const latest = <T>(values: readonly T[]) => values.at(-1);

describe("values of a state", () => {
  it("are those of the sources", () => {
    // COW National Material Capabilities 7.0 for 2012.
    const cinc = (code: string) =>
      at("2025-09-04")
        .state(code, "cinc")
        .find((row) => row.period === "2012");
    expect(cinc("USA")).toMatchObject({ value: 0.13921906, unit: "share-of-world", source: "cow-nmc-7.0" });
    expect(cinc("CHN")!.value).toBe(0.22036418);
    expect(cinc("PRK")!.value).toBe(0.013244731);
  });

  it("stand in order of time and say where they come from", () => {
    const values = at("2025-09-04").state("CHN", "cinc");
    expect(values[0]).toMatchObject({ period: "1945", file: "state_year.csv", line: 2, known: "1945-12-31" });
    expect(values.map((row) => row.period)).toEqual([...values.map((row) => row.period)].sort());
  });

  it("are seen once the year is over, not a day before", () => {
    expect(latest(at("2012-12-30").state("CHN", "cinc"))!.period).toBe("2011");
    expect(latest(at("2012-12-31").state("CHN", "cinc"))!.period).toBe("2012");
  });

  it("are missing, and not zero, where the record has none", () => {
    expect(at("2025-09-04").state("PRK", "gdp_usd")).toEqual([]);
    expect(at("2025-09-04").state("CHN", "beauty")).toEqual([]);
    expect(at("2025-09-04").state("XXX", "cinc")).toEqual([]);
    expect(at("1900-01-01").state("CHN", "cinc")).toEqual([]);
  });

  it("are found for states outside the six as well, in the file of the world", () => {
    const values = at("2025-09-04").state("AFG", "cinc");
    expect(values[0]).toMatchObject({ period: "1945", value: 0.0015724415, file: "cinc.csv.gz" });
    expect(latest(at("1950-06-01").state("AFG", "cinc"))!.period).toBe("1949");
  });
});

describe("the world in a year", () => {
  it("lists each state once, by code, with shares that add up to one or a little more", () => {
    const states = at("2025-09-04").statesWith("cinc", 2012);
    const codes = states.map((row) => row.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toEqual([...codes].sort());
    expect(codes.length).toBeGreaterThan(180);
    const sum = states.reduce((total, row) => total + row.value.value, 0);
    expect(sum).toBeGreaterThan(0.999);
    expect(sum).toBeLessThan(1.017);
    expect(states.find((row) => row.code === "CHN")!.value.value).toBe(0.22036418);
  });

  it("is empty for a year that is not over, and for a measure that nobody has", () => {
    expect(at("2012-06-30").statesWith("cinc", 2012)).toEqual([]);
    expect(at("2025-09-04").statesWith("beauty", 2012)).toEqual([]);
  });
});

describe("values of a pair", () => {
  it("run one way for trade flows", () => {
    const flow = (a: string, b: string) =>
      at("2025-09-04")
        .dyad(a, b, "trade_flow")
        .find((row) => row.period === "2014")!.value;
    expect(flow("CHN", "PRK")).toBe(3883);
    expect(flow("PRK", "CHN")).toBe(2845);
  });

  test.each(["trade_total", "un_vote_agreement", "strategic_rivalry", "alliance_defense", "shared_igos"])(
    "have no direction for %s",
    (measure) => {
      for (const [a, b] of [
        ["CHN", "PRK"],
        ["USA", "JPN"],
        ["RUS", "KOR"],
      ] as const) {
        const one = at("2025-09-04").dyad(a, b, measure);
        expect(at("2025-09-04").dyad(b, a, measure)).toEqual(one);
        if (measure !== "trade_total") expect(one.length).toBeGreaterThan(0);
      }
      expect(at("2025-09-04").dyad("PRK", "CHN", measure).length).toBeGreaterThan(0);
    },
  );

  it("are cut at the day", () => {
    expect(latest(at("2023-06-30").dyad("CHN", "PRK", "trade_total"))).toMatchObject({
      period: "2022",
      value: 1028,
    });
    expect(latest(at("2023-12-31").dyad("CHN", "PRK", "trade_total"))).toMatchObject({
      period: "2023",
      value: 2300,
    });
  });
});

describe("series of the casebook", () => {
  it("show a month when it is over, and its year when that is", () => {
    const periods = (asOf: string) =>
      at(asOf)
        .series("china_dprk_trade_total")
        .map((row) => row.period);
    expect(periods("2025-09-29")).not.toContain("2025-09");
    expect(periods("2025-09-30")).toContain("2025-09");
    expect(periods("2025-12-30")).not.toContain("2025");
    expect(periods("2025-12-31")).toContain("2025");
    expect(periods("2017-12-30").slice(-2)).toEqual(["2017-10", "2017-11"]);
    expect(periods("2017-12-31")).toContain("2017");
    expect(periods("2017-12-31").slice(-2)).toEqual(["2017-11", "2017-12"]);
  });

  it("carry publisher and address", () => {
    const [value] = at("1993-12-31").series("china_dprk_trade_total");
    expect(value).toMatchObject({ period: "1993", value: 899.64, unit: "usd-million", source: "casebook" });
    expect(value!.publisher).not.toBe("");
    expect(value!.url).toMatch(/^http/);
  });

  it("are found by name, by whom they are about and by what they stand for", () => {
    const view = at("2025-09-04");
    expect(view.series("no_such_series")).toEqual([]);
    // A name that begins like another is another series.
    expect(view.series("china_dprk_trade_total").every((row) => row.value !== 6860)).toBe(true);
    expect(view.seriesNames("USA", "CHN")).toContain("us_china_goods_trade_total");
    expect(view.seriesNames("USA")).toContain("korea_us_forces");
    expect(view.seriesNames("USA", "CHN")).not.toContain("korea_us_forces");
    const totals = view.seriesAs("trade-total", "CHN", "PRK");
    expect(totals.map((row) => row.series)).toEqual([
      "china_dprk_trade_total",
      "dyad:trade_total",
      "china_dprk_trade_total_kotra",
    ]);
    expect(totals[1]!.values).toEqual(view.dyad("CHN", "PRK", "trade_total"));
    expect(latest(totals[2]!.values)).toMatchObject({ period: "2024", value: 2640.87 });
    expect(view.seriesAs("trade-total", "PRK", "CHN")).toEqual([]);
  });

  it("all have a declared meaning, and each declared one has its series", () => {
    const view = at("2026-12-31");
    const meant = ["CHN", "USA", "PRK", "UNO", "RUS", "KOR", "JPN"].flatMap((actor) =>
      view.seriesNames(actor).filter((name) => view.series(name).length > 0),
    );
    expect(meant.length).toBeGreaterThan(20);
    for (const role of ["trade-total", "exports", "imports", "world-trade", "trade-share", "tariff"])
      for (const actor of ["CHN", "PRK", "USA"])
        for (const row of view.seriesAs(role, actor))
          expect(row.values.length, row.series).toBeGreaterThan(0);
  });
});

describe("notes, blocs and issues", () => {
  it("tell of a break once the year in which it lies is over", () => {
    expect(at("2002-12-30").notes("PRK", "cinc")).toEqual([]);
    expect(at("2002-12-31").notes("PRK", "cinc")).toHaveLength(1);
    expect(at("2025-09-04").notes("USA", "cinc")).toEqual([]);
  });

  it("name the pacts and the matters", () => {
    expect(
      at("2025-09-04")
        .defenceBlocs()
        .map((row) => row.bloc),
    ).toEqual(["nato", "csto"]);
    const issues = at("2025-09-04").issues();
    expect(issues.find((row) => row.issue === "xinjiang")).toEqual({
      issue: "xinjiang",
      label: "Xinjiang",
      matter: "human rights",
      containment: false,
    });
    expect(issues.find((row) => row.issue === "technology")!.containment).toBe(true);
  });
});

describe("the files", () => {
  it("that ship have no faults", () => {
    expect(record.faults()).toEqual([]);
  });

  it("are read only when they are asked for: a folder with nothing in it opens", () => {
    const { url } = emptyRecord();
    const bare = new SlowRecord(url);
    const view = bare.at("2025-09-04");
    expect(view.asOf).toBe("2025-09-04");
    expect(() => view.state("CHN", "cinc")).toThrow(/state_year\.csv could not be read/);
    expect(() => view.treaties("CHN", "PRK")).toThrow(/alliances\.csv could not be read/);
  });

  it("of the world are not touched by questions about the six", () => {
    const { url } = emptyRecord({
      "record/state_year.csv": "iso3,year,measure,value,unit,source\nCHN,2012,cinc,0.22,share,x\n",
    });
    const view = new SlowRecord(url).at("2025-09-04");
    expect(view.state("CHN", "cinc")).toHaveLength(1);
    expect(() => view.state("AFG", "cinc")).toThrow(/cinc\.csv\.gz could not be read/);
  });
});
