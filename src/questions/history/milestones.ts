import { classFilter } from "../../chronicle/classes.ts";
import type { ChronicleEvent } from "../../chronicle/event.ts";
import { sureDay } from "../../dates.ts";
import { type Acts, actsOf } from "../../measures/acts.ts";
import type { Evidence } from "../answer.ts";
import {
  byDate,
  disputeEvidence,
  eventEvidence,
  onePerDay,
  treatyEvidence,
  weightiest,
} from "../kit/evidence.ts";
import type { Subject } from "../subject.ts";
import type { PhaseContext } from "./onePhase.ts";
import { ownSanctions, vetoesOf, votesBetween } from "./sanctioned.ts";
import type { PairSeries } from "./series.ts";
import type { Turns } from "./turns.ts";
import { allWars } from "./wars.ts";

/** What changes a tie for long, the most lasting first. */
const KINDS = ["treaty", "war", "recognition", "meeting", "test", "vote", "sanction"] as const;
type Kind = (typeof KINDS)[number];
/** So many of a kind are named where there are others: a test and a vote stand for their like. */
const OF_A_KIND: Readonly<Record<Kind, number>> = {
  treaty: 2,
  war: 2,
  recognition: 2,
  meeting: 2,
  test: 1,
  vote: 1,
  sanction: 2,
};

/** An act that changes a tie for long. */
export interface Milestone {
  kind: Kind;
  piece: Evidence;
}

/** Of more acts of one kind than this the latest are read. */
const MOST = 500;

/**
 * The acts that changed the tie for long: treaties and border agreements between the two, their wars on one side or
 * against each other, recognition of each other or of the other's adversaries, meetings of the leaders, nuclear tests of
 * either, sanctions of one on the other with votes and vetoes on them. In order of time, one a day.
 */
export async function milestonesOf(
  series: PairSeries,
  turns: Turns,
  { treaties, meetings }: Pick<PhaseContext, "treaties" | "meetings">,
  subject: Subject,
): Promise<Milestone[]> {
  const { a, b } = subject;
  const told = async (acts: Acts) =>
    (await acts.where({ precision: ["day"] }).last(MOST)).map((event) => eventEvidence(event, subject));
  const between = { between: [a, b] as const, kind: ["act"] as const };
  const signed = actsOf(subject, {
    ...between,
    cameo: ["057"],
    any: [
      { on: treaties.map((treaty) => treaty.signed) },
      { issue: ["border"], not: [{ sourcePerson: [""] }, { targetPerson: [""] }] },
    ],
  });
  const [agreed, fought, recognised, tested, voted, own, vetoes] = await Promise.all([
    told(signed),
    warsOpened(series, subject),
    told(actsOf(subject, { ...between, cameo: ["054"] })),
    told(actsOf(subject, { all: [classFilter("nuclear-test")], source: [a, b] })),
    told(votesBetween(subject)),
    told(ownSanctions(subject)),
    vetoesOf(subject),
  ]);
  const untold = treaties.filter((treaty) => !agreed.some(({ date }) => date === treaty.signed));
  const events = (found: readonly ChronicleEvent[]) => found.map((event) => eventEvidence(event, subject));
  const pieces: Record<Kind, Evidence[]> = {
    treaty: [...agreed, ...untold.map((treaty) => treatyEvidence(treaty, subject))],
    war: fought,
    recognition: [...recognised, ...events(turns.openings.map(({ event }) => event))],
    meeting: meetings.flatMap((meeting) => weightiest(meeting.events, subject, 1)),
    test: tested,
    vote: [...voted, ...events(vetoes)],
    sanction: own,
  };
  return KINDS.flatMap((kind) => onePerDay([...pieces[kind]].sort(byDate)).map((piece) => ({ kind, piece })));
}

/** How each war of the two began for them: the first act of arms or help between them in it, else the war as the record of disputes has it. */
async function warsOpened(series: PairSeries, subject: Subject): Promise<Evidence[]> {
  const wars = await allWars(subject);
  return Promise.all(
    wars.map(async ({ start, end, dispute }) => {
      const arms = series.acts.where({ from: sureFirst(start), begunBy: sureDay(end), cameo: ARMS });
      const [first] = await arms.first(1);
      return first
        ? eventEvidence(first, subject)
        : { ...disputeEvidence(dispute, subject), date: sureFirst(start) };
    }),
  );
}

/** Military help, and force. */
const ARMS = ["062", "072", "18", "19", "20"];

/** The first day of a day, a month or a year. */
function sureFirst(day: string): string {
  return `${day}-01-01`.slice(0, 10);
}

/** The pieces to name of milestones in order of their kinds, the most lasting first. */
export function chosen(milestones: readonly Milestone[], room: number): Evidence[] {
  const of = (kind: Kind) => milestones.filter((one) => one.kind === kind).map(({ piece }) => piece);
  const taken: Evidence[] = [];
  for (const round of ["few", "all"]) {
    for (const kind of KINDS) {
      const most = round === "few" ? OF_A_KIND[kind] : room;
      const had = of(kind).filter((piece) => taken.includes(piece)).length;
      const more = Math.min(most, had + room - taken.length);
      if (more <= had) continue;
      const wanted = spread(of(kind), more);
      taken.splice(0, taken.length, ...taken.filter((piece) => !of(kind).includes(piece)), ...wanted);
    }
  }
  return taken;
}

/** So many of them, evenly over their order, the first and the last among them; of one the middle. */
function spread<T>(items: readonly T[], n: number): T[] {
  if (items.length <= n) return [...items];
  if (n === 1) return [items[Math.floor(items.length / 2)]!];
  return Array.from({ length: n }, (_, i) => items[Math.round((i * (items.length - 1)) / (n - 1))]!);
}
