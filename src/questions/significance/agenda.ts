import type { ChronicleEvent } from "../../chronicle/event.ts";
import type { PairEvents } from "../../measures/pairEvents.ts";
import { jeffreys } from "../../statistics/intervals.ts";
import type { Finding } from "../answer.ts";
import { EVIDENCE_SHOWN, eventEvidence } from "../kit/evidence.ts";
import type { Focus } from "../kit/focus.ts";
import { capital, count, list, percent, plural } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import type { Member, ReferenceClass } from "./referenceClass.ts";
import { AROUND_DAYS, rowsAround } from "./rowsAround.ts";

const NUCLEAR = /nuclear/i;

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

function lastDate(member: Member): string {
  return member.events.at(-1)!.date;
}
