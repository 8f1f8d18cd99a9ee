import { leaderMeetings } from "../measures/meetings.ts";
import { acts, isConflict, pairEvents } from "../measures/pairEvents.ts";
import { westOf } from "../measures/west.ts";
import type { Answer, Finding } from "./answer.ts";
import { focusOf } from "./kit/focus.ts";
import { plural } from "./kit/words.ts";
import { rankConcern } from "./outsiders/concern.ts";
import { noOutsidersFinding, outsideActsFigure } from "./outsiders/few.ts";
import { focalFinding } from "./outsiders/focal.ts";
import { issuesFinding } from "./outsiders/issues.ts";
import { jointEvents, jointFigure, jointFinding, studyJoint } from "./outsiders/joint.ts";
import { measuresFinding } from "./outsiders/measures.ts";
import { observersOf } from "./outsiders/observers.ts";
import { alternativesOf, gapsOf, headlineOf, wouldChangeOf } from "./outsiders/outline.ts";
import { observerFinding, westFinding } from "./outsiders/portrait.ts";
import { calmFinding, rankingFigure, rankingFinding } from "./outsiders/ranking.ts";
import { lately, regardOf } from "./outsiders/regard.ts";
import { togetherFinding } from "./outsiders/together.ts";
import { yearsFigure } from "./outsiders/yearsFigure.ts";
import type { Question, Subject } from "./subject.ts";

/** How those outside see the pair: their words and acts toward both, and who worries most. */
export const outsiders: Question = {
  id: "outsiders",
  title: "Outsiders",
  asks: ({ a, b, name }) => `How do outsiders see ${name(a)} and ${name(b)}?`,
  answer,
};

async function answer(subject: Subject): Promise<Answer> {
  const pair = await pairEvents(subject);
  const focus = await focusOf(subject);
  const meetings = focus?.meetings ?? (await leaderMeetings(subject, subject.a, subject.b));
  const observers = observersOf(subject, pair);
  const rows = observers.map((observer) => ({
    observer,
    regard: regardOf(new Set([observer.code]), subject, pair),
  }));
  const west = westOf(subject, subject.asOf);
  const western = regardOf(west, subject, pair);
  const ranked = rankConcern(rows, pair, subject);
  const joint = studyJoint(observers, jointEvents(pair, meetings, subject), pair, subject);
  const regards = rows.map(({ regard }) => regard);
  const told = [
    westFinding(west, western, subject),
    rankingFinding(ranked, subject),
    calmFinding(ranked, subject),
    issuesFinding(regards, subject),
    togetherFinding(rows, subject),
    measuresFinding(regards, subject),
    jointFinding(joint, subject),
    focus ? focalFinding(focus, pair, subject) : null,
    ...ranked.map(({ observer, regard }) => observerFinding(observer, regard, subject)),
  ].filter((finding): finding is Finding => finding !== null && finding.evidence.length > 0);
  const findings = told.length ? told : [noOutsidersFinding(subject)];
  const conflictOf = (code: string) =>
    pair.all.filter(
      (event) => event.kind === "act" && isConflict(event) && acts(event, [code], [subject.a, subject.b]),
    );
  const figures = [
    jointFigure(joint, subject),
    yearsFigure(
      ranked.map(({ observer }) => ({ observer, events: conflictOf(observer.code) })),
      pair.coverage.map((row) => row.from).sort()[0] ?? subject.asOf,
      subject,
    ),
  ];
  return {
    question: "outsiders",
    title: outsiders.title,
    headline: headlineOf(ranked, western, joint, subject),
    findings,
    figure: rankingFigure(ranked, subject) ?? outsideActsFigure(pair, focus, subject),
    moreFigures: figures.filter((figure) => figure !== null),
    confidence: {
      level: ranked.reduce((sum, { regard }) => sum + regard.now.events.length, 0) >= 30 ? "moderate" : "low",
      why: `${plural(
        ranked.reduce((sum, { regard }) => sum + regard.now.events.length, 0),
        "act",
      )} of ${plural(observers.length, "observer")} in ${lately(western.now.months)}, as the sources carried them.`,
    },
    alternatives: alternativesOf(ranked, subject),
    method:
      "Counts, shares (Wilson 1927) and rates (Garwood 1936) of acts toward either side in the last 24 months against the 24 before; index of concern with bootstrap over months (Efron 1987).\nEvent study around what the two did together, against placebo dates, Benjamini–Hochberg over the observers.",
    wouldChange: wouldChangeOf(ranked),
    gaps: gapsOf(
      rows.map(({ regard }) => regard),
      focus,
      joint,
    ),
  };
}
