import { isDay } from "../dates.ts";
import { isPair } from "./pair.ts";
import { readTable, type Taken, takeRows, widthFault } from "./table.ts";

/** What accounts of a meeting are read for; the list is closed, and SOURCES.md of the casebook says what counts as each. */
export const THEMES = [
  "denuclearisation",
  "peace-and-stability",
  "sovereignty-core-interests",
  "strategic-communication",
  "economic-cooperation",
  "military-cooperation",
  "sanctions",
  "usa-named",
  "taiwan",
  "hegemonism",
  "multilateral-support",
  "friendship-unchanging",
  "gratitude-war",
  "socialism",
  "people-exchange",
  "invitation",
  "agreement-signed",
] as const;

export type Theme = (typeof THEMES)[number];

/** Talks, a joint statement or treaty, an exchange of letters, a reception at an embassy, or an article in a party paper. */
const KINDS = ["talks", "statement", "letters", "reception", "article"] as const;

/** What one side's account of an encounter has or lacks, on one page's word. */
export interface Account {
  /** Code of the state whose account it is. */
  side: string;
  theme: Theme;
  status: "present" | "absent";
  /** `whole`: the whole account was seen; `page`: the page tells of it in part, or says what it holds or leaves out. */
  basis: "whole" | "page";
  note: string;
  url: string;
  publisher: string;
  confidence: string;
}

/** A meeting of leaders or ministers, or an exchange of letters on a set day, and what was said of it. */
export interface Encounter {
  /** "2025-09-04-CHN-PRK"; kinds other than talks are named behind. */
  id: string;
  kind: (typeof KINDS)[number];
  date: string;
  place: string;
  a: string;
  b: string;
  aPerson: string;
  bPerson: string;
  /** Id of the casebook's row for it, at most seven days off; "" where there is none. */
  event: string;
  accounts: Account[];
}

/** Reads casebook/encounters.csv, which says who met when, and casebook/readouts.csv, which says what each side told. */
export function loadReadouts(encounters: URL, readouts: URL): Taken<Encounter> {
  const met = readTable(encounters);
  const { rows, faults } = takeRows<Encounter>(met, (cells) => {
    const width = widthFault(cells, met.header.length);
    if (width) return width;
    const [id, kind, date, place, a, b, aPerson, bPerson, event] = cells as readonly [string, ...string[]];
    if (!isOneOf(KINDS, kind!)) return `has kind "${kind}", which is none of ${KINDS.join(", ")}`;
    if (!isDay(date!)) return `has "${date}" where a day is meant`;
    if (a === "" || b === "") return "has no two sides";
    return {
      id,
      kind,
      date: date!,
      place: place!,
      a: a!,
      b: b!,
      aPerson: aPerson!,
      bPerson: bPerson!,
      event: event!,
      accounts: [],
    };
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const said = readTable(readouts);
  const accounts = takeRows(said, (cells) => {
    const width = widthFault(cells, said.header.length);
    if (width) return width;
    const [id, side, theme, status, basis, note, url, publisher, confidence] = cells as readonly [
      string,
      ...string[],
    ];
    const of = byId.get(id);
    if (!of) return `tells of the encounter "${id}", which encounters.csv lacks`;
    if (side !== of.a && side !== of.b) return `is of "${side}", which is neither ${of.a} nor ${of.b}`;
    if (!isOneOf(THEMES, theme!)) return `has theme "${theme}", which is none of ${THEMES.join(", ")}`;
    if (status !== "present" && status !== "absent") return `is "${status}", not present or absent`;
    if (basis !== "whole" && basis !== "page") return `has basis "${basis}", not whole or page`;
    const account: Account = {
      side,
      theme,
      status,
      basis,
      note: note!,
      url: url!,
      publisher: publisher!,
      confidence: confidence!,
    };
    of.accounts.push(account);
    return account;
  });
  return { rows, faults: [...faults, ...accounts.faults] };
}

/** What is held of a theme in a side's account: "not known" where no page was seen that would say. */
export function told(encounter: Encounter, side: string, theme: Theme): Account["status"] | "not known" {
  const held = encounter.accounts.find((account) => account.side === side && account.theme === theme);
  return held?.status ?? "not known";
}

/** Encounters of two states up to a day, in order of days; those of one day in the order of their names. */
export function encountersAsOf(rows: readonly Encounter[], asOf: string, a: string, b: string): Encounter[] {
  return rows
    .filter((row) => row.date <= asOf && isPair(row, a, b))
    .sort((x, y) => (`${x.date} ${x.id}` < `${y.date} ${y.id}` ? -1 : 1));
}

function isOneOf<T extends string>(list: readonly T[], text: string): text is T {
  return (list as readonly string[]).includes(text);
}
