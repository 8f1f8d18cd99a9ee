import { type Dated, total } from "../../measures/acts.ts";
import { countOfClass } from "../../measures/codes.ts";
import type { Meeting } from "../../measures/meetings.ts";
import type { YearPoint } from "../../measures/trade.ts";
import type { Dispute } from "../../record/disputes.ts";
import type { Treaty } from "../../record/treaties.ts";
import type { Finding } from "../answer.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { measure } from "../kit/measure.ts";
import { capital, list, number, percent, plural } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import { AID } from "./aid.ts";
import { bondsIn } from "./alliance.ts";
import type { Marks } from "./marks.ts";
import {
  character,
  conflictMeasure,
  type HistoryPhase,
  rangeWords,
  THIN_PHASE,
  weightMeasure,
} from "./phases.ts";
import { kindsOf, type PairSeries } from "./series.ts";

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

/** One finding a phase: how the two dealt with each other, what marked it, what bound and what strained them. */
export async function phaseFinding(
  phase: HistoryPhase,
  marked: Marks,
  series: PairSeries,
  context: PhaseContext,
  subject: Subject,
): Promise<Finding> {
  const to = phase.last ? subject.asOf : phase.to;
  const inside = (day: string) => day >= phase.from && day <= to;
  const meetings = context.meetings.filter((meeting) => inside(meeting.date));
  const trade = context.trade.filter(({ year }) => inside(`${year}-12-31`));
  const average = trade.reduce((sum, { value }) => sum + value, 0) / Math.max(1, trade.length);
  const [kinds, ratings, aid] = await Promise.all([
    phase.acts.by("class", "cameo"),
    phase.acts.ratings(),
    phase.acts.where(AID).count(),
  ]);
  const [protests, sanctions] = [countOfClass(kinds, "criticism"), countOfClass(kinds, "sanction")];
  const votes = total(context.votes.filter((row) => inside(row.date)));
  const disputes = context.disputes.filter((dispute) => inside(dispute.start.padEnd(10, "-01")));
  const evidence = marked.inOrder;
  const marks = evidence.slice(0, 3).map((piece) => `${piece.what.replace(/\.$/, "")} (${piece.when})`);
  const bonds = [
    ...bondsIn(phase.from, to, context.treaties),
    meetings.length ? plural(meetings.length, "meeting of the leaders", "meetings of the leaders") : "",
    aid ? plural(aid, "act of aid", "acts of aid") : "",
    trade.length
      ? `trade of ${number(average)} million dollars a year (${plural(trade.length, "year")} on record)`
      : "",
  ].filter((text) => text !== "");
  const strains = [
    protests ? plural(protests, "protest") : "",
    sanctions ? plural(sanctions, "sanction") : "",
    votes ? `${plural(votes, "vote")} in the Security Council` : "",
    disputes.length ? plural(disputes.length, "militarised dispute") : "",
  ].filter((text) => text !== "");
  const few =
    phase.n < THIN_PHASE ? `too few cases to lean on (${plural(phase.n, "act")})` : plural(phase.n, "act");
  const mix = phase.conflict
    ? `${few}, ${percent(phase.conflict.estimate)} of them conflict (${rangeWords(phase.conflict)}), mostly ${list(kindsOf(kinds, 2))}`
    : "no act on record";
  const weight = phase.weight ? `, ${percent(phase.weight.estimate)} of all that either had with anyone` : "";
  return {
    id: `history.phase-${phase.from.slice(0, series.grain === "year" ? 4 : 10)}`,
    statement: `${capital(phase.span)}: ${character(phase.conflict)}, ${mix}${weight}${marks.length ? `; marked by: ${marks.join("; ")}` : ""}.${bonds.length ? ` Bonds: ${list(bonds)}.` : ""}${strains.length ? ` Strains: ${list(strains)}.` : ""}`,
    nature: "information",
    numbers: [
      ...conflictMeasure(phase),
      ...weightMeasure(phase),
      measure("acts", "acts on record", phase.n, "acts"),
      measure("meetings", "meetings of the leaders", meetings.length, "meetings"),
      measure("aid", "acts of aid", aid, "acts"),
      measure("protests", "criticisms and protests", protests, "acts"),
      measure("sanctions", "sanctions, votes left out", sanctions, "acts"),
      measure("votes", "votes on each other in the Security Council", votes, "votes"),
      ...(trade.length
        ? [measure("trade", "trade a year", average, "million US dollars", trade.length)]
        : []),
    ],
    evidence,
    evidenceCount: ratings.n,
    query: `acts between ${subject.a} and ${subject.b} from ${phase.from} to ${to}, by quad class and class of act; votes, treaties, trade and disputes of the same years`,
    confidence: caseConfidence(ratings),
    ...(phase.n < THIN_PHASE ? { thin: true } : {}),
  };
}
