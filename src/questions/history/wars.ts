import { classFilter } from "../../chronicle/classes.ts";
import { actsOf, total } from "../../measures/acts.ts";
import type { Dispute } from "../../record/disputes.ts";
import type { Finding } from "../answer.ts";
import { disputeEvidence, strongest } from "../kit/evidence.ts";
import { capital, count, list, plural } from "../kit/words.ts";
import type { Subject } from "../subject.ts";

/** Hostility 5 of the militarised disputes: war. */
const WAR = 5;
/** Where the record's disputes end (Dyadic MID 4.02). */
const LAST_YEAR = 2014;
const LEVELS = ["", "no militarised act", "a threat of force", "a display of force", "a use of force", "war"];

/** Wars in which the two fought the same enemy, and who helped whom. Null where the record has none. */
export async function warFinding(subject: Subject): Promise<Finding | null> {
  const { a, b } = subject;
  const shared = await sharedWars(subject);
  if (shared.length === 0) return null;
  const spans = [...new Set(shared.map(({ own }) => `${own.start.slice(0, 4)}–${own.end.slice(0, 4)}`))];
  const enemies = [...new Set(shared.map(({ enemy }) => enemy))];
  const from = shared.map(({ own }) => own.start.slice(0, 4)).sort()[0]!;
  const to = shared
    .map(({ own }) => own.end.slice(0, 4))
    .sort()
    .at(-1)!;
  const help = actsOf(subject, {
    ...classFilter("military-cooperation"),
    between: [a, b],
    from: `${from}-01-01`,
    begunBy: `${to}-12-31`,
  });
  const helped = await help.by("source");
  const n = total(helped);
  const given = total(helped.filter((row) => row.source === a));
  const against = subject.record.disputes(a, b).filter((dispute) => dispute.hostility === WAR).length;
  const day = `${from}-12-31`;
  return {
    id: "history.war",
    statement: `${capital(subject.name(a, day))} and ${subject.name(b, day)} fought on one side in ${count(spans.length)} ${spans.length === 1 ? "war" : "wars"} (${list(spans)}), against ${list(enemies.map((code) => subject.name(code, day)))}; the record has ${plural(given, "act")} of military help from ${subject.name(a, day)} in those years and ${n === given ? "none" : count(n - given)} the other way. They have fought ${against === 0 ? "no war" : plural(against, "war")} against each other since 1945.`,
    nature: "information",
    numbers: [
      { name: "wars-together", label: "wars on one side", value: spans.length, unit: "wars" },
      { name: "common-enemies", label: "states that both fought", value: enemies.length, unit: "states" },
      {
        name: "military-acts",
        label: "acts of military help in those years",
        value: n,
        unit: "acts",
      },
      { name: "wars-against", label: "wars against each other", value: against, unit: "wars" },
    ],
    evidence: [
      ...(await strongest(help, subject, 4)),
      ...shared.flatMap(({ own, other }) => [own, other]).map((dispute) => disputeEvidence(dispute, subject)),
    ].slice(0, 8),
    evidenceCount: n + 2 * shared.length,
    query: `militarised disputes of hostility 5 in which ${a} and ${b} both faced the same state; acts 0312, 0332, 062, 072 between them in those years`,
    confidence: {
      level: "high",
      why: "Interstate wars are coded from many accounts (Dyadic MID 4.02, MID 5.0).",
    },
  };
}

/** Militarised disputes between the two. Null where the record has none. */
export function disputesFinding(subject: Subject): Finding | null {
  const { a, b, record, asOf } = subject;
  const disputes = record.disputes(a, b);
  if (disputes.length === 0) return null;
  const highest = Math.max(...disputes.map((dispute) => dispute.hostility));
  const recentFirst = [...disputes].sort((x, y) =>
    x.end > y.end ? -1 : x.end < y.end ? 1 : x.line - y.line,
  );
  const ends = Number(asOf.slice(0, 4)) > LAST_YEAR ? ` The record of disputes ends in ${LAST_YEAR}.` : "";
  return {
    id: "history.disputes",
    statement: `The two had ${plural(disputes.length, "militarised dispute")} with each other, the gravest at the level of ${LEVELS[highest]}, the last in ${recentFirst[0]!.end.slice(0, 4)}.${ends}`,
    nature: "information",
    numbers: [
      {
        name: "disputes",
        label: "militarised disputes between the two",
        value: disputes.length,
        unit: "disputes",
      },
      { name: "highest", label: "highest hostility, 1 to 5", value: highest, unit: "(level)" },
    ],
    evidence: recentFirst.slice(0, 6).map((dispute) => disputeEvidence(dispute, subject)),
    evidenceCount: disputes.length,
    query: `militarised disputes between ${a} and ${b}, over by ${asOf}`,
    confidence: {
      level: "moderate",
      why: "Coded from news by one project; small border clashes may be missing, and later re-readings merge some.",
    },
  };
}

interface SharedWar {
  enemy: string;
  own: Dispute;
  other: Dispute;
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
