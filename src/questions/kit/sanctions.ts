import { eventClass, inClass } from "../../chronicle/classes.ts";
import type { ChronicleEvent } from "../../chronicle/event.ts";
import type { Subject } from "../subject.ts";
import type { PairEvents } from "./pairEvents.ts";

const SANCTION = eventClass("sanction");

/** Sanctions on the client by organisations, whose members must all apply them, or by anyone where there are none. */
export function sanctionsOn(
  client: string,
  { all }: PairEvents,
  subject: Subject,
): {
  events: ChronicleEvent[];
  by: "organisations" | "anyone";
} {
  const hits = all.filter(
    (event) => inClass(event, SANCTION) && event.target?.code === client && event.source.code !== client,
  );
  const binding = hits.filter((event) => subject.actors.byCode(event.source.code)?.kind === "organisation");
  return binding.length ? { events: binding, by: "organisations" } : { events: hits, by: "anyone" };
}
