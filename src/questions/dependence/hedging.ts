import { type Dated, idsOf, total } from "../../measures/acts.ts";
import { leaderMeetings } from "../../measures/meetings.ts";
import { FEW_ROWS, THIN_COUNT } from "../../measures/policy.ts";
import { within } from "../../measures/within.ts";
import { type Interval, wilson } from "../../statistics/intervals.ts";
import { shareDifference } from "../../statistics/shareDifference.ts";
import type { HedgeFacts, Turn } from "../../words/dependence.ts";
import * as say from "../../words/en/dependenceTies.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { strongest } from "../kit/evidence.ts";
import { finding, tooFew } from "../kit/finding.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import type { Contacts, Window } from "./contacts.ts";
import type { Sides } from "./sides.ts";
import { heldTurn, isFollowed, meetingsAreWhole } from "./turn.ts";

/** The share of one third power in the client's contacts with it and the patron, in one window. */
export interface HedgePoint extends Window {
  third: number;
  patron: number;
  /** Contacts with either. */
  n: number;
  /** Null where there was no contact with either. */
  share: Interval | null;
}

export function hedgePath(
  windows: readonly Window[],
  withPatron: readonly Dated[],
  withThird: readonly Dated[],
): HedgePoint[] {
  return windows.map((window) => {
    const third = total(within(withThird, window.from, window.to));
    const patron = total(within(withPatron, window.from, window.to));
    const n = third + patron;
    return { ...window, third, patron, n, share: n ? wilson(third, n, LEVEL) : null };
  });
}

/**
 * Does the client turn to another? The share of the courting power in its visits and meetings with that power and
 * the patron, now and in the window before. Null where no third power courts it.
 */
export async function hedgingFinding(
  sides: Sides,
  third: string,
  path: readonly HedgePoint[],
  contacts: Contacts,
  subject: Subject,
): Promise<Finding> {
  const { name } = subject;
  const { labels } = say.hedging;
  const now = path.at(-1);
  const before = path.at(-2);
  const words = say.hedging.query(sides, third, { asOf: subject.asOf, datasets: subject.events.datasets });
  const seen = now?.n ?? 0;
  const either = contacts.with(now ? [sides.patron, third] : [], now);
  const [ratings, ...followed] = await Promise.all([
    either.ratings(),
    ...[sides.patron, third].map(async (code) =>
      now && !(await isFollowed(sides.client, code, now, subject)) ? code : null,
    ),
  ]);
  const blind = followed.find((code) => code !== null);
  if (!now?.share || seen < FEW_ROWS || blind) {
    return tooFew({
      id: "dependence.hedging",
      statement:
        blind && seen >= THIN_COUNT
          ? say.hedging.headlines(name(sides.client), name(blind))
          : say.hedging.few(sides, third, seen, now?.from ?? null, name),
      numbers: [measure("contacts", labels.contacts, seen, "count")],
      evidence: await strongest(either, subject),
      evidenceCount: seen,
      query: asked(words, either),
      confidence: caseConfidence(ratings),
    });
  }
  const earlier = before?.share && before.n >= THIN_COUNT ? { ...before, share: before.share } : null;
  const change = earlier ? shareDifference(now.third, now.n, earlier.third, earlier.n, LEVEL) : null;
  const summitsWith = async (code: string) => {
    const meetings = await leaderMeetings(subject, sides.client, code);
    return meetings.filter((meeting) => meeting.date >= now.from);
  };
  const [summitsPatron, summitsThird, fromPatron, fromThird, held] = await Promise.all([
    summitsWith(sides.patron),
    summitsWith(third),
    strongest(contacts.with([sides.patron], now), subject, 3),
    strongest(contacts.with([third], now), subject, 3),
    earlier ? heldTurn([sides.client, third, sides.patron], contacts, [earlier, now], subject) : null,
  ]);
  const summits = [...summitsThird, ...summitsPatron].flatMap(({ events }) => events);
  const turn: Turn = !change ? "none" : change.low > 0 ? "third" : change.high < 0 ? "patron" : "none";
  const isWhole = (code: string) => meetingsAreWhole(sides.client, code, now.from, subject);
  const facts: HedgeFacts = {
    ...sides,
    third,
    since: now.from,
    n: now.n,
    share: now.share,
    before: earlier && { share: earlier.share.estimate, n: earlier.n },
    turn,
    holds: turn === "none" || !held ? null : turn === "third" ? held.low > 1 : held.high < 1,
    leaders: {
      third: summitsThird.length,
      patron: summitsPatron.length,
      thirdWhole: isWhole(third),
      patronWhole: isWhole(sides.patron),
    },
  };
  return finding({
    id: "dependence.hedging",
    statement: say.hedging.statement(facts, name),
    noEffect: change !== null && turn === "none",
    nature: "information",
    numbers: [
      estimate("share", labels.share(third, now.from, name), now.share, "share", now.n),
      earlier && estimate("before", labels.before, earlier.share, "share", earlier.n),
      change &&
        estimate(
          "change",
          labels.change,
          { estimate: change.estimate * 100, low: change.low * 100, high: change.high * 100 },
          "percentage points",
          now.n,
        ),
      held && estimate("turn", labels.turn, held, "times", now.n),
      measure("summitsThird", labels.leaders(third, name), summitsThird.length, "count"),
      measure("summitsPatron", labels.leaders(sides.patron, name), summitsPatron.length, "count"),
    ],
    evidence: [...fromThird, ...fromPatron],
    evidenceCount: seen,
    query: asked(
      words,
      either,
      earlier && contacts.with([sides.patron, third], earlier),
      summits.length ? idsOf(summits, subject) : null,
    ),
    confidence: caseConfidence(ratings),
  });
}
