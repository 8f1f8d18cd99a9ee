import { classesOf, eventClass } from "../chronicle/classes.ts";
import { addMonths, dayFromNumber, dayNumber } from "../dates.ts";
import { type Acts, actsOf, idsOf } from "../measures/acts.ts";
import { coveredShare, firstCovered } from "../measures/cells.ts";
import { classDays } from "../measures/study.ts";
import * as say from "../words/en/leadup.ts";
import type { RankedFacts } from "../words/leadup.ts";
import type { Found } from "./answer.ts";
import { figureOfPair } from "./kit/actsFigure.ts";
import { CHANGE_METHOD } from "./kit/change.ts";
import { dataEnd } from "./kit/dataEnd.ts";
import { eventEvidence } from "./kit/evidence.ts";
import { nounOf } from "./kit/focal.ts";
import { type Focus, focusOf } from "./kit/focus.ts";
import { noActBetween, nothingAnswer } from "./kit/nothing.ts";
import { companyFinding, lastDaysFinding } from "./leadup/around.ts";
import { calendarFinding, occasionOf, occasionsAround } from "./leadup/calendar.ts";
import { pairSight } from "./leadup/course.ts";
import { currentFinding, currentsOf } from "./leadup/currents.ts";
import { firstPage } from "./leadup/first.ts";
import { shortAnswer } from "./leadup/outline.ts";
import { type Cast, castOf, pressuresOf } from "./leadup/pressures.ts";
import { raisedFinding } from "./leadup/raised.ts";
import { rankedFinding, strandFacts, strandFinding } from "./leadup/strands.ts";
import { timeline } from "./leadup/timeline.ts";
import { RUN_UP_DAYS, type RunUp, type Weighed, weighPressures } from "./leadup/weigh.ts";
import { militaryOf, topOf } from "./leadup/weightiest.ts";
import type { Question, Subject } from "./subject.ts";

/** Pieces of each strand that stand beside the strands as a whole. */
const PIECES = 3;

/** What led up to the focal event: the strands of the year before, what grew first. */
export const leadup: Question = {
  id: "leadup",
  title: say.title,
  relevance: {
    ranked: 3,
    court: 3,
    "court-military": 3,
    approach: 3,
    raised: 3,
    calendar: 2,
    sanctions: 2,
    "lesser-rival": 3,
    "greater-rival": 2,
    neighbours: 2,
    "region-force": 2,
    strain: 2,
  },
  bears: {
    "leadup-timeline": ["ranked"],
    "leadup-acts": ["ranked"],
  },
  asks: ({ a, b, name, focal }) => say.asks({ a, b, noun: nounOf(focal) }, name),
  answer: async (subject) => {
    const focus = await focusOf(subject);
    return focus ? leadUpTo(focus, subject) : nothing(subject);
  },
};

