import { daysBetween } from "../../dates.ts";
import { ratingsOf } from "../../measures/acts.ts";
import type { Meeting } from "../../measures/meetings.ts";
import type { Finding } from "../answer.ts";
import { ratingWeakness } from "../kit/caseConfidence.ts";
import { eventEvidence } from "../kit/evidence.ts";
import { whenPhrase } from "../kit/when.ts";
import { duration, plural } from "../kit/words.ts";
import type { Subject } from "../subject.ts";

/** Meetings of the two leaders in office: how many, who hosts, the last, and the longest silence between two. Null without any. */
export function meetingsFinding(meetings: readonly Meeting[], subject: Subject): Finding | null {
  const { a, b, asOf } = subject;
  const first = meetings[0];
  const last = meetings.at(-1);
  if (!first || !last) return null;
  const hostedBy = (code: string) => meetings.filter((meeting) => meeting.host === code).length;
  const gaps = meetings.slice(1).map((meeting, i) => ({
    from: meetings[i]!,
    to: meeting,
    days: daysBetween(meetings[i]!.date, meeting.date),
  }));
  const longest = gaps.reduce<(typeof gaps)[number] | null>(
    (best, gap) => (best && best.days >= gap.days ? best : gap),
    null,
  );
  const before = gaps.at(-1);
  const silence = longest
    ? ` The longest gap between two ran ${duration(longest.days)}, from ${longest.from.date.slice(0, 4)} to ${longest.to.date.slice(0, 4)}${before && before !== longest ? `; the last meeting came after ${duration(before.days)}` : ""}.`
    : "";
  const rated = ratingsOf(meetings.flatMap((meeting) => meeting.events));
  const third = meetings.length - hostedBy(a) - hostedBy(b);
  const hosts = `${hostedBy(a)} of them in ${subject.name(a)}, ${hostedBy(b)} in ${subject.name(b)}${third ? `, ${third} elsewhere or without a host on record` : ""}`;
  return {
    id: "history.leaders",
    statement: `The leaders of the two have met ${plural(meetings.length, "time")} on record, ${hosts}, most lately ${whenPhrase(last)}.${silence}`,
    nature: "information",
    numbers: [
      { name: "meetings", label: "meetings of the leaders", value: meetings.length, unit: "meetings" },
      { name: "hosted-first", label: `hosted by ${subject.name(a)}`, value: hostedBy(a), unit: "meetings" },
      { name: "hosted-second", label: `hosted by ${subject.name(b)}`, value: hostedBy(b), unit: "meetings" },
      { name: "days-since", label: "days since the last", value: daysBetween(last.date, asOf), unit: "days" },
      ...(before
        ? [{ name: "last-gap", label: "days between the last two", value: before.days, unit: "days" }]
        : []),
      ...(longest
        ? [{ name: "longest-gap", label: "longest time between two", value: longest.days, unit: "days" }]
        : []),
    ],
    evidence: meetings
      .slice(-6)
      .reverse()
      .map((meeting) => eventEvidence(meeting.events[0]!, subject)),
    evidenceCount: meetings.length,
    query: `visits, talks and shared parades of ${a} and ${b} of the one who leads the one state in fact (leaders.csv) and the other's leader or head of state, government or ruling party (offices.csv); rows within seven days are one meeting`,
    confidence: {
      level: ratingWeakness(rated).length ? "low" : "moderate",
      why: `${[plural(meetings.length, "meeting"), ...ratingWeakness(rated)].join("; ")}; summits are public today, but secret or early visits may be missing.`,
    },
  };
}
