import { daysBetween } from "../../dates.ts";
import { idsOf, ratingsOf } from "../../measures/acts.ts";
import type { Meeting } from "../../measures/meetings.ts";
import * as say from "../../words/en/history.ts";
import type { LeaderMeetingFacts } from "../../words/history.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { ratingWeakness } from "../kit/caseConfidence.ts";
import { eventEvidence } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { burstOf } from "./bursts.ts";

/** Meetings of the two leaders in office: how many, who hosts, the last, and the longest silence between two. Null without any. */
function meetingFacts(meetings: readonly Meeting[], { a, b }: Subject): LeaderMeetingFacts | null {
  const last = meetings.at(-1);
  if (!last) return null;
  const hostedBy = (code: string) => meetings.filter((meeting) => meeting.host === code).length;
  const gaps = meetings.slice(1).map((meeting, i) => ({
    from: meetings[i]!.date.slice(0, 4),
    to: meeting.date.slice(0, 4),
    days: daysBetween(meetings[i]!.date, meeting.date),
  }));
  const longest = gaps.reduce<(typeof gaps)[number] | null>(
    (best, gap) => (best && best.days >= gap.days ? best : gap),
    null,
  );
  const before = gaps.at(-1);
  return {
    first: a,
    second: b,
    n: meetings.length,
    hostedFirst: hostedBy(a),
    hostedSecond: hostedBy(b),
    last: { date: last.date, precision: last.precision },
    longest,
    lastGap: before && before !== longest ? before.days : null,
  };
}

export function meetingsFinding(meetings: readonly Meeting[], subject: Subject): Finding | null {
  const facts = meetingFacts(meetings, subject);
  if (!facts) return null;
  const { a, b, asOf, name } = subject;
  const { labels } = say.leaders;
  const { longest } = facts;
  const run = burstOf(meetings, asOf);
  const lastGap = facts.lastGap ?? longest?.days;
  const weaknesses = ratingWeakness(ratingsOf(meetings.flatMap((meeting) => meeting.events)));
  return finding({
    id: "history.leaders",
    statement: say.leaders.statement(facts, name),
    nature: "information",
    numbers: [
      measure("meetings", labels.meetings, facts.n, "count"),
      measure("hosted-first", labels.hosted(a, name), facts.hostedFirst, "count"),
      measure("hosted-second", labels.hosted(b, name), facts.hostedSecond, "count"),
      measure("days-since", labels.since, daysBetween(facts.last.date, asOf), "days"),
      lastGap !== undefined && measure("last-gap", labels.lastGap, lastGap, "days"),
      lastGap !== undefined && measure("last-gap-years", labels.gapYears, lastGap / 365.25, "years"),
      run && measure("run", labels.run(run), run.n, "count"),
      longest && measure("longest-gap", labels.longest, longest.days, "days"),
    ],
    evidence: meetings
      .slice(-6)
      .reverse()
      .map((meeting) => eventEvidence(meeting.events[0]!, subject)),
    evidenceCount: meetings.length,
    query: asked(
      say.leaders.query(facts),
      idsOf(
        meetings.flatMap((meeting) => meeting.events),
        subject,
      ),
    ),
    confidence: {
      level: weaknesses.length ? "low" : "moderate",
      why: say.leaders.why(facts, weaknesses),
    },
  });
}
