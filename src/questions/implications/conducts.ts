import { eventClass, inClass } from "../../chronicle/classes.ts";
import type { ChronicleEvent } from "../../chronicle/event.ts";
import { acts, isBetween, isConflict } from "../../measures/pairEvents.ts";
import type { Subject } from "../subject.ts";
import type { Camps } from "./coalitions.ts";

const FORCE = ["15", "18", "19", "20"];

/** Something that others or the two did, to be counted in close and in other times. */
export interface Conduct {
  id: string;
  label: string;
  events: ChronicleEvent[];
}

/** What could follow from a closer tie, each as the acts that would show it. */
export function conductsOf(all: readonly ChronicleEvent[], camps: Camps, subject: Subject): Conduct[] {
  const { patron, client, rival, third } = camps;
  const [p, c, r] = [patron, client, rival].map((code) => subject.name(code));
  const camp = camps.against;
  // Where the pair are the rivals, what they do to each other is the closeness itself.
  const apart = rival !== client;
  const held = all.filter((event) => event.kind === "act");
  const sanction = eventClass("sanction");
  const meeting = eventClass("high-level-visit");
  const of = (id: string, label: string, keep: (event: ChronicleEvent) => boolean): Conduct => ({
    id,
    label,
    events: held.filter(keep),
  });
  return [
    of(
      "client-force",
      `shows and uses of force by ${c}`,
      (event) => event.source.code === client && FORCE.includes(event.root) && event.issue !== "parade",
    ),
    ...(apart
      ? [
          of(
            "client-hostile",
            `acts of conflict by ${c} toward ${r} and its allies`,
            (event) => acts(event, [client], camp) && isConflict(event),
          ),
          of(
            "toward-client",
            `acts of conflict by ${r} and its allies toward ${c}`,
            (event) => acts(event, camp, [client]) && isConflict(event),
          ),
        ]
      : []),
    of(
      "sanctions",
      `sanctions on ${c} by others than ${p}`,
      (event) => event.target?.code === client && event.source.code !== patron && inClass(event, sanction),
    ),
    ...(apart
      ? [
          of(
            "talks",
            `talks and visits between ${c} and ${r} or its allies`,
            (event) => camp.some((code) => isBetween(event, client, code)) && inClass(event, meeting),
          ),
          of(
            "rivals",
            `acts of conflict between ${p} and ${r}`,
            (event) => isBetween(event, patron, rival) && isConflict(event),
          ),
        ]
      : []),
    ...(third
      ? [
          of(
            "third",
            `acts of cooperation between ${c} and ${subject.name(third)}`,
            (event) => isBetween(event, client, third) && !isConflict(event),
          ),
        ]
      : []),
  ];
}
