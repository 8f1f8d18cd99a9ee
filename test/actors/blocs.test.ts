import { describe, expect, it } from "vitest";
import { loadActors } from "../../src/actors/registry.ts";

const actors = loadActors();
const has = (bloc: string, code: string, day: string) => actors.members(bloc, day).includes(code);

describe("members of blocs", () => {
  it.each([
    ["nato", "SWE", "2024-03-06", "2024-03-07"],
    ["nato", "FIN", "2023-04-03", "2023-04-04"],
    ["sco", "IRN", "2023-07-03", "2023-07-04"],
    ["brics", "ETH", "2023-12-31", "2024-01-01"],
    ["brics", "IDN", "2025-01-05", "2025-01-06"],
    ["asean", "TLS", "2025-10-25", "2025-10-26"],
    ["eu", "HRV", "2013-06-30", "2013-07-01"],
    ["quad", "IND", "2017-11-11", "2017-11-12"],
    ["aukus", "AUS", "2021-09-14", "2021-09-15"],
    ["g7", "CAN", "1976-06-26", "1976-06-27"],
  ])("%s takes in %s after %s", (bloc, code, before, day) => {
    expect(has(bloc, code, before)).toBe(false);
    expect(has(bloc, code, day)).toBe(true);
  });

  it("count the last day of those who leave", () => {
    expect(has("eu", "GBR", "2020-01-31")).toBe(true);
    expect(has("eu", "GBR", "2020-02-01")).toBe(false);
    expect(actors.members("quad", "2010-01-01")).toEqual([]);
    expect(has("csto", "UZB", "2013-01-01")).toBe(false);
  });

  it("have the known size", () => {
    const size = (bloc: string, day: string) => actors.members(bloc, day).length;
    expect(size("nato", "1949-12-31")).toBe(12);
    expect(size("nato", "2025-01-01")).toBe(32);
    expect(size("eu", "2013-07-01")).toBe(28);
    expect(size("eu", "2025-01-01")).toBe(27);
    expect(size("sco", "2025-01-01")).toBe(10);
    expect(size("brics", "2025-09-04")).toBe(10);
    expect(size("asean", "2025-12-31")).toBe(11);
    expect(size("csto", "2025-01-01")).toBe(6);
    expect(size("fiveeyes", "2025-01-01")).toBe(5);
    expect(actors.members("g7", "2025-01-01")).toEqual(["CAN", "DEU", "FRA", "GBR", "ITA", "JPN", "USA"]);
  });

  it("make the West by its rule: NATO, the European Union and the Pacific treaty allies", () => {
    const day = "2025-09-04";
    const rule = [...actors.members("nato", day), ...actors.members("eu", day), "JPN", "KOR", "AUS", "NZL"];
    expect(actors.members("west", day)).toEqual([...new Set(rule)].sort());
    expect(actors.members("west", "1952-04-27")).not.toContain("JPN");
    expect(actors.members("west", "2021-01-01")).toContain("GBR");
    expect(actors.members("west", "1948-01-01")).toEqual([]);
  });

  it("are found by id, code or name", () => {
    for (const name of ["nato", "NATO", "NAT", "North Atlantic Treaty Organization"])
      expect(actors.members(name, "1950-01-01")).toHaveLength(12);
    expect(actors.members("the West", "1950-01-01")).toHaveLength(12);
    expect(actors.members("Five Eyes", "2000-01-01")).toHaveLength(5);
    for (const { id, label } of actors.blocs())
      expect(actors.members(label, "2025-09-04"), label).toEqual(actors.members(id, "2025-09-04"));
  });

  it("are an error where there is no such bloc", () => {
    expect(() => actors.members("France", "2000-01-01")).toThrow(/not a bloc/);
    expect(() => actors.members("warsaw pact", "2000-01-01")).toThrow(/warsaw pact/);
  });
});
