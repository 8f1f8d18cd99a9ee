import { addDays, daysBetween, formatDate } from "../../dates.ts";
import { type Acts, idsOf, ranked, ratingsOf, total } from "../../measures/acts.ts";
import { densityOf } from "../../measures/density.ts";
import { groupBy, largestGroups } from "../../measures/groupBy.ts";
import { FEW_ROWS } from "../../measures/policy.ts";
import { wilson } from "../../statistics/intervals.ts";
import { changeWords } from "../../words/en/change.ts";
import { capital, duration, list, percent, plural } from "../../words/en/forms.ts";
import * as say from "../../words/en/leader.ts";
import { phaseSpan } from "../../words/en/leaderCourse.ts";
import { yearRuns } from "../../words/en/when.ts";
import type { PhaseFacts, SummitFacts } from "../../words/leader.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence, ratingWeakness } from "../kit/caseConfidence.ts";
import { changeMeasure, declared } from "../kit/change.ts";
import { eventEvidence, strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { type Contacts, journeysOf, longestSilence, partnerOf, unknownCounterparts } from "./contacts.ts";
import { type Rule, ruleName, type WithFacts } from "./rule.ts";

/** Below this a silence says more of the record than of the leader. */
const FEWEST_A_YEAR = 2;
/** A shorter one is told by nobody. */
const LONG_SILENCE = 180;

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
      why: `${weakness ?? say.summits.public}${unknown ? say.summits.apart(new Set(others.map((row) => row.partner)).size, unknown) : ""}`,
    },
  });
  return { finding: told, facts };
}

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
  const met = [...groupBy(contacts.summits, (summit) => summit.partner)].map(
    ([code, rows]) => `${subject.name(code)} ${formatDate(rows[0]!.date, "month")}`,
  );
  const to = [...hosts]
    .slice(0, 6)
    .map(([code, rows]) => `${subject.name(code)}${rows.length > 1 ? ` ${rows.length}` : ""}`);
  return finding({
    id: "leader.firsts",
    statement: `The first journey abroad of ${rule.person} on record began ${duration(wait)} into office (${formatDate(first.date, first.precision)}, ${subject.name(partnerOf(first, rule))})${journeys.length > 1 ? `; in all ${plural(journeys.length, "journey")}: ${list(to)}${hosts.size > 6 ? ` and ${hosts.size - 6} more hosts` : ""}` : ""}.${met.length ? ` First meetings with leaders in office: ${list(met)}.` : ""}`,
    nature: "information",
    numbers: [
      measure("days-to-first", "days in office before the first journey abroad", wait, "days"),
      measure("journeys", "journeys abroad", journeys.length, "count"),
      measure("hosts", "states visited", hosts.size, "count"),
    ],
    evidence: [...hosts].map(([, rows]) => eventEvidence(rows[0]!, subject)).slice(0, 8),
    evidenceCount: journeys.length,
    query: asked(
      `visits (042) of ${rule.person} to other states, ${rule.from} to ${rule.to}; first row a host, and first meeting a partner`,
      idsOf(journeys, subject),
    ),
    confidence: caseConfidence(ratingsOf(journeys)),
  });
}

