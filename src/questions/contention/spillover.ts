import type { ChronicleEvent } from "../../chronicle/event.ts";
import { isConflict } from "../../measures/pairEvents.ts";
import { within } from "../../measures/within.ts";
import { mean } from "../../statistics/quantiles.ts";
import { type ShiftedCorrelation, shiftedCorrelation } from "../../statistics/shifts.ts";
import type { Finding } from "../answer.ts";
import { strongest } from "../kit/evidence.ts";
import { measure } from "../kit/measure.ts";
import { capital, number, plural, signed } from "../kit/words.ts";
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
export function spilloverFinding(
  pair: readonly ChronicleEvent[],
  course: Course,
  rivals: Rivals,
  subject: Subject,
): Finding | null {
  if (outsidersOfRivalry(rivals, subject).length === 0) return null;
  const tone = (events: readonly ChronicleEvent[], sign: 1 | -1) =>
    course.cells.map((cell) => {
      const held = within(events, cell.from, cell.to);
      return held.length === 0 ? null : sign * mean(held.map((event) => event.goldstein));
    });
  const x = tone(rivals.acts, -1);
  const y = tone(pair, 1);
  const result = shiftedCorrelation(x, y, LAGS);
  const both = course.cells.filter((_, i) => x[i] !== null && y[i] !== null);
  const held = both.length;
  const acts = [pair, rivals.acts].map((events) =>
    both.flatMap((cell) => within(events, cell.from, cell.to)),
  );
  // Where no cell holds both there is nothing to compare: what the pair did is then shown.
  const [ofPair, ofRivals] =
    held > 0 ? acts : [within(pair, course.cells[0]?.from ?? subject.asOf, subject.asOf), []];
  const names = `${subject.name(subject.a)} and ${subject.name(subject.b)}`;
  const base = {
    id: "contention.spillover",
    nature: "judgement" as const,
    evidence: [ofPair!, ofRivals!.filter(isConflict)].flatMap((events) => strongest(events, subject, 2)),
    evidenceCount: ofPair!.length + ofRivals!.length,
    query: `mean Goldstein intensity of acts between ${rivals.codes.join(" and ")}, turned round, against that of acts between ${subject.a} and ${subject.b}, by ${course.grain} with acts of both, lags −${LAGS} to +${LAGS}; ${rivals.datasets}`,
  };
  if (!result) {
    return {
      ...base,
      statement: `Too few cases to tell whether ${names} draw together when the rivals quarrel: ${plural(held, course.grain)} ${held === 1 ? "holds" : "hold"} acts of both.`,
      numbers: [measure("cells", `${course.grain}s with both`, held, "cells")],
      confidence: { level: "low", why: `${plural(held, course.grain)} with both.` },
      thin: true,
    };
  }
  return {
    ...base,
    statement: statementOf(result, course.grain, names),
    numbers: [
      {
        ...measure(
          "rho",
          `rank correlation, same ${course.grain}`,
          result.at0.rho,
          "Spearman rho",
          result.at0.n,
        ),
        p: result.at0.p,
      },
      {
        ...measure(
          "bestRho",
          `strongest over lags −${LAGS} to +${LAGS}`,
          result.best.rho,
          "Spearman rho",
          result.best.n,
        ),
        p: result.best.p,
      },
      measure(
        "bestLag",
        `its lag (above 0: the pair follow the rivals)`,
        result.best.lag,
        `${course.grain}s`,
      ),
    ],
    confidence: {
      level: result.at0.n >= 40 && result.at0.p < 0.05 ? "moderate" : "low",
      why: `${plural(result.at0.n, course.grain)}, few acts in each; a correlation names no cause.`,
    },
  };
}

function statementOf({ at0, best }: ShiftedCorrelation, grain: string, names: string): string {
  const told = at0.p < 0.1;
  const first = told
    ? `${capital(grain)}s in which the rivals' acts were more hostile were ${at0.rho > 0 ? "also those in which" : "not those in which"} ${names} were more cooperative with each other`
    : `There is no sign that ${names} draw together in the ${grain}s in which the rivals quarrel more`;
  const lead =
    best.lag === 0
      ? "no lag does better"
      : `the strongest of ${2 * LAGS + 1} lags has ${best.lag > 0 ? `the pair ${plural(best.lag, grain)} after the rivals` : `the pair ${plural(-best.lag, grain)} before the rivals`} (rho ${signed(best.rho)}, p ${number(best.p)} for the best of all)`;
  return `${first} (rho ${signed(at0.rho)}, ${at0.n} ${grain}s, p ${number(at0.p)} by rotation); ${lead}.`;
}
