import { LEVEL } from "../measures/policy.ts";
import { mean } from "../statistics/quantiles.ts";
import type { Outcome } from "../statistics/scores.ts";
import { skillInterval } from "../statistics/skill.ts";
import { stable } from "../statistics/stable.ts";
import type { ListedCase } from "./listed/case.ts";
import type { Given, listedForecasters } from "./listed/forecasters.ts";
import type { Horizon } from "./listed/model.ts";
import { LEARNED_DAYS, observer } from "./listed/seen.ts";
import { isHit } from "./spans.ts";

/** A past forecast with what came of it. */
export interface PastForecast {
  /** Day number at whose end it would have been issued, from what was known by then. */
  issued: number;
  /** The model's chance, the usual rate, the long-run rate (climatology), and whether the window before held an act. */
  probability: number;
  usual: number;
  base: number;
  persistence: number;
  /** Which of them would have been given, by the forecasts that were settled by then, and how much it said. */
  given: Given;
  said: number;
  outcome: Outcome;
}

/** Days from one past forecast to the next. */
const QUARTER = 91;

/**
 * Forecasts as they would have been issued at the end of every quarter since there are weights, each from the weights and
 * the record of its day, and settled by what came: rolling origin. Windows that were not over by the case's last day are
 * left out. `look` may be shared by several horizons.
 */
export function backtest(
  { model, usual }: ReturnType<typeof listedForecasters>,
  of: ListedCase,
  horizon: Horizon,
  look = observer(of),
): PastForecast[] {
  const windows = look.windows(horizon);
  const past: PastForecast[] = [];
  const settled = nothingSettled();
  for (
    let day = Math.ceil((of.from + LEARNED_DAYS) / QUARTER) * QUARTER;
    day + horizon <= of.to;
    day += QUARTER
  ) {
    const outcome = isHit(windows, day + 1);
    const asked = { seen: look.at(day), horizon };
    const ours = model.forecast(asked);
    const rate = usual.forecast(asked);
    if (!ours || !rate || outcome === undefined) continue;
    while (past[settled.n] && past[settled.n]!.issued + horizon <= day) settle(settled, past[settled.n]!);
    const given = better(settled);
    const probability = stable(ours.probability);
    const usually = stable(rate.probability);
    past.push({
      issued: day,
      probability,
      usual: usually,
      base: ours.climatology,
      persistence: ours.persistence,
      given,
      said: given === "model" ? probability : usually,
      outcome: outcome ? 1 : 0,
    });
  }
  return past;
}

/** Fewer hits or misses than this, and a score only says that nothing (or everything) ever happened. */
const FEW = 3;

/** Forecasts that are settled: how many, how many of them came true, and by how much the model's Brier sum beats that of the long-run rate. */
interface Settled {
  n: number;
  hits: number;
  gain: number;
}

function nothingSettled(): Settled {
  return { n: 0, hits: 0, gain: 0 };
}

function settle(settled: Settled, { probability, base, outcome }: PastForecast): void {
  settled.n++;
  settled.hits += outcome;
  settled.gain += (base - outcome) ** 2 - (probability - outcome) ** 2;
}

function varied({ n, hits }: Pick<Settled, "n" | "hits">): boolean {
  return hits >= FEW && n - hits >= FEW;
}

/** The model is given where it has scored better than the long-run rate (Brier) in forecasts that are settled. */
function better(settled: Settled): Given {
  return varied(settled) && settled.gain > 0 ? "model" : "usual";
}

/** Which is given after all these. */
export function chosen(past: readonly PastForecast[]): Given {
  const settled = nothingSettled();
  for (const one of past) settle(settled, one);
  return better(settled);
}

export interface TrackRecord {
  n: number;
  brier: number;
  baseBrier: number;
  persistenceBrier: number;
  /** 1 − Brier / Brier of the long-run chance: above 0 is better than the long run. */
  skill: number;
  low: number;
  high: number;
  level: number;
}

/**
 * Scores of past forecasts of the model (Brier 1950), with the interval of the skill; neighbouring forecasts share their
 * windows, and what came. Null where the outcomes hardly vary: there is nothing to be right about.
 */
export function trackRecord(past: readonly PastForecast[], horizon: number): TrackRecord | null {
  const hits = past.filter(({ outcome }) => outcome === 1).length;
  if (!varied({ n: past.length, hits })) return null;
  const lossesOf = (which: "probability" | "base" | "persistence") =>
    past.map((row) => (row[which] - row.outcome) ** 2);
  const [model, base] = [lossesOf("probability"), lossesOf("base")];
  const skill = skillInterval(model, base, Math.ceil(horizon / QUARTER) + 1, LEVEL);
  return (
    skill && {
      n: past.length,
      brier: stable(mean(model)),
      baseBrier: stable(mean(base)),
      persistenceBrier: stable(mean(lossesOf("persistence"))),
      skill: stable(skill.estimate),
      low: stable(skill.low),
      high: stable(skill.high),
      level: LEVEL,
    }
  );
}
