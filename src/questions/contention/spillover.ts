import { actsBetween, actsOf, type Dated, total } from "../../measures/acts.ts";
import { NOTABLE_P } from "../../measures/policy.ts";
import { toneOf } from "../../measures/tone.ts";
import { within } from "../../measures/within.ts";
import { type ShiftedCorrelation, shiftedCorrelation } from "../../statistics/shifts.ts";
import { capital, number, plural, signed } from "../../words/en/forms.ts";
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
  const names = `${subject.name(subject.a)} and ${subject.name(subject.b)}`;
  const base = {
    id: "contention.spillover",
    evidence: shown.flat(),
    evidenceCount: counted(pairRows, compared) + counted(rivals.acts, inBoth),
    query: asked(
      `mean Goldstein intensity of acts between ${rivals.codes.join(" and ")}, turned round, against that of acts between ${subject.a} and ${subject.b}, by ${course.grain} with acts of both, lags −${LAGS} to +${LAGS}; ${rivals.datasets}`,
      pairBehind,
      rivals.dealings.where({ any: inBoth }),
    ),
  };
  if (!result) {
    return tooFew({
      ...base,
      statement: `Too few cases to tell whether ${names} draw together when the rivals quarrel: ${plural(held, course.grain)} ${held === 1 ? "holds" : "hold"} acts of both.`,
      numbers: [measure("cells", `${course.grain}s with both`, held, "count")],
      confidence: { level: "low", why: `${plural(held, course.grain)} with both.` },
    });
  }
  return finding({
    ...base,
    nature: "judgement",
    statement: statementOf(result, course.grain, names),
    numbers: [
      measure(
        "rho",
        `rank correlation (Spearman), same ${course.grain}`,
        result.at0.rho,
        "index",
        result.at0.n,
        result.at0.p,
      ),
      measure(
        "bestRho",
        `strongest rank correlation (Spearman) over lags −${LAGS} to +${LAGS}`,
        result.best.rho,
        "index",
        result.best.n,
        result.best.p,
      ),
      measure(
        "bestLag",
        "lag of the strongest (above 0: the pair follow the rivals)",
        result.best.lag * (course.grain === "week" ? 7 : 1),
        course.grain === "week" ? "days" : "quarters",
      ),
    ],
    confidence: {
      level: result.at0.n >= 40 && result.at0.p < 0.05 ? "moderate" : "low",
      why: `${plural(result.at0.n, course.grain)}, few acts in each; a correlation names no cause.`,
    },
    noEffect: result.at0.p >= NOTABLE_P,
  });
}

/** Mean intensity in each cell; null where it holds no act. */
function tonesOf(rows: readonly Dated[], course: Course): (number | null)[] {
  return course.cells.map((cell) => {
    const held = within(rows, cell.from, cell.to);
    return held.length === 0 ? null : toneOf(held);
  });
}

function statementOf({ at0, best }: ShiftedCorrelation, grain: string, names: string): string {
  const told = at0.p < NOTABLE_P;
  const first = told
    ? `${capital(grain)}s in which the rivals' acts were more hostile were ${at0.rho > 0 ? "also those in which" : "not those in which"} ${names} were more cooperative with each other`
    : `There is no sign that ${names} draw together in the ${grain}s in which the rivals quarrel more`;
  const lead =
    best.lag === 0
      ? "no lag does better"
      : `the strongest of ${2 * LAGS + 1} lags has ${best.lag > 0 ? `the pair ${plural(best.lag, grain)} after the rivals` : `the pair ${plural(-best.lag, grain)} before the rivals`} (rho ${signed(best.rho)}, p ${number(best.p)} for the best of all)`;
  return `${first} (rho ${signed(at0.rho)}, ${at0.n} ${grain}s, p ${number(at0.p)} by rotation); ${lead}.`;
}
