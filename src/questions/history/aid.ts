import type { EventFilter } from "../../chronicle/query.ts";
import { daysBetween, lastDayOf } from "../../dates.ts";
import { total } from "../../measures/acts.ts";
import type { Value } from "../../record/values.ts";
import type { Evidence, Finding } from "../answer.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { eventEvidence, valueEvidence } from "../kit/evidence.ts";
import { whenPhrase } from "../kit/when.ts";
import { number, plural } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import type { PairSeries } from "./series.ts";

/** Economic and humanitarian aid; military aid and asylum, which CAMEO puts beside it, are not meant. */
export const AID: EventFilter = { kind: ["act"], cameo: ["07"], not: [{ cameo: ["072", "074", "075"] }] };

/** Roles of series that count what one side gives the other. */
const GIVEN = ["food-given", "aid-given"] as const;

/** Acts of aid between the two, who gives, the last one, and what is known of amounts. Null where there is none. */
export async function aidFinding(series: PairSeries, subject: Subject): Promise<Finding | null> {
  const { a, b, record, asOf } = subject;
  const aid = series.acts.where(AID);
  const [rows, [first], latest, ratings] = await Promise.all([
    aid.by("source"),
    aid.first(1),
    aid.last(5),
    aid.ratings(),
  ]);
  const last = latest.at(-1);
  if (!last || !first) return null;
  const n = total(rows);
  const fromA = total(rows.filter((row) => row.source === a));
  const [giver, taker] = fromA * 2 >= n ? [a, b] : [b, a];
  const given = giver === a ? fromA : n - fromA;
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
    statement: `The record has ${plural(n, "act")} of aid between the two since ${first.date.slice(0, 4)}, ${given === n ? "all" : given} of them by ${subject.name(giver)}; the last came ${whenPhrase(last)}.${sums.length ? ` By amount ${sums.join("; ")}.` : ""}`,
    nature: "information",
    numbers: [
      { name: "acts", label: "acts of aid", value: n, unit: "acts" },
      { name: "from-first", label: `by ${subject.name(a)}`, value: fromA, unit: "acts" },
      { name: "from-second", label: `by ${subject.name(b)}`, value: n - fromA, unit: "acts" },
      { name: "days-since", label: "days since the last on record", value: since, unit: "days" },
    ],
    evidence: [
      ...[...latest].reverse().map((event) => eventEvidence(event, subject)),
      ...amounts.map(
        ({ meant, top }): Evidence =>
          valueEvidence(top, `${subject.name(giver)} → ${subject.name(taker)}`, meant.label),
      ),
    ],
    evidenceCount: n + amounts.length,
    query: `acts 070, 071, 073 between ${a} and ${b}; series of the roles ${GIVEN.join(", ")}`,
    confidence: caseConfidence(ratings, [
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
