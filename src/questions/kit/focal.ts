import type { ChronicleView } from "../../chronicle/chronicle.ts";
import { classFilter } from "../../chronicle/classes.ts";
import type { ChronicleEvent } from "../../chronicle/event.ts";
import { holds } from "../../chronicle/query.ts";
import { addDays } from "../../dates.ts";
import { ChanceryError } from "../../errors.ts";
import { actsBetween, actsOf } from "../../measures/acts.ts";
import type { Subject } from "../subject.ts";

/** How far back the default focal event may lie. */
const FOCAL_DAYS = 30;

/**
 * The event that a brief is about: the one named, else the pair's most important of the last 30 days
 * (chronicle/importance.ts), else null.
 *
 * @throws ChanceryError "unknown-option" where the named event is not known by the as-of date.
 */
export async function focalEvent(subject: Omit<Subject, "focal">): Promise<ChronicleEvent | null> {
  const { a, b, asOf, options } = subject;
  if (options.event !== undefined) return namedEvent(subject.events, options.event, asOf);
  const recent = actsOf(subject, { ...actsBetween(a, b), from: addDays(asOf, -FOCAL_DAYS + 1) });
  const [most] = await recent.strongest(1);
  return most ?? null;
}

const isMeeting = holds(classFilter("high-level-visit"));

/** What a question calls the event that it is about; null where it is about none. */
export function nounOf(focal: ChronicleEvent | null): "meeting" | "event" | null {
  return focal && (isMeeting(focal) ? "meeting" : "event");
}

async function namedEvent(events: ChronicleView, id: string, asOf: string): Promise<ChronicleEvent> {
  const candidates = id.includes(":") ? [id] : [id, ...events.datasets.map((dataset) => `${dataset}:${id}`)];
  const found = await events.events({ id: candidates }, { first: 1 });
  if (found[0]) return found[0];
  throw new ChanceryError("unknown-option", `No event "${id}" is known as of ${asOf}.`, {
    hint: "Event ids stand in the brief's evidence, for example 20250904-CHN-PRK-040.",
  });
}
