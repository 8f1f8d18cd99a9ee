import { ranked, total } from "../../measures/acts.ts";
import { capital, withoutStop } from "../../words/en/forms.ts";
import { COURSE_LABELS, phaseTitle } from "../../words/en/leaderCourse.ts";
import * as say from "../../words/en/leaderStory.ts";
import type { ContactsFigureFacts, MixFigureFacts } from "../../words/leader.ts";
import type { Drawn } from "../answer.ts";
import type { Subject } from "../subject.ts";
import type { ContactCount, Contacts, Summit } from "./contacts.ts";
import { COURSE_IDS } from "./courses.ts";
import { leadingMarks } from "./marks.ts";
import type { Course } from "./phases.ts";
import { type Rule, type RuleActs, ruleName } from "./rule.ts";

const LANES = 8;

/** What the rule was made of, year by year (or cell by cell where the record is short), with its phases. */
export async function mixFigure(
  rule: Rule,
  course: Course,
  acts: RuleActs,
  subject: Subject,
): Promise<Drawn> {
  const byYear = course.grain === "quarter" || course.grain === "year";
  const dates = byYear
    ? [...new Set(course.cells.map((cell) => `${cell.from.slice(0, 4)}-01-01`))]
    : course.cells.map((cell) => cell.from);
  const unit = byYear ? "year" : course.grain;
  const cells = dates.flatMap((date) =>
    COURSE_IDS.map((id, kind) => ({
      date,
      category: COURSE_LABELS[id],
      value: course.cells
        .filter((cell) => (byYear ? cell.from.startsWith(date.slice(0, 4)) : cell.from === date))
        .reduce((sum, cell) => sum + cell.counts[kind]!, 0),
    })),
  );
  const marks = await Promise.all(
    course.phases.map(async (phase) => (await leadingMarks(phase, phase.mix[0]!.course, acts, subject))(1)),
  );
  const facts: MixFigureFacts = {
    who: ruleName(rule, subject),
    code: rule.code,
    unit,
    grain: course.grain,
    acts: total(acts.rows) - course.unplaced,
    phases: course.phases,
    sources: subject.events.datasets,
  };
  return {
    id: "leader-mix",
    topic: say.mixFigure.topic(facts),
    title: say.mixFigure.title(facts, subject.name),
    caption: say.mixFigure.caption(facts, subject.name),
    alt: say.mixFigure.alt(facts),
    data: {
      kind: "mix",
      unit: say.mixFigure.unit(facts),
      categories: COURSE_IDS.map((id) => COURSE_LABELS[id]),
      cells,
      phases: course.phases.map((phase) => ({ from: phase.from, to: phase.to, label: phaseTitle(phase) })),
      marks: marks.flat().map((mark) => ({ date: mark.date, label: withoutStop(mark.what) })),
    },
    behind: {
      words: say.mixFigure.query(facts, subject.name),
      // What is known by its year alone lies in no quarter, and a year is the sum of its quarters.
      events: [
        course.grain === "quarter"
          ? { all: [acts.all.filter], precision: ["day", "month"] }
          : acts.all.filter,
      ],
      grain: unit,
      names: Object.fromEntries(COURSE_IDS.map((id) => [COURSE_LABELS[id], acts.of[id].filter])),
    },
  };
}

/** Whom he met in person, one lane a state; leaders in office are large. Null without a contact. */
export function contactsFigure(
  rule: Rule,
  { acts, rows, summits }: Contacts,
  subject: Subject,
): Drawn | null {
  const partners = ranked(rows, "partner");
  const lanes = partners.slice(0, LANES);
  if (lanes.length === 0) return null;
  const mark = (date: string, code: string, label: string, events?: Summit["events"]) => ({
    from: date,
    to: date,
    lane: capital(subject.name(code)),
    label,
    weight: label ? 1 : 0.4,
    side: "cooperation" as const,
    ...(events ? { events: events.map(({ id }) => id) } : {}),
  });
  const marks = lanes.flatMap(([code]) => {
    const met = summits.filter((summit) => summit.partner === code);
    return [
      ...met.map((summit) => mark(summit.date, code, summit.with, summit.events)),
      ...datesBeside(
        rows.filter((row) => row.partner === code),
        met,
      ).map((date) => mark(date, code, "")),
    ];
  });
  const facts: ContactsFigureFacts = {
    who: ruleName(rule, subject),
    n: total(rows),
    lanes: lanes.map(([code, n]) => ({ code, n })),
    partners: partners.length,
    summits: summits.length,
    sources: subject.events.datasets,
  };
  return {
    id: "leader-contacts",
    topic: say.contactsFigure.topic(facts),
    title: say.contactsFigure.title(facts, subject.name),
    caption: say.contactsFigure.caption(facts),
    alt: say.contactsFigure.alt(facts, subject.name),
    data: { kind: "timeline", lanes: lanes.map(([code]) => capital(subject.name(code))), marks, focal: null },
    behind: {
      words: say.contactsFigure.query(facts),
      events: [acts.filter],
      names: Object.fromEntries(lanes.map(([code]) => [capital(subject.name(code)), { involving: [code] }])),
      marks: true,
    },
  };
}

/** The dates of the contacts that belong to none of the meetings, in order of time, one for each contact. */
function datesBeside(rows: readonly ContactCount[], summits: readonly Summit[]): string[] {
  const left = new Map<string, number>();
  for (const { date, n } of rows) left.set(date, (left.get(date) ?? 0) + n);
  for (const { date } of summits.flatMap((summit) => summit.events)) left.set(date, left.get(date)! - 1);
  return [...left].flatMap(([date, n]) => Array<string>(n).fill(date));
}
