import type { EventFilter } from "../../chronicle/query.ts";
import { daysBetween, lastDayOf } from "../../dates.ts";
import { total } from "../../measures/acts.ts";
import { highest } from "../../measures/trade.ts";
import type { Value } from "../../record/values.ts";
import * as say from "../../words/en/history.ts";
import type { AidFacts } from "../../words/history.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { eventEvidence, valueEvidence } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import type { PairSeries } from "./series.ts";

/** Economic and humanitarian aid; military aid and asylum, which CAMEO puts beside it, are not meant. */
export const AID: EventFilter = { kind: ["act"], cameo: ["07"], not: [{ cameo: ["072", "074", "075"] }] };

/** Roles of series that count what one side gives the other. */
const GIVEN = ["food-given", "aid-given"] as const;

/** Acts of aid between the two, who gives, the last one, and what is known of amounts. Null where there is none. */
export async function aidFinding(series: PairSeries, subject: Subject): Promise<Finding | null> {
  const { a, b, asOf, name } = subject;
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
  const fromFirst = total(rows.filter((row) => row.source === a));
  const [giver, taker] = fromFirst * 2 >= n ? [a, b] : [b, a];
  const amounts = largestAmounts(giver, taker, subject);
  const facts: AidFacts = {
    first: a,
    second: b,
    n,
    fromFirst,
    giver,
    since: first.date.slice(0, 4),
    last,
    amounts: amounts.map(({ label, top: { period, value, unit } }) => ({ label, period, value, unit })),
  };
  const { labels } = say.aid;
  const since = daysBetween(lastDayOf(last.date, last.precision), asOf);
  return finding({
    id: "history.aid",
    statement: say.aid.statement(facts, name),
    nature: "information",
    numbers: [
      measure("acts", labels.acts, n, "count"),
      measure("from-first", labels.by(a, name), fromFirst, "count"),
      measure("from-second", labels.by(b, name), n - fromFirst, "count"),
      measure("days-since", labels.since, since, "days"),
    ],
    evidence: [
      ...[...latest].reverse().map((event) => eventEvidence(event, subject)),
      ...amounts.map(({ label, top }) => valueEvidence(top, `${name(giver)} → ${name(taker)}`, label)),
    ],
    evidenceCount: n + amounts.length,
    query: asked(say.aid.query(facts, GIVEN), aid),
    confidence: caseConfidence(ratings, [say.aid.weakness]),
  });
}

/** The largest value of each series of what one side gives the other. */
function largestAmounts(giver: string, taker: string, { record }: Subject): { label: string; top: Value }[] {
  return GIVEN.flatMap((role) => record.seriesAs(role, giver, taker)).flatMap(({ label, values }) => {
    const top = highest(values);
    return top ? [{ label, top }] : [];
  });
}
