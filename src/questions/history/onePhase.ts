import { actsOf, type Dated, total } from "../../measures/acts.ts";
import type { Grain } from "../../measures/cells.ts";
import { countOfClass } from "../../measures/codes.ts";
import type { Meeting } from "../../measures/meetings.ts";
import { THIN_COUNT } from "../../measures/policy.ts";
import type { YearPoint } from "../../measures/trade.ts";
import type { Dispute } from "../../record/disputes.ts";
import type { Treaty } from "../../record/treaties.ts";
import * as say from "../../words/en/history.ts";
import type { OnePhaseFacts } from "../../words/history.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { AID } from "./aid.ts";
import { bondsIn } from "./alliance.ts";
import type { Marks } from "./marks.ts";
import { conflictMeasure, type HistoryPhase, weightMeasure } from "./phases.ts";
import type { PairSeries } from "./series.ts";

/** What stands beside the acts of a phase. */
export interface PhaseContext {
  meetings: readonly Meeting[];
  /** Yearly trade between the two, in millions of US dollars. */
  trade: readonly YearPoint[];
  treaties: readonly Treaty[];
  /** Votes of the two on each other. */
  votes: readonly Dated[];
  disputes: readonly Dispute[];
}

/** How the two dealt with each other in a phase, what marked it, what bound and what strained them. */
async function onePhaseFacts(
  phase: HistoryPhase,
  marked: Marks,
  context: PhaseContext,
  { a, b, asOf }: Subject,
): Promise<OnePhaseFacts> {
  const to = phase.last ? asOf : phase.to;
  const inside = (day: string) => day >= phase.from && day <= to;
  const trade = context.trade.filter(({ year }) => inside(`${year}-12-31`));
  const [kinds, aid] = await Promise.all([phase.acts.by("class", "cameo"), phase.acts.where(AID).count()]);
  return {
    first: a,
    second: b,
    phase,
    kinds,
    marks: marked.inOrder.slice(0, marked.named),
    sure: phase.opened === null || phase.opened.firm,
    bonds: bondsIn(phase.from, to, context.treaties),
    meetings: context.meetings.filter((meeting) => inside(meeting.date)).length,
    aid,
    trade: trade.length
      ? { average: trade.reduce((sum, { value }) => sum + value, 0) / trade.length, years: trade.length }
      : null,
    protests: countOfClass(kinds, "criticism"),
    sanctions: countOfClass(kinds, "sanction"),
    votes: total(context.votes.filter((row) => inside(row.date))),
    disputes: context.disputes.filter((dispute) => inside(dispute.start.padEnd(10, "-01"))).length,
    to,
  };
}

/** One finding a phase. */
export async function phaseFinding(
  phase: HistoryPhase,
  marked: Marks,
  series: PairSeries,
  context: PhaseContext,
  subject: Subject,
): Promise<Finding> {
  const [facts, ratings] = await Promise.all([
    onePhaseFacts(phase, marked, context, subject),
    phase.acts.ratings(),
  ]);
  // What marks a phase need not run between the two: a test, a veto, a recognition.
  const told = marked.inOrder.filter(({ kind }) => kind === "event").map(({ id }) => id);
  const events = phase.acts.or(actsOf(subject, { id: told }));
  const { labels } = say.onePhase;
  return finding({
    id: phaseId(phase, series.grain),
    statement: say.onePhase.statement(facts),
    nature: "information",
    numbers: [
      phase.n >= THIN_COUNT && conflictMeasure(phase),
      weightMeasure(phase),
      measure("acts", labels.acts, phase.n, "count"),
      measure("meetings", labels.meetings, facts.meetings, "count"),
      measure("aid", labels.aid, facts.aid, "count"),
      measure("protests", labels.protests, facts.protests, "count"),
      measure("sanctions", labels.sanctions, facts.sanctions, "count"),
      measure("votes", labels.votes, facts.votes, "count"),
      facts.trade &&
        measure("trade", labels.trade, facts.trade.average, "million US dollars", facts.trade.years),
    ],
    evidence: marked.inOrder,
    evidenceCount: (await events.count()) + marked.inOrder.length - told.length,
    query: asked(say.onePhase.query(facts), phase.acts, actsOf(subject, { id: told })),
    confidence: caseConfidence(ratings),
    thin: phase.n < THIN_COUNT,
  });
}

/** Id of the finding on a phase. */
export function phaseId({ from }: { from: string }, grain: Grain): string {
  return `history.phase-${from.slice(0, grain === "year" ? 4 : 10)}`;
}
