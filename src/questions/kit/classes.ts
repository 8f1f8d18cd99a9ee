import type { ChronicleEvent } from "../../chronicle/event.ts";

/**
 * Classes of acts that analysts speak of, each declared once by CAMEO code, issue and kind. A source
 * without issues (ICEWS) has no parades, tests and exercises of its own: those classes are empty there.
 */
export interface EventClass {
  id: string;
  /** "nuclear test". */
  label: string;
  plural: string;
  /** CAMEO prefixes. */
  cameo: readonly string[];
  /** Issues, where the source has them; [] = any. */
  issue: readonly string[];
  kind: readonly ChronicleEvent["kind"][];
  /** Whether an act must have an addressee, must have none (a test, a parade), or may have either. */
  addressee: "some" | "none" | "any";
}

const act = ["act"] as const;

const EVENT_CLASSES: readonly EventClass[] = [
  {
    id: "high-level-visit",
    label: "visit or meeting",
    plural: "visits and meetings",
    cameo: ["040", "042", "043", "044", "045", "046"],
    issue: [],
    kind: act,
    addressee: "some",
  },
  {
    id: "agreement",
    label: "agreement",
    plural: "agreements",
    cameo: ["057", "06"],
    issue: [],
    kind: act,
    addressee: "some",
  },
  {
    id: "economic-cooperation",
    label: "act of economic cooperation",
    plural: "acts of economic cooperation",
    cameo: ["0311", "0331", "061", "07", "085"],
    issue: [],
    kind: act,
    addressee: "some",
  },
  {
    id: "aid",
    label: "act of aid",
    plural: "acts of aid",
    cameo: ["07"],
    issue: [],
    kind: act,
    addressee: "some",
  },
  {
    id: "military-cooperation",
    label: "act of military cooperation",
    plural: "acts of military cooperation",
    cameo: ["0312", "0332", "062", "072"],
    issue: [],
    kind: act,
    addressee: "some",
  },
  {
    id: "joint-exercise",
    label: "exercise",
    plural: "exercises",
    cameo: ["062", "15"],
    issue: ["exercise"],
    kind: act,
    addressee: "any",
  },
  {
    id: "supportive-statement",
    label: "statement of support",
    plural: "statements of support",
    cameo: ["018", "03", "05"],
    issue: [],
    kind: act,
    addressee: "some",
  },
  {
    id: "criticism",
    label: "criticism or protest",
    plural: "criticisms and protests",
    cameo: ["11", "12", "13"],
    issue: [],
    kind: act,
    addressee: "some",
  },
  {
    id: "threat",
    label: "threat",
    plural: "threats",
    cameo: ["13"],
    issue: [],
    kind: act,
    addressee: "some",
  },
  {
    id: "sanction",
    label: "sanction",
    plural: "sanctions",
    cameo: ["163", "172"],
    issue: [],
    kind: act,
    addressee: "some",
  },
  {
    id: "parade",
    label: "parade",
    plural: "parades",
    cameo: ["150"],
    issue: ["parade"],
    kind: act,
    addressee: "any",
  },
  {
    id: "nuclear-test",
    label: "nuclear test",
    plural: "nuclear tests",
    cameo: ["150"],
    issue: ["nuclear"],
    kind: act,
    addressee: "none",
  },
  {
    id: "missile-test",
    label: "missile test or launch",
    plural: "missile tests and launches",
    cameo: ["150"],
    issue: ["missile", "satellite"],
    kind: act,
    addressee: "any",
  },
  {
    id: "show-of-force",
    label: "show of force",
    plural: "shows of force",
    cameo: ["15"],
    issue: [],
    kind: act,
    addressee: "any",
  },
  {
    id: "clash",
    label: "clash or use of force",
    plural: "clashes and uses of force",
    cameo: ["18", "19", "20"],
    issue: [],
    kind: act,
    addressee: "some",
  },
];

/** A class by its id; an id that is not in the list is a fault of the caller. */
export function eventClass(id: string): EventClass {
  const found = EVENT_CLASSES.find((entry) => entry.id === id);
  if (!found) throw new Error(`no event class "${id}"`);
  return found;
}

/** Whether an event belongs to the class; an act that is not aimed at its target belongs to none. */
export function inClass(event: ChronicleEvent, entry: EventClass): boolean {
  return (
    event.aim === "other" &&
    entry.kind.includes(event.kind) &&
    entry.cameo.some((prefix) => event.cameo.startsWith(prefix)) &&
    (entry.issue.length === 0 || entry.issue.includes(event.issue)) &&
    (entry.addressee === "any" || (event.target !== null) === (entry.addressee === "some"))
  );
}

/** The narrowest classes that an event belongs to, in the order of the list. */
export function classesOf(event: ChronicleEvent): EventClass[] {
  return EVENT_CLASSES.filter((entry) => inClass(event, entry));
}
