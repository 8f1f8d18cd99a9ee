import { eventClass, inClass } from "../../chronicle/classes.ts";
import type { ChronicleEvent } from "../../chronicle/event.ts";
import { largestGroups } from "../../measures/groupBy.ts";
import type { Meeting } from "../../measures/meetings.ts";
import { isConflict } from "../../measures/pairEvents.ts";
import type { YearPoint } from "../../measures/trade.ts";
import type { Dispute } from "../../record/disputes.ts";
import type { Treaty } from "../../record/treaties.ts";
import type { Evidence, Finding } from "../answer.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { EVIDENCE_SHOWN, strongest } from "../kit/evidence.ts";
import { measure } from "../kit/measure.ts";
import { capital, list, number, percent, plural } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import { isAid } from "./aid.ts";
import { bondsIn } from "./alliance.ts";
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
  votes: readonly ChronicleEvent[];
  disputes: readonly Dispute[];
}

/** One finding a phase: how the two dealt with each other, what marked it, what bound and what strained them. */
export function phaseFinding(
  phase: HistoryPhase,
  series: PairSeries,
  context: PhaseContext,
  subject: Subject,
): Finding {
  const to = phase.last ? subject.asOf : phase.to;
  const inside = (day: string) => day >= phase.from && day <= to;
  const meetings = context.meetings.filter((meeting) => inside(meeting.date));
  const trade = context.trade.filter(({ year }) => inside(`${year}-12-31`));
  const average = trade.reduce((sum, { value }) => sum + value, 0) / Math.max(1, trade.length);
  const aid = phase.events.filter(isAid);
  const votes = context.votes.filter((event) => inside(event.date));
  const disputes = context.disputes.filter((dispute) => inside(dispute.start.padEnd(10, "-01")));
  const criticism = phase.events.filter((event) => inClass(event, eventClass("criticism")));
  const sanctions = phase.events.filter((event) => inClass(event, eventClass("sanction")));
  const evidence = marksOf(phase, subject).inOrder;
  const marks = evidence.slice(0, 3).map((piece) => `${piece.what.replace(/\.$/, "")} (${piece.when})`);
  const bonds = [
    ...bondsIn(phase.from, to, context.treaties),
    meetings.length ? plural(meetings.length, "meeting of the leaders", "meetings of the leaders") : "",
    aid.length ? plural(aid.length, "act of aid", "acts of aid") : "",
    trade.length
      ? `trade of ${number(average)} million dollars a year (${plural(trade.length, "year")} on record)`
      : "",
  ].filter((text) => text !== "");
  const strains = [
    criticism.length ? plural(criticism.length, "protest") : "",
    sanctions.length ? plural(sanctions.length, "sanction") : "",
    votes.length ? `${plural(votes.length, "vote")} in the Security Council` : "",
    disputes.length ? plural(disputes.length, "militarised dispute") : "",
  ].filter((text) => text !== "");
  const few =
    phase.n < THIN_PHASE ? `too few cases to lean on (${plural(phase.n, "act")})` : plural(phase.n, "act");
  const mix = phase.conflict
    ? `${few}, ${percent(phase.conflict.estimate)} of them conflict (${rangeWords(phase.conflict)}), mostly ${list(kindsOf(phase.events, 2))}`
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
      measure("aid", "acts of aid", aid.length, "acts"),
      measure("protests", "criticisms and protests", criticism.length, "acts"),
      measure("sanctions", "sanctions, votes left out", sanctions.length, "acts"),
      measure("votes", "votes on each other in the Security Council", votes.length, "votes"),
      ...(trade.length
        ? [measure("trade", "trade a year", average, "million US dollars", trade.length)]
        : []),
    ],
    evidence,
    evidenceCount: phase.events.length,
    query: `acts between ${subject.a} and ${subject.b} from ${phase.from} to ${to}, by quad class and class of act; votes, treaties, trade and disputes of the same years`,
    confidence: caseConfidence(phase.events),
    ...(phase.n < THIN_PHASE ? { thin: true } : {}),
  };
}

/**
 * What marks a phase: its strongest acts of cooperation and of conflict by their share in it, so that a quarrel is
 * not told by its one friendly visit; conflict is taken from the issues that they quarrel over most, in turn.
 * `leading` is the side that has more acts, strongest first; `inOrder` the three to name, by date, then the others.
 */
export function marksOf(phase: HistoryPhase, subject: Subject): { leading: Evidence[]; inOrder: Evidence[] } {
  const conflict = phase.events.filter(isConflict);
  const cooperation = phase.events.filter((event) => !isConflict(event));
  const share = phase.conflict?.estimate ?? 0;
  const room = Math.max(Math.round(EVIDENCE_SHOWN * share), share >= 0.1 ? 1 : 0);
  const byIssue = largestGroups(conflict, (event) => event.issue);
  const each = Math.ceil(room / Math.max(1, Math.min(byIssue.length, room)));
  const quarrels = onePerDay(byIssue.flatMap(([, rows]) => strongest(rows, subject, each))).slice(0, room);
  const bonds = onePerDay(strongest(cooperation, subject, 2 * EVIDENCE_SHOWN)).slice(
    0,
    EVIDENCE_SHOWN - quarrels.length,
  );
  const [major, minor] = conflict.length > cooperation.length ? [quarrels, bonds] : [bonds, quarrels];
  const second = minor.slice(0, 1);
  const lead = [...major.slice(0, 3 - second.length), ...second];
  const rest = [...major, ...minor].filter((piece) => !lead.includes(piece));
  return { leading: major, inOrder: [...lead.sort(byDate), ...rest.sort(byDate)] };
}

/** Rows of one day mostly tell of one event. */
function onePerDay(pieces: readonly Evidence[]): Evidence[] {
  return pieces.filter((piece, i) => pieces.findIndex((other) => other.date === piece.date) === i);
}

function byDate(x: Evidence, y: Evidence): number {
  return x.date < y.date ? -1 : x.date > y.date ? 1 : x.id < y.id ? -1 : 1;
}
