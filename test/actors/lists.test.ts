import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { CodeSystem } from "../../src/actors/codes.ts";
import { readCsv } from "../../src/actors/csv.ts";
import { proposeCodes } from "../../src/actors/proposeCodes.ts";
import { loadActors } from "../../src/actors/registry.ts";
import { CASEBOOK } from "../../src/casebook.ts";
import { parseCsv } from "../../src/chronicle/csv.ts";

// Names and codes of states as public lists write them: each row's forms mean one state.
const LISTS = new URL("../../../shared/names/", import.meta.url);
const here = existsSync(LISTS);
const actors = loadActors();
const lists: { file: string; system: CodeSystem; number: string; letters?: string; unknown: string[] }[] = [
  { file: "cow.csv", system: "cow", number: "cow_number", letters: "cow_letters", unknown: ["Congo"] },
  {
    file: "gleditsch_ward.csv",
    system: "gw",
    number: "gw_number",
    letters: "gw_letters",
    unknown: ["Congo", "Tibet"],
  },
  { file: "polity5.csv", system: "polity", number: "polity_number", letters: "polity_letters", unknown: [] },
  { file: "vdem.csv", system: "vdem", number: "vdem_number", unknown: ["Somaliland"] },
];

const TWO_ROWS = new Set(["PSE", "DEU", "SRB", "RUS"]);

function rows(file: string): Record<string, string>[] {
  const [header, ...body] = parseCsv(readFileSync(new URL(file, LISTS), "utf8"));
  return body.map(({ cells }) => Object.fromEntries(header!.cells.map((name, at) => [name, cells[at]!])));
}

/** A day in the middle of the first and the last year, and of each year between in which a state changed its name. */
function days(row: Record<string, string>): string[] {
  const [first, last] = [Math.max(1946, Number(row.first_year)), Number(row.last_year)];
  return [...new Set([first, 1960, 1992, 1995, 2004, last])]
    .filter((year) => first <= year && year <= last)
    .flatMap((year) => [`${year}-01-01`, `${year}-07-01`, `${year}-12-31`]);
}

const meant = (text: string, day: string) => actors.meant(text, day).map(({ code }) => code);
const coded = (system: CodeSystem, text: string, day: string) => actors.fromCode(system, text, day)?.code;

describe.skipIf(!here)("names and codes of public lists (need ../shared/names)", () => {
  it.each(lists)("$file: name, letters and number of a row are one state on every day", (list) => {
    const refused = new Set<string>();
    for (const row of rows(list.file))
      for (const day of days(row)) {
        const number = coded(list.system, row[list.number]!, day);
        if (list.letters)
          expect([row.name, coded(list.system, row[list.letters]!, day)]).toEqual([row.name, number]);
        const [name, ...others] = meant(row.name!, day);
        if (!name || others.length) refused.add(row.name!);
        else expect([row.name, day, name]).toEqual([row.name, day, number]);
      }
    expect([...refused].sort()).toEqual(list.unknown);
  });

  it.each(lists)(
    "$file: its names as one column are read right, but for those that are no actors",
    (list) => {
      const names = [...new Set(rows(list.file).map((row) => row.name!))];
      const { system, settled, unclear } = proposeCodes(names, actors);
      expect([system, unclear.size]).toEqual(["name", 0]);
      let right = 0;
      for (const row of rows(list.file)) {
        const day = `${row.last_year}-12-31`;
        const found = settled.get(row.name!)?.code ?? actors.fromCode(system, row.name!, day)?.code;
        if (found === undefined) continue;
        expect([row.name, found]).toEqual([row.name, coded(list.system, row[list.number]!, day)]);
        right += 1;
      }
      expect(right / rows(list.file).length).toBeGreaterThanOrEqual(0.99);
    },
  );

  it.each(lists)("$file: two states of one day are two actors", ({ file, system, number }) => {
    for (const day of ["1955-07-01", "1975-01-01", "1989-07-01", "1991-07-01", "2005-07-01", "2015-07-01"]) {
      const alive = rows(file).filter(
        (row) => row.first_year! <= day.slice(0, 4) && day.slice(0, 4) <= row.last_year!,
      );
      const numbers = [...new Set(alive.map((row) => row[number]!))];
      const codes = numbers.map((one) => coded(system, one, day)).filter((code) => code !== undefined);
      // Lists that give one actor of ours two rows: parts of Palestine, and states that passed into another.
      const twice = codes.filter((code, at) => codes.indexOf(code) < at && !TWO_ROWS.has(code));
      expect([day, twice]).toEqual([day, []]);
    }
  });

  it("COW numbers agree with those of the record", () => {
    for (const { iso3, cow } of readCsv(new URL("record/states.csv", CASEBOOK)))
      expect([cow, coded("cown", cow!, "2015-07-01")]).toEqual([cow, iso3]);
  });

  it("ISO 3166-1: every code of two and three letters, every name in English", () => {
    const unclear: string[] = [];
    for (const { iso2, iso3, name_en, iso_number } of rows("iso3166.csv")) {
      for (const [system, text] of [
        ["iso2", iso2],
        ["iso3", iso3],
        ["ison", iso_number],
        ["ison", iso_number!.padStart(3, "0")],
      ] as const)
        expect([text, coded(system, text!, "2026-01-01")]).toEqual([text, iso3]);
      const found = meant(name_en!, "2026-01-01");
      if (found.length === 1) expect([name_en, found[0]]).toEqual([name_en, iso3]);
      else unclear.push(name_en!);
    }
    expect(unclear).toEqual(["Congo (the)"]);
  });

  it("World Bank: names, letters as it writes them", () => {
    const unknown: string[] = [];
    for (const { name, iso2_as_written, iso3_as_written: iso3 } of rows("world_bank.csv")) {
      const found = meant(name!, "2026-01-01");
      if (found.length === 0) unknown.push(name!);
      else expect([name, ...found]).toEqual([name, iso3]);
      if (found.length) expect([name, coded("iso2", iso2_as_written!, "2026-01-01")]).toEqual([name, iso3]);
    }
    expect(unknown).toEqual(["Channel Islands"]);
  });

  it.each(["en", "fr", "es", "ru", "zh", "ar"])("members of the United Nations in %s", (language) => {
    const wrong = rows("un_members.csv").filter((row) => {
      const [code, ...others] = meant(row[language]!, "2026-01-01");
      // The truth is the English name as ISO 3166 has it; "Congo" alone is asked about in every language.
      return others.length ? row.en !== "Congo" : code !== meant(row.en!, "2026-01-01")[0];
    });
    expect(wrong).toEqual([]);
  });

  it("FIPS 10-4 letters and names are one state", () => {
    for (const { fips, name } of rows("fips.csv")) {
      if (name === "NETHERLANDS ANTILLES") continue;
      expect([name, ...meant(name!, "2020-01-01")]).toEqual([name, coded("fips", fips!, "2020-01-01")]);
    }
  });
});

