import { dayFromNumber, dayNumber } from "../../dates.ts";
import { codedByMachine } from "../../forecast/codedTargets.ts";
import { type DyadHistory, isHitWithin, QUADS } from "../../forecast/dyads/history.ts";
import { type DyadModel, loadDyadModel } from "../../forecast/dyads/model.ts";
import { dyadForecaster } from "../../forecast/dyads/predict.ts";
import { actsOf } from "../../measures/acts.ts";
import { LEVEL } from "../../measures/policy.ts";
import { pairSight } from "../../measures/sight.ts";
import { skillInterval } from "../../statistics/skill.ts";
import * as say from "../../words/en/outcomes.ts";
import type { TransferFacts } from "../../words/outcomes.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { weightiest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { estimate } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { codedHistory } from "./codedHistory.ts";

const QUARTER = 91;
const HORIZONS = [7, 30] as const;
/** Years of record before the first day that is asked about. */
const LEARNED_YEARS = 3;
const SHOWN = 12;
/** Fewer past forecasts than this show nothing. */
const FEWEST = 100;

/**
 * Whether weights fitted on a machine's reports say anything of a record that people gathered: each quarter since they
 * could be had, for both directions and four classes. Null where the record is itself a machine's, does not follow the two,
 * or is too young.
 */
export async function transferFinding(subject: Subject): Promise<Finding | null> {
  const { a, b, name, events } = subject;
  const model = loadDyadModel();
  if (!model.until || codedByMachine(events.datasets)) return null;
  if ((await pairSight(subject)).grade === "unobserved") return null;
  const years = Number(subject.asOf.slice(0, 4)) - Number(model.until.slice(0, 4)) + LEARNED_YEARS;
  if (years <= LEARNED_YEARS) return null;
  const history = await codedHistory(subject, years);
  const rows = HORIZONS.flatMap((horizon) => {
    const tried = tryOut(history, model, horizon, [
      { source: a, target: b },
      { source: b, target: a },
    ]);
    const skill = skillInterval(tried.losses, tried.references, QUADS.length * 2, LEVEL);
    return skill && tried.losses.length >= FEWEST
      ? [
          {
            horizon,
            skill: skill.estimate,
            low: skill.low,
            high: skill.high,
            n: tried.losses.length,
            ...tried,
          },
        ]
      : [];
  });
  const [first] = rows;
  if (!first) return null;
  const acts = actsOf(subject, {
    between: [a, b],
    kind: ["act"],
    quad: QUADS,
    from: first.from,
    to: first.to,
  });
  const [recent, evidenceCount] = await Promise.all([acts.last(SHOWN), acts.count()]);
  const facts: TransferFacts = { first: name(a), second: name(b), from: first.from, to: first.to, rows };
  return finding({
    id: "outcomes.transfer",
    statement: say.transfer.statement(facts),
    nature: "information",
    numbers: rows.map(({ horizon, skill, low, high, n }) =>
      estimate(
        `skill${horizon}`,
        say.transfer.labels.skill(horizon),
        { estimate: skill, low, high },
        "index",
        n,
      ),
    ),
    evidence: weightiest(recent, subject),
    evidenceCount,
    query: asked(say.transfer.query(first.from, first.to), acts),
    confidence: { level: "low", why: say.transfer.why(first.n) },
  });
}

/** Squared errors of the model and of the long-run rate, in order of time, and the first and the last day asked. */
function tryOut(
  history: DyadHistory,
  model: DyadModel,
  horizon: number,
  ways: readonly { source: string; target: string }[],
): { losses: number[]; references: number[]; from: string; to: string } {
  const forecaster = dyadForecaster(model, history);
  const losses: number[] = [];
  const references: number[] = [];
  const start = Math.max(dayNumber(model.until!) + 1, history.first + LEARNED_YEARS * 365);
  const days: number[] = [];
  for (let day = Math.ceil(start / QUARTER) * QUARTER; day + horizon - 1 <= history.last; day += QUARTER) {
    days.push(day);
    for (const way of ways)
      for (const quad of QUADS) {
        const chance = forecaster.forecast({ ...way, quad, horizon, day: dayFromNumber(day) });
        if (!chance) continue;
        const hit = isHitWithin(history.dyad(way.source, way.target).quads[quad], day, horizon) ? 1 : 0;
        losses.push((chance.probability - hit) ** 2);
        references.push((chance.climatology - hit) ** 2);
      }
  }
  return {
    losses,
    references,
    from: dayFromNumber(days[0] ?? start),
    to: dayFromNumber(days.at(-1) ?? start),
  };
}
