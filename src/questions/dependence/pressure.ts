import { classFilter } from "../../chronicle/classes.ts";
import { actsOf, CONFLICT, idsOf, total, toward } from "../../measures/acts.ts";
import type { PressureFacts } from "../../words/dependence.ts";
import * as say from "../../words/en/dependence.ts";
import { plural, times } from "../../words/en/forms.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { confidenceByCases } from "../kit/confidence.ts";
import { strongest, weightiest } from "../kit/evidence.ts";
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
  const [client, patron] = [subject.name(sides.client), subject.name(sides.patron)];
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
  const [lastFor, lastVeto] = [latest.at(-1), vetoes.at(-1)];
  return finding({
    id: "dependence.shield",
    statement:
      `In the Security Council ${patron} voted ${times(nAgainst)} for measures against ${client}${lastFor ? `, the last time in ${lastFor.date.slice(0, 4)}` : ""}` +
      `${lastVeto ? `, and vetoed ${plural(vetoes.length, "draft")}, the last in ${lastVeto.date.slice(0, 4)}` : ", and vetoed none"}.`,
    nature: "information",
    numbers: [
      measure("for", "votes for measures", nAgainst, "count"),
      measure("vetoes", "vetoes", vetoes.length, "count"),
      lastFor &&
        ageOf(
          "sinceFor",
          "calendar years since the last vote for",
          Number(lastFor.date.slice(0, 4)),
          subject.asOf,
        ),
      lastVeto &&
        ageOf(
          "sinceVeto",
          "calendar years since the last veto",
          Number(lastVeto.date.slice(0, 4)),
          subject.asOf,
        ),
    ],
    evidence: weightiest([...latest, ...vetoes], subject),
    evidenceCount: n,
    query: asked(
      `votes of ${sides.patron} on ${sides.client}, to ${subject.asOf}; ${subject.events.datasets.join(", ")}`,
      against,
      vetoes.length ? idsOf(vetoes, subject) : null,
    ),
    confidence: confidenceByCases(n, "votes, all on official record"),
  });
}

/**
 * What is done to a state to press it: lesser relations (161), cut aid or supply (162), embargoes and sanctions (163,
 * 172), expulsions (166). Not arrests, seizures and returns of refugees (17), nor a relation that merely shrank (160,
 * as where customs stop publishing) unless it is about sanctions.
 */
const MEASURES = ["161", "162", "163", "166", "172"];

/** The patron's own measures against the client, those that history counts as sanctions among them, and how long it has been quiet. */
export async function pressureFinding(sides: Sides, subject: Subject): Promise<Finding> {
  const measures = actsOf(subject, {
    ...toward([sides.patron], [sides.client]),
    any: [{ cameo: MEASURES }, { cameo: ["160"], issue: ["sanctions"] }],
  });
  const [years, sanctions, ratings, evidence] = await Promise.all([
    measures.by("year"),
    measures.where(classFilter("sanction")).count(),
    measures.ratings(),
    strongest(measures, subject),
  ]);
  const all = total(years);
  const query = asked(
    `acts of ${sides.patron} toward ${sides.client}, CAMEO ${MEASURES.join(", ")} and 160 on sanctions, to ${subject.asOf}; ${subject.events.datasets.join(", ")}`,
    measures,
  );
  const last = years.at(-1)?.year;
  // The last of the years that have the most.
  const peak = years.toSorted((x, y) => y.n - x.n || (x.year < y.year ? 1 : -1))[0];
  const stands = peak !== undefined && peak.n > 1 && years.filter(({ n }) => n === peak.n).length === 1;
  const facts: PressureFacts = {
    ...sides,
    n: all,
    sanctions,
    peak: stands && years.length > 1 ? peak : null,
    last: last ?? null,
  };
  return finding({
    id: "dependence.pressure",
    statement: say.pressure.statement(facts, subject.name),
    nature: "information",
    numbers: [
      measure("measures", "measures on record", all, "count"),
      measure("sanctions", "sanctions and bans among them", sanctions, "count"),
      last && ageOf("quiet", "calendar years since the latest", Number(last), subject.asOf),
      peak && measure("share", `share of them in ${peak.year}`, peak.n / all, "share", all),
    ],
    evidence,
    evidenceCount: all,
    query,
    confidence: caseConfidence(ratings),
    thin: all === 0,
  });
}
