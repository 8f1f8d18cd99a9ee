import { daysBetween, formatDate } from "../../dates.ts";
import { total } from "../../measures/acts.ts";
import { FEW_FOR_A_COURSE } from "../../measures/policy.ts";
import { bicPenalty, pelt, segmentConfidence, strongestBreak } from "../../statistics/changepoints.ts";
import { estimateDispersion, negativeBinomialCost } from "../../statistics/costs.ts";
import { seededRandom } from "../../statistics/random.ts";
import type { ShortFacts } from "../../words/contention.ts";
import { list, number, percent, plural, times } from "../../words/en/forms.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { type Course, latelyPlaced } from "./course.ts";
import type { Rivals } from "./rivalry.ts";

/** A level must hold for at least so many cells. */
const MIN_SEGMENT = 4;
const DRAWS = 199;
/** Below this p of the strongest break the last turn is told in the short answer. */
const SURE_P = 0.05;
/** A turn that may lie anywhere in more years than this dates nothing. */
const SHARP_YEARS = 5;

/** When did the level of conflict change? PELT on counts with negative binomial scatter and the record's density as exposure. */
export async function turningFinding(
  course: Course,
  rivals: Rivals,
  subject: Subject,
): Promise<{ finding: Finding; turn: ShortFacts["turn"] }> {
  const { cells, grain } = course;
  const counts = cells.map((cell) => cell.n);
  const exposure = cells.map((cell) => cell.exposure);
  const dispersion = estimateDispersion(counts, exposure);
  const cost = negativeBinomialCost(counts, dispersion, exposure);
  const { breaks } = pelt(cost, cells.length, bicPenalty(1, cells.length), MIN_SEGMENT);
  const found = segmentConfidence(cost, cells.length, breaks, { level: LEVEL, minSegment: MIN_SEGMENT });
  const strongestTurn = strongestBreak(
    (order) =>
      negativeBinomialCost(
        order.map((i) => counts[i]!),
        dispersion,
        order.map((i) => exposure[i]!),
      ),
    cells.length,
    {
      draws: DRAWS,
      random: seededRandom(`contention|turning|${rivals.codes.join("|")}|${subject.asOf}`),
      minSegment: MIN_SEGMENT,
    },
  );
  const bounds = [0, ...breaks, cells.length];
  const rates = bounds.slice(0, -1).map((start, i) => {
    const part = cells.slice(start, bounds[i + 1]);
    const acts = total(part);
    return {
      from: part[0]?.from ?? "",
      acts,
      rate: (100 * acts) / part.reduce((sum, cell) => sum + cell.exposure, 0),
    };
  });
  const marking = found.map(({ index }) => cells[index]!).filter((cell) => cell.n > 0);
  const shown = marking.length
    ? rivals.quarrels.where({ any: marking.map(({ from, to }) => ({ from, to })) })
    : await latelyPlaced(course, rivals);
  const per = rivals.long ? "100 rows of the rest of the record" : "100 covered days";
  const unit = rivals.long ? "acts per 100 rows" : "acts per 100 days";
  const turns = found.map(
    ({ index, low, high }, i) =>
      `${quarterName(cells[index]!.from, grain)} (between ${quarterName(cells[low]!.from, grain)} and ${quarterName(cells[high]!.from, grain)}; ${number(rates[i]!.rate)} to ${number(rates[i + 1]!.rate)} affairs per ${per})`,
  );
  const p = strongestTurn?.p ?? null;
  const acts = course.n;
  const thin = acts < FEW_FOR_A_COURSE || cells.length < 3 * MIN_SEGMENT;
  const told = finding({
    id: "contention.turning-points",
    statement: thin
      ? `Too few cases for turning points: ${plural(acts, "act")} of conflict in ${plural(cells.length, grain)}.`
      : found.length
        ? `The number of quarrels changed ${times(found.length)}: in ${list(turns)}. A break as strong as the strongest comes up in ${percent(p ?? 1)} of shuffled series.`
        : `No turning point in the number of quarrels earns its place in ${plural(cells.length, grain)}: the strongest break is one that ${p === null ? "cannot be tested" : `${percent(p)} of shuffled series have`}.`,
    nature: "judgement",
    numbers: [
      measure("breaks", "turning points", found.length, "count", cells.length, p),
      ...(found.length
        ? [
            measure("rateBefore", `affairs per ${per} before the last turn`, rates.at(-2)!.rate, unit),
            measure(
              "rateAfter",
              `affairs per ${per} after the last turn`,
              rates.at(-1)!.rate,
              unit,
              rates.at(-1)!.acts,
            ),
          ]
        : []),
      measure(
        "dispersion",
        "scatter beyond Poisson (dispersion of the negative binomial)",
        dispersion,
        "index",
      ),
    ],
    evidence: await strongest(shown, subject),
    evidenceCount: acts,
    query: asked(
      `affairs of conflict between ${rivals.codes.join(" and ")} by ${grain}, PELT, negative binomial cost, penalty BIC, least segment ${MIN_SEGMENT}, counted per ${per}; ${rivals.datasets}`,
      course.placed,
    ),
    confidence: {
      level: p !== null && p < SURE_P && cells.length >= 40 ? "moderate" : "low",
      why: `${plural(cells.length, grain)}; ${p === null ? "no test" : `strongest break p ${number(p)}`}; the density of the record is only roughly allowed for.`,
    },
    thin,
    noEffect: !thin && found.length === 0,
  });
  const last = found.at(-1);
  // The test is of the strongest break: of several it vouches for one only.
  const sure =
    !thin &&
    found.length === 1 &&
    last !== undefined &&
    p !== null &&
    p < SURE_P &&
    daysBetween(cells[last.low]!.from, cells[last.high]!.from) <= 365.25 * SHARP_YEARS;
  return {
    finding: told,
    turn: sure
      ? {
          from: cells[last.low]!.from.slice(0, 4),
          to: cells[last.high]!.from.slice(0, 4),
          rises: rates.at(-1)!.rate > rates.at(-2)!.rate,
        }
      : null,
  };
}

function quarterName(day: string, grain: Course["grain"]): string {
  if (grain === "week") return `the week of ${formatDate(day)}`;
  return `${["January to March", "April to June", "July to September", "October to December"][Math.floor((Number(day.slice(5, 7)) - 1) / 3)]} ${day.slice(0, 4)}`;
}
