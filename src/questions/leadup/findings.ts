import type { ChronicleEvent } from "../../chronicle/event.ts";
import { dayFromNumber, dayNumber, formatDate, lastDayOf } from "../../dates.ts";
import { importance, isLeader } from "../../measures/importance.ts";
import type { Confidence, Finding, Measure } from "../answer.ts";
import { strongest } from "../kit/evidence.ts";
import { measure } from "../kit/measure.ts";
import { list, number, percent, plural } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import { LEVEL, RUN_UP_DAYS, type RunUp, type Weighed } from "./weigh.ts";

const NEAR_DAYS = 30;
const COMPANY_DAYS = 4;

/** The strands by weight: which grew, and which used to go before such an event. */
export function rankedFinding(weighed: readonly Weighed[], subject: Subject, query: string): Finding {
  const active = weighed.filter((row) => row.events.length > 0);
  const raised = active.filter((row) => row.weight > 0).slice(0, 3);
  const events = active.flatMap((row) => row.events);
  const tell = (row: Weighed) =>
    `${lower(row.pressure.label, subject)} (${plural(row.events.length, "act")}${row.ratio && Number.isFinite(row.ratio.high) ? `, ${number(row.ratio.ratio)} times the earlier rate` : ""})`;
  return {
    id: "leadup.ranked",
    statement:
      active.length === 0
        ? "In the year before, none of the strands held an act: what led up to the event cannot be told from them."
        : raised.length
          ? `In the year before, what most raised the odds by growth and by precedent: ${list(raised.map(tell))}.`
          : `In the year before, none of the ${plural(active.length, "active strand")} both grew and used to go before such events.`,
    nature: "judgement",
    numbers: active.length
      ? active.map(
          (row): Measure => ({
            name: row.pressure.id,
            label: `weight of “${row.pressure.label}”`,
            value: row.weight,
            unit: "log-odds",
            n: row.events.length,
          }),
        )
      : [measure("active", "strands with an act in the year before", 0, "strands", weighed.length)],
    evidence: (raised.length ? raised : active.slice(0, 3)).flatMap((row) =>
      strongest(row.events, subject, 3),
    ),
    evidenceCount: events.length,
    query,
    confidence: rankConfidence(active),
    thin: events.length < 5 || undefined,
  };
}

/** Two rules: cases behind the growth, and whether precedent could be tested at all. */
function rankConfidence(active: readonly Weighed[]): Confidence {
  const n = active.reduce((sum, row) => sum + row.events.length, 0);
  const tested = active.filter((row) => row.lift).length;
  return {
    level: n >= 30 && tested >= 3 ? "moderate" : "low",
    why: `${plural(n, "act")} in the year; precedent could be tested for ${tested} of ${plural(active.length, "strand")}; going before is not causing.`,
  };
}

/** One strand as a finding of its own: this year against the five before. */
export function strandFinding(row: Weighed, subject: Subject, query: string): Finding {
  const { pressure, events, before, ratio, lift } = row;
  const bounded = ratio && Number.isFinite(ratio.high);
  const growth = ratio
    ? bounded
      ? `, ${number(ratio.ratio)} times the rate of the five years before (90 % interval ${number(ratio.low)} to ${number(ratio.high)})`
      : ", none in the five years before"
    : "";
  const precedent = lift
    ? ` Of ${plural(lift.n, "earlier stretch", "earlier stretches")} of such acts, ${percent(lift.share)} were followed within 90 days by an act like the focal one, against ${percent(lift.base)} of all days.`
    : "";
  return {
    id: `leadup.${pressure.id}`,
    statement: `${pressure.label}: ${plural(events.length, "act")} in the year before${growth}.${precedent}`,
    nature: "information",
    numbers: [
      {
        name: "acts",
        label: "acts in the year before",
        value: events.length,
        unit: "acts",
        n: events.length,
      },
      { name: "before", label: "acts in the five years before that", value: before, unit: "acts", n: before },
      ...(ratio && bounded
        ? [
            {
              name: "ratio",
              label: "times the earlier rate",
              value: ratio.ratio,
              unit: "times",
              low: ratio.low,
              high: ratio.high,
              level: LEVEL,
              n: events.length + before,
            },
          ]
        : []),
      ...(lift
        ? [
            {
              name: "followed",
              label: "earlier acts followed within 90 days",
              value: lift.share,
              unit: "share",
              low: lift.low,
              high: lift.high,
              level: LEVEL,
              n: lift.n,
            },
            { name: "any-day", label: "any day so followed", value: lift.base, unit: "share", n: lift.n },
          ]
        : []),
    ],
    evidence: strongest(events, subject),
    evidenceCount: events.length,
    query: `${query}; strand: ${pressure.label}`,
    confidence: {
      level: events.length + before >= 30 ? "moderate" : "low",
      why: `${plural(events.length + before, "act")} in six years; the record is denser in its last years, which raises every ratio.`,
    },
    thin: events.length + before < 5 || undefined,
  };
}

