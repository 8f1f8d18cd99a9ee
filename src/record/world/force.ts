import type { Taken } from "../table.ts";
import { codeFault, type Fact, loadFacts, numberFault, wordFault } from "./facts.ts";

export const CONFLICT_TYPES = ["interstate", "interstate-secondary", "troops-for-rebels"] as const;

/** A year in which two governments stood against each other in an armed conflict of the UCDP/PRIO list. */
export interface ConflictYear extends Fact {
  year: number;
  a: string;
  b: string;
  /**
   * `interstate`: each a main party; `interstate-secondary`: one main, the other its enemy's supporter with troops;
   * `troops-for-rebels`: the troops of one beside rebels against the other's government. The list's further types are left out: such
   * parties may never have met.
   */
  type: (typeof CONFLICT_TYPES)[number];
  /** 1: 25 to 999 battle deaths in the whole conflict in the year; 2: a thousand or more. */
  level: 1 | 2;
  /** "territory", "government" or both. */
  matter: string;
  /** "Kashmir"; "" where the matter is a government. */
  territory: string;
  conflict: string;
  /** Which of the two is on the list's side A, which is its coding and no verdict. */
  sideA: string;
  note: string;
}

export function loadConflictYears(url: URL): Taken<ConflictYear> {
  return loadFacts(
    url,
    ["year", "a", "b", "type", "level", "matter", "territory", "conflict", "side_a", "note"],
    (cell) =>
      codeFault(cell("a"), cell("b")) ||
      wordFault(cell("type"), CONFLICT_TYPES) ||
      wordFault(cell("level"), ["1", "2"]) ||
      wordFault(cell("side_a"), ["a", "b"]) ||
      numberFault(cell("year")) || {
        year: Number(cell("year")),
        a: cell("a"),
        b: cell("b"),
        type: cell("type") as ConflictYear["type"],
        level: Number(cell("level")) as ConflictYear["level"],
        matter: cell("matter"),
        territory: cell("territory"),
        conflict: cell("conflict"),
        sideA: cell(cell("side_a") as "a" | "b"),
        note: cell("note"),
      },
  );
}

/** Troops of one state in another. */
export interface Deployment extends Fact {
  state: string;
  host: string;
  troops: number;
  approximate: boolean;
  /** "UNIFIL"; "" where they are there on their own account. */
  mission: string;
  year: string;
}

export function loadDeployments(url: URL): Taken<Deployment> {
  return loadFacts(
    url,
    ["state", "host", "troops", "approximate", "mission", "year"],
    (cell) =>
      codeFault(cell("state"), cell("host")) ||
      numberFault(cell("troops")) || {
        state: cell("state"),
        host: cell("host"),
        troops: Number(cell("troops")),
        approximate: cell("approximate") !== "",
        mission: cell("mission"),
        year: cell("year"),
      },
  );
}
