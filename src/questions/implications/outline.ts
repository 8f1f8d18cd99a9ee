import * as say from "../../words/en/implicationsOutline.ts";
import type { PastFacts } from "../../words/implications.ts";
import type { Confidence, Finding } from "../answer.ts";
import { CHANGE_METHOD } from "../kit/change.ts";
import { numberOf } from "../kit/finding.ts";
import type { Subject } from "../subject.ts";
import type { Closeness } from "./closeness.ts";
import type { Camps } from "./coalitions.ts";
import { firmOf, type Read } from "./conduct.ts";
import type { Ties } from "./triads.ts";

export const METHOD = say.method(CHANGE_METHOD);

/** With fewer phases the mean over them may describe none. */
const FEW_PHASES = 6;
/** Figures of the record whose caveats are told as gaps. */
const NOTED = ["cinc", "nuclear_warheads"];

/** What is known of past closeness; null where it can't be told. */
export function pastOf(closeness: Closeness | null, reads: readonly Read[]): PastFacts | null {
  return (
    closeness && {
      from: closeness.cells[0]!.from,
      grain: closeness.grain,
      cells: closeness.cells.length,
      phases: closeness.phases.length,
      compared: reads.length,
      firm: firmOf(reads).length,
    }
  );
}

export function confidenceOf(past: PastFacts | null): Confidence {
  return { level: "low", why: say.why(past) };
}

export function alternativesOf(
  camps: Camps,
  findings: readonly Finding[],
  past: PastFacts | null,
  { name }: Subject,
): string[] {
  const drift = numberOf(findings, "implications.balance", "drift");
  const gain = numberOf(findings, "implications.balance", "gain");
  const { alternatives } = say;
  return [
    alternatives.pressure(camps, name),
    ...(drift === undefined || gain === undefined ? [] : [alternatives.growth(drift, gain, camps, name)]),
    alternatives.place(camps, name),
    ...(past && past.phases < FEW_PHASES ? [alternatives.phases(past.phases)] : []),
  ];
}

export function wouldChangeOf(
  camps: Camps,
  findings: readonly Finding[],
  { name, asOf, actors }: Subject,
): string[] {
  const rate = numberOf(findings, "implications.military", "rate");
  const age = numberOf(findings, "implications.balance", "age");
  const { wouldChange } = say;
  const states = [camps.patron, camps.client].every((code) =>
    ["state", "territory"].includes(actors.byCode(code)?.kind ?? ""),
  );
  return [
    wouldChange.treaty(camps.bound?.signed.slice(0, 4) ?? null, camps, name, states),
    wouldChange.dealings(
      rate === undefined ? null : { now: rate, much: Math.max(1, Math.ceil(rate * 2)) },
      camps,
      name,
    ),
    ...(camps.third ? [wouldChange.third(camps.third, name)] : []),
    wouldChange.figures(age === undefined ? null : Number(asOf.slice(0, 4)) - age),
  ];
}

export function gapsOf(
  camps: Camps,
  { ties }: Ties,
  findings: readonly Finding[],
  past: PastFacts | null,
  { record, name }: Subject,
): string[] {
  const { gaps } = say;
  const thin = findings.filter((row) => row.thin).map(({ id }) => id.replace("implications.", ""));
  return [
    gaps.ties(ties.filter((tie) => tie.sign === 0).length, ties.length),
    gaps.past(past),
    ...(thin.length ? [gaps.thin(thin, findings.length)] : []),
    ...camps.treaties
      .filter((treaty) => treaty.members.length > 2 && treaty.note !== "")
      .map((treaty) => gaps.treaty(treaty.name, treaty.note)),
    ...[camps.patron, camps.client].flatMap((code) =>
      NOTED.flatMap((key) => record.notes(code, key).map(({ note }) => gaps.note(code, key, note, name))),
    ),
    gaps.mechanism,
  ];
}
