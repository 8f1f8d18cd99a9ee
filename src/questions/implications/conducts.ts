import { classFilter } from "../../chronicle/classes.ts";
import type { EventFilter } from "../../chronicle/query.ts";
import { type Acts, actsBetween, actsOf, CONFLICT, COOPERATION, toward } from "../../measures/acts.ts";
import type { Subject } from "../subject.ts";
import type { Camps } from "./coalitions.ts";

const FORCE = ["15", "18", "19", "20"];

/** Something that others or the two did, to be counted in close and in other times. */
export interface Conduct {
  id: string;
  label: string;
  acts: Acts;
}

/** What could follow from a closer tie, each as the acts that would show it. */
export function conductsOf(camps: Camps, subject: Subject): Conduct[] {
  const { patron, client, rival, third } = camps;
  const [p, c, r] = [patron, client, rival].map((code) => subject.name(code));
  const camp = camps.against;
  // Where the pair are the rivals, what they do to each other is the closeness itself.
  const apart = rival !== client;
  const of = (id: string, label: string, filter: EventFilter): Conduct => ({
    id,
    label,
    acts: actsOf(subject, filter),
  });
  return [
    of("client-force", `shows and uses of force by ${c}`, {
      kind: ["act"],
      source: [client],
      cameo: FORCE,
      not: [{ issue: ["parade"] }],
    }),
    ...(apart
      ? [
          of("client-hostile", `acts of conflict by ${c} toward ${r} and its allies`, {
            ...CONFLICT,
            ...toward([client], camp),
          }),
          of("toward-client", `acts of conflict by ${r} and its allies toward ${c}`, {
            ...CONFLICT,
            ...toward(camp, [client]),
          }),
        ]
      : []),
    of("sanctions", `sanctions on ${c} by others than ${p}`, {
      ...classFilter("sanction"),
      target: [client],
      not: [{ source: [patron] }],
    }),
    ...(apart
      ? [
          of("talks", `talks and visits between ${c} and ${r} or its allies`, {
            ...classFilter("high-level-visit"),
            any: [toward([client], camp), toward(camp, [client])],
          }),
          of("rivals", `acts of conflict between ${p} and ${r}`, {
            ...CONFLICT,
            ...actsBetween(patron, rival),
          }),
        ]
      : []),
    ...(third
      ? [
          of("third", `acts of cooperation between ${c} and ${subject.name(third)}`, {
            ...COOPERATION,
            ...actsBetween(client, third),
          }),
        ]
      : []),
  ];
}
