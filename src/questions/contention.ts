import type { Finding, Found } from "./answer.ts";
import { courseOf } from "./contention/course.ts";
import { denunciationFinding } from "./contention/denunciations.ts";
import { heatFigure, yearlyFigure } from "./contention/figures.ts";
import { intensityFinding } from "./contention/intensity.ts";
import { linkFinding } from "./contention/link.ts";
import { matterFindings } from "./contention/matterFindings.ts";
import { rankedMatters } from "./contention/matters.ts";
import {
  alternativesOf,
  confidenceOf,
  gapsOf,
  headlineOf,
  METHOD,
  wouldChangeOf,
} from "./contention/outline.ts";
import { rivalryOf } from "./contention/rivalry.ts";
import { type Choice, choiceFinding, chooseRivals, noRivalAnswer } from "./contention/rivals.ts";
import { spilloverFinding } from "./contention/spillover.ts";
import { tariffFigure, tariffFinding, tariffSeries } from "./contention/tariffs.ts";
import { trendFinding } from "./contention/trend.ts";
import { turningFinding } from "./contention/turningPoints.ts";
import type { Question, Subject } from "./subject.ts";

/** What divides the greater power of the pair and its strongest rival, and what ties that to the pair. */
export const contention: Question = {
  id: "contention",
  title: "Contention",
  relevance: {
    rivals: 2,
    "matter-": 2,
    tariffs: 3,
    trend: 3,
    link: 3,
    denunciations: 2,
    "turning-points": 2,
    intensity: 2,
  },
  asks: ({ a, b, name, options }) =>
    options.rivals
      ? `What divides ${name(options.rivals[0])} and ${name(options.rivals[1])}?`
      : `What divides the rivals behind ${name(a)} and ${name(b)}?`,
  answer: async (subject) => {
    const choice = await chooseRivals(subject);
    return choice.rivals ? answerAbout(choice.rivals, choice, subject) : noRivalAnswer(choice, subject);
  },
};

async function answerAbout(
  codes: readonly [string, string],
  choice: Choice,
  subject: Subject,
): Promise<Found> {
  const rivals = await rivalryOf(codes, subject);
  const matters = await rankedMatters(rivals, subject);
  const course = courseOf(rivals, subject.asOf);
  const tariffs = tariffSeries(rivals, subject);
  const found = await Promise.all([
    choiceFinding(choice, rivals, subject),
    matterFindings(matters, rivals, subject),
    trendFinding(course, rivals, subject),
    turningFinding(course, rivals, subject),
    intensityFinding(rivals, subject),
    tariffFinding(tariffs, rivals, subject),
    denunciationFinding(rivals, subject),
    linkFinding(rivals, subject),
    spilloverFinding(course, rivals, subject),
  ]);
  const findings = found.flat().filter((finding): finding is Finding => finding !== null);
  return {
    question: "contention",
    title: contention.title,
    short: [],
    headline: headlineOf(matters, findings, rivals, subject),
    findings,
    figure: heatFigure(matters, rivals, subject),
    moreFigures: [yearlyFigure(rivals, subject), tariffFigure(tariffs, subject)].filter(
      (figure) => figure !== null,
    ),
    confidence: confidenceOf(rivals),
    alternatives: alternativesOf(matters, rivals, subject),
    method: METHOD,
    wouldChange: wouldChangeOf(matters, rivals),
    gaps: gapsOf(course, matters, rivals, subject),
  };
}
