import { NEED, NOTABLE_P } from "../../measures/policy.ts";
import type { ShortFacts } from "../../words/dependence.ts";
import * as say from "../../words/en/dependence.ts";
import type { Finding, Measure, Sentence } from "../answer.ts";
import { sentence, shortOf } from "../kit/short.ts";
import type { Subject } from "../subject.ts";
import { ceilingAfter } from "./shares.ts";
import type { Sides } from "./sides.ts";
import { meetingsAreWhole } from "./turn.ts";
import { wayOf } from "./votes.ts";

/** What the findings hold that the short answer and the headline tell; what is thin is not told. */
export function shortFacts(
  sides: Sides,
  { third, since, isFollowed }: { third: string | null; since: string; isFollowed: boolean },
  findings: readonly Finding[],
  subject: Subject,
): ShortFacts {
  const solid = findings.filter(({ thin }) => !thin);
  const number = (id: string, name: string): Measure | undefined =>
    solid.find((one) => one.id === `dependence.${id}`)?.numbers.find((one) => one.name === name);
  const value = (id: string, name: string) => number(id, name)?.value;
  /** The year that an age in calendar years tells. */
  const year = (id: string, name: string): number | null => {
    const age = value(id, name);
    return age === undefined ? null : Number(subject.asOf.slice(0, 4)) - age;
  };
  const [share, shareYear] = [value("trade-share", "share"), year("trade-share", "age")];
  const [client, patron] = [value("asymmetry", "client"), value("asymmetry", "patron")];
  const singleYear = year("trade-share", "singleAge");
  const hedge = value("hedging", "share");
  const [change, turn] = [number("hedging", "change"), number("hedging", "turn")];
  const way = (change?.low ?? 0) > 0 ? "third" : (change?.high ?? 0) < 0 ? "patron" : "none";
  const holds = turn && (way === "third" ? (turn.low ?? 0) > 1 : (turn.high ?? Number.POSITIVE_INFINITY) < 1);
  const trend = number("political-distance", "trend");
  const distance = year("political-distance", "age");
  const after = number("sanctions-trade", "after");
  return {
    client: sides.client,
    patron: sides.patron,
    share:
      share === undefined || shareYear === null
        ? null
        : {
            value: share,
            year: shareYear,
            isOld: Number(subject.asOf.slice(0, 4)) - shareYear > NEED.old,
          },
    both:
      client === undefined || patron === undefined
        ? null
        : { year: year("asymmetry", "age")!, ofClient: client, ofPatron: patron },
    atMost: shareYear === null ? null : ceilingAfter(sides, shareYear, subject),
    later: singleYear === null ? null : { year: singleYear, value: value("trade-share", "single")! },
    isFollowed,
    hedge:
      hedge === undefined || third === null
        ? null
        : {
            third,
            since,
            share: hedge,
            before: value("hedging", "before") ?? null,
            turn: way,
            holds: way === "none" ? null : (holds ?? null),
            leaders: leadersOf(
              { code: third, n: value("hedging", "summitsThird") ?? 0 },
              { code: sides.patron, n: value("hedging", "summitsPatron") ?? 0 },
              (code) => meetingsAreWhole(sides.client, code, since, subject),
            ),
          },
    isUnseen: findings.some(({ id, thin }) => id === "dependence.hedging" && thin),
    supplies: { energy: year("energy", "since"), food: year("food", "since"), aid: year("aid", "since") },
    votes: { lastFor: year("shield", "sinceFor"), lastVeto: year("shield", "sinceVeto") },
    sanctions: after?.p === undefined ? null : after.p < NOTABLE_P ? "told" : "no-difference",
    votesPath:
      distance === null || trend?.low === undefined || trend.high === undefined
        ? null
        : { year: distance, way: wayOf({ low: trend.low, high: trend.high }) },
  };
}

/** With whom of two the leader met more often, where all meetings with the other are known. */
export function leadersOf(
  x: { code: string; n: number },
  y: { code: string; n: number },
  isWhole: (code: string) => boolean,
): NonNullable<ShortFacts["hedge"]>["leaders"] {
  const [more, fewer] = x.n > y.n ? [x, y] : [y, x];
  return more.n > fewer.n && isWhole(fewer.code)
    ? { more: more.code, n: more.n, isLeast: !isWhole(more.code), fewer: fewer.n }
    : null;
}

/** Who needs whom by trade, where else the one turns, what it is given, and what of that is known. */
export function shortAnswer(
  facts: ShortFacts,
  findings: readonly Finding[],
  { name }: Pick<Subject, "name">,
): Sentence[] {
  const has = (id: string) => findings.some((one) => one.id === id);
  const hasVotes = facts.votes.lastFor !== null || facts.votes.lastVeto !== null;
  const knowsSupplies = facts.supplies.energy !== null || facts.supplies.food !== null;
  return shortOf([
    sentence(say.short.need(facts, name), "dependence.trade-share", "dependence.asymmetry"),
    facts.share?.isOld && !facts.atMost && sentence(say.short.old(facts), "dependence.trade-share"),
    facts.hedge && sentence(say.short.hedge(facts, name), "dependence.hedging"),
    knowsSupplies &&
      sentence(say.short.supplies(facts, name), "dependence.energy", "dependence.food", "dependence.aid"),
    hasVotes && has("dependence.shield") && sentence(say.short.votes(facts, name), "dependence.shield"),
    facts.votesPath &&
      !facts.hedge &&
      sentence(say.short.distance(facts, name), "dependence.political-distance"),
    facts.isUnseen && sentence(say.short.unseen(facts, name), "dependence.hedging"),
    !knowsSupplies && sentence(say.short.supplies(facts, name), "dependence.energy", "dependence.food"),
    facts.sanctions === "no-difference" && sentence(say.short.sanctions, "dependence.sanctions-trade"),
  ]);
}
