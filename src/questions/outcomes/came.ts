import type { DatasetCoverage } from "../../chronicle/chronicle.ts";
import { addDays, addMonths, daysBetween } from "../../dates.ts";
import { idsOf, total } from "../../measures/acts.ts";
import { coveredShare } from "../../measures/cells.ts";
import type { Period } from "../../measures/counted.ts";
import { latestMeeting, leaderMeetings } from "../../measures/meetings.ts";
import * as say from "../../words/en/outcomes.ts";
import type { CameFacts } from "../../words/outcomes.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { strongest, weightiest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { allOf, type OutcomeClass } from "./classes.ts";

/** Fewer days of record than this since then say nothing of what came. */
export const FEW_DAYS = 14;
const SOME_DAYS = 60;

export interface Since {
  since: Period;
  meeting: boolean;
}

/** The day from which "what came" counts: the last meeting of the leaders, else a year ago. */
export async function lastMeeting(subject: Subject): Promise<Since> {
  const meeting = latestMeeting(await leaderMeetings(subject, subject.a, subject.b));
  const year = addMonths(subject.asOf, -12);
  return meeting && meeting.date >= year
    ? { since: { date: meeting.date, precision: meeting.precision }, meeting: true }
    : { since: { date: year, precision: "day" }, meeting: false };
}

/** What came since then: acts of each class with their days, as facts; and the facts that are told. */
export async function cameFinding(
  classes: readonly OutcomeClass[],
  { since, meeting }: Since,
  coverage: readonly DatasetCoverage[],
  subject: Subject,
): Promise<{ finding: Finding; facts: CameFacts }> {
  const between = classes.find(({ id }) => id === "contacts");
  const unseen = between?.sight.grade === "unobserved" ? between.sight.why : null;
  const after = classes.map((outcome) => ({
    outcome,
    rows: outcome.rows.filter((row) => row.date > since.date),
  }));
  const all = allOf(classes, subject);
  const events = all.where({ from: addDays(since.date, 1) });
  const [n, [last]] = await Promise.all([events.count(), all.last(1)]);
  // That nothing came is told by the last that had come before it; where nothing ever did, there is nothing to tell it by.
  const behindCount = n || (last ? 1 : 0);
  const days = Math.max(0, daysBetween(since.date, subject.asOf));
  const covered = days && Math.round(days * coveredShare(addDays(since.date, 1), subject.asOf, coverage));
  const facts: CameFacts = {
    since,
    meeting,
    days,
    covered,
    classes: classes.length,
    came: after
      .filter(({ rows }) => rows.length > 0)
      .map(({ outcome, rows }) => ({ id: outcome.id, label: outcome.label, days: [...rows] })),
    last: last ?? null,
    unseen,
  };
  const told = finding({
    id: "outcomes.came",
    statement: say.came.statement(facts),
    nature: "information",
    numbers: after.map(({ outcome, rows }) =>
      measure(outcome.id, say.came.label(outcome.label), total(rows), "count", total(rows)),
    ),
    evidence: n ? await strongest(events, subject, 8) : weightiest(last ? [last] : [], subject),
    evidenceCount: behindCount,
    query: asked(say.came.query(since.date), events, n || !last ? null : idsOf([last], subject)),
    confidence: { level: covered >= SOME_DAYS ? "moderate" : "low", why: say.came.why(covered) },
    thin: covered < FEW_DAYS || behindCount === 0 || unseen !== null,
  });
  return { finding: told, facts };
}
