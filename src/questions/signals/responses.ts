import type { DatasetCoverage } from "../../chronicle/chronicle.ts";
import type { QuadClass } from "../../chronicle/event.ts";
import { type Acts, actsOf, type Dated, total } from "../../measures/acts.ts";
import { type Pace, paceOf } from "../../measures/pace.ts";
import { MIN_CASES, THIN_COUNT } from "../../measures/policy.ts";
import { duringAny, spansAfter } from "../../measures/spans.ts";
import { classDays, designStudy, onsets, type Study, type StudyDesign, study } from "../../measures/study.ts";
import { type Windows, windowsFor } from "../../measures/windows.ts";
import { adjustedP } from "../kit/effects.ts";
import type { Subject } from "../subject.ts";
import { type Delay, delayOf } from "./delay.ts";
import type { Shower } from "./showers.ts";

/** An answer in words (criticism, protest, threat) or in deeds (sanctions, exercises, other material conflict). */
export type AnswerKind = "words" | "deeds";
const ANSWER_KINDS: readonly AnswerKind[] = ["words", "deeds"];
const QUAD_OF: Readonly<Record<AnswerKind, QuadClass>> = {
  words: "verbal conflict",
  deeds: "material conflict",
};

/** How one responder, or all of them together, answered one class in words or in deeds. */
export interface AnswerStudy {
  /** Code of the responder; "" for all together. */
  responder: string;
  kind: AnswerKind;
  /** At the main window; for all together at the short and the long one too, in that order. */
  studies: Study[];
  main: Study;
  /** p at the main window, adjusted over the whole table of classes, responders and kinds; null where thin. */
  adjusted: number | null;
}

/** How others answered one class of shows of force. */
export interface ShowerStudy {
  shower: Shower;
  windows: Windows;
  /** Days that open an episode. */
  cases: number[];
  leftOut: number;
  /** All together first, then each responder. */
  answers: AnswerStudy[];
  delay: Delay | null;
  /** How many windows in a row stay above what placebo dates give, of those looked at. */
  raised: { windows: number; of: number };
  /** Acts that count as answers and were made in the main window after any case. */
  after: Acts;
}

/** Answers along time, by who made them and in which way. */
export type Response = Dated<"source" | "quad">;

const LATER_WINDOWS = 3;

/** Studies every class; the p-values of all classes, responders and kinds are adjusted together. */
export async function studyShowers(showers: readonly Shower[], subject: Subject): Promise<ShowerStudy[]> {
  const [coverage, pace] = await Promise.all([subject.events.coverage(), paceOf(subject)]);
  const studied = await Promise.all(showers.map((shower) => studyShower(shower, coverage, pace, subject)));
  const adjusted = adjustedP(studied.flatMap(({ answers }) => answers.map(({ main }) => main)));
  let next = 0;
  return studied.map((one) => ({
    ...one,
    answers: one.answers.map((row) => ({ ...row, adjusted: adjusted[next++]! })),
  }));
}

async function studyShower(
  shower: Shower,
  coverage: readonly DatasetCoverage[],
  pace: Pace,
  subject: Subject,
): Promise<ShowerStudy> {
  const windows = windowsFor(coverage, [7, 30, 90], [3, 7, 30]);
  const members = classDays(shower.rows);
  const cases = onsets(members.days, windows[1]);
  const designs = windows.map((window) => designStudy({ members, cases, window, coverage, pace }));
  const main = designs[1]!;
  const seed = `signals|${subject.a}|${subject.b}|${subject.asOf}|${shower.id}`;
  const acts = answersTo(shower, subject);
  const responses = await acts.dated("source", "quad");
  const answersOf = (responder: string, kind: AnswerKind): AnswerStudy[] => {
    const rows = responses.filter(
      ({ source, quad }) => quad === QUAD_OF[kind] && (responder === "" || source === responder),
    );
    if (responder !== "" && (total(rows) < THIN_COUNT || cases.length < MIN_CASES)) return [];
    const studies = (responder === "" ? designs : [main]).map((design) =>
      study(design, rows, `${seed}|${responder}|${kind}`),
    );
    return [{ responder, kind, studies, main: studies[responder === "" ? 1 : 0]!, adjusted: null }];
  };
  return {
    shower,
    windows,
    cases,
    leftOut: members.leftOut,
    answers: ["", ...shower.responders].flatMap((responder) =>
      ANSWER_KINDS.flatMap((kind) => answersOf(responder, kind)),
    ),
    delay: delayOf(main, responses, seed),
    raised: raisedFor(main, responses, seed),
    after: acts.where(duringAny(spansAfter(cases, windows[1]))),
  };
}

/** Conflict with those who showed force; in answer to exercises against a side, also its own shows of force to nobody. */
function answersTo({ addressees, against, responders }: Shower, subject: Subject): Acts {
  return actsOf(subject, {
    kind: ["act"],
    quad: ANSWER_KINDS.map((kind) => QUAD_OF[kind]),
    source: responders,
    any: [{ aim: ["other"], target: addressees }, ...(against ? [{ addressed: false, cameo: ["15"] }] : [])],
  });
}

/** How many windows in a row after the case lie above what placebo dates give (one-sided, 5 %). */
function raisedFor(design: StudyDesign, responses: readonly Response[], seed: string): ShowerStudy["raised"] {
  let windows = 0;
  for (; windows < LATER_WINDOWS; windows++) {
    const later = study(design, responses, `${seed}|raised`, windows * design.window);
    if (later.thin || later.pUpper === null || later.pUpper >= 0.05) break;
  }
  return { windows, of: LATER_WINDOWS };
}
