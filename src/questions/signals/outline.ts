import { capital, count, list, number, plural } from "../../words/en/forms.ts";
import type { Figure } from "../answer.ts";
import { effectRow, isMoved, verdict } from "../kit/effects.ts";
import type { Subject } from "../subject.ts";
import type { AnswerStudy, ShowerStudy } from "./responses.ts";
import type { Shower } from "./showers.ts";

/** The answers with enough cases, with their class. */
export function testedAnswers(studies: readonly ShowerStudy[]): { shower: Shower; row: AnswerStudy }[] {
  return studies.flatMap(({ shower, answers }) =>
    answers.filter(({ main }) => !main.thin && main.effect !== null).map((row) => ({ shower, row })),
  );
}

const isThin = ({ answers }: ShowerStudy) => answers.every(({ main }) => main.thin);

/** What is answered beyond placebo dates, what is not, and where there are too few cases. */
export function headlineOf(studies: readonly ShowerStudy[], subject: Subject): string {
  if (studies.length === 0)
    return `No show of force by ${subject.name(subject.a)} or ${subject.name(subject.b)}, or exercise against either, is on record.`;
  const solid = studies.filter((one) => !isThin(one));
  const loud = solid.filter(({ answers }) => answers.some(isMoved));
  const quiet = solid.filter((one) => !loud.includes(one));
  const thin = studies.filter(isThin);
  const labels = (rows: readonly ShowerStudy[]) => list(rows.map(({ shower }) => shower.label));
  return [
    loud.length ? `${capital(list(loud.map((one) => loudWords(one, subject))))}.` : "",
    quiet.length
      ? `${loud.length ? "No answer" : "None of the answers followed"} to ${labels(quiet)} can be told from what placebo dates give, ${plural(testedAnswers(studies).length, "test")} allowed for.`
      : "",
    thin.length ? `Too few cases to say it of ${labels(thin)}.` : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

/** The firmest answer to a class: that of all together where it stands out, else the responder with the least p. */
function loudWords({ shower, answers }: ShowerStudy, subject: Subject): string {
  const moved = answers.filter(isMoved);
  const all = moved.filter(({ responder }) => responder === "");
  const rows = all.length ? all : [moved.reduce((x, y) => (y.adjusted! < x.adjusted! ? y : x))];
  const rates = rows.map(
    ({ kind, main }) => `${kind} ${number(main.before!)} to ${number(main.after!)} per 30 days`,
  );
  const by = all.length ? "others" : subject.name(rows[0]!.responder);
  return `${shower.label} are followed by ${verdict(rows[0]!.main) === "rise" ? "more" : "less"} conflict from ${by} (${list(rates)})`;
}

export function effectsFigure(studies: readonly ShowerStudy[], subject: Subject): Figure | null {
  // Classes with too few cases would only lengthen the chart; they are told of in words.
  const solid = studies.filter((one) => !isThin(one));
  const rows = (solid.length ? solid : studies).flatMap(({ shower, answers }) =>
    answers
      .filter(
        ({ responder, kind, main }) =>
          main.effect !== null && (responder === "" || (kind === "words" && !main.thin)),
      )
      .map(({ responder, kind, main }) =>
        effectRow(
          capital(shower.short),
          responder === "" ? `All: ${kind}` : `${subject.name(responder).replace(/^the /, "")}: ${kind}`,
          main,
        ),
      ),
  );
  if (rows.length === 0) return null;
  const window = studies[0]!.windows[1];
  return {
    id: "signals-effects",
    title: "How others answer shows of force",
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
