import type { ChronicleEvent } from "../../chronicle/event.ts";
import { dayNumber, daysBetween } from "../../dates.ts";
import { idsOf } from "../../measures/acts.ts";
import type { Meeting } from "../../measures/meetings.ts";
import { quantile } from "../../statistics/quantiles.ts";
import { seldom } from "../../words/en/significance.ts";
import { interval, rank } from "../../words/en/significanceRarity.ts";
import type { EventFacts, IntervalFacts, RankFacts, Seen } from "../../words/significance.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { EVIDENCE_SHOWN, eventEvidence } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import type { Focus } from "../kit/focus.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { meetingsOfSame, type ReferenceClass } from "./referenceClass.ts";

/** Fewer intervals show no habit. */
const FEW_INTERVALS = 5;

/** How rare: the rank of the event in its classes, and when the earlier members fell. */
export async function referenceClassFinding(
  focus: Focus,
  classes: readonly ReferenceClass[],
  seen: Seen,
  subject: Subject,
): Promise<Finding> {
  const [narrow, ...wider] = classes as [ReferenceClass, ...ReferenceClass[]];
  const shown = focus.meeting ? [narrow, wider[0]!] : classes;
  const before = narrow.earlier;
  const last = before.at(-1);
  const facts: RankFacts = {
    event: eventOf(focus),
    isOld: focus.older,
    ranks: shown.map(({ label, earlier }) => ({ rank: earlier.length + 1, label })),
    oldest: shown.at(-1)!.earlier[0] ?? null,
    before,
    since: last?.precision === "day" ? daysBetween(last.date, anchor(focus)) : null,
    seen,
  };
  const { since } = facts;
  const own = rowsOf(focus);
  const { labels } = rank;
  const [{ plural: widest }, { datasets }] = [shown.at(-1)!, subject.events];
  return finding({
    id: "significance.reference-class",
    statement: rank.statement(facts),
    nature: "information",
    numbers: [
      ...shown.flatMap(({ id, plural: members, earlier }) => [
        measure(`rank-${id}`, labels.place(members), earlier.length + 1, "rank", earlier.length + 1),
        measure(`earlier-${id}`, labels.earlier(members), earlier.length, "count"),
      ]),
      since !== null && measure("days-since", labels.days(narrow.label), since, "days"),
      since !== null && measure("years-since", labels.years, since / 365.25, "years"),
    ],
    evidence: [...own, ...(await narrow.latest(EVIDENCE_SHOWN - 1)).reverse()]
      .slice(0, EVIDENCE_SHOWN)
      .map((event) => eventEvidence(event, subject)),
    evidenceCount: own.length + Math.max(...shown.map(({ earlier }) => earlier.length)),
    query: asked(
      rank.query({ widest, narrow: narrow.plural, from: focus.from }, datasets),
      idsOf(own, subject),
      ...shown.map(({ acts }) => acts),
    ),
    confidence: seen === "yes" ? classConfidence(focus, narrow) : { level: "low", why: seldom[seen] },
  });
}

function classConfidence(focus: Focus, { earlier }: ReferenceClass): Finding["confidence"] {
  const blurred = earlier.filter((member) => member.precision !== "day").length;
  const sure = focus.meeting !== null && blurred === 0 && mostlySure(meetingsOfSame(focus.meeting, focus));
  return {
    level: sure ? "high" : "moderate",
    why: rank.why({ sure, members: earlier.length, blurred }),
  };
}

function mostlySure(meetings: readonly Meeting[]): boolean {
  const sure = meetings.filter(({ events }) => events.some((row) => row.confidence === "high")).length;
  return sure >= meetings.length * 0.8;
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
  const facts: IntervalFacts = {
    label: entry.label,
    plural: entry.plural,
    last,
    since,
    intervals: gaps.length,
    longer,
    median: quantile(gaps, 0.5),
    few: gaps.length < FEW_INTERVALS,
  };
  const { labels } = interval;
  return finding({
    id: "significance.interval",
    statement: interval.statement(facts),
    nature: "information",
    numbers: [
      measure("days-since-last", labels.days(entry.label), since, "days"),
      measure("years-since-last", labels.years(entry.label), since / 365.25, "years"),
      measure("median-interval", labels.median, facts.median, "days", gaps.length),
      measure("longer-intervals", labels.longer, longer, "count", gaps.length),
    ],
    evidence: [focus.event, ...(await entry.latest(1))].map((event) => eventEvidence(event, subject)),
    evidenceCount: sharp.length + 1,
    query: asked(
      interval.query(facts, anchor(focus), entry.earlier.length - sharp.length),
      entry.acts.where({ precision: ["day"] }),
      idsOf(rowsOf(focus), subject),
    ),
    confidence: { level: facts.few ? "low" : "moderate", why: interval.why(facts) },
    thin: facts.few,
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

/** The event by that day, and what its row says. */
export function eventOf(focus: Focus): EventFacts {
  const { precision, evidence } = focus.event;
  return { date: anchor(focus), precision, summary: evidence.summary };
}
