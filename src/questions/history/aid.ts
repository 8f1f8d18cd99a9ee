import type { ChronicleEvent } from "../../chronicle/event.ts";
import { daysBetween, lastDayOf } from "../../dates.ts";
import type { Value } from "../../record/values.ts";
import type { Evidence, Finding } from "../answer.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { eventEvidence, valueEvidence } from "../kit/evidence.ts";
import { whenPhrase } from "../kit/when.ts";
import { number, plural } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import type { PairSeries } from "./series.ts";

/** Economic and humanitarian aid; military aid and asylum, which CAMEO puts beside it, are not meant. */
export function isAid(event: ChronicleEvent): boolean {
  return event.kind === "act" && /^07(0|1|3|$)/.test(event.cameo);
}

/** Roles of series that count what one side gives the other. */
const GIVEN = ["food-given", "aid-given"] as const;

/** Acts of aid between the two, who gives, the last one, and what is known of amounts. Null where there is none. */
export function aidFinding(series: PairSeries, subject: Subject): Finding | null {
  const { a, b, record, asOf } = subject;
  const aid = series.acts.filter(isAid);
  const last = aid.at(-1);
  const first = aid[0];
  if (!last || !first) return null;
  const fromA = aid.filter((event) => event.source.code === a).length;
  const [giver, taker] = fromA * 2 >= aid.length ? [a, b] : [b, a];
  const given = giver === a ? fromA : aid.length - fromA;
  const amounts = GIVEN.flatMap((role) => record.seriesAs(role, giver, taker)).flatMap((meant) => {
    const top = meant.values.reduce<Value | null>(
      (best, value) => (best && best.value >= value.value ? best : value),
      null,
    );
    return top ? [{ meant, top }] : [];
  });
  const sums = amounts.map(
    ({ meant, top }) =>
      `${meant.label} was largest in ${top.period} (${number(top.value)} ${unit(top.unit)})`,
  );
  const since = daysBetween(lastDayOf(last.date, last.precision), asOf);
  return {
    id: "history.aid",
    statement: `The record has ${plural(aid.length, "act")} of aid between the two since ${first.date.slice(0, 4)}, ${given === aid.length ? "all" : given} of them by ${subject.name(giver)}; the last came ${whenPhrase(last)}.${sums.length ? ` By amount ${sums.join("; ")}.` : ""}`,
    nature: "information",
    numbers: [
      { name: "acts", label: "acts of aid", value: aid.length, unit: "acts" },
      { name: "from-first", label: `by ${subject.name(a)}`, value: fromA, unit: "acts" },
      { name: "from-second", label: `by ${subject.name(b)}`, value: aid.length - fromA, unit: "acts" },
      { name: "days-since", label: "days since the last on record", value: since, unit: "days" },
    ],
    evidence: [
      ...[...aid]
        .reverse()
        .slice(0, 5)
        .map((event) => eventEvidence(event, subject)),
      ...amounts.map(
        ({ meant, top }): Evidence =>
          valueEvidence(top, `${subject.name(giver)} → ${subject.name(taker)}`, meant.label),
      ),
    ],
    evidenceCount: aid.length + amounts.length,
    query: `acts 070, 071, 073 between ${a} and ${b}; series of the roles ${GIVEN.join(", ")}`,
    confidence: caseConfidence(aid, [
      "aid is often not announced, so the last on record need not be the last",
    ]),
  };
}

/** "usd-million" → "million US dollars", "tonnes-thousand" → "thousand tonnes". */
function unit(code: string): string {
  const [what, scale] = code.split("-");
  const names: Record<string, string> = { usd: "US dollars", tonnes: "tonnes" };
  return `${scale ? `${scale} ` : ""}${names[what!] ?? what}`;
}