describe("forms of a name", () => {
  it.each([
    ["Korea, North", "PRK"],
    ["Korea North", "PRK"],
    ["Korea (South)", "KOR"],
    ["Korea, Dem. People's Rep.", "PRK"],
    ["Korea, S.", "KOR"],
    ["Iran (Islamic Republic of)", "IRN"],
    ["Iran, Islamic Rep.", "IRN"],
    ["Congo, Rep.", "COG"],
    ["Congo, Dem. Rep.", "COD"],
    ["Guinea (Bissau)", "GNB"],
    ["Myanmar (Burma)", "MMR"],
    ["Burma/Myanmar", "MMR"],
    ["Government of Iran", "IRN"],
    ["Government of Myanmar (Burma)", "MMR"],
    ["Government of DR Congo (Zaire)", "COD"],
    ["Republic of Kenya", "KEN"],
    ["Federal Democratic Republic of Ethiopia", "ETH"],
    ["Hellenic Republic", "GRC"],
    ["China (the People's Republic of)", "CHN"],
    ["Republic of China (Taiwan)", "TWN"],
    ["China, Hong Kong SAR", "HKG"],
    ["Puerto Rico (United States)", "PRI"],
    ["Ireland, Northern", "GBR"],
    ["Corée (la République populaire démocratique de)", "PRK"],
    ["伊朗（伊斯兰共和国）", "IRN"],
    ["سوريا", "SYR"],
    ["Micronesia, Fed. States of", "FSM"],
    ["Bolivia (Plurin. State of)", "BOL"],
    ["Br. Virgin Isds", "VGB"],
    ["Fr. Polynesia", "PYF"],
    ["Korea DPR", "PRK"],
    ["IR Iran", "IRN"],
    ["Congo (DRC)", "COD"],
    ["Korea (DPRK)", "PRK"],
    ["Congo/Zaire", "COD"],
    ["Алжир", "DZA"],
  ])("%s is %s", (text, code) => {
    expect(meant(text, "2020-06-01")).toEqual([code]);
  });

  it.each([
    ["1980-06-01", "Serbia (Yugoslavia)", "YUG"],
    ["1999-06-01", "Serbia (Yugoslavia)", "SRB"],
    ["1980-06-01", "Germany (East Germany)", "DDR"],
    ["2000-06-01", "Czech Republic (Czechoslovakia)", "CZE"],
    ["1970-06-01", "Czechoslovakia/Czech Republic", "CSK"],
  ])("on %s %s is %s", (day, text, code) => {
    expect(meant(text, day)).toEqual([code]);
  });

  it.each([
    "Islamic State of Iraq",
    "Republic of Texas",
    "Donetsk People's Republic",
    "Government of National Unity",
    "State of Georgia",
    "Georgia (State)",
    "Turkish Republic of Northern Cyprus",
    "Iran (Something)",
    "South America",
    "Niger, Nigeria",
    "Citizen (India)",
    "Federation of Bosnia and Herzegovina",
  ])("%s is no state", (text) => {
    expect(meant(text, "2020-06-01")).toEqual([]);
  });

  it.each([
    ["AU", ["AFU", "AUS"]],
    ["EC", ["ECU", "EUU"]],
    ["SK", ["KOR", "SVK"]],
    ["China/Japan", ["CHN", "JPN"]],
    ["Russia/Ukraine", ["RUS", "UKR"]],
    ["Ukraine (Russia)", ["RUS", "UKR"]],
    ["Sudan/South Sudan", ["SDN", "SSD"]],
    ["Serbia/Montenegro", ["MNE", "SRB"]],
    ["China/Taiwan", ["CHN", "TWN"]],
    ["Hong Kong/China", ["CHN", "HKG"]],
    ["Morocco/Western Sahara", ["ESH", "MAR"]],
    ["Germany (Greenland)", ["DEU", "GRL"]],
    ["Georgia (US)", ["GEO", "USA"]],
    ["Congo (the)", ["COD", "COG"]],
  ])("%s could be either", (text, codes) => {
    expect(meant(text, "2020-06-01")).toEqual(codes);
  });

  it("turned names are found in texts, and places are not", () => {
    const found = (text: string) => actors.findAll(text).map(({ actor }) => actor.code);
    expect(found("How does Korea, North depend on China?")).toEqual(["PRK", "CHN"]);
    expect(found("Troops of Japan were in Korea, north of the parallel.")).toEqual(["JPN"]);
  });

  it("names in other languages are not looked for in English texts", () => {
    expect(actors.meant("Suisse").map(({ code }) => code)).toEqual(["CHE"]);
    expect(actors.findAll("Credit Suisse hired Maurice and Dominique.")).toEqual([]);
  });
});

