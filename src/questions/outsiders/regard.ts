import type { DatasetCoverage } from "../../chronicle/chronicle.ts";
import type { ChronicleEvent } from "../../chronicle/event.ts";
import { actsOf, CONFLICT, toward } from "../../measures/acts.ts";
import type { Change } from "../../measures/density.ts";
import { followedWith } from "../../measures/sight.ts";
import type { Subject } from "../subject.ts";
import type { Observer } from "./observers.ts";
import { repeatsOf, type Statement } from "./statements.ts";
import { type Counts, changeOf, counted, type Stretch, stretch, stretchesOf, without } from "./stretch.ts";

/** Words and acts toward the pair now and in the stretch before. */
export interface Regard {
  codes: readonly string[];
  now: Stretch;
  before: Stretch;
  /** Of `now`, by the side that it was addressed to: a statement that names both stands under both. */
  toward: { code: string; stretch: Stretch }[];
  /** Conflict now against before; null where the record does not reach back, holds none or does not follow them. */
  change: Change | null;
}

/** An observer's own regard, statements of groups left out, and whether the record follows how it deals with both. */
export interface Observed {
  observer: Observer;
  regard: Regard;
  followed: boolean;
}

/** How the observers and the West regard the two. */
export interface Regards {
  /** All that is on record of the West; null where one of the two belongs to it. */
  west: Regard | null;
  /** All observers together. */
  all: Regard;
  /** Those of them (of the West, where it is outside) whom the record follows: by these alone a change is told. */
  followed: Regard;
  each: Observed[];
}

/** Counts the acts of all of them at once. */
export async function regardsOf(
  west: ReadonlySet<string>,
  observers: readonly Observer[],
  statements: readonly Statement[],
  coverage: readonly DatasetCoverage[],
  subject: Subject,
): Promise<Regards> {
  const days = stretchesOf(subject.asOf);
  const { a, b } = subject;
  const codes = observers.map(({ code }) => code);
  const everyone = [...new Set([...west, ...codes])];
  const [now, earlier] = await Promise.all([
    counted(everyone, days.now, coverage, subject),
    counted(everyone, days.before, coverage, subject),
  ]);
  const ofGroups = statements.flatMap(({ group, rows }) => (group ? rows : []));
  const of = (some: readonly string[], followed: boolean, own: readonly ChronicleEvent[] = []) =>
    regard(some, { now, earlier, followed, statements, own }, subject);
  const isFollowed = (code: string) => followedWith(code, [a, b], subject).unfollowed.length === 0;
  const isWestern = subject.actors.members("west", subject.asOf).some((code) => code === a || code === b);
  const [western, all, followed, each] = await Promise.all([
    isWestern ? null : of([...west], false),
    of(codes, false),
    of(
      codes.filter((code) => isFollowed(code) && (isWestern || west.has(code))),
      true,
      ofGroups,
    ),
    Promise.all(
      observers.map(
        async (observer): Promise<Observed> => ({
          observer,
          regard: await of([observer.code], isFollowed(observer.code), ofGroups),
          followed: isFollowed(observer.code),
        }),
      ),
    ),
  ]);
  return { west: western, all, followed, each };
}

interface Counting {
  now: Counts;
  earlier: Counts;
  followed: boolean;
  statements: readonly Statement[];
  /** Rows that are not their own. */
  own: readonly ChronicleEvent[];
}

async function regard(codes: readonly string[], counting: Counting, subject: Subject): Promise<Regard> {
  const { now, earlier, followed, statements, own } = counting;
  const sides = [subject.a, subject.b];
  const speakers = new Set(codes);
  const others = own.filter(({ source }) => speakers.has(source.code));
  const of = (to: readonly string[], counts: Counts, by: "act" | "target") =>
    stretch(codes, to, counts, [...new Set([...others, ...repeatsOf(statements, speakers, by)])], subject);
  const before = of(sides, earlier, "act");
  return {
    codes,
    now: of(sides, now, "act"),
    before,
    toward: sides.map((code) => ({ code, stretch: of([code], now, "target") })),
    change:
      followed && codes.length > 0
        ? await changeOf(
            without(actsOf(subject, toward(codes, sides)), [
              ...others,
              ...repeatsOf(statements, speakers, "act"),
            ]).where(CONFLICT),
            { before },
            subject,
          )
        : null,
  };
}

/** The observers that the record does not follow, in their order. */
export function unfollowedOf(each: readonly Observed[]): Observer[] {
  return each.filter(({ followed }) => !followed).map(({ observer }) => observer);
}
