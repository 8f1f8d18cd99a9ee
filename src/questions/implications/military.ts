import { addDays, addMonths, daysBetween } from "../../dates.ts";
import type { PairEvents } from "../../measures/pairEvents.ts";
import { within } from "../../measures/within.ts";
import { rateRatio } from "../../statistics/rateRatio.ts";
import { fitGammaPrior, gammaPoisson } from "../../statistics/rates.ts";
import type { Finding } from "../answer.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { strongest } from "../kit/evidence.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import { when } from "../kit/when.ts";
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
export function militaryFinding(camps: Camps, { all, coverage }: PairEvents, subject: Subject): Finding {
  const { asOf } = subject;
  const covered = coverage.map((row) => row.from).sort()[0] ?? asOf;
  const half = Math.floor(daysBetween(covered, asOf) / 30.44 / 2);
  const months = Math.max(1, Math.min(12 * WINDOW_YEARS, half));
  const years = months / 12;
  const from = addDays(addMonths(asOf, -months), 1);
  const before = addDays(addMonths(asOf, -2 * months), 1);
  const own = militaryActs(all, camps.patron, camps.client);
  const deeds = militaryDeeds(all, camps.patron, camps.client);
  const [now, then] = [within(own, from, asOf), within(own, before, addDays(from, -1))];
  const others = camps.third
    ? [camps.client, camps.patron].map((code) => within(militaryActs(all, code, camps.third!), from, asOf))
    : [];
  const counts = [now, then, ...others].map((rows) => rows.length);
  const { priorShape, priorRate } = fitGammaPrior(
    counts,
    counts.map(() => years),
  );
  const rate = gammaPoisson({ k: now.length, exposure: years, priorShape, priorRate, level: LEVEL });
  const change = rateRatio(now.length, years, then.length, years, LEVEL);
  const [patron, client] = [subject.name(camps.patron), subject.name(camps.client)];
  const span = years === WINDOW_YEARS ? `${WINDOW_YEARS} years` : plural(months, "month");
  const deed = deeds.at(-1);
  return {
    id: "implications.military",
    statement:
      `In the last ${span} ${plural(now.length, "act")} of cooperation on arms, forces and the alliance ran between ${patron} and ${client}, against ${then.length} in the ${span} before: ${number(rate.mean)} a year now (90 % interval ${number(rate.low)} to ${number(rate.high)}). ` +
      `${deed ? `The latest deed on record (an exercise, arms or troops, given or promised) is of ${when(deed)}.` : "No deed (an exercise, arms or troops) is on record."}` +
      `${others.length ? ` ${capital(client)} and ${subject.name(camps.third!)} had ${plural(others[0]!.length, "such act")} in the same time, ${patron} and ${subject.name(camps.third!)} ${others[1]!.length}.` : ""}`,
    nature: "judgement",
    numbers: [
      estimate(
        "rate",
        "acts a year now (gamma–Poisson)",
        { estimate: rate.mean, low: rate.low, high: rate.high },
        "acts a year",
        now.length,
      ),
      measure("now", `acts in the last ${span}`, now.length, "acts"),
      measure("before", `acts in the ${span} before`, then.length, "acts"),
      measure("deeds", "deeds in both", within(deeds, before, asOf).length, "acts"),
      ...(change
        ? [
            estimate(
              "change",
              "rate now over rate before",
              { estimate: change.ratio, low: change.low, high: change.high },
              "times",
              now.length + then.length,
            ),
          ]
        : []),
      ...(others.length
        ? [
            measure(
              "clientThird",
              `acts of ${client} with ${subject.name(camps.third!)}`,
              others[0]!.length,
              "acts",
            ),
            measure(
              "patronThird",
              `acts of ${patron} with ${subject.name(camps.third!)}`,
              others[1]!.length,
              "acts",
            ),
          ]
        : []),
    ],
    evidence: [
      ...strongest(now.length ? now : own.slice(-3), subject, 4),
      ...strongest(others[0] ?? [], subject, 3),
    ],
    evidenceCount: own.length + (others[0]?.length ?? 0),
    query: `acts of cooperation between ${camps.patron} and ${camps.client}${camps.third ? `, and of each with ${camps.third}` : ""}, CAMEO ${(MILITARY_CLASS.filter.cameo ?? []).join(", ")} or issue ${MILITARY_ISSUES.join(", ")}, ${before} to ${asOf}; ${subject.events.datasets.join(", ")}`,
    confidence: caseConfidence([...now, ...then], ["what armies do together is often not published"]),
    ...(now.length + then.length < 3 ? { thin: true } : {}),
  };
}
