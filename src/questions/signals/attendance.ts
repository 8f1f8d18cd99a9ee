import { idsOf } from "../../measures/acts.ts";
import * as say from "../../words/en/signals.ts";
import * as words from "../../words/en/signalsFindings.ts";
import type { AttendanceFacts } from "../../words/signals.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { EVIDENCE_SHOWN, eventEvidence } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { leadersFirst, statesOf } from "../kit/guests.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import type { Parade } from "./parades.ts";

const hasGuests = ({ guests }: Parade) => guests.length > 0;
const states = ({ guests }: Parade) => statesOf(guests).length;

/** The latest parade that had guests, who they were, and what is known of those before. Null where none has. */
export function attendanceFacts(parades: readonly Parade[]): AttendanceFacts | null {
  const withGuests = parades.filter(hasGuests);
  const latest = withGuests.at(-1);
  if (!latest) return null;
  const before = withGuests.slice(0, -1);
  return {
    day: latest.date,
    host: latest.host,
    what: latest.row.evidence.summary,
    guests: leadersFirst(latest).map((event) => ({
      person: event.source.person,
      code: event.source.code,
      leads: latest.leaders.includes(event),
    })),
    states: states(latest),
    before: { n: before.length, most: before.reduce((best, one) => Math.max(best, states(one)), 0) },
  };
}

/** Who came to the latest parade that had guests, against those before. */
export function attendanceFinding(parades: readonly Parade[], subject: Subject): Finding | null {
  const facts = attendanceFacts(parades);
  if (!facts) return null;
  const withGuests = parades.filter(hasGuests);
  const latest = withGuests.at(-1)!;
  const before = withGuests.slice(0, -1);
  const { most } = facts.before;
  const fullest = before.find((one) => states(one) === most);
  const rowsOf = ({ row, guests }: Parade) => idsOf([row, ...guests], subject);
  const { labels } = words.attendance;
  return finding({
    id: "signals.attendance",
    statement: say.attendance(facts, subject.name),
    nature: "information",
    numbers: [
      measure("states", labels.states, states(latest), "count"),
      measure("leaders", labels.leaders, latest.leaders.length, "count"),
      measure("most-before", labels.mostBefore, most, "count", before.length),
      measure("parades-with-guests", labels.parades, withGuests.length, "count", parades.length),
    ],
    evidence: [latest.row, ...leadersFirst(latest)]
      .slice(0, EVIDENCE_SHOWN)
      .map((event) => eventEvidence(event, subject)),
    evidenceCount: latest.guests.length + 1,
    query: asked(
      words.attendance.query(parades.length, subject.a, subject.b),
      rowsOf(latest),
      fullest && rowsOf(fullest),
    ),
    confidence: {
      level: "moderate",
      why: words.attendance.why,
    },
  });
}
