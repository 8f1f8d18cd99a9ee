import { cameoName } from "../../chronicle/cameo.ts";
import type { Naming, Pair } from "../history.ts";
import type * as Facts from "../significance.ts";
import { capital, count, duration, list, ordinal, plural, withoutStop } from "./forms.ts";
import { seldom } from "./significance.ts";
import { when } from "./when.ts";

/** English of the classes that an event is compared with, and of how rare it is in them. */

const states = ({ first, second }: Pair, name: Naming) => [name(first), name(second)];

export const className = {
  meetings: (people: readonly string[]): Facts.ClassName => ({
    label: `meeting of ${list(people)}`,
    plural: `meetings of ${list(people)}`,
  }),
  leaders: (pair: Pair, name: Naming): Facts.ClassName => ({
    label: `meeting between leaders of ${list(states(pair, name))}`,
    plural: `meetings between leaders of ${list(states(pair, name))}`,
  }),
  visits: (pair: Pair, name: Naming): Facts.ClassName => ({
    label: `visit or talks with a leader of ${states(pair, name).join(" or ")}`,
    plural: `visits and talks with a leader of ${states(pair, name).join(" or ")}`,
  }),
  acts(kind: Facts.ActKind, pair: Pair, name: Naming): Facts.ClassName {
    const { label, plural: many } = kindName(kind);
    const names = list(states(pair, name));
    return { label: `${label} ${names}`, plural: `${many} ${names}` };
  },
};

function kindName(kind: Facts.ActKind): Facts.ClassName {
  if (kind.by === "class") return { label: `${kind.label} between`, plural: `${kind.plural} between` };
  const of = ofKind(kind);
  return { label: `act ${of}`, plural: `acts ${of}` };
}

function ofKind(kind: Exclude<Facts.ActKind, { by: "class" }>): string {
  if (kind.by === "leaders") return "between the leaders of";
  return `of ${kind.by === "root" ? `the kind “${cameoName(kind.root).toLowerCase()}”` : kind.quad} between`;
}

export const rank = {
  statement({ event, isOld, ranks, oldest, before, since, seen }: Facts.RankFacts): string {
    const title = `${when(event)} (${withoutStop(event.summary)})`;
    const about = isOld
      ? `There was no event between the two in the last 30 days; this is about that of ${title}.`
      : `The event is that of ${title}.`;
    const places = ranks.map((one) => `the ${ordinal(one.rank)} ${one.label}`);
    const first = oldest ? ` (the first in ${oldest.date.slice(0, 4)})` : "";
    const gap = since === null ? "" : ` It comes ${duration(since)} after the last of them.`;
    const unseen = seen === "yes" ? "" : ` ${seldom[seen]}`;
    return `${about} It is ${list(places)} on record${first}.${earlierWords(before)}${gap}${unseen}`;
  },
  labels: {
    place: (many: string) => `place in order of time among ${many}`,
    earlier: (many: string) => `earlier ${many}`,
    days: (label: string) => `days since the last ${label}`,
    years: "the same in years",
  },
  query: (
    { widest, narrow, from }: { widest: string; narrow: string; from: string },
    datasets: readonly string[],
  ) => `${capital(widest)} before ${from}, and of these ${narrow}; data sets ${datasets.join(", ")}.`,
  why: ({ sure, members, blurred }: Facts.ClassSureness) =>
    sure
      ? "Every member is known to the day and most are confirmed by two pages or an official record."
      : `${plural(members, "earlier member")}, ${count(blurred)} known only to the month or year; members that no source reports are not counted.`,
};

/** All dates where they are few, the latest where they are many. */
function earlierWords(before: Facts.RankFacts["before"]): string {
  if (before.length === 0) return " There is none before it.";
  if (before.length <= 6) return ` Before it: ${list(before.map(when))}.`;
  return ` The latest five before it: ${list(before.slice(-5).map(when))}.`;
}

export const interval = {
  statement({ label, last, since, intervals, longer, median, few }: Facts.IntervalFacts): string {
    const place =
      longer === 0
        ? "the longest"
        : longer + 1 <= 9
          ? `the ${ordinal(longer + 1)} longest`
          : `shorter than ${longer}`;
    const compared = few
      ? ""
      : `, ${place} of ${intervals} such intervals; the median is ${duration(Math.round(median))}`;
    return `It came ${duration(since)} after the last ${label} (${when(last)})${compared}.`;
  },
  labels: {
    days: (label: string) => `days since the last ${label}`,
    years: (label: string) => `years since the last ${label}`,
    median: "median interval",
    longer: "intervals that were longer",
  },
  query: ({ plural: many }: Facts.IntervalFacts, day: string, undated: number) =>
    `Days between neighbouring ${many} known to the day, up to ${day}; ${plural(undated, "member")} without a day left out.`,
  why: ({ intervals }: Facts.IntervalFacts) =>
    `The last interval rests on two dated events; older ones may be too long, since the record is thin before 2000 (${plural(intervals, "interval")}).`,
};
