import { daysBetween } from "../../dates.ts";
import { total } from "../../measures/acts.ts";
import { FEW_FOR_A_COURSE } from "../../measures/policy.ts";
import { bicPenalty, pelt, segmentConfidence, strongestBreak } from "../../statistics/changepoints.ts";
import { estimateDispersion, negativeBinomialCost } from "../../statistics/costs.ts";
import { seededRandom } from "../../statistics/random.ts";
import type { ShortFacts, TurnFacts, TurnsFacts } from "../../words/contention.ts";
import * as say from "../../words/en/contentionCourse.ts";
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
/** Fewer cells than this bear no more than low confidence in a turn. */
const MANY_CELLS = 40;
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
    const affairs = total(part);
    return {
      affairs,
      rate: (100 * affairs) / part.reduce((sum, cell) => sum + cell.exposure, 0),
    };
  });
  const marking = found.map(({ index }) => cells[index]!).filter((cell) => cell.n > 0);
  const shown = marking.length
    ? rivals.quarrels.where({ any: marking.map(({ from, to }) => ({ from, to })) })
    : await latelyPlaced(course, rivals);
  const facts: TurnsFacts = {
    grain,
    cells: cells.length,
    acts: course.n,
    few: course.n < FEW_FOR_A_COURSE || cells.length < 3 * MIN_SEGMENT,
    turns: found.map(({ index, low, high }, i) => ({
      at: cells[index]!.from,
      low: cells[low]!.from,
      high: cells[high]!.from,
      before: rates[i]!.rate,
      after: rates[i + 1]!.rate,
    })),
    p: strongestTurn?.p ?? null,
  };
  const { labels } = say.turns;
  const last = facts.turns.at(-1);
  const unit = rivals.long ? "acts per 100 rows" : "acts per 100 days";
  const told = finding({
    id: "contention.turning-points",
    statement: say.turns.statement(facts),
    nature: "judgement",
    numbers: [
      measure("breaks", labels.breaks, found.length, "count", cells.length, facts.p),
      last && measure("rateBefore", labels.before(grain), last.before, unit),
      last && measure("rateAfter", labels.after(grain), last.after, unit, rates.at(-1)!.affairs),
      measure("dispersion", labels.dispersion, dispersion, "index"),
    ],
    evidence: await strongest(shown, subject),
    evidenceCount: facts.acts,
    query: asked(say.turns.query(facts, rivals.codes, MIN_SEGMENT, rivals.datasets), course.placed),
    confidence: {
      level: isSure(facts.p) && cells.length >= MANY_CELLS ? "moderate" : "low",
      why: say.turns.why(facts),
    },
    thin: facts.few,
    noEffect: !facts.few && found.length === 0,
  });
  return { finding: told, turn: turnToTell(facts) };
}

const isSure = (p: number | null) => p !== null && p < SURE_P;

/** The turn that the short answer tells. The test is of the strongest break: of several it vouches for one only. */
function turnToTell({ few, turns, p }: TurnsFacts): ShortFacts["turn"] {
  const [turn, ...others] = turns;
  if (few || !turn || others.length > 0 || !isSure(p) || !isSharp(turn)) return null;
  return { from: turn.low.slice(0, 4), to: turn.high.slice(0, 4), rises: turn.after > turn.before };
}

function isSharp({ low, high }: TurnFacts): boolean {
  return daysBetween(low, high) <= 365.25 * SHARP_YEARS;
}
