import type { DatasetCoverage } from "../chronicle/chronicle.ts";
import { addMonths, dayFromNumber, dayNumber, formatDate } from "../dates.ts";
import { likelihoodTerm } from "../forecast/likelihood.ts";
import { firstCovered } from "../measures/cells.ts";
import { latestMeeting, leaderMeetings } from "../measures/meetings.ts";
import { reliability } from "../statistics/scores.ts";
import { list, number, percent, plural } from "../words/en/forms.ts";
import type { Answer, Figure, Finding } from "./answer.ts";
import { figureOfActs } from "./kit/actsFigure.ts";
import { allOf, ERA_YEARS, type OutcomeClass, outcomeClasses } from "./outcomes/classes.ts";
import {
  cameFinding,
  inSentence,
  MAIN_HORIZON,
  mainOdds,
  oddsFinding,
  trackRecordFinding,
} from "./outcomes/findings.ts";
import { type Odds, oddsOf } from "./outcomes/odds.ts";
import type { Question, Subject } from "./subject.ts";

/** What is likely to come of it: odds by class and horizon, with the record of the method. */
export const outcomes: Question = {
  id: "outcomes",
  title: "Outcomes",
  relevance: {
    contacts: 3,
    support: 3,
    "force-lesser": 3,
    "rival-talks": 3,
    sanctions: 3,
    came: 3,
    "track-record": 2,
    agreement: 2,
    economic: 2,
    military: 2,
    "force-greater": 2,
    criticism: 2,
  },
  asks: ({ a, b, name }) => `What is likely to come next between ${name(a)} and ${name(b)}?`,
  answer: async (subject) => {
    const [classes, coverage, since] = await Promise.all([
      outcomeClasses(subject),
      subject.events.coverage(),
      lastMeeting(subject),
    ]);
    const { start, end } = eraOf(coverage, subject.asOf);
    const seed = `outcomes|${subject.a}|${subject.b}|${subject.asOf}`;
    const all = classes.map((outcome) => ({
      outcome,
      odds: outcome.sight.grade === "unobserved" ? [] : oddsOf(outcome, start, end, seed),
    }));
    const days = mainOdds(all[0]!.odds)?.horizon ?? MAIN_HORIZON;
    const told = await Promise.all([
      ...all.map(({ outcome, odds }) => oddsFinding(outcome, odds, subject)),
      cameFinding(classes, since.date, since.what, coverage, subject),
      trackRecordFinding(all, subject),
    ]);
    const findings = told.filter((finding): finding is Finding => finding !== null);
    return {
      question: "outcomes",
      title: outcomes.title,
      short: [],
      headline: headline(findings, classes, days),
      findings,
      figure: oddsFigure(all, start, days) ?? (await classActsFigure(classes, subject)),
      moreFigures: reliabilityFigure(all),
      confidence: confidence(all),
      alternatives: [
        "The era may have ended: a rate from the past says nothing of a break that has just begun, and the newest phase has the fewest cases.",
        "What is reported is not all that happens: a class may look rare because its acts are secret, or frequent because the press now watches.",
      ],
      method:
        "Chance of at least one act in a window: share of windows hit in the current phase (PELT, Poisson cost, BIC) shrunk to the long-run share (beta–binomial). " +
        "Where a rolling backtest shows no skill over the long run (Brier 1950), the long-run rate is given instead.",
      wouldChange: [
        "An act of a class that has been silent, or a silence where acts were regular: the phase would break and the odds with it.",
        "A denser source for the pair: rare classes would get enough cases to test the method.",
      ],
      gaps: gaps(all, end - start + 1),
    };
  },
};

/** The last 25 years that the data cover. */
function eraOf(coverage: readonly DatasetCoverage[], asOf: string): { start: number; end: number } {
  const from = firstCovered(coverage, asOf);
  const to =
    coverage
      .map((row) => row.to)
      .sort()
      .at(-1) ?? asOf;
  const early = addMonths(asOf, -12 * ERA_YEARS);
  return { start: Math.max(dayNumber(from), dayNumber(early)), end: dayNumber(to) };
}

/** The day from which "what came" counts: the last meeting of the leaders, else a year ago. */
async function lastMeeting(subject: Subject): Promise<{ date: string; what: string }> {
  const meeting = latestMeeting(await leaderMeetings(subject, subject.a, subject.b));
  const year = addMonths(subject.asOf, -12);
  if (meeting && meeting.date >= year) {
    return {
      date: meeting.date,
      what: `the leaders’ meeting of ${formatDate(meeting.date, meeting.precision)}`,
    };
  }
  return { date: year, what: formatDate(year) };
}

