import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadLeaders } from "../../src/actors/leaders.ts";
import { loadActors } from "../../src/actors/registry.ts";
import { icewsCountry, parseIcewsName } from "../../src/actors/sectors.ts";

const actors = loadActors();
const leaders = loadLeaders();
const parse = (text: string, context = {}) => parseIcewsName(text, actors, leaders, context);
const ICEWS14 = "../shared/icews14/entity2id.txt";
const SAMPLE = "../shared/samples/icews/events.2018-06-01.tab";

describe("ICEWS names", () => {
  it.each([
    ["Foreign Affairs (South Korea)", "Foreign Affairs", "South Korea", "KOR"],
    ["Citizen_(Nigeria)", "Citizen", "Nigeria", "NGA"],
    [
      "Cabinet / Council of Ministers / Advisors (Italy)",
      "Cabinet / Council of Ministers / Advisors",
      "Italy",
      "ITA",
    ],
    ["Member_of_Legislative_(Govt)_(Iran)", "Member of Legislative (Govt)", "Iran", "IRN"],
    ["Police_(Palestinian_Territory,_Occupied)", "Police", "Palestinian Territory, Occupied", "PSE"],
    [
      "Military (Korea, Democratic People's Republic of)",
      "Military",
      "Korea, Democratic People's Republic of",
      "PRK",
    ],
    ["Government (Congo)", "Government", "Congo", "COG"],
  ])("%s is a sector of a state", (text, sector, country, code) => {
    expect(parse(text)).toEqual({ kind: "sector", person: "", sector, country, code });
  });

  it("keep a bracket that names no state in the sector", () => {
    expect(parse("Militant (Boko Haram)")).toMatchObject({
      kind: "sector",
      sector: "Militant (Boko Haram)",
      code: "",
    });
    expect(parse("Militant (Boko Haram)", { country: "Nigeria" })).toMatchObject({
      country: "Nigeria",
      code: "NGA",
    });
    expect(parse("Citizen_(International)").code).toBe("");
  });

  it("name states and organisations whole", () => {
    expect(parse("South_Korea")).toMatchObject({ kind: "actor", country: "South Korea", code: "KOR" });
    expect(parse("UN_Security_Council")).toMatchObject({ kind: "actor", country: "", code: "UNO" });
  });

  it("give a person a state only where the file or the record of leaders does", () => {
    expect(parse("Barack Obama")).toMatchObject({
      kind: "person",
      person: "Barack Obama",
      country: "",
      code: "",
    });
    expect(parse("Barack_Obama", { day: "2014-03-01" })).toMatchObject({
      country: "United States",
      code: "USA",
    });
    expect(parse("Barack_Obama", { day: "2008-03-01" }).code).toBe("");
    expect(parse("Aso Taro", { country: "Japan" })).toMatchObject({
      person: "Aso Taro",
      country: "Japan",
      code: "JPN",
    });
    expect(parse("John Kerry", { country: "NA", day: "2014-03-01" }).code).toBe("");
  });

  it("know groups from persons", () => {
    for (const group of ["Boko Haram", "Bharatiya Janata Party", "Gazprom", "Israeli Defense Forces"])
      expect(parse(group), group).toMatchObject({ kind: "group", person: "" });
  });

  it.each([
    ["Ana Placeholder", "Elite"],
    ["Jayanthi", "Elite,Government"],
    ["Placeholderi", "Parties,Government,Executive"],
    ["Karl of Nowhere", "Elite,Government,Executive Office"],
    ["Ana Placeholder", "Parties,(National) Major Party"],
    ["Ana Placeholder", "Government,Police"],
    ["Ana Placeholder", "Social,Media"],
    ["Ana Placeholder", "International Government Organization,Regional"],
    ["Ana Placeholder", ""],
    ["Deputy Prime Minister Ana Placeholder", "Government,Executive"],
    ["Special Envoy Placeholder", "Government"],
    ["General Óscar Placeholder", ""],
    ["Al Placeholder", ""],
    ["Samantha Power", ""],
    ["Islam Placeholder", ""],
    ["Ansar Placeholder", ""],
    ["Jordan Placeholder", ""],
    ["Marine Le Placeholder", ""],
    ["Le Duc Placeholder", ""],
    ["El Hadji Placeholder", ""],
    ["Abdul Fatah al-Placeholder", ""],
    ["Germán de la Placeholder", ""],
  ])("mean a person by %s (%s)", (text, sectors) => {
    expect(parse(text, { sectors })).toMatchObject({ kind: "person", person: text });
  });

  it.each([
    ["Unspecified Actor", "Unspecified"],
    ["Ana Placeholder", "Unspecified"],
    ["Unidentified State Actor", ""],
    ["Le Placeholder", "News,Media,Print News"],
    ["Placeholder Times", "Social,Media"],
    ["Der Placeholder", ""],
    ["Placeholder Janata", "Parties,(National) Major Party"],
    ["Placeholder Mukti Morcha", "Parties"],
    ["Partido Placeholder", ""],
    ["Placeholder Democrats", "Parties"],
    ["Placeholder & Sons", "Business,Social"],
    ["Placeholder Motors", "Business"],
    ["Acme Placeholder", "Business,Multinational Corporation"],
    ["Kenya Airways", ""],
    ["Peruvian Placeholder", ""],
    ["Placeholder Navy", "Military"],
    ["Special Placeholder Service", "Government,Military"],
    ["Department of the Placeholder", "Government"],
    ["Ministry for Placeholders", "Government"],
    ["Doctors Without Placeholders", ""],
    ["Attorney General", "Government"],
    ["Deputy Prime Minister", "Executive"],
    ["Southeast Asia", ""],
    ["Middle East", ""],
    ["Persian Gulf", ""],
    ["West Placeholder", ""],
    ["Jaysh al-Placeholder", ""],
    ["Asa'ib Ahl al-Placeholder", "Insurgents,Dissident"],
    ["Verkhovna Rada", "Government,Legislative / Parliamentary"],
    ["Placeholder Liberation Front", ""],
    ["10 Placeholder Street", ""],
    ["Placeholderers", ""],
  ])("mean no person by %s (%s)", (text, sectors) => {
    expect(parse(text, { sectors })).toMatchObject({ kind: "group", person: "" });
  });

  it("take letters in brackets for a short form, no code of a state", () => {
    expect(parse("National League for Democracy (NLD)")).toMatchObject({ kind: "sector", code: "" });
    expect(parse("Police (USA)")).toMatchObject({ kind: "sector", sector: "Police", code: "USA" });
  });

  it("pass a state that is gone on to its one heir", () => {
    expect(icewsCountry("Zanzibar", actors, "2014-01-01")?.code).toBe("TZA");
    expect(icewsCountry("Zanzibar", actors, "1964-02-01")?.code).toBe("EAZ");
    expect(icewsCountry("Czechoslovakia", actors, "2014-01-01")).toBeUndefined();
  });

  it.skipIf(!existsSync(ICEWS14))(
    "of the benchmark resolve wherever they name a state (needs ../shared/icews14)",
    () => {
      const names = readFileSync(ICEWS14, "utf8")
        .trim()
        .split("\n")
        .map((line) => line.split("\t")[0]!);
      const unread = new Map<string, number>();
      let states = 0;
      for (const name of names) {
        const bracket = /\(([^()]*)\)$/.exec(name)?.[1];
        if (bracket === undefined) continue;
        if (parse(name, { day: "2014-06-01" }).code) states++;
        else unread.set(bracket, (unread.get(bracket) ?? 0) + 1);
      }
      // What is left are regions, peoples, parties and armed groups; a state would stand in many brackets.
      expect(states).toBeGreaterThan(3900);
      expect([...unread].filter(([, count]) => count > 7).map(([bracket]) => bracket)).toEqual([
        "Africa",
        "Middle_East",
      ]);
      for (const group of ["Boko_Haram", "International", "Syrian_Kurds", "Crimea"])
        expect(unread.has(group)).toBe(true);
      for (const state of ["Palau", "Macao", "Norfolk_Island", "Kiribati"])
        expect(unread.has(state)).toBe(false);
    },
  );

  it.skipIf(!existsSync(SAMPLE))(
    "of one real day resolve in every country column (needs ../shared/samples)",
    () => {
      const lines = readFileSync(SAMPLE, "utf8").trim().split("\n").slice(1);
      const countries = new Set(
        lines.flatMap((line) => [4, 10, 17].map((at) => line.split("\t")[at]!.trim())),
      );
      const unread = [...countries].filter(
        (text) => text && text !== "NA" && !icewsCountry(text, actors, "2018-06-01"),
      );
      expect(unread).toEqual([]);
      expect(countries.size).toBeGreaterThan(100);
    },
  );
});