async function leadUpTo(focus: Focus, subject: Subject): Promise<Found> {
  const { a, b, asOf, name, events } = subject;
  const [cast, coverage] = await Promise.all([castOf(subject), events.coverage()]);
  const all = strandActs(cast, subject);
  const coveredFrom = dayNumber(firstCovered(coverage, asOf));
  const runUp: RunUp = {
    focalDay: dayNumber(focus.from),
    coveredFrom,
    ...(await focalClass(focus, all, subject)),
  };
  const days = { from: dayFromNumber(runUp.focalDay - RUN_UP_DAYS), to: dayFromNumber(runUp.focalDay - 1) };
  const query = say.ranked.query(members(cast), days.from, days.to, events.datasets);
  const [weighed, sight, currents] = await Promise.all([
    weighPressures(pressuresOf(cast), all, runUp, subject),
    pairSight(days, subject),
    Promise.all(currentsOf(cast, all).map((current) => currentFinding(current, runUp, subject))),
  ]);
  // A strand that held nothing in the year is told where that is clearly less than before.
  const told = weighed.filter((row) => row.n > 0 || row.course === "fall");
  const occasions = occasionsAround(focus, subject);
  const facts: RankedFacts = {
    strands: told.map(({ pressure: { strand }, n, course, change }) => ({ strand, n, course, change })),
    focal: {
      when: {
        date: focus.meeting?.date ?? focus.from,
        precision: focus.meeting?.precision ?? focus.event.precision,
      },
      meeting: focus.meeting !== null,
      older: focus.older,
    },
    seen: {
      first: a,
      second: b,
      days: Math.round(coveredShare(days.from, days.to, coverage) * RUN_UP_DAYS),
      grade: sight,
    },
  };
  const ranked = rankedFinding(facts, told, weighed, query, subject, (rows) =>
    rows.flatMap((row) => row.weightiest.slice(0, PIECES).map((event) => eventEvidence(event, subject))),
  );
  const findings = await Promise.all([
    ranked,
    ...told.map((row) => strandFinding(row, subject, query)),
    ...currents.map((current) => current.finding),
    calendarFinding(occasions, focus, subject),
    raisedFinding(focus, runUp.focalDay, subject),
    companyFinding(all, runUp, dayNumber(focus.to), subject),
    lastDaysFinding(weighed, runUp, subject),
  ]);
  const short = shortAnswer(
    {
      ...facts,
      military: militaryOf(currents),
      grown: told[0]?.course === "rise" ? strandFacts(told[0], subject).weightiest : [],
      calendar: occasions.map(occasionOf),
      top: topOf(told, subject),
    },
    name,
  );
  const strandsWhere = (holds: (row: Weighed) => boolean) =>
    weighed.filter(holds).map(({ pressure }) => pressure.strand);
  const [silent, unseen] = [
    strandsWhere((row) => row.n === 0 && row.course !== "unseen"),
    strandsWhere((row) => row.course === "unseen"),
  ];
  const { gaps } = say.around;
  const end = dataEnd(coverage, asOf);
  return {
    question: "leadup",
    title: leadup.title,
    short,
    ...firstPage(facts, name),
    headline: say.headline(facts, name),
    findings: findings.filter((one) => one !== null),
    figure:
      timeline(focus, facts, told, days.from, subject) ??
      (await figureOfPair(focus, { id: "leadup-acts", ...say.figure.acts }, subject)),
    moreFigures: [],
    confidence: ranked.confidence,
    alternatives: say.around.alternatives(a, b, name),
    method: say.METHOD + CHANGE_METHOD,
    wouldChange: say.around.wouldChange,
    gaps: [
      ...(silent.length ? [gaps.silent(silent, name)] : []),
      ...(unseen.length ? [gaps.unseen(unseen, name)] : []),
      ...(runUp.focalDay - coveredFrom < 6 * 365 ? [gaps.late(dayFromNumber(coveredFrom))] : []),
      ...(focus.older ? [gaps.older(asOf, focus.from)] : []),
      ...(end ? [end] : []),
    ],
  };
}

/** Acts of everybody in the cast with each other and alone, of the last 25 years: enough for precedent. */
function strandActs(cast: Cast, subject: Subject): Acts {
  return actsOf(subject, {
    involving: [cast.greater, cast.lesser],
    from: addMonths(subject.asOf, -12 * 25),
    not: [{ abroad: false }],
  });
}

/** Earlier acts of the focal event's class between the pair, and their days. */
async function focalClass(
  { event, meetings, meeting }: Focus,
  all: Acts,
  subject: Subject,
): Promise<Pick<RunUp, "classActs" | "classDays">> {
  if (meeting && meetings.length >= 5) {
    const sharp = meetings.filter((one) => one.precision === "day");
    return {
      classActs: idsOf(
        sharp.map(({ events }) => events[0]!),
        subject,
      ),
      classDays: sharp.map((one) => dayNumber(one.date)),
    };
  }
  const entry = classesOf(event)[0] ?? eventClass("high-level-visit");
  const acts = all.where({ between: [subject.a, subject.b] }).where(entry.filter);
  return { classActs: acts, classDays: classDays(await acts.dated()).days };
}

function members(cast: Cast): string[] {
  return [cast.greater, cast.lesser, cast.rival, cast.court, ...cast.neighbours].filter(
    (code): code is string => code !== null,
  );
}

function nothing(subject: Subject): Found {
  const { a, b, name } = subject;
  const { headline, ...others } = say.nothing;
  return nothingAnswer(noActBetween("leadup.none", subject), {
    question: "leadup",
    title: leadup.title,
    headline: headline(a, b, name),
    ...others,
  });
}
