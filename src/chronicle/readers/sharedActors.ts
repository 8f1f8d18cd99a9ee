import { type Leaders, loadLeaders } from "../../actors/leaders.ts";
import { type Actors, loadActors } from "../../actors/registry.ts";

let kept: Actors | undefined;

/** The actors under their own labels, loaded once: readers need their codes, not the labels that a user prefers. */
export function sharedActors(): Actors {
  kept ??= loadActors();
  return kept;
}

let keptLeaders: Leaders | undefined;

/** The leaders of the record, loaded once. */
export function sharedLeaders(): Leaders {
  keptLeaders ??= loadLeaders();
  return keptLeaders;
}
