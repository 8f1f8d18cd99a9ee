import * as say from "../../words/en/implicationsArms.ts";
import type { Evidence, Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { changeMeasure, declared } from "../kit/change.ts";
import { strongest, treatyEvidence, weightiest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { estimate, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { type Camps, defenceTreaty } from "./coalitions.ts";
import type { Military } from "./militaryRead.ts";
import { MILITARY_CLASS, MILITARY_ISSUES, militaryDeeds } from "./militaryTies.ts";

/** What the two have with each other in arms and forces, beside what the lesser has with the power that courts it. */
export async function militaryFinding(read: Military, camps: Camps, subject: Subject): Promise<Finding> {
  const { facts, change, rate, own, withThird, lately, earlier, basis } = read;
  const { patron, client, third } = camps;
  const { name } = subject;
  const { labels } = say.military;
  const { acts: now, deeds } = facts.own;
  const [deedsEver, besideDeeds] = await Promise.all([
    militaryDeeds(subject, patron, client),
    third ? militaryDeeds(subject, client, third) : null,
  ]);
  const [n, ratings, shown, latest, besides] = await Promise.all([
    own.count(),
    own.where(lately).or(own.where(earlier)).ratings(),
    now
      ? strongest(own.where(lately), subject, 4)
      : own.last(3).then((events) => weightiest(events, subject, 4)),
    deedsEver.last(1).then((events) => weightiest(events, subject, 1)),
    besideDeeds
      ? besideDeeds
          .last(1)
          .then(async (events) => [
            ...weightiest(events, subject, 1),
            ...(await strongest(withThird[0]!.acts, subject, 3)),
          ])
      : [],
  ]);
  const treaties = treatiesOf(camps, subject);
  return finding({
    id: "implications.military",
    statement: say.military.statement(facts, name),
    nature: "information",
    numbers: [
      estimate(
        "rate",
        labels.rate,
        { estimate: rate.mean, low: rate.low, high: rate.high },
        "acts a year",
        now,
      ),
      measure("now", labels.now(facts.months), now, "count"),
      measure("before", labels.before(facts.months), facts.before, "count"),
      measure("deeds", labels.deeds, deeds, "count"),
      change && changeMeasure("change", labels.change(facts.months), change),
      ...withThird.map(({ of, n: acts }) =>
        measure(of === client ? "clientThird" : "patronThird", labels.third(of, third!, name), acts, "count"),
      ),
    ],
    changes: [change && declared("change", change)],
    evidence: [...shown, ...latest, ...treaties, ...besides].filter(
      (piece, i, all) => all.findIndex(({ id }) => id === piece.id) === i,
    ),
    evidenceCount: n + (withThird[0]?.n ?? 0) + treaties.length,
    query: asked(
      say.military.query({
        patron,
        client,
        third,
        codes: MILITARY_CLASS.filter.cameo ?? [],
        issues: MILITARY_ISSUES,
        now: lately,
        before: earlier,
        basis,
        sources: subject.events.datasets,
      }),
      own,
      ...withThird.map(({ acts }) => acts),
      deedsEver,
      besideDeeds,
    ),
    confidence: caseConfidence(ratings, [say.military.weakness]),
    thin: now + facts.before < 3 && deeds === 0 && facts.own.treaty === null,
  });
}

/** The treaties that bind the client to the patron and to the third power. */
function treatiesOf({ patron, client, third }: Camps, subject: Subject): Evidence[] {
  return [
    defenceTreaty(patron, client, subject),
    third ? defenceTreaty(client, third, subject) : undefined,
  ].flatMap((treaty) => (treaty ? [treatyEvidence(treaty, subject)] : []));
}
