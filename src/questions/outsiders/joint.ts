import { eventClass, inClass } from "../../chronicle/classes.ts";
import type { ChronicleEvent } from "../../chronicle/event.ts";
import { dayNumber } from "../../dates.ts";
import type { Meeting } from "../../measures/meetings.ts";
import { acts, isBetween, isConflict, type PairEvents } from "../../measures/pairEvents.ts";
import { classDays, designStudy, onsets, type Study, study } from "../../measures/study.ts";
import { windowsFor } from "../../measures/windows.ts";
import type { Figure, Finding } from "../answer.ts";
import {
  adjustedP,
  effectMeasure,
  effectRow,
  effectWords,
  studyConfidence,
  verdict,
} from "../kit/effects.ts";
import { EVIDENCE_SHOWN, strongest } from "../kit/evidence.ts";
import { list, number, plural } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import type { Observer } from "./observers.ts";

const CLASSES = ["agreement", "military-cooperation", "joint-exercise"];

/** What the two did together, and how each observer's conflict with them changed after it. */
export interface JointStudy {
  joint: ChronicleEvent[];
  cases: number;
  window: number;
  results: {
    observer: Observer;
    studies: Study[];
    main: Study;
    adjusted: number | null;
    events: ChronicleEvent[];
  }[];
}

/** Leaders' meetings, agreements, military cooperation and joint exercises of the two. */
export function jointEvents(
  { all }: PairEvents,
  meetings: readonly Meeting[],
  { a, b }: Subject,
): ChronicleEvent[] {
  const rows = new Map(meetings.flatMap(({ events }) => events).map((event) => [event.id, event]));
  for (const event of all) {
    if (event.kind !== "act" || !isBetween(event, a, b)) continue;
    if (CLASSES.some((id) => inClass(event, eventClass(id)))) rows.set(event.id, event);
  }
  return [...rows.values()];
}

export function studyJoint(
  observers: readonly Observer[],
  joint: readonly ChronicleEvent[],
  { all, coverage }: PairEvents,
  subject: Subject,
): JointStudy {
  const { a, b, asOf } = subject;
  const windows = windowsFor(coverage, [30, 90, 180], [7, 14, 30]);
  const members = classDays(joint);
  const studied = observers.map((observer) => {
    const events = all.filter(
      (event) => event.kind === "act" && isConflict(event) && acts(event, [observer.code], [a, b]),
    );
    const studies = windows.slice(0, 2).map((window) => {
      const design = designStudy({ members, cases: onsets(members.days, window), window, coverage });
      return study(design, events, `outsiders|${a}|${b}|${asOf}|${observer.code}`);
    });
    return { observer, studies, main: studies[1]!, events };
  });
  const adjusted = adjustedP(studied.map(({ main }) => main));
  return {
    joint: [...joint],
    cases: onsets(members.days, windows[1]).length,
    window: windows[1],
    results: studied.map((row, i) => ({ ...row, adjusted: adjusted[i]! })),
  };
}

/** Whether observers grow more critical after the two act together. */
export function jointFinding(
  { joint, cases, window, results }: JointStudy,
  subject: Subject,
): Finding | null {
  const told = results.filter(({ main }) => main.effect !== null);
  if (told.length === 0) return null;
  const solid = told.filter(({ main }) => !main.thin);
  const moved = solid.filter(({ main, adjusted }) => verdict(main, adjusted) !== "none");
  const opening =
    solid.length === 0
      ? `Too few cases to say whether outsiders react when the two act together: ${plural(cases, "such occasion follows", "such occasions follow")} a quiet spell of ${window} days.`
      : moved.length === 0
        ? `None of ${plural(solid.length, "observer")} grew more or less hostile after the two acted together than around placebo dates, the number of tests allowed for.`
        : `After the two acted together, ${list(moved.map(({ observer, main }) => `${observer.name}'s acts of conflict toward them ${verdict(main) === "rise" ? "rose" : "fell"}`))} more than around placebo dates.`;
  const clearest = (moved.length ? moved : solid.length ? solid : told).reduce((x, y) =>
    (y.main.p ?? 1) < (x.main.p ?? 1) ? y : x,
  );
  const after = afterJoint(joint, results, window);
  return {
    id: "outsiders.joint-events",
    statement: `${opening} Clearest: ${clearest.observer.name}, ${effectWords(clearest.main)} over ${window} days.`,
    nature: "judgement",
    numbers: told.flatMap(({ observer, studies }) =>
      studies.flatMap((one) => {
        const effect = effectMeasure(
          `${observer.code}-${one.window}`,
          `acts of conflict by ${observer.name}, change from the ${one.window} days before to the ${one.window} days after`,
          one,
        );
        return effect ? [effect] : [];
      }),
    ),
    evidence: [...strongest(after, subject, EVIDENCE_SHOWN - 2), ...strongest(joint, subject, 2)],
    evidenceCount: after.length + joint.length,
    query: `Leaders' meetings, agreements, military cooperation and joint exercises between ${subject.a} and ${subject.b} (${plural(joint.length, "row")}) that follow a quiet spell as long as the window; acts of conflict of each observer toward either, before and after; placebo dates of the same five years.`,
    confidence: studyConfidence(clearest.main),
    ...(solid.length === 0 ? { thin: true } : {}),
  };
}

function afterJoint(
  joint: readonly ChronicleEvent[],
  results: JointStudy["results"],
  window: number,
): ChronicleEvent[] {
  const days = onsets(classDays(joint).days, window);
  return results
    .flatMap(({ events }) => events)
    .filter((event) => {
      const day = dayNumber(event.date);
      return event.precision === "day" && days.some((start) => day >= start && day < start + window);
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
