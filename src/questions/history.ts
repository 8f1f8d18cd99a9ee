import { actsOf } from "../measures/acts.ts";
import { leaderMeetings } from "../measures/meetings.ts";
import { tradeTotals } from "../measures/trade.ts";
import type { Answer, Finding } from "./answer.ts";
import { aidFinding } from "./history/aid.ts";
import { allianceFinding } from "./history/alliance.ts";
import { measuresFigure, phasesFigure, studiesFigure } from "./history/figures.ts";
import { meetingsFinding } from "./history/leaderMeetings.ts";
import { marksOf } from "./history/marks.ts";
import { nowFinding } from "./history/now.ts";
import { phaseFinding } from "./history/onePhase.ts";
import { partnersFinding, reciprocityFinding } from "./history/partners.ts";
import { currentFinding, phasesFinding, weightFinding } from "./history/phaseFindings.ts";
import { historyPhases } from "./history/phases.ts";
import { pairSeries } from "./history/series.ts";
import { alternativesOf, changesOf, confidenceOf, gapsOf, headlineOf } from "./history/story.ts";
import { quarrelsFinding, sanctionsFinding, testsStudy } from "./history/strain.ts";
import { supportStudy } from "./history/support.ts";
import { tradeFinding } from "./history/trade.ts";
import { disputesFinding, warFinding } from "./history/wars.ts";
import { measure } from "./kit/measure.ts";
import { nothingFinding } from "./kit/nothing.ts";
import type { Question, Subject } from "./subject.ts";

const METHOD =
  "Phases: exact change points (PELT, Killick, Fearnhead and Eckley 2012) in the mix of cooperation and conflict (multinomial cost) and in the weight of the tie (negative binomial counts, all dealings of either as exposure), BIC penalty; breaks with intervals by inverted likelihood ratio (Hansen 2000). Support and strain: event studies (MacKinlay 1997) against placebo dates of the same five years, randomisation p-values.";

/** How did this tie come to be what it is? Phases, what marked them, and what binds and strains the two. */
export const history: Question = {
  id: "history",
  title: "History",
  asks: (subject) =>
    `How did the tie between ${subject.name(subject.a)} and ${subject.name(subject.b)} come to be what it is?`,
  async answer(subject: Subject): Promise<Answer> {
    const { a, b } = subject;
    const series = await pairSeries(subject);
    if (!series) return nothingKnown(subject);
    const found = historyPhases(series, subject);
    const meetings = await leaderMeetings(subject, a, b);
    const context = {
      meetings,
      trade: tradeTotals(subject.record, a, b)[0]?.points ?? [],
      treaties: subject.record.treaties(a, b),
      votes: await actsOf(subject, { kind: ["vote"], between: [a, b] }).dated(),
      disputes: subject.record.disputes(a, b),
    };
    const [marks, tried] = await Promise.all([
      Promise.all(found.phases.map((phase) => marksOf(phase, subject))),
      Promise.all([
        supportStudy("history.support", b, subject),
        supportStudy("history.support-back", a, subject),
        testsStudy("history.tests", b, subject),
        testsStudy("history.tests-back", a, subject),
      ]),
    ]);
    const studies = tried.filter((told) => told !== null);
    // With one phase there is nothing to set the current one against.
    const current = found.phases.length > 1 ? found.phases.at(-1)! : null;
    const told = await Promise.all([
      phasesFinding(found, series, subject),
      currentFinding(found, series, subject),
      nowFinding(series, subject),
      ...found.phases.map((phase, i) => phaseFinding(phase, marks[i]!, series, context, subject)),
      allianceFinding(subject),
      warFinding(subject),
      disputesFinding(subject),
      partnersFinding("history.first-partner", b, current, subject),
      partnersFinding("history.first-partner-back", a, current, subject),
      weightFinding(found, subject),
      meetingsFinding(meetings, subject),
      tradeFinding(subject),
      aidFinding(series, subject),
      reciprocityFinding(series, subject),
      ...studies.map((told) => told.finding),
      sanctionsFinding(subject),
      quarrelsFinding(series, subject),
    ]);
    const findings = told.filter((finding): finding is Finding => finding !== null);
    return {
      question: "history",
      title: "History",
      headline: headlineOf(found, series, findings, subject),
      findings,
      figure: phasesFigure(found, marks, series, subject),
      moreFigures: [measuresFigure(found, series, subject), studiesFigure(studies)].filter(
        (figure) => figure !== null,
      ),
      confidence: confidenceOf(found, series),
      alternatives: alternativesOf(found, findings, subject),
      method: METHOD,
      wouldChange: changesOf(found, series, subject),
      gaps: gapsOf(found, series, findings, subject),
    };
  },
};

function nothingKnown(subject: Subject): Answer {
  const names = `${subject.name(subject.a)} and ${subject.name(subject.b)}`;
  const none = "No act between the two is on record.";
  return {
    question: "history",
    title: "History",
    headline: `The record holds no act between ${names} by the as-of date: nothing can be said of their history.`,
    findings: [
      nothingFinding(
        "history.phases",
        `Too few cases: no act between ${names} is on record.`,
        measure("phases", "phases", 0, "phases", 0),
        `acts between ${subject.a} and ${subject.b} to ${subject.asOf}`,
        none,
      ),
    ],
    figure: null,
    moreFigures: [],
    confidence: { level: "low", why: none },
    alternatives: [
      "The two may deal with each other through others, or unseen.",
      "The data set in use may not cover them.",
    ],
    method: METHOD,
    wouldChange: ["A data set that covers the pair.", "Acts between the two after the as-of date."],
    gaps: [none],
  };
}
