import { classFilter } from "../../chronicle/classes.ts";
import type { EventFilter } from "../../chronicle/query.ts";
import { type Acts, actsBetween, actsOf, CONFLICT, COOPERATION, toward } from "../../measures/acts.ts";
import type { ConductId, ConductKind } from "../../words/implications.ts";
import type { Subject } from "../subject.ts";
import type { Camps } from "./coalitions.ts";

const FORCE = ["15", "18", "19", "20"];

/** Something that others or the two did, to be counted in close and in other times. */
export interface Conduct {
  kind: ConductKind;
  acts: Acts;
}

/** What could follow from a closer tie, each as the acts that would show it. */
export function conductsOf(camps: Camps, subject: Subject): Conduct[] {
  const { patron, client, rival, third } = camps;
  const camp = camps.against;
  // Where the pair are the rivals, what they do to each other is the closeness itself.
  const apart = rival !== client;
  const of = (id: ConductId, filter: EventFilter): Conduct => ({
    kind: { id, patron, client, rival, third },
    acts: actsOf(subject, filter),
  });
  return [
    of("client-force", {
      kind: ["act"],
      source: [client],
      cameo: FORCE,
      not: [{ issue: ["parade"] }],
    }),
    ...(apart
      ? [
          of("client-hostile", {
            ...CONFLICT,
            ...toward([client], camp),
          }),
          of("toward-client", {
            ...CONFLICT,
            ...toward(camp, [client]),
          }),
        ]
      : []),
    of("sanctions", {
      ...classFilter("sanction"),
      target: [client],
      not: [{ source: [patron] }],
    }),
    ...(apart
      ? [
          of("talks", {
            ...classFilter("high-level-visit"),
            any: [toward([client], camp), toward(camp, [client])],
          }),
          of("rivals", {
            ...CONFLICT,
            ...actsBetween(patron, rival),
          }),
        ]
      : []),
    ...(third
      ? [
          of("third", {
            ...COOPERATION,
            ...actsBetween(client, third),
          }),
        ]
      : []),
  ];
}