describe("codes", () => {
  it.each([
    ["cow", "AUS", "AUT"],
    ["cow", "swz", "CHE"],
    ["cow", "MNG", "MNE"],
    ["cown", "2", "USA"],
    ["cown", "002", "USA"],
    ["cown", "2.0", "USA"],
    ["ison", "840.00", "USA"],
    ["gw", "678", "YEM"],
    ["polity", "341", "XKX"],
    ["cown", "341", "MNE"],
    ["fips", "AU", "AUT"],
    ["fips", "CH", "CHN"],
    ["iso2", "AU", "AUS"],
    ["iso2", "uk", "GBR"],
    ["ison", "840", "USA"],
    ["cown", "840", "PHL"],
    ["cameo", "CHNGOV", "CHN"],
    ["cameo", "IGOUNO", "UNO"],
  ] as const)("%s %s is %s", (system, text, code) => {
    expect(coded(system, text, "2012-06-01")).toBe(code);
  });

  it.each([
    ["iso2", "CS", "1985-01-01", "CSK"],
    ["iso2", "CS", "2005-01-01", "SRB"],
    ["iso2", "YD", "1985-01-01", "YMD"],
    // A code that was one state's alone stays its own.
    ["iso3", "CSK", "2020-01-01", "CSK"],
    ["iso2", "DD", "2020-01-01", "DDR"],
    ["cow", "YUG", "1985-01-01", "YUG"],
    ["cow", "YUG", "1999-01-01", "SRB"],
    ["vdem", "157", "1985-01-01", "CSK"],
    ["vdem", "157", "1999-01-01", "CZE"],
  ] as const)("%s %s on %s is %s", (system, text, day, code) => {
    expect(coded(system, text, day)).toBe(code);
  });

  it("a code that a system does not have means nobody, whoever bears it elsewhere", () => {
    for (const [system, text] of [
      ["iso3", "GMY"],
      ["cow", "AUL1"],
      ["iso2", "CHN"],
      ["cown", "9999"],
      ["iso3", "NAT"],
      ["fips", "ZZ"],
    ] as const)
      expect([text, coded(system, text, "2012-06-01")]).toEqual([text, undefined]);
    expect(coded("iso2", "CS", "1999-01-01")).toBeUndefined();
  });
});
