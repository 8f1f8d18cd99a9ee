import { countWindows, hitWindows } from "../../forecast/spans.ts";
import { CASES, ENOUGH_WINDOWS, FEWEST_ACTS } from "../../measures/policy.ts";
import * as say from "../../words/en/outcomes.ts";
import type { RecordFacts } from "../../words/outcomes.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { weightiest } from "../kit/evidence.ts";
import { finding, tooFew } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { RECENT, yearsOf } from "./chance.ts";
import { type OutcomeClass, spansOf } from "./classes.ts";

/** Days of the stretches; the first leads. */
const STRETCHES = [90, 365] as const;

/**
 * How often the record tells of an act of a class that it does not hold whole. That is a rate of the pages that were
 * read and no chance of the act: neither a likelihood nor a word for one is given.
 */
export async function recordedFinding(
  outcome: OutcomeClass,
  facts: RecordFacts,
  span: { start: number; end: number },
  subject: Subject,
): Promise<Finding> {
  const recent = await outcome.acts.last(RECENT);
  const { labels } = say.record;
  return finding({
    id: `outcomes.${outcome.id}`,
    statement: say.record.statement(facts),
    nature: "information",
    numbers: [
      measure("acts", labels.acts, outcome.n, "count"),
      ...STRETCHES.map((days) => {
        const told = shareOf(outcome, span, days);
        return told && measure(`told${days}`, labels.told(days), told.share, "share", told.cases);
      }),
    ],
    evidence: weightiest(recent, subject),
    evidenceCount: outcome.n,
    query: asked(say.record.query(outcome.rule, STRETCHES, subject.events.datasets), outcome.acts),
    confidence: { level: outcome.n >= CASES.moderate ? "moderate" : "low", why: say.record.why },
    thin: outcome.sight.grade === "thin" || outcome.n < FEWEST_ACTS,
  });
}

/** What is told of a class as the record's own; the era runs from `start` to `end` (day numbers). */
export function recordFacts(outcome: OutcomeClass, span: { start: number; end: number }): RecordFacts {
  const [stretch] = STRETCHES;
  const { sight, label, n, rows } = outcome;
  return {
    label,
    years: yearsOf(span.end - span.start + 1),
    n,
    last: rows.at(-1) ?? null,
    share: shareOf(outcome, span, stretch)?.share ?? null,
    stretch,
    thin: sight.grade === "thin" ? sight.why : null,
  };
}

/** Share of all stretches of so many days that hold an act; null where the era holds fewer than eight of them. */
function shareOf(
  { rows }: OutcomeClass,
  { start, end }: { start: number; end: number },
  days: number,
): { share: number; cases: number } | null {
  const cases = Math.floor((end - start + 1) / days);
  if (cases < ENOUGH_WINDOWS) return null;
  const { n, hit } = countWindows(hitWindows(spansOf(rows), start, end, days), start, end);
  return n > 0 ? { share: hit / n, cases } : null;
}

/** A class of which the record does not see enough, though it holds acts. */
export async function unseenFinding(
  outcome: OutcomeClass,
  facts: RecordFacts,
  subject: Subject,
): Promise<Finding> {
  const recent = await outcome.acts.last(RECENT);
  return tooFew({
    id: `outcomes.${outcome.id}`,
    statement: say.unseen.one(facts, outcome.sight.why),
    numbers: [measure("acts", say.record.labels.acts, outcome.n, "count")],
    evidence: weightiest(recent, subject),
    evidenceCount: outcome.n,
    query: asked(say.unseen.query([outcome.rule], subject.events.datasets), outcome.acts),
    confidence: { level: "low", why: say.unseen.why(outcome.sight.why) },
  });
}

/** All classes of which the record sees too little and holds nothing, in one, for they say the same; null where there is none. */
export function nothingFinding(classes: readonly OutcomeClass[], subject: Subject): Finding | null {
  const [first] = classes;
  if (!first) return null;
  const { why } = first.sight;
  const { a, b, name } = subject;
  const rules = classes.map(({ rule }) => rule);
  return tooFew({
    id: "outcomes.unseen",
    statement: say.unseen.several({
      first: name(a),
      second: name(b),
      why,
      labels: classes.map(({ label }) => label),
    }),
    numbers: [measure("classes", say.unseen.labels.classes, classes.length, "count")],
    query: asked(say.unseen.query(rules, subject.events.datasets), ...classes.map(({ acts }) => acts)),
    confidence: { level: "low", why: say.unseen.why(why) },
  });
}
