import type { ChronicleEvent } from "../../chronicle/event.ts";
import type { EventFilter } from "../../chronicle/query.ts";
import { COOPERATION } from "../../measures/acts.ts";
import type { CourseId } from "../../words/leader.ts";

/** A rule by which acts are told apart; an act belongs to the first that fits. */
interface Course {
  id: CourseId;
  /** CAMEO prefixes; [] = any. */
  cameo: readonly string[];
  /** Issues that suffice for an act of cooperation where the source has them, whatever the code. */
  issue?: readonly string[];
  kind: ChronicleEvent["kind"];
  /** Toward nobody, toward others. */
  toward: "nobody" | "others" | "any";
}

const FRIENDLY = ["01", "02", "03", "04", "05", "06", "07", "08"] as const;
const HOSTILE = ["09", "10", "11", "12", "13", "14", "16", "17", "18", "19", "20"] as const;

/** Declared once, in the order in which an act is tried against them. */
const COURSES: readonly Course[] = [
  {
    id: "consolidation",
    // An apology (055) or a child taken along (010) is neither a removal nor a title.
    cameo: ["051", "172", "173", "174", "175", "18", "20"],
    kind: "domestic",
    toward: "any",
  },
  {
    id: "line",
    cameo: [],
    kind: "domestic",
    toward: "any",
  },
  {
    id: "arms",
    cameo: ["15"],
    kind: "act",
    toward: "any",
  },
  {
    id: "line",
    cameo: ["01"],
    kind: "act",
    toward: "nobody",
  },
  {
    id: "economy",
    cameo: ["0211", "0231", "0311", "0331", "061", "071", "073", "085"],
    issue: ["trade", "aid", "food", "energy"],
    kind: "act",
    toward: "others",
  },
  {
    id: "hostility",
    cameo: HOSTILE,
    kind: "act",
    toward: "others",
  },
  {
    id: "diplomacy",
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
  return { addressed: true, aim: ["other"], not: [{ target: [code] }] };
}
