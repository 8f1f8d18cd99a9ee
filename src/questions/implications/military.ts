import type { DatasetCoverage } from "../../chronicle/chronicle.ts";
import { addDays, addMonths, daysBetween, formatDate } from "../../dates.ts";
import { total } from "../../measures/acts.ts";
import { within } from "../../measures/within.ts";
import { rateRatio } from "../../statistics/rateRatio.ts";
import { fitGammaPrior, gammaPoisson } from "../../statistics/rates.ts";
import type { Finding } from "../answer.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { strongest, weightiest } from "../kit/evidence.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import { capital, number, plural } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import type { Camps } from "./coalitions.ts";
import { MILITARY_CLASS, MILITARY_ISSUES, militaryActs, militaryDeeds } from "./militaryTies.ts";

const WINDOW_YEARS = 5;

/**
 * How often the two act together on arms, forces and their alliance, now and before, beside what each does with the
 * power that courts the client. The rate is drawn toward those of the three ties and the earlier window (empirical
 * Bayes, gamma–Poisson), since single windows hold few acts.
 */
export async function militaryFinding(
  camps: Camps,
  coverage: readonly DatasetCoverage[],
  subject: Subject,
): Promise<Finding> {
  const { asOf } = subject;
  const covered = coverage.map((row) => row.from).sort()[0] ?? asOf;
  const half = Math.floor(daysBetween(covered, asOf) / 30.44 / 2);
  const months = Math.max(1, Math.min(12 * WINDOW_YEARS, half));
  const years = months / 12;
  const from = addDays(addMonths(asOf, -months), 1);
  const before = addDays(addMonths(asOf, -2 * months), 1);
  const own = militaryActs(subject, camps.patron, camps.client);
  const lately = { from, to: asOf };
  const ofNow = own.where(lately);
  const lastBefore = addDays(from, -1);
  const ofOthers = camps.third
    ? [camps.client, camps.patron].map((code) => militaryActs(subject, code, camps.third!).where(lately))
    : [];
  const [rows, deeds, others, ratings, withThird] = await Promise.all([
    own.dated(),
    militaryDeeds(subject, camps.patron, camps.client).dated(),
    Promise.all(ofOthers.map((acts) => acts.count())),
    ofNow.or(own.where({ from: before, to: lastBefore })).ratings(),
    ofOthers[0] ? strongest(ofOthers[0], subject, 3) : [],
  ]);
  const now = total(within(rows, from, asOf));
  const then = total(within(rows, before, lastBefore));
  const deed = deeds.at(-1);
  const counts = [now, then, ...others];
  const shown = now ? await strongest(ofNow, subject, 4) : weightiest(await own.last(3), subject, 4);
  const { priorShape, priorRate } = fitGammaPrior(
    counts,
    counts.map(() => years),
  );
  const rate = gammaPoisson({ k: now, exposure: years, priorShape, priorRate, level: LEVEL });
  const change = rateRatio(now, years, then, years, LEVEL);
  const [patron, client] = [subject.name(camps.patron), subject.name(camps.client)];
  const span = years === WINDOW_YEARS ? `${WINDOW_YEARS} years` : plural(months, "month");
  return {
    id: "implications.military",
    statement:
      `In the last ${span} ${plural(now, "act")} of cooperation on arms, forces and the alliance ran between ${patron} and ${client}, against ${then} in the ${span} before: ${number(rate.mean)} a year now (90 % interval ${number(rate.low)} to ${number(rate.high)}). ` +
      `${deed ? `The latest deed on record (an exercise, arms or troops, given or promised) is of ${formatDate(deed.date, deed.precision)}.` : "No deed (an exercise, arms or troops) is on record."}` +
      `${others.length ? ` ${capital(client)} and ${subject.name(camps.third!)} had ${plural(others[0]!, "such act")} in the same time, ${patron} and ${subject.name(camps.third!)} ${others[1]!}.` : ""}`,
    nature: "judgement",
    numbers: [
      estimate(
        "rate",
        "acts a year now (gamma–Poisson)",
        { estimate: rate.mean, low: rate.low, high: rate.high },
        "acts a year",
        now,
      ),
      measure("now", `acts in the last ${span}`, now, "acts"),
      measure("before", `acts in the ${span} before`, then, "acts"),
      measure("deeds", "deeds in both", total(within(deeds, before, asOf)), "acts"),
      ...(change
        ? [
            estimate(
              "change",
              "rate now over rate before",
              { estimate: change.ratio, low: change.low, high: change.high },
              "times",
              now + then,
            ),
          ]
        : []),
      ...(others.length
        ? [
            measure(
              "clientThird",
              `acts of ${client} with ${subject.name(camps.third!)}`,
              others[0]!,
              "acts",
            ),
            measure(
              "patronThird",
              `acts of ${patron} with ${subject.name(camps.third!)}`,
              others[1]!,
              "acts",
            ),
          ]
        : []),
    ],
    evidence: [...shown, ...withThird],
    evidenceCount: total(rows) + (others[0] ?? 0),
    query: `acts of cooperation between ${camps.patron} and ${camps.client}${camps.third ? `, and of each with ${camps.third}` : ""}, CAMEO ${(MILITARY_CLASS.filter.cameo ?? []).join(", ")} or issue ${MILITARY_ISSUES.join(", ")}, ${before} to ${asOf}; ${subject.events.datasets.join(", ")}`,
    confidence: caseConfidence(ratings, ["what armies do together is often not published"]),
    ...(now + then < 3 ? { thin: true } : {}),
  };
}
