import { classFilter } from "../../chronicle/classes.ts";
import { type Acts, actsOf, total } from "../../measures/acts.ts";
import type { Dispute } from "../../record/disputes.ts";
import * as say from "../../words/en/history.ts";
import type { DisputeFacts, WarFacts } from "../../words/history.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { disputeEvidence, strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";

/** Hostility 5 of the militarised disputes: war. */
export const WAR = 5;
/** Where the record's disputes end (Dyadic MID 4.02). */
const LAST_YEAR = 2014;

/** Wars in which the two fought the same enemy, and who helped whom. Null where the record has none. */
async function warFacts(
  shared: readonly SharedWar[],
  help: Acts,
  { a, b, record }: Subject,
): Promise<WarFacts> {
  const helped = await help.by("source");
  const spans = shared.map(({ own }) => `${own.start.slice(0, 4)}–${own.end.slice(0, 4)}`);
  const given = total(helped.filter((row) => row.source === a));
  return {
    first: a,
    second: b,
    spans: [...new Set(spans)].map((span) => ({ from: span.slice(0, 4), to: span.slice(5) })),
    enemies: [...new Set(shared.map(({ enemy }) => enemy))],
    given,
    taken: total(helped) - given,
    against: record.disputes(a, b).filter((dispute) => dispute.hostility === WAR).length,
  };
}

export async function warFinding(subject: Subject): Promise<Finding | null> {
  const shared = await sharedWars(subject);
  if (shared.length === 0) return null;
  const help = helpIn(shared, subject);
  const [facts, acts] = await Promise.all([warFacts(shared, help, subject), strongest(help, subject, 4)]);
  const { labels } = say.war;
  const helped = facts.given + facts.taken;
  return finding({
    id: "history.war",
    statement: say.war.statement(facts, subject.name),
    nature: "information",
    numbers: [
      measure("wars-together", labels.together, facts.spans.length, "count"),
      measure("common-enemies", labels.enemies, facts.enemies.length, "count"),
      measure("military-acts", labels.help, helped, "count"),
      measure("wars-against", labels.against, facts.against, "count"),
    ],
    evidence: [
      ...acts,
      ...shared.flatMap(({ own, other }) => [own, other]).map((dispute) => disputeEvidence(dispute, subject)),
    ].slice(0, 8),
    evidenceCount: helped + 2 * shared.length,
    query: asked(say.war.query(facts), help),
    confidence: { level: "high", why: say.war.why },
  });
}

/** Acts of military help between the two in the years of the wars. */
function helpIn(shared: readonly SharedWar[], subject: Subject): Acts {
  const years = shared.flatMap(({ own }) => [own.start.slice(0, 4), own.end.slice(0, 4)]).sort();
  return actsOf(subject, {
    ...classFilter("military-cooperation"),
    between: [subject.a, subject.b],
    from: `${years[0]}-01-01`,
    begunBy: `${years.at(-1)}-12-31`,
  });
}

/** Militarised disputes between the two. Null where the record has none. */
export function disputesFinding(subject: Subject): Finding | null {
  const { a, b, record, asOf } = subject;
  const disputes = record.disputes(a, b);
  if (disputes.length === 0) return null;
  const recentFirst = [...disputes].sort((x, y) =>
    x.end > y.end ? -1 : x.end < y.end ? 1 : x.line - y.line,
  );
  const facts: DisputeFacts = {
    first: a,
    second: b,
    n: disputes.length,
    wars: recentFirst
      .filter(({ hostility }) => hostility === WAR)
      .map(({ start, end }) => ({ from: start.slice(0, 4), to: end.slice(0, 4) })),
    gravest: Math.max(...disputes.map((dispute) => dispute.hostility)),
    lastYear: recentFirst[0]!.end.slice(0, 4),
    recordEnds: Number(asOf.slice(0, 4)) > LAST_YEAR ? LAST_YEAR : null,
    asOf,
  };
  const { labels } = say.disputes;
  return finding({
    id: "history.disputes",
    statement: say.disputes.statement(facts),
    nature: "information",
    numbers: [
      measure("disputes", labels.n, facts.n, "count"),
      measure("highest", labels.gravest, facts.gravest, "level"),
    ],
    evidence: [...recentFirst]
      .sort((x, y) => Number(y.hostility === WAR) - Number(x.hostility === WAR))
      .slice(0, 6)
      .map((dispute) => disputeEvidence(dispute, subject)),
    evidenceCount: disputes.length,
    query: asked(say.disputes.query(facts)),
    confidence: { level: "moderate", why: say.disputes.why },
  });
}

interface SharedWar {
  enemy: string;
  own: Dispute;
  other: Dispute;
}

/** A war of the two, on one side or against each other. */
export interface War {
  start: string;
  end: string;
  dispute: Dispute;
}

/** Their wars, each once: those on one side from the day on which both were in. */
export async function allWars(subject: Subject): Promise<War[]> {
  const { a, b, record } = subject;
  const against = record.disputes(a, b).filter(({ hostility }) => hostility === WAR);
  const together = (await sharedWars(subject)).map(({ own, other }) => ({
    start: [own.start, other.start].sort()[1]!,
    end: own.end,
    dispute: own,
  }));
  return [
    ...against.map((dispute) => ({ start: dispute.start, end: dispute.end, dispute })),
    ...together,
  ].filter(({ dispute }, i, all) => all.findIndex((one) => one.dispute.id === dispute.id) === i);
}

async function sharedWars(subject: Subject): Promise<SharedWar[]> {
  const { a, b, record } = subject;
  const dealt = await actsOf(subject, { involving: [a, b] }).by("source", "target");
  const others = new Set(dealt.flatMap(({ source, target }) => [source, target]));
  return [...others]
    .filter((code) => code !== "" && code !== a && code !== b)
    .sort()
    .flatMap((enemy) => {
      const wars = (side: string) =>
        record.disputes(side, enemy).filter((dispute) => dispute.hostility === WAR);
      return wars(a).flatMap((own) =>
        wars(b)
          .filter((other) => other.id === own.id)
          .map((other) => ({ enemy, own, other })),
      );
    });
}
