import { classFilter, eventClass, inClass } from "../chronicle/classes.ts";
import type { ChronicleEvent } from "../chronicle/event.ts";
import { type Acts, actsOf } from "./acts.ts";
import type { PairEvents } from "./pairEvents.ts";
import type { Scene } from "./scene.ts";

const SANCTION = eventClass("sanction");

/** Sanctions on the client by organisations, whose members must all apply them, or by anyone where there are none. */
export function sanctionsOn(
  client: string,
  { all }: PairEvents,
  scene: Scene,
): {
  events: ChronicleEvent[];
  by: "organisations" | "anyone";
} {
  const hits = all.filter(
    (event) => inClass(event, SANCTION) && event.target?.code === client && event.source.code !== client,
  );
  const binding = hits.filter((event) => scene.actors.byCode(event.source.code)?.kind === "organisation");
  return binding.length ? { events: binding, by: "organisations" } : { events: hits, by: "anyone" };
}

/** The same, asked of the store. */
export async function sanctionsAgainst(
  client: string,
  scene: Scene,
): Promise<{ acts: Acts; by: "organisations" | "anyone" }> {
  const acts = actsOf(scene, { ...classFilter("sanction"), target: [client], not: [{ source: [client] }] });
  const senders = await acts.by("source");
  const bodies = senders
    .map(({ source }) => source)
    .filter((code) => scene.actors.byCode(code)?.kind === "organisation");
  return bodies.length
    ? { acts: acts.where({ source: bodies }), by: "organisations" }
    : { acts, by: "anyone" };
}
