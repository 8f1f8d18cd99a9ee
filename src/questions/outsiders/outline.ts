import { total } from "../../measures/acts.ts";
import { verdict } from "../kit/effects.ts";
import type { Focus } from "../kit/focus.ts";
import { list, number, percent, plural } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import type { Concern } from "./concern.ts";
import type { JointStudy } from "./joint.ts";
import { MONTHS } from "./observers.ts";
import { isComparable, lately, type Regard, type Regards } from "./regard.ts";

/** With fewer acts the West is not spoken of as one: a member of it may be of the pair. */
const ENOUGH_ACTS = 10;

/** Observers with conflict in at most a third of at least three acts. */
export function calmOf(ranked: readonly Concern[]): Concern[] {
  return ranked.filter(({ regard }) => regard.now.n >= 3 && regard.now.hostile * 3 <= regard.now.n);
}

export function headlineOf(
  ranked: readonly Concern[],
  western: Regard,
  joint: JointStudy,
  subject: Subject,
): string {
  const [first] = ranked;
  if (!first)
    return `No outsider has enough words or acts toward ${subject.name(subject.a)} and ${subject.name(subject.b)} on record to be followed.`;
  if (first.regard.now.n === 0)
    return `No outsider's words or acts toward ${subject.name(subject.a)} and ${subject.name(subject.b)} in ${lately(western.now.months)} are on record.`;
  const calm = calmOf(ranked);
  const { change } = western;
  const { acts, conflict } = totals(ranked);
  const level =
    western.now.n >= ENOUGH_ACTS
      ? `In ${lately(western.now.months)} ${percent(western.now.hostile / western.now.n)} of the West's ${western.now.n} acts toward the two were conflict${change && Number.isFinite(change.high) ? `, at ${number(change.ratio)} times the rate of the ${MONTHS} months before (90 % interval ${number(change.low)} to ${number(change.high)})` : ""}`
      : `In ${lately(western.now.months)} ${percent(conflict / acts)} of the ${acts} acts of ${plural(ranked.length, "observer")} toward the two were conflict`;
  const solid = joint.results.filter(({ main }) => !main.thin);
  const moved = solid.filter(({ main, adjusted }) => verdict(main, adjusted) !== "none");
  const after =
    solid.length === 0
      ? ""
      : ` After joint acts of the two ${moved.length ? list(moved.map(({ observer }) => observer.name)) : `none of ${plural(solid.length, "observer")}`} reacted beyond what placebo dates give.`;
  return `${level}; most concerned by the index is ${first.observer.name}${calm.length ? `, while ${list(calm.slice(0, 3).map(({ observer }) => observer.name))} ${calm.length === 1 ? "is" : "are"} calm or friendly` : ""}.${after}`;
}

export function alternativesOf(ranked: readonly Concern[], subject: Subject): string[] {
  const { conflict } = totals(ranked);
  const sides = [subject.a, subject.b].map((code) => ({
    code,
    n: ranked.reduce(
      (sum, { regard }) => sum + (regard.toward.find((row) => row.code === code)?.stretch.hostile ?? 0),
      0,
    ),
  }));
  const [most] = sides.sort((x, y) => y.n - x.n);
  const first = ranked[0];
  return [
    `Outsiders may quarrel with each of the two for its own reasons and not with the tie${conflict && most ? `: ${percent(most.n / conflict)} of their ${conflict} acts of conflict are toward ${subject.name(most.code)} alone` : ""}.`,
    `The order may show whom the sources follow: ${first ? `${first.observer.name} has ${plural(first.regard.now.n, "act")} on record, ` : ""}and states whose press the sources follow less count for less.`,
    ranked[0] && isComparable(ranked[0].regard)
      ? `A rise against the ${MONTHS} months before may reflect denser collection of recent events as well as sharper words; the share of conflict is less open to that than the rate.`
      : "Without an earlier stretch to compare with, what looks like concern now may be how these observers always speak.",
  ];
}

export function wouldChangeOf(ranked: readonly Concern[]): string[] {
  const { conflict } = totals(ranked);
  const calm = calmOf(ranked)[0];
  const half = Math.round(conflict / 8);
  return [
    half >= 2
      ? `Half a year in which fewer than ${half} acts of conflict by these observers are on record, half the present rate.`
      : "A run of open criticism by an observer that is now silent.",
    calm
      ? `Sanctions or open criticism by ${calm.observer.name}, now calm.`
      : "A visit, an agreement or the lifting of sanctions by one of the critics.",
    "Sources in other languages that show words toward the two which this record lacks.",
  ];
}

export function gapsOf({ all, each }: Regards, focus: Focus | null, joint: JointStudy): string[] {
  const blurred = total(all.now.rows.filter((row) => row.precision !== "day"));
  const uncovered = each.length ? Math.max(0, MONTHS - all.before.months) : 0;
  return [
    blurred
      ? `${plural(blurred, "act")} of the observers in the last ${MONTHS} months known only to the month or year.`
      : "",
    uncovered >= 1
      ? `${Math.round(uncovered)} of the ${MONTHS} months before are not covered by the data.`
      : "",
    `${joint.cases} of ${plural(joint.n, "joint act")} of the two can serve as cases: the others follow one another too closely or have no day.`,
    focus === null ? "There is no event to look at from outside." : "",
    "A statement of a group (the G7) may stand under the state that held its chair; parliaments and parties are mostly not on record.",
  ].filter((gap) => gap !== "");
}

function totals(ranked: readonly Concern[]): { acts: number; conflict: number } {
  return ranked.reduce(
    (sum, { regard }) => ({
      acts: sum.acts + regard.now.n,
      conflict: sum.conflict + regard.now.hostile,
    }),
    { acts: 0, conflict: 0 },
  );
}
