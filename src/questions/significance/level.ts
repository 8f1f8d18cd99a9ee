import type { ChronicleEvent } from "../../chronicle/event.ts";
import { addDays } from "../../dates.ts";
import { type Acts, actsOf, idsOf } from "../../measures/acts.ts";
import { isLeader } from "../../measures/importance.ts";
import type { Meeting } from "../../measures/meetings.ts";
import { level as words } from "../../words/en/significanceOccasion.ts";
import type { MeetingLevelFacts } from "../../words/significance.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { EVIDENCE_SHOWN, eventEvidence } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import type { Focus } from "../kit/focus.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { meetingsOfSame, type ReferenceClass } from "./referenceClass.ts";

/** Rows of trips of two persons in a week: more tell of nothing else. */
const MOST_TRIPS = 200;

/** At what level the event took place, and who travels to whom. */
export async function levelFinding(
  focus: Focus,
  classes: readonly ReferenceClass[],
  subject: Subject,
): Promise<Finding> {
  return focus.meeting
    ? meetingLevel(focus, focus.meeting, classes[0]!, subject)
    : eventLevel(focus.event, subject);
}

function eventLevel(event: ChronicleEvent, subject: Subject): Finding {
  const named = [event.source, ...(event.target ? [event.target] : [])].filter(
    (party) => party.person !== "",
  );
  const leaders = named.filter((party) => isLeader(party.code, party.person, event.date, subject));
  return finding({
    id: "significance.level",
    statement: words.event({ leaders: leaders.length, named: named.map(({ person }) => person) }),
    nature: "information",
    numbers: [measure("leaders", words.labels.leaders, leaders.length, "count", 2)],
    evidence: [eventEvidence(event, subject)],
    query: asked(words.query.event(event.id, event.date), idsOf([event], subject)),
    confidence: { level: named.length ? "high" : "low", why: words.why.event(named.length > 0) },
  });
}

async function meetingLevel(
  focus: Focus,
  meeting: Meeting,
  narrow: ReferenceClass,
  subject: Subject,
): Promise<Finding> {
  const all = [...meetingsOfSame(meeting, focus), meeting].map(({ events }) => events);
  const hosts = await Promise.all(all.map((events) => hostOf(events) || thirdGround(events, subject)));
  const sides = [subject.a, subject.b].map((code) => ({
    code,
    n: hosts.filter((host) => host === code).length,
  }));
  const elsewhere = hosts.filter((host) => host !== "" && sides.every(({ code }) => code !== host));
  const [firstTrips, ...otherTrips] = all
    .filter((events, i) => hostOf(events) === "" && hosts[i] !== "")
    .map((events) => tripsOf(events, subject));
  const untold = hosts.filter((host) => host === "").length;
  const facts: MeetingLevelFacts = { meetings: all.length, sides, elsewhere, untold };
  return finding({
    id: "significance.level",
    statement: words.meeting(facts, subject.name),
    nature: "information",
    numbers: [
      measure("leaders", words.labels.leaders, 2, "count", 2),
      ...sides.map(({ code, n }) =>
        measure(`hosted-${code}`, words.labels.hosted(subject.name(code)), n, "count", all.length),
      ),
      measure("third-ground", words.labels.third, elsewhere.length, "count", all.length),
    ],
    evidence: all
      .slice(-EVIDENCE_SHOWN)
      .reverse()
      .map((events) => eventEvidence(events[0]!, subject)),
    evidenceCount: all.length,
    query: asked(
      words.query.meeting(narrow.plural),
      idsOf(all.flat(), subject),
      firstTrips?.or(...otherTrips),
    ),
    confidence: { level: untold ? "moderate" : "high", why: words.why.meeting(untold) },
  });
}

function hostOf(events: readonly ChronicleEvent[]): string {
  for (const event of events) {
    if (event.cameo.startsWith("042") || event.cameo.startsWith("050")) return event.target?.code ?? "";
    if (event.cameo.startsWith("043")) return event.source.code;
  }
  return "";
}

/** The third state to which leaders of both sides came within three days of the meeting, or "". */
export async function thirdGround(events: readonly ChronicleEvent[], subject: Subject): Promise<string> {
  const { a, b } = subject;
  const trips = await tripsOf(events, subject).first(MOST_TRIPS);
  const ofA = trips.filter((event) => event.source.code === a).map((event) => event.target!.code);
  return (
    trips.find((event) => event.source.code === b && ofA.includes(event.target!.code))?.target?.code ?? ""
  );
}

/** Visits of those who met to third states in the days of the meeting. */
function tripsOf(events: readonly ChronicleEvent[], subject: Subject): Acts {
  const { a, b } = subject;
  return actsOf(subject, {
    source: [a, b],
    sourcePerson: [...new Set(events.flatMap((event) => [event.source.person, event.target?.person ?? ""]))],
    cameo: ["042", "050"],
    precision: ["day"],
    from: addDays(events[0]!.date, -3),
    to: addDays(events.at(-1)!.date, 3),
    addressed: true,
    not: [{ target: [a, b] }],
  });
}
