import type { DatasetCoverage } from "../../chronicle/chronicle.ts";
import type { ChronicleEvent } from "../../chronicle/event.ts";
import { paceOf } from "../../measures/pace.ts";
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
import { adjustedP } from "../kit/effects.ts";
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
export const GAP_DAYS = 7;
/** Members that stand beside what followed as evidence. */
export const LATEST_SHOWN = 2;

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
