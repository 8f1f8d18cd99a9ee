import { formatDate } from "../dates.ts";
import type { Desk, SubjectRequest } from "../desk.ts";
import { QUESTIONS } from "../questions/all.ts";
import type { Answer } from "../questions/answer.ts";
import { askQuestion } from "../questions/askQuestion.ts";
import type { QuestionId } from "../questions/ids.ts";
import type { Question, Subject } from "../questions/subject.ts";
import { VERSION } from "../version.ts";
import type { Brief } from "./brief.ts";
import { changesBetween, eventsSince } from "./changes.ts";
import { keyJudgements } from "./judgements.ts";
import { sourceMix, sourcesBehind } from "./sources.ts";

export interface BriefRequest extends SubjectRequest {
  /** Which of the ten; default all. */
  questions?: readonly QuestionId[];
  /** An earlier day to compare with. */
  since?: string;
  /** Told before each answer is worked out, for a progress line. */
  onStep?: (done: number, total: number, what: string) => void;
}

/**
 * Asks the questions and composes the brief. Adds no claim of its own: judgements are findings that
 * carry a likelihood, changes are differences between findings.
 *
 * @throws ChanceryError "no-data" where nothing is known of the pair by the day.
 */
export async function composeBrief(desk: Desk, request: BriefRequest): Promise<Brief> {
  const subject = await desk.subject(request);
  const questions = QUESTIONS.filter(
    (question) => !request.questions || request.questions.includes(question.id),
  );
  const rounds = request.since ? 2 : 1;
  let done = 0;
  const askAll = (of: Subject) =>
    answersOf(of, questions, (what) => request.onStep?.(done++, questions.length * rounds, what));

  const answers = await askAll(subject);
  const before = request.since ? await earlier(desk, { ...request, asOf: request.since }, askAll) : [];
  const held = await desk.datasetsFor(subject.a, subject.b, subject.asOf);
  const { a, b, asOf, focal } = subject;
  return {
    format: "chancery-brief/1",
    version: VERSION,
    title: `${subject.name(a)} and ${subject.name(b)}, as of ${formatDate(asOf)}`,
    subject: {
      a: { code: a, name: subject.name(a) },
      b: { code: b, name: subject.name(b) },
      asOf,
      focal: focal && {
        id: focal.id,
        date: focal.date,
        when: formatDate(focal.date, focal.precision),
        summary: focal.evidence.summary,
      },
      datasets: [...subject.events.datasets],
    },
    judgements: keyJudgements(answers),
    answers,
    changes: request.since
      ? {
          since: request.since,
          items: [...(await eventsSince(subject, request.since)), ...changesBetween(before, answers)],
        }
      : null,
    gaps: [...new Set(answers.flatMap((answer) => answer.gaps))],
    sources: sourcesBehind(answers, subject.events.datasets),
    sourceMix: sourceMix(await subject.events.events({ between: [a, b] })),
    coverage: held.filter((row) => subject.events.datasets.includes(row.dataset)),
    quarantined: await subject.events.quarantined(),
  };
}

async function answersOf(
  subject: Subject,
  questions: readonly Question[],
  onStep: (what: string) => void,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const question of questions) {
    onStep(question.title);
    answers.push(await askQuestion(question, subject));
  }
  return answers;
}

/** The earlier brief's answers; none where nothing was known of the pair by then. */
async function earlier(
  desk: Desk,
  request: SubjectRequest,
  ask: (subject: Subject) => Promise<Answer[]>,
): Promise<Answer[]> {
  const held = await desk.datasetsFor(request.a, request.b, request.asOf);
  if (!held.some((row) => row.pair > 0)) return [];
  // The event named for this brief may lie after the earlier day.
  return ask(await desk.subject({ ...request, options: { ...request.options, event: undefined } }));
}
