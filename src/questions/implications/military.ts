import type { DatasetCoverage } from "../../chronicle/chronicle.ts";
import { addDays, addMonths, daysBetween, formatDate } from "../../dates.ts";
import { total } from "../../measures/acts.ts";
import { firstCovered } from "../../measures/cells.ts";
import { densityOf } from "../../measures/density.ts";
import { within } from "../../measures/within.ts";
import { fitGammaPrior, gammaPoisson } from "../../statistics/rates.ts";
import { changeWords } from "../../words/en/change.ts";
import { capital, number, plural } from "../../words/en/forms.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { changeMeasure, declared } from "../kit/change.ts";
import { strongest, weightiest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import type { Camps } from "./coalitions.ts";
import { MILITARY_CLASS, MILITARY_ISSUES, militaryActs, militaryDeeds } from "./militaryTies.ts";

const WINDOW_YEARS = 5;

/**
 * How often the two act together on arms, forces and their alliance, now and before, beside what each does with the
 * power that courts the client. The rate is drawn toward those of the three ties and the earlier window (empirical
 * Bayes, gamma–Poisson), since single windows hold few acts; the earlier window counts for as many years as it has
 * of the record at today's density.
 */
export async function militaryFinding(
  camps: Camps,
  coverage: readonly DatasetCoverage[],
  subject: Subject,
): Promise<Finding> {
  const { asOf } = subject;
  const covered = firstCovered(coverage, asOf);
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
  const earlier = { from: before, to: lastBefore };
  const [density, n, deeds, others, ratings, withThird] = await Promise.all([
    densityOf(own.where({ from: before, to: asOf }), subject),
    own.count(),
    militaryDeeds(subject, camps.patron, camps.client).dated(),
    Promise.all(ofOthers.map((acts) => acts.count())),
    ofNow.or(own.where(earlier)).ratings(),
    ofOthers[0] ? strongest(ofOthers[0], subject, 3) : [],
  ]);
  const [held, heldBefore] = [density.in(lately), density.in(earlier)];
  const [now, then] = [held.n, heldBefore.n];
  const deed = deeds.at(-1);
  const counts = [now, then, ...others];
  const shown = now ? await strongest(ofNow, subject, 4) : weightiest(await own.last(3), subject, 4);
  const yearsBefore =
    density.basis === "record" && held.exposure > 0 && heldBefore.exposure > 0
      ? (years * heldBefore.exposure) / held.exposure
      : years;
  const { priorShape, priorRate } = fitGammaPrior(
    counts,
    counts.map((_, i) => (i === 1 ? yearsBefore : years)),
  );
  const rate = gammaPoisson({ k: now, exposure: years, priorShape, priorRate, level: LEVEL });
  const change = density.change(lately, earlier);
  const [patron, client] = [subject.name(camps.patron), subject.name(camps.client)];
  const span = years === WINDOW_YEARS ? `${WINDOW_YEARS} years` : plural(months, "month");
  return finding({
    id: "implications.military",
    statement:
      `In the last ${span} ${plural(now, "act")} of cooperation on arms, forces and the alliance ran between ${patron} and ${client}, against ${then} in the ${span} before${change ? `: ${changeWords(change)}` : ""}. That makes ${number(rate.mean)} a year now (90 % interval ${number(rate.low)} to ${number(rate.high)}). ` +
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
      measure("now", `acts in the last ${span}`, now, "count"),
      measure("before", `acts in the ${span} before`, then, "count"),
      measure(
        "deeds",
        "deeds (exercises, arms or troops) in both",
        total(within(deeds, before, asOf)),
        "count",
      ),
      change && changeMeasure("change", `acts, as a part of the record, against the ${span} before`, change),
      ...(others.length
        ? [
            measure(
              "clientThird",
              `acts of ${client} with ${subject.name(camps.third!)}`,
              others[0]!,
              "count",
            ),
            measure(
              "patronThird",
              `acts of ${patron} with ${subject.name(camps.third!)}`,
              others[1]!,
              "count",
            ),
          ]
        : []),
    ],
    changes: [change && declared("change", change)],
    evidence: [...shown, ...withThird],
    evidenceCount: n + (others[0] ?? 0),
    query: asked(
      `acts of cooperation between ${camps.patron} and ${camps.client}${camps.third ? `, and of each with ${camps.third}` : ""}, CAMEO ${(MILITARY_CLASS.filter.cameo ?? []).join(", ")} or issue ${MILITARY_ISSUES.join(", ")}, ${from} to ${asOf} and ${before} to ${lastBefore}, each held against ${density.basis === "record" ? "the rest of the record" : "its days"}; ${subject.events.datasets.join(", ")}`,
      own,
      ...ofOthers,
    ),
    confidence: caseConfidence(ratings, ["what armies do together is often not published"]),
    thin: now + then < 3,
  });
}
