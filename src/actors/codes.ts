import { CASEBOOK } from "../casebook.ts";
import { readCsv } from "./csv.ts";
import type { Roster } from "./roster.ts";

/** Ways in which files write a state, with what each is. */
export const CODE_SYSTEMS = {
  name: "names, and ISO 3166-1 codes of three letters",
  iso2: "ISO 3166-1 codes of two letters",
  iso3: "ISO 3166-1 codes of three letters",
  ison: "ISO 3166-1 numbers, which are the United Nations' M49",
  cow: "Correlates of War letters",
  cown: "Correlates of War numbers",
  gw: "Gleditsch and Ward letters or numbers",
  polity: "Polity5 letters or numbers",
  vdem: "V-Dem numbers",
  fips: "FIPS 10-4 codes of two letters",
  cameo: "CAMEO actor codes",
  icews: "names as ICEWS writes them",
} as const;

export type CodeSystem = keyof typeof CODE_SYSTEMS;

/** The actor's own code that a code of a system means on a day; undefined where the system does not have it. */
export type CodeFinder = (system: CodeSystem, text: string, day?: string) => string | undefined;

/** A row of casebook/actors/codes.csv: what means an actor in a system, between two days where it means another on others. */
interface CodeRow {
  system: string;
  letters: string;
  number: string;
  code: string;
  from: string;
  to: string;
}

/**
 * Makes the finder of codes: ISO 3166-1 and CAMEO by the roster, the others and what ISO withdrew or reserves by
 * casebook/actors/codes.csv (Correlates of War v2016, Gleditsch and Ward, Polity5, V-Dem, FIPS 10-4; states alive
 * after 1945). Letters may be written small, numbers with or without their leading zeros.
 */
export function codeFinder(roster: Roster): CodeFinder {
  const tables = readTables();
  const numbers = new Map(roster.iso.map(({ number, iso3 }) => [String(number), iso3]));
  const listed = (system: string, code: string, day: string | undefined) =>
    meantOn(tables.get(system)?.get(code) ?? [], day);
  return (system, text, day) => {
    const code = text
      .trim()
      .toUpperCase()
      // "2.0": a table that had gaps in a column of numbers keeps them as fractions.
      .replace(/^(\d+)\.0+$/, "$1")
      .replace(/^0+(?=\d)/, "");
    if (system === "iso2") return roster.byIso2.get(code) ?? listed("iso2", code, day);
    if (system === "iso3") return listed("iso3", code, day) ?? (isIso3(roster, code) ? code : undefined);
    if (system === "ison") return numbers.get(code);
    if (system === "cameo") return cameoActor(roster, code);
    return listed(system === "cown" ? "cow" : system, code, day);
  };
}

/** Takes country codes, codes of known groups and whole actor codes: "CHN", "CHNGOV", "UNO", "IGOUNO". */
export function cameoActor(roster: Roster, code: string): string | undefined {
  const part = /^(?:IGO|NGO|NGM|INT|MNC)[A-Z]/.test(code) ? code.slice(3, 6) : code.slice(0, 3);
  const found = roster.byCameo.get(part) ?? part;
  return roster.actors.has(found) ? found : undefined;
}

function isIso3(roster: Roster, code: string): boolean {
  return roster.actors.get(code)?.iso3 === code;
}

function readTables(): Map<string, Map<string, CodeRow[]>> {
  const tables = new Map<string, Map<string, CodeRow[]>>();
  for (const row of readCsv(new URL("actors/codes.csv", CASEBOOK)) as unknown as CodeRow[]) {
    const table = tables.get(row.system) ?? new Map<string, CodeRow[]>();
    tables.set(row.system, table);
    for (const written of [row.letters, row.number])
      if (written) table.set(written, [...(table.get(written) ?? []), row]);
  }
  return tables;
}

/** The one actor of the rows that hold on the day, without a day of those that hold still; where none does, of all. */
function meantOn(rows: readonly CodeRow[], day: string | undefined): string | undefined {
  const held = rows.filter(({ from, to }) => (day === undefined ? !to : from <= day && (!to || day <= to)));
  const codes = new Set((held.length ? held : rows).map(({ code }) => code));
  return codes.size === 1 ? [...codes][0] : undefined;
}
