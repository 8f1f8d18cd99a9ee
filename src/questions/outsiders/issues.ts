import type { ChronicleEvent } from "../../chronicle/event.ts";
import { wilson } from "../../statistics/intervals.ts";
import type { Finding } from "../answer.ts";
import { mattersOf, slug } from "../contention/matters.ts";
import { confidenceByCases } from "../kit/confidence.ts";
import { strongest } from "../kit/evidence.ts";
import { estimate, LEVEL } from "../kit/measure.ts";
import { list, percent, plural } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import { MONTHS } from "./observers.ts";
import { isComparable, lately, type Regard } from "./regard.ts";

/** What the observers' critical words and acts are about. */
export function issuesFinding(regards: readonly Regard[], subject: Subject): Finding | null {
  const now = regards.flatMap((regard) => regard.now.conflict);
  const [first] = regards;
  if (!first || now.length === 0) return null;
  const before = isComparable(first) ? regards.flatMap((regard) => regard.before.conflict) : null;
  const { matterOf, hasIssues } = mattersOf([...now, ...(before ?? [])], subject.record.issues());
  const counts = [...countBy(now, matterOf)].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1));
  const earlier = before && countBy(before, matterOf);
  const words = counts
    .slice(0, 4)
    .map(
      ([matter, n]) =>
        `${matter} ${percent(n / now.length)} (${n}${earlier ? `, before ${earlier.get(matter) ?? 0}` : ""})`,
    );
  return {
    id: "outsiders.issues",
    statement: `What the observers' ${plural(now.length, "act")} of conflict toward the two were about in ${lately(first.now.months)}: ${list(words)}.${hasIssues ? "" : " The data set names no issues, so the kind of act stands in."}`,
    nature: "information",
    numbers: counts.map(([matter, n]) =>
      estimate(slug(matter), `share of ${matter}`, wilson(n, now.length, LEVEL), "share", now.length),
    ),
    evidence: counts.slice(0, 3).flatMap(([matter]) =>
      strongest(
        now.filter((event) => matterOf(event) === matter),
        subject,
        2,
      ),
    ),
    evidenceCount: now.length + (before?.length ?? 0),
    query: `Acts of conflict of the observers toward ${subject.a} or ${subject.b} in the ${MONTHS} months up to ${subject.asOf}, by matter (casebook/issues.csv)${earlier ? `; in brackets the ${MONTHS} months before` : ""}.`,
    confidence: confidenceByCases(now.length, "acts of conflict", [
      "each act carries one issue, though many name several",
    ]),
    ...(now.length < 10 ? { thin: true } : {}),
  };
}

function countBy(
  rows: readonly ChronicleEvent[],
  key: (event: ChronicleEvent) => string,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return counts;
}
