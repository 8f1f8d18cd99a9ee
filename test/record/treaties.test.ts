import { describe, expect, it } from "vitest";
import { CASEBOOK } from "../../src/casebook.ts";
import { SlowRecord } from "../../src/record/record.ts";
import { emptyRecord } from "./folder.ts";

const record = new SlowRecord(CASEBOOK);
const treaties = (asOf: string, ...members: string[]) => record.at(asOf).treaties(...members);
const named = (asOf: string, name: string, ...members: string[]) =>
  treaties(asOf, ...members).find((treaty) => treaty.name.startsWith(name));

describe("treaties of a pair", () => {
  it("the Sino-North Korean treaty of 1961 is in force", () => {
    expect(treaties("1961-07-10", "CHN", "PRK")).toEqual([]);
    const [treaty, ...others] = treaties("2025-09-04", "PRK", "CHN");
    expect(others).toEqual([]);
    expect(treaty).toMatchObject({
      signed: "1961-07-11",
      inForce: "1961-09-10",
      ended: "",
      members: ["CHN", "PRK"],
      types: ["defense", "nonaggression"],
    });
  });

  it("the Soviet-North Korean treaty shows its end only when it came", () => {
    expect(named("1990-01-01", "Soviet-DPRK", "RUS", "PRK")!.ended).toBe("");
    expect(named("1996-09-09", "Soviet-DPRK", "RUS", "PRK")!.ended).toBe("");
    expect(named("1996-09-10", "Soviet-DPRK", "RUS", "PRK")!.ended).toBe("1996-09-10");
  });

  it("a treaty signed and not yet in force shows no day of force", () => {
    const name = "Russia-DPRK Treaty on Comprehensive";
    expect(named("2024-06-18", name, "RUS", "PRK")).toBeUndefined();
    expect(named("2024-06-19", name, "RUS", "PRK")!.inForce).toBe("");
    expect(named("2024-12-04", name, "RUS", "PRK")!.inForce).toBe("2024-12-04");
    // The treaty of 2000 ended when that one came into force.
    expect(named("2024-12-03", "Russia-DPRK Treaty of Friendship", "RUS", "PRK")!.ended).toBe("");
    expect(named("2024-12-04", "Russia-DPRK Treaty of Friendship", "RUS", "PRK")!.ended).toBe("2024-12-04");
  });

  it("a year alone counts from its last day, for a signing, an end and an entry into force", () => {
    expect(named("1986-12-30", "DPRK-Cuba", "PRK", "CUB")).toBeUndefined();
    expect(named("1986-12-31", "DPRK-Cuba", "PRK", "CUB")).toBeDefined();
    expect(named("1993-12-30", "USSR-Mongolia", "RUS", "MNG")!.ended).toBe("");
    expect(named("1993-12-31", "USSR-Mongolia", "RUS", "MNG")!.ended).toBe("1993");
    expect(named("2000-12-30", "Russia-DPRK Treaty of Friendship", "RUS", "PRK")!.inForce).toBe("");
    expect(named("2000-12-31", "Russia-DPRK Treaty of Friendship", "RUS", "PRK")!.inForce).toBe("2000");
  });

  it("a note that tells of later years is not shown before", () => {
    const note = (asOf: string) => named(asOf, "Collective Security", "RUS", "BLR")!.note;
    expect(note("2020-01-01")).toBe("");
    expect(note("2024-12-30")).toBe("");
    expect(note("2024-12-31")).toContain("Armenia");
  });

  it("bind all that are named, in any order, and pacts whose members joined one by one are not listed", () => {
    expect(treaties("2025-09-04", "USA", "JPN", "KOR")).toEqual([]);
    expect(treaties("2025-09-04", "JPN", "USA")).toEqual(treaties("2025-09-04", "USA", "JPN"));
    expect(named("2025-09-04", "North Atlantic", "USA", "GBR")).toBeUndefined();
    expect(named("2025-09-04", "ASEAN", "CHN", "PRK")).toBeUndefined();
  });
});

describe("disputes of a pair", () => {
  it("are the same from either side, in order of the file", () => {
    const disputes = record.at("2025-09-04").disputes("CHN", "PRK");
    expect(record.at("2025-09-04").disputes("PRK", "CHN")).toEqual(disputes);
    expect(disputes.map((row) => row.id)).toEqual(["4018", "4019", "4089", "4463", "4466", "4490"]);
    expect(disputes[0]).toMatchObject({ start: "1993-01-01", end: "1993-04-30", hostility: 4, fatality: 1 });
    expect(disputes[3]!.fatality).toBe(0);
  });

  it("are seen when they are over", () => {
    expect(record.at("1993-04-29").disputes("CHN", "PRK")).toEqual([]);
    expect(record.at("1993-04-30").disputes("CHN", "PRK")).toHaveLength(1);
    const ids = (asOf: string) =>
      record
        .at(asOf)
        .disputes("USA", "RUS")
        .map((row) => row.id);
    expect(ids("1965-12-30")).not.toContain("2910");
    expect(ids("1965-12-31")).toContain("2910");
  });

  const one = (row: string) => {
    const header = "start,end,iso3_a,iso3_b,hostility,fatality,source,dispute";
    const { url } = emptyRecord({ "record/disputes.csv": `${header}\n${row}\n` });
    return new SlowRecord(url).at("2025-09-04").disputes("CHN", "PHL");
  };

  it("tell unknown deaths, which COW writes as -9, from none", () => {
    expect(one("2012-04-01,2012-06-01,CHN,PHL,3,-9,cow-mid-5.0,9999")[0]!.fatality).toBeNull();
    expect(one("2012-04-01,2012-06-01,CHN,PHL,3,,cow-mid-5.0,9999")[0]!.fatality).toBeNull();
    expect(one("2012-04-01,2012-06-01,CHN,PHL,3,0,cow-mid-5.0,9999")[0]!.fatality).toBe(0);
  });

  it("that have no end in the file are left out, since their hostility is not settled", () => {
    expect(one("2012-04-01,,CHN,PHL,3,0,cow-mid-5.0,9999")).toEqual([]);
  });
});
