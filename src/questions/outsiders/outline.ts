import * as say from "../../words/en/outsiders.ts";
import * as words from "../../words/en/outsidersOutline.ts";
import type { FearFacts, FocalFacts, RankingFacts, TogetherFacts } from "../../words/outsiders.ts";
import type { Finding, Sentence } from "../answer.ts";
import type { Focus } from "../kit/focus.ts";
import { sentence, shortOf } from "../kit/short.ts";
import type { Subject } from "../subject.ts";
import { calmOf } from "./concern.ts";
import type { JointStudy } from "./joint.ts";
import { MONTHS } from "./observers.ts";
import { type Regards, unfollowedOf } from "./regard.ts";
import { isComparable } from "./stretch.ts";

/** What the answer as a whole is told from. */
export interface Told {
  focal: FocalFacts | null;
  west: TogetherFacts;
  ranking: RankingFacts;
  fears: FearFacts | null;
  calm: readonly string[];
  findings: readonly Finding[];
}

/** In short: what was said around the event, whether outsiders turned sharper, who most, and what they fear on record. */
export function shortWords(told: Told, subject: Subject): Sentence[] {
  const { focal, west, ranking, fears, calm, findings } = told;
  const { name } = subject;
  const { short } = words;
  const ids = new Set(findings.map(({ id }) => id));
  const of = (text: string | null, id: string) => text && ids.has(id) && sentence(text, id);
  const joint = findings.find(({ id }) => id === "outsiders.joint-events");
  const spoken = fears !== null && fears.alliance.length + fears.bolder.length > 0;
  const heard = focal && of(short.focal(focal, name), "outsiders.focal");
  const said = shortOf([
    heard,
    !heard && of(short.latest(west.latest, name), "outsiders.west"),
    west.change && of(short.change(west.change, west.followed, name), "outsiders.west"),
    spoken && of(short.fears(fears, name), "outsiders.fears"),
    of(short.ranking(ranking, calm, name), "outsiders.ranking"),
    calm.length > 0 && of(short.calm(calm, name), "outsiders.calm"),
    fears && !spoken && of(short.fears(fears, name), "outsiders.fears"),
    joint?.noEffect && of(short.joint, joint.id),
  ]);
  if (said.length >= 2) return said;
  const [first] = findings;
  const opening = said.length ? said : [sentence(words.headline.nobody(west, name), first!.id)];
  return [...opening, sentence(short.thin, first!.id)];
}

export function headlineOf({ west, ranking }: Told, { each }: Regards, subject: Subject): string {
  return each.length === 0
    ? words.headline.nobody(west, subject.name)
    : words.headline.statement(west, ranking, subject.name);
}

export function alternativesOf({ all }: Regards, subject: Subject): string[] {
  const sides = all.toward.map(({ code, stretch }) => ({ code, n: stretch.hostile }));
  const [most] = sides.sort((x, y) => y.n - x.n);
  const { alternatives } = words;
  return [
    alternatives.own(most ?? null, all.now.hostile, subject.name),
    alternatives.sources,
    isComparable(all) ? alternatives.comparable : alternatives.alone,
  ];
}

export function wouldChangeOf({ all, each }: Regards, { name }: Subject): string[] {
  const { wouldChange } = words;
  return [
    wouldChange.half(Math.round(all.now.hostile / 8)),
    wouldChange.calm(calmOf(each)[0]?.observer.code, name),
    wouldChange.sources,
  ];
}

export function gapsOf(
  { all, each }: Regards,
  focus: Focus | null,
  joint: JointStudy,
  { a, b, name }: Subject,
): string[] {
  const unfollowed = unfollowedOf(each).map(({ code }) => code);
  const uncovered = each.length ? Math.round(Math.max(0, MONTHS - all.before.months)) : 0;
  const { gaps } = words;
  return [
    all.now.blurred ? gaps.blurred(all.now.blurred, MONTHS) : "",
    uncovered >= 1 ? gaps.uncovered(uncovered, MONTHS) : "",
    unfollowed.length ? say.unfollowed({ first: a, second: b, unfollowed }, name) : "",
    joint.n ? gaps.cases(joint.cases, joint.n) : "",
    focus === null ? gaps.focus : "",
    gaps.parliaments,
  ].filter((gap) => gap !== "");
}
