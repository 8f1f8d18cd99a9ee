import { daysBetween, sureDay } from "../../dates.ts";
import type { Treaty } from "../../record/treaties.ts";
import * as say from "../../words/en/history.ts";
import type { AllianceFacts, Bond, Pact } from "../../words/history.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { treatyEvidence } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";

/** The treaties between the two, and the other defence pacts that each side has. */
interface Pacts {
  /** In force, the weightiest first. */
  running: Treaty[];
  ended: Treaty[];
  others: { first: Treaty[]; second: Treaty[] };
}

function pactsOf(subject: Subject): Pacts {
  const { a, b, record } = subject;
  const between = record.treaties(a, b);
  return {
    running: weightiestFirst(between.filter(inForce)),
    ended: between.filter((treaty) => !inForce(treaty)),
    others: { first: otherPacts(a, subject), second: otherPacts(b, subject) },
  };
}

function allianceFacts({ running, ended, others }: Pacts, subject: Subject): AllianceFacts {
  const { a, b, asOf } = subject;
  const main = running[0] ?? null;
  const besides = (side: string) => (treaty: Treaty) => pactOf(treaty, side);
  return {
    first: a,
    second: b,
    main: main && pactOf(main),
    days: main ? daysBetween(sureDay(main.signed), asOf) : 0,
    blocs: sharedBlocs(subject),
    ended: ended.length,
    endedPacts: ended
      .filter(({ types }) => types.includes("defense"))
      .map(({ signed, ended: to }) => ({ from: signed.slice(0, 4), to: to.slice(0, 4) })),
    others: { first: others.first.map(besides(a)), second: others.second.map(besides(b)) },
    asOf,
  };
}

/** What binds each of the two by treaty. Null where neither has one. */
export function allianceFinding(subject: Subject): Finding | null {
  const pacts = pactsOf(subject);
  const { running, ended, others } = pacts;
  const evidence = [...running, ...ended, ...others.first, ...others.second];
  if (evidence.length === 0) return null;
  const { a, b, name } = subject;
  const facts = allianceFacts(pacts, subject);
  const { labels } = say.alliance;
  const defence = running.filter((treaty) => treaty.types.includes("defense")).length + facts.blocs.length;
  return finding({
    id: "history.alliance",
    statement: say.alliance.statement(facts, name),
    nature: "information",
    numbers: [
      measure("defence-pacts", labels.pacts, defence, "count"),
      facts.main && measure("years", labels.years, Math.floor(facts.days / 365.25), "years"),
      measure("others-first", labels.others(a, name), others.first.length, "count"),
      measure("others-second", labels.others(b, name), others.second.length, "count"),
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
    .filter((treaty) => sureDay(treaty.signed) <= to && (inForce(treaty) || sureDay(treaty.ended) >= from))
    .map((treaty): Bond => {
      const type = treaty.types.includes("defense") ? "defense" : treaty.types[0]!;
      const year = treaty.signed.slice(0, 4);
      if (!inForce(treaty) && sureDay(treaty.ended) <= to)
        return { type, year, state: { ended: treaty.ended.slice(0, 4) } };
      return { type, year, state: sureDay(treaty.signed) >= from ? "signed" : "held" };
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

/** Whether it binds on the day of the question. */
export function inForce(treaty: Treaty): boolean {
  return treaty.ended === "";
}

function rank(treaty: Treaty): number {
  return treaty.types.includes("defense") ? 2 : treaty.types.includes("consultation") ? 1 : 0;
}
