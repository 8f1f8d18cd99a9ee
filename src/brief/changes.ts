import { addDays, formatDate } from "../dates.ts";
import { actsOf } from "../measures/acts.ts";
import type { Answer, Finding, Measure, Resolution } from "../questions/answer.ts";
import type { Subject } from "../questions/subject.ts";
import { capital, percent, plural } from "../words/en/forms.ts";
import type { Change } from "./brief.ts";
import { amountText, unitText } from "./render/numbers.ts";

const EVENTS_SHOWN = 5;
/** A probability moves when it moves by five points; another number when it leaves its earlier interval, or moves by a quarter. */
const POINTS = 0.05;
const SHARE = 0.25;
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

/** "A visit or meeting between China and North Korea from 5 September 2025 to 3 December 2025:" */
function resolutionWords({ label, from, to }: Resolution): string {
  return `${label} from ${formatDate(from)} to ${formatDate(to)}:`;
}

/** Findings of both briefs whose chance or first number moved, the largest moves first. */
export function changesBetween(before: readonly Answer[], after: readonly Answer[]): Change[] {
  const moves: { size: number; change: Change }[] = [];
  for (const answer of after) {
    const old = before.find((earlier) => earlier.question === answer.question);
    if (!old) continue;
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

function movement(was: Finding, now: Finding): { size: number; statement: string } | undefined {
  if (was.likelihood && now.likelihood) {
    const step = now.likelihood.probability - was.likelihood.probability;
    if (Math.abs(step) < POINTS) return undefined;
    return {
      size: 10 * Math.abs(step),
      statement: `${resolutionWords(now.likelihood.resolves)} ${percent(was.likelihood.probability)} → ${percent(now.likelihood.probability)} (${was.likelihood.term} → ${now.likelihood.term}).`,
    };
  }
  const [old, fresh] = [was.numbers[0], now.numbers[0]];
  if (!old || !fresh || old.name !== fresh.name || isOfRows(fresh) || !moved(old, fresh)) return undefined;
  const size = Math.abs(fresh.value - old.value) / Math.max(Math.abs(old.value), 1e-9);
  return {
    size: Math.min(size, 5),
    statement: `${placeOf(now)}: ${fresh.label}: ${amountText(old.value, fresh.unit)} → ${amountText(fresh.value, fresh.unit)}${unitText(fresh.unit, fresh.value)}.`,
  };
}

/** "outsiders.JPN" → "Outsiders, JPN": labels alone ("acts in the last 30 days") do not say whose. */
function placeOf(finding: Finding): string {
  return capital(finding.id.replace(".", ", ").replaceAll("-", " "));
}

/** A count of what the record holds grows as the record does: that it rose tells nothing of the two. */
const isOfRows = ({ unit }: Measure) => unit === "count" || unit.startsWith("acts");

function moved(old: Measure, fresh: Measure): boolean {
  if (old.low !== undefined || old.high !== undefined)
    return fresh.value < (old.low ?? fresh.value) || fresh.value > (old.high ?? fresh.value);
  return Math.abs(fresh.value - old.value) > SHARE * Math.abs(old.value);
}
