import { formatDate } from "../dates.ts";
import { type PairEvents, pairEvents } from "../measures/pairEvents.ts";
import type { Answer, Finding } from "./answer.ts";
import { type Focus, focusOf } from "./kit/focus.ts";
import { measure } from "./kit/measure.ts";
import { nothingFinding } from "./kit/nothing.ts";
import { plural } from "./kit/words.ts";
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
  headlineOf,
  METHOD,
  wouldChangeOf,
} from "./significance/outline.ts";
import { intervalFinding, referenceClassFinding } from "./significance/rarity.ts";
import { referenceClasses } from "./significance/referenceClass.ts";
import { responseGroups } from "./significance/responses.ts";
import { narrowFinding } from "./significance/sameLeaders.ts";
import { tensionFinding } from "./significance/tension.ts";
import { voicesFinding } from "./significance/words.ts";
import type { Question, Subject } from "./subject.ts";

/** What the focal event changes: how rare it is, and what followed events like it. */
export const significance: Question = {
  id: "significance",
  title: "Significance",
  asks: ({ a, b, focal, name }) =>
    `What does ${focal ? "this event" : "the latest meeting"} between ${name(a)} and ${name(b)} change?`,
  answer: async (subject) => {
    const pair = await pairEvents(subject);
    const focus = await focusOf(subject);
    return focus ? answerAbout(focus, pair, subject) : nothingToAnswer(pair, subject);
  },
};

function answerAbout(focus: Focus, pair: PairEvents, subject: Subject): Answer {
  const classes = referenceClasses(focus, pair.all, subject);
  const plan = planAftermath(classes, pair);
  const groups = studyGroups(responseGroups(subject, pair), plan, subject);
  const findings = [
    referenceClassFinding(focus, classes, subject),
    intervalFinding(focus, classes, subject),
    levelFinding(focus, classes, pair, subject),
    companyFinding(focus, pair, subject),
    voicesFinding(focus, pair, subject),
    agendaFinding(focus, classes[0]!, pair, subject),
    tensionFinding(focus, pair, subject),
    ...groups.map((group) => aftermathFinding(group, plan, subject)),
    narrowFinding(
      classes[0]!,
      groups.map(({ group }) => group),
      plan,
      pair,
      subject,
    ),
    followUpFinding(focus, pair, subject),
  ].filter((finding): finding is Finding => finding !== null);
  return {
    question: "significance",
    title: significance.title,
    headline: headlineOf(classes, findings, groups, plan),
    findings,
    ...figuresOf(focus, groups, plan, pair, subject),
    confidence: confidenceOf(groups),
    alternatives: alternativesOf(focus, groups, findings),
    method: METHOD,
    wouldChange: wouldChangeOf(groups, plan),
    gaps: gapsOf(plan, groups, focus),
  };
}

/** No event between the two in ten years: the answer is that there is nothing to weigh. */
function nothingToAnswer({ all }: PairEvents, subject: Subject): Answer {
  const names = `${subject.name(subject.a)} and ${subject.name(subject.b)}`;
  return {
    question: "significance",
    title: significance.title,
    headline: `There is no act between ${names} on record in the ten years before ${formatDate(subject.asOf)} to weigh.`,
    findings: [
      nothingFinding(
        "significance.none",
        `Too few cases: no act between ${names} is on record in the ten years before ${formatDate(subject.asOf)}.`,
        measure("acts", "acts between the two in ten years", 0, "acts", 0),
        `acts between ${subject.a} and ${subject.b}, ten years to ${subject.asOf}; data sets ${subject.events.datasets.join(", ")}`,
        "No event.",
      ),
    ],
    figure: null,
    moreFigures: [],
    confidence: { level: "low", why: "No event." },
    alternatives: [
      "The two may have dealt with each other out of the sources' sight.",
      "The sources may not cover the pair: no data is not the same as no events.",
    ],
    method: METHOD,
    wouldChange: ["A dated act between the two.", "A source that covers the pair."],
    gaps: [`${plural(all.length, "event")} of either side with anybody, none between the two.`],
  };
}
