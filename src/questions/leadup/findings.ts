import type { ChronicleEvent } from "../../chronicle/event.ts";
import { dayFromNumber, formatDate } from "../../dates.ts";
import { type Acts, total } from "../../measures/acts.ts";
import { densityOf } from "../../measures/density.ts";
import { importance, isLeader } from "../../measures/importance.ts";
import { THIN_COUNT } from "../../measures/policy.ts";
import { changeWords } from "../../words/en/change.ts";
import { list, number, percent, plural } from "../../words/en/forms.ts";
import type { Confidence, Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { changeMeasure, declared } from "../kit/change.ts";
import { EVIDENCE_SHOWN, eventEvidence, strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { estimate, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { RUN_UP_DAYS, type RunUp, WEIGHTIEST, type Weighed } from "./weigh.ts";

const NEAR_DAYS = 30;
const COMPANY_DAYS = 4;
/** Single guests are the matter here: of more than so many rows the latest are read. */
const MOST_GUESTS = 2_000;

/** The strands by weight: which became a larger part of the record, and which used to go before such an event. */
export function rankedFinding(weighed: readonly Weighed[], subject: Subject, query: string): Finding {
  const active = weighed.filter((row) => row.n > 0);
  const raised = active.filter((row) => row.weight > 0).slice(0, 3);
  const n = total(active);
  const tell = (row: Weighed) =>
    `${lower(row.pressure.label, subject)} (${plural(row.n, "act")}${timesWords(row)})`;
  return finding({
    id: "leadup.ranked",
    statement:
      active.length === 0
        ? "In the year before, none of the strands held an act: what led up to the event cannot be told from them."
        : raised.length
          ? `In the year before, what most raised the odds by growth and by precedent: ${list(raised.map(tell))}.${growthWords(active, subject)}`
          : `In the year before, growth and precedent together raised the odds for none of the ${plural(active.length, "active strand")}.${growthWords(active, subject)}`,
    nature: "judgement",
    numbers: active.length
      ? [
          ...active.map(({ pressure, weight, n: own }) =>
            measure(pressure.id, `weight of “${pressure.label}”`, weight, "log-odds", own),
          ),
          ...active.map(
            ({ pressure, change }) =>
              change &&
              changeMeasure(
                `${pressure.id}-ratio`,
                `“${pressure.label}”, held against the rest of the record, to that of the five years before`,
                change,
              ),
          ),
        ]
      : [measure("active", "strands with an act in the year before", 0, "count", weighed.length)],
    changes: active.map(({ pressure, change }) => change && declared(`${pressure.id}-ratio`, change)),
    evidence: (raised.length ? raised : active.slice(0, 3)).flatMap((row) =>
      row.weightiest.slice(0, 3).map((event) => eventEvidence(event, subject)),
    ),
    evidenceCount: n,
    query: asked(query, ...actsBehind(active.length ? active : weighed)),
    confidence: rankConfidence(active),
    thin: n < THIN_COUNT,
  });
}

/** ", 2.6 times the earlier part of the record", or that there was nothing earlier. */
function timesWords({ change, before }: Weighed): string {
  if (!change) return "";
  if (before === 0) return ", none in the five years before";
  return `, ${number(change.ratio)} times the earlier ${change.basis === "record" ? "part of the record" : "rate"}`;
}

/** Which strands grew beyond chance; nothing where none can be compared. */
function growthWords(active: readonly Weighed[], subject: Subject): string {
  const compared = active.filter(({ change }) => change !== null);
  if (compared.length === 0) return "";
  const grown = compared.filter(({ change }) => change?.direction === "rise");
  const than = "than in the five years before, the density of the record allowed for";
  return grown.length
    ? ` Clearly more acts ${than}: ${list(grown.map(({ pressure }) => lower(pressure.label, subject)))}.`
    : ` None has clearly more acts ${than}.`;
}

/** Two rules: cases behind the growth, and whether precedent could be tested at all. */
function rankConfidence(active: readonly Weighed[]): Confidence {
  const n = total(active);
  const tested = active.filter((row) => row.lift).length;
  return {
    level: n >= 30 && tested >= 3 ? "moderate" : "low",
    why: `${plural(n, "act")} in the year; precedent could be tested for ${tested} of ${plural(active.length, "strand")}; going before is not causing.`,
  };
}

/** The acts that the numbers of some strands rest on: of the run-up, before it, and of the focal class. */
function actsBehind(rows: readonly Weighed[]): (Acts | null)[] {
  return [
    anyOf(rows.map(({ acts }) => acts)),
    anyOf(rows.map(({ earlier }) => earlier)),
    rows.find(({ followers }) => followers !== null)?.followers ?? null,
  ];
}

function anyOf(sets: readonly (Acts | null)[]): Acts | null {
  const [first, ...others] = sets.filter((one) => one !== null);
  return first ? first.or(...others) : null;
}

/** One strand as a finding of its own: this year against the five before. */
export function strandFinding(row: Weighed, subject: Subject, query: string): Finding {
  const { pressure, n, weightiest, before, change, lift } = row;
  const growth = change ? `, ${number(before)} in the five years before that; ${changeWords(change)}` : "";
  const precedent = lift
    ? ` Of ${plural(lift.n, "earlier stretch", "earlier stretches")} of such acts, ${percent(lift.share)} were followed within 90 days by an act like the focal one, against ${percent(lift.base)} of all days in the five years around each.`
    : "";
  return finding({
    id: `leadup.${pressure.id}`,
    statement: `${pressure.label}: ${plural(n, "act")} in the year before${growth}.${precedent}`,
    nature: "information",
    numbers: [
      measure("acts", "acts in the year before", n, "count", n),
      measure("before", "acts in the five years before that", before, "count", before),
      change &&
        changeMeasure(
          "ratio",
          "acts, held against the rest of the record, to those of the five years before",
          change,
        ),
      ...(lift
        ? [
            estimate(
              "followed",
              "earlier acts followed within 90 days",
              { estimate: lift.share, low: lift.low, high: lift.high },
              "share",
              lift.n,
            ),
            measure(
              "any-day",
              "any day in the five years around each so followed",
              lift.base,
              "share",
              lift.n,
            ),
          ]
        : []),
    ],
    changes: [change && declared("ratio", change)],
    evidence: weightiest.slice(0, EVIDENCE_SHOWN).map((event) => eventEvidence(event, subject)),
    evidenceCount: n,
    query: asked(`${query}; strand: ${pressure.label}`, ...actsBehind([row])),
    confidence: {
      level: n + before >= 30 ? "moderate" : "low",
      why: `${plural(n + before, "act")} in six years; the rows are a selection of what was reported, more of it in the last years.`,
    },
    thin: n + before < THIN_COUNT,
  });
}

/** Military cooperation, courting and quarrels in the last three years against the three before: the slower currents. */
export async function currentFinding(
  id: string,
  what: string,
  acts: Acts,
  runUp: RunUp,
  subject: Subject,
): Promise<Finding> {
  const years = 3 * 365;
  const middle = runUp.focalDay - years;
  const lately = { from: dayFromNumber(middle), to: dayFromNumber(runUp.focalDay - 1) };
  const before = { from: dayFromNumber(middle - years), to: dayFromNumber(middle - 1) };
  const density = await densityOf(acts, subject);
  const { n: recent } = density.in(lately);
  const { n: earlier, days: observed } = density.in(before);
  const change = density.change(lately, before);
  return finding({
    id: `leadup.${id}`,
    statement: `${what}: ${plural(recent, "act")} in the three years before${observed > 0 ? `, ${number(earlier)} in the three before those` : ""}${change ? `; ${changeWords(change)}` : ""}.`,
    nature: "information",
    numbers: [
      measure("recent", "acts in the last three years", recent, "count", recent),
      observed > 0 && measure("earlier", "acts in the three years before", earlier, "count", earlier),
      change &&
        changeMeasure(
          "growth",
          "acts, held against the rest of the record, to those of the three years before",
          change,
        ),
    ],
    changes: [change && declared("growth", change)],
    evidence: await strongest(acts.where(recent ? lately : before), subject),
    evidenceCount: recent || earlier,
    query: asked(
      `${what}; ${before.from} to ${lately.to}; data sets ${subject.events.datasets.join(", ")}`,
      acts.where(lately),
      observed > 0 ? acts.where(before) : null,
    ),
    confidence: {
      level: recent + earlier >= 20 ? "moderate" : "low",
      why: `${plural(recent + earlier, "act")} in six years.`,
    },
    thin: recent + earlier < 3,
  });
}

/** Who else stood there: leaders who came to either of the two in the days around the event. */
export async function companyFinding(
  all: Acts,
  runUp: RunUp,
  lastDay: number,
  subject: Subject,
): Promise<Finding> {
  const days = {
    from: dayFromNumber(runUp.focalDay - COMPANY_DAYS),
    to: dayFromNumber(lastDay + COMPANY_DAYS),
  };
  const guestsOf = all.where({
    issue: ["parade"],
    cameo: ["04", "050"],
    target: [subject.a, subject.b],
    ...days,
  });
  const [near, evidence] = await Promise.all([guestsOf.last(MOST_GUESTS), strongest(guestsOf, subject)]);
  const leaders = near.filter((event) =>
    isLeader(event.source.code, event.source.person, event.date, subject),
  );
  const guests = [...new Map(leaders.map((event) => [event.source.code, event.source.person])).entries()];
  const states = [...new Set(near.map((event) => event.source.code))].filter(
    (code) => code !== subject.a && code !== subject.b,
  );
  return finding({
    id: "leadup.company",
    statement: near.length
      ? `At the parade of those days the record has guests from ${plural(states.length, "other state or body", "other states and bodies")}${guests.length ? `; leaders known to the record: ${list(guests.map(([code, person]) => `${person} (${subject.name(code)})`))}` : ""}.`
      : "No parade with guests falls in the days around the event.",
    nature: "information",
    numbers: [
      measure("guests", "other states and bodies with guests", states.length, "count", near.length),
      measure("leaders", "leaders known to the record", guests.length, "count", near.length),
    ],
    evidence,
    evidenceCount: near.length,
    query: asked(
      `acts with issue parade toward ${subject.a} or ${subject.b}, ${days.from} to ${days.to}`,
      guestsOf,
    ),
    confidence: {
      level: near.length ? "high" : "low",
      why: near.length
        ? `${plural(near.length, "dated row")} with sources; the record lists no state below the rank of its guest.`
        : "No such rows.",
    },
    thin: near.length === 0,
  });
}

/** The last thirty days, in order of time: what a desk officer would have seen coming. */
export async function lastDaysFinding(
  weighed: readonly Weighed[],
  runUp: RunUp,
  subject: Subject,
): Promise<Finding> {
  const days = { from: dayFromNumber(runUp.focalDay - NEAR_DAYS), to: dayFromNumber(runUp.focalDay - 1) };
  const near = anyOf(weighed.map(({ acts }) => acts))!.where(days);
  const [n, weightiest] = await Promise.all([near.count(), near.strongest(WEIGHTIEST)]);
  const [top] = inOrder(weightiest, subject);
  return finding({
    id: "leadup.last-days",
    statement: top
      ? `In the last ${NEAR_DAYS} days the strands hold ${plural(n, "act")}; the weightiest, on ${formatDate(top.date, top.precision)}: ${top.evidence.summary}`
      : `In the last ${NEAR_DAYS} days the strands hold no act: it came without a visible run-up.`,
    nature: "information",
    numbers: [measure("acts", `acts in the last ${NEAR_DAYS} days`, n, "count", n)],
    evidence: weightiest.slice(0, EVIDENCE_SHOWN).map((event) => eventEvidence(event, subject)),
    evidenceCount: n,
    query: asked(`all strands, ${days.from} to ${days.to}`, near),
    confidence: {
      level: n >= 5 ? "moderate" : "low",
      why: `${plural(n, "act")} of ${plural(RUN_UP_DAYS, "day")} of run-up.`,
    },
    thin: n === 0,
  });
}

/** The weightiest first, equal ones by id. */
export function inOrder(events: readonly ChronicleEvent[], subject: Subject): ChronicleEvent[] {
  return [...events].sort(
    (x, y) => importance(y, subject) - importance(x, subject) || (x.id < y.id ? -1 : 1),
  );
}

/** A label inside a sentence: its first word keeps its capital only where it is a name. */
function lower(label: string, subject: Subject): string {
  const names = [subject.name(subject.a), subject.name(subject.b)];
  return names.some((name) => label.startsWith(name)) || !/^(Strain|Shows|Sanctions)/.test(label)
    ? label
    : label.charAt(0).toLowerCase() + label.slice(1);
}
