import { total } from "../../measures/acts.ts";
import type { OutlineFacts } from "../../words/contention.ts";
import * as say from "../../words/en/contentionOutline.ts";
import type { Found } from "../answer.ts";
import { CHANGE_METHOD } from "../kit/change.ts";
import type { Subject } from "../subject.ts";
import type { Course } from "./course.ts";
import type { Matter } from "./matters.ts";
import type { ConflictCount, Rivals } from "./rivalry.ts";

/** From so many recent acts on the answer bears moderate confidence. */
const MANY_ACTS = 50;

/** How sure the answer is, how else it may be read, what would change it, and what it lacks. */
export function outlineOf(
  course: Course,
  matters: readonly Matter[],
  rivals: Rivals,
  { name }: Subject,
): Pick<Found, "confidence" | "alternatives" | "method" | "wouldChange" | "gaps"> {
  const facts = outlineFacts(course, matters, rivals);
  return {
    confidence: { level: facts.recent.acts >= MANY_ACTS ? "moderate" : "low", why: say.why(facts) },
    alternatives: say.alternatives(facts, name),
    method: say.method(CHANGE_METHOD),
    wouldChange: say.wouldChange(facts),
    gaps: say.gaps(facts, name),
  };
}

function outlineFacts(course: Course, matters: readonly Matter[], rivals: Rivals): OutlineFacts {
  const { codes, conflict, ratings, hasIssues } = rivals;
  const [first, second] = matters;
  const where = (holds: (row: ConflictCount) => boolean) => total(conflict.filter(holds));
  const now = [...matters].sort((x, y) => y.sizes.now - x.sizes.now || (x.name < y.name ? -1 : 1));
  return {
    rivals: codes,
    recently: rivals.recently,
    months: rivals.nowMonths,
    long: rivals.long,
    hasIssues,
    grain: course.grain,
    recent: { acts: rivals.recentActs, affairs: rivals.recentAffairs },
    all: ratings.n,
    high: ratings.high,
    byTwo: where(({ source }) => source === codes[1]),
    vague: where(({ precision }) => precision !== "day"),
    unplaced: course.unplaced,
    noIssue: hasIssues ? where(({ issue }) => issue === "") : 0,
    first: first
      ? {
          name: first.name,
          acts: first.sizes.recent,
          deeds: total(first.recent.filter((row) => row.quad === "material conflict")),
        }
      : null,
    second: second?.name ?? null,
    now: now.slice(0, 2).map(({ name, sizes }) => ({ name, acts: sizes.now })),
    coverage: rivals.coverage,
  };
}
