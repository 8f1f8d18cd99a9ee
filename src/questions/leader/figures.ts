import { largestGroups } from "../../measures/groupBy.ts";
import type { Figure } from "../answer.ts";
import { capital, list, plural } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import { contactsOf, type Summit } from "./contacts.ts";
import { COURSE_IDS, courseLabel } from "./courses.ts";
import { leadingMarks } from "./phaseFindings.ts";
import type { Course } from "./phases.ts";
import { type Rule, type RuleAct, type RuleEvents, ruleName } from "./rule.ts";

const LANES = 8;

/** What the rule was made of, year by year (or cell by cell where the record is short), with its phases. */
export function mixFigure(rule: Rule, course: Course, acts: readonly RuleAct[], subject: Subject): Figure {
  const who = capital(ruleName(rule, subject));
  const byYear = course.grain === "quarter" || course.grain === "year";
  const dates = byYear
    ? [...new Set(course.cells.map((cell) => `${cell.from.slice(0, 4)}-01-01`))]
    : course.cells.map((cell) => cell.from);
  const unit = byYear ? "year" : course.grain;
  const cells = dates.flatMap((date) =>
    COURSE_IDS.map((id, kind) => ({
      date,
      category: courseLabel(id),
      value: course.cells
        .filter((cell) => (byYear ? cell.from.startsWith(date.slice(0, 4)) : cell.from === date))
        .reduce((sum, cell) => sum + cell.counts[kind]!, 0),
    })),
  );
  return {
    id: "leader-mix",
    title: `What the rule of ${ruleName(rule, subject)} is made of`,
    caption: `Acts of ${subject.name(rule.code)} and visitors received, by ${unit} and course (n = ${acts.length - course.unplaced}); bands are phases of one mix, found by ${course.grain}. The record grows denser with time: compare shares. Source: ${subject.events.datasets.join(", ")}.`,
    alt: `${who}: stacked bars by ${unit} in ${plural(course.phases.length, "phase")}. ${course.phases.map((phase) => `${capital(phase.span)}, ${plural(phase.n, "act")}, ${phase.title}`).join("; ")}.`,
    data: {
      kind: "mix",
      unit: `acts a ${unit}`,
      categories: COURSE_IDS.map(courseLabel),
      cells,
      phases: course.phases.map((phase) => ({ from: phase.from, to: phase.to, label: phase.title })),
      marks: course.phases.flatMap((phase) => {
        const [mark] = leadingMarks(phase, phase.mix[0]!.course, 1, subject);
        return mark ? [{ date: mark.date, label: mark.what.replace(/\.$/, "") }] : [];
      }),
    },
  };
}

/** Whom he met in person, one lane a state; leaders in office are large. Null without a contact. */
export function contactsFigure(
  rule: Rule,
  summits: readonly Summit[],
  events: RuleEvents,
  subject: Subject,
): Figure | null {
  const contacts = contactsOf(rule, events);
  const ranked = largestGroups(contacts, (event) =>
    event.source.code === rule.code ? event.target!.code : event.source.code,
  );
  const lanes = ranked.slice(0, LANES);
  if (lanes.length === 0) return null;
  const inSummit = new Set(summits.flatMap((summit) => summit.events.map((event) => event.id)));
  const mark = (date: string, code: string, label: string) => ({
    from: date,
    to: date,
    lane: subject.name(code),
    label,
    weight: label ? 1 : 0.4,
    side: "cooperation" as const,
  });
  const marks = lanes.flatMap(([code, rows]) => [
    ...summits
      .filter((summit) => summit.partner === code)
      .map((summit) => mark(summit.date, code, summit.with)),
    ...rows.filter((event) => !inSummit.has(event.id)).map((event) => mark(event.date, code, "")),
  ]);
  return {
    id: "leader-contacts",
    title: `Whom ${ruleName(rule, subject)} met`,
    caption: `Contacts in person by state of the other side (n = ${contacts.length}), leaders in office named; ${lanes.length < ranked.length ? `the ${lanes.length} states met most, of ${ranked.length}` : "all states met"}. Source: ${subject.events.datasets.join(", ")}.`,
    alt: `Timeline of contacts: ${list(lanes.map(([code, rows]) => `${subject.name(code)} ${rows.length}`))}; ${plural(summits.length, "meeting")} with leaders in office.`,
    data: { kind: "timeline", lanes: lanes.map(([code]) => subject.name(code)), marks, focal: null },
  };
}
