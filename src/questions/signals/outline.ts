import { capital } from "../../words/en/forms.ts";
import * as say from "../../words/en/signals.ts";
import * as words from "../../words/en/signalsOutline.ts";
import type { BoundFacts } from "../../words/signals.ts";
import type { Drawn } from "../answer.ts";
import type { EffectsFigure } from "../figures.ts";
import { beforeAfterRow, effectRow, isMoved, verdict } from "../kit/effects.ts";
import type { Subject } from "../subject.ts";
import type { AnswerStudy, ShowerStudy } from "./responses.ts";
import type { Shower } from "./showers.ts";

interface TestedAnswer {
  shower: Shower;
  row: AnswerStudy;
}

/** The answers with enough cases, with their class. */
export function testedAnswers(studies: readonly ShowerStudy[]): TestedAnswer[] {
  return studies.flatMap(({ shower, answers }) =>
    answers.filter(({ main }) => !main.thin && main.effect !== null).map((row) => ({ shower, row })),
  );
}

export const isThin = ({ answers }: ShowerStudy) => answers.every(({ main }) => main.thin);

/**
 * What all together say and do before and after each class, in one picture, as the study finds it in a second, and each
 * responder's words in a third. Classes with
 * too few cases would only lengthen them; they are told of in words.
 */
export function effectsFigures(studies: readonly ShowerStudy[], subject: Subject): Drawn[] {
  const solid = studies.filter((one) => !isThin(one));
  const drawn = solid.length ? solid : studies;
  const rowsOf = (holds: (row: AnswerStudy) => boolean, label: (row: AnswerStudy) => string) =>
    drawn.flatMap(({ shower, answers }) =>
      answers
        .filter((row) => row.main.effect !== null && holds(row))
        .map((row) => effectRow(capital(shower.short), label(row), row.main)),
    );
  const together = rowsOf(
    ({ responder }) => responder === "",
    ({ kind }) => say.kindLabel[kind],
  );
  const apart = rowsOf(
    ({ responder, kind, main }) => responder !== "" && kind === "words" && !main.thin,
    ({ responder }) => capital(subject.name(responder)),
  );
  const loud = solid.filter(({ answers }) => answers.some((row) => row.responder === "" && isMoved(row)));
  const quiet = solid.filter(({ answers }) => !answers.some(isMoved));
  const labels = (rows: readonly ShowerStudy[]) => rows.map(({ shower }) => shower.label);
  const changed = testedAnswers(solid).filter(
    ({ row }) => row.responder !== "" && row.kind === "words" && isMoved(row),
  );
  const point = say.effectsTitle(labels(loud), labels(quiet));
  return [
    beforeAfterFigure(point, drawn, subject),
    effectsFigure("signals-effects", say.effectsTopic, point, together, studies, subject),
    effectsFigure(
      "signals-responders",
      say.respondersTopic,
      say.respondersTitle(
        changed.map(({ shower, row }) => ({
          who: row.responder,
          label: shower.label,
          way: verdict(row.main, row.adjusted) === "rise" ? "rise" : "fall",
        })),
        subject.name,
      ),
      apart,
      studies,
      subject,
    ),
  ].filter((figure) => figure !== null);
}

/** How much all others together say and do before and after each class of shows. */
function beforeAfterFigure(title: string, studies: readonly ShowerStudy[], subject: Subject): Drawn | null {
  const rows = studies.flatMap(({ shower, answers }) =>
    answers
      .filter(({ responder, main }) => responder === "" && main.effect !== null)
      .map((row) => beforeAfterRow(capital(shower.short), say.kindLabel[row.kind], row)),
  );
  if (rows.length === 0) return null;
  return {
    id: "signals-before-after",
    topic: say.effectsTopic,
    title,
    caption: words.beforeAfter.caption(studies[0]!.windows[1], subject.events.datasets),
    alt: rows.map(words.beforeAfter.row).join("; "),
    data: { kind: "beforeAfter", unit: words.beforeAfter.unit, rows },
  };
}

function effectsFigure(
  id: string,
  topic: string,
  title: string,
  rows: EffectsFigure["rows"],
  studies: readonly ShowerStudy[],
  subject: Subject,
): Drawn | null {
  if (rows.length === 0) return null;
  const window = studies[0]!.windows[1];
  return {
    id,
    topic,
    title,
    caption: words.effects.caption(window, subject.events.datasets),
    alt: rows
      .map(({ group, label, effect, n, thin }) =>
        words.effects.row({ group, label, effect: effect!, n, thin }),
      )
      .join("; "),
    data: { kind: "effects", unit: words.effects.unit, rows },
  };
}

export function alternativesOf(studies: readonly ShowerStudy[]): string[] {
  const against = studies
    .filter(({ shower }) => shower.against)
    .sort((x, y) => y.cases.length - x.cases.length)[0];
  const quiet = studies.filter(({ answers }) => !answers.some(isMoved));
  const widest = testedAnswers(quiet)
    .filter(({ row }) => row.responder === "" && row.main.high !== null)
    .sort((x, y) => y.row.main.high! - x.row.main.high!)[0];
  return words.alternatives(
    widest ? boundOf(widest, widest.row.main.high!) : null,
    against ? { label: against.shower.label, cases: against.cases.length } : null,
  );
}

function boundOf({ shower, row }: TestedAnswer, value: number): BoundFacts {
  return { kind: row.kind, label: shower.label, value };
}

export function wouldChangeOf(studies: readonly ShowerStudy[]): string[] {
  const bound = testedAnswers(studies).find(
    ({ row }) =>
      row.responder === "" && row.main.placeboHigh !== null && row.main.placeboHigh > 0 && !isMoved(row),
  );
  return words.wouldChange(bound ? boundOf(bound, bound.row.main.placeboHigh!) : null);
}

export function gapsOf(studies: readonly ShowerStudy[]): string[] {
  const leftOut = studies.reduce((sum, one) => sum + one.leftOut, 0);
  const thin = studies.filter(isThin);
  const unmatched = studies.reduce((sum, { answers }) => sum + (answers[0]?.main.unmatched ?? 0), 0);
  return words.gaps(
    leftOut,
    thin.map(({ shower, cases }) => ({ label: shower.label, cases: cases.length })),
    unmatched,
  );
}
