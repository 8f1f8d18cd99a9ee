import { dayFromNumber } from "../../dates.ts";
import type { PastForecast } from "../../forecast/backtest.ts";
import { loadDyadModel } from "../../forecast/dyads/model.ts";
import { mean } from "../../statistics/quantiles.ts";
import { brier, expectedCalibrationError } from "../../statistics/scores.ts";
import * as say from "../../words/en/outcomes.ts";
import type { TrackFacts } from "../../words/outcomes.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { weightiest } from "../kit/evidence.ts";
import { finding, tooFew } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import type { Foretold } from "./calibration.ts";
import { allOf } from "./classes.ts";
import type { Odds } from "./odds.ts";

/** Past forecasts from which their score bears moderate confidence. */
const MANY_FORECASTS = 500;

/** How the odds that would have been given did, over all classes and horizons that can be scored; null where there is none. */
export function trackFacts(all: readonly Foretold[]): TrackFacts | null {
  const rows = all
    .flatMap(({ outcome, odds }) => odds.map((row) => ({ outcome, row })))
    .filter(({ row }) => row.record);
  if (rows.length === 0) return null;
  const past = pastOf(rows.map(({ row }) => row));
  const came = past.map(({ outcome }) => outcome);
  const scoreOf = (which: "said" | "base" | "persistence") =>
    brier(
      past.map((row) => row[which]),
      came,
    );
  const issued = past.map((row) => row.issued).sort((x, y) => x - y);
  return {
    from: dayFromNumber(issued[0]!),
    to: dayFromNumber(issued.at(-1)!),
    n: past.length,
    brier: scoreOf("said"),
    base: scoreOf("base"),
    persistence: scoreOf("persistence"),
    scored: rows.length,
    better: rows
      .filter(({ row }) => row.record!.low > 0)
      .map(({ outcome, row }) => `${outcome.id} ${row.horizon}`),
  };
}

function pastOf(rows: readonly Odds[]): PastForecast[] {
  return rows.filter(({ record }) => record).flatMap(({ past }) => past);
}

/** How past forecasts by this method did, over all classes with odds, by horizon; or that they are too few, or too alike, to tell. */
export async function trackRecordFinding(all: readonly Foretold[], subject: Subject): Promise<Finding> {
  const facts = trackFacts(all);
  if (facts === null) return cardFinding(all, subject) ?? untestedFinding(all, subject);
  const past = pastOf(all.flatMap(({ odds }) => odds));
  const calibration = expectedCalibrationError(
    past.map(({ said }) => said),
    past.map(({ outcome }) => outcome),
    10,
  );
  const { n, brier: score, base, persistence } = facts;
  const { labels } = say.track;
  return finding({
    id: "outcomes.track-record",
    nature: "information",
    statement: say.track.statement(facts),
    numbers: [
      measure("brier", labels.brier, score, "score", n),
      measure("base", labels.base, base, "score", n),
      measure("persistence", labels.persistence, persistence, "score", n),
      measure("skill", labels.skill, 1 - score / base, "index", n),
      measure("calibration-error", labels.calibration, calibration, "probability", n),
    ],
    ...(await settlingActs(all, subject)),
    confidence: { level: n >= MANY_FORECASTS ? "moderate" : "low", why: say.track.why(n) },
  });
}

/** Of odds by weights that were fitted elsewhere, and whose own past is too short: how they did there. Null where there are none. */
function cardFinding(all: readonly Foretold[], subject: Subject): Promise<Finding> | null {
  const cards = all.flatMap(({ odds }) =>
    odds.flatMap(({ horizon, card }) => (card ? [{ horizon, ...card }] : [])),
  );
  const until = loadDyadModel().until;
  if (cards.length === 0 || !until) return null;
  const rows = [...new Set(cards.map(({ horizon }) => horizon))].map((horizon) => {
    const own = cards.filter((one) => one.horizon === horizon);
    return { horizon, skill: mean(own.map(({ skill }) => skill)), n: own[0]!.n };
  });
  return settlingActs(all, subject).then(({ evidence, evidenceCount, query }) =>
    finding({
      id: "outcomes.track-record",
      nature: "information",
      statement: say.card.statement({ until, rows }),
      numbers: rows.map(({ horizon, skill, n }) =>
        measure(`skill${horizon}`, say.card.label(horizon), skill, "index", n),
      ),
      evidence,
      evidenceCount,
      query: { ...query, words: say.card.query },
      confidence: { level: "low", why: say.card.why },
    }),
  );
}

/** The method could not be tested: said, since odds without a track record would be taken for tested ones. */
async function untestedFinding(all: readonly Foretold[], subject: Subject): Promise<Finding> {
  const past = all.flatMap(({ odds }) => odds.flatMap((row) => row.past));
  const came = past.filter((row) => row.outcome === 1).length;
  const { labels, untested, untestedWhy } = say.track;
  return tooFew({
    id: "outcomes.track-record",
    statement: untested(past.length, came, all.length),
    numbers: [
      measure("forecasts", labels.forecasts, past.length, "count"),
      measure("came", labels.came, came, "count", past.length),
    ],
    ...(await settlingActs(all, subject)),
    confidence: { level: "low", why: untestedWhy },
  });
}

/** The latest acts by which odds were settled, the weightiest of them shown. */
async function settlingActs(
  all: readonly Foretold[],
  subject: Subject,
): Promise<Pick<Finding, "evidence" | "evidenceCount" | "query">> {
  const acts = allOf(
    all.map(({ outcome }) => outcome),
    subject,
  );
  const [latest, evidenceCount] = await Promise.all([acts.last(40), acts.count()]);
  return { evidence: weightiest(latest, subject, 3), evidenceCount, query: asked(say.track.query, acts) };
}
