import { eventClass, inClass } from "../../chronicle/classes.ts";
import type { ChronicleEvent } from "../../chronicle/event.ts";
import { isCooperation, type PairEvents, partiesOf } from "../../measures/pairEvents.ts";
import { wilson } from "../../statistics/intervals.ts";
import type { Finding, Measure } from "../answer.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { strongest } from "../kit/evidence.ts";
import { LEVEL } from "../kit/measure.ts";
import { cellName } from "../kit/when.ts";
import { capital, list, ordinal, percent, plural, possessive } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import type { PairSeries } from "./series.ts";

/** Below this a ranking of partners says nothing. */
const FEWEST = 10;
const MEETS = eventClass("high-level-visit");

/**
 * Whom one side visits and receives, and where the other side stands among its partners: over the whole
 * record and in the current phase. Null where it has too few visits and meetings to rank.
 */
export function partnersFinding(
  id: string,
  side: string,
  events: PairEvents,
  now: { from: string; span: string } | null,
  subject: Subject,
): Finding | null {
  const partner = side === subject.a ? subject.b : subject.a;
  const contacts = contactsOf(side, events.all);
  if (contacts.length < FEWEST) return null;
  const recent = now ? contacts.filter((event) => event.date >= now.from) : [];
  const all = standing(contacts, side, partner);
  const latest = recent.length >= FEWEST ? standing(recent, side, partner) : null;
  const since = cellName(contacts[0]!.date, "year");
  const name = subject.name(partner);
  const nowWords = !now
    ? ""
    : latest
      ? ` In the current phase (${now.span}) ${latest.own ? `it ranks ${ordinal(latest.rank)}, with ${percent(latest.share.estimate)} of ${latest.n}` : `it has none of ${latest.n}`}${rivals(latest, subject)}.`
      : ` In the current phase there are too few to rank (${plural(recent.length, "contact")}).`;
  const contactWords = `the ${plural(all.n, "visit and meeting", "visits and meetings")} of ${subject.name(side)} on record since ${since}`;
  // Where the partner has no part in them, it is the contacts themselves that say so.
  const counted = latest ? recent : contacts;
  const withPartner = counted.filter((event) => partiesOf(event).includes(partner));
  return {
    id,
    statement: `${capital(all.own ? `${name} takes part in ${percent(all.share.estimate)} of ${contactWords} and ranks ${ordinal(all.rank)} among its ${plural(all.partners, "partner")}` : `${name} takes part in none of ${contactWords}`)}${rivals(all, subject)}.${nowWords}`,
    nature: "information",
    numbers: [
      ...(now && latest ? [share("share-now", `share of contacts ${now.span}`, latest)] : []),
      share("share-all", "share of contacts over the whole record", all),
      ...(all.own
        ? [{ name: "rank-all", label: "rank over the whole record", value: all.rank, unit: "(rank)" }]
        : []),
      ...(latest?.own
        ? [{ name: "rank-now", label: "rank in the current phase", value: latest.rank, unit: "(rank)" }]
        : []),
    ],
    evidence: strongest(withPartner.length ? withPartner : counted, subject),
    evidenceCount: contacts.length,
    query: `acts 040 and 042 to 046 with ${side} on either side, by partner, whole record${now ? ` and from ${now.from}` : ""}`,
    confidence: caseConfidence(contacts, [
      "a record compiled around some pairs holds more of their contacts than of others'",
    ]),
  };
}

interface Standing {
  n: number;
  /** How many of them the partner takes part in. */
  own: number;
  rank: number;
  partners: number;
  share: { estimate: number; low: number; high: number };
  /** The strongest other partner. */
  next: { code: string; share: number; level: boolean } | null;
}

function contactsOf(side: string, events: readonly ChronicleEvent[]): ChronicleEvent[] {
  return events.filter(
    (event) => inClass(event, MEETS) && partiesOf(event).includes(side) && otherParty(event, side) !== "",
  );
}

function standing(contacts: readonly ChronicleEvent[], side: string, partner: string): Standing {
  const counts = new Map<string, number>();
  for (const event of contacts) {
    const other = otherParty(event, side);
    counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  const own = counts.get(partner) ?? 0;
  const others = [...counts]
    .filter(([code]) => code !== partner)
    .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1));
  const next = others[0];
  return {
    n: contacts.length,
    own,
    rank: 1 + others.filter(([, n]) => n > own).length,
    partners: counts.size,
    share: wilson(own, contacts.length, LEVEL),
    next: next ? { code: next[0], share: next[1] / contacts.length, level: next[1] === own } : null,
  };
}

function otherParty(event: ChronicleEvent, side: string): string {
  return partiesOf(event).find((code) => code !== side) ?? "";
}

function rivals({ rank, next }: Standing, subject: Subject): string {
  if (!next) return "";
  if (next.level) return `, level with ${subject.name(next.code)}`;
  return `; ${rank === 1 ? "next is" : "first is"} ${subject.name(next.code)} with ${percent(next.share)}`;
}

function share(name: string, label: string, { share: value, n }: Standing): Measure {
  return {
    name,
    label,
    value: 100 * value.estimate,
    unit: "%",
    low: 100 * value.low,
    high: 100 * value.high,
    level: LEVEL,
    n,
  };
}

/** Which way cooperation flows: acts of each side toward the other. Null where there is none. */
export function reciprocityFinding(series: PairSeries, subject: Subject): Finding | null {
  const { a, b } = subject;
  const cooperation = series.acts.filter(isCooperation);
  if (cooperation.length === 0) return null;
  const of = (code: string) => cooperation.filter((event) => event.source.code === code);
  const given = wilson(of(a).length, cooperation.length, LEVEL);
  const material = cooperation.filter((event) => event.quad === "material cooperation");
  const materialFromA = material.filter((event) => event.source.code === a).length;
  const [nameA, nameB] = [subject.name(a), subject.name(b)];
  return {
    id: "history.reciprocity",
    statement: `Of ${plural(cooperation.length, "cooperative act")} ${of(a).length} are ${possessive(nameA)} and ${of(b).length} ${possessive(nameB)}; ${material.length ? `of ${plural(material.length, "act")} of material cooperation among them ${materialFromA} are ${possessive(nameA)} and ${material.length - materialFromA} ${possessive(nameB)}` : "none of them is of material cooperation"}.`,
    nature: "information",
    numbers: [
      {
        name: "share-of-first",
        label: `${possessive(nameA)} share of cooperative acts`,
        value: 100 * given.estimate,
        unit: "%",
        low: 100 * given.low,
        high: 100 * given.high,
        level: LEVEL,
        n: cooperation.length,
      },
      {
        name: "material-first",
        label: `acts of material cooperation by ${nameA}`,
        value: materialFromA,
        unit: "acts",
      },
      {
        name: "material-second",
        label: `acts of material cooperation by ${nameB}`,
        value: material.length - materialFromA,
        unit: "acts",
      },
    ],
    evidence: strongest(material.length ? material : cooperation, subject),
    evidenceCount: cooperation.length,
    query: `acts of verbal and material cooperation ${a} → ${b} and ${b} → ${a}, ${list([series.cells[0]!.from, subject.asOf])}`,
    confidence: caseConfidence(cooperation),
  };
}
