import { CONFLICT, ranked, total } from "../../measures/acts.ts";
import type { Evidence } from "../answer.ts";
import { byDate, EVIDENCE_SHOWN, onePerDay, strongest } from "../kit/evidence.ts";
import type { Subject } from "../subject.ts";
import { chosen, type Milestone } from "./milestones.ts";
import type { HistoryPhase } from "./phases.ts";

/** Acts that mark a phase. */
export interface Marks {
  /** The weightiest first. */
  leading: Evidence[];
  /** Those to name, by date, then the others. */
  inOrder: Evidence[];
  /** How many of them are to be named. */
  named: number;
}

/** So many are named at most and at least. */
const NAMED = 4;
const FEWEST_NAMED = 3;

/**
 * What marks a phase: of the milestones in it, treaties before wars before recognition before meetings of the leaders
 * before nuclear tests before votes and sanctions, no more than two of a kind where there are others, spread over the
 * phase; where
 * there are fewer than are named, its strongest acts of cooperation and of conflict by their share in it.
 */
export async function marksOf(
  phase: HistoryPhase,
  milestones: readonly Milestone[],
  subject: Subject,
): Promise<Marks> {
  const to = phase.last ? subject.asOf : phase.to;
  const lasting = chosen(
    milestones.filter(({ piece }) => piece.date >= phase.from && piece.date <= to),
    NAMED,
  );
  const others = await strongestOf(phase, subject);
  const all = onePerDay([...lasting, ...others]).slice(0, EVIDENCE_SHOWN);
  const named = Math.min(all.length, Math.max(lasting.length, FEWEST_NAMED));
  return {
    leading: all,
    inOrder: [...all.slice(0, named).sort(byDate), ...all.slice(named).sort(byDate)],
    named,
  };
}

/**
 * The strongest acts of cooperation and of conflict by their share in the phase, so that a quarrel is not told by its
 * one friendly visit; conflict is taken from the issues that they quarrel over most, in turn.
 */
async function strongestOf(phase: HistoryPhase, subject: Subject): Promise<Evidence[]> {
  const conflict = phase.acts.where(CONFLICT);
  const cooperation = phase.acts.where({ not: [CONFLICT] });
  const share = phase.conflict?.estimate ?? 0;
  const room = Math.max(Math.round(EVIDENCE_SHOWN * share), share >= 0.1 ? 1 : 0);
  const [issues, friendly] = await Promise.all([conflict.by("issue"), cooperation.count()]);
  const byIssue = ranked(issues, "issue");
  const each = Math.ceil(room / Math.max(1, Math.min(byIssue.length, room)));
  // Of the issues beyond those that fill the room nothing would be shown; one day may tell of several rows.
  const told = byIssue.slice(0, 2 * room);
  const [friends, ...quarrels] = await Promise.all([
    strongest(cooperation, subject, 2 * EVIDENCE_SHOWN),
    ...told.map(([issue]) => strongest(conflict.where({ issue: [issue] }), subject, each)),
  ]);
  const strains = onePerDay(quarrels.flat()).slice(0, room);
  const bonds = onePerDay(friends!).slice(0, EVIDENCE_SHOWN - strains.length);
  const [major, minor] = total(issues) > friendly ? [strains, bonds] : [bonds, strains];
  return [...major.slice(0, 2), ...minor.slice(0, 1), ...major.slice(2), ...minor.slice(1)];
}
