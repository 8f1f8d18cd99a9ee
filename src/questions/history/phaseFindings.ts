import { bicPenalty, pelt } from "../../statistics/changepoints.ts";
import { normalMeanCost } from "../../statistics/costs.ts";
import type { Finding } from "../answer.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { strongest, weightiest } from "../kit/evidence.ts";
import { LEVEL, measure } from "../kit/measure.ts";
import { cellName, inCell } from "../kit/when.ts";
import { count, list, number, percent, plural } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import {
  conflictMeasure,
  conflictWords,
  type History,
  type HistoryPhase,
  rangeWords,
  THIN_PHASE,
  weightMeasure,
} from "./phases.ts";
import type { PairSeries } from "./series.ts";

/** How many phases, where they break, how firmly, and whether the intensity of acts breaks there as well. */
export async function phasesFinding(
  history: History,
  series: PairSeries,
  subject: Subject,
): Promise<Finding> {
  const { a, b } = subject;
  const { phases, firm, dispersion, p, n } = history;
  const breaks = phases.slice(1);
  const name = (day: string) => cellName(day, series.grain);
  const first = name(phases[0]!.from);
  const firmNames = breaks.filter((phase) => phase.opened!.firm).map((phase) => name(phase.from));
  const hold = firmNames.length
    ? `${breaks.length === 1 ? "it" : list(firmNames)} ${firmNames.length === 1 ? "holds" : "hold"} even where a break must earn twice as much`
    : `${breaks.length === 1 ? "it does not hold" : "none holds"} where a break must earn twice as much`;
  const intensity = intensityBreaks(series);
  const matched = breaks.filter((phase) =>
    intensity.some((day) => phase.opened!.low <= day && day <= phase.opened!.high),
  ).length;
  const alone = intensity.length
    ? `by the intensity of acts alone it breaks at ${list(intensity.map(name))}`
    : "the intensity of acts alone shows no break";
  const opening = await Promise.all(phases.map((phase) => phase.acts.first(1)));
  return {
    id: "history.phases",
    statement:
      breaks.length === 0
        ? `The ${plural(series.n, "act")} between the two on record since ${first} show no change in the mix of cooperation and conflict or in the weight of the tie: one phase throughout.`
        : `By the mix of cooperation and conflict and by its weight in all that either does, the tie falls into ${count(phases.length)} phases since ${first}, with ${breaks.length === 1 ? "a break" : "breaks"} at ${list(breaks.map((phase) => name(phase.from)))}; ${hold}. Measured otherwise, ${alone}.`,
    nature: "judgement",
    numbers: [
      measure("phases", "phases", phases.length, "phases", series.n),
      measure("firm-breaks", "breaks that hold at twice the penalty", firm, "breaks"),
      measure("intensity-breaks", "breaks in mean Goldstein intensity", intensity.length, "breaks"),
      measure("matched", "breaks with one of intensity in their interval", matched, "breaks"),
      ...(p === null
        ? []
        : [
            {
              ...measure("any-change", "shuffled series in which phases explain as much", 100 * p, "%", n),
              p,
            },
          ]),
      ...(dispersion === null
        ? []
        : [
            measure(
              "dispersion",
              "scatter of the mix within phases, 1 where acts fall one by one",
              dispersion,
              "times",
            ),
          ]),
    ],
    evidence: weightiest(opening.flat(), subject),
    evidenceCount: series.n,
    query: `acts between ${a} and ${b}, votes left out, by ${series.grain}: cooperation, conflict, and all acts of either with an addressee; PELT, multinomial and negative binomial cost, BIC penalty; for intensity, normal cost`,
    confidence: {
      level: breaks.length > 0 && 2 * firm >= breaks.length && (p ?? 1) < 0.05 ? "moderate" : "low",
      why: `${breaks.length ? `${firm} of ${plural(breaks.length, "break")} firm, ${matched} with a break in intensity beside` : "no break to judge"}${dispersion === null ? "" : `; within phases the mix scatters ${number(dispersion)} times as much as single draws would`}. The record grows denser with time, so phases are told by shares and not by numbers of acts.`,
    },
    ...(series.n < THIN_PHASE ? { thin: true } : {}),
  };
}

