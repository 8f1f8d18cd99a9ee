import type { ChronicleEvent } from "../../chronicle/event.ts";
import { addDays, daysBetween, formatDate } from "../../dates.ts";
import { jeffreys } from "../../statistics/intervals.ts";
import type { Finding, Measure } from "../answer.ts";
import { eventClass, inClass } from "../kit/classes.ts";
import { EVIDENCE_SHOWN, eventEvidence, strongest } from "../kit/evidence.ts";
import type { Focus } from "../kit/focus.ts";
import { isBetween, isConflict, type PairEvents } from "../kit/pairEvents.ts";
import { capital, count, list, percent, plural } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import type { Member, ReferenceClass } from "./referenceClass.ts";

/** Statements up to this many days after the talks are of the meeting. */
const AROUND_DAYS = 3;
const AFTER_DAYS = 90;
const NUCLEAR = /nuclear|denuclear/i;

/** Rows between the two in the days of a member of the class. */
export function rowsAround(
  from: string,
  to: string,
  { all }: PairEvents,
  { a, b }: Subject,
): ChronicleEvent[] {
  const [first, last] = [addDays(from, -AROUND_DAYS), addDays(to, AROUND_DAYS)];
  return all.filter(
    (event) =>
      event.kind === "act" &&
      event.precision === "day" &&
      event.date >= first &&
      event.date <= last &&
      isBetween(event, a, b),
  );
}

/** What each side said and promised in the days of the event: facts with sources. */
export function voicesFinding(focus: Focus, pair: PairEvents, subject: Subject): Finding | null {
  const rows = rowsAround(focus.from, focus.to, pair, subject);
  if (rows.length === 0) return null;
  const sides = [subject.a, subject.b].map((code) => {
    const own = rows.filter((event) => event.source.code === code);
    const words = own.filter((event) => /^0[1-5]/.test(event.root) && !/^04/.test(event.cameo));
    return { code, words: words.filter((event) => !isConflict(event)), harsh: own.filter(isConflict) };
  });
  const agreements = rows.filter((event) => inClass(event, eventClass("agreement")));
  const spoken = sides.flatMap((side) => side.words).filter((event) => !event.cameo.startsWith("050"));
  const both = sides.every((side) =>
    side.words.some((event) => inClass(event, eventClass("supportive-statement"))),
  );
  return {
    id: "significance.words",
    statement: `In the days of the event the record has ${list([
      ...sides.map(
        ({ code, words }) =>
          `${plural(words.length, "statement")} of goodwill or support by ${subject.name(code)}`,
      ),
      `${plural(agreements.length, "agreement")} signed`,
      `${plural(
        sides.reduce((sum, side) => sum + side.harsh.length, 0),
        "act",
      )} of conflict between them`,
    ])}.${both ? " Both sides voiced support for the other." : " Support is not on record from both sides."}`,
    nature: "information",
    numbers: [
      ...sides.map(({ code, words }) => ({
        name: `words-${code}`,
        label: `statements of goodwill by ${subject.name(code)}`,
        value: words.length,
        unit: "statements",
      })),
      {
        name: "sides",
        label: "sides that voiced support for the other",
        value: sides.filter((side) =>
          side.words.some((event) => inClass(event, eventClass("supportive-statement"))),
        ).length,
        unit: "sides",
        n: 2,
      },
      {
        name: "conflict",
        label: "acts of conflict between the two",
        value: sides.reduce((sum, side) => sum + side.harsh.length, 0),
        unit: "acts",
      },
      { name: "agreements", label: "agreements signed", value: agreements.length, unit: "agreements" },
    ],
    evidence: (spoken.length ? spoken : rows)
      .slice(-EVIDENCE_SHOWN)
      .map((event) => eventEvidence(event, subject)),
    evidenceCount: rows.length,
    query: `Acts between the two from ${addDays(focus.from, -AROUND_DAYS)} to ${addDays(focus.to, AROUND_DAYS)}, by side; statements are CAMEO 01 to 03 and 05.`,
    confidence: {
      level: "moderate",
      why: "Statements as news agencies carried them; what was said in private is not on record.",
    },
  };
}

