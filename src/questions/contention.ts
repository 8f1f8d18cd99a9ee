import { headline } from "../words/en/contention.ts";
import * as say from "../words/en/contentionOutline.ts";
import type { Finding, Found } from "./answer.ts";
import { courseOf } from "./contention/course.ts";
import { denunciationFinding } from "./contention/denunciations.ts";
import { heatFigure, yearlyFigure } from "./contention/figures.ts";
import { firstPage } from "./contention/first.ts";
import { intensityFinding } from "./contention/intensity.ts";
import { linkFinding } from "./contention/link.ts";
import { matterFindings, rankingFinding } from "./contention/matterFindings.ts";
import { mattersFacts, rankedMatters } from "./contention/matters.ts";
import { outlineOf } from "./contention/outline.ts";
import { rivalryOf } from "./contention/rivalry.ts";
import { type Choice, choiceFinding, chooseRivals, noRivalAnswer } from "./contention/rivals.ts";
import { shortAnswer, shortFacts } from "./contention/short.ts";
import { spilloverFinding } from "./contention/spillover.ts";
import { tariffFacts, tariffFigure, tariffFinding, tariffSeries } from "./contention/tariffs.ts";
import { trendFinding } from "./contention/trend.ts";
import { turningFinding } from "./contention/turningPoints.ts";
import type { Question, Subject } from "./subject.ts";

/** What divides the greater power of the pair and its strongest rival, and what ties that to the pair. */
export const contention: Question = {
  id: "contention",
  title: say.title,
  relevance: {
    matters: 3,
    tariffs: 2,
    link: 3,
    denunciations: 2,
    "turning-points": 2,
    trend: 2,
    rivals: 2,
  },
  bears: {
    "contention.heat": ["matters", "matter-"],
    "contention.yearly": ["trend", "turning-points", "intensity"],
    "contention.tariffs": ["tariffs"],
  },
  asks: ({ a, b, name, options }) =>
    options.rivals ? say.asks.named(options.rivals, name) : say.asks.behind(a, b, name),
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
  const facts = mattersFacts(matters, rivals);
  const [choosing, ranking, single, trend, turning, intensity, denunciations, link, spillover] =
    await Promise.all([
      choiceFinding(choice, rivals, subject),
      rankingFinding(facts, rivals, subject),
      matterFindings(matters, facts, rivals, subject),
      trendFinding(course, rivals, subject),
      turningFinding(course, rivals, subject),
      intensityFinding(rivals, subject),
      denunciationFinding(rivals, subject),
      linkFinding(rivals, subject),
      spilloverFinding(course, rivals, subject),
    ]);
  const findings = [
    ranking,
    tariffFinding(tariffs, rivals, subject),
    link?.finding ?? null,
    choosing,
    turning.finding,
    trend,
    denunciations,
    ...single,
    intensity,
    spillover,
  ].filter((one): one is Finding => one !== null);
  const inShort = shortFacts(
    facts,
    { link: link?.facts ?? null, tariff: tariffFacts(tariffs), turn: turning.turn },
    subject,
  );
  return {
    question: "contention",
    title: say.title,
    short: shortAnswer(inShort, subject),
    ...firstPage(inShort, subject),
    headline: headline(inShort, subject.name),
    findings,
    figure: heatFigure(matters, facts, rivals, subject),
    moreFigures: [yearlyFigure(rivals, subject), tariffFigure(tariffs, subject)].filter(
      (figure) => figure !== null,
    ),
    ...outlineOf(course, matters, rivals, subject),
  };
}
