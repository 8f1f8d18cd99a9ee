import { eventClass, inClass } from "../../chronicle/classes.ts";
import { addDays, daysBetween, formatDate } from "../../dates.ts";
import { isBetween, isConflict, type PairEvents } from "../../measures/pairEvents.ts";
import type { Finding, Measure } from "../answer.ts";
import { eventEvidence, strongest } from "../kit/evidence.ts";
import type { Focus } from "../kit/focus.ts";
import { list, plural } from "../kit/words.ts";
import type { Subject } from "../subject.ts";

const AFTER_DAYS = 90;

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
