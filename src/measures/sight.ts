import { holdsRowsOf } from "../chronicle/kept.ts";
import { addMonths, formatDate } from "../dates.ts";
import { type Acts, actsOf } from "./acts.ts";
import { coveredShare } from "./cells.ts";
import { type Stretch, sampleOf } from "./density.ts";
import { FEW_ROWS, HALF_COVERED, MOSTLY_LISTED, SIGHT_YEARS } from "./policy.ts";
import type { Scene } from "./scene.ts";

/** How far the data sets in use see acts between two in a stretch of time, or acts of a class. */
export type Grade = "observed" | "thin" | "unobserved";

export interface Sight {
  grade: Grade;
  /** Why, as the end of a sentence: "the record does not follow China and India". */
  why: string;
}

const CASEBOOK = "casebook";

/**
 * The one gate: what is unobserved gets no odds and no rank, what is thin says so. A pair is observed where a data
 * set covers at least half of the stretch and follows the two (the casebook by casebook/coverage.csv, others follow
 * everybody), and holds enough rows of them; acts of a class that a public list shows to be whole are observed
 * whoever does them.
 */
export async function sightOf(
  pair: readonly [string, string],
  stretch: Stretch,
  scene: Scene,
  acts?: Acts,
): Promise<Sight> {
  const { events, name } = scene;
  const time = { from: stretch.from, to: stretch.to };
  const sample = sampleOf(scene);
  const ofClass = acts?.where(time);
  const [held, inClass, sampled, coverage] = await Promise.all([
    actsOf(scene, { between: pair, ...time }).count(),
    sample.listed && ofClass ? ofClass.count() : 0,
    sample.listed && ofClass ? ofClass.where(sample.acts.filter).count() : 0,
    events.coverage(),
  ]);
  const seen = coverage.filter((span) => holdsRowsOf(pair, span));
  const names = `${name(pair[0])} and ${name(pair[1])}`;
  if (inClass > 0 && inClass - sampled >= MOSTLY_LISTED * inClass)
    return { grade: "observed", why: "a public list shows that they are held completely or nearly so" };
  if (seen.length === 0 || coveredShare(stretch.from, stretch.to, seen) < HALF_COVERED)
    return { grade: "unobserved", why: "the data cover less than half of the time" };
  const evenTo = follows(pair, scene);
  if (evenTo === null) return { grade: "unobserved", why: `the record does not follow ${names}` };
  if (held < FEW_ROWS)
    return { grade: "thin", why: `the record holds ${held === 0 ? "no row" : `only ${held} rows`} of them` };
  if (evenTo < stretch.from)
    return { grade: "thin", why: `after ${formatDate(evenTo)} the record holds single finds only` };
  return { grade: "observed", why: `the record follows ${names}` };
}

/** How far the pair itself is seen of late: over the last five years. */
export function pairSight(scene: Scene): Promise<Sight> {
  const { a, b, asOf } = scene;
  return sightOf([a, b], { from: addMonths(asOf, -12 * SIGHT_YEARS), to: asOf }, scene);
}

/** Of the states those with which the record follows one, and those with which it does not, each in their order. */
export function followedWith(
  code: string,
  others: readonly string[],
  scene: Pick<Scene, "events" | "record" | "asOf">,
): { followed: string[]; unfollowed: string[] } {
  const is = (other: string) => follows([code, other], scene) !== null;
  return { followed: others.filter(is), unfollowed: others.filter((other) => !is(other)) };
}

/** Whether the data sets follow the two as a pair over at least half of a stretch; the casebook follows few pairs, and each from a day of its own. */
export function followsIn(
  [x, y]: readonly [string, string],
  stretch: Stretch,
  { events, record }: Pick<Scene, "events" | "record">,
): boolean {
  if (events.datasets.some((dataset) => dataset !== CASEBOOK)) return true;
  const row = record.coverage(x, y);
  return row !== undefined && coveredShare(stretch.from, stretch.to, [row]) >= HALF_COVERED;
}

/** Whether the record holds the two, whom it follows, in headlines only (casebook/coverage.csv): how rare a thing is between them it cannot say. */
export function inHeadlines([x, y]: readonly [string, string], { events, record }: Scene): boolean {
  if (events.datasets.some((dataset) => dataset !== CASEBOOK)) return false;
  return record.coverage(x, y)?.note.startsWith("headlines only") ?? false;
}

/** The last day to which rows of the two were gathered evenly; null where the record does not follow them as a pair. */
function follows(
  [x, y]: readonly [string, string],
  { events, record, asOf }: Pick<Scene, "events" | "record" | "asOf">,
): string | null {
  if (events.datasets.some((dataset) => dataset !== CASEBOOK)) return asOf;
  return record.coverage(x, y)?.to ?? null;
}
