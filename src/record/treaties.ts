import { sureDay } from "../dates.ts";
import { readTable, type Taken, takeRows } from "./table.ts";

/** An alliance or other security treaty (ATOP's types: defense, offense, neutrality, nonaggression, consultation). */
export interface Treaty {
  name: string;
  /** Day, or year where no more is known. */
  signed: string;
  /** Day or year it ended; "" while in force. */
  ended: string;
  members: string[];
  types: string[];
  /** Day or year of entry into force; "" while it is not. */
  inForce: string;
  source: string;
  note: string;
  line: number;
}

export function loadTreaties(url: URL): Taken<Treaty> {
  const table = readTable(url);
  return takeRows(table, (cells, line) => {
    const [name, signed, ended, members, type, source, inForce, , note] = cells;
    if (cells.length !== table.header.length || !name || !/^\d{4}/.test(signed ?? ""))
      return "is not a treaty row (name, signed, ended, members, …)";
    return {
      name,
      signed: signed!,
      ended: ended!,
      members: members!.split(";"),
      types: type!.split(";"),
      inForce: inForce || signed!,
      source: source!,
      note: note ?? "",
      line,
    };
  });
}

/**
 * Treaties whose members joined at dates of their own, which the file does not carry: listing them
 * here would date a late joiner from the signing. NATO is asked of the blocs; the ASEAN treaty binds
 * all the six alike and so tells no pair from another.
 */
const JOINED_AT_DATES_OF_THEIR_OWN = (name: string) =>
  name === "North Atlantic Treaty" || name.startsWith("ASEAN Treaty");

/**
 * Treaties that bind every one of `members`, signed by `asOf`. An end or an entry into force after it is
 * not yet known, and a note that tells of a later year is left out.
 */
export function treatiesAsOf(
  treaties: readonly Treaty[],
  asOf: string,
  members: readonly string[],
): Treaty[] {
  return treaties
    .filter((treaty) => !JOINED_AT_DATES_OF_THEIR_OWN(treaty.name))
    .filter(
      (treaty) => sureDay(treaty.signed) <= asOf && members.every((code) => treaty.members.includes(code)),
    )
    .map((treaty) => ({
      ...treaty,
      ended: sureDay(treaty.ended) <= asOf ? treaty.ended : "",
      inForce: sureDay(treaty.inForce) <= asOf ? treaty.inForce : "",
      note: yearsIn(treaty.note).every((year) => sureDay(year) <= asOf) ? treaty.note : "",
    }));
}

/** Years and days that a note tells of. */
function yearsIn(note: string): string[] {
  return note.match(/\b(?:19|20)\d\d(?:-\d\d-\d\d)?\b/g) ?? [];
}
