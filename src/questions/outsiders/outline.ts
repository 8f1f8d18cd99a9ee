import { total } from "../../measures/acts.ts";
import { FEW_ROWS } from "../../measures/policy.ts";
import { changeWords } from "../../words/en/change.ts";
import { list, percent, plural } from "../../words/en/forms.ts";
import { isMoved } from "../kit/effects.ts";
import type { Focus } from "../kit/focus.ts";
import type { Subject } from "../subject.ts";
import type { Concern } from "./concern.ts";
import type { JointStudy } from "./joint.ts";
import { MONTHS } from "./observers.ts";
import { isComparable, lately, type Regards, unfollowedOf, unfollowedWords } from "./regard.ts";

/** Observers with conflict in at most a third of at least three acts. */
export function calmOf(ranked: readonly Concern[]): Concern[] {
  return ranked.filter(({ regard }) => regard.now.n >= 3 && regard.now.hostile * 3 <= regard.now.n);
}

export function headlineOf(
  ranked: readonly Concern[],
  { west, all, each }: Regards,
  joint: JointStudy,
  subject: Subject,
): string {
  const names = `${subject.name(subject.a)} and ${subject.name(subject.b)}`;
  if (each.length === 0)
    return `No outsider has enough words or acts toward ${names} on record to be followed.`;
  if (all.now.n === 0)
    return `No outsider's words or acts toward ${names} in ${lately(west.now.months)} are on record.`;
  const { change } = west;
  const level =
    west.now.n >= FEW_ROWS
      ? `In ${lately(west.now.months)} ${percent(west.now.hostile / west.now.n)} of the West's ${west.now.n} acts toward the two were conflict${change ? `, against the ${MONTHS} months before ${changeWords(change)}` : ""}`
      : `In ${lately(west.now.months)} ${percent(all.now.hostile / all.now.n)} of the ${all.now.n} acts of ${plural(each.length, "observer")} toward the two were conflict`;
  const solid = joint.results.filter(({ main }) => !main.thin);
  const moved = solid.filter(isMoved);
  const after =
    solid.length === 0
      ? ""
      : ` After joint acts of the two ${moved.length ? list(moved.map(({ observer }) => observer.name)) : `none of ${plural(solid.length, "observer")}`} reacted beyond what placebo dates give.`;
  return `${level}; ${orderWords(ranked)}.${after}`;
}

function orderWords(ranked: readonly Concern[]): string {
  const [first] = ranked;
  const calm = calmOf(ranked).slice(0, 3);
  if (!first) return "the record does not follow these observers evenly enough to put them in an order";
  const most =
    first.index > 0
      ? `most concerned by the index is ${first.observer.name}`
      : "no observer that the record follows has an act of conflict";
  return `${most}${calm.length ? `, while ${list(calm.map(({ observer }) => observer.name))} ${calm.length === 1 ? "is" : "are"} calm or friendly` : ""}`;
}

export function alternativesOf(ranked: readonly Concern[], { all }: Regards, subject: Subject): string[] {
  const conflict = all.now.hostile;
  const sides = all.toward.map(({ code, stretch }) => ({ code, n: stretch.hostile }));
  const [most] = sides.sort((x, y) => y.n - x.n);
  const first = ranked[0];
  return [
    `Outsiders may quarrel with each of the two for its own reasons and not with the tie${conflict && most ? `: ${percent(most.n / conflict)} of their ${conflict} acts of conflict are toward ${subject.name(most.code)} alone` : ""}.`,
    `The order may show whom the sources follow: ${first ? `${first.observer.name} has ${plural(first.regard.now.n, "act")} on record, ` : ""}and states whose press the sources follow less count for less.`,
    isComparable(all)
      ? `A change against the ${MONTHS} months before is held against the rest of the record, which grows denser with time; where the words of these observers were gathered more closely than the rest, a rise would show that and no sharper words.`
      : "Without an earlier stretch to compare with, what looks like concern now may be how these observers always speak.",
  ];
}

export function wouldChangeOf(ranked: readonly Concern[], { all }: Regards): string[] {
  const conflict = all.now.hostile;
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

export function gapsOf(
  { all, each }: Regards,
  focus: Focus | null,
  joint: JointStudy,
  subject: Subject,
): string[] {
  const unfollowed = unfollowedOf(each);
  const blurred = total(all.now.rows.filter((row) => row.precision !== "day"));
  const uncovered = each.length ? Math.max(0, MONTHS - all.before.months) : 0;
  return [
    blurred
      ? `${plural(blurred, "act")} of the observers in the last ${MONTHS} months known only to the month or year.`
      : "",
    uncovered >= 1
      ? `${Math.round(uncovered)} of the ${MONTHS} months before are not covered by the data.`
      : "",
    unfollowed.length ? unfollowedWords(unfollowed, subject) : "",
    `${joint.cases} of ${plural(joint.n, "joint act")} of the two can serve as cases: the others follow one another too closely or have no day.`,
    focus === null ? "There is no event to look at from outside." : "",
    "A statement of a group (the G7) may stand under the state that held its chair; parliaments and parties are mostly not on record.",
  ].filter((gap) => gap !== "");
}
