import { formatDate } from "../dates.ts";
import type { Subject } from "../questions/subject.ts";
import type { Wanted } from "../request.ts";
import type { Asked } from "./settle.ts";

/**
 * What a question that was understood asks of the desk besides the pair and the day. An event is looked for in all that is held; the
 * answer then rests on the data set that holds it, unless the asker named one.
 */
export function wantedBy(asked: Asked, dataset?: string): Omit<Wanted, "asOf"> {
  return {
    dataset: dataset ?? asked.event?.origin.dataset,
    event: asked.event?.id,
    leader: asked.leader,
    observers: asked.question === "outsiders" ? named(asked.observers) : undefined,
    rivals: named(asked.rivals),
  };
}

const named = (codes: readonly string[] | undefined) => (codes?.length ? codes.join(",") : undefined);

/** "Understood: significance, China and North Korea, as of 4 September 2025; the event: …" */
export function understood(asked: Asked, { name, a, b, asOf }: Subject): string {
  const { question, event, assumed, leaderless, untold } = asked;
  return [
    `Understood: ${question}, ${name(a)} and ${name(b)}, as of ${formatDate(asOf)}.`,
    event ? `The event: ${formatDate(event.date, event.precision)}: ${event.evidence.summary}` : "",
    assumed ? "No actor was named: this is the built-in case." : "",
    leaderless
      ? `How a leader of ${name(leaderless)} changed course is not on record: the history of the tie is told instead.`
      : "",
    untold
      ? `No data set held follows the two, by which to tell how ${name(untold)} changed course: the history of the tie is told instead.`
      : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}
