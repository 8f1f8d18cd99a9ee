import type { Scene } from "../../measures/scene.ts";
import { followedWith } from "../../measures/sight.ts";
import type { ChronicleActor } from "./chronicleActors.ts";

/** The states of which the record follows the pair with the actor: what is not seen gets no rank (measures/sight.ts). */
export function followedStates(
  own: ChronicleActor,
  actors: readonly ChronicleActor[],
  scene: Pick<Scene, "events" | "record" | "asOf">,
): Set<ChronicleActor> {
  const states = actors.filter(({ kind, id }) => kind === "state" && id !== own.id);
  const { followed } = followedWith(
    own.id,
    states.map(({ id }) => id),
    scene,
  );
  return new Set(states.filter(({ id }) => followed.includes(id)));
}
