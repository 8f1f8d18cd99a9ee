import type { DatasetCoverage } from "../../chronicle/chronicle.ts";
import type { ChronicleEvent } from "../../chronicle/event.ts";
import { paceOf } from "../../measures/pace.ts";
import { duringAny, spansAfter } from "../../measures/spans.ts";
import {
  type ClassDays,
  classDays,
  designStudy,
  onsets,
  type Study,
  type StudyDesign,
  study,
} from "../../measures/study.ts";
import { type Windows, windowsFor } from "../../measures/windows.ts";
import { effectWords } from "../../words/en/effects.ts";
import { capital, count, list, plural } from "../../words/en/forms.ts";
import type { Finding } from "../answer.ts";
import type { EffectsFigure } from "../figures.ts";
import { asked } from "../kit/asked.ts";
import { adjustedP, effectMeasure, effectRow, isMoved, studyConfidence, verdict } from "../kit/effects.ts";
import { EVIDENCE_SHOWN, eventEvidence, strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import type { Subject } from "../subject.ts";
import type { Member } from "./members.ts";
import type { ReferenceClass } from "./referenceClass.ts";
import type { Response, ResponseGroup } from "./responses.ts";

/** The class that the study can bear, and the studies' layouts for each window. */
export interface AftermathPlan {
  chosen: ReferenceClass;
  /** First rows of its last members. */
  latest: ChronicleEvent[];
  /** Classes passed over because they held too few cases that stand alone. */
  narrower: ReferenceClass[];
  members: ClassDays;
  cases: number[];
  windows: Windows;
  designs: StudyDesign[];
}

/** A group of responses with what the study made of each. */
export interface StudiedGroup {
  group: ResponseGroup;
  results: ResponseStudy[];
}

/** A response at the three windows. */
export interface ResponseStudy {
  response: Response;
  studies: Study[];
  /** The one at the main window. */
  main: Study;
  /** Its p-value adjusted for the number of responses looked at; null where it is thin. */
  adjusted: number | null;
}

/** Independent cases that a class must hold before it is taken. */
const ENOUGH = 5;
/** The talks themselves, and what is said at them, are not their own consequence. */
const GAP_DAYS = 7;
/** Members that stand beside what followed as evidence. */
const LATEST_SHOWN = 2;

/** The narrowest class with at least five members that stand apart from each other; else the one with most of these. */
export async function planAftermath(
  classes: readonly ReferenceClass[],
  coverage: readonly DatasetCoverage[],
  subject: Subject,
): Promise<AftermathPlan> {
  const pace = await paceOf(subject);
  const windows = windowsFor(coverage, [30, 90, 180], [7, 14, 30]);
  const dated = classes.map(({ earlier }) => daysOf(earlier));
  const counts = dated.map(({ days }) => onsets(days, 2 * windows[1]).length);
  const enough = counts.findIndex((n) => n >= ENOUGH);
  const at = enough >= 0 ? enough : counts.indexOf(Math.max(...counts));
  const chosen = classes[at]!;
  const members = dated[at]!;
  // A class of everyday acts has no day without one: its cases are those after a quiet spell.
  const cases = members.days.length > 60 ? onsets(members.days, windows[0]) : [...members.days];
  const designs = windows.map((window) =>
    designStudy({ members, cases, window, gap: Math.min(GAP_DAYS, window), coverage, pace }),
  );
  const latest = await chosen.latest(LATEST_SHOWN);
  return { chosen, latest, narrower: classes.slice(0, at), members, cases, windows, designs };
}

export function daysOf(members: readonly Member[]): ClassDays {
  return classDays(members.map((member) => ({ ...member, n: 1 })));
}

/** Studies every response at each window, in the order of the groups. */
export function studyGroups(
  groups: readonly ResponseGroup[],
  plan: AftermathPlan,
  subject: Subject,
): StudiedGroup[] {
  const studied = groups.flatMap(({ responses }) =>
    responses.map((response) => {
      const seed = `significance|${subject.a}|${subject.b}|${subject.asOf}|${response.id}`;
      return plan.designs.map((design) => study(design, response.rows, seed));
    }),
  );
  const adjusted = adjustedP(studied.map((studies) => studies[1]!));
  let next = 0;
  return groups.map((group) => ({
    group,
    results: group.responses.map((response) => {
      const studies = studied[next]!;
      return { response, studies, main: studies[1]!, adjusted: adjusted[next++]! };
    }),
  }));
}

/** One finding for a group of responses, with the change at each window as its numbers. */
export async function aftermathFinding(
  { group, results }: StudiedGroup,
  plan: AftermathPlan,
  subject: Subject,
): Promise<Finding | null> {
  const told = results.filter(({ main }) => main.effect !== null);
  if (told.length === 0) return null;
  const seen = told.filter(({ main }) => main.before! + main.after! > 0);
  const window = plan.windows[1];
  const solid = told.filter(({ main }) => !main.thin);
  const notable = solid.filter(({ main }) => verdict(main) !== "none");
  const shown = notable.length || seen.length === 0 ? notable : seen.length <= 2 ? seen : [clearest(seen)];
  const words = shown.map(({ response, main }) => `${response.label} went from ${effectWords(main)}`);
  const best = (solid.length ? solid : told).reduce((x, y) => (y.main.clusters > x.main.clusters ? y : x));
  const [first, ...others] = told.map(({ response }) => response.acts);
  const after = first!.or(...others).where(duringAny(spansAfter(plan.cases, window, GAP_DAYS)));
  const [weightiest, followed] = await Promise.all([
    strongest(after, subject, EVIDENCE_SHOWN - LATEST_SHOWN),
    after.count(),
  ]);
  return finding({
    id: `significance.${group.id}`,
    statement: seen.length
      ? `${opening(group, told, notable, plan)} In the ${window} days before and after, ${list(words)}.`
      : `There is no record of ${group.what} in the ${window} days before and after earlier ${plan.chosen.plural}: nothing can be told from that.`,
    nature: "judgement",
    numbers: told.flatMap(({ response, studies }) =>
      studies.map((one) =>
        effectMeasure(
          `${response.id}-${one.window}`,
          `${response.label}, change from the ${one.window} days before to the ${one.window} days after`,
          one,
        ),
      ),
    ),
    evidence: [...weightiest, ...plan.latest.map((event) => eventEvidence(event, subject))],
    evidenceCount: followed + plan.chosen.earlier.length,
    query: asked(
      `${group.query}; windows of ${list(plan.windows.map(String))} days before and after the ${plural(plan.cases.length, "day")} of ${plan.chosen.plural}, ${plan.designs[0]!.gap} days on either side left out; placebo dates of the same five years; data sets ${subject.events.datasets.join(", ")}.`,
      ...told.map(({ response }) => response.acts),
      plan.chosen.acts,
    ),
    confidence: studyConfidence(best.main),
    thin: solid.length === 0 || seen.length === 0,
    noEffect: !solid.some(isMoved),
  });
}

/** The response that is hardest to put down to chance; the first among equals. */
function clearest(results: readonly ResponseStudy[]): ResponseStudy {
  return results.reduce((x, y) => ((y.main.p ?? 1) < (x.main.p ?? 1) ? y : x));
}

function opening(
  group: ResponseGroup,
  told: readonly ResponseStudy[],
  notable: readonly ResponseStudy[],
  plan: AftermathPlan,
): string {
  const cases = Math.max(...told.map(({ main }) => main.used));
  if (told.every(({ main }) => main.thin))
    return `Too few cases to say how ${group.what} changed: ${count(cases)} earlier ${plan.chosen.plural} can be used.`;
  const moved = notable.filter(isMoved);
  const hints = notable.filter((one) => !moved.includes(one));
  const words = (rows: readonly ResponseStudy[]) =>
    list(rows.map(({ response, main }) => `${response.label} ${verdict(main) === "rise" ? "rose" : "fell"}`));
  const after = `After earlier ${plan.chosen.plural}`;
  if (moved.length > 0) return `${after}, ${words(moved)} more than around placebo dates.`;
  if (hints.length > 0)
    return `${after}, ${words(hints)}, a hint that does not outlast the allowance for the number of responses looked at.`;
  return `${after}, ${group.what} did not change more than around placebo dates.`;
}

export function aftermathFigure(groups: readonly StudiedGroup[]): EffectsFigure {
  return {
    kind: "effects",
    unit: "change in events per 30 days",
    rows: groups.flatMap(({ group, results }) =>
      results.map(({ response, main }) => effectRow(group.title, capital(response.short), main)),
    ),
  };
}