function headline(findings: readonly Finding[], classes: readonly OutcomeClass[], days: number): string {
  const odds = findings.filter((finding) => finding.likelihood && !finding.thin);
  if (odds.length === 0) {
    const unseen = classes.find(({ sight }) => sight.grade === "unobserved");
    return unseen
      ? `No odds can be given: ${unseen.sight.why}.`
      : "The record is too short or too thin for odds.";
  }
  const by = (least: number, most: number) =>
    odds
      .filter(({ likelihood }) => likelihood!.probability >= least && likelihood!.probability < most)
      .sort((x, y) => y.likelihood!.probability - x.likelihood!.probability)
      .map(
        (finding) =>
          `${inSentence(finding.likelihood!.resolves.label)} (${percent(finding.likelihood!.probability)})`,
      );
  const likely = by(0.55, 1.01);
  const unlikely = by(0, 0.2).reverse();
  const parts = [
    likely.length ? `Likely within ${days} days: ${list(likely.slice(0, 3))}.` : "",
    unlikely.length ? `Unlikely: ${list(unlikely.slice(0, 2))}.` : "",
    likely.length || unlikely.length
      ? ""
      : `Nothing stands out within ${days} days: every class lies between unlikely and even.`,
  ];
  return parts.filter((part) => part !== "").join(" ");
}

function oddsFigure(
  all: readonly { outcome: OutcomeClass; odds: Odds[] }[],
  start: number,
  days: number,
): Figure | null {
  const rows = all.flatMap(({ outcome, odds }) =>
    odds.map((row) => ({
      label: outcome.label,
      horizon: `${row.horizon} days`,
      probability: row.probability,
      low: row.low,
      high: row.high,
      base: row.chance.base,
      term: likelihoodTerm(row.probability),
    })),
  );
  if (rows.length === 0) return null;
  const main = rows.filter((row) => row.horizon === `${days} days`);
  return {
    id: "outcomes-odds",
    title: "What is likely to come, and when",
    caption: `Chance of at least one act within 30, 90 and 365 days, with 90 % intervals; the tick is the long-run rate since ${dayFromNumber(start).slice(0, 4)}.`,
    alt: `Chances within ${days} days: ${(main.length ? main : rows).map((row) => `${row.label} ${percent(row.probability)} (${row.term})`).join("; ")}.`,
    data: { kind: "odds", rows },
  };
}

/** The acts that the classes count, one by one: where the record is too short for odds. */
function classActsFigure(classes: readonly OutcomeClass[], subject: Subject): Promise<Figure | null> {
  return figureOfActs(
    allOf(classes, subject),
    {
      id: "outcomes-acts",
      title: "What the classes of outcome count",
      why: "The record is too short for odds, so the acts that would count are drawn one by one.",
    },
    subject.focal,
    subject,
  );
}

function reliabilityFigure(all: readonly { odds: Odds[] }[]): Figure[] {
  const past = all.flatMap(({ odds }) => odds.flatMap((row) => row.past));
  if (past.length < 20) return [];
  const bins = reliability(
    past.map((row) => row.probability),
    past.map((row) => row.outcome),
    10,
  );
  return [
    {
      id: "outcomes-reliability",
      title: "Were such odds right in the past?",
      caption: `${number(past.length)} past forecasts over all classes and horizons: forecast chance against how often it came true, with 90 % Wilson intervals. Windows overlap, so the true intervals are wider.`,
      alt: `Of forecasts around ${bins.map((bin) => `${percent(bin.meanForecast)}, ${percent(bin.frequency)} came true (${bin.count})`).join("; around ")}.`,
      data: {
        kind: "reliability",
        bins: bins.map((bin) => ({
          forecast: bin.meanForecast,
          frequency: bin.frequency,
          low: bin.interval.low,
          high: bin.interval.high,
          n: bin.count,
        })),
      },
    },
  ];
}

function confidence(all: readonly { odds: Odds[] }[]): Answer["confidence"] {
  const records = all
    .flatMap(({ odds }) => odds)
    .map((row) => row.record)
    .filter((record) => record !== null);
  if (records.length === 0) return { level: "low", why: "The record is too short to test the method on it." };
  const better = records.filter((record) => record.skill > 0).length;
  return {
    level: better >= records.length / 2 ? "moderate" : "low",
    why: `In the rolling backtest the phase beat the long-run rate in ${better} of ${plural(records.length, "class and horizon", "classes and horizons")}; elsewhere the long-run rate is given.`,
  };
}

function gaps(all: readonly { outcome: OutcomeClass; odds: Odds[] }[], days: number): string[] {
  const few = all
    .filter(({ outcome }) => outcome.n < 10)
    .map(({ outcome }) => `${outcome.label} (${outcome.n})`);
  const seen = all.filter(({ outcome }) => outcome.sight.grade !== "unobserved");
  const bare = seen.filter(({ odds }) => odds.length < 3).length;
  const unseen = all.filter((row) => !seen.includes(row)).map(({ outcome }) => outcome.label);
  return [
    ...(unseen.length ? [`No odds, since the record does not see enough: ${list(unseen)}.`] : []),
    ...(few.length
      ? [`Classes with fewer than ten acts in ${number(Math.round(days / 365.25))} years: ${list(few)}.`]
      : []),
    ...(bare ? [`The record of ${plural(days, "day")} is too short for the longer horizons.`] : []),
  ];
}
