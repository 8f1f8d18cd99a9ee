import { actsOf } from "../measures/acts.ts";
import { leaderMeetings } from "../measures/meetings.ts";
import { ENOUGH_CELLS } from "../measures/policy.ts";
import { tradeTotals } from "../measures/trade.ts";
import * as say from "../words/en/history.ts";
import { headline } from "../words/en/historyShort.ts";
import type { Finding, Found } from "./answer.ts";
import { aidFinding } from "./history/aid.ts";
import { allianceFinding } from "./history/alliance.ts";
import { currentFinding } from "./history/current.ts";
import { measuresFigure, phasesFigure, studiesFigure } from "./history/figures.ts";
import { firstPage } from "./history/first.ts";
import { meetingsFinding } from "./history/leaderMeetings.ts";
import { marksOf } from "./history/marks.ts";
import { milestonesOf } from "./history/milestones.ts";
import { nowFinding } from "./history/now.ts";
import { phaseFinding } from "./history/onePhase.ts";
import { outlineFacts } from "./history/outline.ts";
import { partnersFinding, reciprocityFinding } from "./history/partners.ts";
import { phasesFinding, weightFinding } from "./history/phaseFindings.ts";
import { historyPhases } from "./history/phases.ts";
import { pairSeries } from "./history/series.ts";
import { firmStretches, shortFacts, toldShort } from "./history/short.ts";
import { quarrelsFinding, sanctionsFinding, testsStudy } from "./history/strain.ts";
import { supportStudy } from "./history/support.ts";
import { tradeFinding } from "./history/trade.ts";
import { turnsFinding, turnsOf } from "./history/turns.ts";
import { disputesFinding, warFinding } from "./history/wars.ts";
import { asked } from "./kit/asked.ts";
import { dataEnd } from "./kit/dataEnd.ts";
import { endOfEvenRecord } from "./kit/evenly.ts";
import { tooFew } from "./kit/finding.ts";
import { measure } from "./kit/measure.ts";
import { nothingAnswer } from "./kit/nothing.ts";
import type { Question, Subject } from "./subject.ts";

/** How did this tie come to be what it is? Phases, what marked them, and what binds and strains the two. */
export const history: Question = {
  id: "history",
  title: say.title,
  relevance: {
    phases: 3,
    current: 3,
    alliance: 3,
    turns: 3,
    leaders: 3,
    war: 3,
    disputes: 2,
    trade: 2,
    sanctions: 2,
    tests: 2,
    now: 2,
    support: 2,
    "first-partner": 2,
    weight: 2,
  },
  bears: {
    "history-phases": ["phases", "current", "now", "phase-"],
    "history-measures": ["weight", "quarrels", "trade", "phases"],
    "history-studies": ["support", "support-back", "tests", "tests-back"],
  },
  asks: ({ a, b, name }) => say.asks({ first: a, second: b }, name),
  async answer(subject: Subject): Promise<Found> {
    const { a, b } = subject;
    const series = await pairSeries(subject);
    if (!series) return nothingKnown(subject);
    const found = historyPhases(series, subject);
    const [meetings, votes, turns, support, tests] = await Promise.all([
      leaderMeetings(subject, a, b),
      actsOf(subject, { kind: ["vote"], between: [a, b] }).dated(),
      turnsOf(series.from, subject),
      Promise.all([
        supportStudy("history.support", b, subject),
        supportStudy("history.support-back", a, subject),
      ]),
      Promise.all([testsStudy("history.tests", b, subject), testsStudy("history.tests-back", a, subject)]),
    ]);
    const context = {
      meetings,
      trade: tradeTotals(subject.record, a, b)[0]?.points ?? [],
      treaties: subject.record.treaties(a, b),
      votes,
      disputes: subject.record.disputes(a, b),
    };
    const milestones = await milestonesOf(series, turns, context, subject);
    const marks = await Promise.all(found.phases.map((phase) => marksOf(phase, milestones, subject)));
    const studies = [...support, ...tests].filter((told) => told !== null);
    // With one phase there is nothing to set the current one against.
    const current = found.phases.length > 1 ? found.phases.at(-1)! : null;
    const told = await Promise.all([
      phasesFinding(found, series, subject),
      currentFinding(found, series, subject),
      nowFinding(series, subject),
      ...found.phases.map((phase, i) => phaseFinding(phase, marks[i]!, series, context, subject)),
      allianceFinding(subject),
      turnsFinding(turns, subject),
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
    const ends = [dataEnd(await subject.events.coverage(), subject.asOf), endOfEvenRecord(subject)].filter(
      (end) => end !== undefined,
    );
    const outline = outlineFacts(found, series, findings, tests, ends, subject);
    const stretches = firmStretches(outline, series);
    const facts = await shortFacts(outline, stretches, turns, meetings, series, findings, subject);
    return {
      question: "history",
      title: say.title,
      short: toldShort(facts, subject),
      ...(await firstPage(facts, outline, meetings, findings, subject)),
      headline: headline(facts, subject.name),
      findings,
      figure: phasesFigure(outline, marks, series, subject),
      moreFigures: [measuresFigure(found, series, subject), studiesFigure(studies)].filter(
        (figure) => figure !== null,
      ),
      confidence: {
        level: found.firm > 0 && found.n >= ENOUGH_CELLS ? "moderate" : "low",
        why: say.why(outline),
      },
      alternatives: say.alternatives(outline, subject.name),
      method: say.METHOD,
      wouldChange: say.wouldChange(outline, subject.name),
      gaps: say.gaps(outline),
    };
  },
};

function nothingKnown({ a, b, asOf, name }: Subject): Found {
  const pair = { first: a, second: b };
  const { why, ...words } = say.nothing;
  const none = tooFew({
    id: "history.phases",
    statement: words.statement(pair, name),
    numbers: [measure("phases", say.phases.labels.phases, 0, "count", 0)],
    query: asked(words.query(pair, asOf)),
    confidence: { level: "low", why },
  });
  return nothingAnswer(none, {
    question: "history",
    title: say.title,
    headline: words.headline(pair, name),
    method: say.METHOD,
    alternatives: words.alternatives,
    wouldChange: words.wouldChange,
    gaps: [why],
  });
}
