import type { DatasetCoverage } from "../../chronicle/chronicle.ts";
import { classFilter } from "../../chronicle/classes.ts";
import { type Acts, actsBetween, actsOf, CONFLICT, total, toward } from "../../measures/acts.ts";
import type { Meeting } from "../../measures/meetings.ts";
import { paceOf } from "../../measures/pace.ts";
import { duringAny, spansAfter } from "../../measures/spans.ts";
import { classDays, designStudy, onsets, type Study, study } from "../../measures/study.ts";
import { windowsFor } from "../../measures/windows.ts";
import * as say from "../../words/en/outsiders.ts";
import * as words from "../../words/en/outsidersOutline.ts";
import type { JointFacts } from "../../words/outsiders.ts";
import type { Drawn, Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { adjustedP, effectMeasure, effectRow, isMoved, studyConfidence, verdict } from "../kit/effects.ts";
import { EVIDENCE_SHOWN, strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import type { Subject } from "../subject.ts";
import type { Observer } from "./observers.ts";
import type { Statement } from "./statements.ts";

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
  statements: readonly Statement[],
  joint: Acts,
  coverage: readonly DatasetCoverage[],
  subject: Subject,
): Promise<JointStudy> {
  const { a, b, asOf } = subject;
  const codes = observers.map(({ code }) => code);
  const ofGroups = statements.flatMap(({ group, rows }) => (group ? rows.map(({ id }) => id) : []));
  const acts = actsOf(subject, toward(codes, [a, b])).where({ ...CONFLICT, not: [{ id: ofGroups }] });
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
    return { observer, studies, main: studies[1]! };
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

/** Whether observers turn on the two more or less after these act together. */
export async function jointFinding(
  { joint, n, cases, window, results, after }: JointStudy,
  subject: Subject,
): Promise<Finding | null> {
  const told = results.filter(({ main }) => main.effect !== null);
  if (told.length === 0) return null;
  const solid = told.filter(({ main }) => !main.thin);
  const moved = solid.filter(isMoved);
  const clearest = (moved.length ? moved : solid.length ? solid : told).reduce((x, y) =>
    (y.main.p ?? 1) < (x.main.p ?? 1) ? y : x,
  );
  const [answered, afterwards, shown] = await Promise.all([
    strongest(after, subject, EVIDENCE_SHOWN - 2),
    after.count(),
    strongest(joint, subject, 2),
  ]);
  const facts: JointFacts = {
    first: subject.a,
    second: subject.b,
    cases,
    window,
    solid: solid.length,
    moved: moved.map(({ observer, main }) => ({ code: observer.code, direction: verdict(main) })),
    clearest: { code: clearest.observer.code, study: clearest.main },
  };
  return finding({
    id: "outsiders.joint-events",
    statement: say.joint.statement(facts, subject.name),
    nature: "judgement",
    numbers: told.flatMap(({ observer, studies }) =>
      studies.map((one) =>
        effectMeasure(
          `${observer.code}-${one.window}`,
          say.joint.label(observer.code, one.window, subject.name),
          one,
        ),
      ),
    ),
    evidence: [...answered, ...shown],
    evidenceCount: afterwards + n,
    query: asked(say.joint.query(facts, n), after, joint),
    confidence: studyConfidence(clearest.main),
    thin: solid.length === 0,
    noEffect: moved.length === 0,
  });
}

export function jointFigure({ results, window }: JointStudy, subject: Subject): Drawn | null {
  const told = results.filter(({ main }) => main.effect !== null);
  if (told.length === 0) return null;
  const { joint: figure } = words.figures;
  const moved = told.filter((row) => !row.main.thin && isMoved(row));
  return {
    id: "outsiders-joint-events",
    topic: figure.topic,
    title: figure.title(moved.map(({ observer }) => observer.name)),
    caption: figure.caption(window, subject.events.datasets.join(", ")),
    alt: figure.alt(
      told.map(({ observer, main }) => ({ name: observer.name, effect: main.effect!, cases: main.used })),
    ),
    data: {
      kind: "effects",
      unit: figure.unit,
      rows: told.map(({ observer, main }) =>
        effectRow(observer.west ? figure.west : figure.others, observer.name.replace(/^the /, ""), main),
      ),
    },
  };
}
