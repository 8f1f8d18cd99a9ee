import type { ChronicleEvent, Party } from "../../chronicle/event.ts";
import { formatDate, formatWhen, sureDay } from "../../dates.ts";
import type { Acts } from "../../measures/acts.ts";
import { importance } from "../../measures/importance.ts";
import type { Dispute } from "../../record/disputes.ts";
import type { Treaty } from "../../record/treaties.ts";
import type { Value } from "../../record/values.ts";
import type { Evidence } from "../answer.ts";
import type { Subject } from "../subject.ts";

/** How many pieces a finding lists unless it needs more; the count of all stands beside them. */
export const EVIDENCE_SHOWN = 6;

export function eventEvidence(event: ChronicleEvent, subject: Subject): Evidence {
  const source = partyLabel(event.source, event, subject);
  return {
    kind: "event",
    id: event.id,
    date: event.date,
    when: formatDate(event.date, event.precision),
    who: event.target ? `${source} → ${partyLabel(event.target, event, subject)}` : source,
    what: event.evidence.summary,
    publisher: event.evidence.publisher,
    url: event.evidence.url,
    source: `${event.origin.dataset} ${event.origin.file}:${event.origin.line}`,
    sources: [event.origin.dataset],
  };
}

/** The most important of many acts first (chronicle/importance.ts), asked of the store. */
export async function strongest(acts: Acts, subject: Subject, count = EVIDENCE_SHOWN): Promise<Evidence[]> {
  return (await acts.strongest(count)).map((event) => eventEvidence(event, subject));
}

/** The same of a few events at hand. */
export function weightiest(
  events: readonly ChronicleEvent[],
  subject: Subject,
  count = EVIDENCE_SHOWN,
): Evidence[] {
  return events
    .map((event) => ({ event, weight: importance(event, subject) }))
    .sort(
      (x, y) => y.weight - x.weight || compare(y.event.date, x.event.date) || compare(x.event.id, y.event.id),
    )
    .slice(0, count)
    .map(({ event }) => eventEvidence(event, subject));
}

/** Rows of one day mostly tell of one event: the first of each day. */
export function onePerDay(pieces: readonly Evidence[]): Evidence[] {
  return pieces.filter((piece, i) => pieces.findIndex((other) => other.date === piece.date) === i);
}

/** In order of time, those of one day by id. */
export function byDate(x: Evidence, y: Evidence): number {
  return compare(x.date, y.date) || compare(x.id, y.id);
}

function compare(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0;
}

/** A value of the record or of a casebook series. `who` and `what` name it: "China – North Korea", "trade, million US dollars". */
export function valueEvidence(value: Value, who: string, what: string): Evidence {
  return {
    kind: value.file === "series.csv" ? "series" : "record",
    id: `${value.file}:${value.line}`,
    date: value.known,
    when: value.period.length === 4 ? value.period : formatDate(`${value.period}-01`, "month"),
    who,
    what: `${what}: ${formatValue(value.value)} ${value.unit}${value.note ? ` (${value.note})` : ""}`,
    publisher: value.publisher || value.source,
    url: value.url,
    source: `${value.file}:${value.line} [${value.source}]`,
    sources: value.source.split(";"),
  };
}

export function treatyEvidence(treaty: Treaty, subject: Subject): Evidence {
  return {
    kind: "treaty",
    id: `alliances.csv:${treaty.line}`,
    date: sureDay(treaty.signed),
    when: formatWhen(treaty.signed),
    who: treaty.members.map((code) => subject.name(code)).join(", "),
    what: `${treaty.name} (${treaty.types.join(", ")})${treaty.ended ? `, ended ${treaty.ended}` : ", in force"}`,
    publisher: treaty.source,
    url: "",
    source: `alliances.csv:${treaty.line}`,
    sources: treaty.source.split(";"),
  };
}

export function disputeEvidence(dispute: Dispute, subject: Subject): Evidence {
  const hostility = [
    "",
    "no militarised action",
    "threat of force",
    "display of force",
    "use of force",
    "war",
  ];
  return {
    kind: "dispute",
    id: `disputes.csv:${dispute.line}`,
    date: sureDay(dispute.end),
    when: `${dispute.start.slice(0, 4)}–${dispute.end.slice(0, 4)}`,
    who: `${subject.name(dispute.a)} – ${subject.name(dispute.b)}`,
    what: `militarised dispute ${dispute.id}: ${hostility[dispute.hostility]}`,
    publisher: dispute.source,
    url: "",
    source: `disputes.csv:${dispute.line} [${dispute.source}]`,
    sources: dispute.source.split(";"),
  };
}

function partyLabel(party: Party, event: ChronicleEvent, subject: Subject): string {
  const actor = party.code ? subject.name(party.code, event.date) : party.name;
  return party.person ? `${actor} (${party.person})` : actor;
}

function formatValue(value: number): string {
  return Math.abs(value) >= 1000
    ? Math.round(value).toLocaleString("en-US")
    : String(Number(value.toPrecision(4)));
}
