import { classesOf, classFilter } from "../../chronicle/classes.ts";
import type { EventFilter } from "../../chronicle/query.ts";
import { addDays } from "../../dates.ts";
import { type Acts, actsBetween, actsOf } from "../../measures/acts.ts";
import { isLeader } from "../../measures/importance.ts";
import type { Meeting } from "../../measures/meetings.ts";
import { className as named } from "../../words/en/significanceRarity.ts";
import type { Pair } from "../../words/history.ts";
import type { ActKind, ClassName } from "../../words/significance.ts";
import type { Focus } from "../kit/focus.ts";
import type { Subject } from "../subject.ts";
import { byLeader, towardLeader } from "./leaderActs.ts";
import { type Members, ofActs, ofMeetings } from "./members.ts";

/** Events like the focal one, the focal one left out; from narrow to wide. */
export interface ReferenceClass extends ClassName, Members {
  id: string;
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
  const states: Pair = { first: subject.a, second: subject.b };
  const visits = before
    .where(classFilter("high-level-visit"))
    .where({ any: [byLeader(subject), towardLeader(subject)] });
  return [
    {
      id: "leader-pair",
      ...named.meetings(meeting.people),
      ...ofMeetings(meetingsOfSame(meeting, focus), subject),
    },
    {
      id: "leaders",
      ...named.leaders(states, subject.name),
      ...ofMeetings(meetingsBefore(focus), subject),
    },
    {
      id: "leader-visits",
      ...named.visits(states, subject.name),
      ...(await ofActs(visits, SAME_VISIT_DAYS)),
    },
  ];
}

async function eventClasses(focus: Focus, before: Acts, subject: Subject): Promise<ReferenceClass[]> {
  const { event } = focus;
  const states: Pair = { first: subject.a, second: subject.b };
  const make = async (id: string, kind: ActKind, filter: EventFilter): Promise<ReferenceClass> => ({
    id,
    ...named.acts(kind, states, subject.name),
    ...(await ofActs(before.where(filter))),
  });
  const isOfLeaders =
    event.target !== null &&
    [event.source, event.target].every(({ code, person }) => isLeader(code, person, event.date, subject));
  const declared = classesOf(event);
  const ofBoth: EventFilter = { all: [byLeader(subject), towardLeader(subject)] };
  const [ofLeaders, ofKind, ofQuad] = await Promise.all([
    Promise.all(isOfLeaders ? [make("leaders-acts", { by: "leaders" }, ofBoth)] : []),
    Promise.all(
      declared.length
        ? declared.map(({ id, label, plural, filter }) => make(id, { by: "class", label, plural }, filter))
        : [make(`root-${event.root}`, { by: "root", root: event.root }, { cameo: [event.root] })],
    ),
    make(`quad-${event.quad.replace(" ", "-")}`, { by: "quad", quad: event.quad }, { quad: [event.quad] }),
  ]);
  ofKind.sort((x, y) => x.earlier.length - y.earlier.length);
  return [...ofLeaders, ...ofKind, ofQuad];
}
