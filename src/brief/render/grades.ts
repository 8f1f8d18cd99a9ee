import { formatDate } from "../../dates.ts";
import type { GradedClass } from "../brief.ts";

/** Stands before the graded classes, in whatever form they are told. */
export const GRADES_INTRO =
  "Held against public lists; every other class of acts is a sample, whose density is that of the pages read:";

/** "Complete: nuclear tests by North Korea, 1 January 2006 to 30 June 2026: all 6 of the list (CTBTO)." */
export function gradeText({ label, from, to, grade, by, listed, held, note }: GradedClass): string {
  const share = held === listed ? `all ${listed}` : `${held} of the ${listed}`;
  const but = grade === "nearly" && note !== "" ? `; ${note}` : "";
  return `${grade === "complete" ? "Complete" : "Nearly complete"}: ${label}, ${formatDate(from)} to ${formatDate(to)}: ${share} of the list (${by})${but}.`;
}
