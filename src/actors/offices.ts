import { isDay } from "../dates.ts";
import { ChanceryError } from "../errors.ts";
import { readCsv } from "./csv.ts";

/** Heads of state, of government and of the one party that rules, beside those who in fact lead (leaders.csv). */
export interface Offices {
  /** Whether the person held one of these offices of the state on the day. */
  holds(code: string, person: string, day: string): boolean;
  /** Whether a holder of an office of the state is known by the day. */
  knows(code: string, asOf: string): boolean;
}

interface Term {
  person: string;
  start: string;
  /** "" while it runs. */
  end: string;
}

const KINDS = new Set(["state", "government", "party"]);

/**
 * Reads casebook/record/offices.csv, whose last column is a key of casebook/record/SOURCES.md.
 *
 * @throws ChanceryError "bad-input" for a row that is no term of an office.
 */
export function loadOffices(casebook: URL): Offices {
  const terms = new Map<string, Term[]>();
  readCsv(new URL("record/offices.csv", casebook)).forEach(({ iso3, person, office, start, end }, i) => {
    if (!isDay(start!) || (end !== "" && !isDay(end!)) || !KINDS.has(office!) || person === "") {
      throw new ChanceryError(
        "bad-input",
        `"${person}, ${office}, ${start}, ${end}" is no term of an office.`,
        {
          place: { file: "offices.csv", line: i + 2 },
        },
      );
    }
    terms.set(iso3!, [...(terms.get(iso3!) ?? []), { person: person!, start: start!, end: end! }]);
  });
  const of = (code: string) => terms.get(code) ?? [];
  return {
    holds: (code, person, day) =>
      of(code).some(
        (term) => term.person === person && term.start <= day && (term.end === "" || day <= term.end),
      ),
    knows: (code, asOf) => of(code).some((term) => term.start <= asOf),
  };
}
