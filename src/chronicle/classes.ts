import type { ChronicleEvent } from "./event.ts";
import { type EventFilter, holds } from "./query.ts";

/**
 * A class of acts that analysts speak of, declared once as a filter by CAMEO code, issue and addressee: acts, not
 * votes, and aimed at their target. A source without issues (ICEWS) has no parades, tests and exercises of its
 * own: those classes are empty there.
 */
export interface EventClass {
  id: string;
  /** "nuclear test". */
  label: string;
  plural: string;
  filter: EventFilter;
}

/** `to`: whether such an act must have an addressee, must have none (a test), or may have either. */
function declare(
  id: string,
  label: string,
  plural: string,
  {
    to = "some",
    ...which
  }: { cameo: readonly string[]; issue?: readonly string[]; to?: "some" | "none" | "any" },
): EventClass {
  const addressed = to === "any" ? {} : { addressed: to === "some" };
  return { id, label, plural, filter: { kind: ["act"], aim: ["other"], ...which, ...addressed } };
}

/** The narrower before the wider: an act that is of several is told as the first. */
export const EVENT_CLASSES: readonly EventClass[] = [
  declare("high-level-visit", "visit or meeting", "visits and meetings", {
    cameo: ["040", "042", "043", "044", "045", "046"],
  }),
  declare("agreement", "agreement", "agreements", { cameo: ["057", "06"] }),
  declare("economic-cooperation", "act of economic cooperation", "acts of economic cooperation", {
    cameo: ["0311", "0331", "061", "07", "085"],
  }),
  declare("aid", "act of aid", "acts of aid", { cameo: ["07"] }),
  declare("military-cooperation", "act of military cooperation", "acts of military cooperation", {
    cameo: ["0312", "0332", "062", "072"],
  }),
  declare("joint-exercise", "exercise", "exercises", {
    cameo: ["062", "15"],
    issue: ["exercise"],
    to: "any",
  }),
  declare("supportive-statement", "statement of support", "statements of support", {
    cameo: ["018", "03", "05"],
  }),
  declare("criticism", "criticism or protest", "criticisms and protests", { cameo: ["11", "12", "13"] }),
  declare("threat", "threat", "threats", { cameo: ["13"] }),
  declare("sanction", "sanction", "sanctions", { cameo: ["163", "172"] }),
  declare("parade", "parade", "parades", { cameo: ["150"], issue: ["parade"], to: "any" }),
  declare("nuclear-test", "nuclear test", "nuclear tests", {
    cameo: ["150"],
    issue: ["nuclear"],
    to: "none",
  }),
  declare("missile-test", "missile test or launch", "missile tests and launches", {
    cameo: ["150"],
    issue: ["missile", "satellite"],
    to: "any",
  }),
  declare("show-of-force", "show of force", "shows of force", { cameo: ["15"], to: "any" }),
  declare("clash", "clash or use of force", "clashes and uses of force", { cameo: ["18", "19", "20"] }),
];

const BY_ID: ReadonlyMap<string, EventClass> = new Map(EVENT_CLASSES.map((entry) => [entry.id, entry]));
const TESTS = new Map(EVENT_CLASSES.map((entry) => [entry.id, holds(entry.filter)]));

/** A class by its id; an id that is not in the list is a fault of the caller. */
export function eventClass(id: string): EventClass {
  const found = BY_ID.get(id);
  if (!found) throw new Error(`no event class "${id}"`);
  return found;
}

/** The filter of a class, to be joined with others. */
export function classFilter(id: string): EventFilter {
  return eventClass(id).filter;
}

/** Whether an event belongs to the class; an act that is not aimed at its target belongs to none. */
function inClass(event: ChronicleEvent, { id }: EventClass): boolean {
  return TESTS.get(id)!(event);
}

/** The classes that an event belongs to, in the order of the list. */
export function classesOf(event: ChronicleEvent): EventClass[] {
  return EVENT_CLASSES.filter((entry) => inClass(event, entry));
}
