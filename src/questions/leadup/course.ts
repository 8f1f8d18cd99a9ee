import { addMonths } from "../../dates.ts";
import type { Change, Stretch } from "../../measures/density.ts";
import { FEW_ROWS, THIN_COUNT } from "../../measures/policy.ts";
import { type Grade, sightOf } from "../../measures/sight.ts";
import type { Course, Strand } from "../../words/leadup.ts";
import type { Subject } from "../subject.ts";

/** What may lie within so many times as much or as little as before is near it; a wider interval leaves all open. */
const NEAR = 2.5;

/** A change that rests on ten acts or more; on fewer one more would make another of it. */
export function toldChange(change: Change | null): Change | null {
  return change && change.now.n + change.before.n >= FEW_ROWS ? change : null;
}

/** How a strand stood against its past, from the interval of its change; fewer than five acts make no rise. */
export function courseOf(change: Change | null, seen: boolean): Course {
  if (!seen) return "unseen";
  if (!change) return "unknown";
  if (toldChange(change) === null) return "open";
  if (change.direction === "rise" && change.now.n < THIN_COUNT) return "open";
  if (change.direction !== "level") return change.direction;
  return change.high <= NEAR && change.low >= 1 / NEAR ? "usual" : "open";
}

/**
 * Whether the record follows those who stand on a strand with each other; what one does alone, or suffers from
 * anybody, is seen where it is followed with somebody at all.
 */
export async function isSeen(
  { one, others }: Pick<Strand<string>, "one" | "others">,
  stretch: Stretch,
  subject: Subject,
): Promise<boolean> {
  const partners = others.length ? others : [subject.a, subject.b].filter((code) => code !== one);
  const sights = await Promise.all(
    partners.map((other) => sightOf([one, other], stretch, subject).then(({ grade }) => grade)),
  );
  return sights.some((grade) => grade !== "unobserved");
}

/** Whether the year is observed; thin is what holds few acts over the six years, not a year in which little was done. */
export async function pairSight({ from, to }: Stretch, subject: Subject): Promise<Grade> {
  const pair = [subject.a, subject.b] as const;
  const [year, long] = await Promise.all([
    sightOf(pair, { from, to }, subject),
    sightOf(pair, { from: addMonths(from, -12 * 5), to }, subject),
  ]);
  if (year.grade === "unobserved") return "unobserved";
  return long.grade === "thin" ? "thin" : "observed";
}
