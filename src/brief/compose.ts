import { formatDate } from "../dates.ts";
import type { Desk, SubjectRequest } from "../desk.ts";
import { actsOf } from "../measures/acts.ts";
import { toldBetween } from "../measures/overlap/toldActs.ts";
import { QUESTIONS } from "../questions/all.ts";
import type { Answer } from "../questions/answer.ts";
import { askQuestion } from "../questions/askQuestion.ts";
import type { QuestionId } from "../questions/ids.ts";
import { auditWords } from "../questions/kit/audit.ts";
import { dataEnd, endedOn } from "../questions/kit/dataEnd.ts";
import { endOfEvenRecord } from "../questions/kit/evenly.ts";
import type { Question, Subject } from "../questions/subject.ts";
import { restsOnRecord } from "../questions/world/answer.ts";
import { VERSION } from "../version.ts";
import { capital } from "../words/en/forms.ts";
import * as sayRecord from "../words/en/world/answer.ts";
import type { Brief } from "./brief.ts";
import { aboutTheSame, changesBetween, eventsSince } from "./changes.ts";
import { coverageOf } from "./coverage.ts";
import { fitBody } from "./fitBody.ts";
import { BRIEF_FORMAT } from "./format.ts";
import { frontOf } from "./front/front.ts";
import { redlineOf } from "./front/redline.ts";
import { withKeptFigures } from "./keptFigures.ts";
import { reportsOf } from "./reports.ts";
import { gradedAround, sourceMix, sourcesBehind } from "./sources.ts";

export interface BriefRequest extends SubjectRequest {
  /** Which of the ten; default all. */
  questions?: readonly QuestionId[];
  /** An earlier day to compare with. */
  since?: string;
  /** Whether all answers of that day are compared (default), or only those that hold a judgement with a likelihood. */
  compare?: "all" | "judgements";
  /** Told after each answer, for a progress line. */
  onStep?: (done: number, total: number, what: string) => void;
  /** Given each answer of the brief as soon as it is found, in no set order. */
  onAnswer?: (answer: Answer) => void;
}

/**
 * Asks the questions and composes the brief. Adds no claim of its own: the first page is drawn from the
 * answers, changes are differences between findings.
 *
 * @throws ChanceryError "no-data" where nothing is known of the pair by the day.
 */
export async function composeBrief(desk: Desk, request: BriefRequest): Promise<Brief> {
  const subject = await desk.subject(request);
  const questions = QUESTIONS.filter(
    (question) => !request.questions || request.questions.includes(question.id),
  );
  let done = 0;
  let total = questions.length;
  const ask = (of: Subject, some: readonly Question[], onAnswer?: (answer: Answer) => void) =>
    answersOf(of, some, (answer, { title }) => {
      request.onStep?.(++done, total, title);
      onAnswer?.(answer);
    });

  const [asked, quarantined] = await Promise.all([
    ask(subject, questions, request.onAnswer),
    subject.events.quarantined(),
  ]);
  const answers = fitBody(asked);
  const compared = questions.filter(
    (_, index) =>
      request.compare !== "judgements" || answers[index]!.findings.some((finding) => finding.likelihood),
  );
  total += compared.length;
  const then = request.since ? await earlier(desk, subject, request.since) : undefined;
  const before = then ? await ask(then, compared) : [];
  const ofPair = actsOf(subject, { between: [subject.a, subject.b] });
  const { a, b, asOf, focal } = subject;
  const [covered, told] = await Promise.all([subject.events.coverage(), toldBetween(subject.events, a, b)]);
  const coverage = coverageOf(covered, told);
  const [end, last] = [dataEnd(coverage, asOf), endedOn(coverage, asOf)];
  const even = endOfEvenRecord(subject);
  const audit = auditWords(subject);
  const reports = reportsOf(subject, covered, told);
  const alone = restsOnRecord(subject);
  const [first, second] = [subject.name(a), subject.name(b)];
  return {
    format: BRIEF_FORMAT,
    version: VERSION,
    title: `${capital(first)} and ${second}, as of ${formatDate(asOf)}${last ? `, with data to ${formatDate(last)}` : ""}`,
    subject: {
      a: { code: a, name: first },
      b: { code: b, name: second },
      asOf,
      focal: focal && {
        id: focal.id,
        date: focal.date,
        when: formatDate(focal.date, focal.precision),
        summary: focal.evidence.summary,
      },
      datasets: [...subject.events.datasets],
    },
    countingRule: reports.rule,
    audit: audit?.whole ?? "",
    loadEvents: alone ? sayRecord.loadEvents(first, second) : "",
    front: frontOf({
      record: alone ? sayRecord.title(first, second) : undefined,
      answers,
      pair: `${first} and ${second}`,
      asOf,
      since: request.since,
      audit: audit?.rate ?? "",
      reports: reports.front,
    }),
    answers,
    changes: request.since
      ? {
          since: request.since,
          items: [
            ...(alone ? [] : await eventsSince(subject, request.since)),
            ...(then ? changesBetween(await aboutTheSame(before, then, subject), answers) : []),
          ],
          ...(request.compare !== "judgements" && before.length > 0
            ? { redline: redlineOf(before, answers) }
            : {}),
        }
      : null,
    gaps: [
      ...new Set([
        ...(end ? [end] : []),
        ...(even ? [even] : []),
        ...reports.gaps,
        ...answers.flatMap((answer) => answer.gaps),
      ]),
    ],
    sources: sourcesBehind(answers, subject.events.datasets),
    sourceMix: sourceMix(await ofPair.by("publisher", "confidence")),
    coverage,
    completeness: gradedAround(subject),
    quarantined: [...quarantined],
  };
}

/** All at once: one question thinks while another waits for the chronicle. */
function answersOf(
  subject: Subject,
  questions: readonly Question[],
  onAnswer: (answer: Answer, question: Question) => void,
): Promise<Answer[]> {
  return Promise.all(
    questions.map(async (question) => {
      const answer = withKeptFigures(await askQuestion(question, subject));
      onAnswer(answer, question);
      return answer;
    }),
  );
}

/**
 * The same pair on the earlier day, with the same data sets, since another source has another density; undefined
 * where they held nothing of the pair by then. The event named for this brief may lie after that day.
 */
async function earlier(
  desk: Desk,
  { a, b, events, options }: Subject,
  since: string,
): Promise<Subject | undefined> {
  const request = { a, b, asOf: since, options: { ...options, event: undefined } };
  if (events.datasets.length === 0) {
    const then = await desk.subject(request);
    return restsOnRecord(then) ? then : undefined;
  }
  const held = await desk.datasetsFor(a, b, since);
  const datasets = held.filter((row) => events.datasets.includes(row.dataset) && row.pair > 0);
  if (datasets.length === 0) return undefined;
  return desk.subject({ ...request, datasets: datasets.map((row) => row.dataset) });
}
