import type { ChronicleEvent } from "../../chronicle/event.ts";
import { type Book, rowId } from "../book.ts";
import { type Doubt, doubt } from "../doubt.ts";

// What one row says of itself.

/** Rows that the reader refuses. */
export function unread({ faults }: Book): Doubt[] {
  return faults.map(({ reason, detail, line, raw }) => ({
    kind: "not read",
    id: raw.slice(0, raw.indexOf(",")),
    line,
    why: `${reason}: ${detail}`,
  }));
}

/** An id is the row's day, actors and code, numbered from the second on. */
export function ids({ events }: Book): Doubt[] {
  return events.flatMap((event) => {
    const made = `${event.date.replaceAll("-", "")}-${event.source.code}-${event.target?.code || "ALL"}-${event.cameo}`;
    return rowId(event).replace(/-\d{1,2}$/, "") === made
      ? []
      : [doubt("id", event, `the row makes it ${made}`)];
  });
}

export function order({ events }: Book): Doubt[] {
  const key = (event: ChronicleEvent) => `${event.date} ${rowId(event)}`;
  return events.flatMap((event, i) =>
    i === 0 || key(events[i - 1]!) < key(event)
      ? []
      : [doubt("order", event, `it stands after ${rowId(events[i - 1]!)}`)],
  );
}

/** Issues that issues.csv does not know, and summaries that are no sentence. A row without an address names its publisher. */
export function codes({ events, issues }: Book): Doubt[] {
  return events.flatMap((event) => [
    ...(issues.has(event.issue) ? [] : [doubt("code", event, `issues.csv has no "${event.issue}"`)]),
    ...(/^["A-Z0-9].*[.!?]$/.test(event.evidence.summary)
      ? []
      : [doubt("code", event, "the summary is no sentence")]),
  ]);
}

/** A vote is the voter's own; the aim of an act that has no addressee would mean nothing. */
export function aims({ events }: Book): Doubt[] {
  return events.flatMap((event) => {
    if (event.aim === "other") return [];
    if (event.target === null) return [doubt("aim", event, `aim "${event.aim}" without a target`)];
    return event.kind === "vote" ? [doubt("aim", event, `a vote with aim "${event.aim}"`)] : [];
  });
}

const BALLOT = /\b(abstain(s|ed)?|veto(es|ed)|voted (for|against|together))\b/i;
const COUNCIL = /\b(Council|UN|resolution|Assembly|IAEA|draft)\b/;

/** Ballots in a body of states that are told as measures of the voter's own. */
export function ballots({ events }: Book): Doubt[] {
  return events
    .filter(
      ({ kind, evidence, source, target }) =>
        kind === "act" &&
        source.code !== target?.code &&
        BALLOT.test(evidence.summary) &&
        COUNCIL.test(evidence.summary),
    )
    .map((event) => doubt("ballot", event, "a ballot whose kind is not vote"));
}

const WISH =
  /\b(invit(ed|es)|wants? to (meet|visit)|wished|hoped? (to|for)|plans? to|planned|proposed|offered|would (meet|visit|go|come|talk)|agreed to (meet|hold|talk))\b/i;
const TOOK_PLACE =
  /\b(met|meet|meeting|visit(ed|s|ing)?|arriv(ed|es)|came|flew|held|hosted|opened|received|travelled|went|talks|attended|stood|sat|saw|led|paid|began|brought|told|briefed|spoke|called|toured|watched|returned|joined|delivered|signed|passed|left|negotiated|summit)\b/i;

/** Meetings (04) whose summary tells of a wish, a plan or an invitation and of nothing that took place. */
export function wishes({ events }: Book): Doubt[] {
  return events
    .filter(
      ({ root, evidence }) =>
        root === "04" && WISH.test(evidence.summary) && !TOOK_PLACE.test(evidence.summary),
    )
    .map((event) => doubt("wish", event, "a wish, a plan or an invitation with the code of a meeting"));
}
