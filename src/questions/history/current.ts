import { THIN_COUNT } from "../../measures/policy.ts";
import { wilson } from "../../statistics/intervals.ts";
import { shareDifference } from "../../statistics/shareDifference.ts";
import * as say from "../../words/en/history.ts";
import type { CurrentFacts } from "../../words/history.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { conflictMeasure, type History, type HistoryPhase, weightMeasure } from "./phases.ts";
import type { PairSeries } from "./series.ts";

/** The phase that runs on the as-of date: since when, how sure, and how it differs from the one before. */
function currentFacts({ phases }: History, series: PairSeries, { a, b, asOf }: Subject) {
  const now = phases.at(-1)!;
  return {
    recent: recentOf(now, series),
    first: a,
    second: b,
    now,
    opened: now.opened,
    before: phases.at(-2) ?? null,
    asOf,
  } satisfies CurrentFacts;
}

/**
 * A break needs two stretches on its far side, so that what began in the last one cannot show: its share of conflict
 * is held against that of the rest of the phase, and told where the interval of their difference leaves out none.
 */
function recentOf(now: HistoryPhase, series: PairSeries): CurrentFacts["recent"] {
  const last = series.cells.at(-1)!;
  const rest = series.cells.filter(({ from }) => from >= now.from && from < last.from);
  const [n, conflict] = [sum(rest, (cell) => cell.n), sum(rest, (cell) => cell.conflict)];
  if (last.n < THIN_COUNT || n < THIN_COUNT) return null;
  const difference = shareDifference(last.conflict, last.n, conflict, n, LEVEL)!;
  if (difference.low <= 0 && difference.high >= 0) return null;
  return {
    from: last.from,
    n: last.n,
    conflict: wilson(last.conflict, last.n, LEVEL),
    rest: wilson(conflict, n, LEVEL),
    difference,
  };
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((all, item) => all + of(item), 0);
}

export async function currentFinding(
  history: History,
  series: PairSeries,
  subject: Subject,
): Promise<Finding> {
  const facts = currentFacts(history, series, subject);
  const { now, before, recent } = facts;
  const { labels } = say.current;
  const [evidence, ratings] = await Promise.all([strongest(now.acts, subject), now.acts.ratings()]);
  return finding({
    id: "history.current",
    statement: say.current.statement(facts),
    nature: "judgement",
    numbers: [
      conflictMeasure(now),
      weightMeasure(now),
      measure("since", labels.since, Number(now.from.slice(0, 4)), "calendar year"),
      measure("acts", labels.acts, now.n, "count"),
      recent && estimate("recent-difference", labels.recentDifference, recent.difference, "share", recent.n),
      before && conflictMeasure(before, "conflict-before", labels.conflictBefore(before)),
      before && weightMeasure(before, "weight-before", labels.weightBefore(before)),
    ],
    evidence,
    evidenceCount: ratings.n,
    query: asked(say.current.query(facts), now.acts),
    confidence: caseConfidence(ratings, now.opened && !now.opened.firm ? [say.current.notFirm] : []),
    thin: now.n < THIN_COUNT,
  });
}
