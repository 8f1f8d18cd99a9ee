import type { ChronicleEvent } from "../../chronicle/event.ts";
import type { EventFilter } from "../../chronicle/query.ts";
import { COOPERATION } from "../../measures/acts.ts";

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
  /** Issues that suffice for an act of cooperation where the source has them, whatever the code. */
  issue?: readonly string[];
  kind: ChronicleEvent["kind"];
  /** Toward nobody, toward one's own state (or nobody by name), toward others. */
  toward: "nobody" | "own" | "others" | "any";
}

const FRIENDLY = ["01", "02", "03", "04", "05", "06", "07", "08"] as const;
const HOSTILE = ["09", "10", "11", "12", "13", "14", "16", "17", "18", "19", "20"] as const;

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
    cameo: HOSTILE,
    kind: "act",
    toward: "others",
  },
  {
    id: "diplomacy",
    label: "Diplomacy",
    words: "visits, talks, messages and agreements",
    cameo: FRIENDLY,
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
 * Acts of the state that belong to a course. What fits none (a vote, an unnamed target) belongs to none, nor do
 * domestic acts of a source without issues: machine-coded ones are all that happens inside a state.
 */
export function courseFilter(id: CourseId, code: string): EventFilter {
  return {
    source: [code],
    any: COURSES.flatMap((course, i) => {
      if (course.id !== id) return [];
      // An act belongs to the first that fits, which is of its own kind.
      const earlier = COURSES.slice(0, i).filter((other) => other.kind === course.kind);
      return [{ all: [ruleFilter(course, code)], not: earlier.map((other) => ruleFilter(other, code)) }];
    }),
    not: [{ kind: ["domestic"], issue: [""] }],
  };
}

/** Acts of the state that belong to any of the courses. */
export function anyCourse(code: string): EventFilter {
  return {
    source: [code],
    any: COURSES.map((course) => ruleFilter(course, code)),
    not: [{ kind: ["domestic"], issue: [""] }],
  };
}

function ruleFilter({ kind, toward, cameo, issue }: Course, code: string): EventFilter {
  return {
    kind: [kind],
    ...towardFilter(toward, code),
    ...(cameo.length ? { any: [{ cameo }, ...(issue ? [{ ...COOPERATION, issue }] : [])] } : {}),
  };
}

function towardFilter(toward: Course["toward"], code: string): EventFilter {
  if (toward === "any") return {};
  if (toward === "nobody") return { addressed: false };
  if (toward === "own") return { target: [code] };
  return { addressed: true, aim: ["other"], not: [{ target: [code] }] };
}
