import { formatDate } from "../dates.ts";
import { actsOf } from "../measures/acts.ts";
import { plural } from "../words/en/forms.ts";
import * as say from "../words/en/significance.ts";
import type { Finding, Found } from "./answer.ts";
import { CHANGE_METHOD } from "./kit/change.ts";
import { numberOf } from "./kit/finding.ts";
import { type Focus, focusOf } from "./kit/focus.ts";
import { noActBetween, nothingAnswer } from "./kit/nothing.ts";
import { aftermathFinding, planAftermath, studyGroups } from "./significance/aftermath.ts";
import { agendaFinding } from "./significance/agenda.ts";
import { companyFinding } from "./significance/company.ts";
import { followUpFinding } from "./significance/followUp.ts";
import { levelFinding } from "./significance/level.ts";
import {
  alternativesOf,
  confidenceOf,
  figuresOf,
  gapsOf,
  METHOD,
  wouldChangeOf,
} from "./significance/outline.ts";
import { intervalFinding, referenceClassFinding } from "./significance/rarity.ts";
import { readoutFinding } from "./significance/readouts.ts";
import { referenceClasses } from "./significance/referenceClass.ts";
import { responseGroups } from "./significance/responses.ts";
import { narrowFinding } from "./significance/sameLeaders.ts";
import { seenOf, shortAnswer, shortFacts } from "./significance/short.ts";
import { tensionFinding } from "./significance/tension.ts";
import { voicesFinding } from "./significance/words.ts";
import type { Question, Subject } from "./subject.ts";

/** What the focal event changes: how rare it is, and what followed events like it. */
export const significance: Question = {
  id: "significance",
  title: "Significance",
  relevance: {
    interval: 3,
    readouts: 3,
    agenda: 3,
    words: 2,
    company: 3,
    "reference-class": 2,
    "follow-up": 3,
    cooperation: 2,
    tension: 2,
  },
  asks: ({ a, b, focal, name }) =>
    `What does ${focal ? "this event" : "the latest meeting"} between ${name(a)} and ${name(b)} change?`,
  answer: async (subject) => {
    const focus = await focusOf(subject);
    return focus ? answerAbout(focus, subject) : nothingToAnswer(subject);
  },
};

async function answerAbout(focus: Focus, subject: Subject): Promise<Found> {
  const [coverage, classes, responses, seen] = await Promise.all([
    subject.events.coverage(),
    referenceClasses(focus, subject),
    responseGroups(subject),
    seenOf(subject),
  ]);
  const plan = await planAftermath(classes, coverage, subject);
  const groups = studyGroups(responses, plan, subject);
  const readout = readoutFinding(focus, subject);
  const context = { focus, classes, readout: readout?.facts ?? null, seen, groups, plan };
  const found = await Promise.all([
    referenceClassFinding(focus, classes, seen, subject),
    intervalFinding(focus, classes, subject),
    levelFinding(focus, classes, subject),
    companyFinding(focus, subject),
    voicesFinding(focus, subject),
    readout ? readout.finding : agendaFinding(focus, classes[0]!, subject),
    tensionFinding(focus, coverage, subject),
    ...groups.map((group) => aftermathFinding(group, plan, subject)),
    narrowFinding(classes[0]!, responses, plan, subject),
    followUpFinding(focus, subject),
  ]);
  const findings = found.filter((finding): finding is Finding => finding !== null);
  const facts = shortFacts(context, findings, subject);
  const companyYears = numberOf(findings, "significance.company", "years-since-company") ?? null;
  return {
    question: "significance",
    title: significance.title,
    short: shortAnswer(facts, context, findings),
    headline: say.headline(facts, facts.companyYear === null ? null : companyYears),
    findings,
    ...(await figuresOf(focus, groups, plan, subject)),
    confidence: confidenceOf(groups),
    alternatives: alternativesOf(focus, groups, findings),
    method: `${METHOD}\n${CHANGE_METHOD}`,
    wouldChange: wouldChangeOf(groups, plan),
    gaps: gapsOf(plan, groups, focus),
  };
}

/** No event between the two in ten years: the answer is that there is nothing to weigh. */
async function nothingToAnswer(subject: Subject): Promise<Found> {
  const ofEither = await actsOf(subject, { involving: [subject.a, subject.b] }).count();
  const names = `${subject.name(subject.a)} and ${subject.name(subject.b)}`;
  return nothingAnswer(noActBetween("significance.none", subject), {
    question: "significance",
    title: significance.title,
    headline: `There is no act between ${names} on record in the ten years before ${formatDate(subject.asOf)} to weigh.`,
    alternatives: [
      "The two may have dealt with each other out of the sources' sight.",
      "The sources may not cover the pair: no data is not the same as no events.",
    ],
    method: METHOD,
    wouldChange: ["A dated act between the two.", "A source that covers the pair."],
    gaps: [`${plural(ofEither, "event")} of either side with anybody, none between the two.`],
  });
}
