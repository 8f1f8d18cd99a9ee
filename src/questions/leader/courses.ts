import type { ChronicleEvent } from "../../chronicle/event.ts";
import { isAimed, isCooperation } from "../../measures/pairEvents.ts";

/** The courses of a rule: what a leader's and his state's acts are told apart by. An act belongs to the first that fits. */
export type CourseId = "arms" | "consolidation" | "line" | "economy" | "hostility" | "diplomacy";

export interface Course {
  id: CourseId;
  /** Short, for a legend. */
  label: string;
  /** "acts of …" for a sentence. */
  words: string;
  /** CAMEO prefixes; [] = any. */
  cameo: readonly string[];
  /** CAMEO prefixes that do not belong. */
  without?: readonly string[];
  /** Issues that suffice where the source has them, whatever the code. */
  issue?: readonly string[];
  kind: ChronicleEvent["kind"];
  /** Toward nobody, toward one's own state (or nobody by name), toward others. */
  toward: "nobody" | "own" | "others" | "any";
}

const COOPERATION = ["01", "02", "03", "04", "05", "06", "07", "08"] as const;
const CONFLICT = ["09", "10", "11", "12", "13", "14", "16", "17", "18", "19", "20"] as const;

/** Declared once, in the order in which an act is tried against them. */
const COURSES: readonly Course[] = [
  {
    id: "consolidation",
    label: "Hold on power",
    words: "removals, appointments and titles",
    cameo: ["05", "172", "173", "174", "175", "18", "20"],
    kind: "domestic",
    toward: "any",
  },
  {
    id: "consolidation",
    label: "Hold on power",
    words: "removals, appointments and titles",
    cameo: [],
    kind: "domestic",
    toward: "own",
  },
  {
    id: "line",
    label: "Line at home",
    words: "congresses, laws and declarations",
    cameo: [],
    kind: "domestic",
    toward: "any",
  },
  {
    id: "arms",
    label: "Tests and shows of force",
    words: "tests, launches, parades and drills",
    cameo: ["15"],
    kind: "act",
    toward: "any",
  },
  {
    id: "line",
    label: "Line at home",
    words: "congresses, laws and declarations",
    cameo: ["01"],
    kind: "act",
    toward: "nobody",
  },
  {
    id: "economy",
    label: "Economy",
    words: "acts of trade, aid and supply",
    cameo: ["0211", "0231", "0311", "0331", "061", "071", "073", "085"],
    issue: ["trade", "aid", "food", "energy"],
    kind: "act",
    toward: "others",
  },
  {
    id: "hostility",
    label: "Hostility",
    words: "threats, demands, breaks and clashes",
    cameo: CONFLICT,
    kind: "act",
    toward: "others",
  },
  {
    id: "diplomacy",
    label: "Diplomacy",
    words: "visits, talks, messages and agreements",
    cameo: COOPERATION,
    kind: "act",
    toward: "others",
  },
];

/** The courses once each, in the order of a legend. */
export const COURSE_IDS: readonly CourseId[] = [
  "consolidation",
  "line",
  "arms",
  "hostility",
  "diplomacy",
  "economy",
];

export function courseLabel(id: CourseId): string {
  return COURSES.find((course) => course.id === id)!.label;
}

export function courseWords(id: CourseId): string {
  return COURSES.find((course) => course.id === id)!.words;
}

/**
 * The course that an act of the state belongs to; undefined for what fits none (a vote, an unnamed target), and
 * for domestic acts of a source without issues: machine-coded ones are all that happens inside a state.
 */
export function courseOf(event: ChronicleEvent, code: string): CourseId | undefined {
  if (event.kind === "domestic" && event.issue === "") return undefined;
  return COURSES.find((course) => fits(event, course, code))?.id;
}

function fits(event: ChronicleEvent, course: Course, code: string): boolean {
  if (event.kind !== course.kind || !isToward(event, course.toward, code)) return false;
  const cooperative = isCooperation(event);
  if (course.issue?.includes(event.issue) && cooperative) return true;
  return course.cameo.length === 0 || course.cameo.some((prefix) => event.cameo.startsWith(prefix));
}

function isToward(event: ChronicleEvent, toward: Course["toward"], code: string): boolean {
  if (toward === "any") return true;
  if (toward === "nobody") return event.target === null;
  if (toward === "own") return event.target?.code === code;
  return isAimed(event) && event.target!.code !== code;
}
