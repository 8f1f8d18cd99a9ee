import { addDays } from "../../dates.ts";
import { likelihoodTerm } from "../../forecast/likelihood.ts";
import { none } from "../../words/en/ledger.ts";
import { score as say } from "../../words/en/outcomesScore.ts";
import { reason } from "../../words/en/reasons.ts";
import type { WhyFacts } from "../../words/outcomes.ts";
import { sentence } from "../kit/short.ts";
import type { OutcomesTable } from "../outcomesTable.ts";
import type { Subject } from "../subject.ts";
import { restsOnRecord } from "../world/answer.ts";
import { bearsOdds, type OutcomeClass } from "./classes.ts";
import { whyNone } from "./issued.ts";
import type { Odds } from "./odds.ts";
import { type Outlook, outlookOf } from "./outlook.ts";
import { recordFacts } from "./recorded.ts";
import { trackFacts } from "./trackRecord.ts";

type Target = OutcomesTable["targets"][number];

/**
 * What is foreseen of a pair on its day as rows of numbers, by target and horizon. They are those of which the answer to
 * "What is likely to come of it?" tells, as both are made from one {@link outlookOf}. Of a pair without events there is nothing.
 */
export async function outcomesTable(subject: Subject): Promise<OutcomesTable> {
  if (restsOnRecord(subject)) return { targets: [], without: [], calibration: null, record: null };
  const outlook = await outlookOf(subject);
  const { borne, calibration } = outlook;
  return {
    targets: borne.map((one) => targetOf(one, outlook, subject)),
    without: await withoutOdds(outlook, subject),
    calibration: calibration && {
      n: calibration.n,
      bins: calibration.bins.map((bin) => ({
        from: bin.low,
        to: bin.high,
        said: bin.meanForecast,
        came: bin.frequency,
        low: bin.interval.low,
        high: bin.interval.high,
        n: bin.count,
      })),
    },
    record: recordOf(outlook),
  };
}

function targetOf(
  { outcome, odds, chance: { facts }, why }: Outlook["borne"][number],
  { calibration }: Outlook,
  { asOf }: Subject,
): Target {
  const { id, label, rule, atLeast, settledBy, n } = outcome;
  const term = (probability: number) =>
    calibration !== null && probability >= calibration.floor ? likelihoodTerm(probability) : null;
  return {
    ...{ id, label, rule, atLeast, settledBy },
    finding: `outcomes.${id}`,
    main: facts.horizon,
    by: facts.by,
    listEnds: facts.listEnds,
    acts: n,
    last: facts.last && { date: facts.last.date, precision: facts.last.precision },
    odds: odds.map((row) => ({
      horizon: row.horizon,
      from: addDays(asOf, 1),
      to: addDays(asOf, row.horizon),
      probability: row.probability,
      low: row.low,
      high: row.high,
      level: row.level,
      term: term(row.probability),
      base: row.base,
      windows: Math.round(row.cases),
      given: row.given,
      score: scoreOf(row),
    })),
    why: why && whyOf(id, why),
  };
}

function scoreOf({ record, past }: Odds): Target["odds"][number]["score"] {
  if (!record) return null;
  const { n, brier, baseBrier, persistenceBrier, skill, low, high } = record;
  const came = past.filter(({ outcome }) => outcome === 1).length;
  return { n, came, brier, base: baseBrier, persistence: persistenceBrier, skill, low, high };
}

/** The reasons, what moves most first; what moves nothing, and the usual rate from which they set out, are none. */
function whyOf(id: string, { usual, reasons }: WhyFacts): NonNullable<Target["why"]> {
  const moving = reasons.filter(({ feature, adds }) => feature !== "base" && adds !== 0);
  const all = moving.reduce((sum, { adds }) => sum + Math.abs(adds), 0);
  return {
    finding: `outcomes.why-${id}`,
    usual,
    reasons: moving
      .toSorted((x, y) => Math.abs(y.adds) - Math.abs(x.adds))
      .map((row) => ({
        feature: row.feature,
        text: reason(row),
        adds: row.adds,
        times: Math.exp(row.adds),
        share: Math.abs(row.adds) / all,
        events: row.n,
      })),
  };
}

/** Classes without odds, each with the reason. */
function withoutOdds(
  { era, borne, classes, nothing }: Outlook,
  subject: Subject,
): Promise<OutcomesTable["without"]> {
  const rest = classes.filter((outcome) => !borne.some((one) => one.outcome === outcome));
  return Promise.all(
    rest.map(async (outcome: OutcomeClass) => {
      const { id, label, rule, n } = outcome;
      const { last, share, stretch } = recordFacts(outcome, era);
      const observed = outcome.sight.grade !== "unobserved";
      return {
        ...{ id, label, rule, observed, stretch },
        finding: nothing.includes(outcome) ? "outcomes.unseen" : `outcomes.${id}`,
        why: bearsOdds(outcome) ? none.short : await whyNone(outcome, subject),
        acts: n,
        last: last && { date: last.date, precision: last.precision },
        // Of what is not seen a share would read as a rate.
        share: observed ? share : null,
      };
    }),
  );
}

function recordOf({ borne }: Outlook): OutcomesTable["record"] {
  const facts = trackFacts(borne);
  if (!facts) return null;
  const { from, to, n, brier, base, persistence, scored } = facts;
  const records = borne.flatMap(({ odds }) => odds).flatMap(({ record }) => record ?? []);
  const count = (holds: (of: { skill: number; low: number; high: number }) => boolean) =>
    records.filter(holds).length;
  const told = {
    ...{ from, to, n, scored },
    closer: count(({ skill }) => skill > 0),
    sure: count(({ low }) => low > 0),
    farther: count(({ skill }) => skill < 0),
    surelyFarther: count(({ high }) => high < 0),
  };
  const bears = "outcomes.track-record";
  return {
    ...{ from, to, n, brier, base, persistence },
    said: [sentence(say.closer(told), bears), sentence(say.farther(told), bears)],
  };
}
