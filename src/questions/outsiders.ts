import { firstCovered } from "../measures/cells.ts";
import { westOf } from "../measures/west.ts";
import * as say from "../words/en/outsiders.ts";
import * as words from "../words/en/outsidersOutline.ts";
import type { Finding, Found } from "./answer.ts";
import { CHANGE_METHOD } from "./kit/change.ts";
import { focusOf } from "./kit/focus.ts";
import { calmOf, rankConcern } from "./outsiders/concern.ts";
import { noOutsidersFinding, outsideActsFigure } from "./outsiders/few.ts";
import { firstPage } from "./outsiders/first.ts";
import { focalFinding } from "./outsiders/focal.ts";
import { issuesFinding } from "./outsiders/issues.ts";
import { jointActs, jointFigure, jointFinding, studyJoint } from "./outsiders/joint.ts";
import { measuresFinding } from "./outsiders/measures.ts";
import { areFriendly, fearsFinding, groupFinding, togetherFinding } from "./outsiders/named.ts";
import { MONTHS, observersOf } from "./outsiders/observers.ts";
import {
  alternativesOf,
  gapsOf,
  headlineOf,
  shortWords,
  type Told,
  wouldChangeOf,
} from "./outsiders/outline.ts";
import { observerFinding, togetherFacts, westFinding } from "./outsiders/portrait.ts";
import { calmFinding, rankingFacts, rankingFigure, rankingFinding } from "./outsiders/ranking.ts";
import { regardsOf } from "./outsiders/regard.ts";
import { statementsOf } from "./outsiders/statements.ts";
import { yearsFigure } from "./outsiders/yearsFigure.ts";
import type { Question, Subject } from "./subject.ts";

/** How those outside see the pair: their words and acts toward both, and who worries most. */
export const outsiders: Question = {
  id: "outsiders",
  title: say.title,
  relevance: {
    focal: 3,
    fears: 3,
    west: 2,
    together: 2,
    ranking: 2,
    measures: 2,
    calm: 2,
    group: 1,
    issues: 1,
    "joint-events": 1,
  },
  bears: {
    "outsiders-concern": ["ranking", "west"],
    "outsiders-years": ["ranking", "west"],
    "outsiders-joint-events": ["joint-events"],
    "outsiders-acts": ["focal", "west", "none"],
  },
  asks: ({ a, b, name }) => say.asks({ first: a, second: b }, name),
  answer,
};

async function answer(subject: Subject): Promise<Found> {
  const [coverage, focus, statements] = await Promise.all([
    subject.events.coverage(),
    focusOf(subject),
    statementsOf(subject),
  ]);
  const observers = await observersOf(statements, subject);
  // Where there is no event to look at there was no meeting either.
  const meetings = focus?.meetings ?? [];
  const [regards, joint, around] = await Promise.all([
    regardsOf(westOf(subject, subject.asOf), observers, statements, coverage, subject),
    studyJoint(observers, statements, jointActs(meetings, subject), coverage, subject),
    focus && focalFinding(focus, subject),
  ]);
  const { all, each } = regards;
  const { months, n } = all.now;
  const ranked = await rankConcern(each, subject);
  // Nobody would take a Western state, or two that quarrel, for an alliance of autocracies.
  const fears = regards.west && (await areFriendly(subject)) ? fearsFinding(statements, subject) : null;
  const found = (
    await Promise.all([
      around?.finding,
      westFinding(regards, statements, subject),
      fears?.finding,
      groupFinding(statements, months, subject),
      togetherFinding(statements, months, subject),
      rankingFinding(ranked, regards, statements, subject),
      calmFinding(each, statements, subject),
      measuresFinding(regards, statements, subject),
      issuesFinding(all, subject),
      jointFinding(joint, subject),
      ...each.map((row) => observerFinding(row, statements, subject)),
    ])
  ).filter((one): one is Finding => Boolean(one?.evidence.length));
  const findings = found.length ? found : [noOutsidersFinding(subject)];
  const told: Told = {
    focal: around?.facts ?? null,
    west: togetherFacts(regards, statements, subject),
    ranking: rankingFacts(ranked, regards, subject),
    fears: fears?.facts ?? null,
    calm: calmOf(each).map(({ observer }) => observer.code),
    findings,
  };
  const figures = [
    jointFigure(joint, subject),
    await yearsFigure(each, firstCovered(coverage, subject.asOf), subject),
  ];
  return {
    question: "outsiders",
    title: outsiders.title,
    short: shortWords(told, subject),
    ...firstPage(told, subject),
    headline: headlineOf(told, regards, subject),
    findings,
    figure:
      rankingFigure(ranked, regards, subject) ??
      (await outsideActsFigure(observers.length > 0, focus, subject)),
    moreFigures: figures.filter((figure) => figure !== null),
    confidence: {
      level: n >= 30 && regards.followed.codes.length > 0 ? "moderate" : "low",
      why: words.why(n, observers.length, say.lately({ months, of: MONTHS })),
    },
    alternatives: alternativesOf(regards, subject),
    method: `${say.METHOD}\n${CHANGE_METHOD}`,
    wouldChange: wouldChangeOf(regards, subject),
    gaps: gapsOf(regards, focus, joint, subject),
  };
}
