import { addDays } from "../../dates.ts";
import { acts, isConflict, type PairEvents } from "../../measures/pairEvents.ts";
import type { Finding } from "../answer.ts";
import { strongest } from "../kit/evidence.ts";
import type { Focus } from "../kit/focus.ts";
import { measure } from "../kit/measure.ts";
import { list, plural } from "../kit/words.ts";
import type { Subject } from "../subject.ts";

const BEFORE_DAYS = 3;
const AFTER_DAYS = 14;

/** Who outside said or did what toward the two around the focal event: facts. */
export function focalFinding(focus: Focus, { all }: PairEvents, subject: Subject): Finding | null {
  const { a, b, asOf } = subject;
  const from = addDays(focus.from, -BEFORE_DAYS);
  const last = addDays(focus.to, AFTER_DAYS);
  const to = [last, asOf].sort()[0]!;
  const rows = all.filter(
    (event) =>
      event.kind === "act" &&
      event.precision === "day" &&
      event.date >= from &&
      event.date <= to &&
      event.source.code !== "" &&
      event.source.code !== a &&
      event.source.code !== b &&
      acts(event, [event.source.code], [a, b]),
  );
  if (rows.length === 0) return null;
  const critics = rows.filter(isConflict);
  const names = (events: typeof rows) =>
    [...new Set(events.map((event) => subject.name(event.source.code)))].sort();
  const calm = names(rows).filter((name) => !names(critics).includes(name));
  return {
    id: "outsiders.focal",
    statement: `Around the event (${from} to ${to}) ${plural(names(rows).length, "outsider")} acted or spoke toward the two in ${plural(rows.length, "row")}; ${critics.length ? `${plural(critics.length, "row")} of conflict by ${list(names(critics))}` : "none of conflict"}, ${plural(calm.length, "other")} without any.`,
    nature: "information",
    numbers: [
      measure("outsiders", "outsiders on record", names(rows).length, "states and organisations"),
      measure("acts", "their words and acts toward the two", rows.length, "acts"),
      measure("conflict", "of these, conflict", critics.length, "acts", rows.length),
      measure(
        "critics",
        "outsiders with a row of conflict",
        names(critics).length,
        "states and organisations",
        names(rows).length,
      ),
    ],
    evidence: strongest(critics.length ? critics : rows, subject),
    evidenceCount: rows.length,
    query: `Acts toward ${a} or ${b} by anybody else from ${from} to ${to}, known to the day.`,
    confidence: {
      level: "moderate",
      why: "Facts of some days around one event; comments that no page in the record carries are missing.",
    },
  };
}
