import type { Taken } from "../table.ts";
import { codeFault, type Fact, loadFacts, whenFault, wordFault } from "./facts.ts";

export const BEGINNINGS = [
  "independence",
  "secession",
  "dissolution",
  "union",
  "restoration",
  "old",
  "mandate-end",
  "protectorate",
  "declaration",
] as const;

/** Since when a state is one, and whose it was before. */
export interface Statehood extends Fact {
  state: string;
  /** Day, month or year; "" for states older than such a day. */
  since: string;
  how: (typeof BEGINNINGS)[number];
  /** Codes of those that ruled it last, or that it left. */
  from: string[];
  note: string;
}

export function loadStatehood(url: URL): Taken<Statehood> {
  return loadFacts(
    url,
    ["state", "since", "how", "from", "basis", "note"],
    (cell) =>
      codeFault(cell("state"), ...listed(cell("from"))) ||
      wordFault(cell("how"), BEGINNINGS) || {
        state: cell("state"),
        since: cell("since"),
        how: cell("how") as Statehood["how"],
        from: listed(cell("from")),
        note: cell("note"),
      },
  );
}

function listed(text: string): string[] {
  return text === "" ? [] : text.split(";");
}

/** Who leads a state by the newest list. */
export interface LeaderNow extends Fact {
  state: string;
  title: string;
  name: string;
  /** Day, month or year in which the office began, or the present term of it; "" where unknown. */
  since: string;
  /** Whether `since` is the present term only: the person was in office before. */
  presentTerm: boolean;
  /** Last day in office, where a later leader is known; "" else. */
  to: string;
  /** The page that tells of it, where it is not the list. */
  page: string;
  /** A vote or a handover that was due, "2026-10"; "" where none was known. */
  dueBy: string;
  note: string;
}

/** Only who leads: where chief of state and head of government are two, the list says which. */
export function loadLeadersNow(url: URL): Taken<LeaderNow> {
  const { rows, faults } = loadFacts(
    url,
    ["state", "role", "leads", "title", "name", "since", "since_is", "to", "check_after", "note", "page"],
    (cell) =>
      codeFault(cell("state")) ||
      wordFault(cell("leads"), ["yes", "no"]) ||
      (cell("since") === "" ? "" : whenFault(cell("since"))) || {
        state: cell("state"),
        leads: cell("leads") === "yes",
        title: cell("title"),
        name: cell("name"),
        since: cell("since"),
        presentTerm: cell("since_is") !== "",
        to: cell("to"),
        page: cell("page"),
        dueBy: cell("check_after"),
        note: cell("note"),
      },
  );
  const leading = rows.filter(({ leads }) => leads);
  // One who is both head of state and of government stands in the list twice.
  const once = leading.filter(
    (row, at) => leading.findIndex(({ state, name }) => state === row.state && name === row.name) === at,
  );
  return { rows: once, faults };
}

/** A state's seat in an organisation. */
export interface Membership extends Fact {
  organisation: string;
  state: string;
  suspended: boolean;
}

export function loadMemberships(url: URL): Taken<Membership> {
  return loadFacts(
    url,
    ["organisation", "state", "suspended"],
    (cell) =>
      codeFault(cell("state")) || {
        organisation: cell("organisation"),
        state: cell("state"),
        suspended: cell("suspended") !== "",
      },
  );
}
