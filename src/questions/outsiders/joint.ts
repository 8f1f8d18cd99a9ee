import type { DatasetCoverage } from "../../chronicle/chronicle.ts";
import { classFilter } from "../../chronicle/classes.ts";
import { type Acts, actsBetween, actsOf, CONFLICT, type Dated, total, toward } from "../../measures/acts.ts";
import type { Meeting } from "../../measures/meetings.ts";
import { paceOf } from "../../measures/pace.ts";
import { duringAny, spansAfter } from "../../measures/spans.ts";
import { classDays, designStudy, onsets, type Study, study } from "../../measures/study.ts";
import { windowsFor } from "../../measures/windows.ts";
import { effectWords } from "../../words/en/effects.ts";
import { list, number, plural } from "../../words/en/forms.ts";
import type { Figure, Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { adjustedP, effectMeasure, effectRow, isMoved, studyConfidence, verdict } from "../kit/effects.ts";
import { EVIDENCE_SHOWN, strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import type { Subject } from "../subject.ts";
import type { Observer } from "./observers.ts";

const CLASSES = ["agreement", "military-cooperation", "joint-exercise"];

/** What the two did together, and how each observer's conflict with them changed after it. */
export interface JointStudy {
  joint: Acts;
  /** How many these are. */
  n: number;
  cases: number;
  window: number;
  results: {
    observer: Observer;
    studies: Study[];
    main: Study;
    adjusted: number | null;
    /** The observer's acts of conflict toward the two, along time. */
    conflict: Dated[];
  }[];
  /** Acts of conflict of all observers in the window after any case. */
  after: Acts;
}

/** Leaders' meetings, agreements, military cooperation and joint exercises of the two. */
export function jointActs(meetings: readonly Meeting[], subject: Subject): Acts {
  const met = meetings.flatMap(({ events }) => events.map(({ id }) => id));
  return actsOf(subject, {
    ...actsBetween(subject.a, subject.b),
    any: [...CLASSES.map(classFilter), { id: met }],
  });
}

export async function studyJoint(
  observers: readonly Observer[],
  joint: Acts,
  coverage: readonly DatasetCoverage[],
  subject: Subject,
): Promise<JointStudy> {
  const { a, b, asOf } = subject;
  const codes = observers.map(({ code }) => code);
  const acts = actsOf(subject, toward(codes, [a, b])).where(CONFLICT);
  const [days, hostile, pace] = await Promise.all([joint.dated(), acts.dated("source"), paceOf(subject)]);
  const windows = windowsFor(coverage, [30, 90, 180], [7, 14, 30]);
  const members = classDays(days);
  const designs = windows
    .slice(0, 2)
    .map((window) => designStudy({ members, cases: onsets(members.days, window), window, coverage, pace }));
  const studied = observers.map((observer) => {
    const conflict = hostile.filter(({ source }) => source === observer.code);
    const seed = `outsiders|${a}|${b}|${asOf}|${observer.code}`;
    const studies = designs.map((design) => study(design, conflict, seed));
    return { observer, studies, main: studies[1]!, conflict };
  });
  const adjusted = adjustedP(studied.map(({ main }) => main));
  const { window, cases } = designs[1]!;
  return {
    joint,
    n: total(days),
    cases: cases.length,
    window,
    results: studied.map((row, i) => ({ ...row, adjusted: adjusted[i]! })),
    after: acts.where(duringAny(spansAfter(cases, window))),
  };
}

/** Whether observers grow more critical after the two act together. */
export async function jointFinding(
  { joint, n, cases, window, results, after }: JointStudy,
  subject: Subject,
): Promise<Finding | null> {
  const told = results.filter(({ main }) => main.effect !== null);
  if (told.length === 0) return null;
  const solid = told.filter(({ main }) => !main.thin);
  const moved = solid.filter(isMoved);
  const opening =
    solid.length === 0
      ? `Too few cases to say whether outsiders react when the two act together: ${plural(cases, "such occasion follows", "such occasions follow")} a quiet spell of ${window} days.`
      : moved.length === 0
        ? `None of ${plural(solid.length, "observer")} grew more or less hostile after the two acted together than around placebo dates, the number of tests allowed for.`
        : `After the two acted together, ${list(moved.map(({ observer, main }) => `${observer.name}'s acts of conflict toward them ${verdict(main) === "rise" ? "rose" : "fell"}`))} more than around placebo dates.`;
  const clearest = (moved.length ? moved : solid.length ? solid : told).reduce((x, y) =>
    (y.main.p ?? 1) < (x.main.p ?? 1) ? y : x,
  );
  const [answered, afterwards, shown] = await Promise.all([
    strongest(after, subject, EVIDENCE_SHOWN - 2),
    after.count(),
    strongest(joint, subject, 2),
  ]);
  return finding({
    id: "outsiders.joint-events",
    statement: `${opening} Clearest: ${clearest.observer.name}, ${effectWords(clearest.main)} over ${window} days.`,
    nature: "judgement",
    numbers: told.flatMap(({ observer, studies }) =>
      studies.map((one) =>
        effectMeasure(
          `${observer.code}-${one.window}`,
          `acts of conflict by ${observer.name}, change from the ${one.window} days before to the ${one.window} days after`,
          one,
        ),
      ),
    ),
    evidence: [...answered, ...shown],
    evidenceCount: afterwards + n,
    query: asked(
      `Leaders' meetings, agreements, military cooperation and joint exercises between ${subject.a} and ${subject.b} (${plural(n, "row")}) that follow a quiet spell as long as the window; acts of conflict of each observer toward either, before and after; placebo dates of the same five years.`,
      after,
      joint,
    ),
    confidence: studyConfidence(clearest.main),
    thin: solid.length === 0,
  });
}

export function jointFigure({ results, window }: JointStudy, subject: Subject): Figure | null {
  const told = results.filter(({ main }) => main.effect !== null);
  if (told.length === 0) return null;
  return {
    id: "outsiders-joint-events",
    title: "Outsiders' conflict with the two after these acted together",
    caption: `Change in acts of conflict per 30 days from the ${window} days before to the ${window} days after, mean with 90 % interval; the band is where placebo dates fall; faint rows have too few cases. Source: ${subject.events.datasets.join(", ")}.`,
    alt: told
      .map(({ observer, main }) => `${observer.name}: ${number(main.effect!)}, ${plural(main.used, "case")}`)
      .join("; "),
    data: {
      kind: "effects",
      unit: "change in acts of conflict per 30 days",
      rows: told.map(({ observer, main }) =>
        effectRow(observer.west ? "The West" : "Others", observer.name.replace(/^the /, ""), main),
      ),
    },
  };
}
