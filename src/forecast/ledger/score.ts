import { type ReliabilityBin, reliability } from "../../statistics/reliability.ts";
import { brier, brierSkill, logScore, type Outcome, sharpness } from "../../statistics/scores.ts";
import type { ForecastEntry } from "./entry.ts";
import { type Issued, isHindcast } from "./state.ts";

/** Fewer forecasts than this, and a score tells more of chance than of the forecaster. */
export const FEWEST_SCORED = 10;
const BINS = 10;

export interface Score {
  /** Mean squared distance of probability and outcome (Brier 1950). */
  brier: number;
  /** What share of the long-run rates' Brier score is saved; null where they were perfect. */
  skillClimatology: number | null;
  /** The same against "as in the window before", over the forecasts that know that window; null where too few do. */
  skillPersistence: number | null;
  /** Mean −ln of the probability given to what came, in nats; null where something called impossible came. */
  log: number | null;
  /** Variance of the probabilities. */
  sharpness: number;
  bins: ReliabilityBin[];
}

/** Scored forecasts of one kind: of all, of a class, or of a horizon. */
export interface ScoreGroup {
  by: "all" | "class" | "horizon";
  /** "" of all, else the id of the class or the days of the horizon. */
  of: string;
  n: number;
  yes: number;
  /** Null below {@link FEWEST_SCORED}. */
  score: Score | null;
}

/** What became of forecasts that were issued alike: ahead of their windows, or after them. */
export interface ScoreSide {
  issued: number;
  /** Yes or no; void is its own outcome. */
  settled: number;
  pending: number;
  void: number;
  /** Settled and not scored yet, as their due day, or that of one beside them, is still to come. */
  waiting: number;
  groups: ScoreGroup[];
}

export interface LedgerScore {
  /** The day to which windows count as ended; null where nothing is settled yet. */
  through: string | null;
  ahead: ScoreSide;
  /** Written when what came could be known: never mixed with the others. */
  hindcasts: ScoreSide;
}

/** The last day to which data were read to settle anything; null where nothing is settled. */
export function settledThrough(issued: readonly Issued[]): string | null {
  return (
    issued
      .flatMap(({ resolution }) => resolution?.settledOn ?? [])
      .sort()
      .at(-1) ?? null
  );
}

/**
 * Scores of those forecasts of a ledger that are asked for, with windows that ended by `through` (a day); forecasts
 * issued ahead apart from hindcasts. The ledger is given whole, since a forecast may wait for one that is not asked for.
 */
export function scoreLedger(
  ledger: readonly Issued[],
  through: string | null,
  asked: (forecast: ForecastEntry) => boolean = () => true,
): LedgerScore {
  const sideOf = (hindcast: boolean) => {
    const issued = ledger.filter(({ forecast }) => isHindcast(forecast) === hindcast && asked(forecast));
    return scoreSide(issued, (one) => through !== null && isDue(one, ledger, through));
  };
  return { through, ahead: sideOf(false), hindcasts: sideOf(true) };
}

function scoreSide(issued: readonly Issued[], isScored: (one: Issued) => boolean): ScoreSide {
  const settled = issued.filter(({ resolution }) => resolution !== null && resolution.outcome !== "void");
  const scored = settled.filter(isScored);
  const pending = issued.filter(({ resolution }) => resolution === null).length;
  const by = (kind: "class" | "horizon", keyOf: (forecast: ForecastEntry) => string) =>
    [...new Set(scored.map(({ forecast }) => keyOf(forecast)))]
      .sort((x, y) => x.localeCompare(y, "en", { numeric: true }))
      .map((of) =>
        groupOf(
          kind,
          of,
          scored.filter(({ forecast }) => keyOf(forecast) === of),
        ),
      );
  return {
    issued: issued.length,
    settled: settled.length,
    pending,
    void: issued.length - settled.length - pending,
    waiting: settled.length - scored.length,
    groups: [
      groupOf("all", "", scored),
      ...by("class", ({ target }) => target.id),
      ...by("horizon", ({ horizon }) => String(horizon)),
    ],
  };
}

/**
 * Whether a settled forecast may be scored. A yes is known as soon as the act is seen, a no only when the window has
 * ended: were each counted when it is known, the curve would at any time hold too many that came true. So all wait for
 * the end of their window, and, since a no waits longer where the list of its class lags behind, for those of the same
 * pair and class that ended by then and are still pending.
 */
function isDue({ forecast }: Issued, all: readonly Issued[], through: string): boolean {
  const { a, b, to, target } = forecast;
  return (
    to <= through &&
    !all.some(
      ({ forecast: other, resolution }) =>
        resolution === null &&
        other.a === a &&
        other.b === b &&
        other.target.id === target.id &&
        other.to <= to,
    )
  );
}

function groupOf(by: ScoreGroup["by"], of: string, scored: readonly Issued[]): ScoreGroup {
  const outcomes = scored.map(({ resolution }): Outcome => (resolution?.outcome === "yes" ? 1 : 0));
  const yes = outcomes.filter((outcome) => outcome === 1).length;
  const group = { by, of, n: scored.length, yes };
  if (scored.length < FEWEST_SCORED) return { ...group, score: null };
  const said = scored.map(({ forecast }) => forecast.probability);
  const before = scored.flatMap(({ forecast: { persistence, probability } }, i) =>
    persistence === null ? [] : [{ persistence, probability, outcome: outcomes[i]! }],
  );
  const log = logScore(said, outcomes);
  return {
    ...group,
    score: {
      brier: brier(said, outcomes),
      skillClimatology: brierSkill(
        said,
        outcomes,
        scored.map(({ forecast }) => forecast.climatology),
      ),
      skillPersistence:
        before.length < FEWEST_SCORED
          ? null
          : brierSkill(
              before.map(({ probability }) => probability),
              before.map(({ outcome }) => outcome),
              before.map(({ persistence }) => persistence),
            ),
      log: Number.isFinite(log) ? log : null,
      sharpness: sharpness(said),
      bins: reliability(said, outcomes, BINS),
    },
  };
}
