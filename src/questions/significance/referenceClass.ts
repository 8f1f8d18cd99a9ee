import { cameoName } from "../../chronicle/cameo.ts";
import { classesOf, classFilter } from "../../chronicle/classes.ts";
import type { ChronicleEvent } from "../../chronicle/event.ts";
import type { EventFilter } from "../../chronicle/query.ts";
import { addDays, daysBetween, type Precision } from "../../dates.ts";
import { type Acts, actsBetween, actsOf, type Dated, idsOf } from "../../measures/acts.ts";
import { isLeader } from "../../measures/importance.ts";
import type { Meeting } from "../../measures/meetings.ts";
import { list } from "../../words/en/forms.ts";
import type { Focus } from "../kit/focus.ts";
import type { Subject } from "../subject.ts";
import { byLeader, towardLeader } from "./leaderActs.ts";

/** One event of a class. */
export interface Member {
  date: string;
  precision: Precision;
  /** Date of the last row that tells of it. */
  last: string;
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
  /** The acts that these are; of a meeting the first. */
  acts: Acts;
  /** The first row of each of the last so many of these, in order of time. */
  latest: (n: number) => Promise<ChronicleEvent[]>;
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
export function referenceClasses(focus: Focus, subject: Subject): Promise<ReferenceClass[]> {
  const before = actsOf(subject, {
    ...actsBetween(subject.a, subject.b),
    knownBy: addDays(focus.from, -1),
  });
  return focus.meeting
    ? meetingClasses(focus, focus.meeting, before, subject)
    : eventClasses(focus, before, subject);
}

/** Leaders' meetings before the focal one. */
export function meetingsBefore({ meetings, from }: Focus): Meeting[] {
  return meetings.filter((one) => one.date < from);
}

/** Those of the same two persons. */
export function meetingsOfSame({ people }: Meeting, focus: Focus): Meeting[] {
  const names = [...people].sort().join("|");
  return meetingsBefore(focus).filter((one) => [...one.people].sort().join("|") === names);
}

async function meetingClasses(
  focus: Focus,
  meeting: Meeting,
  before: Acts,
  subject: Subject,
): Promise<ReferenceClass[]> {
  const states = [subject.name(subject.a), subject.name(subject.b)];
  const visits = before
    .where(classFilter("high-level-visit"))
    .where({ any: [byLeader(subject), towardLeader(subject)] });
  return [
    {
      id: "leader-pair",
      label: `meeting of ${list(meeting.people)}`,
      plural: `meetings of ${list(meeting.people)}`,
      ...ofMeetings(meetingsOfSame(meeting, focus), subject),
    },
    {
      id: "leaders",
      label: `meeting between leaders of ${list(states)}`,
      plural: `meetings between leaders of ${list(states)}`,
      ...ofMeetings(meetingsBefore(focus), subject),
    },
    {
      id: "leader-visits",
      label: `visit or talks with a leader of ${states.join(" or ")}`,
      plural: `visits and talks with a leader of ${states.join(" or ")}`,
      ...(await ofActs(visits, SAME_VISIT_DAYS)),
    },
  ];
}

async function eventClasses(focus: Focus, before: Acts, subject: Subject): Promise<ReferenceClass[]> {
  const { event } = focus;
  const names = list([subject.name(subject.a), subject.name(subject.b)]);
  const make = async (
    id: string,
    label: string,
    plural: string,
    filter: EventFilter,
  ): Promise<ReferenceClass> => ({
    id,
    label: `${label} ${names}`,
    plural: `${plural} ${names}`,
    ...(await ofActs(before.where(filter))),
  });
  const isOfLeaders =
    event.target !== null &&
    [event.source, event.target].every(({ code, person }) => isLeader(code, person, event.date, subject));
  const declared = classesOf(event);
  const kind = `“${cameoName(event.root).toLowerCase()}”`;
  const [ofLeaders, ofKind, ofQuad] = await Promise.all([
    Promise.all(
      isOfLeaders
        ? [
            make("leaders-acts", "act between the leaders of", "acts between the leaders of", {
              all: [byLeader(subject), towardLeader(subject)],
            }),
          ]
        : [],
    ),
    Promise.all(
      declared.length
        ? declared.map(({ id, label, plural, filter }) =>
            make(id, `${label} between`, `${plural} between`, filter),
          )
        : [
            make(
              `root-${event.root}`,
              `act of the kind ${kind} between`,
              `acts of the kind ${kind} between`,
              { cameo: [event.root] },
            ),
          ],
    ),
    make(
      `quad-${event.quad.replace(" ", "-")}`,
      `act of ${event.quad} between`,
      `acts of ${event.quad} between`,
      { quad: [event.quad] },
    ),
  ]);
  ofKind.sort((x, y) => x.earlier.length - y.earlier.length);
  return [...ofLeaders, ...ofKind, ofQuad];
}

type Members = Pick<ReferenceClass, "earlier" | "acts" | "latest">;

function ofMeetings(meetings: readonly Meeting[], subject: Subject): Members {
  const firsts = meetings.map(({ events }) => events[0]!);
  return {
    earlier: meetings.map(({ date, precision, events }) => ({ date, precision, last: events.at(-1)!.date })),
    acts: idsOf(firsts, subject),
    latest: async (n) => firsts.slice(-n),
  };
}

async function ofActs(acts: Acts, sameDays = 0): Promise<Members> {
  const earlier = members(await acts.dated(), sameDays);
  return {
    earlier,
    acts,
    latest: (n) =>
      Promise.all(
        earlier.slice(-n).map(async ({ date }) => {
          const [first] = await acts.where({ from: date, begunBy: date }).first(1);
          return first!;
        }),
      ),
  };
}

/** Acts at most `sameDays` after the one before are one event. */
function members(rows: readonly Dated[], sameDays: number): Member[] {
  const found: Member[] = [];
  for (const { date, precision } of rows) {
    const previous = found.at(-1);
    if (previous && daysBetween(previous.last, date) <= sameDays) previous.last = date;
    else found.push({ date, precision, last: date });
  }
  return found;
}