/** Who is met in person, over the whole time in office and in the phase that runs now. Null with fewer than ten contacts. */
export async function partnersFinding(
  rule: Rule,
  now: PhaseFacts | null,
  { acts, rows }: Contacts,
  subject: Subject,
): Promise<Finding | null> {
  const n = total(rows);
  if (n < FEW_ROWS) return null;
  const partners = ranked(rows, "partner");
  const recent = ranked(now ? rows.filter((row) => row.date >= now.from) : [], "partner");
  const recentTotal = recent.reduce((sum, [, met]) => sum + met, 0);
  const words = (states: [string, number][], all: number) =>
    list(states.slice(0, 3).map(([code, met]) => `${subject.name(code)} ${percent(met / all)}`));
  const [top, ofTop] = partners[0]!;
  const share = wilson(ofTop, n, LEVEL);
  const topNow = recent[0];
  const shareNow = topNow ? wilson(topNow[1], recentTotal, LEVEL) : null;
  const shown = topNow
    ? acts.where({ involving: [topNow[0]], from: now!.from })
    : acts.where({ involving: [top] });
  const [evidence, ratings, change] = await Promise.all([
    strongest(shown, subject),
    acts.ratings(),
    now && topNow ? changeWith(topNow[0], now.from, acts, rule, subject) : null,
  ]);
  const turned =
    change && topNow
      ? `; contacts with ${subject.name(topNow[0])} number ${change.now.n} in it and ${change.before.n} before it, now ${changeWords(change)}`
      : "";
  return finding({
    id: "leader.partners",
    statement: `Of ${plural(n, "contact")} in person between ${ruleName(rule, subject)} and foreigners ${words(partners, n)} lead.${now && recentTotal ? ` In the current phase (${phaseSpan(now)}): ${words(recent, recentTotal)} of ${recentTotal}${turned}.` : ""}`,
    nature: "information",
    numbers: [
      estimate("top-share", `share of contacts that are with ${subject.name(top)}`, share, "share", n),
      now &&
        topNow &&
        shareNow &&
        estimate(
          "top-share-now",
          `share of contacts that are with ${subject.name(topNow[0])}, ${phaseSpan(now)}`,
          shareNow,
          "share",
          recentTotal,
        ),
      change &&
        topNow &&
        changeMeasure(
          "top-change-now",
          `contacts with ${subject.name(topNow[0])} as a part of the record, times that before the phase`,
          change,
        ),
      measure("partners", "states whose people were met", partners.length, "count"),
    ],
    changes: [change && declared("top-change-now", change)],
    evidence,
    evidenceCount: n,
    query: asked(
      `visits, talks and shared parades with ${rule.person} by name on one side, by state of the other, ${rule.from} to ${rule.to}${change ? "; those with the state that leads in the current phase against the time before it" : ""}`,
      acts,
    ),
    confidence: caseConfidence(ratings, ["a record compiled around some pairs holds more of their contacts"]),
  });
}

/** Contacts with one state in the phase that runs now, against the time in office before it. */
async function changeWith(code: string, from: string, acts: Acts, rule: Rule, subject: Subject) {
  const density = await densityOf(acts.where({ involving: [code] }), subject);
  return density.change({ from, to: rule.to }, { from: rule.from, to: addDays(from, -1) });
}

/** The longest time without a contact in person, and the years without one. Null where contacts are too rare on record for silence to mean anything. */
export async function silenceFinding(
  rule: Rule,
  { acts, rows }: Contacts,
  subject: Subject,
): Promise<Finding | null> {
  const gap = longestSilence(rows, rule.to);
  const n = total(rows);
  const years = yearsBetween(rule.from, rule.to);
  if (!gap || gap.days < LONG_SILENCE || n < Math.max(FEW_ROWS, FEWEST_A_YEAR * years.length)) return null;
  const told = new Set(rows.map((row) => row.date.slice(0, 4)));
  const silent = years.filter((year) => !told.has(year));
  const [before, after, ratings] = await Promise.all([
    acts.where({ begunBy: gap.from.date }).last(1),
    gap.until ? acts.where({ from: gap.until.date }).first(1) : [],
    acts.ratings(),
  ]);
  const until = gap.until ? formatDate(gap.until.date, gap.until.precision) : "the as-of date";
  return finding({
    id: "leader.silence",
    statement: `The longest time on record without a foreigner met in person ran ${duration(gap.days)}, from ${formatDate(gap.from.date, gap.from.precision)} to ${until}. ${silent.length ? `${capital(plural(silent.length, "whole year"))} on record ${silent.length === 1 ? "has" : "have"} none: ${list(yearRuns(silent.map(Number)))}.` : "No whole year is without one."}`,
    nature: "information",
    numbers: [
      measure("longest", "longest time without a contact in person", gap.days, "days"),
      measure("years", "whole years without a contact in person", silent.length, "years", years.length),
      measure("contacts", "contacts in person", n, "count"),
    ],
    evidence: [...before, ...after].map((event) => eventEvidence(event, subject)),
    evidenceCount: n,
    query: asked(
      `visits, talks and shared parades with ${rule.person} by name on one side, ${rule.from} to ${rule.to}: longest gap, whole calendar years without a row`,
      acts,
    ),
    confidence: caseConfidence(ratings, ["meetings with ambassadors and unofficial guests may be missing"]),
  });
}

/** Calendar years that lie wholly in the span. */
export function yearsBetween(from: string, to: string): string[] {
  const first = Number(from.slice(0, 4)) + (from.slice(5) > "01-01" ? 1 : 0);
  const last = Number(to.slice(0, 4)) - (to.slice(5) < "12-31" ? 1 : 0);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => String(first + i));
}
