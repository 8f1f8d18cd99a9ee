import { sureDay } from "../../dates.ts";
import type { Taken } from "../table.ts";
import { codeFault, type Fact, loadFacts, numberFault, whenFault, wordFault } from "./facts.ts";

/** A land border, as its two sides or one of them give it. */
export interface Border extends Fact {
  a: string;
  b: string;
  kilometres: number;
  note: string;
}

export function loadBorders(url: URL): Taken<Border> {
  return loadFacts(
    url,
    ["a", "b", "length_km", "note"],
    (cell) =>
      codeFault(cell("a"), cell("b")) ||
      numberFault(cell("length_km")) || {
        a: cell("a"),
        b: cell("b"),
        kilometres: Number(cell("length_km")),
        note: cell("note"),
      },
  );
}

export const DISPUTE_STATUS = ["active", "open", "frozen", "managed", "part-settled", "settled"] as const;

/** A dispute between two states as it stood when the table was made. */
export interface OpenDispute extends Fact {
  a: string;
  b: string;
  /** "territory", "maritime", "border-demarcation", "water", "refugees", "arms/nuclear", "other". */
  matters: string[];
  status: (typeof DISPUTE_STATUS)[number];
  /** In our words; "" where the source says no more than that there is one. */
  about: string;
}

export function loadOpenDisputes(url: URL): Taken<OpenDispute> {
  return loadFacts(
    url,
    ["a", "b", "matters", "status", "about", "basis"],
    (cell) =>
      codeFault(cell("a"), cell("b")) ||
      wordFault(cell("status"), DISPUTE_STATUS) || {
        a: cell("a"),
        b: cell("b"),
        matters: cell("matters").split(";"),
        status: cell("status") as OpenDispute["status"],
        about: cell("about"),
      },
  );
}

export const PACT_KINDS = [
  "defence",
  "guarantee",
  "consultation",
  "nonaggression",
  "peace",
  "relations",
  "arms",
] as const;

/** One party's part in a treaty or understanding on security. */
export interface PactParty extends Fact {
  name: string;
  /** Day, month or year of signature. */
  signed: string;
  /** Day, month or year from which it was in force; "" where that was not found. */
  inForce: string;
  /** Day, month or year in which the treaty itself ended; "" while in force. */
  ended: string;
  party: string;
  /** When the party joined, and when it left or put its membership on ice; "" where it has not. */
  from: string;
  to: string;
  kind: (typeof PACT_KINDS)[number];
  /** Whether it counts for little in practice, or the membership is disputed: nobody is called an ally by it. */
  low: boolean;
  page: string;
  note: string;
}

export function loadPactParties(url: URL): Taken<PactParty> {
  return loadFacts(
    url,
    ["name", "signed", "in_force", "ended", "party", "from", "to", "kind", "weight", "basis", "page", "note"],
    (cell) => {
      const wrong =
        codeFault(cell("party")) ||
        wordFault(cell("kind"), PACT_KINDS) ||
        wordFault(cell("weight"), ["binding", "low"]) ||
        whenFault(cell("signed")) ||
        whenFault(cell("from"));
      if (wrong) return wrong;
      return {
        name: cell("name"),
        signed: cell("signed"),
        inForce: cell("in_force"),
        ended: cell("ended"),
        party: cell("party"),
        from: cell("from"),
        to: cell("to"),
        kind: cell("kind") as PactParty["kind"],
        low: cell("weight") === "low",
        page: cell("page"),
        note: cell("note"),
      };
    },
  );
}

/** Whether the party is bound on the day, as far as was known then. */
export function isBound({ from, to, ended }: PactParty, day: string): boolean {
  const over = (when: string) => when !== "" && sureDay(when) <= day;
  return sureDay(from) <= day && !over(to) && !over(ended);
}
