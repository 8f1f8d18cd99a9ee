import { addDays, formatDate } from "../dates.ts";
import { actsOf } from "../measures/acts.ts";
import type { Answer } from "../questions/answer.ts";
import type { QuestionId } from "../questions/ids.ts";
import { focusOf } from "../questions/kit/focus.ts";
import type { Subject } from "../questions/subject.ts";
import { capital, plural } from "../words/en/forms.ts";
import type { Change } from "./brief.ts";
import { movement } from "./movement.ts";

const EVENTS_SHOWN = 5;
const MOVES_SHOWN = 12;

/** What happened between the pair since the day: how many events, and the most important. */
export async function eventsSince(subject: Subject, since: string): Promise<Change[]> {
  const { a, b, asOf } = subject;
  const acts = actsOf(subject, { between: [a, b], from: addDays(since, 1) });
  const [n, strongest] = await Promise.all([acts.count(), acts.strongest(EVENTS_SHOWN)]);
  const top = strongest.toSorted((x, y) =>
    x.date < y.date ? -1 : x.date > y.date ? 1 : x.id < y.id ? -1 : 1,
  );
  const summary = `${capital(plural(n, "event"))} between the two from ${formatDate(addDays(since, 1))} to ${formatDate(asOf)}.`;
  return [
    { question: "history", finding: "", statement: summary },
    ...top.map(
      (event): Change => ({
        question: "history",
        finding: "",
        statement: `${formatDate(event.date, event.precision)}: ${event.evidence.summary}`,
      }),
    ),
  ];
}

/** The questions all of whose findings are about the event that the brief is about. */
const OF_FOCUS: ReadonlySet<QuestionId> = new Set(["leadup", "significance"]);

/** The earlier answers whose numbers are of the same matter: none about the brief's event where it was another then. */
export async function aboutTheSame(
  before: readonly Answer[],
  then: Subject,
  now: Subject,
): Promise<readonly Answer[]> {
  const [old, fresh] = await Promise.all([focusOf(then), focusOf(now)]);
  return old?.from === fresh?.from ? before : before.filter(({ question }) => !OF_FOCUS.has(question));
}

/**
 * Findings of both briefs whose chance or first number moved, the largest moves first. An answer to another question than
 * then (how another leader changed course) is not compared.
 */
export function changesBetween(before: readonly Answer[], after: readonly Answer[]): Change[] {
  const moves: { size: number; change: Change }[] = [];
  for (const answer of after) {
    const old = before.find((earlier) => earlier.question === answer.question);
    if (old?.title !== answer.title) continue;
    for (const finding of answer.findings) {
      const was = old.findings.find((earlier) => earlier.id === finding.id);
      const move = was && movement(was, finding);
      if (move)
        moves.push({
          size: move.size,
          change: { question: answer.question, finding: finding.id, statement: move.statement },
        });
    }
  }
  return moves
    .sort((x, y) => y.size - x.size || (x.change.finding < y.change.finding ? -1 : 1))
    .slice(0, MOVES_SHOWN)
    .map((move) => move.change);
}
