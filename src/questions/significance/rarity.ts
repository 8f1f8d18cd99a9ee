import type { ChronicleEvent } from "../../chronicle/event.ts";
import { dayNumber, daysBetween, formatDate } from "../../dates.ts";
import { idsOf } from "../../measures/acts.ts";
import type { Meeting } from "../../measures/meetings.ts";
import { quantile } from "../../statistics/quantiles.ts";
import { capital, count, duration, list, ordinal, plural, withoutStop } from "../../words/en/forms.ts";
import * as say from "../../words/en/significance.ts";
import type { ShortFacts } from "../../words/significance.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { EVIDENCE_SHOWN, eventEvidence } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import type { Focus } from "../kit/focus.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { type Member, meetingsOfSame, type ReferenceClass } from "./referenceClass.ts";

/** How rare: the rank of the event in its classes, and when the earlier members fell. */
export async function referenceClassFinding(
  focus: Focus,
  classes: readonly ReferenceClass[],
  seen: ShortFacts["seen"],
  subject: Subject,
): Promise<Finding> {
  const [narrow, ...wider] = classes as [ReferenceClass, ...ReferenceClass[]];
  const shown = focus.meeting ? [narrow, wider[0]!] : classes;
  const ranks = shown.map((entry) => `the ${ordinal(entry.earlier.length + 1)} ${entry.label}`);
  const oldest = shown.at(-1)!.earlier[0];
  const about = focus.older
    ? `There was no event between the two in the last 30 days; this is about that of ${title(focus)}.`
    : `The event is that of ${title(focus)}.`;
  const before = narrow.earlier;
  const last = before.at(-1);
  const since = last?.precision === "day" ? daysBetween(last.date, anchor(focus)) : null;
  const own = rowsOf(focus);
  return finding({
    id: "significance.reference-class",
    statement: `${about} It is ${list(ranks)} on record${oldest ? ` (the first in ${oldest.date.slice(0, 4)})` : ""}.${earlierWords(before)}${since === null ? "" : ` It comes ${duration(since)} after the last of them.`}${seen === "yes" ? "" : ` ${say.seldom[seen]}`}`,
    nature: "information",
    numbers: [
      ...shown.flatMap(({ id, plural: members, earlier }) => [
        measure(
          `rank-${id}`,
          `place in order of time among ${members}`,
          earlier.length + 1,
          "rank",
          earlier.length + 1,
        ),
        measure(`earlier-${id}`, `earlier ${members}`, earlier.length, "count"),
      ]),
      since !== null && measure("days-since", `days since the last ${narrow.label}`, since, "days"),
      since !== null && measure("years-since", "the same in years", since / 365.25, "years"),
    ],
    evidence: [...own, ...(await narrow.latest(EVIDENCE_SHOWN - 1)).reverse()]
      .slice(0, EVIDENCE_SHOWN)
      .map((event) => eventEvidence(event, subject)),
    evidenceCount: own.length + Math.max(...shown.map(({ earlier }) => earlier.length)),
    query: asked(
      `${capital(shown.at(-1)!.plural)} before ${focus.from}, and of these ${narrow.plural}; data sets ${subject.events.datasets.join(", ")}.`,
      idsOf(own, subject),
      ...shown.map(({ acts }) => acts),
    ),
    confidence: seen === "yes" ? classConfidence(focus, narrow) : { level: "low", why: say.seldom[seen] },
  });
}

function classConfidence(focus: Focus, narrow: ReferenceClass): Finding["confidence"] {
  const blurred = narrow.earlier.filter((member) => member.precision !== "day").length;
  if (focus.meeting && blurred === 0 && mostlySure(meetingsOfSame(focus.meeting, focus)))
    return {
      level: "high",
      why: "Every member is known to the day and most are confirmed by two pages or an official record.",
    };
  return {
    level: "moderate",
    why: `${plural(narrow.earlier.length, "earlier member")}, ${count(blurred)} known only to the month or year; members that no source reports are not counted.`,
  };
}

function mostlySure(meetings: readonly Meeting[]): boolean {
  const sure = meetings.filter(({ events }) => events.some((row) => row.confidence === "high")).length;
  return sure >= meetings.length * 0.8;
}

/** Dates where they are few, their span and yearly number where they are many. */
function earlierWords(before: readonly Member[]): string {
  if (before.length === 0) return " There is none before it.";
  if (before.length <= 6)
    return ` Before it: ${list(before.map((member) => formatDate(member.date, member.precision)))}.`;
  const recent = before.slice(-5).map((member) => formatDate(member.date, member.precision));
  return ` The latest five before it: ${list(recent)}.`;
}

/** How long since the last one, among all intervals of the class. */
export async function intervalFinding(
  focus: Focus,
  classes: readonly ReferenceClass[],
  subject: Subject,
): Promise<Finding | null> {
  const entry = focus.meeting ? classes[1]! : classes[0]!;
  const sharp = entry.earlier.filter((member) => member.precision === "day");
  const last = entry.earlier.at(-1);
  if (last?.precision !== "day") return null;
  const days = [...sharp.map((member) => dayNumber(member.date)), dayNumber(anchor(focus))];
  const gaps = days.slice(1).map((day, i) => day - days[i]!);
  const since = gaps.at(-1)!;
  const longer = gaps.filter((gap) => gap > since).length;
  const middle = quantile(gaps, 0.5);
  const place =
    longer === 0
      ? "the longest"
      : longer + 1 <= 9
        ? `the ${ordinal(longer + 1)} longest`
        : `shorter than ${longer}`;
  const compared =
    gaps.length >= 5
      ? `, ${place} of ${gaps.length} such intervals; the median is ${duration(Math.round(middle))}`
      : "";
  return finding({
    id: "significance.interval",
    statement: `It came ${duration(since)} after the last ${entry.label} (${formatDate(last.date, last.precision)})${compared}.`,
    nature: "information",
    numbers: [
      measure("days-since-last", `days since the last ${entry.label}`, since, "days"),
      measure("years-since-last", `years since the last ${entry.label}`, since / 365.25, "years"),
      measure("median-interval", "median interval", middle, "days", gaps.length),
      measure("longer-intervals", "intervals that were longer", longer, "count", gaps.length),
    ],
    evidence: [focus.event, ...(await entry.latest(1))].map((event) => eventEvidence(event, subject)),
    evidenceCount: sharp.length + 1,
    query: asked(
      `Days between neighbouring ${entry.plural} known to the day, up to ${anchor(focus)}; ${plural(entry.earlier.length - sharp.length, "member")} without a day left out.`,
      entry.acts.where({ precision: ["day"] }),
      idsOf(rowsOf(focus), subject),
    ),
    confidence: {
      level: gaps.length >= 5 ? "moderate" : "low",
      why: `The last interval rests on two dated events; older ones may be too long, since the record is thin before 2000 (${plural(gaps.length, "interval")}).`,
    },
    thin: gaps.length < 5,
  });
}

/** The day of the talks where there were talks, else of the event. */
export function anchor(focus: Focus): string {
  return focus.meeting?.date ?? focus.event.date;
}

function rowsOf(focus: Focus): ChronicleEvent[] {
  return focus.meeting
    ? [focus.event, ...focus.meeting.events.filter((row) => row.id !== focus.event.id)].slice(0, 2)
    : [focus.event];
}

function title(focus: Focus): string {
  const { event } = focus;
  return `${formatDate(anchor(focus), event.precision)} (${withoutStop(event.evidence.summary)})`;
}