/** Issues named in the days of the event against those of earlier members of the class; the nuclear issue by itself. */
export function agendaFinding(
  focus: Focus,
  entry: ReferenceClass,
  pair: PairEvents,
  subject: Subject,
): Finding | null {
  const earlier = entry.earlier.filter((member) => member.precision === "day");
  const perMember = earlier.map((member) => ({
    member,
    rows: rowsAround(member.date, lastDate(member), pair, subject),
  }));
  const now = rowsAround(focus.from, focus.to, pair, subject);
  const issueOf = (rows: readonly ChronicleEvent[]) =>
    new Set(rows.map((row) => row.issue).filter((issue) => issue !== ""));
  if (issueOf(now).size === 0 || earlier.length === 0) return null;
  const times = new Map<string, number>();
  for (const { rows } of perMember)
    for (const issue of issueOf(rows)) times.set(issue, (times.get(issue) ?? 0) + 1);
  const fresh = [...issueOf(now)].filter((issue) => !times.has(issue)).sort();
  const usual = [...times].filter(([, n]) => n >= Math.max(2, earlier.length / 3)).map(([issue]) => issue);
  const absent = usual.filter((issue) => !issueOf(now).has(issue)).sort();
  const nuclear = (rows: readonly ChronicleEvent[]) =>
    rows.filter((row) => row.issue === "nuclear" || NUCLEAR.test(row.evidence.summary));
  const with_ = perMember.filter(({ rows }) => nuclear(rows).length > 0);
  const labels = new Map(subject.record.issues().map((row) => [row.issue, row.label]));
  const labelOf = (issue: string) => labels.get(issue) ?? issue;
  const share = jeffreys(with_.length, earlier.length, 0.9);
  const items = nuclear(now);
  const all = [...items, ...with_.flatMap(({ rows }) => nuclear(rows)).reverse()];
  return {
    id: "significance.agenda",
    statement: `${items.length ? `${capital(count(items.length))} of the ${plural(now.length, "row")}` : `${now.length === 1 ? "The one row" : `None of the ${now.length} rows`}`} of this event ${items.length > 1 ? "name" : now.length === 1 && items.length === 0 ? "does not name" : "names"} the nuclear issue; of the ${plural(earlier.length, "earlier event")} (${entry.plural}) ${with_.length === 0 ? "none has" : `${count(with_.length)} ${with_.length === 1 ? "has" : "have"}`} rows that do. ${fresh.length ? `Named now and at none of these: ${list(fresh.map(labelOf))}.` : "No issue is new."}${absent.length ? ` Usual before and not named now: ${list(absent.map(labelOf))}.` : ""}`,
    nature: "information",
    numbers: [
      {
        name: "nuclear-now",
        label: "rows of this event that name the nuclear issue",
        value: items.length,
        unit: "rows",
        n: now.length,
      },
      {
        name: "nuclear-earlier",
        label: "share of earlier members whose rows name the nuclear issue",
        value: with_.length / earlier.length,
        low: share.low,
        high: share.high,
        level: 0.9,
        unit: "share",
        n: earlier.length,
      },
      {
        name: "new-issues",
        label: "issues named now and at no earlier member",
        value: fresh.length,
        unit: "issues",
        n: issueOf(now).size,
      },
    ],
    evidence: (all.length ? all : now).slice(0, EVIDENCE_SHOWN).map((event) => eventEvidence(event, subject)),
    evidenceCount: now.length + perMember.reduce((sum, { rows }) => sum + rows.length, 0),
    query: `Issues of rows between the two within ${AROUND_DAYS} days of the event and of each of the ${plural(earlier.length, "earlier member")}; the nuclear issue by the row's issue or the word in its summary.`,
    confidence: {
      level: "low",
      why: `${percent(perMember.filter(({ rows }) => rows.length > 1).length / earlier.length)} of the earlier members have more than one row: an issue that no row names may still have been raised.`,
    },
    ...(earlier.length < 5 ? { thin: true } : {}),
  };
}

/** What the two signed, promised and did in the 90 days after, as far as the as-of date allows. */
export function followUpFinding(focus: Focus, pair: PairEvents, subject: Subject): Finding {
  const { a, b, asOf } = subject;
  const elapsed = Math.max(0, Math.min(AFTER_DAYS, daysBetween(focus.to, asOf)));
  const end = addDays(focus.to, elapsed);
  const rows = pair.all.filter(
    (event) => event.kind === "act" && event.date > focus.to && event.known <= end && isBetween(event, a, b),
  );
  const classes: [string, string][] = [
    ["visits", "high-level-visit"],
    ["agreements", "agreement"],
    ["economic", "economic-cooperation"],
    ["support", "supportive-statement"],
  ];
  const counts = classes.map(([name, id]): Measure => {
    const entry = eventClass(id);
    const n = rows.filter((event) => inClass(event, entry)).length;
    return { name, label: `${entry.plural} in the days after`, value: n, unit: "acts" };
  });
  const soon = elapsed < 30;
  return {
    id: "significance.follow-up",
    statement: soon
      ? `Too early to say what followed: ${plural(elapsed, "day")} of the ${AFTER_DAYS} after the event had passed by ${formatDate(asOf)}, with ${plural(rows.length, "act")} between the two on record.`
      : `In the ${elapsed} days after the event the two exchanged ${plural(rows.length, "act")}: ${list(counts.map((row) => `${row.value} ${row.label.replace(" in the days after", "")}`))}; ${plural(rows.filter(isConflict).length, "act")} of conflict.`,
    nature: "information",
    numbers: [
      {
        name: "days-elapsed",
        label: "days after the event that the as-of date allows",
        value: elapsed,
        unit: "days",
      },
      { name: "acts", label: "acts between the two after the event", value: rows.length, unit: "acts" },
      ...counts,
      {
        name: "conflict",
        label: "acts of conflict between the two",
        value: rows.filter(isConflict).length,
        unit: "acts",
      },
    ],
    evidence: rows.length ? strongest(rows, subject) : [eventEvidence(focus.event, subject)],
    evidenceCount: Math.max(1, rows.length),
    query: `Acts between the two after ${focus.to} and known by ${end}.`,
    confidence: soon
      ? { level: "low", why: "The time since is too short." }
      : { level: "moderate", why: "One case; what followed need not follow from it." },
    ...(soon ? { thin: true } : {}),
  };
}

function lastDate(member: Member): string {
  return member.events.at(-1)!.date;
}
