import { describe, expect, it } from "vitest";
import { proposeCodes, unclearIn } from "../../src/actors/proposeCodes.ts";
import { loadActors } from "../../src/actors/registry.ts";

const actors = loadActors();
const propose = (text: string) => proposeCodes(text.split("|"), actors);
const unclear = (text: string) =>
  Object.fromEntries(
    [...propose(text).unclear].map(([one, both]) => [one, `${both.here.code}/${both.there.code}`]),
  );

describe("the code system of a column", () => {
  it.each([
    ["iso2", "AU|NZ|EC|PE|SK|CZ|AT|HU"],
    ["fips", "RS|UP|CH|KS|GM|UK"],
    ["iso2", "CS|YU|DD|SU|YD|ZR"],
    ["cow", "GMY|AUS|SWZ|SLV|MAC|MNG"],
    ["cow", "UKG|FRN|GFR|GDR"],
    ["cown", "2|710|365|369|732|731"],
    ["polity", "2|364|529|342"],
    ["ison", "840|156|643|410"],
    ["vdem", "20|110|11|100|77"],
    ["cameo", "CHNGOV|USAMIL|PRK|IGOUNO|RUSGOV"],
    ["name", "USA|CHN|PRK|KOR|FRA|DEU"],
    ["name", "Germany|France|PRK|Korea, North"],
    ["name", "Germany|Frankonia|Atlantis|Nowhere"],
    ["cown", "2.0|710.0|365.0"],
    ["ison", "840.0|156.0|643"],
    // Teams as the Olympic Games write them: no system of ours knows four of five.
    ["name", "HAI|CHI|URU|PAR|PUR"],
    ["name", "CAM|CGO|MAD"],
  ])("%s: %s", (system, values) => {
    expect(propose(values).system).toBe(system);
    expect(unclear(values)).toEqual({});
  });

  it("what two systems read differently is unclear, with both readings, and the rest is not", () => {
    expect(unclear("USA|AUS|CHN")).toEqual({ AUS: "AUS/AUT" });
    expect(propose("USA|AUS|CHN").unclear.get("AUS")?.rival).toBe("cow");
    expect(unclear("CH|AU")).toEqual({ CH: "CHE/CHN", AU: "AUS/AUT" });
    expect(unclear("341|2")).toEqual({ 341: "MNE/XKX" });
  });

  it("a code that one system alone has decides for it", () => {
    expect(propose("USA|AUS|GMY").system).toBe("cow");
    expect(propose("USA|AUS|NZL")).toMatchObject({ system: "name", known: 3 });
    expect(unclear("USA|AUS|NZL")).toEqual({});
  });

  it("holds a value that was not seen against the systems that know as many", () => {
    const reading = propose("USA|CHN|FRA");
    expect(propose("USA|CHN").rivals).toContain("cow");
    expect(unclearIn(propose("USA|CHN"), "AUS", actors)).toMatchObject({
      rival: "cow",
      there: { code: "AUT" },
    });
    // FRA is ISO's alone, which decides for all that follows.
    expect(reading.rivals).not.toContain("cow");
    expect(unclearIn(reading, "AUS", actors)).toBeUndefined();
  });

  it("a few slips do not turn a column of codes into one of names", () => {
    expect(propose("AU|NZ|EC|PE|SK|CZ|AT|HU|n/a")).toMatchObject({ system: "iso2", known: 8, of: 9 });
  });

  it("a name that two share means the one that lists give it to where the column calls the other otherwise", () => {
    const settled = (text: string) =>
      Object.fromEntries([...propose(text).settled].map(([one, { code }]) => [one, code]));
    expect(settled("Congo|Congo, Dem. Rep.|Germany")).toEqual({ Congo: "COG" });
    expect(settled("Congo (the)|Congo (the Democratic Republic of the)")).toEqual({ "Congo (the)": "COG" });
    expect(settled("Congo|Congo-Brazzaville|Germany")).toEqual({});
    expect(settled("Korea|North Korea|Japan")).toEqual({});
    expect(settled("Congo|Germany")).toEqual({});
    expect(settled("AU|Australia|Germany")).toEqual({});
  });
});
