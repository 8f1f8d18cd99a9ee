import { eventClass, inClass } from "../../chronicle/classes.ts";
import type { ChronicleEvent } from "../../chronicle/event.ts";
import { addMonths } from "../../dates.ts";
import { acts, isConflict, type PairEvents } from "../../measures/pairEvents.ts";
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
  members: ChronicleEvent[];
  responders: string[];
}

const CLASSES = ["parade", "missile-test", "nuclear-test", "joint-exercise"];
/** In a data set without issues all shows of force are one class. */
const WITHOUT_ISSUES = "show-of-force";
const RESPONDERS = 6;
const RECENT_YEARS = 10;

/** The pair's shows of force by kind, and exercises of others against either, each with its likely responders. */
export function showersOf(subject: Subject, { all }: PairEvents): Shower[] {
  const deeds = all.filter((event) => event.kind === "act");
  const byKind = CLASSES.flatMap((id) => ofSides(id, deeds, subject));
  const own = byKind.length > 0 ? byKind : ofSides(WITHOUT_ISSUES, deeds, subject);
  return [...own, ...againstSides(byKind.length > 0 ? "joint-exercise" : WITHOUT_ISSUES, deeds, subject)];
}

function ofSides(id: string, deeds: readonly ChronicleEvent[], subject: Subject): Shower[] {
  const entry = eventClass(id);
  return [subject.a, subject.b].flatMap((side): Shower[] => {
    const members = deeds.filter(
      (event) => event.source.code === side && inClass(event, entry) && !isOfPair(event, subject),
    );
    if (members.length === 0) return [];
    return [
      {
        id: `${id}-${side}`,
        label: `${entry.plural} by ${subject.name(side)}`,
        short: `${entry.plural}, ${subject.name(side)}`,
        addressees: [side],
        against: false,
        members,
        responders: respondersTo(side, deeds, subject),
      },
    ];
  });
}

/** What the two do together or to each other is no signal to others. */
function isOfPair(event: ChronicleEvent, { a, b }: Subject): boolean {
  return event.target !== null && [a, b].includes(event.target.code) && [a, b].includes(event.source.code);
}

function againstSides(id: string, deeds: readonly ChronicleEvent[], subject: Subject): Shower[] {
  const entry = eventClass(id);
  const { a, b } = subject;
  return [a, b].flatMap((side): Shower[] => {
    const members = deeds.filter(
      (event) =>
        event.source.code !== a &&
        event.source.code !== b &&
        event.target?.code === side &&
        isConflict(event) &&
        inClass(event, entry),
    );
    if (members.length === 0) return [];
    const addressees = [...new Set(members.map((event) => event.source.code))]
      .filter((code) => code !== "")
      .sort();
    return [
      {
        id: `${id === "joint-exercise" ? "exercise" : id}-toward-${side}`,
        label: `${entry.plural} of others against ${subject.name(side)}`,
        short: `${entry.plural} against ${subject.name(side)}`,
        addressees,
        against: true,
        members,
        responders: [side, side === a ? b : a],
      },
    ];
  });
}

/** The other of the pair, and the third parties with most acts toward the side in ten years. */
function respondersTo(side: string, deeds: readonly ChronicleEvent[], { a, b, asOf }: Subject): string[] {
  const other = side === a ? b : a;
  const from = addMonths(asOf, -12 * RECENT_YEARS);
  const counts = new Map<string, number>();
  for (const event of deeds) {
    const { code } = event.source;
    if (event.date < from || code === "" || code === side || code === other || !acts(event, [code], [side]))
      continue;
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const busiest = [...counts].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1)).slice(0, RESPONDERS);
  return [other, ...busiest.map(([code]) => code)];
}
