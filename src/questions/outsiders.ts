import { firstCovered } from "../measures/cells.ts";
import { westOf } from "../measures/west.ts";
import { plural } from "../words/en/forms.ts";
import type { Finding, Found } from "./answer.ts";
import { CHANGE_METHOD } from "./kit/change.ts";
import { focusOf } from "./kit/focus.ts";
import { rankConcern } from "./outsiders/concern.ts";
import { noOutsidersFinding, outsideActsFigure } from "./outsiders/few.ts";
import { focalFinding } from "./outsiders/focal.ts";
import { issuesFinding } from "./outsiders/issues.ts";
import { jointActs, jointFigure, jointFinding, studyJoint } from "./outsiders/joint.ts";
import { measuresFinding } from "./outsiders/measures.ts";
import { observersOf } from "./outsiders/observers.ts";
import { alternativesOf, gapsOf, headlineOf, wouldChangeOf } from "./outsiders/outline.ts";
import { observerFinding, westFinding } from "./outsiders/portrait.ts";
import { calmFinding, rankingFigure, rankingFinding } from "./outsiders/ranking.ts";
import { lately, regardsOf } from "./outsiders/regard.ts";
import { togetherFinding } from "./outsiders/together.ts";
import { yearsFigure } from "./outsiders/yearsFigure.ts";
import type { Question, Subject } from "./subject.ts";

/** How those outside see the pair: their words and acts toward both, and who worries most. */
export const outsiders: Question = {
  id: "outsiders",
  title: "Outsiders",
  relevance: {
    west: 3,
    focal: 3,
    ranking: 3,
    measures: 2,
    issues: 2,
    calm: 2,
    together: 2,
    "joint-events": 2,
  },
  asks: ({ a, b, name }) => `How do outsiders see ${name(a)} and ${name(b)}?`,
  answer,
};

async function answer(subject: Subject): Promise<Found> {
  const [coverage, focus, observers] = await Promise.all([
    subject.events.coverage(),
    focusOf(subject),
    observersOf(subject),
  ]);
  // Where there is no event to look at there was no meeting either.
  const meetings = focus?.meetings ?? [];
  const west = westOf(subject, subject.asOf);
  const [regards, joint] = await Promise.all([
    regardsOf(west, observers, coverage, subject),
    studyJoint(observers, jointActs(meetings, subject), coverage, subject),
  ]);
  const ranked = rankConcern(regards.each, coverage, subject);
  const shown = [...ranked, ...regards.each.filter(({ followed }) => !followed)];
  const told = await Promise.all([
    westFinding(west, regards.west, subject),
    rankingFinding(ranked, regards, subject),
    calmFinding(ranked, subject),
    issuesFinding(regards.all, subject),
    togetherFinding(regards, subject),
    measuresFinding(regards.all, subject),
    jointFinding(joint, subject),
    focus ? focalFinding(focus, subject) : null,
    ...shown.map((row) => observerFinding(row, subject)),
  ]);
  const found = told.filter((finding): finding is Finding => finding !== null && finding.evidence.length > 0);
  const findings = found.length ? found : [noOutsidersFinding(subject)];
  const figures = [
    jointFigure(joint, subject),
    yearsFigure(
      shown.map(({ observer }) => ({
        observer,
        conflict: joint.results.find((row) => row.observer === observer)!.conflict,
      })),
      firstCovered(coverage, subject.asOf),
      subject,
    ),
  ];
  const { n } = regards.all.now;
  return {
    question: "outsiders",
    title: outsiders.title,
    short: [],
    headline: headlineOf(ranked, regards, joint, subject),
    findings,
    figure: rankingFigure(ranked, subject) ?? (await outsideActsFigure(observers.length > 0, focus, subject)),
    moreFigures: figures.filter((figure) => figure !== null),
    confidence: {
      level: n >= 30 ? "moderate" : "low",
      why: `${plural(n, "act")} of ${plural(observers.length, "observer")} in ${lately(regards.west.now.months)}, as the sources carried them.`,
    },
    alternatives: alternativesOf(ranked, regards, subject),
    method: `Counts, shares (Wilson 1927) and rates (Garwood 1936) of acts toward either side in the last 24 months against the 24 before; index of concern of the observers that the record follows, with bootstrap over months (Efron 1987).\n${CHANGE_METHOD}\nEvent study around what the two did together, against placebo dates, Benjamini–Hochberg over the observers.`,
    wouldChange: wouldChangeOf(ranked, regards),
    gaps: gapsOf(regards, focus, joint, subject),
  };
}
