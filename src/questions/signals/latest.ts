import type { ChronicleEvent } from "../../chronicle/event.ts";
import type { EventFilter } from "../../chronicle/query.ts";
import { addDays, daysBetween } from "../../dates.ts";
import { actsOf, CONFLICT, COOPERATION, idsOf, total } from "../../measures/acts.ts";
import { densityOf } from "../../measures/density.ts";
import { latest as words } from "../../words/en/signalsFindings.ts";
import type { LatestFacts } from "../../words/signals.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { changeMeasure, declared } from "../kit/change.ts";
import { eventEvidence, strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { isThreefold, type Parade } from "./parades.ts";
import type { ShowerStudy } from "./responses.ts";

const LONGEST_DAYS = 90;
const ENOUGH_DAYS = 30;

/** What came after the latest parade with leaders of both and a third power, else with guests; else the latest show of force. */
export async function latestFinding(
  parades: readonly Parade[],
  studies: readonly ShowerStudy[],
  subject: Subject,
): Promise<Finding | null> {
  const { a, b, asOf } = subject;
  const parade =
    parades.findLast((one) => isThreefold(one, subject)) ?? parades.findLast((one) => one.guests.length > 0);
  const show = parade?.row ?? (await latestShow(studies));
  if (!show) return null;
  const elapsed = Math.min(LONGEST_DAYS, daysBetween(show.date, asOf) + 1);
  const until = addDays(show.date, elapsed - 1);
  const outside = (when: Pick<EventFilter, "from" | "to">) =>
    actsOf(subject, {
      kind: ["act"],
      precision: ["day"],
      target: [a, b],
      not: [{ source: ["", a, b] }],
      ...when,
    });
  const after = outside({ from: show.date, to: until });
  const earlierDays = { from: addDays(show.date, -elapsed), to: addDays(show.date, -1) };
  const before = outside(earlierDays);
  const critical = after.where(CONFLICT);
  const companions = new Set([
    show.source.code,
    ...(parade?.leaders ?? []).map((event) => event.source.code),
  ]);
  const together = actsOf(subject, {
    ...COOPERATION,
    kind: ["act"],
    precision: ["day"],
    from: addDays(show.date, 1),
    to: until,
    source: [...companions],
    target: [...companions],
    involving: [a, b],
  });
  const whole = after.or(before, together, idsOf([show], subject));
  const [n, critics, old, joined, density, criticised, dealt] = await Promise.all([
    whole.count(),
    critical.by("source"),
    before.where(CONFLICT).count(),
    together.count(),
    densityOf(outside({ from: earlierDays.from, to: until }).where(CONFLICT), subject),
    strongest(critical, subject, 3),
    strongest(together, subject, 2),
  ]);
  const criticisms = total(critics);
  const change = density.change({ from: show.date, to: until }, earlierDays);
  const facts: LatestFacts = {
    day: show.date,
    host: show.source.code,
    isParade: parade !== undefined,
    days: elapsed,
    soon: elapsed < ENOUGH_DAYS,
    critics: critics.map(({ source }) => source),
    criticisms,
    before: old,
    change,
    companions: [...companions].sort(),
    joined,
  };
  const { labels } = words;
  return finding({
    id: "signals.after-latest",
    statement: words.statement(facts, subject.name),
    nature: "information",
    thin: true,
    numbers: [
      measure("days", labels.days, elapsed, "days"),
      measure("conflict-after", labels.after, criticisms, "count"),
      measure("conflict-before", labels.before, old, "count"),
      change && changeMeasure("ratio", labels.ratio, change),
      measure("joined", labels.joined, joined, "count"),
    ],
    changes: [change && declared("ratio", change)],
    evidence: [...criticised, ...dealt, eventEvidence(show, subject)],
    evidenceCount: n,
    query: asked(words.query(facts, a, b, until), after, before, together, idsOf([show], subject)),
    confidence: { level: "low", why: words.why },
  });
}

/** The latest show of force of any class that is known to the day. */
async function latestShow(studies: readonly ShowerStudy[]): Promise<ChronicleEvent | undefined> {
  const [first, ...others] = studies.map(({ shower }) => shower.members.where({ precision: ["day"] }));
  return (await first?.or(...others).last(1))?.[0];
}
