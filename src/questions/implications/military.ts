import type { DatasetCoverage } from "../../chronicle/chronicle.ts";
import { addDays, addMonths, daysBetween } from "../../dates.ts";
import { type Acts, total } from "../../measures/acts.ts";
import { firstCovered } from "../../measures/cells.ts";
import { type Change, densityOf } from "../../measures/density.ts";
import { within } from "../../measures/within.ts";
import { fitGammaPrior, gammaPoisson } from "../../statistics/rates.ts";
import * as say from "../../words/en/implications.ts";
import type { ArmsTie, MilitaryFacts } from "../../words/implications.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { changeMeasure, declared } from "../kit/change.ts";
import { strongest, treatyEvidence, weightiest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { type Camps, defenceTreaty } from "./coalitions.ts";
import { MILITARY_CLASS, MILITARY_ISSUES, militaryActs, militaryDeeds } from "./militaryTies.ts";

const WINDOW_YEARS = 5;

/** What the two have with each other in arms and forces, beside what the lesser has with the power that courts it. */
export interface Military {
  facts: MilitaryFacts;
  change: Change | null;
  rate: ReturnType<typeof gammaPoisson>;
  own: Acts;
  /** Acts of the client and of the patron with the third power, in the last years. */
  withThird: { acts: Acts; n: number }[];
  from: string;
  before: string;
  lastBefore: string;
  basis: string;
}

/**
 * The rate is drawn toward those of the three ties and the earlier window (empirical Bayes, gamma–Poisson), since
 * single windows hold few acts; the earlier window counts for as many years as it has of the record at today's density.
 */
export async function readMilitary(
  camps: Camps,
  coverage: readonly DatasetCoverage[],
  followed: boolean,
  subject: Subject,
): Promise<Military> {
  const { asOf } = subject;
  const { patron, client, third } = camps;
  const half = Math.floor(daysBetween(firstCovered(coverage, asOf), asOf) / 30.44 / 2);
  const months = Math.max(1, Math.min(12 * WINDOW_YEARS, half));
  const years = months / 12;
  const from = addDays(addMonths(asOf, -months), 1);
  const before = addDays(addMonths(asOf, -2 * months), 1);
  const lastBefore = addDays(from, -1);
  const [lately, earlier] = [
    { from, to: asOf },
    { from: before, to: lastBefore },
  ];
  const own = militaryActs(subject, patron, client);
  const density = await densityOf(own.where({ from: before, to: asOf }), subject);
  const [held, heldBefore] = [density.in(lately), density.in(earlier)];
  const withThird = await Promise.all(
    (third ? [client, patron] : []).map(async (code) => {
      const acts = militaryActs(subject, code, third!).where(lately);
      return { acts, n: await acts.count() };
    }),
  );
  const yearsBefore =
    density.basis === "record" && held.exposure > 0 && heldBefore.exposure > 0
      ? (years * heldBefore.exposure) / held.exposure
      : years;
  const counts = [held.n, heldBefore.n, ...withThird.map(({ n }) => n)];
  const prior = fitGammaPrior(
    counts,
    counts.map((_, i) => (i === 1 ? yearsBefore : years)),
  );
  const change = density.change(lately, earlier);
  const tie = async (x: string, y: string, acts: number): Promise<ArmsTie> => {
    const deeds = await (await militaryDeeds(subject, x, y)).dated();
    const treaty = defenceTreaty(x, y, subject);
    const last = deeds.at(-1);
    return {
      x,
      y,
      treaty: treaty ? Number(treaty.signed.slice(0, 4)) : null,
      deeds: total(within(deeds, before, asOf)),
      lastDeed: last ? Number(last.date.slice(0, 4)) : null,
      acts,
    };
  };
  return {
    facts: {
      own: await tie(patron, client, held.n),
      beside: third ? await tie(client, third, withThird[0]!.n) : null,
      months,
      before: heldBefore.n,
      direction: change?.direction ?? null,
      followed,
    },
    change,
    rate: gammaPoisson({ k: held.n, exposure: years, ...prior, level: LEVEL }),
    own,
    withThird,
    from,
    before,
    lastBefore,
    basis: density.basis === "record" ? "the rest of the record" : "its days",
  };
}

export async function militaryFinding(read: Military, camps: Camps, subject: Subject): Promise<Finding> {
  const { facts, change, rate, own, withThird, from, before, lastBefore, basis } = read;
  const { patron, client, third } = camps;
  const { acts: now, deeds } = facts.own;
  const ofNow = own.where({ from, to: subject.asOf });
  const [deedsEver, besideDeeds] = await Promise.all([
    militaryDeeds(subject, patron, client),
    third ? militaryDeeds(subject, client, third) : null,
  ]);
  const span = facts.months % 12 === 0 ? `${facts.months / 12} years` : `${facts.months} months`;
  const [n, ratings, shown, latest, besides] = await Promise.all([
    own.count(),
    ofNow.or(own.where({ from: before, to: lastBefore })).ratings(),
    now ? strongest(ofNow, subject, 4) : own.last(3).then((events) => weightiest(events, subject, 4)),
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
  const treaties = [
    defenceTreaty(patron, client, subject),
    third ? defenceTreaty(client, third, subject) : null,
  ]
    .filter((treaty) => treaty !== undefined && treaty !== null)
    .map((treaty) => treatyEvidence(treaty, subject));
  const evidence = [...shown, ...latest, ...treaties, ...besides].filter(
    (piece, i, all) => all.findIndex(({ id }) => id === piece.id) === i,
  );
  return finding({
    id: "implications.military",
    statement: say.military.statement(facts, subject.name),
    nature: "information",
    numbers: [
      estimate(
        "rate",
        "acts a year now (gamma–Poisson)",
        { estimate: rate.mean, low: rate.low, high: rate.high },
        "acts a year",
        now,
      ),
      measure("now", `acts in the last ${span}`, now, "count"),
      measure("before", `acts in the ${span} before`, facts.before, "count"),
      measure("deeds", "deeds (exercises, arms or troops) in both", deeds, "count"),
      change && changeMeasure("change", `acts, as a part of the record, against the ${span} before`, change),
      ...withThird.map(({ n: acts }, i) =>
        measure(
          i === 0 ? "clientThird" : "patronThird",
          `acts of ${subject.name(i === 0 ? client : patron)} with ${subject.name(third!)}`,
          acts,
          "count",
        ),
      ),
    ],
    changes: [change && declared("change", change)],
    evidence,
    evidenceCount: n + (withThird[0]?.n ?? 0) + treaties.length,
    query: asked(
      `acts of cooperation between ${patron} and ${client}${third ? `, and of each with ${third}` : ""}, CAMEO ${(MILITARY_CLASS.filter.cameo ?? []).join(", ")} or issue ${MILITARY_ISSUES.join(", ")}, ${from} to ${subject.asOf} and ${before} to ${lastBefore}, each held against ${basis}; ${subject.events.datasets.join(", ")}`,
      own,
      ...withThird.map(({ acts }) => acts),
      deedsEver,
      besideDeeds,
    ),
    confidence: caseConfidence(ratings, ["what armies do together is often not published"]),
    thin: now + facts.before < 3 && deeds === 0 && facts.own.treaty === null,
  });
}
