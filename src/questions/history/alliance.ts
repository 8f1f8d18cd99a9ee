import { daysBetween } from "../../dates.ts";
import type { Treaty } from "../../record/treaties.ts";
import * as say from "../../words/en/history.ts";
import type { AllianceFacts, Bond, Pact } from "../../words/history.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { treatyEvidence } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";

/** The treaties between the two, and what other defence pacts each side has. Null where the record has neither. */
function allianceFacts(subject: Subject): AllianceFacts | null {
  const { a, b, record, asOf } = subject;
  const between = record.treaties(a, b);
  const running = weightiestFirst(between.filter(inForce));
  const others = { first: otherPacts(a, subject), second: otherPacts(b, subject) };
  if (between.length + others.first.length + others.second.length === 0) return null;
  const main = running[0] ?? null;
  const besides = (side: string) => (treaty: Treaty) => pactOf(treaty, side);
  return {
    first: a,
    second: b,
    main: main && pactOf(main),
    days: main ? daysBetween(dayOf(main.signed), asOf) : 0,
    blocs: sharedBlocs(subject),
    ended: between.length - running.length,
    others: { first: others.first.map(besides(a)), second: others.second.map(besides(b)) },
    asOf,
  };
}

export function allianceFinding(subject: Subject): Finding | null {
  const facts = allianceFacts(subject);
  if (!facts) return null;
  const { a, b, record, name } = subject;
  const { labels } = say.alliance;
  const between = record.treaties(a, b);
  const running = weightiestFirst(between.filter(inForce));
  const pacts = running.filter((treaty) => treaty.types.includes("defense")).length + facts.blocs.length;
  const evidence = [
    ...running,
    ...between.filter((treaty) => !inForce(treaty)),
    ...otherPacts(a, subject),
    ...otherPacts(b, subject),
  ];
  return finding({
    id: "history.alliance",
    statement: say.alliance.statement(facts, name),
    nature: "information",
    numbers: [
      measure("defence-pacts", labels.pacts, pacts, "count"),
      facts.main && measure("years", labels.years, Math.floor(facts.days / 365.25), "years"),
      measure("others-first", labels.others(a, name), facts.others.first.length, "count"),
      measure("others-second", labels.others(b, name), facts.others.second.length, "count"),
    ],
    evidence: evidence.slice(0, 6).map((treaty) => treatyEvidence(treaty, subject)),
    evidenceCount: evidence.length,
    query: asked(say.alliance.query(facts)),
    confidence: { level: "high", why: say.alliance.why },
  });
}

/** What bound the two by treaty in a span of days. */
export function bondsIn(from: string, to: string, treaties: readonly Treaty[]): Bond[] {
  return treaties
    .filter((treaty) => dayOf(treaty.signed) <= to && (inForce(treaty) || dayOf(treaty.ended) >= from))
    .map((treaty): Bond => {
      const type = treaty.types.includes("defense") ? "defense" : treaty.types[0]!;
      const year = treaty.signed.slice(0, 4);
      if (!inForce(treaty) && dayOf(treaty.ended) <= to)
        return { type, year, state: { ended: treaty.ended.slice(0, 4) } };
      return { type, year, state: dayOf(treaty.signed) >= from ? "signed" : "held" };
    });
}

function pactOf({ name, signed, types, members }: Treaty, side = ""): Pact {
  return { name, signed, types, members: members.filter((code) => code !== side) };
}

function weightiestFirst(treaties: readonly Treaty[]): Treaty[] {
  return [...treaties].sort((x, y) => rank(y) - rank(x) || (x.signed < y.signed ? -1 : 1));
}

function otherPacts(side: string, { a, b, record }: Subject): Treaty[] {
  const other = side === a ? b : a;
  return record
    .treaties(side)
    .filter(
      (treaty) =>
        inForce(treaty) &&
        treaty.types.includes("defense") &&
        treaty.members.length > 1 &&
        !treaty.members.includes(other),
    );
}

function sharedBlocs({ a, b, record, actors, asOf }: Subject): string[] {
  return record
    .defenceBlocs()
    .filter(({ bloc }) => [a, b].every((code) => actors.members(bloc, asOf).includes(code)))
    .map(({ treaty }) => treaty);
}

function inForce(treaty: Treaty): boolean {
  return treaty.ended === "";
}

function rank(treaty: Treaty): number {
  return treaty.types.includes("defense") ? 2 : treaty.types.includes("consultation") ? 1 : 0;
}

function dayOf(date: string): string {
  return date.length === 4 ? `${date}-12-31` : date;
}
