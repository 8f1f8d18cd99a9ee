import { THIN_COUNT } from "../../measures/policy.ts";
import { bicPenalty, pelt } from "../../statistics/changepoints.ts";
import { normalMeanCost } from "../../statistics/costs.ts";
import * as say from "../../words/en/history.ts";
import type { PhasesFacts, WeightFacts } from "../../words/history.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { strongest, weightiest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { type History, weightMeasure } from "./phases.ts";
import type { PairSeries } from "./series.ts";

/** How many phases, where they break, how firmly, and whether the intensity of acts breaks there as well. */
function phasesFacts(history: History, series: PairSeries, { a, b }: Subject): PhasesFacts {
  const breaks = history.phases.slice(1);
  const intensity = intensityBreaks(series);
  return {
    first: a,
    second: b,
    grain: series.grain,
    acts: series.n,
    starts: history.phases.map((phase) => phase.from),
    firm: breaks.filter((phase) => phase.opened!.firm).map((phase) => phase.from),
    intensity,
    matched: breaks.filter(({ opened }) => intensity.some((day) => opened!.low <= day && day <= opened!.high))
      .length,
    dispersion: history.dispersion,
  };
}

export async function phasesFinding(
  history: History,
  series: PairSeries,
  subject: Subject,
): Promise<Finding> {
  const facts = phasesFacts(history, series, subject);
  const { labels } = say.phases;
  const { firm, dispersion, p, n } = history;
  const breaks = facts.starts.length - 1;
  const opening = await Promise.all(history.phases.map((phase) => phase.acts.first(1)));
  return finding({
    id: "history.phases",
    statement: say.phases.statement(facts),
    nature: "judgement",
    numbers: [
      measure("phases", labels.phases, facts.starts.length, "count", series.n),
      measure("firm-breaks", labels.firm, firm, "count"),
      measure("intensity-breaks", labels.intensity, facts.intensity.length, "count"),
      measure("matched", labels.matched, facts.matched, "count"),
      p !== null && measure("any-change", labels.anyChange, p, "share", n, p),
      dispersion !== null && measure("dispersion", labels.dispersion, dispersion, "times"),
    ],
    evidence: weightiest(opening.flat(), subject),
    evidenceCount: series.n,
    query: asked(say.phases.query(facts), series.acts),
    confidence: {
      level: breaks > 0 && 2 * firm >= breaks && (p ?? 1) < 0.05 ? "moderate" : "low",
      why: say.phases.why(facts),
    },
    thin: series.n < THIN_COUNT,
  });
}

/** The weight of the tie now and when it was greatest. Null where there is but one phase. */
function weightFacts({ phases }: History, { a, b }: Subject) {
  const weighed = phases.filter((phase) => phase.weight !== null);
  const now = weighed.at(-1);
  if (!now || weighed.length < 2) return null;
  const share = (phase: (typeof weighed)[number]) => phase.weight!.estimate;
  return {
    first: a,
    second: b,
    now,
    peak: weighed.reduce((best, phase) => (share(phase) > share(best) ? phase : best)),
    least: weighed.reduce((best, phase) => (share(phase) < share(best) ? phase : best)),
  } satisfies WeightFacts;
}

export async function weightFinding(history: History, subject: Subject): Promise<Finding | null> {
  const facts = weightFacts(history, subject);
  if (!facts) return null;
  const { now, peak, least } = facts;
  const { labels } = say.weight;
  const shown = [...new Set([peak, now])];
  const [evidence, counts] = await Promise.all([
    Promise.all(shown.map((one) => strongest(one.acts, subject, 3))),
    Promise.all(shown.map((one) => one.acts.count())),
  ]);
  return finding({
    id: "history.weight",
    statement: say.weight.statement(facts),
    nature: "judgement",
    numbers: [
      weightMeasure(now, "share", labels.now(now)),
      weightMeasure(peak, "share-peak", labels.peak(peak)),
      weightMeasure(least, "share-least", labels.least(least)),
    ],
    evidence: evidence.flat(),
    evidenceCount: counts.reduce((x, y) => x + y),
    query: asked(say.weight.query(facts), ...shown.map((one) => one.acts)),
    confidence: { level: "low", why: say.weight.why },
  });
}

/** First days of stretches of one mean Goldstein intensity (normal cost; a cell weighs by its acts). */
function intensityBreaks(series: PairSeries): string[] {
  const means = series.cells.map((cell) => (cell.n ? cell.goldstein / cell.n : null));
  const cost = normalMeanCost(
    means,
    series.cells.map((cell) => cell.n),
  );
  const filled = means.filter((value) => value !== null).length;
  return pelt(cost, means.length, bicPenalty(1, filled), 2).breaks.map((at) => series.cells[at]!.from);
}