/** The phase that runs on the as-of date: since when, how sure, and how it differs from the one before. */
export async function currentFinding(
  history: History,
  series: PairSeries,
  subject: Subject,
): Promise<Finding> {
  const now = history.phases.at(-1)!;
  const before = history.phases.at(-2);
  const ratings = await now.acts.ratings();
  const range = now.conflict ? ` (${rangeWords(now.conflict)})` : "";
  const started = now.opened
    ? `began ${inCell(now.from, series.grain)} (${breakRange(now, series)})`
    : `has run since the first act on record ${inCell(now.from, series.grain)}`;
  const weight = now.weight
    ? `; the tie is ${percent(now.weight.estimate)} of all that either had with anyone`
    : "";
  const against = before
    ? ` In ${before.span} ${conflictWords(before, "were")}${before.weight ? ` and the weight was ${percent(before.weight.estimate)}` : ""}.`
    : "";
  return {
    id: "history.current",
    statement: `The current phase ${started}: ${conflictWords(now)}${range}${weight}.${against}`,
    nature: "judgement",
    numbers: [
      ...conflictMeasure(now),
      ...weightMeasure(now),
      measure("since", "first year of the phase", Number(now.from.slice(0, 4)), "(year)"),
      measure("acts", "acts on record", now.n, "acts"),
      ...(before ? conflictMeasure(before, "conflict-before", `conflict in ${before.span}`) : []),
      ...(before ? weightMeasure(before, "weight-before", `weight in ${before.span}`) : []),
    ],
    evidence: await strongest(now.acts, subject),
    evidenceCount: ratings.n,
    query: `acts between ${subject.a} and ${subject.b} from ${now.from} to ${subject.asOf}, by quad class, and all acts of either with an addressee`,
    confidence: caseConfidence(ratings, now.opened && !now.opened.firm ? ["its beginning is not firm"] : []),
    ...(now.n < THIN_PHASE ? { thin: true } : {}),
  };
}

/** The weight of the tie now and when it was greatest. Null where there is but one phase. */
export async function weightFinding(history: History, subject: Subject): Promise<Finding | null> {
  const weighed = history.phases.filter((phase) => phase.weight !== null);
  const now = weighed.at(-1);
  if (!now || weighed.length < 2) return null;
  const peak = weighed.reduce((best, phase) =>
    phase.weight!.estimate > best.weight!.estimate ? phase : best,
  );
  const least = weighed.reduce((best, phase) =>
    phase.weight!.estimate < best.weight!.estimate ? phase : best,
  );
  const others = [...new Set([peak, least])].filter((phase) => phase !== now);
  const rank = now === peak ? ", the most in any phase" : now === least ? ", the least in any phase" : "";
  const share = (phase: HistoryPhase) => percent(phase.weight!.estimate);
  const shown = [...new Set([peak, now])];
  return {
    id: "history.weight",
    statement: `Of all that either side had with anyone, the other takes ${share(now)} ${now.span} (${rangeWords(now.weight!)})${rank}; it took ${list(others.map((phase) => `${share(phase)} in ${phase.span}`))}.`,
    nature: "judgement",
    numbers: [
      ...weightMeasure(now, "share", `share of all dealings of either, ${now.span}`),
      ...weightMeasure(peak, "share-peak", `the same ${peak.last ? "" : "in "}${peak.span}, the most`),
      ...weightMeasure(least, "share-least", `the same ${least.last ? "" : "in "}${least.span}, the least`),
    ],
    evidence: (await Promise.all(shown.map((phase) => strongest(phase.acts, subject, 3)))).flat(),
    evidenceCount: (await Promise.all(shown.map((phase) => phase.acts.count()))).reduce((x, y) => x + y),
    query: `acts between ${subject.a} and ${subject.b} over all acts of either with an addressee, by phase`,
    confidence: {
      level: "low",
      why: "A share of what is on record: it moves with what the compilers looked for as well as with what happened.",
    },
  };
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

function breakRange(phase: HistoryPhase, series: PairSeries): string {
  const [low, high] = [phase.opened!.low, phase.opened!.high].map((day) => cellName(day, series.grain));
  return low === high
    ? `the data allow no other ${series.grain}`
    : `${percent(LEVEL)} interval ${low} to ${high}`;
}