/** Military cooperation, courting and quarrels in the last three years against the three before: the slower currents. */
export function currentFinding(
  id: string,
  what: string,
  acts: readonly ChronicleEvent[],
  runUp: RunUp,
  subject: Subject,
): Finding {
  const years = 3 * 365;
  const recent = acts.filter((event) => within(event, runUp.focalDay - years, runUp.focalDay - 1));
  const earlier = acts.filter((event) =>
    within(event, runUp.focalDay - 2 * years, runUp.focalDay - years - 1),
  );
  return {
    id: `leadup.${id}`,
    statement: `${what}: ${plural(recent.length, "act")} in the three years before, ${number(earlier.length)} in the three before those.`,
    nature: "information",
    numbers: [
      {
        name: "recent",
        label: "acts in the last three years",
        value: recent.length,
        unit: "acts",
        n: recent.length,
      },
      {
        name: "earlier",
        label: "acts in the three years before",
        value: earlier.length,
        unit: "acts",
        n: earlier.length,
      },
      {
        name: "growth",
        label: "more acts than before",
        value: recent.length - earlier.length,
        unit: "acts",
        n: recent.length + earlier.length,
      },
    ],
    evidence: strongest(recent.length ? recent : earlier, subject),
    evidenceCount: recent.length || earlier.length,
    query: `${what}; ${dayFromNumber(runUp.focalDay - 2 * years)} to ${dayFromNumber(runUp.focalDay - 1)}; data sets ${subject.events.datasets.join(", ")}`,
    confidence: {
      level: recent.length + earlier.length >= 20 ? "moderate" : "low",
      why: `${plural(recent.length + earlier.length, "act")} in six years.`,
    },
    thin: recent.length + earlier.length < 3 || undefined,
  };
}

/** Who else stood there: leaders who came to either of the two in the days around the event. */
export function companyFinding(
  all: readonly ChronicleEvent[],
  runUp: RunUp,
  lastDay: number,
  subject: Subject,
): Finding {
  const near = all.filter(
    (event) =>
      event.target !== null &&
      event.issue === "parade" &&
      /^(04|050)/.test(event.cameo) &&
      within(event, runUp.focalDay - COMPANY_DAYS, lastDay + COMPANY_DAYS) &&
      (event.target.code === subject.a || event.target.code === subject.b),
  );
  const leaders = near.filter((event) =>
    isLeader(event.source.code, event.source.person, event.date, subject),
  );
  const guests = [...new Map(leaders.map((event) => [event.source.code, event.source.person])).entries()];
  const states = [...new Set(near.map((event) => event.source.code))].filter(
    (code) => code !== subject.a && code !== subject.b,
  );
  return {
    id: "leadup.company",
    statement: near.length
      ? `At the parade of those days the record has guests from ${plural(states.length, "other state or body", "other states and bodies")}${guests.length ? `; leaders known to the record: ${list(guests.map(([code, person]) => `${person} (${subject.name(code)})`))}` : ""}.`
      : "No parade with guests falls in the days around the event.",
    nature: "information",
    numbers: [
      {
        name: "guests",
        label: "other states and bodies with guests",
        value: states.length,
        unit: "actors",
        n: near.length,
      },
      {
        name: "leaders",
        label: "leaders known to the record",
        value: guests.length,
        unit: "people",
        n: near.length,
      },
    ],
    evidence: strongest(near, subject),
    evidenceCount: near.length,
    query: `acts with issue parade toward ${subject.a} or ${subject.b}, ${dayFromNumber(runUp.focalDay - COMPANY_DAYS)} to ${dayFromNumber(lastDay + COMPANY_DAYS)}`,
    confidence: {
      level: near.length ? "high" : "low",
      why: near.length
        ? `${plural(near.length, "dated row")} with sources; the record lists no state below the rank of its guest.`
        : "No such rows.",
    },
    thin: near.length === 0 || undefined,
  };
}

/** The last thirty days, in order of time: what a desk officer would have seen coming. */
export function lastDaysFinding(weighed: readonly Weighed[], runUp: RunUp, subject: Subject): Finding {
  const unique = new Map(weighed.flatMap((row) => row.events).map((event) => [event.id, event]));
  const near = [...unique.values()].filter((event) =>
    within(event, runUp.focalDay - NEAR_DAYS, runUp.focalDay - 1),
  );
  const top = [...near].sort(
    (x, y) => importance(y, subject) - importance(x, subject) || (x.id < y.id ? -1 : 1),
  )[0];
  return {
    id: "leadup.last-days",
    statement: top
      ? `In the last ${NEAR_DAYS} days the strands hold ${plural(near.length, "act")}; the weightiest, on ${formatDate(top.date, top.precision)}: ${top.evidence.summary}`
      : `In the last ${NEAR_DAYS} days the strands hold no act: it came without a visible run-up.`,
    nature: "information",
    numbers: [
      {
        name: "acts",
        label: `acts in the last ${NEAR_DAYS} days`,
        value: near.length,
        unit: "acts",
        n: near.length,
      },
    ],
    evidence: strongest(near, subject),
    evidenceCount: near.length,
    query: `all strands, ${dayFromNumber(runUp.focalDay - NEAR_DAYS)} to ${dayFromNumber(runUp.focalDay - 1)}`,
    confidence: {
      level: near.length >= 5 ? "moderate" : "low",
      why: `${plural(near.length, "act")} of ${plural(RUN_UP_DAYS, "day")} of run-up.`,
    },
    thin: near.length === 0 || undefined,
  };
}

function within(event: ChronicleEvent, from: number, to: number): boolean {
  return dayNumber(event.date) >= from && dayNumber(lastDayOf(event.date, event.precision)) <= to;
}

/** A label inside a sentence: its first word keeps its capital only where it is a name. */
function lower(label: string, subject: Subject): string {
  const names = [subject.name(subject.a), subject.name(subject.b)];
  return names.some((name) => label.startsWith(name)) || !/^(Strain|Shows|Sanctions)/.test(label)
    ? label
    : label.charAt(0).toLowerCase() + label.slice(1);
}
