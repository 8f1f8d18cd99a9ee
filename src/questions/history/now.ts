import { addDays, daysBetween } from "../../dates.ts";
import { total } from "../../measures/acts.ts";
import { densityOf } from "../../measures/density.ts";
import { FEW_ROWS, THIN_COUNT } from "../../measures/policy.ts";
import { toneInterval } from "../../measures/tone.ts";
import * as say from "../../words/en/history.ts";
import type { NowFacts } from "../../words/history.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { changeMeasure, declared } from "../kit/change.ts";
import { strongest, weightiest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { estimate, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import type { PairSeries } from "./series.ts";

const YEAR = 365;
const BASE_YEARS = 5;

/** The last twelve months against the five years before, and their intensity against the whole record. */
async function nowFacts(series: PairSeries, subject: Subject): Promise<NowFacts> {
  const { a, b, asOf } = subject;
  const { from, before, baseFrom } = daysOf(asOf);
  const older = series.acts.where({ begunBy: before });
  const [density, recent, olderRows, base] = await Promise.all([
    densityOf(series.acts, subject),
    series.acts.where({ from }).by("cameo"),
    older.by("cameo"),
    older.where({ from: baseFrom }).count(),
  ]);
  const years = Math.max(0, Math.min(BASE_YEARS, daysBetween(series.from, from) / YEAR));
  return {
    first: a,
    second: b,
    acts: total(recent),
    perYear: years > 0 ? base / years : null,
    years,
    base,
    change:
      years > 0 && total(recent) + base >= FEW_ROWS
        ? density.change({ from, to: asOf }, { from: baseFrom, to: before })
        : null,
    intensity: toneInterval(recent),
    earlier: toneInterval(olderRows),
    earlierActs: total(olderRows),
    days: { from, to: asOf, baseFrom },
  };
}

export async function nowFinding(series: PairSeries, subject: Subject): Promise<Finding> {
  const facts = await nowFacts(series, subject);
  const acts = series.acts.where({ from: facts.days.from });
  const { labels } = say.now;
  const { acts: n, intensity, earlier, perYear, change } = facts;
  const [evidence, ratings] = await Promise.all([
    n ? strongest(acts, subject) : series.acts.last(3).then((events) => weightiest(events, subject)),
    acts.ratings(),
  ]);
  return finding({
    id: "history.now",
    statement: say.now.statement(facts),
    nature: "information",
    numbers: [
      intensity && estimate("intensity", labels.intensity, intensity, "Goldstein points", n),
      measure("acts", labels.acts, n, "count"),
      perYear !== null && measure("base", labels.base, perYear, "acts a year", facts.base),
      change && changeMeasure("change", labels.change, change),
      earlier &&
        measure("intensity-before", labels.earlier, earlier.estimate, "Goldstein points", facts.earlierActs),
    ],
    changes: [change && declared("change", change)],
    evidence,
    evidenceCount: n || Math.min(3, series.n),
    query: asked(say.now.query(facts), acts),
    confidence: caseConfidence(ratings),
    thin: n < THIN_COUNT,
  });
}

function daysOf(asOf: string): { from: string; before: string; baseFrom: string } {
  const from = addDays(asOf, 1 - YEAR);
  return { from, before: addDays(from, -1), baseFrom: addDays(from, -BASE_YEARS * YEAR) };
}
