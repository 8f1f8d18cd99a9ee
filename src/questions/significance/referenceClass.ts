import { cameoName } from "../../chronicle/cameo.ts";
import { classesOf, eventClass, inClass } from "../../chronicle/classes.ts";
import type { ChronicleEvent } from "../../chronicle/event.ts";
import { daysBetween, type Precision } from "../../dates.ts";
import { isLeader } from "../../measures/importance.ts";
import type { Meeting } from "../../measures/meetings.ts";
import { isBetween } from "../../measures/pairEvents.ts";
import type { Focus } from "../kit/focus.ts";
import { list } from "../kit/words.ts";
import type { Subject } from "../subject.ts";

/** One event of a class, with the rows that tell of it. */
export interface Member {
  date: string;
  precision: Precision;
  events: ChronicleEvent[];
}

/** Events like the focal one, the focal one left out; from narrow to wide. */
export interface ReferenceClass {
  id: string;
  /** "meetings of Xi Jinping and Kim Jong Un". */
  plural: string;
  /** "meeting of Xi Jinping and Kim Jong Un". */
  label: string;
  /** Those before the focal event, in order of time. */
  earlier: Member[];
}

/** Rows of visits within this many days tell of one visit. */
const SAME_VISIT_DAYS = 7;

/**
 * The classes that the focal event can be compared with, the narrowest first. For a leaders' meeting:
 * the same two persons; the leaders of the two states; visits and talks in which a leader takes part.
 * For any other event: acts between the two leaders where it is one; the declared classes that it
 * belongs to (kit/classes), the one with the fewest acts first, else acts of the same CAMEO root; and
 * last all acts between the two of its quad class.
 */
export function referenceClasses(
  focus: Focus,
  events: readonly ChronicleEvent[],
  subject: Subject,
): ReferenceClass[] {
  const between = events.filter((event) => event.kind === "act" && isBetween(event, subject.a, subject.b));
  return focus.meeting
    ? meetingClasses(focus, focus.meeting, between, subject)
    : eventClasses(focus, between, subject);
}

function meetingClasses(
  focus: Focus,
  meeting: Meeting,
  between: readonly ChronicleEvent[],
  subject: Subject,
): ReferenceClass[] {
  const before = focus.meetings.filter((one) => one.date < focus.from);
  const people = [...meeting.people].sort();
  const samePeople = before.filter((one) => [...one.people].sort().join("|") === people.join("|"));
  const states = [subject.name(subject.a), subject.name(subject.b)];
  const visits = between.filter(
    (event) =>
      inClass(event, eventClass("high-level-visit")) &&
      [event.source, event.target!].some(
        (party) => party.person !== "" && isLeader(party.code, party.person, event.date, subject),
      ),
  );
  return [
    {
      id: "leader-pair",
      label: `meeting of ${list(meeting.people)}`,
      plural: `meetings of ${list(meeting.people)}`,
      earlier: samePeople,
    },
    {
      id: "leaders",
      label: `meeting between leaders of ${list(states)}`,
      plural: `meetings between leaders of ${list(states)}`,
      earlier: before,
    },
    {
      id: "leader-visits",
      label: `visit or talks with a leader of ${states.join(" or ")}`,
      plural: `visits and talks with a leader of ${states.join(" or ")}`,
      earlier: members(visits, focus, SAME_VISIT_DAYS),
    },
  ];
}

function eventClasses(focus: Focus, between: readonly ChronicleEvent[], subject: Subject): ReferenceClass[] {
  const { event } = focus;
  const names = list([subject.name(subject.a), subject.name(subject.b)]);
  const make = (
    id: string,
    label: string,
    plural: string,
    test: (event: ChronicleEvent) => boolean,
  ): ReferenceClass => ({
    id,
    label: `${label} ${names}`,
    plural: `${plural} ${names}`,
    earlier: members(between.filter(test), focus),
  });
  const ofLeaders = (row: ChronicleEvent) =>
    row.target !== null &&
    [row.source, row.target].every(
      ({ code, person }) => person !== "" && isLeader(code, person, row.date, subject),
    );
  const declared = classesOf(event)
    .map((entry) =>
      make(entry.id, `${entry.label} between`, `${entry.plural} between`, (row) => inClass(row, entry)),
    )
    .sort((x, y) => x.earlier.length - y.earlier.length);
  const kind = `“${cameoName(event.root).toLowerCase()}”`;
  return [
    ...(ofLeaders(event)
      ? [make("leaders-acts", "act between the leaders of", "acts between the leaders of", ofLeaders)]
      : []),
    ...(declared.length
      ? declared
      : [
          make(
            `root-${event.root}`,
            `act of the kind ${kind} between`,
            `acts of the kind ${kind} between`,
            (row) => row.root === event.root,
          ),
        ]),
    make(
      `quad-${event.quad.replace(" ", "-")}`,
      `act of ${event.quad} between`,
      `acts of ${event.quad} between`,
      (row) => row.quad === event.quad,
    ),
  ];
}

/** Rows before the focal event; those at most `sameDays` after the one before are one event. */
function members(events: readonly ChronicleEvent[], focus: Focus, sameDays = 0): Member[] {
  const found: Member[] = [];
  for (const event of events) {
    if (event.known >= focus.from) continue;
    const last = found.at(-1);
    const lastRow = last?.events.at(-1);
    if (last && lastRow && daysBetween(lastRow.date, event.date) <= sameDays) last.events.push(event);
    else found.push({ date: event.date, precision: event.precision, events: [event] });
  }
  return found;
}
