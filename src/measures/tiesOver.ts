import type { Tally } from "../chronicle/query.ts";
import { addDays, addMonths } from "../dates.ts";
import { actsOf } from "./acts.ts";
import { coveredShare, firstCovered } from "./cells.ts";
import type { Stretch } from "./density.ts";
import { HALF_COVERED, NEUTRAL, THIN_COUNT } from "./policy.ts";
import type { Scene } from "./scene.ts";
import { followsIn } from "./sight.ts";
import { dealingsOf, thirdParties } from "./thirdParties.ts";
import { type Tie, tiesOf } from "./ties.ts";

/**
 * What prevails in a tie. "few": too few acts to say; "unfollowed": the record holds single finds of the two, whom it
 * does not follow as a pair, and which they are says more of the finder than of the two.
 */
export type Prevails = "cooperation" | "conflict" | "neither" | "few" | "unfollowed";

export interface SeenTie extends Tie {
  prevails: Prevails;
}

/** The ties of some years, both days in. */
export interface TiesFrame extends Stretch {
  /** Share of its days that the data sets cover. */
  covered: number;
  /** Whether that is enough to tell of them; else `ties` is empty: no data, not no ties. */
  observed: boolean;
  /** Those with at least one act, in order of their codes. */
  ties: SeenTie[];
  /** Pairs that the record follows, without an act in these years. */
  silent: number;
  /** Pairs without an act that the record does not follow: not known. */
  unfollowed: number;
}

export interface TiesOver {
  /** The two, then the actors with most acts with them, the most first. */
  actors: string[];
  /** One ends with each year, the last with the day; from the first that is observed on. */
  frames: TiesFrame[];
}

/** So many frames at most: a century is more than any data set holds of every year. */
const MOST_FRAMES = 100;

/**
 * Signed ties among the two and the `others` actors who deal most with them, over the `years` before the day and, for
 * comparison, before the end of each earlier year. Acts aimed at the other; no votes. Who the others are is decided by
 * the last years, and by all time where these have too few. Every frame knows what is known on the as-of date, no more.
 */
export async function tiesOver(scene: Scene, years: number, others: number): Promise<TiesOver> {
  const { asOf, events } = scene;
  const last = { from: addDays(addMonths(asOf, -12 * years), 1), to: asOf };
  const [coverage, actors] = await Promise.all([events.coverage(), actorsAround(scene, last.from, others)]);
  if (coverage.length === 0) return { actors, frames: [] };
  const among = actsOf(scene, {
    ...{ source: actors, target: actors, kind: ["act"], aim: ["other"], abroad: true },
  });
  const [byYear, ofLast] = await Promise.all([
    among.by("year", "source", "target", "quad"),
    among.where({ from: last.from }).by("source", "target", "quad"),
  ]);
  const rowsIn = (stretch: Stretch) =>
    stretch === last ? ofLast : byYear.filter(({ year }) => isWithin(year, stretch));
  const frames = [...yearsBefore(asOf, firstCovered(coverage, asOf), years), last].map((stretch) => {
    const covered = coveredShare(stretch.from, stretch.to, coverage);
    return frameOf(stretch, covered, merged(rowsIn(stretch)), actors, scene);
  });
  const first = frames.findIndex(({ observed }) => observed);
  return { actors, frames: first < 0 ? [] : frames.slice(first).slice(-MOST_FRAMES) };
}

async function actorsAround(scene: Scene, from: string, others: number): Promise<string[]> {
  const { a, b, actors } = scene;
  const ranked = async (when: { from?: string }) =>
    thirdParties(await dealingsOf(scene, when), a, b)
      .map(({ code }) => code)
      .filter((code) => actors.byCode(code));
  const found = await ranked({ from });
  const all = found.length < others ? await ranked({}) : [];
  return [a, b, ...[...new Set([...found, ...all])].slice(0, others)];
}

/** Windows of whole years, one ending with each year before the day, in order of time. */
function yearsBefore(asOf: string, first: string, years: number): Stretch[] {
  const frames: Stretch[] = [];
  for (let year = Number(first.slice(0, 4)); endOf(year) < asOf; year++)
    frames.push({ from: `${String(year - years + 1).padStart(4, "0")}-01-01`, to: endOf(year) });
  return frames;
}

const endOf = (year: number) => `${String(year).padStart(4, "0")}-12-31`;

function isWithin(year: string, { from, to }: Stretch): boolean {
  return year >= from.slice(0, 4) && year <= to.slice(0, 4);
}

/** One row for each source, target and class, whatever the year. */
function merged(rows: readonly Tally<"source" | "target" | "quad">[]): Tally<"source" | "target" | "quad">[] {
  const found = new Map<string, Tally<"source" | "target" | "quad">>();
  for (const { source, target, quad, n, reports, goldstein } of rows) {
    const key = `${source}|${target}|${quad}`;
    const held = found.get(key);
    found.set(key, {
      ...{ source, target, quad },
      n: n + (held?.n ?? 0),
      reports: reports + (held?.reports ?? 0),
      goldstein: goldstein + (held?.goldstein ?? 0),
    });
  }
  return [...found.values()];
}

function frameOf(
  stretch: Stretch,
  covered: number,
  rows: readonly Tally<"source" | "target" | "quad">[],
  actors: readonly string[],
  scene: Scene,
): TiesFrame {
  const observed = covered >= HALF_COVERED;
  const frame = { ...stretch, covered, observed };
  if (!observed) return { ...frame, ties: [], silent: 0, unfollowed: 0 };
  const ties = tiesOf(rows).map(
    (tie): SeenTie => ({
      ...tie,
      prevails: followsIn([tie.a, tie.b], stretch, scene) ? prevailing(tie) : "unfollowed",
    }),
  );
  const active = new Set(ties.map(({ a, b }) => `${a}|${b}`));
  const without = pairsOf(actors).filter(([x, y]) => !active.has(`${x}|${y}`));
  const silent = without.filter((pair) => followsIn(pair, stretch, scene)).length;
  return { ...frame, ties, silent, unfollowed: without.length - silent };
}

function prevailing({ n, score }: Tie): Prevails {
  if (n < THIN_COUNT) return "few";
  if (Math.abs(score) < NEUTRAL) return "neither";
  return score > 0 ? "cooperation" : "conflict";
}

function pairsOf(actors: readonly string[]): [string, string][] {
  const sorted = [...actors].sort();
  return sorted.flatMap((x, i) => sorted.slice(i + 1).map((y): [string, string] => [x, y]));
}
