import { capital, count, list, number, plural } from "../../words/en/forms.ts";
import * as say from "../../words/en/signals.ts";
import type { Figure } from "../answer.ts";
import type { EffectsFigure } from "../figures.ts";
import { effectRow, isMoved } from "../kit/effects.ts";
import type { Subject } from "../subject.ts";
import type { AnswerStudy, ShowerStudy } from "./responses.ts";
import type { Shower } from "./showers.ts";

/** The answers with enough cases, with their class. */
export function testedAnswers(studies: readonly ShowerStudy[]): { shower: Shower; row: AnswerStudy }[] {
  return studies.flatMap(({ shower, answers }) =>
    answers.filter(({ main }) => !main.thin && main.effect !== null).map((row) => ({ shower, row })),
  );
}

export const isThin = ({ answers }: ShowerStudy) => answers.every(({ main }) => main.thin);

/**
 * What all together say and do after each class, in one picture, and each responder's words in another. Classes with
 * too few cases would only lengthen them; they are told of in words.
 */
export function effectsFigures(studies: readonly ShowerStudy[], subject: Subject): Figure[] {
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
  return [
    effectsFigure(
      "signals-effects",
      say.effectsTitle(labels(loud), labels(quiet)),
      together,
      studies,
      subject,
    ),
    effectsFigure("signals-responders", say.respondersTitle, apart, studies, subject),
  ].filter((figure) => figure !== null);
}

function effectsFigure(
  id: string,
  title: string,
  rows: EffectsFigure["rows"],
  studies: readonly ShowerStudy[],
  subject: Subject,
): Figure | null {
  if (rows.length === 0) return null;
  const window = studies[0]!.windows[1];
  return {
    id,
    title,
    caption: `Change in acts of conflict per 30 days from the ${window} days before to the ${window} days from the first day of an episode, mean with 90 % interval; the band is where placebo dates of the same five years fall; faint rows have too few cases. Source: ${subject.events.datasets.join(", ")}.`,
    alt: rows
      .map(
        (row) =>
          `${row.group}, ${row.label}: ${number(row.effect!)}, ${plural(row.n, "case")}${row.thin ? ", thin" : ""}`,
      )
      .join("; "),
    data: { kind: "effects", unit: "change in acts of conflict per 30 days", rows },
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
  return [
    `Answers may be made where this record does not see them (budgets, arms orders, talks among allies).${widest ? ` Nor do the intervals rule out an answer: after ${widest.shower.label} a rise of ${widest.row.kind} by ${number(widest.row.main.high!)} per 30 days would fit as well.` : ""}`,
    against
      ? `Shows of force may themselves be answers, for instance to ${against.shower.label} (${plural(against.cases.length, "episode")} on record), so that cause and effect change places.`
      : "Shows of force may themselves be answers to what others did before, so that cause and effect change places.",
    "Where a parade or an exercise is announced long before, protests may come ahead of it, which makes the change across the day look small.",
  ];
}

export function wouldChangeOf(studies: readonly ShowerStudy[]): string[] {
  const bound = testedAnswers(studies).find(
    ({ row }) =>
      row.responder === "" && row.main.placeboHigh !== null && row.main.placeboHigh > 0 && !isMoved(row),
  );
  return [
    bound
      ? `A mean rise of ${bound.row.kind} of conflict by more than ${number(bound.row.main.placeboHigh!)} per 30 days after ${bound.shower.label}, the bound below which nineteen of twenty placebo draws lie.`
      : "Answers of the same responder after several shows of force in a row, against placebo dates.",
    "Sanctions or a joint exercise announced as the answer to a show of force, within a month of it.",
    "A source with daily reports of the responders' words: the window of seven days could then tell more.",
  ];
}

export function gapsOf(studies: readonly ShowerStudy[]): string[] {
  const leftOut = studies.reduce((sum, one) => sum + one.leftOut, 0);
  const thin = studies.filter(isThin);
  const unmatched = studies.reduce((sum, { answers }) => sum + (answers[0]?.main.unmatched ?? 0), 0);
  return [
    leftOut ? `${plural(leftOut, "show")} of force known only to the month or year cannot be studied.` : "",
    thin.length
      ? `Too few cases for ${list(thin.map(({ shower, cases }) => `${shower.label} (${count(cases.length)} known to the day that open an episode)`))}.`
      : "",
    unmatched
      ? `${plural(unmatched, "case")} in five years without a placebo date far enough from the class.`
      : "",
    "Parades of others than the two, and guests whom no page names, are not on record.",
  ].filter((gap) => gap !== "");
}
