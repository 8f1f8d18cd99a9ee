import type { ChronicleView } from "../../chronicle/chronicle.ts";
import type { ChronicleEvent } from "../../chronicle/event.ts";
import { addDays } from "../../dates.ts";
import { ChanceryError } from "../../errors.ts";
import type { Subject } from "../subject.ts";
import { importance } from "./importance.ts";

/** How far back the default focal event may lie. */
const FOCAL_DAYS = 30;

/**
 * The event that a brief is about: the one named, else the pair's most important of the last 30 days
 * (kit/importance), else null.
 *
 * @throws ChanceryError "unknown-option" where the named event is not known by the as-of date.
 */
export async function focalEvent(subject: Omit<Subject, "focal">): Promise<ChronicleEvent | null> {
  const { a, b, asOf, options } = subject;
  if (options.event !== undefined) return namedEvent(subject.events, options.event, asOf);
  const recent = await subject.events.events({
    between: [a, b],
    from: addDays(asOf, -FOCAL_DAYS + 1),
    kind: ["act"],
  });
  const weigh = (event: ChronicleEvent) => importance(event, subject as Subject);
  return recent.reduce<ChronicleEvent | null>(
    (best, event) => (best === null || weigh(event) > weigh(best) ? event : best),
    null,
  );
}

async function namedEvent(events: ChronicleView, id: string, asOf: string): Promise<ChronicleEvent> {
  const candidates = id.includes(":") ? [id] : [id, ...events.datasets.map((dataset) => `${dataset}:${id}`)];
  const found = await events.events({ id: candidates });
  if (found[0]) return found[0];
  throw new ChanceryError("unknown-option", `No event "${id}" is known as of ${asOf}.`, {
    hint: "Event ids stand in the brief's evidence, for example 20250904-CHN-PRK-040.",
  });
}
