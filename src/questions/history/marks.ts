import { CONFLICT, ranked, total } from "../../measures/acts.ts";
import type { Evidence } from "../answer.ts";
import { byDate, EVIDENCE_SHOWN, onePerDay, strongest } from "../kit/evidence.ts";
import type { Subject } from "../subject.ts";
import type { HistoryPhase } from "./phases.ts";

/** Acts that mark a phase. */
export interface Marks {
  /** Of the side that has more acts, the strongest first. */
  leading: Evidence[];
  /** The three to name, by date, then the others. */
  inOrder: Evidence[];
}

/**
 * What marks a phase: its strongest acts of cooperation and of conflict by their share in it, so that a quarrel is
 * not told by its one friendly visit; conflict is taken from the issues that they quarrel over most, in turn.
 */
export async function marksOf(phase: HistoryPhase, subject: Subject): Promise<Marks> {
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
  const quarrelled = total(issues);
  const [major, minor] = quarrelled > friendly ? [strains, bonds] : [bonds, strains];
  const second = minor.slice(0, 1);
  const lead = [...major.slice(0, 3 - second.length), ...second];
  const rest = [...major, ...minor].filter((piece) => !lead.includes(piece));
  return { leading: major, inOrder: [...lead.sort(byDate), ...rest.sort(byDate)] };
}
