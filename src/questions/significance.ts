import { actsOf } from "../measures/acts.ts";
import * as say from "../words/en/significance.ts";
import * as outline from "../words/en/significanceOutline.ts";
import type { Finding, Found } from "./answer.ts";
import { CHANGE_METHOD } from "./kit/change.ts";
import { numberOf } from "./kit/finding.ts";
import { nounOf } from "./kit/focal.ts";
import { type Focus, focusOf } from "./kit/focus.ts";
import { noActBetween, nothingAnswer } from "./kit/nothing.ts";
import { planAftermath, studyGroups } from "./significance/aftermath.ts";
import { aftermathFinding } from "./significance/aftermathFinding.ts";
import { agendaFinding } from "./significance/agenda.ts";
import { companyFinding } from "./significance/company.ts";
import { firstPage } from "./significance/first.ts";
import { followUpFinding } from "./significance/followUp.ts";
import { levelFinding } from "./significance/level.ts";
import { alternativesOf, confidenceOf, figuresOf, gapsOf, wouldChangeOf } from "./significance/outline.ts";
import { intervalFinding, referenceClassFinding } from "./significance/rarity.ts";
import { readoutFinding } from "./significance/readouts.ts";
import { referenceClasses } from "./significance/referenceClass.ts";
import { responseGroups } from "./significance/responses.ts";
import { narrowFinding } from "./significance/sameLeaders.ts";
import { seenOf, shortAnswer, shortFacts, studiedBy } from "./significance/short.ts";
import { tensionFinding } from "./significance/tension.ts";
import { voicesFinding } from "./significance/words.ts";
import type { Question, Subject } from "./subject.ts";

/** What the focal event changes: how rare it is, and what followed events like it. */
export const significance: Question = {
  id: "significance",
  title: outline.title,
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
  bears: {
    "significance-acts": ["interval", "level"],
    "significance-before-after": ["cooperation", "force", "hostility", "talks"],
    "significance-effects": ["cooperation", "force", "hostility", "talks"],
    "significance-meetings": ["interval", "reference-class"],
  },
  asks: ({ a, b, focal, name }) => outline.asks({ first: a, second: b }, nounOf(focal), name),
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
    title: outline.title,
    short: shortAnswer(facts, context, findings),
    ...firstPage(facts, focus, studiedBy(context, findings), findings, subject),
    headline: say.headline(facts, facts.companyYear === null ? null : companyYears),
    findings,
    ...(await figuresOf(focus, groups, plan, subject)),
    confidence: confidenceOf(groups),
    alternatives: alternativesOf(focus, groups, findings),
    method: `${outline.METHOD}\n${CHANGE_METHOD}`,
    wouldChange: wouldChangeOf(groups, plan),
    gaps: gapsOf(plan, groups, focus),
  };
}

/** No event between the two in ten years: the answer is that there is nothing to weigh. */
async function nothingToAnswer(subject: Subject): Promise<Found> {
  const { a, b, asOf, name } = subject;
  const ofEither = await actsOf(subject, { involving: [a, b] }).count();
  const { headline, gap, ...words } = outline.nothing;
  return nothingAnswer(noActBetween("significance.none", subject), {
    question: "significance",
    title: outline.title,
    headline: headline({ first: a, second: b }, asOf, name),
    method: outline.METHOD,
    gaps: [gap(ofEither)],
    ...words,
  });
}
