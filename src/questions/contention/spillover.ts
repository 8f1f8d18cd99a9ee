import { actsBetween, actsOf, type Dated, total } from "../../measures/acts.ts";
import { NOTABLE_P } from "../../measures/policy.ts";
import { toneOf } from "../../measures/tone.ts";
import { within } from "../../measures/within.ts";
import { shiftedCorrelation } from "../../statistics/shifts.ts";
import type { SpilloverFacts } from "../../words/contention.ts";
import * as say from "../../words/en/contentionCourse.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { strongest } from "../kit/evidence.ts";
import { finding, tooFew } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import type { Course } from "./course.ts";
import { outsidersOfRivalry } from "./link.ts";
import type { Rivals } from "./rivalry.ts";

/** Lags tried on either side, in cells. */
const LAGS = 2;

/**
 * Does the pair draw together when the rivals quarrel? The mean Goldstein intensity of what the rivals do to each
 * other, turned round, against that of what the pair do, cell by cell: means, so that a denser record moves
 * neither. Null where the pair are the rivals.
 */
export async function spilloverFinding(
  course: Course,
  rivals: Rivals,
  subject: Subject,
): Promise<Finding | null> {
  if (outsidersOfRivalry(rivals, subject).length === 0) return null;
  const pair = actsOf(subject, actsBetween(subject.a, subject.b));
  const pairRows = await pair.dated();
  const x = tonesOf(rivals.acts, course).map((value) => (value === null ? null : -value));
  const y = tonesOf(pairRows, course);
  const result = shiftedCorrelation(x, y, LAGS);
  const both = course.cells.filter((_, i) => x[i] !== null && y[i] !== null);
  const held = both.length;
  // Where no cell holds both there is nothing to compare: what the pair did is then shown.
  const inBoth = both.map(({ from, to }) => ({ from, to }));
  const compared = held > 0 ? inBoth : [{ from: course.cells[0]?.from ?? subject.asOf, to: subject.asOf }];
  const counted = (rows: readonly Dated[], spans: readonly { from: string; to: string }[]) =>
    spans.reduce((sum, { from, to }) => sum + total(within(rows, from, to)), 0);
  const pairBehind = pair.where({ any: compared });
  const shown = await Promise.all([
    strongest(pairBehind, subject, 2),
    strongest(rivals.quarrels.where({ any: inBoth }), subject, 2),
  ]);
  const { grain } = course;
  const { labels } = say.spillover;
  const two: readonly [string, string] = [subject.a, subject.b];
  const base = {
    id: "contention.spillover",
    evidence: shown.flat(),
    evidenceCount: counted(pairRows, compared) + counted(rivals.acts, inBoth),
    query: asked(
      say.spillover.query(rivals.codes, two, grain, LAGS, rivals.datasets),
      pairBehind,
      rivals.dealings.where({ any: inBoth }),
    ),
  };
  if (!result) {
    return tooFew({
      ...base,
      statement: say.spillover.few(two, held, grain, subject.name),
      numbers: [measure("cells", labels.cells(grain), held, "count")],
      confidence: { level: "low", why: say.spillover.whyFew(held, grain) },
    });
  }
  const { at0, best } = result;
  const told = at0.p < NOTABLE_P;
  const facts: SpilloverFacts = { pair: two, grain, result, lags: LAGS, told };
  const [days, unit] = grain === "week" ? ([7, "days"] as const) : ([1, "quarters"] as const);
  return finding({
    ...base,
    nature: "judgement",
    statement: say.spillover.statement(facts, subject.name),
    numbers: [
      measure("rho", labels.same(grain), at0.rho, "index", at0.n, at0.p),
      measure("bestRho", labels.best(LAGS), best.rho, "index", best.n, best.p),
      measure("bestLag", labels.lag, best.lag * days, unit),
    ],
    confidence: {
      level: at0.n >= 40 && at0.p < 0.05 ? "moderate" : "low",
      why: say.spillover.why(facts),
    },
    noEffect: !told,
  });
}

/** Mean intensity in each cell; null where it holds no act. */
function tonesOf(rows: readonly Dated[], course: Course): (number | null)[] {
  return course.cells.map((cell) => {
    const held = within(rows, cell.from, cell.to);
    return held.length === 0 ? null : toneOf(held);
  });
}
