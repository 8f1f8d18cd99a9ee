import { eventClass } from "../../chronicle/classes.ts";
import { addMonths } from "../../dates.ts";
import { type Acts, actsOf, CONFLICT, type Dated, ranked } from "../../measures/acts.ts";
import { against, own } from "../../words/en/signalsFindings.ts";
import type { Subject } from "../subject.ts";

/** Shows of force of one kind by one side, and who may answer them. */
export interface Shower {
  /** "missile-test-PRK", "exercise-toward-PRK". */
  id: string;
  /** "missile tests and launches by North Korea". */
  label: string;
  /** On a chart. */
  short: string;
  /** Whom an answer is addressed to: the side that showed force, or those who exercised against a side. */
  addressees: readonly string[];
  /** Whether others showed force against a side of the pair. */
  against: boolean;
  members: Acts;
  /** The members along time. */
  rows: readonly Dated[];
  responders: string[];
}

const CLASSES = ["parade", "missile-test", "nuclear-test", "joint-exercise"];
/** In a data set without issues all shows of force are one class. */
const WITHOUT_ISSUES = "show-of-force";
const RESPONDERS = 6;
const RECENT_YEARS = 10;

/** The pair's shows of force by kind, and exercises of others against either, each with its likely responders. */
export async function showersOf(subject: Subject): Promise<Shower[]> {
  const byKind = (await Promise.all(CLASSES.map((id) => ofSides(id, subject)))).flat();
  const [shown, faced] = await Promise.all([
    byKind.length > 0 ? byKind : ofSides(WITHOUT_ISSUES, subject),
    againstSides(byKind.length > 0 ? "joint-exercise" : WITHOUT_ISSUES, subject),
  ]);
  return [...shown, ...faced];
}

async function ofSides(id: string, subject: Subject): Promise<Shower[]> {
  const entry = eventClass(id);
  const { a, b } = subject;
  const found = [a, b].map(async (side): Promise<Shower | null> => {
    // What the two do together or to each other is no signal to others.
    const members = actsOf(subject, { all: [entry.filter], source: [side], not: [{ target: [a, b] }] });
    const rows = await members.dated();
    if (rows.length === 0) return null;
    return {
      id: `${id}-${side}`,
      label: own.label(entry.plural, subject.name(side)),
      short: own.short(entry.plural, subject.name(side)),
      addressees: [side],
      against: false,
      members,
      rows,
      responders: await respondersTo(side, subject),
    };
  });
  return (await Promise.all(found)).filter((shower) => shower !== null);
}

async function againstSides(id: string, subject: Subject): Promise<Shower[]> {
  const entry = eventClass(id);
  const { a, b } = subject;
  const found = [a, b].map(async (side): Promise<Shower | null> => {
    const members = actsOf(subject, {
      all: [entry.filter, CONFLICT],
      target: [side],
      not: [{ source: [a, b] }],
    });
    const rows = await members.dated("source");
    if (rows.length === 0) return null;
    return {
      id: `${id === "joint-exercise" ? "exercise" : id}-toward-${side}`,
      label: against.label(entry.plural, subject.name(side)),
      short: against.short(entry.plural, subject.name(side)),
      addressees: [...new Set(rows.map(({ source }) => source))].filter((code) => code !== "").sort(),
      against: true,
      members,
      rows,
      responders: [side, side === a ? b : a],
    };
  });
  return (await Promise.all(found)).filter((shower) => shower !== null);
}

/** The other of the pair, and the third parties with most acts toward the side in ten years. */
async function respondersTo(side: string, subject: Subject): Promise<string[]> {
  const { a, b, asOf } = subject;
  const other = side === a ? b : a;
  const counts = await actsOf(subject, {
    kind: ["act"],
    aim: ["other"],
    target: [side],
    not: [{ source: ["", side, other] }],
    from: addMonths(asOf, -12 * RECENT_YEARS),
  }).by("source");
  const busiest = ranked(counts, "source").slice(0, RESPONDERS);
  return [other, ...busiest.map(([code]) => code)];
}
