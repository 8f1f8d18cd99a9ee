import { daysBetween } from "../../dates.ts";
import { idsOf, ratingsOf } from "../../measures/acts.ts";
import { groupBy } from "../../measures/groupBy.ts";
import * as say from "../../words/en/leaderContacts.ts";
import type { FirstsFacts } from "../../words/leader.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { eventEvidence } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { type Contacts, journeysOf, partnerOf } from "./contacts.ts";
import type { Rule } from "./rule.ts";

/** First journeys and first meetings, with how long they took. Null without a journey, or where the data begin after the term. */
export async function firstsFinding(
  rule: Rule,
  contacts: Contacts,
  subject: Subject,
): Promise<Finding | null> {
  // Where the data begin later than the term, what is first on record need not be the first.
  if (rule.from > rule.start) return null;
  const journeys = await journeysOf(contacts, rule);
  const first = journeys[0];
  if (!first) return null;
  const hosts = groupBy(journeys, (event) => partnerOf(event, rule));
  const wait = daysBetween(rule.start, first.date);
  const facts: FirstsFacts = {
    who: rule.person,
    wait,
    first: { date: first.date, precision: first.precision, host: partnerOf(first, rule) },
    journeys: journeys.length,
    hosts: [...hosts].map(([code, rows]) => ({ code, n: rows.length })),
    met: [...groupBy(contacts.summits, (summit) => summit.partner)].map(([code, met]) => ({
      code,
      date: met[0]!.date,
    })),
  };
  const { labels } = say.firsts;
  return finding({
    id: "leader.firsts",
    statement: say.firsts.statement(facts, subject.name),
    nature: "information",
    numbers: [
      measure("days-to-first", labels.wait, wait, "days"),
      measure("journeys", labels.journeys, journeys.length, "count"),
      measure("hosts", labels.hosts, hosts.size, "count"),
    ],
    evidence: [...hosts].map(([, rows]) => eventEvidence(rows[0]!, subject)).slice(0, 8),
    evidenceCount: journeys.length,
    query: asked(say.firsts.query(rule.person, rule.from, rule.to), idsOf(journeys, subject)),
    confidence: caseConfidence(ratingsOf(journeys)),
  });
}
