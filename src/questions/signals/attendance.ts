import { addDays, addMonths, formatDate } from "../../dates.ts";
import { idsOf } from "../../measures/acts.ts";
import { wilson } from "../../statistics/intervals.ts";
import { list, plural } from "../../words/en/forms.ts";
import * as say from "../../words/en/signals.ts";
import type { AttendanceFacts } from "../../words/signals.ts";
import type { Figure, Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { EVIDENCE_SHOWN, eventEvidence } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { guestActs, isThreefold, type Parade, paradeActs, paradeName, yearsBetween } from "./parades.ts";

const RECENT_YEARS = 15;
/** Words by which a row tells that arms were shown, and by which it says that they were not. */
const ARMS = /missile|ICBM|rocket|drone|tank|bomber|warhead|nuclear/i;
const NOT_SHOWN = /left out|without|\bno\b|instead of/i;

const hasGuests = ({ guests }: Parade) => guests.length > 0;
const states = ({ guests }: Parade) => new Set(guests.map((event) => event.source.code)).size;
const leadersFirst = ({ leaders, guests }: Parade) => [
  ...leaders,
  ...guests.filter((event) => !leaders.includes(event)),
];

/** The latest parade that had guests, who they were, and what is known of those before. Null where none has. */
export function attendanceFacts(parades: readonly Parade[]): AttendanceFacts | null {
  const withGuests = parades.filter(hasGuests);
  const latest = withGuests.at(-1);
  if (!latest) return null;
  const before = withGuests.slice(0, -1);
  return {
    day: latest.date,
    host: latest.host,
    what: latest.row.evidence.summary,
    guests: leadersFirst(latest).map((event) => ({
      person: event.source.person,
      code: event.source.code,
      leads: latest.leaders.includes(event),
    })),
    states: states(latest),
    before: { n: before.length, most: before.reduce((best, one) => Math.max(best, states(one)), 0) },
  };
}

/** Who came to the latest parade that had guests, against those before. */
export function attendanceFinding(parades: readonly Parade[], subject: Subject): Finding | null {
  const facts = attendanceFacts(parades);
  if (!facts) return null;
  const withGuests = parades.filter(hasGuests);
  const latest = withGuests.at(-1)!;
  const before = withGuests.slice(0, -1);
  const { most } = facts.before;
  const fullest = before.find((one) => states(one) === most);
  const rowsOf = ({ row, guests }: Parade) => idsOf([row, ...guests], subject);
  const order = leadersFirst(latest);
  return finding({
    id: "signals.attendance",
    statement: say.attendance(facts, subject.name),
    nature: "information",
    numbers: [
      measure("states", "states and organisations with a guest", states(latest), "count"),
      measure(
        "leaders",
        "guests who led one of the states that the record of leaders knows",
        latest.leaders.length,
        "count",
      ),
      measure(
        "most-before",
        "most states and organisations with a guest at an earlier parade",
        most,
        "count",
        before.length,
      ),
      measure(
        "parades-with-guests",
        "parades with guests on record",
        withGuests.length,
        "count",
        parades.length,
      ),
    ],
    evidence: [latest.row, ...order].slice(0, EVIDENCE_SHOWN).map((event) => eventEvidence(event, subject)),
    evidenceCount: latest.guests.length + 1,
    query: asked(
      `Visits and attendance (CAMEO 042, 050) with the issue “parade” within three days of each of the ${plural(parades.length, "parade")} of ${subject.a} and ${subject.b} known to the day.`,
      rowsOf(latest),
      fullest && rowsOf(fullest),
    ),
    confidence: {
      level: "moderate",
      why: "Guests of recent parades are well reported; those of older ones are known only where a page names them.",
    },
  });
}

/** Power and unity: what the parades show, and who of the partner's side stands beside the host. */
export function unityFinding(parades: readonly Parade[], subject: Subject): Finding | null {
  if (parades.length === 0) return null;
  const since = addMonths(subject.asOf, -12 * RECENT_YEARS);
  const recent = parades.filter(({ date }) => date >= since);
  if (recent.length === 0) return null;
  const partner = ({ host, guests }: Parade) =>
    guests.some((event) => event.source.code === (host === subject.a ? subject.b : subject.a));
  const attended = recent.filter(partner);
  const armed = recent.filter(
    ({ row: { evidence } }) => ARMS.test(evidence.summary) && !NOT_SHOWN.test(evidence.summary),
  );
  const threefold = parades.filter((parade) => isThreefold(parade, subject));
  const last = threefold.at(-1);
  const previous = threefold.at(-2);
  const share = wilson(attended.length, recent.length, LEVEL);
  const arms = wilson(armed.length, recent.length, LEVEL);
  const names = list([subject.name(subject.a), subject.name(subject.b)]);
  return finding({
    id: "signals.unity",
    statement: `Of ${plural(recent.length, "parade")} of ${names} in ${RECENT_YEARS} years, ${armed.length} are told of with the arms shown and ${attended.length} had a guest of the other side. ${
      last
        ? `Leaders of both and of a third power stood together at ${plural(threefold.length, "parade")} on record, the latest ${paradeName(last, subject)}${previous ? `, ${Math.round(yearsBetween(previous.date, last.date))} years after the one before (${formatDate(previous.date)})` : ""}.`
        : "At none on record did leaders of both and of a third power stand together."
    }`,
    nature: "information",
    numbers: [
      measure(
        "threefold",
        "parades with leaders of both and of a third power",
        threefold.length,
        "count",
        parades.length,
      ),
      previous &&
        last &&
        measure(
          "years-between",
          "years between the latest two of these",
          yearsBetween(previous.date, last.date),
          "years",
        ),
      estimate(
        "partner-share",
        `share of parades of ${RECENT_YEARS} years with a guest of the other side`,
        share,
        "share",
        recent.length,
      ),
      estimate(
        "arms-share",
        `share of parades of ${RECENT_YEARS} years whose row names the arms shown`,
        arms,
        "share",
        recent.length,
      ),
    ],
    evidence: [
      ...(last ? [last.row, ...last.leaders] : []),
      ...(previous ? [previous.row, ...previous.leaders] : []),
      ...attended.slice(-3).map(({ row }) => row),
      ...armed.slice(-2).map(({ row }) => row),
      ...recent.slice(-1).map(({ row }) => row),
    ]
      .filter((event, i, rows) => rows.findIndex((other) => other.id === event.id) === i)
      .slice(0, EVIDENCE_SHOWN + 1)
      .map((event) => eventEvidence(event, subject)),
    evidenceCount: parades.length,
    query: asked(
      `Parades of ${subject.a} and ${subject.b} with their guests; leaders in office by the record of leaders; arms by words in the row's summary.`,
      paradeActs(subject),
      guestActs(subject),
    ),
    confidence: {
      level: recent.length >= 10 ? "moderate" : "low",
      why: `${plural(recent.length, "parade")} in ${RECENT_YEARS} years; the record of leaders knows six states, and parades of 1950 to 1990 are thin.`,
    },
    thin: recent.length < 5,
  });
}

export function paradesFigure(parades: readonly Parade[], subject: Subject): Figure | null {
  if (parades.length < 2) return null;
  const lane = (code: string) => `Parades of ${subject.name(code)}`;
  const since = addDays(subject.asOf, -Math.round(30 * 365.25));
  const shown = parades.filter((parade) => parade.date >= since || parade.guests.length > 0);
  const label = (parade: Parade) =>
    parade.guests.length
      ? `${formatDate(parade.date)}: ${list(
          leadersFirst(parade)
            .slice(0, 3)
            .map((event) => event.source.person),
        )}${parade.guests.length > 3 ? ` and ${parade.guests.length - 3} more` : ""}`
      : formatDate(parade.date);
  return {
    id: "signals-parades",
    title: titleOf(parades, subject),
    caption: `Parades of the last 30 years, and older ones with guests on record (${plural(shown.length, "parade")}); larger marks had more guests. Source: ${subject.events.datasets.join(", ")}.`,
    alt: shown.map((parade) => `${subject.name(parade.host)}, ${label(parade)}`).join("; "),
    data: {
      kind: "timeline",
      lanes: [...new Set(shown.map(({ host }) => lane(host)))].sort(),
      marks: shown.map((parade) => ({
        from: parade.date,
        to: parade.date,
        lane: lane(parade.host),
        label: label(parade),
        weight: Math.min(1, 0.3 + parade.guests.length / 10),
        side: "neutral",
      })),
      focal: subject.focal ? { date: subject.focal.date, label: "the event" } : null,
    },
  };
}

/** The point of the picture: the fullest stand of all, where one stands out; else what it shows. */
function titleOf(parades: readonly Parade[], subject: Subject): string {
  const fullest = parades.reduce((best, one) => (states(one) > states(best) ? one : best));
  return say.paradesTitle(fullest.date, states(fullest), subject.name(fullest.host, fullest.date));
}
