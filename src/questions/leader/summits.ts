import { daysBetween } from "../../dates.ts";
import { idsOf, ratingsOf, total } from "../../measures/acts.ts";
import { largestGroups } from "../../measures/groupBy.ts";
import * as say from "../../words/en/leaderContacts.ts";
import type { SummitFacts } from "../../words/leader.ts";
import { asked } from "../kit/asked.ts";
import { ratingWeakness } from "../kit/caseConfidence.ts";
import { eventEvidence } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { type Contacts, unknownCounterparts } from "./contacts.ts";
import { type Rule, ruleName, type WithFacts } from "./rule.ts";

/**
 * Meetings with leaders in office: how many, with whom, the last. No year is called the fullest: the record is whole
 * for some partners only. Null where the record has none.
 */
export async function summitsFinding(
  rule: Rule,
  contacts: Contacts,
  subject: Subject,
): Promise<WithFacts<SummitFacts> | null> {
  const { summits } = contacts;
  const last = summits.at(-1);
  if (!last) return null;
  const partners = largestGroups(summits, (summit) => summit.partner);
  const others = await unknownCounterparts(contacts, rule, subject);
  const unknown = total(others);
  const rows = summits.flatMap((summit) => summit.events);
  const [weakness] = ratingWeakness(ratingsOf(rows));
  const wait = daysBetween(rule.start, summits[0]!.date);
  const facts: SummitFacts = {
    who: ruleName(rule, subject),
    n: summits.length,
    partners: partners.map(([code, met]) => ({
      code,
      n: met.length,
      people: [...new Set(met.map((summit) => summit.with))],
    })),
    wait: rule.from === rule.start ? wait : null,
    latest: partners
      .map(([, met]) => met.at(-1)!)
      .sort((x, y) => (x.date < y.date ? 1 : x.date > y.date ? -1 : 0)),
  };
  const { labels } = say.summits;
  const told = finding({
    id: "leader.summits",
    statement: say.summits.statement(facts, subject.name),
    nature: "information",
    numbers: [
      measure("meetings", labels.meetings, summits.length, "count"),
      measure("partners", labels.partners, partners.length, "count"),
      measure("days-to-first", labels.wait, wait, "days"),
      ...partners
        .slice(0, say.SHOWN_PARTNERS)
        .map(([code, met]) => measure(`with-${code}`, labels.with(code, subject.name), met.length, "count")),
      measure("others", labels.others, unknown, "count"),
    ],
    evidence: [...summits]
      .reverse()
      .slice(0, 8)
      .map((summit) =>
        eventEvidence(
          summit.events.find((event) => event.date === summit.date) ?? summit.events[0]!,
          subject,
        ),
      ),
    evidenceCount: rows.length,
    query: asked(say.summits.query(rule.person, rule.from, rule.to), idsOf(rows, subject)),
    confidence: {
      level: weakness ? "low" : "high",
      why: say.summits.why(weakness ?? null, new Set(others.map((row) => row.partner)).size, unknown),
    },
  });
  return { finding: told, facts };
}
