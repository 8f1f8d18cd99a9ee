import { actsOf, CONFLICT, idsOf } from "../../measures/acts.ts";
import type { ShieldFacts } from "../../words/dependence.ts";
import * as say from "../../words/en/dependenceGiven.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { confidenceByCases } from "../kit/confidence.ts";
import { weightiest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { ageOf, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import type { Sides } from "./sides.ts";

/** CAMEO's code of a veto. */
const VETO = "129";
/** More than any power has cast: each must be read, since only its summary tells on whom it was. */
const MOST_VETOES = 500;

/** How the patron voted on the client, and whether it stopped measures against it. Null where no vote is on record. */
export async function shieldFinding(sides: Sides, subject: Subject): Promise<Finding | null> {
  const votes = actsOf(subject, { kind: ["vote"], source: [sides.patron] });
  const against = votes.where({ ...CONFLICT, target: [sides.client], not: [{ cameo: [VETO] }] });
  const cast = votes.where({ cameo: [VETO], not: [{ target: [sides.client] }] });
  const [nAgainst, latest, vetoesCast] = await Promise.all([
    against.count(),
    against.last(3),
    cast.last(MOST_VETOES),
  ]);
  const vetoes = vetoesCast.filter((event) =>
    subject.actors
      .findAll(event.evidence.summary, event.date)
      .some(({ actor }) => actor.code === sides.client),
  );
  const n = nAgainst + vetoes.length;
  if (n === 0) return null;
  const facts: ShieldFacts = {
    ...sides,
    votesFor: nAgainst,
    lastFor: latest.at(-1)?.date.slice(0, 4) ?? null,
    vetoes: vetoes.length,
    lastVeto: vetoes.at(-1)?.date.slice(0, 4) ?? null,
  };
  const { lastFor, lastVeto } = facts;
  const { labels } = say.shield;
  return finding({
    id: "dependence.shield",
    statement: say.shield.statement(facts, subject.name),
    nature: "information",
    numbers: [
      measure("for", labels.for, nAgainst, "count"),
      measure("vetoes", labels.vetoes, vetoes.length, "count"),
      lastFor && ageOf("sinceFor", labels.sinceFor, Number(lastFor), subject.asOf),
      lastVeto && ageOf("sinceVeto", labels.sinceVeto, Number(lastVeto), subject.asOf),
    ],
    evidence: weightiest([...latest, ...vetoes], subject),
    evidenceCount: n,
    query: asked(
      say.shield.query(sides, subject.asOf, subject.events.datasets),
      against,
      vetoes.length ? idsOf(vetoes, subject) : null,
    ),
    confidence: confidenceByCases(n, say.shield.cases),
  });
}
